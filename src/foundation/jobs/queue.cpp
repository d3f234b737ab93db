#include "foundation/jobs/queue.h"

#include "foundation/base/random.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace amble::jobs {

namespace {

constexpr std::chrono::seconds kFirstPause{30};
constexpr std::chrono::hours kLongestPause{6};
constexpr int kMostAttempts = 12;

constexpr std::string_view kEnqueue =
    "INSERT INTO job (id, kind, payload, person_id, due_at, lane) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr std::string_view kIsAnyDue =
    "SELECT 1 FROM job WHERE failed_at IS NULL AND lane = $2 AND due_at <= $1 LIMIT 1";
constexpr std::string_view kClaim =
    "UPDATE job SET due_at = $2, attempts = attempts + 1 WHERE id = ("
    "  SELECT id FROM job WHERE failed_at IS NULL AND lane = $3 AND due_at <= $1 ORDER BY due_at LIMIT 1"
    "  FOR UPDATE SKIP LOCKED"
    ") RETURNING id, kind, payload, person_id, attempts";
// The count of attempts tells one claim from the next.
constexpr std::string_view kComplete = "DELETE FROM job WHERE id = $1 AND attempts = $2";
constexpr std::string_view kHold = "UPDATE job SET due_at = $3 WHERE id = $1 AND attempts = $2";
constexpr std::string_view kPutBack =
    "UPDATE job SET due_at = $3, attempts = attempts - 1 WHERE id = $1 AND attempts = $2";
constexpr std::string_view kPutOff = "UPDATE job SET due_at = $3, problem = $4 WHERE id = $1 AND attempts = $2";
constexpr std::string_view kGiveUp = "UPDATE job SET failed_at = $3, problem = $4 WHERE id = $1 AND attempts = $2";
constexpr std::string_view kPlan =
    "INSERT INTO job (id, kind, payload, due_at, lane) VALUES ($1, $2, '{}', $3, $4) ON CONFLICT (id) DO UPDATE"
    " SET failed_at = NULL, attempts = 0, due_at = excluded.due_at WHERE job.failed_at IS NOT NULL";
constexpr std::string_view kPlanAgain =
    "UPDATE job SET due_at = $3, attempts = 0, problem = NULL WHERE id = $1 AND attempts = $2 AND failed_at IS NULL";
constexpr std::string_view kFailed = "SELECT id, kind, person_id, attempts, failed_at, problem FROM job"
                                     " WHERE failed_at IS NOT NULL ORDER BY failed_at DESC, id LIMIT 100";
constexpr std::string_view kStruggling = "SELECT kind, attempts, due_at, problem FROM job WHERE failed_at IS NULL"
                                         " AND problem IS NOT NULL AND attempts >= 3 ORDER BY due_at, id LIMIT 100";
constexpr std::string_view kTryAgain =
    "UPDATE job SET failed_at = NULL, attempts = 0, due_at = $2 WHERE id = $1 AND failed_at IS NOT NULL";
constexpr std::string_view kDiscard = "DELETE FROM job WHERE id = $1 AND failed_at IS NOT NULL";
constexpr std::string_view kErase = "DELETE FROM job WHERE person_id = $1";

int number(Lane lane) {
    return static_cast<int>(lane);
}

/// The same for each server, so that a kind is planned once.
Id id_of(std::string_view kind) {
    std::array<uint8_t, 16> bytes{};
    crypto_generichash(bytes.data(), bytes.size(), reinterpret_cast<const unsigned char*>(kind.data()), kind.size(),
                       nullptr, 0);
    return Id(bytes);
}

std::optional<PersonId> maybe_person(const database::Row& row, size_t column) {
    if (row.is_null(column)) return std::nullopt;
    return row.person(column);
}

} // namespace

Id enqueue(Transaction& transaction, const Order& order, Instant due_at) {
    const Id id = random_id();
    transaction.execute(kEnqueue, id, order.kind, order.payload, order.person, due_at, number(order.lane));
    return id;
}

// Looking first keeps the idle polls of every worker off the writer.
std::optional<Job> claim(Database& database, Instant now, std::chrono::microseconds lease, Lane lane) {
    bool is_any_due = false;
    database.read(
        [&](Transaction& transaction) { is_any_due = !transaction.query(kIsAnyDue, now, number(lane)).empty(); });
    if (!is_any_due) return std::nullopt;
    std::optional<Job> job;
    database.write([&](Transaction& transaction) {
        job.reset();
        const database::Rows rows = transaction.query(kClaim, now, now + lease, number(lane));
        if (const auto row = rows.first())
            job = Job{row->id(0), std::string(row->text(1)), std::string(row->text(2)), maybe_person(*row, 3),
                      static_cast<int>(row->integer(4))};
    });
    return job;
}

bool hold(Transaction& transaction, const Job& job, Instant until) {
    return transaction.execute(kHold, job.id, job.attempts, until) == 1;
}

void put_back(Transaction& transaction, const Job& job, Instant now) {
    transaction.execute(kPutBack, job.id, job.attempts, now);
}

bool complete(Transaction& transaction, const Job& job) {
    return transaction.execute(kComplete, job.id, job.attempts) == 1;
}

void plan(Transaction& transaction, std::string_view kind, Instant first, Lane lane) {
    transaction.execute(kPlan, id_of(kind), kind, first, number(lane));
}

bool plan_again(Transaction& transaction, const Job& job, Instant next) {
    return transaction.execute(kPlanAgain, job.id, job.attempts, next) == 1;
}

std::optional<std::chrono::microseconds> pause_after(int attempts) {
    if (attempts >= kMostAttempts) return std::nullopt;
    const std::chrono::microseconds doubled = kFirstPause * (1 << std::max(0, attempts - 1));
    return std::min<std::chrono::microseconds>(doubled, kLongestPause);
}

bool fail(Transaction& transaction, const Job& job, Instant now, std::string_view problem) {
    if (const auto pause = pause_after(job.attempts)) {
        transaction.execute(kPutOff, job.id, job.attempts, now + *pause, problem);
        return false;
    }
    return transaction.execute(kGiveUp, job.id, job.attempts, now, problem) == 1;
}

std::vector<StrugglingJob> struggling_jobs(Transaction& transaction) {
    std::vector<StrugglingJob> list;
    for (const database::Row row : transaction.query(kStruggling))
        list.push_back(
            {std::string(row.text(0)), static_cast<int>(row.integer(1)), row.instant(2), std::string(row.text(3))});
    return list;
}

std::vector<FailedJob> failed_jobs(Transaction& transaction) {
    std::vector<FailedJob> list;
    for (const database::Row row : transaction.query(kFailed))
        list.push_back({row.id(0), std::string(row.text(1)), maybe_person(row, 2), static_cast<int>(row.integer(3)),
                        row.instant(4), row.maybe_text(5).value_or("")});
    return list;
}

bool try_again(Transaction& transaction, const Id& id, Instant now) {
    return transaction.execute(kTryAgain, id, now) == 1;
}

bool discard(Transaction& transaction, const Id& id) {
    return transaction.execute(kDiscard, id) == 1;
}

void erase_person(Transaction& transaction, PersonId person) {
    transaction.execute(kErase, person);
}

} // namespace amble::jobs
