#include "account/page.h"
#include "claims/page_functions.h"
#include "claims/parts_pages.h"
#include "foundation/base/zone.h"

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

/// When it was signed here, to the moment, so that readers of feeds tell two changes of one day apart (RFC 4287,
/// 4.2.15); or else the day on which it was compiled.
Instant changed_at(const LiveEvidence& evidence, const Verdict& verdict) {
    const Version* version = evidence.signed_here(verdict.id);
    return version && version->publication ? version->publication->at : Zone::utc().start_of(verdict.compiled_on);
}

std::vector<const Verdict*> newest_first(const LiveEvidence& evidence) {
    std::vector<const Verdict*> verdicts;
    for (const Verdict& verdict : evidence.catalogue().verdicts)
        verdicts.push_back(&verdict);
    std::ranges::sort(verdicts, [&evidence](const Verdict* a, const Verdict* b) {
        const Instant at_a = changed_at(evidence, *a), at_b = changed_at(evidence, *b);
        return at_a != at_b ? at_a > at_b : a->id < b->id;
    });
    return verdicts;
}

} // namespace

http::Response show_feed(Visit& visit) {
    const std::string site = account::site_address(visit);
    const auto evidence = live_evidence(visit.data());
    const auto verdicts = newest_first(*evidence);
    std::string feed = R"(<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">)";
    element(feed, "id", site + "/verdicts.atom");
    element(feed, "title", visit.words.say("Is it true?") + " – " + visit.settings.site_name);
    element(feed, "updated", iso(verdicts.empty() ? visit.now : changed_at(*evidence, *verdicts.front())));
    feed.append("<author>");
    element(feed, "name", visit.settings.site_name);
    feed.append("</author>");
    link(feed, "self", site + "/verdicts.atom");
    link(feed, "alternate", site + "/verdicts");
    for (const Verdict* verdict : verdicts) {
        feed.append("<entry>");
        element(feed, "id", site + url_of(*verdict).text());
        element(feed, "title", told(*verdict, visit.words).question);
        element(feed, "updated", iso(changed_at(*evidence, *verdict)));
        link(feed, "alternate", site + url_of(*verdict).text());
        element(feed, "summary", in_short(visit.words, *verdict, shown_here(*evidence, *verdict, visit.today())));
        feed.append("</entry>");
    }
    feed.append("</feed>\n");
    http::Response response = http::page(std::move(feed));
    response.content_type = "application/atom+xml; charset=utf-8";
    return response;
}

} // namespace amble::claims
