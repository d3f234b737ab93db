#pragma once

#include "formats/limits.h"
#include "formats/reader.h"

#include <memory>

namespace amble::formats {

/// Reads FIT, the format of most watches, by its published protocol: activities with and without points, days of
/// steps, several files one after the other, both byte orders. What was read before a damaged place is kept.
class FitReader : public Reader {
public:
    explicit FitReader(const ReadLimits& limits = {});
    ~FitReader() override;

    bool feed(std::string_view bytes) override;
    Reading finish() override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace amble::formats
