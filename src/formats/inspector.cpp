#include "formats/inspector.h"

#include "formats/apple_reader.h"
#include "formats/fit_reader.h"
#include "formats/gpx_reader.h"
#include "formats/identify.h"
#include "formats/kml_reader.h"
#include "formats/tcx_reader.h"

namespace amble::formats {

namespace {

std::string name_of(Format format) {
    switch (format) {
    case Format::tcx:
        return "TCX file";
    case Format::kml:
        return "KML file";
    case Format::apple_health:
        return "Apple Health export";
    case Format::fit:
        return "FIT file";
    case Format::zip:
        return "zip archive";
    case Format::gzip:
        return "gzip archive";
    case Format::gpx:
        return "GPX file";
    case Format::unknown:
        break;
    }
    return "file";
}

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
    case Format::kml:
        return std::make_unique<KmlReader>(limits);
    default:
        return nullptr;
    }
}

Flaw why_refused(Format format) {
    if (format == Format::unknown) {
        return {FlawCode::unknown_format,
                {"This is not a recording that Amble knows. Export the walk as GPX from the app or device that "
                 "recorded it.",
                 {}}};
    }
    return {FlawCode::format_not_read_yet,
            {"This is a {0}, which this version of Amble does not read yet. Most apps and watches can export the "
             "walk as GPX.",
             {name_of(format)}}};
}

} // namespace

Inspector::Inspector(const ReadLimits& limits) : limits_(limits) {}

bool Inspector::feed(std::string_view bytes) {
    if (reader_) return reader_->feed(bytes);
    if (format_) return false;
    beginning_.append(bytes);
    return beginning_.size() < kIdentifiedBytes || begin();
}

/// Hands what came so far to the reader of its format.
bool Inspector::begin() {
    format_ = identify(beginning_);
    reader_ = reader_of(*format_, limits_);
    if (!reader_) return false;
    const bool more = reader_->feed(beginning_);
    beginning_.clear();
    return more;
}

Reading Inspector::finish() {
    if (!format_) {
        if (beginning_.empty()) return refused(Format::unknown, {FlawCode::empty, {"The file is empty.", {}}});
        begin();
    }
    return reader_ ? reader_->finish() : refused(*format_, why_refused(*format_));
}

} // namespace amble::formats
