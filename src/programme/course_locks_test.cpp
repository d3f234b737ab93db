#include "programme/course_for_test.h"
#include "screening/record_row.h"
#include "screening/screening_store.h"

#include <algorithm>

namespace amble::programme {

namespace {

class CourseLocks : public CourseTest {};
EACH_ENGINE_OF(CourseLocks);

} // namespace

TEST_P(CourseLocks, an_examination_on_the_day_of_the_stop_counts_from_the_next_day) {
    join(kAda);
    note(kFirst, {"stop saddle"});
    note(kFirst, {"cleared"});
    EXPECT_EQ(on(kAda, kFirst).target, 0);
    database().read([&](database::Transaction& data) {
        const auto course = find_course(data, kAda, {kNow, kFirst, Zone::utc()});
        EXPECT_TRUE(lifted(data, kAda, *course).tomorrow);
    });
    EXPECT_TRUE(on(kAda, kFirst + 1).opens_tomorrow);
    settled_mornings(2);
    EXPECT_EQ(on(kAda, kFirst + 2).target, 15);
    EXPECT_EQ(on(kAda, kFirst + 2).state, State::start);
}

TEST_P(CourseLocks, a_second_stop_takes_back_what_lifted_the_first) {
    join(kAda);
    note(kFirst, {"stop saddle"});
    note(kFirst, {"cleared"});
    note(kFirst, {"stop chest"});
    settled_mornings(2);
    EXPECT_EQ(on(kAda, kFirst + 2).state, State::stop);
    note(kFirst + 2, {"cleared"});
    morning(kAda, kFirst + 3, 2);
    EXPECT_EQ(on(kAda, kFirst + 3).target, 15);
}

TEST_P(CourseLocks, a_stop_that_comes_late_takes_back_what_was_cleared_before_it_came) {
    join(kAda);
    note(kFirst + 2, {"cleared"});
    database().write([&](database::Transaction& data) {
        note_event(data, kAda, {random_id(), kFirst, EventKind::stop, "chest"}, here(kFirst + 2));
    });
    settled_mornings(3);
    EXPECT_EQ(on(kAda, kFirst + 3).state, State::stop) << "who cleared on the third day did not know of the stop";
    note(kFirst + 3, {"cleared"});
    morning(kAda, kFirst + 4, 2);
    EXPECT_EQ(on(kAda, kFirst + 4).target, 15);
}

TEST_P(CourseLocks, a_fever_on_the_evening_of_an_examination_takes_back_no_clearance_and_a_fall_does) {
    for (const PersonId person : {kAda, kBen}) {
        join(person);
        const auto tell = [&](Day day, std::string_view words) {
            database().write(
                [&](database::Transaction& data) { note_events(data, person, day, {std::string(words)}, kNow); });
        };
        tell(kFirst, "stop chest");
        tell(kFirst, "cleared");
        tell(kFirst, person == kAda ? "pause fever" : "pause fall");
        tell(kFirst + 2, "resume");
        for (int i = 1; i <= 3; ++i)
            morning(person, kFirst + i, 2);
    }
    EXPECT_EQ(on(kAda, kFirst + 3).state, State::start);
    EXPECT_EQ(on(kAda, kFirst + 3).target, 15);
    EXPECT_EQ(on(kBen, kFirst + 3).state, State::stop) << "who examined the chest did not know of the fall";
}

TEST_P(CourseLocks, questions_answered_on_the_day_of_the_pause_count_from_the_next_day) {
    join(kAda);
    note(kFirst, {"pause fever"});
    note(kFirst, {"resume"});
    settled_mornings(2);
    EXPECT_EQ(on(kAda, kFirst + 2).target, 15);
}

TEST_P(CourseLocks, a_pause_after_a_pause_that_was_over_holds) {
    join(kAda);
    note(kFirst, {"pause fever"});
    note(kFirst, {"resume"});
    note(kFirst, {"pause illness"});
    settled_mornings(2);
    EXPECT_EQ(on(kAda, kFirst + 2).state, State::pause);
}

TEST_P(CourseLocks, a_break_of_a_month_asks_its_own_questions_and_the_short_list_does_not_answer_them) {
    using screening::Occasion;
    const auto record = [&](Day day, int minute, screening::RecordContent what) {
        database().write([&](database::Transaction& data) {
            screening::add_record(data, kAda, {Zone::utc().moment(day, minute), day, std::move(what)});
        });
    };
    const Day back = kFirst + 40;
    const auto gate = [&] {
        screening::Clearance now;
        database().read([&](database::Transaction& data) {
            now = screening::clearance(screening::clearance_records(data, kAda), screening::ClearanceMode::attest,
                                       {here(back + 1).now, back});
        });
        return now;
    };
    const auto asks = [&] {
        return std::ranges::any_of(
            gate().missing, [](const screening::Missing& each) { return each.need == screening::Need::answers_again; });
    };
    record(kFirst - 1, 60, screening::Screened{Occasion::start, {}, true});
    join(kAda);
    walk(kAda, kFirst);
    record(kFirst + 5, 60, screening::AskedFor{Occasion::flare});
    database().write([&](database::Transaction& data) { close_days(data, kAda, here(back)); });
    EXPECT_EQ(gate().ask, Occasion::after_pause);
    record(back, 13 * 60, screening::Screened{Occasion::flare, {}, true});
    EXPECT_TRUE(asks()) << "six questions are not those of a break";
    record(back, 14 * 60, screening::Screened{Occasion::after_pause, {}, true});
    EXPECT_FALSE(asks());
    database().write([&](database::Transaction& data) { close_days(data, kAda, here(back + 1)); });
    EXPECT_FALSE(asks()) << "asked once";
}

TEST_P(CourseLocks, after_ninety_one_days_off_new_answers_and_a_new_consultation_open_the_programme) {
    using screening::Occasion;
    Instant at;
    const screening::Happened happened = [](database::Transaction& data, const screening::Happening& what) {
        note_events(data, what.person, what.day, what.events, what.at);
    };
    const auto record = [&](Day day, screening::RecordContent what) {
        at = Zone::utc().moment(day, 8 * 60);
        database().write([&](database::Transaction& data) {
            screening::add_record(data, kAda, {at, day, std::move(what)});
            screening::tell_releases(data, kAda, screening::ClearanceMode::attest, happened);
        });
    };
    const auto talk = [](Day day) {
        return screening::Consulted{Zone::utc().moment(day, 7 * 60), "A. Weiss", "physiotherapist", "Walk.", {}};
    };
    record(kFirst - 1, screening::Screened{Occasion::start, {}, true});
    record(kFirst - 1, talk(kFirst - 1));
    join(kAda);
    walk(kAda, kFirst);
    const Day back = kFirst + 95;
    database().write([&](database::Transaction& data) { close_days(data, kAda, here(back)); });
    EXPECT_TRUE(on(kAda, back).locks.clearance);
    record(back, screening::Screened{Occasion::start, {}, true});
    morning(kAda, back + 1, 2);
    EXPECT_EQ(on(kAda, back + 1).state, State::not_ready) << "a talk from before the break clears nobody after it";
    record(back + 1, talk(back + 1));
    morning(kAda, back + 2, 2);
    EXPECT_EQ(on(kAda, back + 2).state, State::start);
    EXPECT_EQ(on(kAda, back + 2).target, 10) << "the level that the break left, below the 15 of a start";
}

} // namespace amble::programme
