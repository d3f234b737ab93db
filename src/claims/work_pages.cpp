#include "account/page.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
#include "claims/question_store.h"
#include "claims/signature_pages.h"
#include "claims/unchecked_pages.h"
#include "claims/verdict_work_store.h"

namespace amble::claims {

namespace {

using account::Visit;
using html::Html;
using html::say;

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

void write_drafts(Html& page, html::Said heading, const std::vector<Version>& versions) {
    open_rows(page, heading, versions.size());
    for (const Version& each : versions) {
        page << "<li><a" << lang(page, "en") << html::href(html::Url::of_site("/verdict-work/" + each.verdict)) << ">";
        write_question(page, each);
        page << R"(</a> <span class="quiet">)"
             << say("by {0}, {1} of 2 signatures", each.writer_name, each.signatures()) << "</span></li>";
    }
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
    const VerdictWork work = verdict_work(visit.data(), visit.person(), visit.today());
    Html page = account::start_page(visit);
    page << "<h1>" << say("Verdicts to write and sign") << "</h1>";
    write_drafts(page, say("One signature is missing, perhaps yours"), work.to_sign);
    write_questions(page, open_questions(visit.data()));
    write_unchecked(page, visit, work.evidence->catalogue());
    write_drafts(page, say("In work"), work.in_work);
    write_verdict_links(page, say("Review due soon, or over"), work.due);
    page << "<details><summary>" << say("Compiled from guidelines, not yet signed here") << "</summary>";
    write_verdict_links(page, say("Not yet signed here"), work.not_signed);
    page << "</details>";
    return account::show(visit, {say("Verdicts to write and sign"), account::Section::specialist}, page);
}

} // namespace amble::claims
