#include "reminders/push_store.h"

namespace amble::reminders {

namespace {

constexpr std::string_view kSave = R"(
    INSERT INTO push_subscription (person_id, subscription_id, endpoint, public_key, secret, made_at, failures)
    VALUES ($1, $2, $3, $4, $5, $6, 0))";
constexpr std::string_view kDropEndpoint = "DELETE FROM push_subscription WHERE person_id = $1 AND endpoint = $2";
constexpr std::string_view kDrop = "DELETE FROM push_subscription WHERE person_id = $1 AND subscription_id = $2";
constexpr std::string_view kList =
    "SELECT subscription_id, endpoint, public_key, secret, made_at FROM push_subscription"
    " WHERE person_id = $1 ORDER BY made_at, subscription_id";
constexpr std::string_view kHas = "SELECT 1 FROM push_subscription WHERE person_id = $1 LIMIT 1";
constexpr std::string_view kWorked =
    "UPDATE push_subscription SET failures = 0 WHERE person_id = $1 AND subscription_id = $2";
constexpr std::string_view kFailed =
    "UPDATE push_subscription SET failures = failures + 1 WHERE person_id = $1 AND subscription_id = $2";
constexpr std::string_view kDropFailed =
    "DELETE FROM push_subscription WHERE person_id = $1 AND subscription_id = $2 AND failures >= $3";
constexpr std::string_view kKey = "SELECT value FROM site WHERE key = 'push_key'";
constexpr std::string_view kKeepKey =
    "INSERT INTO site (key, value) VALUES ('push_key', $1) ON CONFLICT (key) DO NOTHING";

} // namespace

void save_subscription(database::Transaction& data, PersonId person, const Subscription& made) {
    data.execute(kDropEndpoint, person, made.endpoint);
    const auto all = subscriptions_of(data, person);
    if (all.size() >= kMostSubscriptions) drop_subscription(data, person, all.front().id);
    data.execute(kSave, person, made.id, made.endpoint, made.public_key, made.secret, made.made);
}

bool drop_endpoint(database::Transaction& data, PersonId person, std::string_view endpoint) {
    return data.execute(kDropEndpoint, person, endpoint) > 0;
}

bool drop_subscription(database::Transaction& data, PersonId person, const Id& id) {
    return data.execute(kDrop, person, id) == 1;
}

bool has_subscription(database::Transaction& data, PersonId person) {
    return !data.query(kHas, person).empty();
}

std::vector<Subscription> subscriptions_of(database::Transaction& data, PersonId person) {
    std::vector<Subscription> all;
    for (const auto row : data.query(kList, person))
        all.push_back(
            {row.id(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)), row.instant(4)});
    return all;
}

void note_arrival(database::Transaction& data, PersonId person, const Id& id, Arrival arrival) {
    if (arrival == Arrival::gone) {
        drop_subscription(data, person, id);
        return;
    }
    data.execute(arrival == Arrival::taken ? kWorked : kFailed, person, id);
    data.execute(kDropFailed, person, id, kMostFailures);
}

std::optional<std::string> push_key(database::Transaction& data) {
    const auto rows = data.query(kKey);
    if (rows.empty()) return std::nullopt;
    return std::string(rows.only().text(0));
}

std::string keep_push_key(database::Transaction& data, std::string_view key) {
    data.execute(kKeepKey, key);
    return push_key(data).value();
}

} // namespace amble::reminders
