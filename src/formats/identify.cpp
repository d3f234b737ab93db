#include "formats/identify.h"

#include "formats/csv_columns.h"
#include "foundation/base/text.h"

#include <algorithm>

namespace amble::formats {

namespace {

using namespace std::string_view_literals;

constexpr size_t kTarMagic = 257; // POSIX.1, ustar interchange format

/// The text without the zero bytes of UTF-16 and the marks that tell byte orders.
std::string as_ascii(std::string_view beginning) {
    std::string ascii;
    std::copy_if(beginning.begin(), beginning.end(), std::back_inserter(ascii),
                 [](char byte) { return byte != '\0' && static_cast<unsigned char>(byte) < 0x80; });
    return ascii;
}

bool has_element(std::string_view xml, std::string_view name) {
    for (size_t at = xml.find(name); at != std::string_view::npos; at = xml.find(name, at + 1)) {
        const char before = at == 0 ? ' ' : xml[at - 1];
        const size_t after = at + name.size();
        const bool ends = after == xml.size() || " \t\r\n/>"sv.find(xml[after]) != std::string_view::npos;
        if (ends && (before == '<' || before == ':')) return true;
    }
    return false;
}

/// Newer phones write a DTD of some two hundred lines, so that the root itself comes after what is looked at.
bool has_health_doctype(std::string_view xml) {
    constexpr std::string_view kDoctype = "<!DOCTYPE";
    const size_t at = xml.find(kDoctype);
    return at != std::string_view::npos && trim(xml.substr(at + kDoctype.size())).starts_with("HealthData");
}

Format identify_xml(std::string_view xml) {
    if (has_element(xml, "gpx")) return Format::gpx;
    if (has_element(xml, "TrainingCenterDatabase")) return Format::tcx;
    if (has_element(xml, "kml")) return Format::kml;
    const bool health = has_element(xml, "HealthData") || has_health_doctype(xml);
    return health ? Format::apple_health : Format::gpx;
}

/// Arrays of exercises, or of counts with their moments.
bool is_fitbits(std::string_view json) {
    const auto has = [&](std::string_view name) { return json.find(name) != std::string_view::npos; };
    return (has("\"logId\"") && has("\"activityName\"")) || (has("\"dateTime\"") && has("\"value\""));
}

} // namespace

Format identify(std::string_view beginning) {
    beginning = beginning.substr(0, kIdentifiedBytes);
    if (beginning.starts_with("PK\x03\x04"sv)) return Format::zip;
    if (beginning.starts_with("\x1F\x8B"sv)) return Format::gzip;
    if (beginning.size() >= 12 && beginning.substr(8, 4) == ".FIT") return Format::fit; // FIT protocol, file header
    if (beginning.size() > kTarMagic && beginning.substr(kTarMagic).starts_with("ustar")) return Format::tar;
    if (beginning.starts_with("SQLite format 3\0"sv)) return Format::health_connect;
    const std::string ascii = as_ascii(beginning);
    const std::string_view text = trim(ascii);
    if (text.starts_with('<')) return identify_xml(text);
    if (text.starts_with('{') && text.find("\"fitnessActivity\"") != std::string_view::npos) return Format::google_fit;
    if (text.starts_with('[') && is_fitbits(text)) return Format::fitbit;
    return is_csv(beginning) ? Format::csv : Format::unknown;
}

} // namespace amble::formats
