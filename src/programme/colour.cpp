#include "programme/colour.h"

#include <array>

namespace amble::programme {

namespace {

/// The most by which the worst rating of a walk may have risen above the one before it, in half points. A missing
/// `before` counts as usual.
int rise_in_halves(const DayRow& row, Usual usual) {
    return row.worst.halves() - (row.before.given() ? row.before.halves() : usual.halves);
}

bool is_red(const DayRow& row, Usual usual) {
    if (!row.worst.given()) return false;
    const int rise = rise_in_halves(row, usual);
    const int worst = row.worst.value();
    return (worst >= 6 && rise >= 4) || rise >= 8 || (worst >= 9 && usual < Usual::points(9));
}

bool known_to_rise(const DayRow& row, Usual usual) {
    return row.worst.given() && row.worst.value() > 3 && rise_in_halves(row, usual) > 2;
}

bool known_to_carry(const DayRow& row, Usual usual) {
    return row.next.given() && row.next.halves() - usual.halves > 2;
}

} // namespace

std::string_view name(Colour colour) {
    static constexpr std::array<std::string_view, 7> kNames{"",    "open", "green", "amber-settled", "amber-unsettled",
                                                            "red", "stop"};
    return kNames[static_cast<size_t>(colour)];
}

bool is_unsettled(Rating next, Usual usual) {
    return next.given() && next.halves() - usual.halves >= 4;
}

Colour colour_of(const DayRow& row, Usual usual) {
    if (row.stop != StopSign::none) return Colour::stop;
    if (is_red(row, usual)) return Colour::red;
    if (is_unsettled(row.next, usual)) return Colour::amber_unsettled;
    if (!row.walked()) return Colour::none;
    if (known_to_rise(row, usual) || known_to_carry(row, usual)) return Colour::amber_settled;
    const bool complete = row.before.given() && row.worst.given() && row.next.given();
    return complete ? Colour::green : Colour::open;
}

} // namespace amble::programme
