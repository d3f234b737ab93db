#include "programme/member_commands.h"

#include "account/access_log_store.h"
#include "account/person_store.h"
#include "foundation/base/random.h"
#include "foundation/base/zone.h"
#include "programme/review_store.h"
#include "programme/to_do.h"
#include "programme/today_json.h"
#include "screening/screening_store.h"
#include "tracking/tracking_store.h"

#include <fmt/format.h>

#include <ostream>
#include <stdexcept>

namespace amble::programme {

namespace {

using cli::Arguments;
using cli::Kind;
using Times = cli::Option::Times;

/// What somebody at the command line can put right.
struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A member, in one transaction.
struct Member {
    database::Transaction& data;
    const MemberPlace& place;
    account::Account account;
    Zone zone;

    PersonId person() const { return account.person; }
    Day today() const { return zone.day_at(place.now); }
    Here here() const { return {place.now, today(), zone, screening::mode_of(place.settings)}; }
    std::optional<Course> course() const { return find_course(data, person(), here()); }
    screening::Clearance clearance() const {
        return screening::gate(data, person(), place.settings, {place.now, today()});
    }
    void log(account::Deed deed, std::string_view what) const {
        account::log_access(data, person(),
                            {place.now, account::at_command_line(place.system_user), deed, std::string(what)});
    }
};

Member member_named(database::Transaction& data, const MemberPlace& place, const Arguments& arguments) {
    const std::string name = arguments.text("person");
    auto account = account::find_account(data, account::sign_in_key(name));
    if (!account) throw Refused(fmt::format("Nobody signs in as \"{}\"; \"amble person list\" shows who does.", name));
    const Zone zone = Zone::find(account->profile.zone).value_or(Zone::utc());
    return {data, place, std::move(*account), zone};
}

std::string level(int before, int after) {
    if (after == 0) return "no target";
    return before == after ? fmt::format("{} minutes", after) : fmt::format("{} → {} minutes", before, after);
}

std::string today_text(const Member& member) {
    const auto course = member.course();
    const auto clearance = member.clearance();
    std::string text = fmt::format("{}\n", iso(member.today()));
    for (const auto& missing : clearance.missing)
        text += english(missing.sentence) + "\n";
    if (!course) return text + "There is no programme yet.\n";
    const Today now = course->now();
    text += fmt::format("Day {} of the programme, {}.\n", now.day, name(now.state));
    if (clearance.open() && now.target > 0)
        text += fmt::format("Target {} minutes, at most {}; walked {}.\n{}\n", now.target, now.ceiling, now.minutes,
                            english(explanation(now)));
    else
        text += fmt::format("No target; walked {} minutes.\n", now.minutes);
    text += english(latest_reason(member.data, member.person(), *course, now)) + "\n";
    if (now.morning_missing) text += "This morning's pain is not rated yet.\n";
    if (now.review_of_week > 0) text += fmt::format("Week {} waits for its review.\n", now.review_of_week);
    return text;
}

TodayFacts today_facts(const Member& member) {
    const auto course = member.course();
    TodayFacts facts{member.today(), member.zone.name(), member.account.marker, {}, to_do(member.clearance()), {}};
    if (course) {
        facts.now = course->now();
        facts.reason = latest_reason(member.data, member.person(), *course, *facts.now);
    }
    return facts;
}

int show_today(const MemberPlace& place, const Arguments& arguments) {
    std::string text;
    place.database->write([&](database::Transaction& data) {
        const Member member = member_named(data, place, arguments);
        member.log(account::Deed::looked, "today's walk");
        text = arguments.flag("json") ? today_json(today_facts(member), english) + "\n" : today_text(member);
    });
    arguments.out << text;
    return cli::kDone;
}

std::optional<int> rating(const Arguments& arguments, std::string_view name) {
    const auto number = arguments.has(name) ? arguments.whole(name) : std::nullopt;
    return number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

tracking::Walk typed_walk(const Arguments& arguments, Day today) {
    tracking::Walk walk;
    walk.id = random_id();
    walk.day = today;
    if (arguments.has("day")) {
        const auto day = parse_day(arguments.text("day"));
        if (!day) throw Refused(fmt::format("--day takes a day as year-month-day, such as {}.", iso(today)));
        walk.day = *day;
    }
    walk.minutes = static_cast<int>(*arguments.whole("minutes"));
    walk.before = rating(arguments, "before");
    walk.worst = rating(arguments, "worst");
    walk.effort = rating(arguments, "effort");
    const Problems problems = tracking::problems_of(walk, today);
    if (!problems.empty()) throw Refused(english(problems.front().sentence));
    return walk;
}

std::string saved_text(const Member& member, const tracking::Walk& walk) {
    return fmt::format("Saved: {} minutes on {}.\n\n", walk.minutes, iso(walk.day)) + today_text(member);
}

std::string saved_json(const Member& member, const tracking::Walk& walk) {
    JsonWriter json;
    json.begin_object().key("saved").begin_object();
    json.member("day", iso(walk.day)).member("minutes", walk.minutes);
    const auto rated = [&](std::string_view name, std::optional<int> rating) {
        json.key(name);
        rating ? json.value(*rating) : json.null();
    };
    rated("before", walk.before);
    rated("worst", walk.worst);
    rated("effort", walk.effort);
    json.end_object().key("today");
    write_today(json, today_facts(member), english);
    json.end_object();
    return json.take() + "\n";
}

int save_walk(const MemberPlace& place, const Arguments& arguments) {
    std::string text;
    place.database->write([&](database::Transaction& data) {
        const Member member = member_named(data, place, arguments);
        const tracking::Walk walk = typed_walk(arguments, member.today());
        const auto too_many = tracking::problems_of_day(data, member.person(), walk, member.zone, place.now);
        if (!too_many.empty()) throw Refused(english(too_many.front().sentence));
        tracking::add_walk(data, member.person(), walk, place.now);
        close_days(data, member.person(), member.here());
        member.log(account::Deed::changed, "a walk");
        text = arguments.flag("json") ? saved_json(member, walk) : saved_text(member, walk);
    });
    arguments.out << text;
    return cli::kDone;
}

/// What the weeks led to: what is not final yet, then the latest decision, each with its reason.
std::string decided_json(const Member& member) {
    const auto course = member.course();
    JsonWriter json;
    json.begin_object().member("person", member.account.marker).member("day", iso(member.today()));
    json.member("review_of_week", course ? course->now().review_of_week : 0).key("decisions").begin_array();
    const auto write = [&](const auto& each, Day day, std::string_view state, bool is_final) {
        json.begin_object().member("week", each.week).member("day", iso(day)).member("final", is_final);
        json.member("state", state).member("level_before", each.level_before).member("level", each.level);
        json.member("rule", std::string_view(each.rule)).member("reason", english(each.reason)).end_object();
    };
    if (course) {
        for (const Evaluation& each : course->now().so_far)
            write(each, course->programme.day_numbered(each.day), name(each.state), false);
        for (const KeptDecision& each : decisions(member.data, member.person(), 1))
            write(each, each.day, each.state, true);
    }
    json.end_array().end_object();
    return json.take() + "\n";
}

/// The same for a person.
std::string decided_text(const Member& member) {
    const auto course = member.course();
    if (!course) return "There is no programme yet.\n";
    std::string text;
    for (const Evaluation& each : course->now().so_far)
        text += fmt::format("Week {}, not yet final: {}. {}\n", each.week, level(each.level_before, each.level),
                            english(each.reason));
    for (const KeptDecision& each : decisions(member.data, member.person(), 1))
        text += fmt::format("Week {}, decided for {}: {}. {}\n", each.week, iso(each.day),
                            level(each.level_before, each.level), english(each.reason));
    return text.empty() ? "Nothing is decided yet. The first decision comes at the end of the first week.\n" : text;
}

void answer_review(const Member& member, const Arguments& arguments) {
    const auto course = member.course();
    if (course && !course->clearance.open())
        throw Refused("Nothing was saved: the programme waits. \"amble today\" says for what.");
    const auto open = course ? open_review(*course) : std::nullopt;
    if (!open) throw Refused("No week waits for its review today.");
    const auto answer = review_answer(*open, arguments.text("answer"));
    if (!answer && open->held) throw Refused("A sign within the week holds it: --answer takes hold.");
    if (!answer)
        throw Refused(fmt::format("--answer takes ready or hold{}, not \"{}\".",
                                  open->may_choose_more ? ", or more" : "", arguments.text("answer")));
    // As on the page: a sign is asked about in full before anything goes on.
    if (arguments.text("signs") != "no")
        throw Refused(
            "Nothing was saved. Ask about the stop signs and say --signs no where there is none; with one, the "
            "member goes to the page \"Stop signs\" first.");
    const auto text = [&](std::string_view option) { return arguments.has(option) ? arguments.text(option) : ""; };
    if (text("hard").size() > kMostOfHard) throw Refused(fmt::format("Keep --hard under {} letters.", kMostOfHard));
    keep_said(member.data, member.person(), *open,
              {arguments.text("answer"), text("sure"), "no", text("usual"), text("hard")}, member.place.now);
    save_review(member.data, member.person(), *open, *answer, member.place.now);
    close_days(member.data, member.person(), member.here());
}

int review_week(const MemberPlace& place, const Arguments& arguments) {
    const bool answers = arguments.has("answer");
    for (const char* part : {"sure", "signs", "usual", "hard"})
        if (!answers && arguments.has(part))
            throw cli::WrongUse(fmt::format("--{} belongs to an answer: say --answer too. Nothing was saved.", part));
    std::string text;
    place.database->write([&](database::Transaction& data) {
        const Member member = member_named(data, place, arguments);
        if (answers) answer_review(member, arguments);
        member.log(answers ? account::Deed::changed : account::Deed::looked, "the review of a week");
        text = arguments.flag("json") ? decided_json(member) : decided_text(member);
    });
    arguments.out << text;
    return cli::kDone;
}

const cli::Option kPerson{"person", "the name the member signs in with", Kind::text, "NAME", "", Times::once};
const cli::Option kJson{"json", "for programs", Kind::flag};

cli::Option zero_to_ten(std::string_view name, std::string_view help) {
    return {name, help, Kind::whole, "0-10", "", Times::optional, 0, 10};
}

cli::Command today_declared() {
    return {"today",
            "Show a member's walk of today.",
            "Prints today's target with its reason, and what is still missing before there can be one. With --json the "
            "same as GET /api/v1/today. The member reads of the look in their access log.",
            "amble today --person anna@example.org --json",
            {kPerson, kJson},
            {}};
}

cli::Command walk_declared() {
    return {
        "walk",
        "Write a walk into a member's diary.",
        "Saves a walk as if the member had written it in by hand, and prints how today stands then. With --json one "
        "object: \"saved\" with day, minutes, before, worst and effort (null: not given), and \"today\", the same as "
        "\"amble today --json\". The member reads of the change in their access log.",
        "amble walk --person anna@example.org --minutes 15 --before 2 --worst 3 --effort 4",
        {kPerson,
         {"minutes", "walked, without the pauses", Kind::whole, "N", "", Times::once, 1, tracking::kMostMinutesOfAWalk},
         {"day", "standard: the member's today", Kind::text, "YYYY-MM-DD"},
         zero_to_ten("before", "pain just before"),
         zero_to_ten("worst", "worst pain during the walk"),
         zero_to_ten("effort", "how hard it was"),
         kJson},
        {}};
}

cli::Command review_declared() {
    return {
        "review",
        "Show or give the review of a member's week.",
        "Prints the latest decision of the programme with its reason. With --answer, gives the answer of the week "
        "that is complete first, as the member would on the page. With --json one object: person, day, "
        "review_of_week (0: none waits) and decisions, each with week, day, final, state, level_before, level, rule "
        "and reason, those that are not final yet first. The member reads of it in their access log.",
        "amble review --person anna@example.org --answer ready --signs no",
        {kPerson,
         {"answer", "ready for a little more, hold, or past the goal: more", Kind::text, "ANSWER"},
         {"signs", "whether a stop sign came up since last week: no, yes or not-sure", Kind::text, "ANSWER"},
         zero_to_ten("usual", "usual pain of the week"),
         {"hard", "what was hard, in a word or two", Kind::text, "WORDS"},
         zero_to_ten("sure", "how sure of walking next week as planned"),
         kJson},
        {}};
}

} // namespace

std::vector<cli::Command> member_commands(const MemberParts& parts) {
    using Run = int (*)(const MemberPlace&, const Arguments&);
    const auto over_a_member = [&parts](cli::Command command, Run run) {
        command.options.insert(command.options.end(), parts.settings.begin(), parts.settings.end());
        command.run = [run, open = parts.open](const Arguments& arguments) { return run(open(arguments), arguments); };
        return command;
    };
    return {over_a_member(today_declared(), show_today), over_a_member(walk_declared(), save_walk),
            over_a_member(review_declared(), review_week)};
}

} // namespace amble::programme
