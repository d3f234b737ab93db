#include "tracking/measure_commands.h"

#include "account/access_log_store.h"
#include "account/person_store.h"
#include "account/sign_in_name.h"
#include "foundation/base/json_writer.h"
#include "foundation/base/text.h"
#include "foundation/base/zone.h"
#include "tracking/measure_store.h"
#include "tracking/recording_commands.h"

#include <fmt/format.h>

#include <ostream>
#include <stdexcept>

namespace amble::tracking {

namespace {

using cli::Arguments;
using Times = cli::Option::Times;

/// A person, in one transaction.
struct Person {
    database::Transaction& data;
    const MeasurePlace& place;
    PersonId person;
    Day today;

    void log(account::Deed deed) const {
        account::log_access(data, person, {place.now, account::at_command_line(place.system_user), deed, "measures"});
    }
};

Person person_named(database::Transaction& data, const MeasurePlace& place, const std::string& name) {
    const auto account = account::find_account(data, account::sign_in_key(name));
    if (!account)
        throw std::runtime_error(fmt::format("Nobody signs in as \"{}\"; \"amble person list\" shows who does.", name));
    const Zone zone = Zone::find(account->profile.zone).value_or(Zone::utc());
    return {data, place, account->person, zone.day_at(place.now)};
}

std::string known_kinds() {
    std::string names;
    for (const MeasureKind kind : kMeasureKinds)
        names += (names.empty() ? "" : ", ") + std::string(traits(kind).key);
    return names;
}

MeasureKind typed_kind(const Arguments& arguments) {
    const auto kind = measure_kind_named(arguments.text("kind"));
    if (!kind)
        throw std::runtime_error(
            fmt::format("--kind takes one of {}; not \"{}\".", known_kinds(), printable(arguments.text("kind"))));
    return *kind;
}

Measure typed_measure(const Person& of, const Arguments& arguments) {
    Measure measure{typed_kind(arguments), of.today, {}};
    if (arguments.has("day")) {
        const auto day = parse_day(arguments.text("day"));
        if (!day)
            throw std::runtime_error(fmt::format("--day takes a day as year-month-day, such as {}.", iso(of.today)));
        measure.day = *day;
    }
    const std::string typed = arguments.text("value");
    for (const std::string_view number : split(typed, ' ')) {
        const auto answer = parse_whole_number(number);
        if (!answer || *answer < -1000 || *answer > 1000)
            throw std::runtime_error("--value takes whole numbers with a blank between, such as \"4\" or \"5 6 4\".");
        measure.answers.push_back(static_cast<int>(*answer));
    }
    return measure;
}

/// Activities are rated one by one, in the order in which they were chosen on the site.
void name_choice(const Person& of, Measure& measure) {
    if (measure.kind != MeasureKind::activities) return;
    const auto choice = chosen_activities(of.data, of.person);
    if (!choice) throw std::runtime_error("No activities are chosen yet. The person chooses them on the site first.");
    if (measure.answers.size() != choice->names.size())
        throw std::runtime_error(fmt::format("{} activities are chosen, so --value takes {} numbers.",
                                             choice->names.size(), choice->names.size()));
    measure.choice = choice->id;
}

void save(const Person& of, const Arguments& arguments) {
    Measure measure = typed_measure(of, arguments);
    name_choice(of, measure);
    if (const auto problems = problems_of(measure, of.today); !problems.empty())
        throw std::runtime_error(english(problems.front().sentence));
    keep_measure(of.data, of.person, measure, of.place.now);
}

std::vector<Measure> all_measures(const Person& of, const Arguments& arguments) {
    if (arguments.has("kind")) return measures_of(of.data, of.person, typed_kind(arguments));
    std::vector<Measure> all;
    for (const MeasureKind kind : kMeasureKinds)
        for (Measure& each : measures_of(of.data, of.person, kind))
            all.push_back(std::move(each));
    return all;
}

std::string text_of(const std::vector<Measure>& measures) {
    if (measures.empty()) return "Nothing is measured yet.\n";
    std::string text;
    for (const Measure& each : measures)
        text += fmt::format("{}  {:<14} {}\n", iso(each.day), traits(each.kind).key,
                            english(with_unit(each.kind, each.value())));
    return text;
}

std::string json_of(const std::vector<Measure>& measures) {
    JsonWriter json;
    json.begin_array();
    for (const Measure& each : measures) {
        json.begin_object().member("day", iso(each.day)).member("kind", traits(each.kind).key);
        json.member("value", each.value()).key("answers").begin_array();
        for (const int answer : each.answers)
            json.value(int64_t{answer});
        json.end_array().end_object();
    }
    json.end_array();
    return json.take() + "\n";
}

int measure(const MeasurePlace& place, const Arguments& arguments) {
    const bool saves = arguments.has("value");
    if (saves && !arguments.has("kind"))
        throw std::runtime_error(fmt::format("--value needs --kind: one of {}.", known_kinds()));
    std::string text;
    place.database->write([&](database::Transaction& data) {
        const Person of = person_named(data, place, arguments.text("person"));
        if (saves) save(of, arguments);
        of.log(saves ? account::Deed::changed : account::Deed::looked);
        const auto all = all_measures(of, arguments);
        text = arguments.flag("json") ? json_of(all) : text_of(all);
    });
    arguments.out << text;
    return cli::kDone;
}

} // namespace

cli::Command measure_command(const MeasureCommandParts& parts) {
    cli::Command command{
        "measure",
        "Write down or list a member's measures.",
        "With --value, keeps a result as if the member had given it on the site, in place of what that kind has on "
        "that day. Then, and without it, lists what was measured, by kind and day. Kinds: usual-pain, activities, "
        "change, three-items, statements, chair-stand, fingertips, one-leg, standing, sitting. The member reads of it "
        "in their access log.",
        "amble measure --person anna@example.org --kind chair-stand --value 11",
        {{"person", "the name the member signs in with", cli::Kind::text, "NAME", "", Times::once},
         {"kind", "what was measured; alone, only that is listed", cli::Kind::text, "KIND"},
         {"value", "the result; of activities or three items one number each", cli::Kind::text, "NUMBERS"},
         {"day", "standard: the member's today", cli::Kind::text, "YYYY-MM-DD"},
         {"json", "for programs", cli::Kind::flag}},
        {}};
    command.options.insert(command.options.end(), parts.settings.begin(), parts.settings.end());
    command.run = [open = parts.open](const Arguments& arguments) { return measure(open(arguments), arguments); };
    return command;
}

} // namespace amble::tracking
