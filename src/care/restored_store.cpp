#include "care/restored_store.h"

#include "account/notice_store.h"
#include "foundation/base/zone.h"

#include <array>

namespace amble::care {

namespace {

constexpr std::string_view kShares =
    "SELECT person_id, specialist_name, specialist_person_id FROM share WHERE ended_at IS NULL AND until_day >= $1";
constexpr std::string_view kEndShares = "UPDATE share SET ended_at = $1 WHERE ended_at IS NULL";

constexpr std::string_view kLetters = "SELECT DISTINCT person_id FROM clearance_letter"
                                      " WHERE withdrawn_at IS NULL AND answered_at IS NULL AND expires_at > $1";
constexpr std::string_view kWithdrawLetters =
    "UPDATE clearance_letter SET withdrawn_at = $1 WHERE withdrawn_at IS NULL AND answered_at IS NULL";

constexpr std::string_view kFeeds = "SELECT person_id FROM calendar_feed";
constexpr std::string_view kEndFeeds = "DELETE FROM calendar_feed";

/// No secret has such a hash. Somebody who waits and the time that is held for them go on having the same.
constexpr std::array<std::string_view, 3> kEndLinks{
    "UPDATE appointment SET link_hash = 'ended ' || link_hash WHERE link_hash IS NOT NULL",
    "DELETE FROM visitor_letter", "UPDATE waiting SET link_hash = 'ended ' || link_hash"};

void end_shares(database::Transaction& data, Instant now) {
    const Day earliest = Zone::utc().day_at(now - std::chrono::hours(12)); // that anybody on earth has
    for (const auto row : data.query(kShares, earliest))
        account::notify(
            data, row.person(0),
            {{"{0} no longer sees what you shared. This site was put back from a backup, and you may have ended it "
              "since that was made. Please share it again if you still want to.",
              {std::string(row.text(1))}},
             "/sharing",
             row.person(2)},
            now);
    data.execute(kEndShares, now);
}

void end_letters(database::Transaction& data, Instant now) {
    for (const auto row : data.query(kLetters, now))
        account::notify(data, row.person(0),
                        {{"The link in your letter to your own doctor works no longer, because this site was put back "
                          "from a backup. Please write a new letter if it was not answered.",
                          {}},
                         "/letters"},
                        now);
    data.execute(kWithdrawLetters, now);
}

void end_feeds(database::Transaction& data, Instant now) {
    for (const auto row : data.query(kFeeds))
        account::notify(data, row.person(0),
                        {{"The address by which your calendar fetched your appointments works no longer, because this "
                          "site was put back from a backup. You can make a new one.",
                          {}},
                         "/appointments"},
                        now);
    data.execute(kEndFeeds);
}

} // namespace

void end_everything_open(database::Transaction& data, Instant now) {
    end_shares(data, now);
    end_letters(data, now);
    end_feeds(data, now);
    for (const std::string_view each : kEndLinks)
        data.execute(each);
}

} // namespace amble::care
