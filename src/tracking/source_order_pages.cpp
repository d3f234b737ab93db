#include "tracking/source_order_pages.h"

#include "account/page.h"
#include "tracking/receipt_pages.h"
#include "tracking/source_order_store.h"

namespace amble::tracking {

namespace {

using account::Section;
using account::Visit;
using html::Html;
using html::Said;
using html::say;

Said title_of(Source step) {
    switch (step) {
    case Source::corrected:
    case Source::hand:
        return say("What I wrote in or corrected");
    case Source::timer:
        return say("The timer of this site");
    case Source::watch:
        return say("A watch");
    case Source::band:
        return say("A band on the wrist");
    case Source::phone:
        return say("A phone");
    }
    return say("A phone");
}

/// For a button that is heard without the line it stands in.
Said label_of(Source step) {
    switch (step) {
    case Source::corrected:
    case Source::hand:
        return say("Move up: what I wrote in or corrected");
    case Source::timer:
        return say("Move up: the timer of this site");
    case Source::watch:
        return say("Move up: a watch");
    case Source::band:
        return say("Move up: a band on the wrist");
    case Source::phone:
        return say("Move up: a phone");
    }
    return say("Move up: a phone");
}

} // namespace

http::Response show_source_order(Visit& visit) {
    const SourceOrder order = source_order(visit.data(), visit.person());
    Html page = account::start_page(visit);
    page << "<h1>" << say("Which source counts first") << "</h1><p>"
         << say("Where several recorded the same time, it counts once: by the source that stands higher here.")
         << "</p>";
    account::open_form(page, visit, html::Url("/sources"));
    page << "<ol class=\"rows\">";
    for (const Source step : order.steps()) {
        page << "<li><div><b>" << title_of(step) << "</b>";
        if (order.rank(step) > 0)
            page << " <button class=\"button quiet\" name=\"raise\"" << html::attribute("value", name(step))
                 << page.said("aria-label", label_of(step)) << ">" << say("Move up") << "</button>";
        page << "</div></li>";
    }
    page << "</ol>";
    if (order != SourceOrder())
        page << "<p class=\"actions\"><button class=\"button quiet\" name=\"usual\" value=\"yes\">"
             << say("Back to the usual order") << "</button></p>";
    page << "</form><p class=\"hint\">"
         << say("A change holds for all your days at once. What the programme has decided already stays decided. A "
                "recording that was left out, as another came first, comes in when you bring it in again.")
         << "</p><p><a" << html::href("/walks") << ">" << say("Your walks") << "</a></p>";
    return account::show(visit, {say("Which source counts first"), Section::walk}, page);
}

http::Response change_source_order(Visit& visit, const Consequences& consequences) {
    SourceOrder order = source_order(visit.data(), visit.person());
    if (const auto raised = source_named(visit.form.text("raise"))) order = order.with_raised(*raised);
    if (visit.form.text("usual") == "yes") order = {};
    set_source_order(visit.data(), visit.person(), order, visit.now);
    consequences.changed(visit.data(), importing(visit));
    return http::see_other("/sources");
}

} // namespace amble::tracking
