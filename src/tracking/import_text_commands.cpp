#include "tracking/import_text_commands.h"

#include "foundation/base/json_writer.h"
#include "tracking/recording_commands.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <set>

namespace amble::tracking {

namespace {

std::string_view arrival_text(Arrival arrival) {
    constexpr std::array<std::string_view, 5> kTexts{"fresh", "overlapping", "already", "deleted", "maybe"};
    return kTexts[static_cast<size_t>(arrival)];
}

std::string_view choice_text(Choice choice) {
    constexpr std::array<std::string_view, 3> kTexts{"ask", "count", "leave"};
    return kTexts[static_cast<size_t>(choice)];
}

const FoundWalk& found_of(const ImportResult& result, const PlannedWalk& walk) {
    return result.offers[walk.file].walks[walk.walk].found;
}

std::string walk_lines(const ImportResult& result, const PlannedWalk& walk, const Zone& zone) {
    const FoundWalk& found = found_of(result, walk);
    const Instant start = found.span().start;
    const int minute = zone.minute_at(start);
    const std::string metres = found.metres > 0 ? fmt::format(", {:.1f} km", found.metres / 1000) : "";
    std::string lines = fmt::format("  {} {:02}:{:02}  {} min{}: {}\n", iso(zone.day_at(start)), minute / 60,
                                    minute % 60, found.minutes(), metres, choice_text(walk.choice));
    for (const Reason& asked : found_of(result, walk).asked)
        lines += "    " + printable(english(asked.sentence)) + "\n";
    if (const auto told = about(walk, result.offers)) lines += "    " + printable(english(*told)) + "\n";
    return lines;
}

int steps_there(const ImportResult& result, const Offer& offer) {
    return days_there_already(offer.days, result.beside.steps, result.beside.order);
}

std::string file_lines(const ImportResult& result, size_t file, const Zone& zone) {
    const Offer& offer = result.offers[file];
    std::string lines = printable(offer.file_name) + "\n";
    const std::string_view head = offer.days.empty() ? "refused" : "no walk";
    if (offer.decision == Decision::refuse)
        for (const Reason& reason : offer.reasons)
            lines += fmt::format("  {}: {}\n", head, printable(english(reason.sentence)));
    const int there = steps_there(result, offer);
    if (!offer.days.empty()) lines += fmt::format("  steps of {} days", counting(offer.days).size());
    if (there > 0) lines += fmt::format(", {} of them here already", there);
    if (!offer.days.empty()) lines += "\n";
    for (const LeftOut& part : offer.left_out)
        if (offer.decision != Decision::refuse)
            lines += fmt::format("  left out: {} {}\n", printable(part.name), printable(english(part.reason.sentence)));
    for (const Unread& part : offer.unread)
        lines += fmt::format("  not read: {}{}{}\n", printable(part.file), part.file.empty() ? "" : ": ",
                             printable(english(part.sentence)));
    for (const PlannedWalk& walk : result.plan.walks)
        if (walk.file == file) lines += walk_lines(result, walk, zone);
    return lines;
}

void write_reason(JsonWriter& json, const Reason& reason) {
    json.begin_object().member("code", reason_text(reason.code)).member("text", english(reason.sentence)).end_object();
}

void write_walk(JsonWriter& json, const ImportResult& result, const PlannedWalk& walk) {
    const FoundWalk& found = found_of(result, walk);
    const auto told = about(walk, result.offers);
    json.begin_object()
        .member("start", iso(found.span().start))
        .member("end", iso(found.span().end))
        .member("minutes", found.minutes())
        .member("distance_m", std::round(found.metres))
        .member("source", name(walk.placement.walk.source))
        .member("arrival", arrival_text(walk.placement.arrival))
        .member("choice", choice_text(walk.choice))
        .member("adds_minutes", walk.counted)
        .member("text", told ? english(*told) : std::string())
        .end_object();
}

void write_file(JsonWriter& json, const ImportResult& result, size_t file) {
    const Offer& offer = result.offers[file];
    json.begin_object()
        .member("file", offer.file_name)
        .member("format", offer.format)
        .member("read", formats::outcome_text(offer.outcome))
        .member("decision", decision_text(offer.decision))
        .key("reasons")
        .begin_array();
    for (const Reason& reason : offer.reasons)
        write_reason(json, reason);
    json.end_array().key("unread").begin_array();
    for (const Unread& part : offer.unread)
        json.begin_object().member("file", part.file).member("text", english(part.sentence)).end_object();
    json.end_array().key("walks").begin_array();
    for (const PlannedWalk& walk : result.plan.walks)
        if (walk.file == file) write_walk(json, result, walk);
    json.end_array()
        .member("steps_days", static_cast<int>(counting(offer.days).size()))
        .member("steps_days_there", steps_there(result, offer))
        .end_object();
}

} // namespace

namespace {

std::string late_text(const LateDays& late) {
    return english(other_target_sentence(late.other, late.other.from ? iso(*late.other.from) : ""));
}

} // namespace

int days_of_steps_in(const ImportResult& result) {
    std::set<Day> days;
    for (const size_t file : result.plan.steps)
        for (const DaySteps& line : result.offers[file].days)
            days.insert(line.day);
    return static_cast<int>(days.size());
}

std::string import_text(const ImportResult& result, const Zone& zone) {
    std::string text;
    for (size_t file = 0; file < result.offers.size(); ++file)
        text += file_lines(result, file, zone);
    if (!result.plan.days.empty()) text += "day         now  then\n";
    for (const DayChange& day : result.plan.days)
        text += fmt::format("{}  {:>3}  {:>4}\n", iso(day.day), day.before, day.after);
    if (!result.late.days.empty())
        text += fmt::format("Days that are decided already: {}. Their minutes change no decision. {}\n",
                            result.late.days.size(), late_text(result.late));
    return text;
}

std::string import_json(const ImportResult& result) {
    JsonWriter json;
    json.begin_object().key("files").begin_array();
    for (size_t file = 0; file < result.offers.size(); ++file)
        write_file(json, result, file);
    json.end_array().key("days").begin_array();
    for (const DayChange& day : result.plan.days)
        json.begin_object()
            .member("day", iso(day.day))
            .member("before", day.before)
            .member("after", day.after)
            .end_object();
    json.end_array()
        .member("stored", result.receipt ? result.plan.count(Choice::take) : 0)
        .member("stored_steps_days", result.receipt ? days_of_steps_in(result) : 0)
        .key("import");
    if (result.receipt) {
        json.value(result.receipt->text());
    } else {
        json.null();
    }
    json.key("decided_days").begin_array();
    for (const Day day : result.late.days)
        json.value(iso(day));
    json.end_array().member("would_have_changed", result.late.days.empty() ? std::string() : late_text(result.late));
    return json.end_object().take();
}

} // namespace amble::tracking
