#include "claims/standing.h"

namespace amble::claims {

namespace {

Standing of_claim(const Match& match) {
    switch (match.reply) {
    case Reply::agrees:
        return {{"The evidence agrees", {}}, "good"};
    case Reply::agrees_with_caveats:
        return {{"The evidence agrees, with caveats", {}}, "good"};
    case Reply::says_less:
        return {{"The evidence says less than this", {}}, "warn"};
    case Reply::mixed:
        return {{"The evidence is mixed", {}}, "warn"};
    case Reply::disagrees:
        return {{"The evidence disagrees", {}}, "bad"};
    case Reply::not_known:
        return {{"Not known", {}}, ""};
    case Reply::none:
        break;
    }
    return standing_of(match.verdict->answer);
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
    if (span.claim.speech == Speech::experience) return {{"An experience, not judged", {}}, ""};
    if (!is_judged(span)) return {{"Not checked yet", {}}, ""};
    if (span.claim.speech == Speech::question) return standing_of(span.match.verdict->answer);
    return of_claim(span.match);
}

} // namespace amble::claims
