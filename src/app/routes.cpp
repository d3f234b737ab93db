#include "app/routes.h"

#include "account/account_pages.h"
#include "account/person_store.h"
#include "app/demo_pages.h"
#include "app/home_pages.h"
#include "app/import_consequences.h"
#include "app/offline_pages.h"
#include "app/told_pain.h"
#include "app/trial_kinds.h"
#include "care/care_pages.h"
#include "care/guidance_pages.h"
#include "claims/claims_pages.h"
#include "community/community_pages.h"
#include "programme/course_store.h"
#include "programme/entries_api.h"
#include "programme/programme_pages.h"
#include "screening/screening_pages.h"
#include "tracking/import_pages.h"
#include "tracking/measure_pages.h"
#include "tracking/tracking_pages.h"
#include "tracking/trial_pages.h"

namespace amble::app {

namespace {

void add(account::Routes& all, account::Routes some) {
    for (auto& route : some)
        all.push_back(std::move(route));
}

void close_days(account::Visit& visit) {
    programme::close_days(visit.data(), visit.person(), programme::here(visit));
}

std::optional<Day> last_closed(account::Visit& visit) {
    return programme::last_closed(visit.data(), visit.person());
}

void note_events(database::Transaction& data, const screening::Happening& happening) {
    std::vector<std::string> events = happening.events;
    if (happening.flare && std::erase(events, "flare") > 0)
        programme::note_flare(data, happening.person, happening.day, *happening.flare, happening.at);
    programme::note_events(data, happening.person, happening.day, events, happening.at);
    const auto account = account::find_account(data, happening.person);
    const auto zone = account ? Zone::find(account->profile.zone) : std::nullopt;
    programme::close_days(data, happening.person,
                          {happening.at, happening.day, zone.value_or(Zone::utc()), happening.mode});
}

void write_after_the_walk(html::Html& page, account::Visit& visit) {
    static const tracking::TrialKinds kKinds = trial_kinds();
    tracking::write_trial_of_today(page, visit, kKinds);
    care::write_after_the_walk(page, visit);
}

} // namespace

account::Routes all_routes(RoutesParts parts) {
    account::Routes routes;
    add(routes, home_routes());
    if (parts.demo) add(routes, demo_routes());
    add(routes, offline_routes());
    add(routes, health_routes(std::move(parts.health)));
    add(routes, account::routes(std::move(parts.erasing), std::move(parts.facts)));
    add(routes, screening::routes(note_events));
    add(routes, tracking::routes(close_days, last_closed));
    add(routes, tracking::import_routes(import_consequences(), parts.upload_megabytes));
    add(routes, tracking::measure_routes());
    add(routes, tracking::trial_routes(trial_kinds()));
    add(routes, programme::routes({care::write_before_the_walk, write_after_the_walk}));
    add(routes, programme::api_routes());
    add(routes, care::routes(note_events, std::move(parts.may_ask)));
    add(routes, community::routes({parts.community, told_pain}));
    add(routes, claims::routes(community::write_told));
    add(routes, reminders::routes(parts.reminders));
    return routes;
}

} // namespace amble::app
