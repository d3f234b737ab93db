#include "claims/following_pages.h"

#include "account/notice_store.h"
#include "account/page.h"
#include "claims/evidence_shipped.h"
#include "claims/follower_store.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"

namespace amble::claims {

using account::Visit;
using html::Html;
using html::say;

namespace {

/// The sentences stay whole for translators.
Sentence what_became(Change change, const std::string& question) {
    if (change == Change::withdrawn) return {"Specialists here withdrew a verdict you follow: {0}", {question}};
    return {"Specialists here signed a verdict you follow: {0}", {question}};
}

} // namespace

void write_following(Html& page, Visit& visit, const Treatment& treatment) {
    if (!visit.viewer) return;
    const bool following = follows(visit.data(), treatment.id, visit.person());
    account::open_form(page, visit, html::Url::of_site(url_of(treatment).text() + "/follow"));
    page << R"(<p><button class="button quiet" name="do")" << html::attribute("value", following ? "stop" : "follow")
         << ">" << (following ? say("Stop telling me") : say("Tell me when a verdict on it changes"))
         << "</button></p></form>";
}

void tell_followers(Visit& visit, const Draft& draft, const std::string& verdict, Change change) {
    const std::string path = change == Change::withdrawn ? "" : "/verdicts/" + verdict;
    for (const PersonId each : followers(visit.data(), draft[Part::treatment]))
        account::notify(visit.data(), each, {what_became(change, draft[Part::question]), path}, visit.now);
}

http::Response follow_treatment(Visit& visit) {
    const Treatment* treatment = shipped_evidence().treatment(visit.path.at(0));
    if (!treatment)
        return account::show_problem(visit, 404, {"There is no such treatment here. Perhaps it was renamed.", {}});
    if (visit.form.text("do") == "stop")
        stop_following(visit.data(), treatment->id, visit.person());
    else
        follow(visit.data(), treatment->id, visit.person());
    return http::see_other(url_of(*treatment).text());
}

} // namespace amble::claims
