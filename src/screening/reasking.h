#pragma once

#include "screening/assessment.h"

namespace amble::screening {

/// Why the questions are asked. docs/sources/screening.md, "Asked again".
enum class Occasion : uint8_t {
    start,        // all: the first time, and as a new member after a long break, a fall, surgery or a hospital stay
    three_months, // S1-S12 and S20-S25
    after_pause,  // the same, before walking again; also after a break of more than 28 days
    flare,        // S1-S5 and S9
};

std::string_view word(Occasion occasion);
std::optional<Occasion> occasion_of(std::string_view word);

/// Whether the question, or the one it follows, is asked again on that occasion.
bool is_asked_again(Question question, Occasion occasion);

/// Whether answers given on one occasion answer all that another asks.
bool covers(Occasion given, Occasion asked);

/// The earlier answers without those that are asked again, to start next_step() from. What was urgent or an emergency
/// is asked again on every occasion: it is the present that counts. So is the age of somebody who was not yet 18.
Answers to_ask_again(const Answers& earlier, Occasion occasion, Day today);

/// The day from which the questions are due again: three calendar months later, or that month's last day.
Day due_again(Day answered);

enum class Due : uint8_t { no, soon, now };

/// Whether answers of that day are to be renewed; soon = within the last two weeks before.
Due due(Day answered, Day today);

} // namespace amble::screening
