#include "claims/claims_pages.h"

#include "claims/page_functions.h"

namespace amble::claims {

namespace {

/// 20,000 characters of four bytes, each byte sent as %XX; and room above, so that a text somewhat too long is answered
/// with a sentence that keeps it.
constexpr size_t kMostCheckBody = 512 * 1024;
/// Twenty parts of at most 6,000 characters, each byte sent as %XX.
constexpr size_t kMostDraftBody = 512 * 1024;

} // namespace

account::Routes routes(const WriteTold& told) {
    using account::Access;
    using account::Reach;
    using account::Work;
    using http::Method;
    constexpr Reach all = Reach::crosses_persons;
    return {
        {Method::get, "/verdicts", Access::anyone, Work::read, show_library},
        {Method::get, "/verdicts.atom", Access::anyone, Work::read, show_feed},
        {Method::get, "/verdicts/:id", Access::anyone, Work::read, show_verdict},
        {Method::get, "/verdicts/:id/history", Access::anyone, Work::read, show_history},
        {Method::get, "/treatments/:id", Access::anyone, Work::read,
         [told](account::Visit& visit) { return show_treatment(visit, told); }},
        {Method::post, "/treatments/:id/follow", Access::member, Work::write, follow_treatment},
        {Method::get, "/check", Access::anyone, Work::read, show_check},
        // In a transaction that only reads: what is pasted cannot be kept.
        {Method::post, "/check", Access::anyone, Work::read, check_text, Reach::own, kMostCheckBody},
        {Method::get, "/check/evidence", Access::anyone, Work::read, send_evidence},
        {Method::get, "/ask", Access::anyone, Work::read, show_ask},
        // What is looked for first is not kept.
        {Method::post, "/ask", Access::anyone, Work::read, look_before_asking},
        {Method::get, "/questions", Access::member, Work::read, show_questions},
        {Method::post, "/questions", Access::member, Work::write, ask_question},
        {Method::get, "/verdict-work", Access::specialist, Work::read, show_work, all},
        {Method::post, "/verdict-work/said", Access::specialist, Work::write, settle_unchecked, all},
        {Method::get, "/verdict-work/questions/:id", Access::specialist, Work::read, show_question, all},
        {Method::post, "/verdict-work/questions/:id", Access::specialist, Work::write, triage_question, all},
        {Method::get, "/verdict-work/:id", Access::specialist, Work::read, show_work_on, all},
        {Method::post, "/verdict-work/:id", Access::specialist, Work::write, say_of_verdict, all},
        {Method::post, "/verdict-work/:id/take-back", Access::specialist, Work::write, take_back_word, all},
        {Method::post, "/verdict-work/:id/withdraw", Access::specialist, Work::write, withdraw_verdict, all},
        {Method::get, "/verdict-work/:id/edit", Access::specialist, Work::read, edit_verdict, all},
        {Method::post, "/verdict-work/:id/edit", Access::specialist, Work::write, save_verdict, all, kMostDraftBody},
    };
}

} // namespace amble::claims
