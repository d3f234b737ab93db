#include "formats/recording.h"

#include <algorithm>

namespace amble::formats {

// A table in which the compiler misses none.
// NOLINTNEXTLINE(readability-function-size)
std::string_view code_text(FlawCode code) {
    switch (code) {
    case FlawCode::cannot_open:
        return "cannot-open";
    case FlawCode::empty:
        return "empty";
    case FlawCode::unknown_format:
        return "unknown-format";
    case FlawCode::not_gpx:
        return "not-gpx";
    case FlawCode::not_fit:
        return "not-fit";
    case FlawCode::not_tcx:
        return "not-tcx";
    case FlawCode::not_kml:
        return "not-kml";
    case FlawCode::not_apple_health:
        return "not-apple-health";
    case FlawCode::not_health_connect:
        return "not-health-connect";
    case FlawCode::not_google_fit:
        return "not-google-fit";
    case FlawCode::not_fitbit:
        return "not-fitbit";
    case FlawCode::doctype:
        return "doctype";
    case FlawCode::encoding:
        return "encoding";
    case FlawCode::too_large:
        return "too-large";
    case FlawCode::too_many_points:
        return "too-many-points";
    case FlawCode::too_complex:
        return "too-complex";
    case FlawCode::nothing_inside:
        return "nothing-inside";
    case FlawCode::encrypted:
        return "encrypted";
    case FlawCode::archive_in_archive:
        return "archive-in-archive";
    case FlawCode::days_ambiguous:
        return "days-ambiguous";
    case FlawCode::not_days:
        return "not-days";
    case FlawCode::damaged:
        return "damaged";
    case FlawCode::truncated:
        return "truncated";
    case FlawCode::wrong_checksum:
        return "wrong-checksum";
    case FlawCode::bytes_after_end:
        return "bytes-after-end";
    case FlawCode::only_settings:
        return "only-settings";
    case FlawCode::no_points:
        return "no-points";
    case FlawCode::planned_route:
        return "planned-route";
    case FlawCode::only_waypoints:
        return "only-waypoints";
    case FlawCode::no_times:
        return "no-times";
    case FlawCode::times_missing:
        return "times-missing";
    case FlawCode::times_unreadable:
        return "times-unreadable";
    case FlawCode::times_without_zone:
        return "times-without-zone";
    case FlawCode::times_repeated:
        return "times-repeated";
    case FlawCode::times_backwards:
        return "times-backwards";
    case FlawCode::absurd_speed:
        return "absurd-speed";
    case FlawCode::positions_unreadable:
        return "positions-unreadable";
    case FlawCode::positions_off_earth:
        return "positions-off-earth";
    case FlawCode::positions_zero:
        return "positions-zero";
    case FlawCode::route_left_out:
        return "route-left-out";
    case FlawCode::records_unreadable:
        return "records-unreadable";
    case FlawCode::files_left_out:
        return "files-left-out";
    case FlawCode::rows_unreadable:
        return "rows-unreadable";
    }
    return "";
}

Reading refused(Format format, Flaw flaw) {
    Reading reading;
    reading.outcome = Outcome::refused;
    reading.recording.format = format;
    reading.flaws.push_back(std::move(flaw));
    return reading;
}

std::string_view format_text(Format format) {
    switch (format) {
    case Format::unknown:
        return "unknown";
    case Format::gpx:
        return "gpx";
    case Format::tcx:
        return "tcx";
    case Format::kml:
        return "kml";
    case Format::apple_health:
        return "apple-health";
    case Format::health_connect:
        return "health-connect";
    case Format::google_fit:
        return "google-fit";
    case Format::fitbit:
        return "fitbit";
    case Format::fit:
        return "fit";
    case Format::csv:
        return "csv";
    case Format::zip:
        return "zip";
    case Format::gzip:
        return "gzip";
    case Format::tar:
        return "tar";
    }
    return "";
}

std::string_view kind_text(Kind kind) {
    switch (kind) {
    case Kind::track:
        return "track";
    case Kind::route:
        return "route";
    case Kind::waypoints:
        return "waypoints";
    case Kind::activity:
        return "activity";
    case Kind::daily:
        return "daily";
    case Kind::settings:
        return "settings";
    case Kind::health:
        return "health";
    }
    return "";
}

std::string_view outcome_text(Outcome outcome) {
    switch (outcome) {
    case Outcome::whole:
        return "whole";
    case Outcome::part:
        return "part";
    case Outcome::refused:
        return "refused";
    }
    return "";
}

bool tells_of_unread(FlawCode code) {
    return code <= FlawCode::truncated || code == FlawCode::records_unreadable || code == FlawCode::rows_unreadable ||
           code == FlawCode::files_left_out;
}

std::string sport_of(const Recording& recording) {
    constexpr size_t kMostNamed = 20; // a file may hold thousands of tracks
    std::vector<std::string_view> named;
    std::string sports;
    for (const Track& track : recording.tracks) {
        if (named.size() == kMostNamed) break;
        if (track.sport.empty() || std::find(named.begin(), named.end(), track.sport) != named.end()) continue;
        if (!sports.empty()) sports += '/';
        sports += track.sport;
        named.push_back(track.sport);
    }
    return sports;
}

} // namespace amble::formats
