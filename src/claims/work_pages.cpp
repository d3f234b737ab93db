#include "account/page.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
#include "claims/question_store.h"
#include "claims/verdict_store.h"

#include <algorithm>

namespace amble::claims {

namespace {

using account::Visit;
using html::Html;
using html::say;

/// A review is shown to be due this long before. [design]
constexpr int kDaysBefore = 60;

void open_rows(Html& page, html::Said heading, size_t count) {
    page << "<h2>" << heading << "</h2>";
    if (count == 0)
        page << "<p>" << say("None at present.") << "</p>";
    else
        page << R"(<ul class="rows">)";
}

void close_rows(Html& page, size_t count) {
    if (count > 0) page << "</ul>";
}

void write_questions(Html& page, const std::vector<Question>& questions) {
    open_rows(page, say("Questions that members asked"), questions.size());
    for (const Question& each : questions)
        page << R"(<li><a dir="auto")" << html::href(html::Url("/verdict-work/questions/", each.id)) << ">" << each.text
             << R"(</a> <span class="quiet">)" << page.words().short_day(Zone::utc().day_at(each.asked_at))
             << "</span></li>";
    close_rows(page, questions.size());
}

void write_drafts(Html& page, html::Said heading, const std::vector<const Version*>& versions) {
    open_rows(page, heading, versions.size());
    for (const Version* each : versions)
        page << "<li><a" << lang(page, "en") << html::href(html::Url::of_site("/verdict-work/" + each->verdict)) << ">"
             << each->draft[Part::question] << R"(</a> <span class="quiet">)"
             << say("by {0}, {1} of 2 signatures", each->writer_name, each->signatures()) << "</span></li>";
    close_rows(page, versions.size());
}

void write_verdict_links(Html& page, html::Said heading, const std::vector<const Verdict*>& verdicts) {
    open_rows(page, heading, verdicts.size());
    for (const Verdict* each : verdicts)
        page << "<li><a" << lang(page, "en") << html::href(html::Url::of_site("/verdict-work/" + each->id)) << ">"
             << each->question << R"(</a> <span class="quiet">)" << page.words().short_day(each->review_due)
             << "</span></li>";
    close_rows(page, verdicts.size());
}

} // namespace

http::Response show_work(Visit& visit) {
    const auto evidence = live_evidence(visit.data());
    const std::vector<Version> all = drafts(visit.data());
    std::vector<const Version*> to_sign, others;
    for (const Version& each : all)
        (each.signatures() == 1 && !each.opinion_of(visit.person()) ? to_sign : others).push_back(&each);
    std::vector<const Verdict*> due, not_signed;
    for (const Verdict& each : evidence->catalogue().verdicts) {
        if (each.review_due <= visit.today() + kDaysBefore) due.push_back(&each);
        if (evidence->signatures(each) < kSignaturesNeeded) not_signed.push_back(&each);
    }
    Html page = account::start_page(visit);
    page << "<h1>" << say("Verdicts to write and sign") << "</h1>";
    write_drafts(page, say("One signature is missing, perhaps yours"), to_sign);
    write_questions(page, open_questions(visit.data()));
    write_drafts(page, say("In work"), others);
    write_verdict_links(page, say("Review due soon, or over"), due);
    page << "<details><summary>" << say("Compiled from guidelines, not yet signed here") << "</summary>";
    write_verdict_links(page, say("Not yet signed here"), not_signed);
    page << "</details>";
    return account::show(visit, {say("Verdicts to write and sign"), account::Section::specialist}, page);
}

} // namespace amble::claims
