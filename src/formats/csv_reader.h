#pragma once

#include "formats/limits.h"
#include "formats/reader.h"

#include <memory>

namespace amble::formats {

/// Reads tables of walks or of days: our own (docs/csv.md), and the days that Fitbit, Garmin and Google export.
class CsvReader : public Reader {
public:
    explicit CsvReader(const ReadLimits& limits = {});
    ~CsvReader() override;

    bool feed(std::string_view bytes) override;
    Reading finish() override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace amble::formats
