#include "community/testing/crowd.h"

#include "foundation/base/random.h"
#include "foundation/base/zone.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace amble::community {

namespace {

constexpr int kDays = 3 * 365;

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

constexpr std::array<std::string_view, 8> kTreatments{"walking",  "yoga",    "heat",     "massage",
                                                      "bed-rest", "pilates", "swimming", "acupuncture"};

} // namespace

Crowd::Crowd(std::vector<PersonId> people, Instant now)
    : people_(std::move(people)), now_(now), today_(Zone::utc().day_at(now)) {}

size_t Crowd::below(size_t most) {
    return static_cast<size_t>(chance_.between(0, static_cast<int>(most) - 1));
}

/// With a word after each sentence that a few texts in many thousands share.
std::string Crowd::text(int sentences) {
    constexpr size_t kRareWords = 20'000;
    std::string text;
    for (int i = 0; i < sentences; ++i) {
        text += kSentences[below(kSentences.size())];
        text += fmt::format(" It was w{} then.\n\n", below(kRareWords));
    }
    return text;
}

Story Crowd::story() {
    Story story;
    story.facts = {std::string(kTreatments[below(kTreatments.size())]),
                   "",
                   static_cast<TriedFor>(below(4)),
                   static_cast<Outcome>(below(4)),
                   static_cast<Again>(below(3)),
                   ""};
    story.title = kSentences[below(kSentences.size())];
    story.body = text(chance_.between(4, 11));
    return story;
}

Written Crowd::written() {
    const int ago = chance_.between(0, kDays - 1);
    return {people_[below(people_.size())], now_ - std::chrono::hours(24 * ago), today_ - ago, State::shown};
}

std::vector<CrowdStory> Crowd::stories(size_t count) {
    std::vector<CrowdStory> stories;
    stories.reserve(count);
    for (size_t i = 0; i < count; ++i)
        stories.push_back({random_id(), story(), written(), 0});
    std::ranges::sort(stories, {}, [](const CrowdStory& each) { return each.id.text(); });
    return stories;
}

std::vector<CrowdReply> Crowd::replies(std::vector<CrowdStory>& stories, size_t count) {
    for (size_t i = 0; !stories.empty() && i < count; ++i) {
        const size_t among = below(2) == 0 ? stories.size() : 1 + stories.size() / 10;
        ++stories[below(std::min(among, stories.size()))].replies;
    }
    std::vector<CrowdReply> replies;
    replies.reserve(count);
    for (size_t i = 0; i < stories.size(); ++i)
        for (size_t place = 1; place <= stories[i].replies; ++place)
            replies.push_back({i, static_cast<int64_t>(place), text(chance_.between(1, 3)), written()});
    return replies;
}

} // namespace amble::community
