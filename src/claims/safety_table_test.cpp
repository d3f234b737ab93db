#include "claims/dangerous_advice.h"
#include "claims/red_flags.h"
#include "foundation/base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace amble::claims {

namespace {

struct Labelled {
    std::string label;
    std::string text;
};

/// "\n" in the table is an end of a line.
std::vector<Labelled> table() {
    const std::ifstream file("tests/claims/safety.tsv");
    std::stringstream whole;
    whole << file.rdbuf();
    const std::string tsv = whole.str();
    std::vector<Labelled> read;
    for (const std::string_view line : split(tsv, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() != 2 || columns[0] == "label") continue;
        std::string text(columns[1]);
        for (size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n"))
            text.replace(at, 2, "\n");
        read.push_back({std::string(columns[0]), std::move(text)});
    }
    return read;
}

bool advises(std::string_view text, DangerousAdvice advice) {
    const auto found = dangerous_advice(text);
    return std::ranges::find(found, advice, &DangerousAdviceFound::advice) != found.end();
}

bool is_as_labelled(const Labelled& each) {
    const std::string_view text = each.text;
    if (each.label == "self_harm") return any_of(red_flags(text), RedFlag::self_harm);
    if (each.label == "cauda_equina") return any_of(red_flags(text), RedFlag::cauda_equina);
    if (each.label == "stop_medicine") return advises(text, DangerousAdvice::stop_medicine);
    if (each.label == "ignore_emergency") return advises(text, DangerousAdvice::ignore_emergency);
    if (each.label == "take_dose") return advises(text, DangerousAdvice::take_dose);
    if (each.label == "no_advice") return dangerous_advice(text).empty();
    return each.label == "nothing" && red_flags(text).empty() && dangerous_advice(text).empty();
}

} // namespace

TEST(SafetyTable, holds_many_texts_of_each_label) {
    std::map<std::string, int> counted;
    for (const Labelled& each : table())
        ++counted[each.label];
    for (const char* label : {"self_harm", "cauda_equina", "stop_medicine", "nothing", "no_advice"})
        EXPECT_GE(counted[label], 60) << label;
    for (const char* label : {"ignore_emergency", "take_dose"})
        EXPECT_GE(counted[label], 40) << label;
}

TEST(SafetyTable, misses_nothing_and_raises_no_false_alarm) {
    for (const Labelled& each : table())
        EXPECT_TRUE(is_as_labelled(each)) << each.label << ": " << each.text;
}

} // namespace amble::claims
