#include "community/told_count_store.h"

namespace amble::community {

namespace {

constexpr std::string_view kForget = "DELETE FROM told_count";
/// Each member's latest story of each treatment. Whoever is gone (author 0) is counted no more.
constexpr std::string_view kCount = R"(
    INSERT INTO told_count (treatment, counted_on, members, better, no_change, worse, again)
    SELECT treatment, $1, COUNT(*),
        SUM(CASE WHEN outcome IN ('better', 'much_better') THEN 1 ELSE 0 END),
        SUM(CASE WHEN outcome = 'no_change' THEN 1 ELSE 0 END),
        SUM(CASE WHEN outcome = 'worse' THEN 1 ELSE 0 END),
        SUM(CASE WHEN again = 'yes' THEN 1 ELSE 0 END)
    FROM (SELECT treatment, outcome, again,
            ROW_NUMBER() OVER (PARTITION BY treatment, author_person_id ORDER BY written_at DESC, story_id) AS latest
        FROM story WHERE state = 'shown' AND treatment <> '' AND author_person_id <> 0) AS told
    WHERE latest = 1 GROUP BY treatment HAVING COUNT(*) >= $2)";
constexpr std::string_view kOf =
    "SELECT treatment, counted_on, members, better, no_change, worse, again FROM told_count WHERE treatment = $1";

} // namespace

void count_told(database::Transaction& data, Day today) {
    data.execute(kForget);
    data.execute(kCount, today, kFewestMembers);
}

std::optional<ToldCount> told_of(database::Transaction& data, std::string_view treatment) {
    const auto rows = data.query(kOf, treatment);
    if (rows.empty()) return std::nullopt;
    const auto row = rows[0];
    return ToldCount{std::string(row.text(0)), row.day(1),     row.integer(2), row.integer(3),
                     row.integer(4),           row.integer(5), row.integer(6)};
}

} // namespace amble::community
