#pragma once

#include "formats/limits.h"
#include "formats/reader.h"

namespace amble::formats {

/// Reads the JSON of a Fitbit account's export, as Fitbit and later Google's Takeout wrote it (Global Export Data):
/// exercise-N.json with a hundred exercises each, steps-YYYY-MM-DD.json and distance-YYYY-MM-DD.json with a month of
/// minutes. What a file of minutes counts stands in its name alone.
class FitbitReader : public Reader {
public:
    FitbitReader(const ReadLimits& limits, std::string_view name);

    bool feed(std::string_view bytes) override;
    Reading finish() override;

private:
    enum class Holds { nothing_yet, exercises, steps, metres, unknown };

    Holds told_by_name_;
    Holds holds_ = Holds::nothing_yet;
    const ReadLimits limits_;
    std::string held_;
};

} // namespace amble::formats
