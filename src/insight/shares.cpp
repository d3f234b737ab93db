#include "insight/shares.h"

#include <algorithm>
#include <cmath>

namespace amble::insight {

namespace {

constexpr double kLeastAngle = -1.25; // a share of -0.95
constexpr double kMostAngle = 1.45;   // a share of 0.993
constexpr int kShares = 60;
constexpr double kStep = (kMostAngle - kLeastAngle) / kShares;

/// What the ratings tell of the angle where the spread is not known either (Fisher's information): by how each rating
/// is explained by the one before it, and by how much of it is left to explain.
double information(std::span<const Row> rows, double share) {
    double of_means = 0;
    double sum = 0;
    double squares = 0;
    for (size_t i = 1; i < rows.size(); ++i) {
        const int gap = rows[i].day - rows[i - 1].day;
        const double before = std::pow(share, gap - 1);
        const double kept = before * share;
        const double rest = 1 - kept * kept;
        const double rise = gap * before;
        const double of_rest = 2 * rise * kept / rest;
        of_means += rise * rise / rest;
        sum += of_rest;
        squares += of_rest * of_rest;
    }
    const double of_spread = (squares - sum * sum / static_cast<double>(rows.size())) / 2;
    const double share_by_angle = 1 - share * share;
    return (of_means + of_spread) * share_by_angle;
}

/// By the difference of the neighbours; at the ends, of the end itself.
std::vector<double> slopes(std::span<const double> values) {
    std::vector<double> made;
    for (size_t i = 0; i < values.size(); ++i) {
        const size_t before = i == 0 ? i : i - 1;
        const size_t after = std::min(i + 1, values.size() - 1);
        made.push_back((values[after] - values[before]) / (static_cast<double>(after - before) * kStep));
    }
    return made;
}

} // namespace

std::vector<double> shares_tried() {
    std::vector<double> shares;
    for (int i = 0; i < kShares; ++i)
        shares.push_back(std::sin(kLeastAngle + (i + 0.5) * kStep));
    return shares;
}

std::vector<double> log_weights(std::span<const Row> rows, std::span<const Tried> tried) {
    std::vector<double> precision;
    for (const Tried& each : tried)
        precision.push_back(each.log_precision);
    const auto slope = slopes(precision);
    const auto bend = slopes(slope);
    std::vector<double> weights;
    constexpr double kNothing = 1e-12;
    for (size_t i = 0; i < tried.size(); ++i) {
        const double known = std::max(information(rows, tried[i].share), kNothing);
        // Where the precision does not depend on the share, what is left is that it does nearby.
        const double depends = slope[i] * slope[i] + bend[i] * bend[i] / (2 * known);
        weights.push_back(std::log(known) - std::log(std::max(depends, kNothing)) / 2);
    }
    return weights;
}

} // namespace amble::insight
