#include "account/password_hash.h"
#include "app/demo.h"
#include "foundation/base/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace amble::app {

namespace {

constexpr int64_t kPeopleAtOnce = 2000; // in one transaction
constexpr int kWeeksInAYear = 52;
constexpr int kKinds = static_cast<int>(programme::PersonKind::anything);

/// Sends statements on without waiting for what they changed, so that on PostgreSQL many share a round trip. For
/// writing into a database in which nothing can be in the way; a failure is thrown by a later statement or the commit.
class WithoutWaiting final : public database::Transaction {
public:
    explicit WithoutWaiting(Transaction& data) : data_(data) {}

    Answer ask_list(std::string_view sql, std::vector<database::Value> values) override {
        return data_.ask_list(sql, std::move(values));
    }
    void stream(std::string_view sql, const std::vector<database::Value>& values,
                const std::function<void(const database::Row&)>& each) override {
        data_.stream(sql, values, each);
    }

protected:
    database::Rows run(std::string_view sql, const database::Value* values, size_t count) override {
        return data_.ask_list(sql, std::vector<database::Value>(values, values + count)).rows();
    }
    int64_t change(std::string_view sql, const database::Value* values, size_t count) override {
        data_.ask_list(sql, std::vector<database::Value>(values, values + count));
        return 1;
    }

private:
    Transaction& data_;
};

/// In ascending order: rows that are appended to a table are several times quicker to write than scattered ones.
std::vector<PersonId> numbers_for(int64_t people) {
    std::vector<PersonId> numbers(static_cast<size_t>(people));
    std::generate(numbers.begin(), numbers.end(), random_person_id);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

account::NewAccount numbered_account(int64_t number, const std::string& password_hash) {
    auto account = made_up_account(fmt::format("Member {}", number), fmt::format("member-{}", number));
    if (number <= kCrowdWithPassword) account.password_hash = password_hash;
    return account;
}

void add_one(database::Transaction& data, PersonId person, const account::NewAccount& account, const Place& place,
             const Life& life) {
    const Day joined = place.today - static_cast<int>(life.rows.size());
    account::add_account(data, person, account, joined);
    agree_to_joining(data, person, place.zone.start_of(joined));
    store_life(data, person, place, life);
}

} // namespace

void make_crowd(database::Database& database, const Crowd& crowd, Instant now, const Made& made) {
    const Place place{demo_zone(), demo_zone().day_at(now), {}};
    const auto hash = account::hash_password(std::string(kCrowdPassword));
    if (!hash) throw std::runtime_error("There is no memory to hash a password.");
    const auto numbers = numbers_for(crowd.people);
    for (int64_t first = 0; first < crowd.people; first += kPeopleAtOnce) {
        const int64_t end = std::min(crowd.people, first + kPeopleAtOnce);
        database.write([&](database::Transaction& data) {
            WithoutWaiting quick(data);
            for (int64_t at = first; at < end; ++at) {
                const auto kind = static_cast<programme::PersonKind>(at % kKinds);
                const int weeks = at < kCrowdWithPassword ? std::max(crowd.weeks, kWeeksInAYear) : crowd.weeks;
                const Life life = made_up_life(static_cast<uint64_t>(at), kind, 7 * weeks);
                add_one(quick, numbers[static_cast<size_t>(at)], numbered_account(at + 1, *hash), place, life);
            }
        });
        made(end);
    }
}

} // namespace amble::app
