#include "insight/regression.h"

#include "insight/equations.h"
#include "insight/shares.h"
#include "insight/student.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace amble::insight {

namespace {

/// What the data say where the share is known: a t distribution around `centre`, and how likely that share is.
struct Fit {
    double share = 0;
    double centre = 0;
    double error = 0;
    double weight = 1;
    double log_precision = 0;
};

int freedom_of(const Regression& regression) {
    return static_cast<int>(regression.rows.size()) - static_cast<int>(regression.columns);
}

/// `weight` is the logarithm of the restricted likelihood, integrated over coefficients and spread (Harville 1974).
std::optional<Fit> fit_at(const Regression& regression, double share) {
    Equations equations = equations_at(regression, share);
    Square& products = equations.products;
    const size_t last = regression.columns;
    if (!factor(products, last)) return std::nullopt;
    const int freedom = freedom_of(regression);
    // Rounding alone spreads by step / sqrt(12): nothing that is rated in steps is surer.
    const double squares =
        std::max(products[last][last] * products[last][last], freedom * regression.step * regression.step / 12);
    double weight = -equations.log_determinant / 2 - freedom * std::log(squares) / 2;
    for (size_t i = 0; i < last; ++i)
        weight -= std::log(products[i][i]);
    const double pivot = products[last - 1][last - 1];
    const double of_news = equations.log_determinant / (2 * static_cast<double>(regression.rows.size()));
    return Fit{share, products[last][last - 1] / pivot, std::sqrt(squares / freedom) / pivot, weight,
               std::log(pivot) + of_news};
}

/// Weights that add up to one; fits that hardly weigh are left out.
void weigh(std::vector<Fit>& fits) {
    constexpr double kHardly = 1e-6;
    const double most = std::ranges::max_element(fits, {}, &Fit::weight)->weight;
    for (Fit& fit : fits)
        fit.weight = std::exp(fit.weight - most);
    std::erase_if(fits, [](const Fit& fit) { return fit.weight < kHardly; });
    double sum = 0;
    for (const Fit& fit : fits)
        sum += fit.weight;
    for (Fit& fit : fits)
        fit.weight /= sum;
}

std::vector<Fit> fits_of(const Regression& regression, Errors errors) {
    std::vector<Fit> fits;
    for (const double share : errors == Errors::independent ? std::vector{0.0} : shares_tried()) {
        const auto fit = fit_at(regression, share);
        if (!fit) return {};
        fits.push_back(*fit);
    }
    return fits;
}

void weigh_beforehand(std::vector<Fit>& fits, std::span<const Row> rows) {
    std::vector<Tried> tried;
    for (const Fit& fit : fits)
        tried.push_back({fit.share, fit.log_precision});
    const auto weights = log_weights(rows, tried);
    for (size_t i = 0; i < fits.size(); ++i)
        fits[i].weight += weights[i];
}

/// The fits' t distributions, mixed by their weights.
class Mixture {
public:
    Mixture(std::vector<Fit> fits, int freedom) : fits_(std::move(fits)), freedom_(freedom) {
        // Beyond this lies less than 0.025 even with one degree of freedom.
        constexpr double kFar = 20;
        for (const Fit& fit : fits_) {
            low_ = std::min(low_, fit.centre - kFar * fit.error);
            high_ = std::max(high_, fit.centre + kFar * fit.error);
        }
    }

    double below(double value) const {
        double sum = 0;
        for (const Fit& fit : fits_)
            sum += fit.weight * student_below((value - fit.centre) / fit.error, freedom_);
        return std::clamp(sum, 0.0, 1.0);
    }

    /// By halving: the function only rises.
    double quantile(double part) const {
        constexpr int kHalvings = 26;
        double low = low_;
        double high = high_;
        for (int i = 0; i < kHalvings; ++i) {
            const double middle = (low + high) / 2;
            (below(middle) < part ? low : high) = middle;
        }
        return (low + high) / 2;
    }

private:
    std::vector<Fit> fits_;
    int freedom_;
    double low_ = std::numeric_limits<double>::infinity();
    double high_ = -std::numeric_limits<double>::infinity();
};

} // namespace

std::optional<Estimate> estimate(const Regression& regression, Errors errors) {
    const int freedom = freedom_of(regression);
    if (freedom < 1) return std::nullopt;
    std::vector<Fit> fits = fits_of(regression, errors);
    if (fits.empty()) return std::nullopt;
    const double share = std::ranges::max_element(fits, {}, &Fit::weight)->share;
    if (errors == Errors::autocorrelated) weigh_beforehand(fits, regression.rows);
    weigh(fits);
    const Mixture mixture(std::move(fits), freedom);
    const double under = mixture.below(0);
    return Estimate{mixture.quantile(0.5), mixture.quantile(0.025), mixture.quantile(0.975),
                    2 * std::min(under, 1 - under), share};
}

} // namespace amble::insight
