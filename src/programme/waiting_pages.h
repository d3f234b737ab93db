#pragma once

#include "foundation/html/html.h"
#include "programme/locks.h"
#include "screening/clearance.h"

namespace amble::programme {

// What Today shows in place of a target while something is missing: what that is, and one button that leads on.

/// What a programme waits for.
struct Waiting {
    const screening::Clearance& clearance;
    screening::ClearanceMode mode = screening::ClearanceMode::attest;
    /// Nothing in the clearance asks for it, but the programme does: after a pause or a long break.
    bool questions = false;
};

enum class Begun : uint8_t { not_yet, yes };

/// Before the first walk, or before the next one of a programme that has begun.
void write_before_walking(html::Html& page, const Waiting& waiting, Begun begun);
/// After a stop sign: the emergency numbers too.
void write_stopped(html::Html& page, const Waiting& waiting);
/// In a pause, before the questions that end it and after them.
void write_paused(html::Html& page, const Waiting& waiting);

} // namespace amble::programme
