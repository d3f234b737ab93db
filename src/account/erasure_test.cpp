#include "account/erasure.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

const Instant kNoon = *parse_instant("2026-11-22T12:00:00Z");

} // namespace

TEST(Erasure, the_last_copy_outlives_the_kept_days_by_the_run_that_removes_it) {
    EXPECT_EQ(iso(last_copy_gone(*parse_day("2026-11-22"), 30)), "2026-12-23");
    EXPECT_EQ(iso(last_copy_gone(*parse_day("2026-11-22"), 0)), "2026-11-23");
}

TEST(Erasure, records_kept_from_a_leap_day_are_never_kept_shorter) {
    EXPECT_EQ(iso(records_kept_until(*parse_day("2028-02-29"), 10)), "2038-03-01");
    EXPECT_EQ(iso(records_kept_until(*parse_day("2026-11-22"), 3)), "2029-11-22");
}

TEST(Ledger, what_is_written_is_read_back) {
    const Erasure one{PersonId{12}, kNoon};
    const Erasure two{PersonId{9223372036854775807}, kNoon};
    const Ledger ledger = parse_ledger(ledger_line(one) + ledger_line(two));
    EXPECT_EQ(ledger.erasures, (std::vector{one, two}));
    EXPECT_FALSE(ledger.bad_line);
}

TEST(Ledger, a_line_cut_off_while_it_was_written_erases_nobody) {
    const std::string whole = ledger_line({PersonId{123456}, kNoon});
    for (size_t length = 0; length < whole.size(); ++length) {
        const Ledger ledger = parse_ledger(whole + whole.substr(0, length));
        EXPECT_EQ(ledger.erasures.size(), 1u) << length;
        EXPECT_FALSE(ledger.bad_line);
    }
}

TEST(Ledger, a_line_that_is_no_erasure_is_named) {
    const std::string good = ledger_line({PersonId{1}, kNoon});
    for (const char* bad : {"erased 12\n", "erased -1 2026-11-22T12:00:00Z\n", "erased 1 yesterday\n", "hello\n"})
        EXPECT_EQ(parse_ledger(good + bad).bad_line, 2u) << bad;
}

} // namespace amble::account
