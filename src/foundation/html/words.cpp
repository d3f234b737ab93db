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

const Words& Words::pseudo() {
    static const Words words = [] {
        Words made;
        made.language_ = "en-XA";
        made.right_to_left_ = true;
        made.pseudo_ = true;
        return made;
    }();
    return words;
}

std::string Words::say(std::string_view english) const {
    if (pseudo_) return pseudo_text(english);
    const auto found = texts_.find(english);
    return found == texts_.end() ? std::string(english) : found->second.front();
}

std::string Words::say(const Sentence& sentence) const {
    if (sentence.values.empty()) return fill(say(sentence.text), {});
    return fill(say(sentence.text), sentence.values);
}

std::string Words::say(std::string_view one, std::string_view many, int64_t count) const {
    const std::vector<std::string> values{std::to_string(count)};
    const auto found = texts_.find(many);
    if (found != texts_.end()) {
        const auto& forms = found->second;
        return fill(forms[std::min(form_of(count), forms.size() - 1)], values);
    }
    return fill(say(count == 1 ? one : many), values);
}

size_t Words::form_of(int64_t count) const {
    const int64_t last = count % 10;
    const int64_t last_two = count % 100;
    switch (plural_) {
    case Plural::one_other:
        return count == 1 ? 0 : 1;
    case Plural::other_only:
        return 0;
    case Plural::one_few_many:
        if (last == 1 && last_two != 11) return 0;
        return last >= 2 && last <= 4 && (last_two < 12 || last_two > 14) ? 1 : 2;
    }
    return 0;
}

std::string Words::day(Day day) const {
    const CivilDate date = civil(day);
    return fill(say("{0} {1} {2}"), {say(kWeekdays[static_cast<size_t>(weekday(day))]), std::to_string(date.day),
                                     say(kMonths[static_cast<size_t>(date.month - 1)])});
}

std::string Words::short_day(Day day) const {
    const CivilDate date = civil(day);
    return fill(say("{0} {1} {2}"), {std::to_string(date.day), say(kShortMonths[static_cast<size_t>(date.month - 1)]),
                                     std::to_string(date.year)});
}

std::string Words::day_and_month(Day day) const {
    const CivilDate date = civil(day);
    return fill(say("{0} {1}"), {std::to_string(date.day), say(kShortMonths[static_cast<size_t>(date.month - 1)])});
}

} // namespace amble::html
