#include "account/notice_store.h"

#include "foundation/base/random.h"
#include "foundation/base/text.h"

namespace amble::account {

namespace {

constexpr std::string_view kAdd = R"(
    INSERT INTO notice (person_id, notice_id, at, text, text_values, path, about_person_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7))";
constexpr std::string_view kList = R"(
    SELECT at, text, text_values, path, seen_at FROM notice WHERE person_id = $1 ORDER BY at DESC, notice_id LIMIT $2)";
constexpr std::string_view kCountNew = "SELECT COUNT(*) FROM notice WHERE person_id = $1 AND seen_at IS NULL";
constexpr std::string_view kMarkSeen = "UPDATE notice SET seen_at = $2 WHERE person_id = $1 AND seen_at IS NULL";
constexpr std::string_view kForgetOld = "DELETE FROM notice WHERE at < $1";

std::string joined(const std::vector<std::string>& values) {
    std::string lines;
    for (const auto& value : values)
        lines += value + "\n";
    return lines;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const auto line : split(text, '\n'))
        lines.emplace_back(line);
    lines.pop_back(); // behind the last line end
    return lines;
}

} // namespace

void notify(database::Transaction& data, PersonId person, const Notice& notice, Instant now) {
    data.execute(kAdd, person, random_id(), now, notice.sentence.text, joined(notice.sentence.values), notice.path,
                 notice.about);
}

std::vector<KeptNotice> notices_of(database::Transaction& data, PersonId person, int limit) {
    std::vector<KeptNotice> list;
    for (const auto row : data.query(kList, person, limit)) {
        const Notice notice{{std::string(row.text(1)), lines_of(row.text(2))}, std::string(row.text(3))};
        list.push_back({row.instant(0), notice, row.is_null(4)});
    }
    return list;
}

int64_t new_notices(database::Transaction& data, PersonId person) {
    return data.query(kCountNew, person).only().integer(0);
}

void mark_notices_seen(database::Transaction& data, PersonId person, Instant now) {
    data.execute(kMarkSeen, person, now);
}

void forget_old_notices(database::Transaction& data, Instant now) {
    data.execute(kForgetOld, now - std::chrono::hours(24 * kNoticeDays));
}

} // namespace amble::account
