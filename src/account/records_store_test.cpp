#include "account/access_log_store.h"
#include "account/consent.h"
#include "account/consent_store.h"
#include "account/notice_store.h"
#include "account/own_data_store.h"
#include "account/session_store.h"
#include "account/testing/people.h"
#include "foundation/database/testing.h"

#include <gtest/gtest.h>

#include <set>

namespace amble::account {

namespace {

using std::chrono::hours;

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");

} // namespace

EACH_ENGINE(RecordsStore);

TEST_P(RecordsStore, consent_is_kept_with_its_version_and_moment) {
    const PersonId anna = a_person(database(), "anna");
    database().write([&](database::Transaction& data) {
        const Consent older{std::string(kJoining), "2026-01-01", kNow};
        const Consent newer{std::string(kJoining), "2026-11-22", kNow + hours(1)};
        record_consent(data, anna, older);
        record_consent(data, anna, newer);
        EXPECT_EQ(consents_of(data, anna), (std::vector{newer, older}));
    });
}

TEST_P(RecordsStore, the_access_log_says_who_did_what_and_to_whom_it_belongs) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bo = a_person(database(), "bo");
    database().write([&](database::Transaction& data) {
        log_access(data, anna, {kNow, {"Eva Ek", "specialist"}, Deed::looked, "screening answers"});
        log_access(data, anna, {kNow + hours(1), at_command_line("root"), Deed::changed, "walks"});
        const auto log = access_log(data, anna, {kNow + hours(2)}, 10);
        ASSERT_EQ(log.size(), 2u);
        EXPECT_EQ(log[0].by.role, "command line");
        EXPECT_EQ(log[0].deed, Deed::changed);
        EXPECT_EQ(log[1].by.name, "Eva Ek");
        EXPECT_EQ(log[1].what, "screening answers");
        EXPECT_TRUE(access_log(data, bo, {kNow + hours(2)}, 10).empty());
        EXPECT_EQ(access_log(data, anna, {kNow}, 10).size(), 1u);
    });
}

TEST_P(RecordsStore, two_looks_in_one_moment_are_both_kept) {
    const PersonId anna = a_person(database(), "anna");
    database().write([&](database::Transaction& data) {
        const LogEntry look{kNow, {"Eva Ek", "specialist"}, Deed::looked, "walks"};
        log_access(data, anna, look);
        log_access(data, anna, look);
        EXPECT_EQ(access_log(data, anna, {kNow + hours(1)}, 10).size(), 2u);
    });
}

TEST_P(RecordsStore, the_access_log_goes_on_in_the_middle_of_a_moment) {
    const PersonId anna = a_person(database(), "anna");
    database().write([&](database::Transaction& data) {
        for (const char* part : {"walks", "pain", "measures", "messages", "answers"})
            log_access(data, anna, {kNow, {"Eva Ek", "specialist"}, Deed::looked, part});
        log_access(data, anna, {kNow - hours(1), {"Eva Ek", "specialist"}, Deed::looked, "an earlier look"});
        std::set<std::string> read;
        LogPlace from{kNow};
        for (int page = 0; page < 3; ++page) {
            const auto log = access_log(data, anna, from, 2);
            ASSERT_EQ(log.size(), 2u);
            for (const LogEntry& entry : log)
                read.insert(entry.what);
            from = {log.back().at, log.back().id.text()};
        }
        EXPECT_EQ(read.size(), 6u);
        EXPECT_TRUE(access_log(data, anna, from, 2).empty());
    });
}

TEST_P(RecordsStore, a_notice_is_new_until_it_was_seen) {
    const PersonId anna = a_person(database(), "anna");
    database().write([&](database::Transaction& data) {
        notify(data, anna, {{"{0} cleared you until {1}.", {"Eva Ek", "2027-01-01"}}, "/care"}, kNow);
        notify(data, anna, {{"Nothing to fill in.", {}}, ""}, kNow + hours(1));
        EXPECT_EQ(new_notices(data, anna), 2);
        const auto notices = notices_of(data, anna, 10);
        ASSERT_EQ(notices.size(), 2u);
        EXPECT_TRUE(notices[0].notice.sentence.values.empty());
        EXPECT_EQ(english(notices[1].notice.sentence), "Eva Ek cleared you until 2027-01-01.");
        EXPECT_EQ(notices[1].notice.path, "/care");
        mark_notices_seen(data, anna, kNow + hours(2));
        EXPECT_EQ(new_notices(data, anna), 0);
        EXPECT_FALSE(notices_of(data, anna, 10)[0].is_new);
    });
}

TEST_P(RecordsStore, a_notice_goes_with_whoever_it_is_about_and_with_whoever_it_is_to) {
    const PersonId anna = a_person(database(), "anna");
    const PersonId bo = a_person(database(), "bo");
    const PersonId eva = a_person(database(), "eva");
    database().write([&](database::Transaction& data) {
        notify(data, eva, {{"{0} has written to you.", {"anna"}}, "", anna}, kNow);
        notify(data, eva, {{"{0} has written to you.", {"bo"}}, "", bo}, kNow);
        notify(data, anna, {{"{0} cleared you.", {"eva"}}, "", eva}, kNow);
        own_data().erase_person(data, anna);
        const auto left = notices_of(data, eva, 10);
        ASSERT_EQ(left.size(), 1u);
        EXPECT_EQ(english(left[0].notice.sentence), "bo has written to you.");
        EXPECT_TRUE(notices_of(data, anna, 10).empty());
    });
}

TEST_P(RecordsStore, notices_go_after_their_days_even_if_nobody_saw_them) {
    const PersonId anna = a_person(database(), "anna");
    database().write([&](database::Transaction& data) {
        notify(data, anna, {{"An old one.", {}}, ""}, kNow - hours(24 * kNoticeDays + 1));
        notify(data, anna, {{"A younger one.", {}}, ""}, kNow - hours(24 * kNoticeDays - 1));
        sweep(data, kNow);
        const auto left = notices_of(data, anna, 10);
        ASSERT_EQ(left.size(), 1u);
        EXPECT_EQ(left[0].notice.sentence.text, "A younger one.");
    });
}

} // namespace amble::account
