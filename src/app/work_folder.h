#pragma once

#include <filesystem>
#include <string>

namespace amble::app {

/// A folder of our own for a copy of the database that is not encrypted yet, or no longer: nobody else can enter it,
/// it goes away with what is in it, and what an earlier one left because the machine stopped is removed. Beside the
/// database where that is a file, which is as safe as the database is; else in the folder for temporary files.
class WorkFolder {
public:
    /// Throws std::runtime_error where another process is at work there, or the folder is not ours.
    explicit WorkFolder(const std::string& database_address);
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    void open_own();
    void empty() const;

    std::filesystem::path path_;
    int folder_ = -1; // held open for its lock
};

} // namespace amble::app
