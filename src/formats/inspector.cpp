#include "formats/inspector.h"

#include "formats/apple_reader.h"
#include "formats/csv_reader.h"
#include "formats/fit_reader.h"
#include "formats/flaws.h"
#include "formats/google_fit_reader.h"
#include "formats/gpx_reader.h"
#include "formats/health_connect_reader.h"
#include "formats/identify.h"
#include "formats/kml_reader.h"
#include "formats/quarters.h"
#include "formats/tcx_reader.h"

#include <utility>

namespace amble::formats {

namespace {

enum class Nesting { file, in_archive, in_archive_in_archive };

std::unique_ptr<Reader> reader_of(Format format, const ReadLimits& limits) {
    switch (format) {
    case Format::gpx:
        return std::make_unique<GpxReader>(limits);
    case Format::fit:
        return std::make_unique<FitReader>(limits);
    case Format::tcx:
        return std::make_unique<TcxReader>(limits);
    case Format::apple_health:
        return std::make_unique<AppleReader>(limits);
    case Format::health_connect:
        return std::make_unique<HealthConnectReader>(limits);
    case Format::google_fit:
        return std::make_unique<GoogleFitReader>();
    case Format::csv:
        return std::make_unique<CsvReader>(limits);
    case Format::kml:
        return std::make_unique<KmlReader>(limits);
    case Format::zip:
    case Format::gzip:
    case Format::unknown:
        break;
    }
    return nullptr;
}

bool is_archive(Format format) {
    return format == Format::zip || format == Format::gzip;
}

Reading refuse_unknown() {
    return refused(Format::unknown,
                   {FlawCode::unknown_format,
                    {"This is not a recording that Amble knows. Export the walk as GPX from the app or device that "
                     "recorded it.",
                     {}}});
}

Reading refuse_empty() {
    return refused(Format::unknown, {FlawCode::empty, {"The file is empty.", {}}});
}

/// Of a file that stands alone.
Reading settled(Reading reading) {
    settle_so_far(reading.recording);
    return reading;
}

Reading inspect_nested(const Source& source, const ReadLimits& limits, Nesting nesting);

Reading inspect_archive(Format format, const Source& source, const ReadLimits& limits, Nesting nesting) {
    if (nesting == Nesting::in_archive_in_archive) {
        return refused(format, {FlawCode::archive_in_archive,
                                {"This is an archive in an archive in an archive. Unpack it first.", {}}});
    }
    const Nesting inside = nesting == Nesting::file ? Nesting::in_archive : Nesting::in_archive_in_archive;
    return read_archive(format, source, limits,
                        [&](const Source& file) { return inspect_nested(file, limits, inside); });
}

Reading inspect_nested(const Source& source, const ReadLimits& limits, Nesting nesting) {
    std::string beginning;
    bool ended = false;
    while (!ended && beginning.size() < kIdentifiedBytes) {
        const std::string_view piece = source();
        beginning += piece;
        ended = piece.empty();
    }
    if (beginning.empty()) return refuse_empty();
    const Format format = identify(beginning);
    if (is_archive(format)) {
        bool begun = false;
        const Source from_the_beginning = [&] {
            if (begun) return source();
            begun = true;
            return std::string_view(beginning);
        };
        return inspect_archive(format, from_the_beginning, limits, nesting);
    }
    const auto reader = reader_of(format, limits);
    if (!reader) return refuse_unknown();
    bool more = reader->feed(beginning);
    while (more && !ended) {
        const std::string_view piece = source();
        ended = piece.empty();
        more = ended || reader->feed(piece);
    }
    return nesting == Nesting::file ? settled(reader->finish()) : reader->finish();
}

} // namespace

Reading inspect(const Source& source, const ReadLimits& limits) {
    return inspect_nested(source, limits, Nesting::file);
}

Inspector::Inspector(const ReadLimits& limits) : limits_(limits) {}

bool Inspector::feed(std::string_view bytes) {
    if (reader_) return reader_->feed(bytes);
    if (format_) return hold(bytes);
    held_.append(bytes);
    return held_.size() < kIdentifiedBytes || begin();
}

/// Of an archive.
bool Inspector::hold(std::string_view bytes) {
    if (!is_archive(*format_) || static_cast<int64_t>(held_.size()) > limits_.bytes) return false;
    held_.append(bytes);
    return true;
}

/// Hands what came so far to the reader of its format.
bool Inspector::begin() {
    format_ = identify(held_);
    if (is_archive(*format_)) return true;
    reader_ = reader_of(*format_, limits_);
    if (!reader_) return false;
    const bool more = reader_->feed(held_);
    held_.clear();
    return more;
}

Reading Inspector::finish() {
    if (!format_) {
        if (held_.empty()) return refuse_empty();
        begin();
    }
    if (reader_) return settled(reader_->finish());
    if (!is_archive(*format_)) return refuse_unknown();
    if (static_cast<int64_t>(held_.size()) > limits_.bytes) return refused(*format_, too_large(limits_.bytes));
    std::string_view rest = held_;
    return inspect([&] { return std::exchange(rest, {}); }, limits_);
}

} // namespace amble::formats
