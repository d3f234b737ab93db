#include "account/profile_form.h"

#include "account/countries.h"
#include "account/form_state.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <array>

namespace amble::account {

using html::Choice;
using html::Need;
using html::say;
using html::TextKind;

namespace {

constexpr std::string_view kUtc = "Etc/UTC";

/// Of the names in the tz database those of a region and a place; the others are older spellings of the same.
bool is_place(std::string_view zone) {
    constexpr std::array<std::string_view, 10> kRegions = {"Africa/", "America/",  "Antarctica/", "Arctic/",
                                                           "Asia/",   "Atlantic/", "Australia/",  "Europe/",
                                                           "Indian/", "Pacific/"};
    return std::any_of(kRegions.begin(), kRegions.end(), [&](auto region) { return zone.starts_with(region); });
}

Choice named(std::string_view name) {
    return {name, Sentence{"{0}", {std::string(name)}}};
}

const std::vector<Choice>& zone_choices() {
    static const std::vector<Choice> all = [] {
        std::vector<Choice> choices = {named(kUtc)};
        for (const auto zone : zone_names())
            if (is_place(zone)) choices.push_back(named(zone));
        return choices;
    }();
    return all;
}

const std::vector<Choice>& country_choices() {
    static const std::vector<Choice> all = [] {
        std::vector<Choice> choices = {{"", say("Not said")}};
        for (const Country& country : countries())
            choices.push_back({country.code, Sentence{std::string(country.name), {}}});
        return choices;
    }();
    return all;
}

Result<std::string> parse_zone(std::string_view name) {
    if ((is_place(name) || name == kUtc) && Zone::find(name)) return std::string(name);
    return problem("zone", "Choose a time zone from the list.");
}

} // namespace

TypedProfile read_profile(const http::Fields& form, Day today) {
    TypedProfile typed;
    Problems& problems = typed.problems;
    typed.profile.name = noted(problems, parse_person_name(form.text("name")));
    const auto year = parse_year_of_birth(form.text("year_of_birth"), today);
    typed.profile.year_of_birth = noted(problems, year);
    typed.profile.sex = parse_sex(form.text("sex"));
    typed.profile.zone = noted(problems, parse_zone(form.text("zone")));
    typed.profile.country = noted(problems, parse_country(form.text("country")));
    typed.email = noted(problems, parse_email(form.text("email")));
    if (year) typed.adult = adult(*year, today);
    if (typed.adult == Adult::this_year && form.text("is_adult") == "yes") typed.adult = Adult::yes;
    return typed;
}

void write_profile_fields(html::Form& form, AskAge ask) {
    form.text({.name = "name",
               .label = say("Your name"),
               .hint = say("As your clinic knows you. Other members never see it."),
               .autocomplete = "name"});
    form.number({.name = "year_of_birth",
                 .label = say("Year you were born"),
                 .hint = say("Four digits. This programme is for adults."),
                 .autocomplete = "bday-year"});
    if (ask == AskAge::yes)
        form.box({.name = "is_adult", .label = say("I have had my 18th birthday"), .need = Need::optional});
    form.select({.name = "sex",
                 .label = say("Sex"),
                 .hint = say("Only used to compare home tests with what is usual. Nothing else depends on it."),
                 .need = Need::optional},
                {{"", say("Not said")}, {"female", say("Female")}, {"male", say("Male")}});
    form.select({.name = "zone", .label = say("Time zone"), .hint = say("Decides when a day begins and ends for you.")},
                zone_choices());
    form.select({.name = "country",
                 .label = say("Country"),
                 .hint = say("Decides which emergency number is shown first."),
                 .need = Need::optional,
                 .autocomplete = "country"},
                country_choices());
    form.text({.name = "email",
               .label = say("E-mail"),
               .hint = say("Nothing is sent to it until you have confirmed it."),
               .need = Need::optional,
               .autocomplete = "email"},
              TextKind::email);
}

std::string field_of(const Profile& profile, std::string_view email, std::string_view field) {
    if (field == "name") return profile.name;
    if (field == "year_of_birth") return std::to_string(profile.year_of_birth);
    if (field == "sex") return std::string(name(profile.sex));
    if (field == "zone") return profile.zone;
    if (field == "country") return profile.country;
    if (field == "email") return std::string(email);
    return "";
}

} // namespace amble::account
