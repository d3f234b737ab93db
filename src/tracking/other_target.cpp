#include "tracking/other_target.h"

namespace amble::tracking {

Sentence other_target_sentence(const OtherTarget& other, const std::string& day) {
    if (!other.known)
        return {"What these walks would have changed cannot be told: other days were changed since they were decided.",
                {}};
    if (!other.from) return {"Had they been there in time, every target would have been the same.", {}};
    const std::string was = std::to_string(other.was), would = std::to_string(other.would);
    if (other.would == 0)
        return {"Had they been there in time, there would have been no target from {0} on; it was {1} minutes a day.",
                {day, was}};
    if (other.was == 0)
        return {"Had they been there in time, the target from {0} on would have been {1} minutes a day; there was "
                "none.",
                {day, would}};
    return {"Had they been there in time, the target from {0} on would have been {1} minutes a day; it was {2}, and "
            "stays as it was decided.",
            {day, would, was}};
}

} // namespace amble::tracking
