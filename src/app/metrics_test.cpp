#include "app/metrics.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amble::app {

namespace {

bool holds(const Metrics& metrics, const std::string& line) {
    return metrics.text({1, 2, 3, 4}).find(line + "\n") != std::string::npos;
}

} // namespace

TEST(Metrics, count_each_answer_by_its_class_and_a_refusal_by_its_status_too) {
    Metrics metrics;
    for (const int status : {200, 303, 404, 404, 431, 500})
        metrics.add(status, std::chrono::microseconds(700));
    EXPECT_TRUE(holds(metrics, "amble_requests_total{status=\"2xx\"} 1"));
    EXPECT_TRUE(holds(metrics, "amble_requests_total{status=\"4xx\"} 3"));
    EXPECT_TRUE(holds(metrics, "amble_requests_refused_total{status=\"404\"} 2"));
    EXPECT_TRUE(holds(metrics, "amble_requests_refused_total{status=\"431\"} 1"));
    EXPECT_TRUE(holds(metrics, "amble_requests_refused_total{status=\"500\"} 1"));
    EXPECT_TRUE(holds(metrics, "amble_request_seconds_count 6"));
}

TEST(Metrics, have_as_many_lines_whatever_is_answered) {
    Metrics metrics;
    const auto lines = [&] {
        const std::string text = metrics.text({1, 2, 3, 4});
        return std::ranges::count(text, '\n');
    };
    const auto before = lines();
    for (int status = 400; status < 700; ++status)
        metrics.add(status, std::chrono::microseconds(1));
    EXPECT_EQ(lines(), before);
    EXPECT_TRUE(holds(metrics, "amble_requests_refused_total{status=\"other\"} 283")) << metrics.text({1, 2, 3, 4});
}

TEST(Metrics, tell_what_the_server_counts) {
    const Metrics metrics;
    EXPECT_TRUE(holds(metrics, "amble_connections_open 1"));
    EXPECT_TRUE(holds(metrics, "amble_connections_total 2"));
    EXPECT_TRUE(holds(metrics, "amble_server_refused_total 4"));
}

} // namespace amble::app
