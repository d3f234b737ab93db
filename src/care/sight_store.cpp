#include "care/sight_store.h"

#include "care/guidance_store.h"
#include "programme/colour.h"
#include "programme/course_store.h"
#include "programme/progress_store.h"
#include "programme/prompt_store.h"
#include "programme/state_text.h"
#include "tracking/measure_store.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace amble::care {

namespace {

constexpr int kWeeksSeen = 8;
constexpr int kDaysOfRed = 7; // how long a red day is told of

/// What a prompt is drawn from. Where one draws from two parts, both have to be shown.
Parts drawn_from(programme::Prompt prompt) {
    switch (prompt) {
    case programme::Prompt::plateau:
    case programme::Prompt::legs:
        return Parts().with(Part::walks);
    case programme::Prompt::no_benefit:
        return Parts().with(Part::pain).with(Part::measures);
    case programme::Prompt::ask_about_stenosis:
    case programme::Prompt::ask_about_circulation:
        return Parts().with(Part::screening);
    }
    return Parts().with(Part::screening);
}

bool shows_all(const Share& share, Parts parts) {
    return std::ranges::all_of(kParts, [&](Part part) { return !parts.has(part) || share.parts.has(part); });
}

/// The latest event of that kind; one without an event was there before what is read.
std::optional<programme::Event> latest(const std::vector<programme::Event>& events, programme::EventKind kind) {
    const auto found = std::ranges::find(events.rbegin(), events.rend(), kind, &programme::Event::kind);
    return found == events.rend() ? std::nullopt : std::optional(*found);
}

/// Since when a flare-up holds, or is kept under what closed the programme. Of an open day the event alone tells.
std::optional<Day> flare_since(const programme::Course& course, const programme::Today& now,
                               const std::vector<programme::Event>& events) {
    const programme::Programme& programme = course.programme;
    const auto told = latest(events, programme::EventKind::flare);
    const bool open = told && programme.number_of(told->day) > programme.state.day;
    if (!open && now.state != programme::State::flare && programme.state.mode != programme::State::flare)
        return std::nullopt;
    if (told && (open || programme.state.flare.first_day <= programme.number_of(told->day))) return told->day;
    if (programme.state.flare.first_day > 0) return programme.day_numbered(programme.state.flare.first_day);
    return course.today;
}

std::optional<RedDay> red_day(const programme::Course& course, const programme::Today& now,
                              const programme::DiaryDays& diary) {
    const auto seen = [&](Day day) {
        RedDay red{day};
        if (const auto found = diary.minutes.find(day); found != diary.minutes.end()) red.minutes = found->second;
        if (const auto found = diary.worst.find(day); found != diary.worst.end()) red.worst = found->second;
        return red;
    };
    if (now.colour == programme::Colour::red) return seen(course.today);
    const programme::ProgrammeState& state = course.programme.state;
    for (const programme::DayRow& row : course.open | std::views::reverse)
        if (programme::colour_of(row, state.usual) == programme::Colour::red)
            return seen(course.programme.day_numbered(row.day));
    for (int day = state.day; day > std::max(0, state.day - kDaysOfRed); --day)
        if (state.record(day).colour == programme::Colour::red) return seen(course.programme.day_numbered(day));
    return std::nullopt;
}

/// Whoever does not show their pain does not mean to show it as a measure either.
Part part_of(tracking::MeasureKind kind) {
    return kind == tracking::MeasureKind::usual_pain ? Part::pain : Part::measures;
}

/// $3 is the first version of the consent that speaks of being counted.
constexpr std::string_view kCounted = R"(
    SELECT share.person_id, scope, first_day, state FROM share
    JOIN programme ON programme.person_id = share.person_id
    WHERE specialist_person_id = $1 AND share.ended_at IS NULL AND until_day >= $2 AND consent_version >= $3)";
constexpr std::string_view kWalkOn = R"(
    SELECT person_id FROM share
    WHERE specialist_person_id = $1 AND ended_at IS NULL AND until_day >= $2 AND EXISTS (
        SELECT 1 FROM walk WHERE walk.person_id = share.person_id AND deleted_at IS NULL AND day > $3))";
constexpr std::string_view kMeasures = R"(
    SELECT share.person_id, kind, day, answers, choice_id FROM share
    JOIN measure ON measure.person_id = share.person_id
    WHERE specialist_person_id = $1 AND share.ended_at IS NULL AND until_day >= $2 AND kind IN ($3, $4)
    ORDER BY share.person_id, kind, day)";

/// Whatever consent it was given with, and also after its end: who saw somebody can take them out of a number.
constexpr std::string_view kKnown = R"(
    SELECT person_id, scope, CASE WHEN ended_at IS NULL AND until_day >= $2 THEN 1 ELSE 0 END FROM share
    WHERE specialist_person_id = $1)";

/// Somebody on the way to being counted, with what they show.
struct Counting {
    CountedPerson person;
    Parts parts;
};
using Everybody = std::map<PersonId, Counting>;

void find_people(database::Transaction& data, PersonId specialist, Day day, Everybody& people) {
    data.stream(kCounted, {specialist, day, kCountedSince}, [&](const database::Row& row) {
        const Parts parts = parse_parts(row.text(1));
        const auto state = programme::state_from_text(row.text(3));
        if (!parts.has(Part::walks) || !state) return;
        Counting& each = people[row.person(0)];
        for (const Part part : kParts)
            if (parts.has(part)) each.parts = each.parts.with(part);
        each.person.state = shown_state(*state);
        each.person.level = state->level;
        each.person.weeks = std::max(0, (day - row.day(2)) / 7);
    });
}

/// What the specialist who is counted as `place` knows of each.
void find_knowledge(database::Transaction& data, PersonId specialist, size_t place, Day day, Everybody& people) {
    data.stream(kKnown, {specialist, day}, [&](const database::Row& row) {
        const auto found = people.find(row.person(0));
        if (found == people.end()) return;
        const Parts parts = parse_parts(row.text(1));
        const Known how = row.integer(2) == 1 ? Known::now : Known::once;
        Knowledge& known = found->second.person.known.at(place);
        if (parts.has(Part::walks)) known.walks = std::max(known.walks, how);
        if (parts.has(Part::pain)) known.pain = std::max(known.pain, how);
        if (parts.has(Part::measures)) known.activities = std::max(known.activities, how);
    });
}

void find_walks(database::Transaction& data, PersonId specialist, Day day, Everybody& people) {
    data.stream(kWalkOn, {specialist, day, day - kWalksOnDays}, [&](const database::Row& row) {
        if (const auto found = people.find(row.person(0)); found != people.end()) found->second.person.walks_on = true;
    });
}

void note_change(Counting& each, const std::vector<tracking::Measure>& measures) {
    const auto alike = tracking::comparable(measures);
    if (alike.empty() || !each.parts.has(part_of(alike.front().kind))) return;
    if (alike.back().day - alike.front().day < kChangeDays) return;
    const bool pain = alike.front().kind == tracking::MeasureKind::usual_pain;
    (pain ? each.person.pain : each.person.activities) = alike.back().value() - alike.front().value();
}

void find_changes(database::Transaction& data, PersonId specialist, Day day, Everybody& people) {
    PersonId of;
    std::vector<tracking::Measure> measures; // of one person and kind
    const auto note = [&] {
        if (const auto found = people.find(of); found != people.end()) note_change(found->second, measures);
        measures.clear();
    };
    const auto key = [](tracking::MeasureKind kind) { return tracking::traits(kind).key; };
    data.stream(kMeasures,
                {specialist, day, key(tracking::MeasureKind::usual_pain), key(tracking::MeasureKind::activities)},
                [&](const database::Row& row) {
                    auto measure = tracking::measure_in(row, 1);
                    if (!measure) return;
                    if (row.person(0) != of || (!measures.empty() && measures.back().kind != measure->kind)) note();
                    of = row.person(0);
                    measures.push_back(std::move(*measure));
                });
    note();
}

} // namespace

screening::AsOf as_of(const Shown& shown, const Look& look) {
    return {look.now, zone_of(shown).day_at(look.now)};
}

std::optional<screening::Clearance> clearance_seen(database::Transaction& data, const Shown& shown, const Look& look) {
    if (!shown.share.parts.has(Part::screening)) return std::nullopt;
    return screening::clearance(screening::clearance_records(data, shown.share.member), look.mode, as_of(shown, look));
}

std::optional<screening::AnswerSet> answers_seen(database::Transaction& data, const Shown& shown) {
    if (!shown.share.parts.has(Part::screening)) return std::nullopt;
    return screening::latest_answers(data, shown.share.member);
}

std::vector<screening::ClearanceRecord> consultations_seen(database::Transaction& data, const Shown& shown) {
    if (!shown.share.parts.has(Part::screening)) return {};
    auto records = screening::clearance_records(data, shown.share.member);
    std::erase_if(records, [](const auto& record) {
        return !std::holds_alternative<screening::Consulted>(record.what) &&
               !std::holds_alternative<screening::LetterCleared>(record.what) &&
               !std::holds_alternative<screening::LetterDeclined>(record.what);
    });
    return records;
}

std::optional<ProgrammeSeen> programme_seen(database::Transaction& data, const Shown& shown, const Look& look) {
    if (!shown.share.parts.has(Part::walks)) return std::nullopt;
    const Zone zone = zone_of(shown);
    const auto course =
        programme::find_course(data, shown.share.member, {look.now, zone.day_at(look.now), zone, look.mode});
    if (!course) return std::nullopt;
    const programme::Today now = course->now();
    ProgrammeSeen seen{programme::week_of(now.day), course->clearance.open() ? now.target : 0};
    const auto events = programme::events_between(data, shown.share.member, course->programme.first_day, course->today);
    const bool answers = shown.share.parts.has(Part::screening);
    if (const auto told = latest(events, programme::EventKind::stop); now.locks.stop && told) {
        seen.stop.emplace(told->day);
        if (answers) seen.stop->why = programme::stop_sign_named(told->detail);
    }
    if (const auto told = latest(events, programme::EventKind::pause); now.locks.pause && told) {
        seen.pause.emplace(told->day);
        if (answers) seen.pause->why = programme::pause_reason_named(told->detail);
    }
    seen.flare = flare_since(*course, now, events);
    if (shown.share.parts.has(Part::pain))
        seen.red = red_day(
            *course, now,
            programme::diary_days(data, shown.share.member, zone, course->today - 2 * kDaysOfRed, course->today));
    return seen;
}

std::optional<programme::Settings> settings_seen(database::Transaction& data, const Shown& shown, const Look& look) {
    if (!shown.share.parts.has(Part::walks)) return std::nullopt;
    const auto found = programme::find_programme(data, shown.share.member);
    if (!found) return std::nullopt;
    programme::Settings settings = found->state.settings;
    const Day open = found->day_numbered(found->state.day + 1);
    const Day last = std::max(open, zone_of(shown).day_at(look.now)); // where a change of today is kept
    for (const programme::Event& event : programme::events_between(data, shown.share.member, open, last)) {
        programme::DayRow row;
        programme::apply_events({&event, 1}, row);
        row.settings.apply_to(settings);
    }
    return settings;
}

std::vector<DiaryWeek> weeks_seen(database::Transaction& data, const Shown& shown, const Look& look) {
    const Parts parts = shown.share.parts;
    if (!parts.has(Part::walks) && !parts.has(Part::pain)) return {};
    const Zone zone = zone_of(shown);
    const Day today = zone.day_at(look.now);
    auto days = programme::diary_days(data, shown.share.member, zone, today - 7 * kWeeksSeen, today);
    DiaryOfDays diary;
    if (parts.has(Part::walks)) diary.minutes = std::move(days.minutes);
    if (parts.has(Part::pain)) {
        diary.morning = std::move(days.morning);
        diary.worst = std::move(days.worst);
    }
    return weeks_back(diary, today, kWeeksSeen);
}

std::vector<std::vector<tracking::Measure>> measures_seen(database::Transaction& data, const Shown& shown) {
    std::vector<std::vector<tracking::Measure>> seen;
    for (const tracking::MeasureKind kind : tracking::kMeasureKinds) {
        if (!shown.share.parts.has(part_of(kind))) continue;
        if (auto all = tracking::measures_of(data, shown.share.member, kind); !all.empty())
            seen.push_back(std::move(all));
    }
    return seen;
}

GuidanceSeen guidance_seen(database::Transaction& data, const Shown& shown, const Look& look) {
    if (!shown.share.parts.has(Part::guidance)) return {};
    const PersonId member = shown.share.member;
    const Day today = zone_of(shown).day_at(look.now);
    GuidanceSeen seen{pointers_of(data, member), prescriptions_of(data, member),
                      treatment_days(data, member, today - kAdherenceDays), reviews_ahead(data, member)};
    const auto by_another = [&](const auto& each) { return each.by.person != shown.share.specialist; };
    std::erase_if(seen.pointers, by_another);
    std::erase_if(seen.prescriptions, by_another);
    std::erase_if(seen.reviews, by_another);
    return seen;
}

std::optional<Day> clearance_since(database::Transaction& data, const Shown& shown) {
    if (!shown.share.parts.has(Part::screening)) return std::nullopt;
    std::optional<Day> since;
    for (const auto& record : screening::clearance_records(data, shown.share.member))
        if (!std::holds_alternative<screening::Inquired>(record.what)) since = record.day;
    return since;
}

std::vector<PromptSeen> prompts_seen(database::Transaction& data, const Shown& shown) {
    const auto programme = programme::find_programme(data, shown.share.member);
    if (!programme) return {};
    std::vector<PromptSeen> seen;
    for (const programme::Prompt prompt : programme::prompts_now(data, shown.share.member, programme->state)) {
        if (!shows_all(shown.share, drawn_from(prompt))) continue;
        const int week_end = std::max(1, programme->state.day - programme->state.day % 7);
        PromptSeen each{prompt, programme->day_numbered(week_end)};
        if (drawn_from(prompt).has(Part::screening))
            if (const auto answers = screening::latest_answers(data, shown.share.member)) each.since = answers->day;
        seen.push_back(each);
    }
    return seen;
}

std::vector<CountedPerson> people_counted(database::Transaction& data, const std::vector<PersonId>& specialists,
                                          Day day) {
    Everybody people;
    for (const PersonId each : specialists)
        find_people(data, each, day, people);
    for (auto& [person, each] : people)
        each.person.known.resize(specialists.size());
    for (size_t place = 0; place < specialists.size(); ++place) {
        find_walks(data, specialists[place], day, people);
        find_changes(data, specialists[place], day, people);
        find_knowledge(data, specialists[place], place, day, people);
    }
    std::vector<CountedPerson> counted;
    counted.reserve(people.size());
    for (const auto& [person, each] : people)
        counted.push_back(each.person);
    return counted;
}

} // namespace amble::care
