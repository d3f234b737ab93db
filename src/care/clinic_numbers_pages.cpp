#include "care/clinic_numbers_pages.h"

#include <fmt/format.h>

namespace amble::care {

namespace {

using html::Html;
using html::Said;
using html::say;

int minutes_of(size_t rung) {
    return programme::kLadder.at(rung);
}

void write_state_label(Html& page, const Band& band) {
    for (size_t at = band.first; at <= band.last; ++at)
        page << (at == band.first ? html::Raw("") : html::Raw(" · ")) << Said{wording(kCountedStates.at(at))};
}

void write_level_label(Html& page, const Band& band) {
    if (band.first == band.last)
        page << say("{0} minutes", minutes_of(band.first));
    else
        page << say("{0} to {1} minutes", minutes_of(band.first), minutes_of(band.last));
}

void write_week_label(Html& page, const Band& band) {
    if (band.last + 1 == kCountedWeeks)
        page << say("Week {0} and later", band.first + 1);
    else if (band.first == band.last)
        page << say("Week {0}", band.first + 1);
    else
        page << say("Weeks {0} to {1}", band.first + 1, band.last + 1);
}

struct Table {
    Said title;
    std::vector<Said> columns;
    void (*write_label)(Html& page, const Band& band);
};

void write_table(Html& page, const Table& table, const std::vector<Band>& rows) {
    page << "<h2>" << table.title << "</h2>";
    if (rows.empty()) {
        page << "<p>" << say("There are too few people to tell numbers of them.") << "</p>";
        return;
    }
    page << R"(<div class="table" tabindex="0" role="region")" << page.said("aria-label", table.title)
         << "><table><thead><tr>";
    for (const Said& column : table.columns)
        page << R"(<th scope="col">)" << column << "</th>";
    page << "</tr></thead><tbody>";
    for (const Band& row : rows) {
        page << R"(<tr><th scope="row">)";
        table.write_label(page, row);
        page << "</th>";
        for (const int64_t number : row.people)
            page << "<td>" << number << "</td>";
        page << "</tr>";
    }
    page << "</tbody></table></div>";
}

/// With its sign, since a change goes either way.
std::string signed_text(double value) {
    return fmt::format("{:+.1f}", value);
}

void write_outcome(Html& page, Said name, const std::optional<Outcome>& outcome) {
    page << "<li><div><b>" << name << "</b><p>";
    if (!outcome) {
        page << say("Too few people have measured it twice, four weeks apart.") << "</p></div></li>";
        return;
    }
    page << say("{0} on average, and between {1} and {2} with 95 % confidence.", signed_text(outcome->change),
                signed_text(outcome->low), signed_text(outcome->high))
         << R"(</p><p class="quiet">)";
    if (outcome->people)
        page << say("Of {0} people.", *outcome->people);
    else
        page << say("Of five people or more.");
    page << "</p></div></li>";
}

void add_bands(std::string& csv, std::string_view what, const std::vector<Band>& bands,
               std::string (*name)(size_t kind)) {
    for (const Band& band : bands)
        csv += fmt::format("{},{},{},{},{},,,\r\n", what, name(band.first), name(band.last), band.people[0],
                           band.people.size() > 1 ? std::to_string(band.people[1]) : "");
}

void add_outcome(std::string& csv, std::string_view what, const std::optional<Outcome>& outcome) {
    if (!outcome) return;
    csv +=
        fmt::format("{},,,{},,{:.1f},{:.1f},{:.1f}\r\n", what, outcome->people ? std::to_string(*outcome->people) : "",
                    outcome->change, outcome->low, outcome->high);
}

} // namespace

void write_numbers(Html& page, const ClinicNumbers& numbers) {
    page << R"(<p class="hint">)"
         << say("Counted on {0}, and again each week: people who share their walks with a specialist of the practice "
                "and are in the programme. No number is below five, so neighbouring rows are put together.",
                page.words().day(numbers.counted_on))
         << R"(</p><p class="hint">)"
         << say("That holds for each specialist here without their own people, too: nobody can work out a colleague's "
                "few. Where one of you has one to four people whom another never saw, no numbers are told.")
         << "</p>";
    write_table(page, {say("Where people stand"), {say("State"), say("People")}, write_state_label}, numbers.states);
    write_table(page, {say("Levels reached"), {say("Minutes a day"), say("People")}, write_level_label},
                numbers.levels);
    write_table(page,
                {say("Who walks on, by weeks since the first day"),
                 {say("In"), say("Walked in the last two weeks"), say("Did not")},
                 write_week_label},
                numbers.weeks);
    page << "<h2>" << say("What changed, from the first measure to the last") << R"(</h2><ul class="rows">)";
    write_outcome(page, say("Usual pain, 0 to 10 (less is better)"), numbers.pain);
    write_outcome(page, say("Activities of their own choosing, 0 to 10 (more is better)"), numbers.activities);
    page << R"(</ul><p class="hint">)"
         << say("This is how people changed, not what walking did: many backs get better by themselves, and people "
                "come when it is worst.")
         << "</p>";
}

std::string csv_of(const ClinicNumbers& numbers) {
    std::string csv = "what,from,to,people,others,change,low,high\r\n";
    add_bands(csv, "state", numbers.states, [](size_t kind) { return std::string(name(kCountedStates.at(kind))); });
    add_bands(csv, "level_minutes", numbers.levels, [](size_t kind) { return std::to_string(minutes_of(kind)); });
    add_bands(csv, "walks_on_by_week", numbers.weeks, [](size_t kind) { return std::to_string(kind + 1); });
    add_outcome(csv, "usual_pain", numbers.pain);
    add_outcome(csv, "activities", numbers.activities);
    return csv;
}

} // namespace amble::care
