#include "tracking/preview_store.h"

#include "foundation/base/json_writer.h"
#include "foundation/base/text.h"
#include "foundation/json/json.h"
#include "tracking/kept_file_store.h"
#include "tracking/offer_text_store.h"

#include <fmt/format.h>

namespace amble::tracking {

namespace {

constexpr std::string_view kAddPreview =
    "INSERT INTO import_preview (person_id, id, made_at, content) VALUES ($1, $2, $3, $4)";
constexpr std::string_view kFindPreview =
    "SELECT content, answers FROM import_preview WHERE person_id = $1 AND id = $2 AND made_at > $3";
constexpr std::string_view kWaiting =
    "SELECT id, made_at FROM import_preview WHERE person_id = $1 AND made_at > $2 ORDER BY made_at DESC, id LIMIT 10";
constexpr std::string_view kAmount =
    "SELECT COUNT(*), COALESCE(SUM(LENGTH(content)), 0) FROM import_preview WHERE person_id = $1 AND made_at > $2";
constexpr std::string_view kSetAnswers = "UPDATE import_preview SET answers = $3 WHERE person_id = $1 AND id = $2";
constexpr std::string_view kDropPreview = "DELETE FROM import_preview WHERE person_id = $1 AND id = $2";
constexpr std::string_view kDropOwnOld = "DELETE FROM import_preview WHERE person_id = $1 AND made_at <= $2";
constexpr std::string_view kDropOldPreviews = "DELETE FROM import_preview WHERE made_at <= $1";

using json::View;

/// "2-17+": see the migration that made the column. "2-17~" is for one that counts as far as it is known.
std::string text_of(const std::map<std::pair<size_t, size_t>, Choice>& answers) {
    std::string text;
    for (const auto& [walk, choice] : answers) {
        if (choice == Choice::open) continue;
        const char said = choice == Choice::take ? '+' : choice == Choice::part ? '~' : '-';
        text += fmt::format("{}{}-{}{}", text.empty() ? "" : " ", walk.first, walk.second, said);
    }
    return text;
}

void read_answers(std::string_view text, Preview& preview) {
    for (std::string_view answer : split(text, ' ')) {
        if (answer.empty()) continue;
        const char said = answer.back();
        const Choice choice = said == '+' ? Choice::take : said == '~' ? Choice::part : Choice::leave;
        answer.remove_suffix(1);
        const size_t dash = std::min(answer.find('-'), answer.size());
        const auto file = parse_whole_number(answer.substr(0, dash));
        const auto walk = parse_whole_number(answer.substr(std::min(dash + 1, answer.size())));
        if (file && walk) preview.answers[{static_cast<size_t>(*file), static_cast<size_t>(*walk)}] = choice;
    }
}

} // namespace

std::string content_of(const Preview& preview) {
    JsonWriter json;
    json.begin_object().member("keep_route", preview.route == Route::kept).key("offers").begin_array();
    for (const Offer& offer : preview.offers)
        write_offer(json, offer);
    json.end_array().end_object();
    return json.take();
}

Preview preview_in(const PreviewText& text) {
    const auto document = json::Document::parse(text.content);
    if (!document) throw database::Error("the content of an import_preview is not JSON");
    Preview preview;
    preview.route = document->root().member("keep_route").truth().value_or(false) ? Route::kept : Route::left_out;
    for (const View offer : document->root().member("offers").elements())
        preview.offers.push_back(offer_in(offer));
    read_answers(text.answers, preview);
    return preview;
}

void add_preview(database::Transaction& data, PersonId person, const Id& id, std::string_view content, Instant now) {
    data.execute(kDropOwnOld, person, now - kPreviewHolds);
    data.execute(kAddPreview, person, id, now, content);
}

std::vector<WaitingPreview> waiting_previews(database::Transaction& data, PersonId person, Instant now) {
    std::vector<WaitingPreview> waiting;
    for (const database::Row row : data.query(kWaiting, person, now - kPreviewHolds))
        waiting.push_back({row.id(0), row.instant(1)});
    return waiting;
}

WaitingAmount waiting_amount(database::Transaction& data, PersonId person, Instant now) {
    const auto rows = data.query(kAmount, person, now - kPreviewHolds);
    return {static_cast<size_t>(rows[0].integer(0)), rows[0].integer(1)};
}

std::optional<PreviewText> find_preview(database::Transaction& data, PersonId person, const Id& id, Instant now) {
    const auto rows = data.query(kFindPreview, person, id, now - kPreviewHolds);
    if (rows.empty()) return std::nullopt;
    return PreviewText{std::string(rows[0].text(0)), std::string(rows[0].text(1))};
}

void set_answers(database::Transaction& data, PersonId person, const Id& id, const Preview& preview) {
    data.execute(kSetAnswers, person, id, text_of(preview.answers));
}

bool drop_preview(database::Transaction& data, PersonId person, const Id& id) {
    return data.execute(kDropPreview, person, id) > 0;
}

void drop_old_previews(database::Transaction& data, Instant now) {
    data.execute(kDropOldPreviews, now - kPreviewHolds);
    drop_unstored_files(data, now - kPreviewHolds);
}

} // namespace amble::tracking
