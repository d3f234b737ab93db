#include "programme/entries_api.h"

#include "foundation/base/json_writer.h"
#include "foundation/json/json.h"
#include "programme/course_store.h"
#include "programme/to_do.h"
#include "programme/today_json.h"
#include "screening/screening_store.h"
#include "tracking/tracking_store.h"

namespace amble::programme {

namespace {

using account::Visit;

Here here_of(const Visit& visit) {
    return here(*visit.viewer, visit.settings, visit.now);
}

constexpr size_t kMostEntries = 50;
constexpr int kMostDaysLate = 400; // as for walks
/// What a phone's clock may be ahead of ours.
constexpr std::chrono::minutes kClocksDiffer{10};

/// What became of one entry.
struct Outcome {
    std::string_view status; // saved, already, refused
    Sentence sentence = {};
};

Outcome refused(std::string_view text) {
    return {"refused", {std::string(text), {}}};
}

/// What no rating is, so that problems_of() refuses it: a rating that was given must not be dropped without a word.
constexpr int kNoRating = -1;

std::optional<int> rating(json::View entry, std::string_view name) {
    const json::View given = entry.member(name);
    if (!given.present() || given.is_null()) return std::nullopt;
    return static_cast<int>(std::clamp<int64_t>(given.whole().value_or(kNoRating), kNoRating, 11));
}

/// Another zone may make it another day, so a guess will not do for a walk.
bool has_unknown_zone(json::View entry) {
    const json::View zone = entry.member("zone");
    if (!zone.present() || zone.is_null()) return false;
    return !zone.text() || !Zone::find(*zone.text());
}

/// The person's day at that moment, in the zone the phone was in where it says so.
Day day_of_entry(json::View entry, const Visit& visit, Instant at) {
    const auto named = entry.member("zone").text();
    const auto zone = named ? Zone::find(*named) : std::nullopt;
    return (zone ? *zone : visit.viewer->zone).day_at(at);
}

/// When it was, from `started` and `ended`; of a walk by hand the minutes say when it ended, and it may have `day`
/// alone.
bool read_times(json::View entry, const Visit& visit, tracking::Walk& walk) {
    walk.started = parse_instant(entry.member("started").text().value_or(""));
    walk.ended = parse_instant(entry.member("ended").text().value_or(""));
    if (walk.source == tracking::Source::hand && walk.started && !walk.ended)
        walk.ended = *walk.started + std::chrono::minutes(walk.minutes);
    if (walk.started && walk.ended) {
        // West of the account's zone it may be over for Today, and closed, before it is over on the phone.
        const Day here = visit.viewer->zone.day_at(*walk.started);
        walk.day = std::max(here, day_of_entry(entry, visit, *walk.started));
        return true;
    }
    const auto day = parse_day(entry.member("day").text().value_or(""));
    walk.started.reset();
    walk.ended.reset();
    walk.day = day.value_or(Day{});
    return day.has_value();
}

Outcome take_walk(Visit& visit, const Id& id, json::View entry) {
    tracking::Walk walk;
    const auto minutes = entry.member("minutes").whole();
    if (has_unknown_zone(entry)) return refused("This site does not know the time zone that this walk names.");
    walk.id = id;
    walk.minutes = static_cast<int>(std::clamp<int64_t>(minutes.value_or(0), 0, 100'000));
    walk.source = entry.member("source").text() == "hand" ? tracking::Source::hand : tracking::Source::timer;
    if (!minutes || !read_times(entry, visit, walk)) return refused("This walk lacks its day or its minutes.");
    walk.before = rating(entry, "before");
    walk.worst = rating(entry, "worst");
    walk.effort = rating(entry, "effort");
    walk.legs = rating(entry, "legs");
    const auto problems = tracking::problems_of(walk, visit.today() + 1); // a phone east of the account's zone
    if (!problems.empty()) return {"refused", problems.front().sentence};
    // A time that was typed says nothing of a clock; the page takes it too.
    if (walk.source == tracking::Source::timer && walk.ended && *walk.ended > visit.now + kClocksDiffer)
        return refused("This walk ends in the future. Please check the clock of this device.");
    const auto too_many = tracking::problems_of_day(visit.data(), visit.person(), walk, visit.viewer->zone, visit.now);
    if (!too_many.empty()) return {"refused", too_many.front().sentence};
    const bool saved = tracking::add_walk(visit.data(), visit.person(), walk, visit.now) == tracking::Saved::saved;
    return {saved ? "saved" : "already", {}};
}

Outcome take_check_in(Visit& visit, json::View entry) {
    const auto day = parse_day(entry.member("day").text().value_or(""));
    const auto pain = entry.member("pain").whole();
    if (!day || !pain || *pain < 0 || *pain > 10) return refused("This rating lacks its day or a number from 0 to 10.");
    if (*day > visit.today() + 1 || *day < visit.today() - kMostDaysLate)
        return refused("The day of this rating is too far away.");
    tracking::set_check_in(visit.data(), visit.person(), {*day, static_cast<int>(*pain), visit.now});
    return {"saved"};
}

/// A stop, a flare or a pause is never refused: one without a time that can be, from a phone whose clock is wrong, is
/// of now.
std::optional<Instant> credible_time(json::View entry, const Visit& visit) {
    const auto at = parse_instant(entry.member("at").text().value_or(""));
    const bool is_credible = at && *at <= visit.now && visit.now - *at <= std::chrono::days(kMostDaysLate);
    return is_credible ? at : std::nullopt;
}

Day day_of_event(json::View entry, const Visit& visit) {
    const auto at = credible_time(entry, visit);
    return at ? std::min(day_of_entry(entry, visit, *at), visit.today()) : visit.today();
}

Outcome take_event(Visit& visit, const Id& id, json::View entry, EventKind kind) {
    Event event{id, day_of_event(entry, visit), kind, ""};
    if (kind == EventKind::stop) event.detail = name(stop_sign_named(entry.member("sign").text().value_or("")));
    if (!note_event(visit.data(), visit.person(), event, here_of(visit))) return {"already"};
    const auto record = [&](auto what) {
        screening::add_record(visit.data(), visit.person(), {visit.now, event.day, what});
    };
    if (kind == EventKind::stop)
        record(screening::Stopped{{event.detail}, credible_time(entry, visit)});
    else // the red flags are asked once with every flare, also with one that was pressed without a network
        record(screening::AskedFor{screening::Occasion::flare});
    return {"saved"};
}

/// Never refused: a reason that this version does not know is a sign to be looked at.
Outcome take_pause(Visit& visit, const Id& id, json::View entry) {
    const Event pause{id, day_of_event(entry, visit), EventKind::pause,
                      std::string(entry.member("reason").text().value_or(""))};
    return {note_pause(visit.data(), visit.person(), pause, here_of(visit)) ? "saved" : "already"};
}

Outcome take(Visit& visit, json::View entry) {
    const auto id = Id::parse(entry.member("id").text().value_or(""));
    const auto kind = entry.member("kind").text().value_or("");
    if (!id) return refused("This entry has no id of 22 letters and digits.");
    if (kind == "walk") return take_walk(visit, *id, entry);
    if (kind == "check_in") return take_check_in(visit, entry);
    if (kind == "stop") return take_event(visit, *id, entry, EventKind::stop);
    if (kind == "pause") return take_pause(visit, *id, entry);
    if (kind == "flare")
        return take_event(visit, *id, entry,
                          entry.member("limiting").truth().value_or(false) ? EventKind::limiting : EventKind::flare);
    return refused("This version of the site does not know this kind of entry.");
}

http::Response error(int status, std::string_view sentence) {
    JsonWriter json;
    json.begin_object().member("error", sentence).end_object();
    return http::json(json.take(), status);
}

http::Response post_entries(Visit& visit) {
    const auto document = json::Document::parse(visit.request.body);
    const auto entries = document ? document->root().member("entries") : json::View();
    if (!document || !entries.is_array()) return error(400, "Send JSON with a list \"entries\".");
    const auto person = document->root().member("person").text();
    if (person && *person != visit.viewer->marker) return error(409, "Another person has signed in here since.");
    const auto list = entries.elements();
    if (list.size() > kMostEntries) return error(413, "Send at most 50 entries at once.");
    JsonWriter json;
    json.begin_object().key("results").begin_array();
    for (const auto entry : list) {
        const Outcome outcome = take(visit, entry);
        json.begin_object().member("id", entry.member("id").text().value_or("")).member("status", outcome.status);
        if (!outcome.sentence.text.empty()) json.member("sentence", visit.words.say(outcome.sentence));
        json.end_object();
    }
    json.end_array().end_object();
    close_days(visit.data(), visit.person(), here_of(visit));
    return http::json(json.take());
}

http::Response get_today(Visit& visit) {
    const auto course = find_course(visit.data(), visit.person(), here_of(visit));
    const auto clearance = screening::gate(visit.data(), visit.person(), visit.settings, {visit.now, visit.today()});
    TodayFacts facts{visit.today(), visit.viewer->zone.name(), visit.viewer->marker, {}, to_do(clearance), {}};
    if (course) {
        facts.now = course->now();
        facts.reason = latest_reason(visit.data(), visit.person(), *course, *facts.now);
    }
    return http::json(today_json(facts, [&](const Sentence& sentence) { return visit.words.say(sentence); }));
}

} // namespace

account::Routes api_routes() {
    using account::Access;
    using account::Work;
    using http::Method;
    return {
        {Method::get, "/api/v1/today", Access::member, Work::read, get_today},
        {Method::post, "/api/v1/entries", Access::member, Work::write, post_entries},
    };
}

} // namespace amble::programme
