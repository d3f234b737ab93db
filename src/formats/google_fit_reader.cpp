#include "formats/google_fit_reader.h"

#include "formats/flaws.h"
#include "formats/json_values.h"
#include "formats/sessions.h"
#include "formats/xml_values.h"
#include "foundation/base/calendar.h"
#include "foundation/base/text.h"

#include <cmath>

namespace amble::formats {

namespace {

using simdjson::dom::element;

/// "599.052s"
std::optional<std::chrono::microseconds> duration_of(std::string_view text) {
    if (!text.ends_with('s')) return std::nullopt;
    const auto seconds = parse_decimal(text.substr(0, text.size() - 1));
    constexpr double kMost = 1e9;
    if (!seconds || *seconds < 0 || *seconds > kMost) return std::nullopt;
    return std::chrono::microseconds(std::llround(*seconds * 1e6));
}

void read_sums(element session, Summary& summary) {
    simdjson::dom::array sums;
    if (session["aggregate"].get(sums) != simdjson::SUCCESS) return;
    constexpr double kMost = 1e8;
    for (const element sum : sums) {
        const std::string_view name = text_of(sum, "metricName");
        // Either is written, whole or not.
        auto amount = number_of(sum, "intValue");
        if (!amount) amount = number_of(sum, "floatValue");
        if (!amount || *amount < 0 || *amount > kMost) continue;
        if (name == "com.google.step_count.delta") summary.steps = std::llround(*amount);
        if (name == "com.google.distance.delta") summary.distance = Metres{*amount};
    }
}

std::optional<Track> track_of(element session) {
    const auto start = parse_instant(text_of(session, "startTime"));
    const auto end = parse_instant(text_of(session, "endTime"));
    if (!start || !end || *end < *start) return std::nullopt;
    Track track;
    track.sport = shown(text_of(session, "fitnessActivity"));
    track.summary.start = *start;
    track.summary.elapsed = *end - *start;
    // Walking that was not paused.
    const auto moving = duration_of(text_of(session, "duration"));
    if (moving && *moving <= *track.summary.elapsed) track.summary.moving = moving;
    read_sums(session, track.summary);
    return track;
}

Reading refuse(std::string why) {
    return refused(Format::google_fit, {FlawCode::not_google_fit, {std::move(why), {}}});
}

} // namespace

bool GoogleFitReader::feed(std::string_view bytes) {
    if (held_.size() > kLargestJson) return false;
    held_.append(bytes);
    return true;
}

Reading GoogleFitReader::finish() {
    if (held_.size() > kLargestJson) return refused(Format::google_fit, too_large(kLargestJson));
    simdjson::dom::parser parser;
    const auto session = parse_json(parser, held_);
    if (!session) return refuse("The session is damaged and cannot be read. Export it again.");
    auto track = track_of(*session);
    if (!track) return refuse("The session does not say when it began and ended.");
    Reading reading;
    reading.recording.format = Format::google_fit;
    reading.recording.kind = Kind::activity;
    reading.recording.device = "Google Fit";
    reading.recording.tracks.push_back(*std::move(track));
    reading.recording.totals = measure_sessions(reading.recording.tracks);
    reading.flaws = find_flaws(reading.recording);
    return reading;
}

} // namespace amble::formats
