#include "account/throttle_store.h"

#include "account/token.h"
#include "foundation/base/text.h"

#include <algorithm>
#include <vector>

namespace amble::account {

namespace {

constexpr std::string_view kFind = "SELECT failures, last_at FROM sign_in_attempt WHERE bucket = $1";
constexpr std::string_view kSave = R"(
    INSERT INTO sign_in_attempt (bucket, failures, last_at) VALUES ($1, $2, $3)
    ON CONFLICT (bucket) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at)";
constexpr std::string_view kForget = "DELETE FROM sign_in_attempt WHERE bucket = $1";
constexpr std::string_view kTakeBack = R"(
    UPDATE sign_in_attempt SET failures = failures - 1 WHERE bucket = $1 AND failures > 0)";

struct Bucket {
    std::string name;
    Budget budget;
};

// Names are hashed: for the two days that they are kept, they list who tried to sign in from where.
std::string place_of(const Attempt& attempt) {
    const bool known = !attempt.device.empty();
    const std::string place = known ? "device " + attempt.device : "network " + network_of(attempt.address);
    return place + " account " + attempt.name_key;
}

std::string account_bucket(const Attempt& attempt) {
    return token_hash(place_of(attempt));
}

std::string code_bucket(const Attempt& attempt) {
    return token_hash("code " + place_of(attempt));
}

std::string network_bucket(const Attempt& attempt) {
    return token_hash("network " + network_of(attempt.address));
}

/// A browser that knows the account is not counted with the network it is in: whoever guesses beside it cannot use up
/// its attempts.
std::vector<Bucket> buckets(const Attempt& attempt) {
    std::vector<Bucket> list = {{account_bucket(attempt), kAccountFromPlace}};
    if (attempt.device.empty()) list.push_back({network_bucket(attempt), kNetwork});
    return list;
}

Attempts attempts_in(database::Transaction& data, const Bucket& bucket) {
    const auto rows = data.query(kFind, bucket.name);
    if (rows.empty()) return {};
    const auto row = rows.only();
    return {static_cast<int>(row.integer(0)), row.instant(1)};
}

std::chrono::seconds admit_to(database::Transaction& data, const std::vector<Bucket>& list, Instant now) {
    std::chrono::seconds wait{0};
    std::vector<Attempts> counted;
    for (const Bucket& bucket : list) {
        counted.push_back(attempts_in(data, bucket));
        wait = std::max(wait, wait_before(counted.back(), bucket.budget, now));
    }
    if (wait > std::chrono::seconds(0)) return wait;
    for (size_t i = 0; i < list.size(); ++i) {
        const Attempts more = after_failure(counted[i], list[i].budget, now);
        data.execute(kSave, list[i].name, more.failures, more.last);
    }
    return wait;
}

} // namespace

std::chrono::seconds admit(database::Transaction& data, const Attempt& attempt, Instant now) {
    return admit_to(data, buckets(attempt), now);
}

void succeeded(database::Transaction& data, const Attempt& attempt) {
    data.execute(kForget, account_bucket(attempt));
    if (attempt.device.empty()) data.execute(kTakeBack, network_bucket(attempt));
}

std::chrono::seconds admit_code(database::Transaction& data, const Attempt& attempt, Instant now) {
    std::vector<Bucket> list = {{code_bucket(attempt), kAccountFromPlace}};
    if (attempt.device.empty()) list.push_back({token_hash("codes of account " + attempt.name_key), kCodesOfAccount});
    return admit_to(data, list, now);
}

void code_succeeded(database::Transaction& data, const Attempt& attempt) {
    data.execute(kForget, code_bucket(attempt));
    if (attempt.device.empty()) data.execute(kTakeBack, token_hash("codes of account " + attempt.name_key));
}

std::chrono::seconds admit_joining(database::Transaction& data, std::string_view address, Instant now) {
    return admit_to(data, {{token_hash("joining " + network_of(address)), kNetwork}}, now);
}

std::chrono::seconds wait_for_name(database::Transaction& data, std::string_view address, Instant now) {
    const Bucket bucket{token_hash("name taken " + network_of(address)), kNamesTaken};
    return wait_before(attempts_in(data, bucket), bucket.budget, now);
}

void name_was_taken(database::Transaction& data, std::string_view address, Instant now) {
    admit_to(data, {{token_hash("name taken " + network_of(address)), kNamesTaken}}, now);
}

std::chrono::seconds admit_letter(database::Transaction& data, std::string_view address, Instant now) {
    return admit_to(data, {{token_hash("letter " + network_of(address)), kLettersFromNetwork}}, now);
}

void letter_found(database::Transaction& data, std::string_view address) {
    data.execute(kTakeBack, token_hash("letter " + network_of(address)));
}

std::chrono::seconds admit_booking(database::Transaction& data, std::string_view address, Instant now) {
    return admit_to(data, {{token_hash("booking " + network_of(address)), kBookingFromNetwork}}, now);
}

std::chrono::seconds admit_email_proof(database::Transaction& data, PersonId person, std::string_view email,
                                       Instant now) {
    return admit_to(data,
                    {{token_hash("proof for " + std::to_string(person.number)), kEmailProofs},
                     {token_hash("proof to " + lower_ascii(email)), kEmailProofs}},
                    now);
}

std::chrono::seconds admit_visitor_proof(database::Transaction& data, std::string_view email, Instant now) {
    return admit_to(data, {{token_hash("proof to " + lower_ascii(email)), kEmailProofs}}, now);
}

} // namespace amble::account
