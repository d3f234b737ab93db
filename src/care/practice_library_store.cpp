#include "care/practice_library_store.h"

#include "care/practice_store.h"

#include <algorithm>

namespace amble::care {

namespace {

constexpr std::string_view kKept =
    "SELECT pointer_id, words, retired FROM practice_pointer WHERE practice_id = $1 ORDER BY words, pointer_id";
constexpr std::string_view kSave = R"(
    INSERT INTO practice_pointer (practice_id, pointer_id, words, changed_at, retired) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (practice_id, pointer_id) DO UPDATE SET words = excluded.words, changed_at = excluded.changed_at,
        retired = excluded.retired)";
constexpr std::string_view kOffered =
    "SELECT treatment FROM practice_treatment WHERE practice_id = $1 ORDER BY treatment";
constexpr std::string_view kOffer =
    "INSERT INTO practice_treatment (practice_id, treatment) VALUES ($1, $2) ON CONFLICT DO NOTHING";
constexpr std::string_view kStopOffering = "DELETE FROM practice_treatment WHERE practice_id = $1 AND treatment = $2";

} // namespace

std::vector<LibraryPointer> library_of(database::Transaction& data, const Id& practice) {
    std::vector<LibraryPointer> kept;
    for (const auto row : data.query(kKept, practice))
        kept.push_back({std::string(row.text(0)), std::string(row.text(1)), row.truth(2)});
    return library_with(kept);
}

void save_pointer(database::Transaction& data, const Id& practice, const LibraryPointer& pointer, Instant now) {
    data.execute(kSave, practice, pointer.id, pointer.words, now, pointer.retired);
}

std::vector<LibraryPointer> pointers_to_give(database::Transaction& data, PersonId specialist) {
    const auto all = practices_of(data, specialist);
    if (all.empty()) return library_with({});
    std::vector<LibraryPointer> offered;
    for (const Practice& practice : all)
        for (LibraryPointer& each : library_of(data, practice.id))
            if (!each.retired && std::ranges::find(offered, each.words, &LibraryPointer::words) == offered.end())
                offered.push_back(std::move(each));
    return offered;
}

std::vector<std::string> treatments_offered(database::Transaction& data, const Id& practice) {
    std::vector<std::string> found;
    for (const auto row : data.query(kOffered, practice))
        found.emplace_back(row.text(0));
    return found;
}

void offer_treatment(database::Transaction& data, const Id& practice, std::string_view treatment) {
    data.execute(kOffer, practice, treatment);
}

void stop_offering(database::Transaction& data, const Id& practice, std::string_view treatment) {
    data.execute(kStopOffering, practice, treatment);
}

} // namespace amble::care
