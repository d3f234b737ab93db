#pragma once

#include "programme/people.h"
#include "programme/properties.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace amble::programme {

/// What became of all people of one kind.
struct Outcomes {
    int64_t people = 0;
    int64_t weeks = 0;
    int64_t progress_weeks = 0;
    int64_t step_backs = 0;
    int64_t flares = 0;
    int64_t pauses = 0;
    int64_t stops = 0;
    int64_t reached_goal = 0;
    int64_t without_target = 0;
    int64_t start_minutes = 0;
    int64_t end_minutes = 0;
};

/// A property that did not hold, and whose life shows it.
struct BrokenLife {
    uint64_t seed = 0;
    PersonKind kind = PersonKind::anything;
    Broken broken;
};

struct Simulation {
    std::array<Outcomes, kPersonKinds> kinds;
    int64_t evaluations = 0;
    std::optional<BrokenLife> broken;
};

/// Called with the number of people done.
using Watcher = std::function<void(int64_t)>;

/// Lives `people` made-up programmes of `weeks` weeks, every kind in turn, through the same rules as everyone else's,
/// under watch of the properties. Ends at the first that is broken.
Simulation simulate(int64_t people, int weeks, uint64_t seed, const Watcher& watcher = {});

std::string simulation_table(const Simulation& simulation);
std::string simulation_json(const Simulation& simulation);

} // namespace amble::programme
