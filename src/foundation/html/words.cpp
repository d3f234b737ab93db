#include "foundation/html/words.h"

#include <algorithm>
#include <array>

namespace amble::html {

namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                       "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> kShortMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// Vowels get an accent and come twice, so that words grow as they do in German or Finnish; places {0} stay as they
/// are.
std::string pseudo_text(std::string_view english) {
    static const std::map<char, std::string_view> kAccents = {{'a', "å"}, {'e', "ë"}, {'i', "ï"}, {'o', "ö"},
                                                              {'u', "ü"}, {'A', "Å"}, {'E', "Ë"}, {'I', "Ï"},
                                                              {'O', "Ö"}, {'U', "Ü"}};
    std::string text = "[";
    bool in_place = false;
    for (const char c : english) {
        if (c == '{') in_place = true;
        if (c == '}') in_place = false;
        const auto accent = kAccents.find(c);
        if (in_place || accent == kAccents.end()) {
            text.push_back(c);
        } else {
            text.append(accent->second).append(accent->second);
        }
    }
    return text + "]";
}

} // namespace

const Words& Words::english() {
    static const Words words;
    return words;
}

Words Words::for_reader_of(std::string language) const {
    Words words = *this;
    words.reads_ = std::move(language);
    return words;
}

const Words& Words::pseudo() {
    static const Words words = [] {
        Words made(Catalogue{.language = "en-XA", .right_to_left = true});
        made.pseudo_ = true;
        return made;
    }();
    return words;
}

const std::vector<std::string>* Words::find(std::string_view english) const {
    const auto found = catalogue_.texts.find(english);
    return found == catalogue_.texts.end() || found->second.empty() ? nullptr : &found->second;
}

std::string Words::say(std::string_view english) const {
    if (pseudo_) return pseudo_text(english);
    const auto* translated = find(english);
    return translated ? translated->front() : std::string(english);
}

std::string Words::say(const Sentence& sentence) const {
    return fill(say(sentence.text), sentence.values);
}

std::string Words::say(std::string_view one, std::string_view many, int64_t count) const {
    const std::vector<std::string> values{std::to_string(count)};
    if (const auto* translated = find(many))
        return fill((*translated)[std::min(form_for(catalogue_.plural, count), translated->size() - 1)], values);
    return fill(say(count == 1 ? one : many), values);
}

std::vector<std::pair<std::string_view, std::string>> Words::forms(std::string_view one, std::string_view many) const {
    const auto* translated = find(many);
    if (!translated) return {{"one", say(one)}, {"other", say(many)}};
    std::vector<std::pair<std::string_view, std::string>> named;
    const auto names = forms_of(catalogue_.plural);
    for (size_t i = 0; i < std::min(names.size(), translated->size()); ++i)
        named.emplace_back(names[i], (*translated)[i]);
    return named;
}

std::string Words::pattern(std::string_view key, std::string_view english) const {
    const auto* translated = find(key);
    return translated ? translated->front() : std::string(english);
}

std::string Words::day(Day day) const {
    const CivilDate date = civil(day);
    return fill(pattern("date: weekday day month", "{0} {1} {2}"),
                {say(kWeekdays[static_cast<size_t>(weekday(day))]), std::to_string(date.day),
                 say(kMonths[static_cast<size_t>(date.month - 1)])});
}

std::string Words::short_day(Day day) const {
    const CivilDate date = civil(day);
    return fill(
        pattern("date: day month year", "{0} {1} {2}"),
        {std::to_string(date.day), say(kShortMonths[static_cast<size_t>(date.month - 1)]), std::to_string(date.year)});
}

std::string Words::month(Day day) const {
    const CivilDate date = civil(day);
    return fill(pattern("date: month year", "{0} {1}"),
                {say(kMonths[static_cast<size_t>(date.month - 1)]), std::to_string(date.year)});
}

std::string Words::day_and_month(Day day) const {
    const CivilDate date = civil(day);
    return fill(pattern("date: day month", "{0} {1}"),
                {std::to_string(date.day), say(kShortMonths[static_cast<size_t>(date.month - 1)])});
}

} // namespace amble::html
