#pragma once

#include "formats/limits.h"
#include "formats/reader.h"

namespace amble::formats {

/// Reads the database of an Android phone's Health Connect export: sessions with their pauses and routes, steps and
/// distances by quarters of an hour. It is held whole, up to ReadLimits::database_bytes.
class HealthConnectReader : public Reader {
public:
    explicit HealthConnectReader(const ReadLimits& limits = {}) : limits_(limits) {}

    bool feed(std::string_view bytes) override;
    Reading finish() override;

private:
    const ReadLimits limits_;
    std::string held_;
};

} // namespace amble::formats
