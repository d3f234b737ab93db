#pragma once

#include "community/story.h"
#include "foundation/base/calendar.h"
#include "foundation/base/id.h"

namespace amble::community {

/// A post by its place: 0 is the story itself, its replies follow from 1.
struct PostPlace {
    Id story;
    int64_t place = 0;

    bool is_story() const { return place == 0; }
    bool operator==(const PostPlace&) const = default;
};

/// A story as it is kept. `author` goes into no page.
struct KeptStory {
    Id id;
    PersonId author; // {0}: somebody who erased their account
    State state = State::held;
    Day shown_on;
    Story story;
    int64_t replies = 0; // those shown
    int64_t useful = 0;
};

struct KeptReply {
    int64_t place = 0;
    PersonId author;
    State state = State::held;
    Day shown_on;
    std::string body;
    int64_t useful = 0;
};

/// Where a list of stories goes on: behind this one, the newest first. The order within a day is that of random names
/// and tells nothing.
struct ListPlace {
    Day day;
    Id story;
};

} // namespace amble::community
