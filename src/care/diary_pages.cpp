#include "care/diary_pages.h"

#include "care/seen_member_pages.h"
#include "care/standing_pages.h"

namespace amble::care {

namespace {

using html::Html;
using html::say;

void write_programme(Html& page, const ProgrammeSeen& programme) {
    page << R"(<p class="lead">)";
    if (programme.target > 0) {
        page << say("Week {0} of the programme: {1} minutes a day.", programme.week, programme.target);
    } else {
        page << say("Week {0} of the programme: no target at present.", programme.week);
    }
    page << "</p>";
    write_standing(page, programme);
}

void write_head(Html& page, Parts parts) {
    page << R"(<div class="table of-weeks" tabindex="0" role="region")"
         << page.said("aria-label", say("The last eight weeks")) << "><table><thead><tr><th scope=\"col\">"
         << say("Week from") << "</th>";
    if (parts.has(Part::walks))
        page << R"(<th scope="col">)" << say("Minutes") << R"(</th><th scope="col">)" << say("Days") << "</th>";
    if (parts.has(Part::pain))
        page << R"(<th scope="col">)" << say("Morning") << R"(</th><th scope="col">)" << say("Worst") << "</th>";
    page << "</tr></thead><tbody>";
}

void write_week(Html& page, Parts parts, const DiaryWeek& week) {
    page << R"(<tr><th scope="row">)" << page.words().day_and_month(week.first) << "</th>";
    if (parts.has(Part::walks)) page << "<td>" << week.minutes << "</td><td>" << week.days << "</td>";
    if (parts.has(Part::pain))
        page << "<td>" << (week.morning ? tracking::number_text(*week.morning) : std::string("–")) << "</td><td>"
             << (week.worst ? std::to_string(*week.worst) : std::string("–")) << "</td>";
    page << "</tr>";
}

void write_weeks(Html& page, Parts parts, const std::vector<DiaryWeek>& weeks) {
    page << "<h2>" << say("The last eight weeks") << "</h2>";
    if (weeks.empty()) {
        page << "<p>" << say("Nothing was written down in them.") << "</p>";
        return;
    }
    write_head(page, parts);
    for (const DiaryWeek& week : weeks)
        write_week(page, parts, week);
    page << "</tbody></table></div>";
    if (parts.has(Part::pain))
        page << R"(<p class="hint">)"
             << say("Days are those with a walk. Pain from 0 to 10: of the mornings the one in the middle, and the "
                    "worst while walking.")
             << "</p>";
}

void write_measures(Html& page, const std::vector<std::vector<tracking::Measure>>& kinds) {
    if (kinds.empty()) return;
    page << "<h2>" << say("Measures and home tests") << R"(</h2><ul class="rows">)";
    for (const auto& all : kinds) {
        const tracking::Measure& last = all.back();
        page << "<li><article><b>" << tracking::name(last.kind) << "</b><p>"
             << tracking::with_unit(last.kind, last.value()) << R"( <span class="quiet">)"
             << page.words().short_day(last.day) << "</span></p>";
        if (const auto changed = tracking::what_changed(all)) page << "<p>" << *changed << "</p>";
        page << "</article></li>";
    }
    page << "</ul>";
}

} // namespace

void write_diary(Html& page, account::Visit& visit, const Shown& shown) {
    const Parts parts = shown.share.parts;
    if (const auto programme = programme_seen(visit.data(), shown, look_of(visit))) write_programme(page, *programme);
    if (parts.has(Part::walks) || parts.has(Part::pain))
        write_weeks(page, parts, weeks_seen(visit.data(), shown, look_of(visit)));
    write_measures(page, measures_seen(visit.data(), shown));
}

} // namespace amble::care
