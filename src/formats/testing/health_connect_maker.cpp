#include "formats/testing/health_connect_maker.h"

#include <sqlite3.h>

#include <cstdlib>

namespace amble::formats {

namespace {

/// The columns that matter, as the platform names them.
constexpr const char* kTables = R"(
CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT, app_name TEXT);
CREATE TABLE device_info_table (row_id INTEGER PRIMARY KEY, manufacturer TEXT, model TEXT, device_type INTEGER);
CREATE TABLE steps_record_table (row_id INTEGER PRIMARY KEY, device_info_id INTEGER, app_info_id INTEGER,
  start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER, count INTEGER);
CREATE TABLE distance_record_table (row_id INTEGER PRIMARY KEY, device_info_id INTEGER, app_info_id INTEGER,
  start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER, distance REAL);
CREATE TABLE exercise_session_record_table (row_id INTEGER PRIMARY KEY, device_info_id INTEGER, app_info_id INTEGER,
  start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER, exercise_type INTEGER,
  title TEXT, has_route INTEGER);
CREATE TABLE exercise_segments_table (parent_key INTEGER, segment_start_time INTEGER, segment_end_time INTEGER,
  segment_type INTEGER);
CREATE TABLE exercise_route_table (parent_key INTEGER, timestamp_millis INTEGER, latitude REAL, longitude REAL);
INSERT INTO application_info_table VALUES (1, 'org.example.fit', 'Example Fit');
INSERT INTO device_info_table VALUES (1, 'Example', 'One', 1), (2, 'Example', 'Nine', 2);
)";

} // namespace

std::string database_of(const std::string& statements) {
    sqlite3* database = nullptr;
    if (sqlite3_open(":memory:", &database) != SQLITE_OK) std::abort();
    if (sqlite3_exec(database, statements.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) std::abort();
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(database, "main", &size, 0);
    std::string file(static_cast<const char*>(static_cast<void*>(bytes)), static_cast<size_t>(size));
    sqlite3_free(bytes);
    sqlite3_close(database);
    return file;
}

std::string health_connect_of(const std::string& statements) {
    return database_of(kTables + statements);
}

} // namespace amble::formats
