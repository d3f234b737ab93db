#include "care/calendar_form.h"

#include "care/practice.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <array>

namespace amble::care {

namespace {

using html::Need;
using html::Said;
using html::say;

constexpr std::array kWeekdays{say("Monday"), say("Tuesday"),  say("Wednesday"), say("Thursday"),
                               say("Friday"), say("Saturday"), say("Sunday")};
constexpr std::array<std::string_view, 7> kWeekdayKeys{"0", "1", "2", "3", "4", "5", "6"};

struct Range {
    int least;
    int most;
};

int read_number(const http::Fields& form, std::string_view field, Range range, Problems& problems) {
    const auto number = parse_whole_number(form.text(field));
    if (number && *number >= range.least && *number <= range.most) return static_cast<int>(*number);
    problems.push_back(problem(field, "Please give a whole number from {0} to {1}.",
                               {std::to_string(range.least), std::to_string(range.most)}));
    return range.least;
}

std::optional<int> read_clock(const http::Fields& form, std::string_view field, Problems& problems) {
    const auto minute = parse_clock(form.text(field));
    if (minute && *minute % kGridMinutes == 0) return minute;
    problems.push_back(problem(field, "Please write the time as hours and minutes in steps of five, such as 09:30."));
    return std::nullopt;
}

Hours read_span(const http::Fields& form, std::string_view from, std::string_view to, Problems& problems) {
    const auto begin = read_clock(form, from, problems);
    const auto end = read_clock(form, to, problems);
    if (begin && end && *end <= *begin) problems.push_back(problem(to, "The end has to be after the beginning."));
    return {begin.value_or(0), end.value_or(0)};
}

template<class List, class Key>
std::vector<std::string> ticked(const http::Fields& form, std::string_view field, const List& all, Key key) {
    std::vector<std::string> words;
    for (const auto& each : all)
        if (form.has(std::string(field) + "-" + std::string(key(each)))) words.emplace_back(key(each));
    return words;
}

std::string word_if(const std::vector<std::string>& words, std::string_view name, std::string_view prefix) {
    if (!name.starts_with(prefix)) return "";
    const std::string_view word = name.substr(prefix.size());
    return std::ranges::find(words, word) == words.end() ? "" : std::string(word);
}

} // namespace

Said weekday_name(int weekday) {
    return kWeekdays.at(static_cast<size_t>(weekday));
}

Typed<SpecialistPage> read_page(const http::Fields& form) {
    Typed<SpecialistPage> typed;
    SpecialistPage& page = typed.value;
    page.about = form.text("about");
    page.topics = ticked(form, "topic", kTopics, [](const Topic& each) { return each.key; });
    page.languages = ticked(form, "language", kLanguages, [](const Language& each) { return each.code; });
    page.phone = form.text("phone");
    page.place = form.text("place");
    page.video_link = form.text("video_link");
    page.shown = form.text("shown") == "yes";
    typed.problems = check(page);
    return typed;
}

void write_page_fields(html::Form& form) {
    form.long_text({.name = "about", .label = say("What do you do?"), .hint = say("Everybody can read it.")});
    std::vector<html::Choice> topics;
    for (const Topic& each : kTopics)
        topics.push_back({each.key, Said{each.wording}});
    form.boxes({.name = "topic", .label = say("What can people come to you with?"), .need = Need::optional}, topics);
    std::vector<html::Choice> languages;
    for (const Language& each : kLanguages)
        languages.push_back({each.code, Sentence{"{0}", {std::string(each.own_name)}}});
    form.boxes({.name = "language", .label = say("Which languages do you work in?")}, languages);
    form.text({.name = "phone",
               .label = say("Telephone"),
               .hint = say("For people who would rather call. Empty: the practice's."),
               .need = Need::optional});
    form.long_text({.name = "place",
                    .label = say("Where do people come to?"),
                    .hint = say("Empty: the practice's address."),
                    .need = Need::optional},
                   2);
    form.text({.name = "video_link",
               .label = say("Your video room"),
               .hint = say("Shown only to whoever has an appointment by video."),
               .need = Need::optional});
    form.box({.name = "shown", .label = say("Show my page to everybody"), .need = Need::optional});
}

std::string field_of(const SpecialistPage& page, std::string_view name) {
    if (name == "about") return page.about;
    if (name == "phone") return page.phone;
    if (name == "place") return page.place;
    if (name == "video_link") return page.video_link;
    if (name == "shown") return page.shown ? "yes" : "";
    if (const auto topic = word_if(page.topics, name, "topic-"); !topic.empty()) return topic;
    return word_if(page.languages, name, "language-");
}

Typed<BookingRules> read_rules(const http::Fields& form) {
    Typed<BookingRules> typed;
    Problems& problems = typed.problems;
    typed.value.notice_minutes = read_number(form, "notice", {0, kLongestNoticeMinutes / 60}, problems) * 60;
    typed.value.horizon_days = read_number(form, "horizon", {1, kLongestHorizonDays}, problems);
    typed.value.daily_maximum = read_number(form, "daily", {1, kMostDaily}, problems);
    typed.value.cancel_hours = read_number(form, "cancel", {0, kLongestCancelHours}, problems);
    typed.value.confirms = form.text("confirms") == "yes";
    return typed;
}

void write_rules_fields(html::Form& form) {
    form.number({.name = "notice", .label = say("At least how long before?")}, say("hours"));
    form.number({.name = "horizon", .label = say("At most how far ahead?")}, say("days"));
    form.number({.name = "daily", .label = say("At most how many a day?")}, say("appointments"));
    form.number({.name = "cancel", .label = say("Until when may it be cancelled here?")}, say("hours before"));
    form.box({.name = "confirms", .label = say("I confirm each booking myself"), .need = Need::optional});
}

std::string field_of(const BookingRules& rules, std::string_view name) {
    if (name == "notice") return std::to_string(rules.notice_minutes / 60);
    if (name == "horizon") return std::to_string(rules.horizon_days);
    if (name == "daily") return std::to_string(rules.daily_maximum);
    if (name == "cancel") return std::to_string(rules.cancel_hours);
    if (name == "confirms") return rules.confirms ? "yes" : "";
    return "";
}

Typed<AppointmentType> read_type(const http::Fields& form) {
    Typed<AppointmentType> typed;
    typed.value.name = form.text("type_name");
    if (trim(typed.value.name).empty())
        typed.problems.push_back(problem("type_name", "Please give it a name."));
    else if (length_utf8(typed.value.name) > kLongestName)
        typed.problems.push_back(
            problem("type_name", "Please shorten this to {0} characters.", {std::to_string(kLongestName)}));
    typed.value.minutes = read_number(form, "minutes", {kGridMinutes, kLongestAppointment}, typed.problems);
    typed.value.buffer = read_number(form, "buffer", {0, kLongestBuffer}, typed.problems);
    const auto way = parse_way(form.text("way"));
    if (!way) typed.problems.push_back(problem("way", "Please choose one."));
    typed.value.way = way.value_or(Way::telephone);
    typed.value.for_first = form.text("for_first") == "yes";
    return typed;
}

void write_type_fields(html::Form& form) {
    form.text({.name = "type_name", .label = say("Name"), .hint = say("Such as: First talk.")});
    form.number({.name = "minutes", .label = say("How long?")}, say("minutes"));
    form.number({.name = "buffer", .label = say("Kept free behind it")}, say("minutes"));
    std::vector<html::Choice> ways;
    for (const Way way : kWays)
        ways.push_back({name(way), Said{wording(way)}});
    form.radio({.name = "way", .label = say("How do you meet?")}, ways);
    form.box({.name = "for_first", .label = say("Somebody new can book it"), .need = Need::optional});
}

Typed<WeeklyHours> read_hours(const http::Fields& form) {
    Typed<WeeklyHours> typed;
    typed.value.weekday = read_number(form, "weekday", {0, 6}, typed.problems);
    typed.value.hours = read_span(form, "from", "to", typed.problems);
    return typed;
}

void write_hours_fields(html::Form& form) {
    std::vector<html::Choice> days;
    for (size_t i = 0; i < kWeekdays.size(); ++i)
        days.push_back({kWeekdayKeys[i], kWeekdays[i]});
    form.select({.name = "weekday", .label = say("Day")}, days);
    form.time({.name = "from", .label = say("From")});
    form.time({.name = "to", .label = say("To")});
}

Typed<OtherHours> read_days(const http::Fields& form) {
    Typed<OtherHours> typed;
    const auto first = parse_day(form.text("first"));
    const auto last = form.text("last").empty() ? first : parse_day(form.text("last"));
    if (!first) typed.problems.push_back(problem("first", "Please give the day as year-month-day."));
    if (!last || (first && *last < *first))
        typed.problems.push_back(problem("last", "Please give a day that is not before the first."));
    typed.value.first = first.value_or(Day{});
    typed.value.last = last.value_or(Day{});
    if (!form.text("other_from").empty() || !form.text("other_to").empty())
        typed.value.hours = read_span(form, "other_from", "other_to", typed.problems);
    return typed;
}

void write_days_fields(html::Form& form) {
    form.date({.name = "first", .label = say("First day")});
    form.date(
        {.name = "last", .label = say("Last day"), .hint = say("Empty: that day alone."), .need = Need::optional});
    form.time({.name = "other_from",
               .label = say("Open from"),
               .hint = say("Leave both empty where you are away."),
               .need = Need::optional});
    form.time({.name = "other_to", .label = say("Open to"), .need = Need::optional});
}

} // namespace amble::care
