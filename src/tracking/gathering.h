#pragma once

#include "tracking/bouts.h"
#include "tracking/movement.h"
#include "tracking/reason.h"

#include <map>
#include <string>
#include <vector>

namespace amble::tracking {

/// Adds what is not there yet for the same cause.
void add_once(std::vector<Reason>& reasons, const Reason& added);

/// In order of time, each beginning after the one before has ended: a file may hold the same walk as two tracks.
std::vector<Leg> apart(std::vector<Leg> legs);

/// Puts together what the tracks of a recording hold. Two devices on one body record the same walk; both are offered,
/// and where they are placed in the diary the time they share counts once.
class Gathering {
public:
    explicit Gathering(formats::Kind kind) : kind_(kind) {}

    /// Legs of a track, and what is asked about them.
    void add(const formats::Track& track, std::vector<Leg> legs, std::vector<Reason> asked);
    void add(const formats::Track& track, FoundWalk walk);
    /// In order of time, those of one device apart.
    std::vector<FoundWalk> take();

private:
    struct Asked {
        Interval time;
        std::vector<Reason> reasons;
    };

    /// What the tracks of one device hold.
    struct Gathered {
        std::vector<Leg> legs;
        std::vector<Asked> asked; // about the legs
        std::vector<FoundWalk> walks;

        void ask_about(FoundWalk& walk) const;
    };

    const formats::Kind kind_;
    std::map<std::string, Gathered> devices_;
};

} // namespace amble::tracking
