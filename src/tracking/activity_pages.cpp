#include "account/page.h"
#include "tracking/measure_form.h"
#include "tracking/measure_store.h"
#include "tracking/page_functions.h"

namespace amble::tracking {

namespace {

using account::Visit;
using html::say;

http::Response activities_page(const Visit& visit, const html::FormState& state) {
    html::Html page = account::start_page(visit);
    page << "<h1>" << say("Activities of your choice") << "</h1><p>"
         << say("Choose three to five things that matter to you and that your back makes hard. Each week you rate how "
                "well you can do them.")
         << "</p><p class=\"hint\">"
         << say("Keep them for as long as you can: ratings of another choice are kept, but not compared with the new "
                "ones.")
         << "</p>";
    account::open_form(page, visit, html::Url("/activities"));
    write_choice_fields(page, state);
    html::Form(page, state).send(say("Save"));
    page << "</form>";
    return account::show(
        visit, {say("Activities of your choice"), account::Section::progress, state.problems.empty() ? 200 : 422},
        page);
}

} // namespace

http::Response ask_activities(Visit& visit) {
    const auto choice = chosen_activities(visit.data(), visit.person());
    const auto name_at = [&](std::string_view field) {
        const auto place = static_cast<size_t>(field.back() - '0'); // "name-2"
        return choice && place < choice->names.size() ? choice->names[place] : std::string();
    };
    return activities_page(visit, {name_at, {}});
}

http::Response save_activities(Visit& visit) {
    const ActivityChoice choice = read_choice(visit.form);
    const Problems problems = problems_of(choice);
    const auto typed = [&](std::string_view name) { return std::string(visit.form.text(name)); };
    if (!problems.empty()) return activities_page(visit, {typed, problems});
    // The same words again are the same choice, so that its ratings stay comparable.
    const auto before = chosen_activities(visit.data(), visit.person());
    if (!before || before->names != choice.names) choose_activities(visit.data(), visit.person(), choice, visit.now);
    return http::see_other(measure_url(MeasureKind::activities, "/new").text());
}

} // namespace amble::tracking
