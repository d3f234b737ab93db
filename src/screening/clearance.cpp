#include "screening/clearance.h"

#include "screening/clearance_reading.h"

#include <algorithm>

namespace amble::screening {

namespace {

using Records = std::span<const ClearanceRecord>;

/// Whether the programme was ever open, as seen right after each record.
bool was_open(Records records, ClearanceMode mode) {
    for (size_t count = 1; count <= records.size(); ++count) {
        const ClearanceRecord& last = records[count - 1];
        if (ClearanceReading(records.first(count), mode, {last.at, last.day}).missing().empty()) return true;
    }
    return false;
}

ClearanceState state_of(const ClearanceReading& reading, bool open, bool opened_before) {
    if (const auto bar = reading.standing_bar()) return *bar;
    if (!reading.screened()) return ClearanceState::not_screened;
    if (open && reading.holds_until()) return ClearanceState::cleared;
    if (open) return ClearanceState::consultation_recorded;
    if (opened_before) return ClearanceState::suspended;
    return reading.all_named() ? ClearanceState::consultation_recorded : ClearanceState::needs_consultation;
}

/// Whether the record says by itself that the person may walk, as those may who open the programme here. What it says
/// from before the last stop or refusal does not count.
bool clears(const ClearanceRecord& record, ClearanceMode mode, Instant last_bar) {
    if (std::holds_alternative<Cleared>(record.what)) return true;
    if (mode != ClearanceMode::attest) return false;
    if (const auto* consulted = std::get_if<Consulted>(&record.what))
        return consulted->walking == Walking::may && consulted->held <= record.at && consulted->held > last_bar;
    const auto* letter = std::get_if<LetterCleared>(&record.what);
    return letter && letter->written > last_bar;
}

} // namespace

std::optional<ClearanceMode> clearance_mode_of(std::string_view word) {
    if (word == "attest") return ClearanceMode::attest;
    if (word == "specialist") return ClearanceMode::specialist;
    return std::nullopt;
}

std::vector<Matter> Clearance::to_name() const {
    std::vector<Matter> all;
    for (const Missing& each : missing)
        for (const Matter& matter : each.matters)
            if (!std::ranges::count(all, matter)) all.push_back(matter);
    return all;
}

Clearance clearance(Records records, ClearanceMode mode, AsOf at) {
    const ClearanceReading reading(records, mode, at);
    Clearance result;
    result.missing = reading.missing();
    result.state = state_of(reading, result.open(), was_open(records, mode));
    result.until = reading.holds_until();
    result.most_minutes = reading.most_minutes();
    result.terms = reading.terms();
    result.ask_again = reading.ask_again();
    result.ask = reading.ask();
    result.refused_by_letter = reading.is_refused_by_letter();
    result.advised_against = reading.is_advised_against();
    result.message = reading.message();
    return result;
}

bool closed_since(Records records, Instant moment) {
    const ClearanceReading reading(records, ClearanceMode::attest, {});
    return reading.last_bar() >= moment;
}

std::optional<int> changed_condition(Records records, ClearanceMode mode) {
    if (records.empty()) return std::nullopt;
    const AsOf then{records.back().at, records.back().day};
    const auto before = ClearanceReading(records.first(records.size() - 1), mode, then).most_minutes();
    const auto after = ClearanceReading(records, mode, then).most_minutes();
    return before == after ? std::nullopt : std::optional(after.value_or(kMostCondition));
}

std::vector<Released> releases(Records records, ClearanceMode mode) {
    std::vector<Released> all;
    bool owed = true;
    for (size_t count = 1; count <= records.size(); ++count) {
        const ClearanceRecord& last = records[count - 1];
        const AsOf then{last.at, last.day};
        const ClearanceReading before(records.first(count - 1), mode, then);
        const ClearanceReading after(records.first(count), mode, then);
        // A break of more than 90 days asks for a clearance that no record tells of, so each new one is told on; the
        // rules leave out one that lifts nothing.
        owed = owed || !before.clearance_holds() || !after.clearance_holds() || clears(last, mode, after.last_bar());

        const auto* screened = std::get_if<Screened>(&last.what);
        const bool asked_again = screened && screened->occasion != Occasion::flare;
        if (after.screening_holds() && (asked_again || !before.screening_holds()))
            all.push_back({Release::resume, last.at, last.day});
        if (owed && after.missing().empty()) {
            all.push_back({Release::cleared, last.at, last.day});
            owed = false;
        }
    }
    return all;
}

std::vector<std::string> lapses(Records records, ClearanceMode mode, AsOf at) {
    const auto later = std::ranges::find_if(records, [&](const ClearanceRecord& each) { return each.at > at.now; });
    const ClearanceReading reading(records.first(static_cast<size_t>(later - records.begin())), mode, at);
    if (!reading.screened()) return {};
    const auto missing = reading.missing();
    const auto is_missing = [&](std::initializer_list<Need> needs) {
        return std::ranges::any_of(missing,
                                   [&](const Missing& each) { return std::ranges::count(needs, each.need) > 0; });
    };
    std::vector<std::string> words;
    const auto again = reading.ask_again();
    const auto asked = reading.asked_since();
    // The day on which they were asked for keeps its target: they may have been after its walk.
    if ((again && *again <= at.today) || (asked && *asked < at.today)) words.emplace_back("lapse questions");
    if (is_missing({Need::medical_advice, Need::naming, Need::adulthood})) words.emplace_back("lapse answers");
    // After a stop, a fall or an operation the event itself closed the programme.
    if (!is_missing({Need::examination}) && is_missing({Need::specialist_clearance, Need::consultation}))
        words.emplace_back(reading.is_refused() ? "lapse specialist" : "lapse clearance");
    return words;
}

} // namespace amble::screening
