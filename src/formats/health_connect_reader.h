#pragma once

#include "formats/limits.h"
#include "formats/reader.h"

namespace amble::formats {

/// Reads the database of an Android phone's Health Connect export: sessions with their pauses and routes, steps and
/// distances by quarters of an hour. It is held whole, up to ReadLimits::database_bytes. `steps_left` of SQLite's
/// machine may be used; they are taken from it, and it must outlive this.
class HealthConnectReader : public Reader {
public:
    HealthConnectReader(const ReadLimits& limits, int64_t& steps_left) : limits_(limits), steps_left_(steps_left) {}

    bool feed(std::string_view bytes) override;
    Reading finish() override;

private:
    const ReadLimits limits_;
    int64_t& steps_left_;
    std::string held_;
};

} // namespace amble::formats
