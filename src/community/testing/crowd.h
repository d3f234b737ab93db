#pragma once

#include "community/story_store.h"
#include "foundation/base/chance.h"

#include <string>
#include <vector>

namespace amble::community {

struct CrowdStory {
    Id id;
    Story story;
    Written written;
    size_t replies = 0;
};

struct CrowdReply {
    size_t story = 0;  // index into the stories
    int64_t place = 0; // from 1
    std::string body;
    Written written;
};

/// Made-up people who write: the same words each time, and as in real posts some that few of them share.
class Crowd {
public:
    /// The posts are written by `people` in the three years before `now`.
    Crowd(std::vector<PersonId> people, Instant now);

    /// In the order of their ids, without replies.
    std::vector<CrowdStory> stories(size_t count);
    /// In the order of their stories and places; each story then knows how many it has.
    std::vector<CrowdReply> replies(std::vector<CrowdStory>& stories, size_t count);

private:
    size_t below(size_t most);
    std::string text(int sentences);
    Story story();
    Written written();

    Chance chance_{20261122};
    std::vector<PersonId> people_;
    Instant now_;
    Day today_;
};

} // namespace amble::community
