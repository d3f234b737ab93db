#include "claims/verdict_version.h"

#include <algorithm>

namespace amble::claims {

int Version::signatures() const {
    return static_cast<int>(std::ranges::count(opinions, Opining::signature, &Opinion::kind));
}

const Opinion* Version::opinion_of(PersonId specialist) const {
    const auto found = std::ranges::find(opinions, specialist, &Opinion::specialist);
    return found == opinions.end() ? nullptr : &*found;
}

} // namespace amble::claims
