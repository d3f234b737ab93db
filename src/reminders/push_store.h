#pragma once

#include "foundation/database/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace amble::reminders {

inline constexpr int kMostSubscriptions = 10; // browsers of one person
inline constexpr int kMostFailures = 5;       // in a row, until a browser is taken for gone. Design.

/// A browser that takes messages for a person.
struct Subscription {
    Id id = {};
    std::string endpoint = {};
    std::string public_key = {}; // base64url
    std::string secret = {};     // base64url
    Instant made = {};
};

/// In place of one with the same endpoint; where there are kMostSubscriptions already, of the oldest.
void save_subscription(database::Transaction& data, PersonId person, const Subscription& subscription);
/// False where there is none of that endpoint.
bool drop_endpoint(database::Transaction& data, PersonId person, std::string_view endpoint);
bool drop_subscription(database::Transaction& data, PersonId person, const Id& id);
bool has_subscription(database::Transaction& data, PersonId person);
std::vector<Subscription> subscriptions_of(database::Transaction& data, PersonId person);

/// What came of a message to it.
enum class Arrival { taken, failed, gone };
void note_arrival(database::Transaction& data, PersonId person, const Id& id, Arrival arrival);

/// The server's own key for push services, as base64url of 32 bytes; nothing until keep_push_key().
std::optional<std::string> push_key(database::Transaction& data);
/// Of several servers the first decides; the key that holds comes back. A new key would end every subscription.
std::string keep_push_key(database::Transaction& data, std::string_view key);

} // namespace amble::reminders
