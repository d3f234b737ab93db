#include "tracking/import_commands.h"

#include "account/access_log_store.h"
#include "account/person_store.h"
#include "account/sign_in_name.h"
#include "foundation/base/text.h"
#include "foundation/cli/progress.h"
#include "tracking/import_text_commands.h"
#include "tracking/recording_commands.h"
#include "tracking/tracking_commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <set>
#include <stdexcept>

namespace amble::tracking {

namespace {

using cli::Arguments;

std::vector<Offer> read_files(const Arguments& given, Instant now, const Zone& zone) {
    const auto paths = given.list("FILE");
    cli::Progress progress(given.err, given.terminal, "reading", bytes_of(paths));
    uint64_t done = 0;
    const auto read = [&](size_t bytes) { progress.at(done += bytes); };
    const Route route = given.flag("keep-route") ? Route::kept : Route::left_out;
    const auto day_of = [&](Instant moment) { return zone.day_at(moment); };
    std::vector<Offer> offers;
    for (const std::string& path : paths) {
        const std::string name = std::filesystem::path(path).filename();
        offers.push_back(
            offer_of(is_utf8(name) && !name.empty() ? name : "file", read_recording(path, read), now, route, day_of));
    }
    return offers;
}

account::Account named_account(database::Transaction& data, const std::string& name) {
    auto account = account::find_account(data, account::sign_in_key(name));
    if (!account)
        throw std::runtime_error(fmt::format("Nobody signs in as \"{}\"; \"amble person list\" shows who does.", name));
    return std::move(*account);
}

/// Nothing of any walk; of the days of steps that they are left, where that is asked for.
Answers nothing_said(const Arguments& given) {
    return [steps = given.flag("no-steps") ? Choice::leave : Choice::open](size_t, size_t walk) {
        return walk == kSteps ? steps : Choice::open;
    };
}

/// Yes to whatever the plan leaves open, and else what was said.
Answers yes_to_open(const ImportPlan& plan, Answers said) {
    std::set<std::pair<size_t, size_t>> open;
    for (const PlannedWalk& walk : plan.walks)
        if (walk.choice == Choice::open) open.emplace(walk.file, walk.walk);
    return [open = std::move(open), said = std::move(said)](size_t file, size_t walk) {
        return open.contains({file, walk}) ? Choice::take : said(file, walk);
    };
}

void log(database::Transaction& data, const ImportPlace& place, PersonId person, account::Deed deed) {
    account::log_access(data, person,
                        {place.now, account::at_command_line(place.system_user), deed, "walks, by an import"});
}

/// Plans, and stores unless it is only to be shown; the plan is made outside of the transaction that stores it, so that
/// a server on the same database does not wait for it. Nothing where the diary changed meanwhile.
std::optional<ImportResult> try_import(const ImportPlace& place, const Arguments& given, const Zone& zone,
                                       const std::vector<Offer>& offers) {
    Importing importing{{}, zone, place.now, place.settings};
    Beside around;
    place.database->read([&](database::Transaction& data) {
        importing.person = named_account(data, given.text("person")).person;
        around = beside(data, importing.person, offers);
    });
    importing.order = around.order;
    Answers answers = nothing_said(given);
    if (given.flag("yes"))
        answers = yes_to_open(plan_import(offers, around.walks, importing.calendar(), answers), answers);
    const PlannedImport planned = plan_storing(importing, offers, std::move(around), answers);
    const bool stores = !given.flag("dry-run") && planned.plan.stores_something();
    LateDays late;
    place.database->read(
        [&](database::Transaction& data) { late = late_days(data, importing, planned.plan, place.consequences); });
    bool changed = false;
    place.database->write([&](database::Transaction& data) {
        importing.person = named_account(data, given.text("person")).person;
        changed = stores && !store_import(data, importing, offers, planned, place.consequences);
        if (!changed) log(data, place, importing.person, stores ? account::Deed::changed : account::Deed::looked);
    });
    if (changed) return std::nullopt;
    return ImportResult{offers, planned.plan, planned.beside, std::move(late),
                        stores ? std::optional(planned.head.id) : std::nullopt};
}

int exit_of(const ImportResult& result) {
    // Days of steps are something too.
    const auto refused = [](const Offer& offer) { return offer.decision == Decision::refuse && offer.days.empty(); };
    const auto part = [](const Offer& offer) { return offer.outcome == formats::Outcome::part; };
    const auto& offers = result.offers;
    if (std::all_of(offers.begin(), offers.end(), refused)) return kRefused;
    const bool in_part = std::any_of(offers.begin(), offers.end(), refused) ||
                         std::any_of(offers.begin(), offers.end(), part) || result.plan.count(Choice::open) > 0;
    return in_part ? kReadInPart : kRead;
}

std::string closing_line(const ImportResult& result, const Arguments& given) {
    std::string line;
    if (given.flag("dry-run")) {
        line = "Nothing was stored, as --dry-run asks.\n";
    } else if (result.receipt) {
        line = fmt::format("Stored {} of {} walks", result.plan.count(Choice::take), result.plan.walks.size());
        if (const int days = days_of_steps_in(result); days > 0) line += fmt::format(" and the steps of {} days", days);
        line += ". \"Imports\" on the walks page undoes it whole.\n";
    } else {
        line = "Nothing was stored.\n";
    }
    if (result.plan.count(Choice::open) > 0) line += "What is marked \"ask\" needs --yes.\n";
    return line;
}

int import_files(const ImportPlace& place, const Arguments& given) {
    const auto zone_of = [](const account::Account& account) {
        return Zone::find(account.profile.zone).value_or(Zone::utc());
    };
    Zone zone = Zone::utc();
    place.database->read(
        [&](database::Transaction& data) { zone = zone_of(named_account(data, given.text("person"))); });
    const std::vector<Offer> offers = read_files(given, place.now, zone);
    std::optional<ImportResult> done;
    while (!done)
        done = try_import(place, given, zone, offers);
    const ImportResult& result = *done;
    if (given.flag("json")) {
        given.out << import_json(result) << '\n';
    } else {
        given.out << import_text(result, zone) << closing_line(result, given);
    }
    return exit_of(result);
}

} // namespace

cli::Command import_command(const ImportCommandParts& parts) {
    using enum cli::Option::Times;
    cli::Command command{
        .name = "import",
        .summary = "Bring recorded walks into a person's diary.",
        .description =
            "Reads recordings and stores the walks in them under one receipt, which the person can undo whole on the "
            "site. What is there already, or overlaps, is never counted twice; a walk the person deleted stays "
            "deleted. What the rules ask about is left out unless --yes is given. The person reads in their access "
            "log that it was done. Steps of days are stored as such and make no minutes. "
            "What could not be read is named. Exit 0: every file was read whole; 3: in part, or something is left to "
            "ask; 4: no file was read.",
        .example = "amble import --person eva@example.org morning.gpx evening.fit --dry-run",
        .options = {{"FILE", "a recording (docs/formats.md lists the formats)", cli::Kind::text, "FILE", "",
                     at_least_once},
                    {"person", "the name the person signs in with", cli::Kind::text, "NAME", "", once},
                    {"dry-run", "say what would be stored, and store nothing", cli::Kind::flag},
                    {"yes", "count what the rules ask about", cli::Kind::flag},
                    {"no-steps", "leave out the steps of days", cli::Kind::flag},
                    {"keep-route", "also keep where each walk went", cli::Kind::flag},
                    {"json", "print for programs", cli::Kind::flag}},
        .run = {},
    };
    command.options.insert(command.options.end(), parts.settings.begin(), parts.settings.end());
    command.run = [open = parts.open](const Arguments& given) { return import_files(open(given), given); };
    return command;
}

} // namespace amble::tracking
