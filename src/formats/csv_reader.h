#pragma once

#include "formats/limits.h"
#include "formats/reader.h"

#include <memory>

namespace amble::formats {

/// Reads tables of walks, of days or of single counts: our own (docs/csv.md), and what Fitbit, Garmin and Google
/// export.
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
