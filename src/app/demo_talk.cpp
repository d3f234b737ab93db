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

#include <fmt/format.h>

#include <array>
#include <vector>

namespace amble::app {

namespace {

using community::Again;
using community::Outcome;
using community::State;
using community::TriedFor;

struct Teller {
    PersonId person;
    Day joined;
};

/// A member who only talks; nobody can sign in as them.
Teller teller(database::Transaction& data, const std::string& handle, Day joined) {
    const auto person = account::add_account(data, made_up_account("Member of the demo", "talk-" + handle), joined);
    agree_to_joining(data, person.value(), Instant{});
    account::take_handle(data, *person, {handle, account::likeness(handle)}, joined);
    return {*person, joined};
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

constexpr std::array<std::string_view, 16> kSentences{
    "I tried it after the pain came back in spring.",
    "Walking helps with back pain.",
    "It helped me sleep through the night again.",
    "My physiotherapist said to start small.",
    "Bed rest is the best for back pain.",
    "After two weeks I noticed that stairs were easier.",
    "Nothing changed for a month and then it slowly did.",
    "Heat eased the first days.",
    "I would not do it again.",
    "Massage felt good and did not last.",
    "At work I stand up every half hour now.",
    "Does yoga help with sciatica?",
    "The leg pain went before the back pain.",
    "Swimming is better than walking for the back.",
    "I am less afraid of bending than I was.",
    "Everybody told me something else.",
};

/// Pseudo-random numbers that are the same each time.
class Dice {
public:
    explicit Dice(uint64_t seed) : state_(seed) {}
    uint64_t below(uint64_t most) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state_ >> 33) % most;
    }

private:
    uint64_t state_;
};

/// Sentences, and words that a few texts in many thousands share, as real ones do.
std::string some_text(Dice& dice, uint64_t sentences) {
    constexpr uint64_t kRareWords = 20'000;
    std::string text;
    for (uint64_t i = 0; i < sentences; ++i) {
        text += kSentences[dice.below(kSentences.size())];
        text += fmt::format(" It was w{} then.\n\n", dice.below(kRareWords));
    }
    return text;
}

constexpr std::array<std::string_view, 8> kTreatments{"walking",  "yoga",    "heat",     "massage",
                                                      "bed-rest", "pilates", "swimming", "acupuncture"};

community::Story some_story(Dice& dice) {
    community::Story story;
    story.facts = {std::string(kTreatments[dice.below(kTreatments.size())]),
                   "",
                   static_cast<TriedFor>(dice.below(4)),
                   static_cast<Outcome>(dice.below(4)),
                   static_cast<Again>(dice.below(3)),
                   ""};
    story.title = kSentences[dice.below(kSentences.size())];
    story.body = some_text(dice, 4 + dice.below(8));
    return story;
}

constexpr int64_t kAtOnce = 2'000; // posts in one transaction
constexpr int kDays = 3 * 365;

/// Writes a crowd's posts.
class Talkers {
public:
    Talkers(database::Database& database, const Talk& talk, Instant now)
        : database_(database), talk_(talk), now_(now), today_(demo_zone().day_at(now)) {}

    void join() {
        constexpr int64_t kStoriesOfOne = 50;
        database_.write([&](database::Transaction& data) {
            people_.clear();
            for (int64_t i = 0; i <= talk_.stories / kStoriesOfOne; ++i)
                people_.push_back(teller(data, fmt::format("talker-{}", i), today_ - kDays));
        });
    }
    void tell(int64_t count) {
        database_.write([&](database::Transaction& data) {
            for (int64_t i = 0; i < count; ++i) {
                const Id id = random_id();
                community::add_story(data, id, some_story(dice_), written());
                stories_.push_back(id);
            }
        });
    }
    /// A tenth of the stories has most of the replies, as it is.
    void answer(int64_t count) {
        database_.write([&](database::Transaction& data) {
            for (int64_t i = 0; i < count; ++i) {
                const uint64_t among = dice_.below(2) == 0 ? stories_.size() : 1 + stories_.size() / 10;
                community::add_reply(data, stories_[dice_.below(among)], some_text(dice_, 1 + dice_.below(3)),
                                     written());
            }
        });
    }

private:
    community::Written written() {
        const int ago = static_cast<int>(dice_.below(kDays));
        return {people_[dice_.below(people_.size())].person, now_ - std::chrono::hours(24 * ago), today_ - ago,
                State::shown};
    }

    database::Database& database_;
    Talk talk_;
    Instant now_;
    Day today_;
    Dice dice_{20261122};
    std::vector<Teller> people_;
    std::vector<Id> stories_;
};

} // namespace

void make_stories(database::Database& database, Instant now) {
    const Day today = demo_zone().day_at(now);
    database.write([&](database::Transaction& data) {
        std::vector<PersonId> tellers;
        for (const ShownStory& each : kStories)
            tellers.push_back(teller(data, std::string(each.handle), today - 200).person);
        for (size_t i = 0; i < kStories.size(); ++i) {
            const Day day = today - static_cast<int>(3 * i + 1);
            const Id id = random_id();
            community::add_story(data, id, made(kStories[i]),
                                 {tellers[i], now - std::chrono::hours(24 * (3 * i + 1)), day, State::shown});
            community::count_unchecked(data, {id, 0});
            if (kStories[i].reply.empty()) continue;
            const PersonId other = tellers[(i + 1) % tellers.size()];
            community::add_reply(data, id, kStories[i].reply, {other, now, day + 1, State::shown});
            community::set_useful(data, {id, 0}, other, community::Wish::on);
        }
        community::count_told(data, today);
    });
}

void make_talk(database::Database& database, const Talk& talk, Instant now, const Told& told) {
    Talkers talkers(database, talk, now);
    talkers.join();
    for (int64_t done = 0; done < talk.stories; done += kAtOnce) {
        talkers.tell(std::min(kAtOnce, talk.stories - done));
        told(done);
    }
    for (int64_t done = 0; talk.stories > 0 && done < talk.replies; done += kAtOnce) {
        talkers.answer(std::min(kAtOnce, talk.replies - done));
        told(talk.stories + done);
    }
    database.write([&](database::Transaction& data) { community::count_told(data, demo_zone().day_at(now)); });
}

} // namespace amble::app
