#include "app/backup_folder.h"

#include "foundation/base/text.h"

#include <algorithm>

namespace amble::app {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBefore = "amble-";
constexpr std::string_view kAfter = ".backup";
constexpr int64_t kSecond = 1'000'000;

} // namespace

std::string backup_name(Instant made) {
    std::string moment = iso(Instant{made.microseconds / kSecond * kSecond});
    std::erase(moment, '-');
    std::erase(moment, ':'); // which some file systems do not take
    return std::string(kBefore) + moment + std::string(kAfter);
}

std::optional<Instant> backup_made(std::string_view name) {
    constexpr size_t kLength = std::string_view("20261122T203000Z").size();
    if (!name.starts_with(kBefore) || !name.ends_with(kAfter)) return std::nullopt;
    std::string moment(name.substr(kBefore.size(), name.size() - kBefore.size() - kAfter.size()));
    if (moment.size() != kLength) return std::nullopt;
    for (const size_t at : {13U, 11U})
        moment.insert(at, ":");
    for (const size_t at : {6U, 4U})
        moment.insert(at, "-");
    const auto made = parse_instant(moment);
    return made && backup_name(*made) == name ? made : std::nullopt;
}

std::vector<KeptBackup> backups_in(const fs::path& folder) {
    std::vector<KeptBackup> list;
    for (const auto& entry : fs::directory_iterator(folder))
        if (const auto made = backup_made(entry.path().filename().string())) list.push_back({entry.path(), *made});
    std::ranges::sort(list, {}, &KeptBackup::made);
    return list;
}

std::vector<KeptBackup> prune_backups(const fs::path& folder, int keep_days, Instant now) {
    std::vector<KeptBackup> removed;
    for (auto& backup : backups_in(folder)) {
        if (backup.made + std::chrono::days(keep_days) > now) continue;
        fs::remove(backup.file);
        removed.push_back(std::move(backup));
    }
    return removed;
}

std::optional<int> parse_days(std::string_view text) {
    if (!text.ends_with('d')) return std::nullopt;
    const auto number = parse_whole_number(text.substr(0, text.size() - 1));
    constexpr int64_t kMost = 3650;
    return number && *number >= 1 && *number <= kMost ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

} // namespace amble::app
