#pragma once

#include "formats/limits.h"
#include "formats/quarters.h"
#include "formats/sqlite_file.h"

#include <map>

namespace amble::formats {

/// Makes sessions and counts of the tables of a Health Connect export. A table or column that a version of the phone
/// does not have is as if it were empty.
class HealthConnectTables {
public:
    HealthConnectTables(SqliteFile& file, const ReadLimits& limits) : file_(file), limits_(limits) {}

    /// Whether the tables are those of an export at all.
    static bool is_export(const SqliteFile& file);

    Reading read();

private:
    struct Session {
        int64_t row = 0;
        int64_t app = 0;
        Interval time;
        Track track;
        double steps = 0;
        double metres = 0;
    };
    enum class Measure { steps, metres };

    void read_apps();
    void read_devices();
    void read_sessions();
    void read_pauses();
    void read_routes();
    void read_counts(const std::string& table, const std::string& column, Measure measure);
    void add_count(const SqliteRow& row, Measure measure);
    void add_to_sessions(int64_t app, const Interval& time, Measure measure, double amount);
    void ask(const std::string& table, std::initializer_list<const char*> columns,
             const std::function<bool(const SqliteRow&)>& row);
    Session* session_of(int64_t row);
    std::string name_of_app(int64_t app) const;
    void say_what_is_odd(Reading& reading) const;

    SqliteFile& file_;
    const ReadLimits limits_;
    std::map<int64_t, std::string> apps_;    // by row
    std::map<int64_t, std::string> devices_; // by row
    std::vector<Session> sessions_;          // in order of time, once they are read
    std::map<int64_t, size_t> by_row_;
    QuarterCounter counter_;
    Recording recording_;
    int64_t points_ = 0;
    int64_t records_ = 0;
    int64_t unreadable_ = 0;
    bool too_many_ = false;
    std::optional<SqliteFile::Answer> stopped_;
};

} // namespace amble::formats
