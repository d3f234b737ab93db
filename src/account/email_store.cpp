#include "account/email_store.h"

#include "account/link_store.h"
#include "account/person_store.h"
#include "account/throttle_store.h"
#include "foundation/jobs/queue.h"

namespace amble::account {

namespace {

constexpr std::string_view kConfirm =
    "UPDATE person SET email_confirmed_at = $3 WHERE person_id = $1 AND email = $2 AND email_confirmed_at IS NULL";

} // namespace

std::chrono::seconds ask_for_email_proof(database::Transaction& data, PersonId person, Instant now) {
    const auto account = find_account(data, person);
    if (!account || account->email.empty()) return {};
    const auto wait = admit_email_proof(data, person, account->email, now);
    if (wait == std::chrono::seconds(0)) jobs::enqueue(data, {kProveEmail, "{}", person, jobs::Lane::outgoing}, now);
    return wait;
}

std::optional<EmailProof> new_email_proof(database::Transaction& data, PersonId person, Instant now) {
    const auto account = find_account(data, person);
    if (!account || account->email.empty() || account->email_confirmed_at) return std::nullopt;
    const std::string token = add_link(data, {LinkKind::email, person, {}, account->email}, now);
    return EmailProof{account->email, link_path(LinkKind::email, token)};
}

bool confirm_email(database::Transaction& data, std::string_view token, Instant now) {
    const auto link = use_link(data, LinkKind::email, token, now);
    return link && link->person && data.execute(kConfirm, *link->person, link->note, now) == 1;
}

} // namespace amble::account
