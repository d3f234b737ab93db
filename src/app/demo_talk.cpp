#include "app/demo_talk.h"

#include "account/handle_store.h"
#include "account/person_store.h"
#include "app/demo.h"
#include "community/moderation_store.h"
#include "community/reaction_store.h"
#include "community/story_store.h"
#include "community/told_count_store.h"
#include "community/unchecked_store.h"
#include "foundation/base/random.h"

#include <array>
#include <vector>

namespace amble::app {

namespace {

using community::Again;
using community::Outcome;
using community::State;
using community::TriedFor;

/// A member who only talks; nobody can sign in as them.
PersonId teller(database::Transaction& data, const std::string& handle, Day joined) {
    const auto person = account::add_account(data, made_up_account("Member of the demo", "talk-" + handle), joined);
    agree_to_joining(data, person.value(), Instant{});
    account::take_handle(data, *person, {handle, account::likeness(handle)}, joined);
    return *person;
}

struct ShownStory {
    std::string_view handle;
    std::string_view treatment;
    TriedFor tried_for;
    Outcome outcome;
    Again again;
    std::string_view title;
    std::string_view body;
    std::string_view beside;
    std::string_view measured;
    std::string_view reply; // by the next of the list
};

constexpr std::array<ShownStory, 5> kStories{{
    {"slow-heron", "walking", TriedFor::months, Outcome::better, Again::yes, "Ten minutes round the block",
     "I began with ten minutes, because more than that hurt for a day.\n\nAfter three months I walk **half an hour** "
     "on "
     "most days. My back still complains in the evening, but I get up from a chair without thinking about it.",
     "A quieter time at work, and I sleep better.", "less_months", "Did you rest on bad days, or walk less?"},
    {"old-otter", "bed-rest", TriedFor::weeks, Outcome::worse, Again::no, "Two weeks on the sofa",
     "My uncle said that bed rest is the best for back pain. I lay down for two weeks. I was stiffer than before, and "
     "it took me a month to get going again.",
     "", "", "The same happened to me. Getting up was the hard part."},
    {"garden-wren", "heat", TriedFor::days, Outcome::better, Again::yes, "A warm belt in the first days",
     "It helped me through the first three nights. Then I did not need it any more.\n\n- one hour at a time\n- never "
     "while asleep",
     "It was new pain, and it might have gone by itself.", "", "Thank you, this was useful."},
    {"late-badger", "yoga", TriedFor::months, Outcome::no_change, Again::unsure, "A term of yoga",
     "Nice people and a calm hour. My back is the same. Yoga cures back pain, they say; not mine.",
     "I also changed my chair.", "", "A calm hour is worth something too."},
    {"tall-sparrow", "", TriedFor::days, Outcome::no_change, Again::no, "The blanket from the market",
     "Someone at the market told me that purple blankets cure back pain. It is a warm blanket. Collagen rebuilds worn "
     "discs, they said too.",
     "", "", ""},
}};

community::Story made(const ShownStory& told) {
    community::Story story;
    story.facts = {std::string(told.treatment),
                   told.treatment.empty() ? "purple blanket" : "",
                   told.tried_for,
                   told.outcome,
                   told.again,
                   std::string(told.beside)};
    story.title = told.title;
    story.body = told.body;
    story.measured = told.measured;
    return story;
}

/// A morning's queue: a claim that members took for dangerous nonsense, and a reply that hurt somebody.
void add_reports(database::Transaction& data, Instant now, const std::vector<PersonId>& tellers,
                 const std::vector<Id>& stories) {
    const auto report = [&](const community::PostPlace& post, PersonId by, community::Reason why,
                            std::string_view words, int hours_ago) {
        community::add_report(
            data, {random_id(), post, by, why, std::string(words), now - std::chrono::hours(hours_ago), true, {}, ""});
    };
    report({stories[4], 0}, tellers[0], community::Reason::false_claim,
           "Nobody gets a new disc from collagen. Somebody might buy it instead of seeing a doctor.", 20);
    report({stories[3], 1}, tellers[3], community::Reason::abuse, "I felt laughed at.", 3);
    report({stories[4], 0}, tellers[1], community::Reason::advertising, "They named the market twice.", 2);
}

} // namespace

void make_stories(database::Database& database, Instant now) {
    const Day today = demo_zone().day_at(now);
    database.write([&](database::Transaction& data) {
        std::vector<PersonId> tellers;
        std::vector<Id> stories;
        for (const ShownStory& each : kStories)
            tellers.push_back(teller(data, std::string(each.handle), today - 200));
        for (size_t i = 0; i < kStories.size(); ++i) {
            const Day day = today - static_cast<int>(3 * i + 1);
            const Id id = random_id();
            stories.push_back(id);
            community::add_story(data, id, made(kStories[i]),
                                 {tellers[i], now - std::chrono::hours(24 * (3 * i + 1)), day, State::shown});
            community::count_unchecked(data, {id, 0});
            if (kStories[i].reply.empty()) continue;
            const PersonId other = tellers[(i + 1) % tellers.size()];
            community::add_reply(data, id, kStories[i].reply, {other, now, day + 1, State::shown});
            community::set_useful(data, {id, 0}, other, community::Wish::on);
        }
        add_reports(data, now, tellers, stories);
        community::count_told(data, today);
    });
}

} // namespace amble::app
