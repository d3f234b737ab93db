#include "programme/to_do.h"

namespace amble::programme {

namespace {

/// For programs, never changed.
std::string_view name(screening::Need need) {
    using enum screening::Need;
    switch (need) {
    case answers:
        return "answers";
    case answers_again:
        return "answers_again";
    case adulthood:
        return "adulthood";
    case examination:
        return "examination";
    case medical_advice:
        return "medical_advice";
    case naming:
        return "naming";
    case consultation:
        return "consultation";
    case specialist_clearance:
        break;
    }
    return "specialist_clearance";
}

} // namespace

std::vector<ToDo> to_do(const screening::Clearance& clearance) {
    std::vector<ToDo> list;
    for (const auto& missing : clearance.missing)
        list.push_back({name(missing.need), missing.sentence});
    return list;
}

} // namespace amble::programme
