#pragma once

#include "care/meeting.h"
#include "foundation/base/id.h"
#include "foundation/base/result.h"

#include <string>
#include <vector>

namespace amble::care {

/// What a specialist says of themself to everybody.
struct SpecialistPage {
    Id id = {}; // names the page in its address
    std::string about = {};
    std::vector<std::string> topics = {};    // keys of kTopics
    std::vector<std::string> languages = {}; // codes of kLanguages
    std::string phone = {};                  // for people who would rather call
    std::string place = {};                  // where to come to; empty: the practice
    std::string video_link = {};             // https; shown to whoever has an appointment
    bool shown = false;                      // whether the directory lists it
};

/// What is wrong with it, by its fields.
Problems check(const SpecialistPage& page);

/// "a b c" and back, as stored.
std::string joined(const std::vector<std::string>& words);
std::vector<std::string> apart(std::string_view words);

} // namespace amble::care
