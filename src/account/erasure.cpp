#include "account/erasure.h"

#include "foundation/base/text.h"

#include <algorithm>

namespace amble::account {

namespace {

constexpr std::string_view kMark = "erased";

std::optional<Erasure> parse_line(std::string_view line) {
    const auto parts = split(line, ' ');
    if (parts.size() != 3 || parts[0] != kMark) return std::nullopt;
    const auto number = parse_whole_number(parts[1]);
    const auto at = parse_instant(parts[2]);
    if (!number || *number <= 0 || !at) return std::nullopt;
    return Erasure{PersonId{*number}, *at};
}

} // namespace

Day last_copy_gone(Day erased, int keep_days) {
    return erased + keep_days + 1;
}

Day records_kept_until(Day erased, int keep_years) {
    CivilDate date = civil(erased);
    date.year += keep_years;
    const bool leap_day = date.month == 2 && date.day == 29;
    return leap_day ? day_of({date.year, 3, 1}) : day_of(date);
}

std::string ledger_line(const Erasure& erasure) {
    return std::string(kMark) + " " + std::to_string(erasure.person.number) + " " + iso(erasure.at) + "\n";
}

Ledger parse_ledger(std::string_view text) {
    Ledger ledger;
    size_t number = 0;
    for (size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        ++number;
        const auto line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const auto erasure = parse_line(line);
        if (!erasure && !line.empty()) {
            ledger.bad_line = number;
            return ledger;
        }
        if (erasure) ledger.erasures.push_back(*erasure);
    }
    return ledger;
}

} // namespace amble::account
