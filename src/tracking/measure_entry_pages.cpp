#include "account/page.h"
#include "tracking/measure_form.h"
#include "tracking/measure_guide.h"
#include "tracking/measure_store.h"
#include "tracking/page_functions.h"

namespace amble::tracking {

namespace {

using account::Visit;
using html::attribute;
using html::Html;
using html::say;

void write_guide(Html& page, const Guide& guide) {
    if (guide.steps.empty()) return;
    page << "<h2>" << say("How") << "</h2><ol>";
    for (const Sentence& step : guide.steps)
        page << "<li>" << step << "</li>";
    page << "</ol>";
    if (guide.not_if.empty()) return;
    page << "<section class=\"notice warn\"><div><h2>" << say("Leave it out if") << "</h2><ul>";
    for (const Sentence& reason : guide.not_if)
        page << "<li>" << reason << "</li>";
    page << "</ul></div></section>";
}

/// Shown by the island "measure"; without scripts any clock will do, and the number is typed.
void write_clock(Html& page, const Guide& guide) {
    if (guide.clock == Clock::none) return;
    page << "<p class=\"hint\" data-no-clock>" << say("Any clock that shows seconds will do.") << "</p>"
         << "<section class=\"card\" data-clock" << attribute("data-seconds", guide.seconds)
         << html::flag("data-counts-up", guide.clock == Clock::counts_up) << " hidden><p class=\"number\" data-shown>"
         << (guide.clock == Clock::counts_up ? 0 : guide.seconds)
         << "</p><p role=\"status\" data-told><span data-ready hidden>" << say("Get ready.")
         << "</span><span data-running hidden>" << say("Now.") << "</span><span data-over hidden>" << say("Time is up.")
         << "</span></p><p class=\"actions\"><button type=\"button\" class=\"button wide\" data-start>"
         << say("Start the clock") << "</button><button type=\"button\" class=\"button wide stop\" data-stop hidden>"
         << say("Stop the clock") << "</button></p></section>";
}

/// A new one asks for its day; one that is there keeps its own.
enum class Entry : uint8_t { fresh, there };

struct Shown {
    MeasureKind kind;
    Entry entry = Entry::fresh;
    std::optional<ActivityChoice> choice;
    std::optional<Day> day; // of one that is there
};

void write_delete(Html& page, const Visit& visit, const Shown& shown) {
    account::open_form(page, visit, measure_url(shown.kind, "/" + iso(*shown.day) + "/delete"));
    page << "<p class=\"actions\"><button class=\"button quiet\">" << say("Delete this result")
         << "</button></p></form>";
}

http::Response form_page(const Visit& visit, const Shown& shown, const html::FormState& state) {
    Html page = account::start_page(visit);
    page << "<h1>" << name(shown.kind) << "</h1>";
    html::Form form(page, state);
    form.summary();
    const Guide how = guide(shown.kind);
    if (shown.entry == Entry::fresh) {
        write_guide(page, how);
        write_clock(page, how);
    } else {
        page << "<p>" << page.words().day(*shown.day) << "</p>";
    }
    account::open_form(page, visit,
                       shown.day ? measure_url(shown.kind, "/" + iso(*shown.day)) : measure_url(shown.kind));
    write_measure_fields(page, state, shown.kind, shown.choice);
    if (shown.entry == Entry::fresh) form.date({"day", say("On which day?")});
    form.send(say("Save"));
    page << "</form>";
    if (shown.entry == Entry::there) write_delete(page, visit, shown);
    return account::show(visit,
                         {html::Said{name(shown.kind).text}, account::Section::progress,
                          state.problems.empty() ? 200 : 422, how.clock == Clock::none ? "" : "measure"},
                         page);
}

std::function<std::string(std::string_view)> as_typed(const Visit& visit) {
    return [&visit](std::string_view name) { return std::string(visit.form.text(name)); };
}

std::optional<ActivityChoice> choice_for(Visit& visit, MeasureKind kind) {
    return kind == MeasureKind::activities ? chosen_activities(visit.data(), visit.person()) : std::nullopt;
}

/// The measure that the address names.
std::optional<Measure> named_measure(Visit& visit) {
    const auto kind = kind_of(visit);
    const auto day = parse_day(visit.path.at(1));
    return kind && day ? find_measure(visit.data(), visit.person(), *kind, *day) : std::nullopt;
}

Shown shown(Visit& visit, const Measure& measure) {
    return {measure.kind, Entry::there,
            measure.choice ? find_choice(visit.data(), visit.person(), *measure.choice) : std::nullopt, measure.day};
}

} // namespace

http::Response ask_measure(Visit& visit) {
    const auto kind = kind_of(visit);
    if (!kind) return no_such_measure(visit);
    const auto choice = choice_for(visit, *kind);
    if (*kind == MeasureKind::activities && !choice) return http::see_other("/activities");
    const html::FormState state{[&](std::string_view name) { return name == "day" ? iso(visit.today()) : ""; }, {}};
    return form_page(visit, {*kind, Entry::fresh, choice, {}}, state);
}

http::Response save_measure(Visit& visit) {
    const auto kind = kind_of(visit);
    if (!kind) return no_such_measure(visit);
    const auto choice = choice_for(visit, *kind);
    if (*kind == MeasureKind::activities && !choice) return http::see_other("/activities");
    TypedMeasure typed = read_measure(visit.form, *kind, choice);
    if (const auto day = parse_day(visit.form.text("day")))
        typed.measure.day = *day;
    else
        typed.problems.push_back(problem("day", "Please choose the day."));
    if (typed.problems.empty()) typed.problems = problems_of(typed.measure, visit.today());
    if (!typed.problems.empty())
        return form_page(visit, {*kind, Entry::fresh, choice, {}}, {as_typed(visit), typed.problems});
    keep_measure(visit.data(), visit.person(), typed.measure, visit.now);
    return http::see_other(measure_url(*kind).text());
}

http::Response edit_measure(Visit& visit) {
    const auto measure = named_measure(visit);
    if (!measure) return no_such_measure(visit);
    return form_page(visit, shown(visit, *measure),
                     {[&](std::string_view name) { return field_of(*measure, name); }, {}});
}

http::Response change_measure(Visit& visit) {
    const auto measure = named_measure(visit);
    if (!measure) return no_such_measure(visit);
    const Shown page = shown(visit, *measure);
    TypedMeasure typed = read_measure(visit.form, measure->kind, page.choice);
    typed.measure.day = measure->day;
    if (typed.problems.empty()) typed.problems = problems_of(typed.measure, visit.today());
    if (!typed.problems.empty()) return form_page(visit, page, {as_typed(visit), typed.problems});
    keep_measure(visit.data(), visit.person(), typed.measure, visit.now);
    return http::see_other(measure_url(measure->kind).text());
}

http::Response remove_measure(Visit& visit) {
    const auto kind = kind_of(visit);
    const auto day = parse_day(visit.path.at(1));
    if (!kind || !day || !delete_measure(visit.data(), visit.person(), *kind, *day)) return no_such_measure(visit);
    return http::see_other(measure_url(*kind).text());
}

} // namespace amble::tracking
