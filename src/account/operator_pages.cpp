#include "account/operator_pages.h"

#include "account/operator_invitation_pages.h"
#include "account/operator_people_pages.h"
#include "account/page.h"
#include "foundation/html/form.h"
#include "foundation/html/icon.h"
#include "foundation/jobs/queue.h"

#include <utility>

namespace amble::account {

using html::href;
using html::Html;
using html::say;
using html::Url;

namespace {

/// `classes` are "facts", and "in-lines" for addresses and sentences.
void write_facts(Html& body, std::string_view classes, const std::vector<Fact>& facts) {
    body << "<dl" << html::attribute("class", classes) << ">";
    for (const Fact& fact : facts)
        body << "<div><dt>" << fact.label.sentence << "</dt><dd>" << fact.value << fact.words.sentence << "</dd></div>";
    body << "</dl>";
}

void write_row(Html& body, html::Path path, const html::Wording& name) {
    body << "<li><a" << href(path) << "><span>" << name.sentence << "</span>" << html::Icon::next << "</a></li>";
}

http::Response show_server(Visit& visit, const ServerFacts& facts) {
    const size_t failed = jobs::failed_jobs(visit.data()).size() + jobs::struggling_jobs(visit.data()).size();
    Html body = start_page(visit);
    body << "<h1>" << say("Server") << R"(</h1><ul class="rows">)";
    write_row(body, "/operator/people", say("Accounts"));
    write_row(body, "/operator/invitations", say("Invitations"));
    write_row(body, "/operator/practices", say("Practices"));
    write_row(body, "/operator/jobs",
              failed == 0 ? html::Wording(say("Work that failed")) : say("Work that failed ({0})", failed));
    body << "</ul><h2>" << say("How it is doing") << "</h2>";
    write_facts(body, "facts", facts.health(visit.data()));
    body << "<h2>" << say("Settings") << "</h2><p>"
         << say("From the configuration file, the environment and the command line. Changed there, not here.")
         << "</p>";
    write_facts(body, "facts in-lines", facts.settings());
    return show(visit, {.title = say("Server"), .section = Section::operator_}, body);
}

void write_job(Html& body, const Visit& visit, const jobs::FailedJob& job) {
    body << "<li><div><p><b>" << job.kind << "</b><br>"
         << say("Given up on {0} after {1} attempts: {2}",
                visit.words.short_day(visit.viewer->zone.day_at(job.failed_at)), job.attempts, job.problem)
         << "</p>";
    open_form(body, visit, Url("/operator/jobs/", job.id, "/again"));
    body << R"(<button class="button quiet">)" << say("Try again") << "</button></form>";
    open_form(body, visit, Url("/operator/jobs/", job.id, "/discard"));
    body << R"(<button class="button quiet">)" << say("Drop it") << "</button></form></div></li>";
}

void write_struggling(Html& body, const Visit& visit) {
    const auto struggling = jobs::struggling_jobs(visit.data());
    if (struggling.empty()) return;
    body << "<h2>" << say("Still being tried") << R"(</h2><ul class="rows">)";
    for (const auto& job : struggling)
        body << "<li><div><p><b>" << job.kind << "</b><br>"
             << say("Failed {0} times so far, and is tried again on {1}: {2}", job.attempts,
                    visit.words.short_day(visit.viewer->zone.day_at(job.due_at)), job.problem)
             << "</p></div></li>";
    body << "</ul>";
}

http::Response show_jobs(Visit& visit) {
    const auto failed = jobs::failed_jobs(visit.data());
    Html body = start_page(visit);
    body << "<h1>" << say("Work that failed") << "</h1>";
    if (failed.empty()) body << "<p>" << say("There is none.") << "</p>";
    if (!failed.empty()) body << R"(<ul class="rows">)";
    for (const auto& job : failed)
        write_job(body, visit, job);
    if (!failed.empty()) body << "</ul>";
    write_struggling(body, visit);
    return show(visit, {.title = say("Work that failed"), .section = Section::operator_}, body);
}

http::Response after_job(const Visit& visit, bool found) {
    if (!found) return show_problem(visit, 404, {"This work is no longer waiting here.", {}});
    return http::see_other("/operator/jobs");
}

http::Response try_job_again(Visit& visit) {
    const auto id = visit.path.id(0);
    return after_job(visit, id && jobs::try_again(visit.data(), *id, visit.now));
}

http::Response discard_job(Visit& visit) {
    const auto id = visit.path.id(0);
    return after_job(visit, id && jobs::discard(visit.data(), *id));
}

} // namespace

Routes operator_routes(ServerFacts facts) {
    using enum Access;
    using enum Work;
    using enum Reach;
    using enum http::Method;
    const auto server = [facts = std::move(facts)](Visit& visit) { return show_server(visit, facts); };
    Routes routes = {
        {get, "/operator", operator_, read, server, crosses_persons},
        {get, "/operator/jobs", operator_, read, show_jobs, crosses_persons},
        {post, "/operator/jobs/:job/again", operator_, write, try_job_again, crosses_persons},
        {post, "/operator/jobs/:job/discard", operator_, write, discard_job, crosses_persons},
    };
    for (auto& more : {operator_people_routes(), operator_invitation_routes()})
        routes.insert(routes.end(), more.begin(), more.end());
    return routes;
}

} // namespace amble::account
