#include "claims/standing.h"

namespace amble::claims {

namespace {

const Standing kExperience{{"An experience, not judged", {}}, ""};
const Standing kUnjudged{{"Not checked yet", {}}, ""};

/// Nothing where there is no reply.
std::optional<Standing> standing_of(Reply reply) {
    switch (reply) {
    case Reply::agrees:
        return Standing{{"The evidence agrees", {}}, "good"};
    case Reply::agrees_with_caveats:
        return Standing{{"The evidence agrees, with caveats", {}}, "good"};
    case Reply::says_less:
        return Standing{{"The evidence says less than this", {}}, "warn"};
    case Reply::mixed:
        return Standing{{"The evidence is mixed", {}}, "warn"};
    case Reply::disagrees:
        return Standing{{"The evidence disagrees", {}}, "bad"};
    case Reply::not_known:
        return Standing{{"Not known", {}}, ""};
    case Reply::none:
        break;
    }
    return std::nullopt;
}

} // namespace

bool is_judged(const Span& span) {
    return span.claim.speech != Speech::experience && span.match.band == Band::attach && span.match.verdict;
}

Standing standing_of(Answer answer) {
    switch (answer) {
    case Answer::supported:
        return {{"Supported", {}}, "good"};
    case Answer::supported_with_caveats:
        return {{"Supported with caveats", {}}, "good"};
    case Answer::mixed:
        return {{"Mixed", {}}, "warn"};
    case Answer::not_supported:
        return {{"Not supported", {}}, "warn"};
    case Answer::harmful:
        return {{"Harmful", {}}, "bad"};
    case Answer::not_known:
        break;
    }
    return {{"Not known", {}}, ""};
}

Standing standing_of(const Span& span) {
    if (span.claim.speech == Speech::experience) return kExperience;
    if (!is_judged(span)) return kUnjudged;
    const Standing answer = standing_of(span.match.verdict->answer);
    return span.claim.speech == Speech::question ? answer : standing_of(span.match.reply).value_or(answer);
}

std::vector<Standing> all_standings() {
    std::vector<Standing> all{kExperience, kUnjudged};
    for (const Reply each : {Reply::agrees, Reply::agrees_with_caveats, Reply::says_less, Reply::mixed,
                             Reply::disagrees, Reply::not_known})
        all.push_back(*standing_of(each));
    for (const Answer each : {Answer::supported, Answer::supported_with_caveats, Answer::mixed, Answer::not_supported,
                              Answer::harmful, Answer::not_known})
        all.push_back(standing_of(each));
    return all;
}

} // namespace amble::claims
