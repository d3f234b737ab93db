#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/result.h"
#include "foundation/base/sentence.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace amble::html {

/// The language of a page: the catalogue of translations, keyed by the English text, and how days and numbers are said.
class Words {
public:
    /// English as it stands in the code.
    static const Words& english();
    /// English made longer, accented and set from right to left: shows every text that would not fit or was not
    /// translated.
    static const Words& pseudo();

    std::string_view language() const { return language_; }
    bool right_to_left() const { return right_to_left_; }

    std::string say(std::string_view english) const;
    std::string say(const Sentence& sentence) const;
    /// `one` where `count` is 1, else `many`; {0} is the count. A catalogue may have more forms than English.
    std::string say(std::string_view one, std::string_view many, int64_t count) const;

    /// "Sunday 22 November"
    std::string day(Day day) const;
    /// "22 Nov 2026"
    std::string short_day(Day day) const;
    /// "22 Nov"
    std::string day_and_month(Day day) const;

private:
    enum class Plural { one_other, other_only, one_few_many };

    size_t form_of(int64_t count) const;

    std::string language_ = "en";
    bool right_to_left_ = false;
    bool pseudo_ = false;
    Plural plural_ = Plural::one_other;
    std::map<std::string, std::vector<std::string>, std::less<>> texts_;
};

} // namespace amble::html
