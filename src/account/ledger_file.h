#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace amble::account {

/// The file of erasures, open for adding to it. Several processes may have it open at once.
class LedgerFile {
public:
    /// Makes the file where it is missing. Throws std::system_error with the path in its text.
    explicit LedgerFile(const std::filesystem::path& path);
    ~LedgerFile();
    LedgerFile(const LedgerFile&) = delete;
    LedgerFile& operator=(const LedgerFile&) = delete;

    /// Returns when `lines` are on disk. What a stop left half written before them is cut off.
    void append(std::string_view lines);

private:
    [[noreturn]] void fail() const;
    void cut_half_line();

    std::filesystem::path path_;
    int file_;
};

/// The whole ledger; throws std::runtime_error where it cannot be read.
std::string read_ledger(const std::filesystem::path& path);

} // namespace amble::account
