#include "claims/claims_pages.h"

#include "claims/page_functions.h"

namespace amble::claims {

namespace {

/// 20,000 characters of four bytes, each byte sent as %XX; and room above, so that a text somewhat too long is answered
/// with a sentence that keeps it.
constexpr size_t kMostCheckBody = 512 * 1024;

} // namespace

account::Routes routes() {
    using account::Access;
    using account::Reach;
    using account::Work;
    using http::Method;
    return {
        {Method::get, "/verdicts", Access::anyone, Work::read, show_library},
        {Method::get, "/verdicts.atom", Access::anyone, Work::read, show_feed},
        {Method::get, "/verdicts/:id", Access::anyone, Work::read, show_verdict},
        {Method::get, "/treatments/:id", Access::anyone, Work::read, show_treatment},
        {Method::get, "/check", Access::anyone, Work::read, show_check},
        // In a transaction that only reads: what is pasted cannot be kept.
        {Method::post, "/check", Access::anyone, Work::read, check_text, Reach::own, kMostCheckBody},
    };
}

} // namespace amble::claims
