#include "community/moderation_store.h"

namespace amble::community {

namespace {

using database::Row;
using database::Transaction;

constexpr std::string_view kOpenOf = "SELECT reason, words FROM report WHERE story_id = $1 AND place = $2"
                                     " AND reporter_person_id = $3 AND state = 'open' LIMIT $4";
constexpr std::string_view kAdd =
    "INSERT INTO report (story_id, report_id, place, reporter_person_id, reason, words, urgency, at, state, notes)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', '')";
constexpr std::string_view kFind = "SELECT story_id, report_id, place, reporter_person_id, reason, words, at, state, "
                                   "assigned_person_id, notes, urgency"
                                   " FROM report WHERE story_id = $1 AND report_id = $2";
constexpr std::string_view kQueue = "SELECT story_id, report_id, place, reporter_person_id, reason, words, at, state, "
                                    "assigned_person_id, notes, urgency"
                                    " FROM report WHERE state = 'open' AND (urgency, at, report_id) > ($1, $2, $3)"
                                    " ORDER BY urgency, at, report_id LIMIT $4";
constexpr std::string_view kOpen =
    "SELECT COUNT(*) FROM (SELECT 1 FROM report WHERE state = 'open' LIMIT 1000) AS counted";
constexpr std::string_view kAssign = "UPDATE report SET assigned_person_id = $3 WHERE story_id = $1 AND report_id = $2";
constexpr std::string_view kNotes = "UPDATE report SET notes = $3 WHERE story_id = $1 AND report_id = $2";
constexpr std::string_view kClose =
    "UPDATE report SET state = 'closed' WHERE story_id = $1 AND place = $2 AND state = 'open'";

constexpr int kMostOfOne = 10; // open reports of one person on one post [design]: more than there are reasons

/// Somebody in need comes before everything; what the rules take for dangerous before what anybody may call so, so that
/// a handful of reports buries neither.
int urgency(const Report& report) {
    if (report.reason == Reason::red_flag) return 0;
    if (report.reason == Reason::dangerous && report.reporter == PersonId{}) return 1;
    return 5 - severity(report.reason);
}

Report report_of(const Row& row) {
    Report report{row.id(1),
                  {row.id(0), row.integer(2)},
                  row.person(3),
                  reason_of(row.text(4)).value_or(Reason::other),
                  std::string(row.text(5)),
                  row.instant(6),
                  row.text(7) == "open",
                  {},
                  std::string(row.text(9)),
                  static_cast<int>(row.integer(10))};
    if (!row.is_null(8)) report.assigned = row.person(8);
    return report;
}

/// For the same reason; of verdicts that do not fit, which its words name, for the same one.
bool is_same(const Row& open, const Report& report) {
    if (open.text(0) != word(report.reason)) return false;
    return report.reason != Reason::wrong_verdict || open.text(1) == report.words;
}

} // namespace

bool add_report(Transaction& data, const Report& report) {
    const PostPlace& post = report.post;
    const auto open = data.query(kOpenOf, post.story, post.place, report.reporter, kMostOfOne);
    if (open.size() == kMostOfOne) return false;
    for (const Row row : open)
        if (is_same(row, report)) return false;
    data.execute(kAdd, post.story, report.id, post.place, report.reporter, word(report.reason), report.words,
                 urgency(report), report.at);
    return true;
}

std::optional<Report> find_report(Transaction& data, const Id& story, const Id& report) {
    const auto rows = data.query(kFind, story, report);
    if (rows.empty()) return std::nullopt;
    return report_of(rows[0]);
}

QueuePlace place_of(const Report& report) {
    return {report.urgency, report.at, report.id.text()};
}

std::vector<Report> queue(Transaction& data, const QueuePlace& after, int limit) {
    std::vector<Report> found;
    for (const Row row : data.query(kQueue, after.urgency, after.at, after.report, limit))
        found.push_back(report_of(row));
    return found;
}

int64_t open_reports(Transaction& data) {
    return data.query(kOpen).only().integer(0);
}

void assign(Transaction& data, const Report& report, std::optional<PersonId> moderator) {
    data.execute(kAssign, report.post.story, report.id, moderator);
}

void save_notes(Transaction& data, const Report& report, const std::string& notes) {
    data.execute(kNotes, report.post.story, report.id, notes);
}

void close_reports(Transaction& data, const PostPlace& post) {
    data.execute(kClose, post.story, post.place);
}

} // namespace amble::community
