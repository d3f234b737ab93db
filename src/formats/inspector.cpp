#include "formats/inspector.h"

#include "formats/apple_reader.h"
#include "formats/csv_reader.h"
#include "formats/fit_reader.h"
#include "formats/fitbit_reader.h"
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

std::unique_ptr<Reader> reader_of(Format format, Budget& budget, std::string_view name) {
    const ReadLimits& limits = budget.limits;
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
        return std::make_unique<HealthConnectReader>(limits, budget.steps_left);
    case Format::google_fit:
        return std::make_unique<GoogleFitReader>();
    case Format::fitbit:
        return std::make_unique<FitbitReader>(limits, name);
    case Format::csv:
        return std::make_unique<CsvReader>(limits);
    case Format::kml:
        return std::make_unique<KmlReader>(limits);
    case Format::zip:
    case Format::gzip:
    case Format::tar:
    case Format::unknown:
        break;
    }
    return nullptr;
}

bool is_archive(Format format) {
    return format == Format::zip || format == Format::gzip;
}

/// Of a format without a reader.
Reading refuse_unread(Format format) {
    if (format == Format::tar) {
        return refused(format, {FlawCode::archive_in_archive,
                                {"This is a .tar or .tgz archive. Ask for the export as .zip, or unpack it and choose "
                                 "the files in it.",
                                 {}}});
    }
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

Reading inspect_nested(const Source& source, Budget& budget, Nesting nesting, std::string_view name);

Reading inspect_archive(Format format, const Source& source, Budget& budget, Nesting nesting) {
    if (nesting == Nesting::in_archive_in_archive) {
        return refused(format, {FlawCode::archive_in_archive,
                                {"This is an archive in an archive in an archive. Unpack it first.", {}}});
    }
    const Nesting inside = nesting == Nesting::file ? Nesting::in_archive : Nesting::in_archive_in_archive;
    return read_archive(format, source, budget, [&](const Source& file, std::string_view name) {
        return inspect_nested(file, budget, inside, name);
    });
}

Reading inspect_nested(const Source& source, Budget& budget, Nesting nesting, std::string_view name) {
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
        return inspect_archive(format, from_the_beginning, budget, nesting);
    }
    const auto reader = reader_of(format, budget, name);
    if (!reader) return refuse_unread(format);
    bool more = reader->feed(beginning);
    while (more && !ended) {
        const std::string_view piece = source();
        ended = piece.empty();
        more = ended || reader->feed(piece);
    }
    return nesting == Nesting::file ? settled(reader->finish()) : reader->finish();
}

} // namespace

Reading inspect(const Source& source, const ReadLimits& limits, std::string_view name) {
    Budget budget(limits);
    return inspect(source, budget, name);
}

Reading inspect(const Source& source, Budget& budget, std::string_view name) {
    const Source counted = [&] {
        const std::string_view piece = source();
        budget.given += static_cast<int64_t>(piece.size());
        return piece;
    };
    return inspect_nested(counted, budget, Nesting::file, name);
}

Inspector::Inspector(const ReadLimits& limits, std::string_view name) : budget_(limits), name_(name) {}

bool Inspector::feed(std::string_view bytes) {
    if (reader_) return reader_->feed(bytes);
    if (format_) return hold(bytes);
    held_.append(bytes);
    return held_.size() < kIdentifiedBytes || begin();
}

/// Of an archive.
bool Inspector::hold(std::string_view bytes) {
    if (!is_archive(*format_) || static_cast<int64_t>(held_.size()) > budget_.limits.bytes) return false;
    held_.append(bytes);
    return true;
}

/// Hands what came so far to the reader of its format.
bool Inspector::begin() {
    format_ = identify(held_);
    if (is_archive(*format_)) return true;
    reader_ = reader_of(*format_, budget_, name_);
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
    if (!is_archive(*format_)) return refuse_unread(*format_);
    if (static_cast<int64_t>(held_.size()) > budget_.limits.bytes)
        return refused(*format_, too_large(budget_.limits.bytes));
    std::string_view rest = held_;
    return inspect([&] { return std::exchange(rest, {}); }, budget_, name_);
}

} // namespace amble::formats
