#include "care/review_offer_pages.h"

#include "account/page.h"
#include "care/calendar_store.h"
#include "care/page_functions.h"
#include "care/review_offer_store.h"
#include "foundation/base/text.h"

namespace amble::care {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::Said;
using html::say;

constexpr size_t kPoints = 6;

Said title(const ReviewOffer& offer) {
    if (offer.place == 0) return say("Talk about the start with a specialist");
    return offer.point.length == programme::ReviewLength::full ? say("Time to look at it together")
                                                               : say("Time for a short talk");
}

/// For one who knows them, the shortest of what is not for newcomers.
std::optional<AppointmentType> review_type(Visit& visit, PersonId specialist) {
    const auto calendar = calendar_of(visit.data(), specialist);
    if (!calendar) return std::nullopt;
    for (const AppointmentType& type : calendar->types)
        if (!type.for_first) return type;
    return std::nullopt;
}

void write_way(Html& page, Visit& visit, const ReviewOffer& offer) {
    if (!offer.with) {
        page << R"(<p class="actions"><a class="button")" << html::href("/specialists") << ">"
             << say("Find a specialist") << "</a></p>";
        return;
    }
    page << R"(<form method="get")" << html::action(html::Url("/specialists/", offer.with->page.id)) << ">";
    if (const auto type = review_type(visit, offer.with->person))
        page << R"(<input type="hidden" name="type")" << attribute("value", type->id.text()) << ">";
    page << R"(<p class="actions"><button class="button">)" << say("Free times of {0}", offer.with->name)
         << "</button></p></form>";
}

} // namespace

void write_review_offer(Html& page, Visit& visit) {
    const auto offer = review_offered(visit.data(), visit.person(), visit.today());
    if (!offer) return;
    page
        << R"(<section class="card"><h2>)" << title(*offer) << "</h2><p>"
        << say("Six talks with a specialist within six months go with the programme: how it went, and what comes next. "
               "They are offered; you need not take them.")
        << "</p>";
    write_way(page, visit, *offer);
    account::open_form(page, visit, html::Url("/appointments/reviews"));
    page << R"(<input type="hidden" name="point")" << attribute("value", std::to_string(offer->place))
         << R"(><p class="actions"><button class="button quiet">)" << say("Not this time")
         << "</button></p></form></section>";
}

http::Response decline_review_offer(Visit& visit) {
    const auto place = parse_whole_number(visit.form.text("point"));
    if (place && *place >= 0 && *place < static_cast<int64_t>(kPoints))
        decline_review(visit.data(), visit.person(), static_cast<size_t>(*place), visit.now);
    return http::see_other("/appointments");
}

} // namespace amble::care
