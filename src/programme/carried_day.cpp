#include "programme/carried_day.h"

#include "foundation/base/json_writer.h"
#include "foundation/base/text.h"
#include "programme/colour.h"
#include "programme/diary.h"
#include "programme/state_text.h"

#include <algorithm>

namespace amble::programme {

namespace {

using Words = std::vector<std::string_view>;

std::optional<int> number(const Words& words, size_t at, int least, int most) {
    const auto read = at < words.size() ? parse_whole_number(words[at]) : std::nullopt;
    if (!read || *read < least || *read > most) return std::nullopt;
    return static_cast<int>(*read);
}

DayRow* row_of(CarriedDay& carried, int day) {
    const auto found = std::ranges::find(carried.open, day, &DayRow::day);
    return found == carried.open.end() ? nullptr : &*found;
}

/// Of two ratings the one that hides no rise, as in tracking::totals().
enum class Keeps : uint8_t { lowest, highest };

void take(Rating& kept, const std::optional<int>& given, Keeps keeps) {
    if (!given) return;
    const bool better = !kept.given() || (keeps == Keeps::lowest ? *given < kept.value() : *given > kept.value());
    if (better) kept = Rating(*given);
}

void note_walk(const Words& words, DayRow& row) {
    const auto minutes = number(words, 2, 0, kMinutesOfADay);
    if (!minutes) return;
    row.minutes = std::min(row.minutes.value_or(0) + *minutes, kMinutesOfADay);
    take(row.before, number(words, 3, 0, 10), Keeps::lowest);
    take(row.worst, number(words, 4, 0, 10), Keeps::highest);
    take(row.effort, number(words, 5, 0, 10), Keeps::highest);
    take(row.legs, number(words, 6, 0, 10), Keeps::highest);
}

void go_on_to(CarriedDay& carried, int day) {
    const int last = std::min(day, carried.open.back().day + kMostDaysKept);
    while (carried.open.back().day < last)
        carried.open.push_back(empty_day(carried.open.back().day + 1));
    if (last < day) carried.open.back().lapsed[static_cast<size_t>(Lapse::questions)] = true;
}

void note_line(CarriedDay& carried, const Words& words) {
    const auto day = number(words, 1, 1, 1'000'000);
    if (!day) return;
    if (words[0] == "today") return go_on_to(carried, *day);
    if (words[0] == "walk") {
        if (DayRow* row = row_of(carried, *day)) note_walk(words, *row);
        return;
    }
    if (words[0] == "morning") {
        const auto pain = number(words, 2, 0, 10);
        DayRow* row = row_of(carried, *day - 1);
        if (row && pain) row->next = Rating(*pain);
        return;
    }
    const int first = carried.open.front().day, last = carried.open.back().day;
    if (words[0] == "lapse" && *day > last) return;
    DayRow& row = *row_of(carried, std::clamp(*day, first, last));
    if (words[0] == "flare") row.flare = true;
    if (words[0] == "limiting") row.limiting = true;
    if (words[0] == "lapse") row.lapsed[static_cast<size_t>(Lapse::clearance)] = true;
    if (words[0] == "stop" && words.size() == 3) row.stop = stop_sign_named(words[2]);
    if (words[0] == "pause" && words.size() == 3)
        row.pause = std::max(row.pause, pause_reason_named(words[2]).value_or(PauseReason::check));
}

void write_sentence(JsonWriter& json, std::string_view key, const Sentence& sentence) {
    json.key(key).begin_object().member("text", sentence.text).key("values").begin_array();
    for (const std::string& value : sentence.values)
        json.value(value);
    json.end_array().end_object();
}

} // namespace

// The state on the first line; the rows as a diary behind it.
std::string to_text(const CarriedDay& carried) {
    return to_text(carried.state) + "\n" + diary_text({carried.state.intake, carried.open, {}});
}

Result<CarriedDay> carried_from_text(std::string_view text) {
    const size_t line = std::min(text.find('\n'), text.size());
    auto state = state_from_text(text.substr(0, line));
    if (!state) return state.error();
    auto diary = parse_diary(text.substr(std::min(line + 1, text.size())));
    if (!diary) return diary.error();
    if (diary->rows.empty() || diary->rows.front().day != state->day + 1)
        return problem("", "The days that this page carries do not follow its programme.");
    // A diary leaves out days on which nothing was.
    CarriedDay carried{*std::move(state), {}};
    for (const DayRow& row : diary->rows) {
        while (!carried.open.empty() && carried.open.back().day + 1 < row.day)
            carried.open.push_back(empty_day(carried.open.back().day + 1));
        carried.open.push_back(row);
    }
    return carried;
}

void note_lines(CarriedDay& carried, std::string_view lines) {
    for (const std::string_view line : split(lines, '\n'))
        if (!line.empty()) note_line(carried, split(line, ' '));
}

std::string carried_json(const CarriedDay& carried) {
    const Today now = today(carried.state, carried.open);
    JsonWriter json;
    json.begin_object().member("state", name(now.state)).member("target", now.target).member("ceiling", now.ceiling);
    json.member("minutes", now.minutes).member("left", minutes_shown(now)).member("first_day", now.first_day);
    json.member("enough", is_enough(now));
    json.member("colour", name(colour_of(carried.open.back(), carried.state.usual)));
    write_sentence(json, "headline", headline(now));
    write_sentence(json, "explanation", explanation(now));
    json.end_object();
    return json.take();
}

std::vector<std::string> texts_of_carried() {
    std::vector<std::string> texts;
    const auto add = [&texts](const Sentence& sentence) {
        if (std::ranges::find(texts, sentence.text) == texts.end()) texts.push_back(sentence.text);
    };
    Today now;
    now.target = 10;
    now.ceiling = 12;
    for (const bool first_day : {true, false})
        for (const int minutes : {0, 1, 10, 13}) {
            now.first_day = first_day;
            now.minutes = minutes;
            add(headline(now));
            add(explanation(now));
        }
    now.minutes = 0;
    now.state = State::flare;
    add(explanation(now));
    for (const Colour colour : {Colour::red, Colour::amber_settled})
        for (const int minutes : {5, 10, 13}) {
            now.minutes = minutes;
            now.colour = colour;
            add(headline(now));
            add(explanation(now));
        }
    now.colour = Colour::none;
    now.began_with = now.began_ceiling = 20;
    add(explanation(now));
    now.rest = true;
    for (const int minutes : {0, 5}) {
        now.minutes = minutes;
        add(headline(now));
        add(explanation(now));
    }
    return texts;
}

} // namespace amble::programme
