#include "account/second_step_store.h"

#include "account/notice_store.h"
#include "account/one_time_code.h"
#include "account/session_store.h"
#include "account/token.h"
#include "foundation/base/random.h"

namespace amble::account {

namespace {

constexpr std::string_view kFind = R"(
    SELECT since, (SELECT COUNT(*) FROM recovery_code c WHERE c.person_id = $1)
    FROM second_step WHERE person_id = $1)";

constexpr std::string_view kRoles = "SELECT roles FROM person WHERE person_id = $1";

constexpr std::string_view kOffer = R"(
    INSERT INTO second_step (person_id, last_used, offered_key, offered_to, offered_at) VALUES ($1, 0, $2, $3, $4)
    ON CONFLICT (person_id) DO UPDATE SET offered_key = excluded.offered_key, offered_to = excluded.offered_to,
                                          offered_at = excluded.offered_at)";

constexpr std::string_view kOffered = R"(
    SELECT offered_key FROM second_step WHERE person_id = $1 AND offered_to = $2 AND offered_at > $3)";

constexpr std::string_view kAccept = R"(
    UPDATE second_step SET app_key = offered_key, since = $3, last_used = $4, offered_key = NULL, offered_to = NULL,
           offered_at = NULL
    WHERE person_id = $1 AND offered_key = $2)";

constexpr std::string_view kKey = R"(
    SELECT app_key, last_used FROM second_step WHERE person_id = $1 AND app_key IS NOT NULL)";

// The row is the lock: of two transactions with one code, the second finds it used.
constexpr std::string_view kUse = R"(
    UPDATE second_step SET last_used = $3 WHERE person_id = $1 AND app_key = $2 AND last_used < $3)";

constexpr std::string_view kUseRecovery = "DELETE FROM recovery_code WHERE person_id = $1 AND code_hash = $2";
constexpr std::string_view kForgetRecovery = "DELETE FROM recovery_code WHERE person_id = $1";
constexpr std::string_view kAddRecovery = R"(
    INSERT INTO recovery_code (person_id, code_hash, made_at) VALUES ($1, $2, $3))";
constexpr std::string_view kRemove = "DELETE FROM second_step WHERE person_id = $1";

/// So long a page that shows a key may be used. Design: time to fetch a phone and put an app on it.
constexpr std::chrono::hours kOfferHolds{1};
/// 80 bits, as 16 letters to copy by hand; with so many, a quick hash without a salt is safe to keep.
constexpr size_t kRecoveryBytes = 10;

std::string random_bytes(size_t count) {
    return parse_base64url(random_token(count)).value();
}

} // namespace

SecondStep second_step_of(database::Transaction& data, PersonId person) {
    const auto rows = data.query(kFind, person);
    if (rows.empty()) return {};
    const auto row = rows.only();
    return {row.maybe_instant(0), row.integer(1)};
}

Owes owed_after_password(database::Transaction& data, PersonId person) {
    if (!data.query(kKey, person).empty()) return Owes::code;
    const auto rows = data.query(kRoles, person);
    return !rows.empty() && needs_second_step(Roles(rows.only().integer(0))) ? Owes::second_step : Owes::nothing;
}

void offer_key(database::Transaction& data, const Viewer& viewer, Instant now) {
    data.execute(kOffer, viewer.person, base32(random_bytes(kKeyBytes)), viewer.session, now);
}

std::string offered_key(database::Transaction& data, const Viewer& viewer, Instant now) {
    const auto rows = data.query(kOffered, viewer.person, viewer.session, now - kOfferHolds);
    return rows.empty() ? "" : std::string(rows.only().text(0));
}

bool accept_offered_key(database::Transaction& data, const Viewer& viewer, std::string_view typed, Instant now) {
    const std::string key = offered_key(data, viewer, now);
    if (key.empty()) return false;
    const auto used = half_minute_of(*parse_base32(key), typed, now, 0);
    if (!used || data.execute(kAccept, viewer.person, key, now, *used) == 0) return false;
    end_owing_sessions(data, viewer.person);
    return true;
}

bool use_code(database::Transaction& data, PersonId person, std::string_view typed, Instant now) {
    const auto rows = data.query(kKey, person);
    if (rows.empty()) return false;
    const std::string key(rows.only().text(0));
    const auto used = half_minute_of(*parse_base32(key), typed, now, rows.only().integer(1));
    return used && data.execute(kUse, person, key, *used) > 0;
}

bool use_recovery_code(database::Transaction& data, PersonId person, std::string_view typed) {
    const auto bytes = parse_base32(typed);
    return bytes && data.execute(kUseRecovery, person, token_hash(base32(*bytes))) > 0;
}

std::vector<std::string> new_recovery_codes(database::Transaction& data, PersonId person, Instant now) {
    data.execute(kForgetRecovery, person);
    std::vector<std::string> codes;
    for (int i = 0; i < kRecoveryCodes; ++i) {
        const std::string code = base32(random_bytes(kRecoveryBytes));
        data.execute(kAddRecovery, person, token_hash(code), now);
        codes.push_back(in_groups_of_four(code));
    }
    return codes;
}

bool remove_second_step(database::Transaction& data, PersonId person) {
    data.execute(kForgetRecovery, person);
    return data.execute(kRemove, person) > 0;
}

bool take_second_step_away(database::Transaction& data, PersonId person, const Actor& by, Instant now) {
    if (!remove_second_step(data, person)) return false;
    end_sessions(data, person);
    log_access(data, person, {now, by, Deed::changed, "the second step of signing in, taken away"});
    notify(data, person,
           {{"Whoever runs this site took the second step of signing in away. If you did not ask for that, set a new "
             "password.",
             {}},
            "/yours/second-step"},
           now);
    return true;
}

} // namespace amble::account
