#include "claims/signature_pages.h"

#include "account/page.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
#include "claims/verdict_store.h"

#include <array>

namespace amble::claims {

namespace {

using account::Visit;
using html::Html;
using html::Said;
using html::say;

constexpr std::array<Said, kPartCount> kLabels{
    say("Treatment"),
    say("Question"),
    say("Statement that is judged"),
    say("For whom"),
    say("Outcome"),
    say("Which back pain"),
    say("What the statement says"),
    say("Compared with"),
    say("Verdict"),
    say("Certainty"),
    say("Answer in a sentence or two"),
    say("Why"),
    say("Caveats"),
    say("Harms"),
    say("Where guidelines disagree"),
    say("Sources"),
    say("Other ways to say the statement"),
    say("Question in German"),
    say("Answer in German"),
    say("Review due"),
};

void write_name(Html& page, std::string_view name) {
    if (name.empty())
        page << say("A specialist who has left");
    else
        page << name;
}

void write_opinion(Html& page, const Opinion& opinion) {
    page << "<li><div><b>";
    write_name(page, opinion.name);
    page << "</b>, " << opinion.scope << R"(, <span class="quiet">)"
         << page.words().short_day(Zone::utc().day_at(opinion.given_at)) << "</span>";
    if (opinion.kind == Opining::dissent) page << "<p>" << say("Does not agree: {0}", opinion.reason) << "</p>";
    page << R"(<p class="quiet">)" << say("Conflicts of interest: {0}", opinion.interests) << "</p></div></li>";
}

void write_lines(Html& page, std::string_view text) {
    page << R"(<p class="pasted")" << lang(page, "en") << ">" << text << "</p>";
}

void write_changes(Html& page, const Version& before, const Version& after) {
    for (const Part part : changed(before.draft, after.draft)) {
        page << "<h3>" << label_of(part) << "</h3><details><summary>" << say("Before") << "</summary>";
        write_lines(page, before.draft[part]);
        page << "</details>";
        write_lines(page, after.draft[part]);
    }
}

void write_version(Html& page, const Version& version, const Version* before) {
    page << "<h2>"
         << say("Version {0}, published on {1}", version.number, page.words().short_day(version.publication->on))
         << "</h2>";
    if (version.publication->withdrawn_at) {
        page << R"(<div class="notice warn"><div><p>)";
        if (version.publication->withdrawn_by.empty())
            page << say("Withdrawn by a specialist who has left: {0}", version.publication->withdrawn_reason);
        else
            page << say("Withdrawn by {0}: {1}", version.publication->withdrawn_by,
                        version.publication->withdrawn_reason);
        page << "</p></div></div>";
    }
    if (!version.note.empty()) page << "<p>" << version.note << "</p>";
    write_signatures(page, version);
    if (before) write_changes(page, *before, version);
}

} // namespace

Said label_of(Part part) {
    return kLabels[static_cast<size_t>(part)];
}

void write_question(Html& page, const Version& version) {
    const std::string& question = version.draft[Part::question];
    if (question.empty())
        page << say("A question that is not written yet");
    else
        page << question;
}

void write_signatures(Html& page, const Version& version) {
    if (version.opinions.empty()) return;
    page << "<h2>" << say("What specialists here say") << R"(</h2><ul class="rows">)";
    for (const Opinion& each : version.opinions)
        write_opinion(page, each);
    page << "</ul>";
}

http::Response show_history(Visit& visit) {
    const std::string id(visit.path.at(0));
    const std::vector<Version> versions = published_versions(visit.data(), id);
    if (versions.empty())
        return account::show_problem(visit, 404, {"No version of this verdict has been signed here.", {}});
    Html page = account::start_page(visit);
    page << "<h1>" << say("What was changed, and when") << R"(</h1><p class="lead"><a)"
         << html::href(html::Url::of_site("/verdicts/" + id)) << lang(page, "en") << ">"
         << versions.front().draft[Part::question] << "</a></p>";
    for (size_t i = 0; i < versions.size(); ++i)
        write_version(page, versions[i], i + 1 < versions.size() ? &versions[i + 1] : nullptr);
    return account::show(visit, {say("What was changed, and when"), account::Section::claims}, page);
}

} // namespace amble::claims
