#include "programme/terms_pages.h"

#include <algorithm>

namespace amble::programme {

namespace {

using html::Html;
using html::say;
using screening::Terms;

bool bounds_walking(const Terms& terms) {
    return terms.most_minutes || (terms.giver == Terms::Giver::letter && !terms.words.empty());
}

void write_line(Html& page, const Terms& terms) {
    page << "<p class=\"hint\"><b>";
    if (terms.giver == Terms::Giver::letter) {
        page << say("{0} by letter, {1}:", terms.by, page.words().short_day(terms.given));
    } else {
        page << say("{0}, {1}:", terms.by, page.words().short_day(terms.given));
    }
    page << "</b>";
    if (terms.most_minutes) page << " " << say("at most {0} minutes a day.", *terms.most_minutes);
    if (!terms.words.empty()) page << " <q>" << terms.words << "</q>";
    page << "</p>";
}

bool says_something(const Terms& terms) {
    return terms.most_minutes || !terms.words.empty();
}

} // namespace

void write_terms_of_day(Html& page, const screening::Clearance& clearance) {
    for (const Terms& each : clearance.terms)
        if (bounds_walking(each)) write_line(page, each);
}

void write_terms(Html& page, const screening::Clearance& clearance) {
    if (std::ranges::none_of(clearance.terms, says_something)) return;
    page << "<h2>" << say("Said when you were cleared") << "</h2>";
    for (const Terms& each : clearance.terms)
        if (says_something(each)) write_line(page, each);
}

} // namespace amble::programme
