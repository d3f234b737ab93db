#pragma once

#include "account/visit.h"
#include "care/waiting.h"
#include "foundation/html/html.h"

#include <functional>
#include <optional>
#include <vector>

namespace amble::care {

/// Below the free times: the way to the waiting list.
void write_way_to_wait(html::Html& page, const Id& specialist_page, const Id& type);
/// Below the people of a practice: the same for whoever of them is free first.
void write_way_to_wait_for_anyone(html::Html& page, const Id& practice);

/// What the viewer waits for, on the page of their appointments; nothing where they wait for nothing.
void write_own_waiting(html::Html& page, account::Visit& visit);

/// Where an answer of a visitor is sent that they gave by telephone; nothing where another gives it.
using AnswerAt = std::function<std::optional<html::Url>(const Appointment& held)>;
/// Who waits, as the practice sees them: in their turn, and what is offered to whom.
void write_waiting_list(html::Html& page, account::Visit& visit, const std::vector<Waiting>& line,
                        const AnswerAt& answer_at);

/// "Until 24 November, 10:05" of what is held.
void write_held_until(html::Html& page, const Appointment& held);

} // namespace amble::care
