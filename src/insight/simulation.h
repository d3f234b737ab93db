#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace amble::insight {

/// What of many made-up diaries is found wrong, where the truth is known.
struct Rates {
    int answered = 0;
    int refused = 0;     // too little data
    int plain_false = 0; // plain least squares, the daily values compared: finds a change where there is none
    int false_alarms = 0;
    int covered = 0;      // the 95 % interval holds the truth, where there is a change
    int found = 0;        // the change is told from none
    int orders_false = 0; // trials only: at most 5 % of the orders show as much

    /// Of the diaries that were answered.
    double part(int count) const { return answered == 0 ? 0 : static_cast<double>(count) / answered; }
};

enum class Question : uint8_t { trend, weekly_trend, after_walking, trial };

/// One cell of the grid: AR(1) around a straight line, rated in whole numbers from 0 to 10.
struct Cell {
    Question question = Question::trend;
    /// The share of yesterday's error in today's.
    double share = 0;
    int days = 0;
    /// Of 1000 days, those without a rating.
    int missing_in_thousand = 0;
    /// Trials only.
    int pairs = 0;
    int washout_days = 0;
};

/// The same for the same seed.
Rates rates_of(const Cell& cell, int diaries, uint64_t seed);

std::string name(const Cell& cell);

/// Every question over days, missing days and shares 0, 0.3, 0.5 and 0.7.
std::vector<Cell> grid();

} // namespace amble::insight
