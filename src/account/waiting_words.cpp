#include "account/waiting_words.h"

namespace amble::account {

Sentence asked_to_wait(const Visit& visit, html::Said why, std::chrono::seconds wait) {
    const html::Words& words = visit.words;
    const bool long_wait = wait >= std::chrono::minutes(2);
    const std::string then =
        long_wait ? words.say("Wait {0} minute, then try again.", "Wait {0} minutes, then try again.",
                              std::chrono::ceil<std::chrono::minutes>(wait).count())
                  : words.say("Wait {0} second, then try again.", "Wait {0} seconds, then try again.", wait.count());
    return {"{0} {1}", {words.say(why.english), then}};
}

} // namespace amble::account
