#pragma once

#include "community/story_store.h"
#include "foundation/base/random.h"

#include <string>

namespace amble::community {

inline const Day kToday = *parse_day("2026-11-22");
inline const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");

inline Story a_story(std::string title = "Slowly", std::string body = "I walked a little each day.") {
    Story story;
    story.facts = {"walking", "", TriedFor::months, Outcome::better, Again::yes, "New job"};
    story.title = std::move(title);
    story.body = std::move(body);
    return story;
}

inline Id add(database::Transaction& data, PersonId author, const Story& story, Day day = kToday,
              State state = State::shown) {
    const Id id = random_id();
    add_story(data, id, story, {author, kNow, day, state});
    return id;
}

} // namespace amble::community
