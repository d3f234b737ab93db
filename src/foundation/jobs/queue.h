#pragma once

#include "foundation/base/calendar.h"
#include "foundation/base/id.h"
#include "foundation/database/database.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::jobs {

using database::Database;
using database::Transaction;

/// What waits apart: letters, an export of years that is read, the calendars of others, and the push services that any
/// member names keep no other work waiting, nor the other way round.
enum class Lane : uint8_t { here, outgoing, reading, calendars, push };

/// Work that waits, as it is asked for. The payload is JSON that only the kind's handler reads; whom it is about is
/// named so that erasing them takes it along.
struct Order {
    std::string_view kind;
    std::string_view payload;
    std::optional<PersonId> person;
    Lane lane = Lane::here;
};

/// Written in the transaction that causes it: either both are kept or neither.
Id enqueue(Transaction& transaction, const Order& order, Instant due_at);

/// A job that somebody has claimed, for the `attempts`th time.
struct Job {
    Id id;
    std::string kind;
    std::string payload;
    std::optional<PersonId> person;
    int attempts = 0;
};

/// The job of that lane that has been due for longest, or nothing. It is the caller's until `lease` is over, then
/// anybody's again; so a job may run twice, and has to be safe to.
std::optional<Job> claim(Database& database, Instant now, std::chrono::microseconds lease, Lane lane = Lane::here);

/// The job is the caller's until `until`, sooner or later than its lease said. For long work that tells every few
/// seconds that it goes on: where its program is ended, another takes it up soon. False where another worker has
/// claimed it since.
bool hold(Transaction& transaction, const Job& job, Instant until);
/// Leaves the job as it was before it was claimed, and due at `now`.
void put_back(Transaction& transaction, const Job& job, Instant now);

/// The job is done and gone. False where its lease ran out and another worker has claimed it since.
bool complete(Transaction& transaction, const Job& job);

/// Work that comes again and again is one job of its kind for ever, which moves on instead of going away. Makes it due
/// at `first` where it is not there yet or was given up; several servers may ask for it together.
void plan(Transaction& transaction, std::string_view kind, Instant first, Lane lane = Lane::here);
/// The job of its kind is done; it is due again at `next`. False where its lease ran out and another worker has
/// claimed it since.
bool plan_again(Transaction& transaction, const Job& job, Instant next);

/// When a job is tried again after its `attempts`th failure: half a minute, then twice as long each time up to six
/// hours, and nothing after the twelfth, some fifteen hours later.
std::optional<std::chrono::microseconds> pause_after(int attempts);

/// Puts the job off, or gives it up: true for that alone. Nothing happens where another worker has claimed it since.
bool fail(Transaction& transaction, const Job& job, Instant now, std::string_view problem);

/// A job that was given up, for the operator.
struct FailedJob {
    Id id;
    std::string kind;
    std::optional<PersonId> person;
    int attempts = 0;
    Instant failed_at;
    std::string problem;
};

/// A job that failed and is not given up yet.
struct StrugglingJob {
    std::string kind;
    int attempts = 0;
    Instant due_at;
    std::string problem;
};

/// Those that failed three times in a row so far, and when they are tried again: some two minutes after the
/// first failure, so that what fails for good reaches the operator long before it is given up. At most a hundred.
std::vector<StrugglingJob> struggling_jobs(Transaction& transaction);
/// The latest first, at most a hundred.
std::vector<FailedJob> failed_jobs(Transaction& transaction);
/// Makes a job that was given up due again, from its first attempt. False where there is none of that name.
bool try_again(Transaction& transaction, const Id& id, Instant now);
/// Drops a job that was given up. False where there is none of that name.
bool discard(Transaction& transaction, const Id& id);

/// Drops all jobs about a person.
void erase_person(Transaction& transaction, PersonId person);

} // namespace amble::jobs
