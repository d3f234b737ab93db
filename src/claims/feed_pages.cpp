#include "account/page.h"
#include "claims/evidence_shipped.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"

#include <algorithm>

namespace amble::claims {

namespace {

using account::Visit;

/// Appends `<name>text</name>`.
void element(std::string& feed, std::string_view name, std::string_view text) {
    feed.append("<").append(name).append(">");
    html::append_escaped(feed, text);
    feed.append("</").append(name).append(">");
}

void link(std::string& feed, std::string_view relation, const std::string& address) {
    feed.append("<link rel=\"").append(relation).append("\" href=\"");
    html::append_escaped(feed, address);
    feed.append("\"/>");
}

/// Evidence is dated by the day; Atom (RFC 4287, 3.3) wants a moment.
std::string moment(Day day) {
    return iso(day) + "T00:00:00Z";
}

/// The notices, the answer and the summary, as one text: a reader of feeds shows no more.
std::string summary(const html::Words& words, const Verdict& verdict, Day today) {
    std::string text;
    for (const Notice& notice : shown(shipped_evidence(), verdict, today, 0).notices)
        text.append(words.say(notice.sentence)).append(" ");
    text.append(words.say(tag_of(verdict.answer).text.english)).append(": ");
    return text.append(told(verdict, words).summary);
}

std::vector<const Verdict*> newest_first() {
    std::vector<const Verdict*> verdicts;
    for (const Verdict& verdict : shipped_evidence().verdicts)
        verdicts.push_back(&verdict);
    std::ranges::sort(verdicts, [](const Verdict* a, const Verdict* b) {
        return a->compiled_on != b->compiled_on ? a->compiled_on > b->compiled_on : a->id < b->id;
    });
    return verdicts;
}

} // namespace

http::Response show_feed(Visit& visit) {
    const std::string site = account::site_address(visit);
    const auto verdicts = newest_first();
    std::string feed = R"(<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">)";
    element(feed, "id", site + "/verdicts.atom");
    element(feed, "title", visit.words.say("Is it true?") + " – " + visit.settings.site_name);
    element(feed, "updated", moment(verdicts.empty() ? visit.today() : verdicts.front()->compiled_on));
    feed.append("<author>");
    element(feed, "name", visit.settings.site_name);
    feed.append("</author>");
    link(feed, "self", site + "/verdicts.atom");
    link(feed, "alternate", site + "/verdicts");
    for (const Verdict* verdict : verdicts) {
        feed.append("<entry>");
        element(feed, "id", site + url_of(*verdict).text());
        element(feed, "title", told(*verdict, visit.words).question);
        element(feed, "updated", moment(verdict->compiled_on));
        link(feed, "alternate", site + url_of(*verdict).text());
        element(feed, "summary", summary(visit.words, *verdict, visit.today()));
        feed.append("</entry>");
    }
    feed.append("</feed>\n");
    http::Response response = http::page(std::move(feed));
    response.content_type = "application/atom+xml; charset=utf-8";
    return response;
}

} // namespace amble::claims
