#include "formats/health_connect_reader.h"

#include "formats/flaws.h"
#include "formats/health_connect_tables.h"

namespace amble::formats {

bool HealthConnectReader::feed(std::string_view bytes) {
    if (static_cast<int64_t>(held_.size()) > limits_.database_bytes) return false;
    held_.append(bytes);
    return true;
}

Reading HealthConnectReader::finish() {
    if (static_cast<int64_t>(held_.size()) > limits_.database_bytes)
        return refused(Format::health_connect, too_large(limits_.database_bytes));
    const auto file = SqliteFile::open(std::move(held_), steps_left_);
    if (!file) {
        return refused(Format::health_connect,
                       {FlawCode::damaged, {"The database is damaged and cannot be read. Export it again.", {}}});
    }
    if (!HealthConnectTables::is_export(*file)) {
        return refused(Format::health_connect,
                       {FlawCode::not_health_connect, {"This database is no Health Connect export.", {}}});
    }
    return HealthConnectTables(*file, limits_).read();
}

} // namespace amble::formats
