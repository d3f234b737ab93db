#include "programme/course_store.h"

#include "programme/course_for_test.h"
#include "screening/record_row.h"
#include "screening/screening_store.h"

namespace amble::programme {

namespace {

class CourseStore : public CourseTest {};
EACH_ENGINE_OF(CourseStore);

} // namespace

TEST_P(CourseStore, a_good_week_and_a_yes_raise_the_target_once_and_keep_the_reason) {
    join(kAda);
    good_week(kAda, kFirst);
    EXPECT_EQ(on(kAda, kFirst + 7).target, 20);
    const auto decided = kept(kAda);
    ASSERT_EQ(decided.size(), 1u);
    EXPECT_EQ(decided[0].level, 20);
    EXPECT_EQ(decided[0].level_before, 15);
    EXPECT_FALSE(english(decided[0].reason).empty());
    EXPECT_EQ(english(decided[0].reason).find('{'), std::string::npos);
}

TEST_P(CourseStore, without_the_yes_the_week_waits_a_day_and_then_holds) {
    join(kAda);
    for (int i = 0; i < 7; ++i) {
        walk(kAda, kFirst + i);
        morning(kAda, kFirst + i + 1, 2);
    }
    EXPECT_TRUE(kept(kAda).empty());
    EXPECT_EQ(on(kAda, kFirst + 7).review_of_week, 1);
    walk(kAda, kFirst + 8);
    ASSERT_EQ(kept(kAda).size(), 1u);
    EXPECT_EQ(kept(kAda)[0].level, 15);
}

TEST_P(CourseStore, a_walk_changed_later_rewrites_no_decision) {
    join(kAda);
    good_week(kAda, kFirst);
    database().write([&](database::Transaction& data) {
        for (auto& walk : tracking::walks_between(data, kAda, kFirst, kFirst + 6)) {
            walk.minutes = 60;
            walk.worst = 10;
            tracking::change_walk(data, kAda, walk, kNow);
        }
        close_days(data, kAda, here(kFirst + 7));
    });
    EXPECT_EQ(on(kAda, kFirst + 7).target, 20);
    EXPECT_EQ(kept(kAda).size(), 1u);
}

TEST_P(CourseStore, a_bad_walk_written_down_after_the_morning_that_closed_its_day_counts_for_its_week) {
    join(kAda);
    good_week(kAda, kFirst);
    for (int i = 7; i < 14; ++i) {
        walk(kAda, kFirst + i, 20);
        morning(kAda, kFirst + i + 1, 2);
        if (i != 9) continue;
        tracking::Walk late;
        late.id = random_id();
        late.day = kFirst + i;
        late.minutes = 10;
        late.before = 2;
        late.worst = 8;
        database().write([&](database::Transaction& data) {
            EXPECT_EQ(last_closed(data, kAda), kFirst + i);
            tracking::add_walk(data, kAda, late, kNow);
            close_days(data, kAda, here(kFirst + i + 1));
        });
        EXPECT_EQ(on(kAda, kFirst + i + 1).target, 20) << "the week decides, as on an open day";
        EXPECT_EQ(on(kAda, kFirst + i + 1).minutes, 0);
    }
    answer(kAda, kFirst + 13, EventKind::ready, kFirst + 14);
    EXPECT_EQ(kept(kAda)[0].rule, "step_back_red");
    EXPECT_EQ(on(kAda, kFirst + 14).target, 15);
}

TEST_P(CourseStore, a_walk_that_is_moved_out_of_a_closed_day_counts_once) {
    join(kAda);
    walk(kAda, kFirst);
    morning(kAda, kFirst + 1, 2);
    database().write([&](database::Transaction& data) {
        auto walks = tracking::walks_between(data, kAda, kFirst, kFirst);
        walks[0].day = kFirst + 1;
        tracking::change_walk(data, kAda, walks[0], kNow);
        close_days(data, kAda, here(kFirst + 1));
        EXPECT_EQ(find_programme(data, kAda)->state.record(1).minutes, 0);
    });
    EXPECT_EQ(on(kAda, kFirst + 1).minutes, 15);
    EXPECT_TRUE(on(kAda, kFirst + 1).first_day) << "the first walk is today's";
}

TEST_P(CourseStore, a_morning_that_is_corrected_after_it_closed_its_day_counts_where_it_is_worse) {
    join(kAda);
    for (int i = 0; i < 7; ++i) {
        walk(kAda, kFirst + i);
        if (i == 6) answer(kAda, kFirst + i, EventKind::ready, kFirst + i);
        morning(kAda, kFirst + i + 1, 2);
        if (i == 2 || i == 4) morning(kAda, kFirst + i + 1, 6);
        if (i == 4) morning(kAda, kFirst + i + 1, 1);
    }
    EXPECT_EQ(kept(kAda)[0].rule, "step_back_unsettled");
}

TEST_P(CourseStore, a_walk_past_midnight_counts_on_both_days_also_when_the_first_is_closed) {
    join(kAda);
    walk_at_midnight(kAda, Zone::utc(), 10, 5);
    EXPECT_EQ(on(kAda, kFirst).minutes, 10);
    EXPECT_EQ(on(kAda, kFirst + 1).minutes, 5);
    morning(kAda, kFirst + 1, 2);
    EXPECT_EQ(on(kAda, kFirst + 1).minutes, 5);
    EXPECT_EQ(on(kAda, kFirst + 1).day, 2);
}

TEST_P(CourseStore, minutes_of_a_closed_day_do_not_come_back_in_a_zone_further_east) {
    join(kAda);
    const Zone london = Zone::find("Europe/London").value();
    const Zone berlin = Zone::find("Europe/Berlin").value();
    walk_at_midnight(kAda, berlin, 10, 5); // all of it before midnight in London, where the day closes
    database().write([&](database::Transaction& data) {
        tracking::set_check_in(data, kAda, {kFirst + 1, 2, kNow});
        close_days(data, kAda, here(kFirst + 1, london));
        const auto course = find_course(data, kAda, here(kFirst + 1, berlin));
        ASSERT_EQ(course->programme.state.record(1).minutes, 15);
        EXPECT_EQ(course->now().minutes, 0);
    });
}

TEST_P(CourseStore, a_walk_on_a_day_that_is_closed_further_east_is_shown_as_walked_and_its_pain_counts) {
    join(kAda);
    walk(kAda, kFirst);
    morning(kAda, kFirst + 1, 2);
    ASSERT_EQ(on(kAda, kFirst).minutes, 0) << "across the date line it is the first day again";
    database().write([&](database::Transaction& data) {
        tracking::Walk again;
        again.id = random_id();
        again.day = kFirst;
        again.minutes = 15;
        again.before = 2;
        again.worst = 8;
        tracking::add_walk(data, kAda, again, kNow);
        close_days(data, kAda, here(kFirst));
        EXPECT_EQ(find_programme(data, kAda)->state.record(1).colour, Colour::red);
    });
    EXPECT_EQ(on(kAda, kFirst).day, 2);
    EXPECT_EQ(on(kAda, kFirst).minutes, 15);
    EXPECT_TRUE(is_enough(on(kAda, kFirst)));
    EXPECT_EQ(on(kAda, kFirst + 1).minutes, 0) << "the next day is a day of its own";
}

TEST_P(CourseStore, who_starts_and_travels_west_across_midnight_is_on_the_first_day) {
    join(kAda);
    EXPECT_EQ(on(kAda, kFirst - 1).target, 15);
    database().write([&](database::Transaction& data) {
        EXPECT_FALSE(find_course(data, kAda, here(kFirst - 2)));
        note_event(data, kAda, {random_id(), kFirst - 1, EventKind::pause, "fall"}, here(kFirst - 1));
    });
    EXPECT_EQ(on(kAda, kFirst - 1).state, State::pause);
}

TEST_P(CourseStore, a_day_still_open_is_looked_at_again) {
    join(kAda);
    walk(kAda, kFirst);
    EXPECT_EQ(on(kAda, kFirst).minutes, 15);
    database().write([&](database::Transaction& data) {
        auto walks = tracking::walks_between(data, kAda, kFirst, kFirst);
        walks[0].minutes = 5;
        tracking::change_walk(data, kAda, walks[0], kNow);
    });
    EXPECT_EQ(on(kAda, kFirst).minutes, 5);
}

TEST_P(CourseStore, the_first_look_after_ten_days_off_shows_the_lower_target_with_nothing_written) {
    join(kAda);
    good_week(kAda, kFirst);
    EXPECT_EQ(on(kAda, kFirst + 18).target, 15);
    EXPECT_EQ(kept(kAda).size(), 1u);
}

TEST_P(CourseStore, what_one_person_does_changes_nothing_of_anothers) {
    join(kAda);
    join(kBen);
    answer(kAda, kFirst, EventKind::flare, kFirst);
    EXPECT_EQ(on(kAda, kFirst).target, 7);
    EXPECT_EQ(on(kBen, kFirst).target, 15);
}

TEST_P(CourseStore, kept_state_leads_to_the_same_decisions_as_one_long_replay) {
    join(kAda);
    Intake intake;
    intake.usual = Usual::points(2);
    ProgrammeState state = begin(intake);
    std::vector<Evaluation> replayed;
    for (int i = 0; i < 28; ++i) {
        const int minutes = i % 5 == 0 ? 0 : 15 + i % 4;
        const int pain = 2 + (i % 9 == 0 ? 2 : 0);
        if (minutes > 0) walk(kAda, kFirst + i, minutes);
        if (i % 7 == 6) answer(kAda, kFirst + i, EventKind::ready, kFirst + i);
        morning(kAda, kFirst + i + 1, pain);
        DayRow row;
        row.day = i + 1;
        if (minutes > 0) {
            row.minutes = minutes;
            row.before = Rating(2);
            row.worst = Rating(2);
        }
        row.next = Rating(pain);
        if (i % 7 == 6) row.answer = Answer::ready;
        for (auto& evaluation : advance(state, row))
            replayed.push_back(std::move(evaluation));
    }
    const auto decided = kept(kAda);
    ASSERT_EQ(decided.size(), replayed.size());
    for (size_t i = 0; i < replayed.size(); ++i) {
        const KeptDecision& one = decided[decided.size() - 1 - i];
        EXPECT_EQ(one.level, replayed[i].level);
        EXPECT_EQ(one.rule, replayed[i].rule);
    }
}

TEST_P(CourseStore, an_answer_after_todays_walk_raises_the_target_from_tomorrow) {
    join(kAda);
    for (int i = 0; i < 7; ++i) {
        walk(kAda, kFirst + i);
        morning(kAda, kFirst + i + 1, 2);
    }
    walk(kAda, kFirst + 7);
    answer(kAda, kFirst + 6, EventKind::ready, kFirst + 7);
    ASSERT_EQ(kept(kAda).size(), 1u);
    EXPECT_EQ(kept(kAda)[0].level, 20);
    EXPECT_EQ(on(kAda, kFirst + 7).target, 15);
    morning(kAda, kFirst + 8, 2);
    EXPECT_EQ(on(kAda, kFirst + 8).target, 20);
    database().read([&](database::Transaction& data) {
        EXPECT_EQ(find_programme(data, kAda)->state.record(8).target, 15) << "15 minutes were what was asked for";
    });
}

TEST_P(CourseStore, an_answer_two_days_late_leaves_the_day_between_the_target_it_began_with) {
    join(kAda);
    for (int i = 0; i < 7; ++i) {
        walk(kAda, kFirst + i);
        morning(kAda, kFirst + i + 1, 2);
    }
    walk(kAda, kFirst + 7);
    answer(kAda, kFirst + 6, EventKind::ready, kFirst + 8);
    EXPECT_EQ(on(kAda, kFirst + 8).target, 20);
    // With four days of 20 the first of 15 makes the week: it was all that day asked for.
    morning(kAda, kFirst + 8, 2);
    for (int i = 8; i < 14; ++i) {
        if (i < 12) walk(kAda, kFirst + i, 20);
        morning(kAda, kFirst + i + 1, 2);
    }
    answer(kAda, kFirst + 13, EventKind::ready, kFirst + 14);
    EXPECT_EQ(on(kAda, kFirst + 14).target, 25);
}

TEST_P(CourseStore, a_walk_after_a_limiting_day_keeps_the_target_that_it_was_made_by) {
    join(kAda);
    good_week(kAda, kFirst);
    walk(kAda, kFirst + 7, 20);
    answer(kAda, kFirst + 7, EventKind::limiting, kFirst + 7);
    EXPECT_EQ(on(kAda, kFirst + 7).target, 10);
    EXPECT_EQ(on(kAda, kFirst + 8).target, 10) << "the morning may still make it a flare";
    walk(kAda, kFirst + 8, 10);
    morning(kAda, kFirst + 8, 2);
    EXPECT_EQ(on(kAda, kFirst + 8).target, 10);
    EXPECT_EQ(on(kAda, kFirst + 9).target, 20);
}

TEST_P(CourseStore, a_fall_is_not_forgotten_for_a_second_reason_of_the_same_day) {
    join(kAda);
    good_week(kAda, kFirst);
    ASSERT_EQ(on(kAda, kFirst + 7).target, 20);
    note(kFirst + 7, {"pause fall"});
    database().write([&](database::Transaction& data) {
        note_events(data, kAda, kFirst + 7, {"pause check"}, kNow + std::chrono::minutes(1));
    });
    note(kFirst + 8, {"resume", "cleared"});
    morning(kAda, kFirst + 8, 2);
    morning(kAda, kFirst + 9, 2);
    EXPECT_EQ(on(kAda, kFirst + 9).state, State::start);
    EXPECT_EQ(on(kAda, kFirst + 9).target, 15);
}

TEST_P(CourseStore, a_flare_or_a_pause_under_one_name_is_one) {
    join(kAda);
    const Id flare = random_id(), pause = random_id();
    database().write([&](database::Transaction& data) {
        for (int i = 0; i < 2; ++i) {
            note_flare(data, kAda, kFirst + 1, flare, kNow);
            note_pause(data, kAda, {pause, kFirst + 1, EventKind::pause, "fever"}, here(kFirst + 1));
        }
        EXPECT_EQ(events_between(data, kAda, kFirst, kFirst + 1).size(), 2u);
    });
}

TEST_P(CourseStore, hold_in_the_middle_of_a_week_holds_that_week) {
    join(kAda);
    walk(kAda, kFirst);
    database().write([&](database::Transaction& data) { note_events(data, kAda, kFirst + 1, {"hold"}, kNow); });
    morning(kAda, kFirst + 1, 2);
    for (int i = 1; i < 7; ++i) {
        walk(kAda, kFirst + i);
        if (i == 6) answer(kAda, kFirst + i, EventKind::ready, kFirst + i);
        morning(kAda, kFirst + i + 1, 2);
    }
    ASSERT_EQ(kept(kAda).size(), 1u);
    EXPECT_EQ(kept(kAda)[0].rule, "hold_preferred");
}

TEST_P(CourseStore, questions_that_are_due_close_the_programme_with_a_reason_and_answers_open_it_at_the_level_kept) {
    join(kAda);
    const Day asked = kFirst - 80; // due again on the twelfth day or so
    const auto screened = [&](Day day) {
        database().write([&](database::Transaction& data) {
            const Instant at = Zone::utc().moment(day, 8 * 60);
            screening::add_record(data, kAda, {at, day, screening::Screened{screening::Occasion::start, {}, true}});
            screening::add_record(data, kAda,
                                  {at, day, screening::Consulted{at, "A. Weiss", "physiotherapist", "Walk.", {}}});
        });
    };
    screened(asked);
    good_week(kAda, kFirst);
    const Day due = screening::due_again(asked);
    ASSERT_GT(due, kFirst + 7);
    for (Day day = kFirst + 7; day < due; day = day + 1) {
        walk(kAda, day, 20);
        morning(kAda, day + 1, 2);
    }
    EXPECT_EQ(on(kAda, due - 1).target, 20);
    EXPECT_EQ(on(kAda, due).state, State::not_ready);
    EXPECT_EQ(on(kAda, due).target, 0);
    EXPECT_EQ(on(kAda, due).so_far.back().rule, "lapsed_questions");
    screened(due + 1);
    database().write([&](database::Transaction& data) {
        note_events(data, kAda, due + 1, {"resume"}, kNow);
        close_days(data, kAda, here(due + 2));
    });
    EXPECT_EQ(kept(kAda)[0].rule, "lapsed_questions");
    EXPECT_EQ(kept(kAda)[0].day, due);
    EXPECT_TRUE(on(kAda, due + 1).opens_tomorrow);
    morning(kAda, due + 2, 2);
    EXPECT_EQ(on(kAda, due + 2).target, 20);
    database().read([&](database::Transaction& data) {
        const auto events = events_between(data, kAda, due, due);
        ASSERT_EQ(events.size(), 1u) << "the stored diary holds what its decisions were made from";
        EXPECT_EQ(events[0].kind, EventKind::lapse);
        EXPECT_EQ(events[0].detail, "questions");
    });
}

TEST_P(CourseStore, days_with_questions_left_open_have_no_target_whatever_is_walked_on_them) {
    using screening::Occasion;
    const auto record = [&](Day day, screening::RecordContent what) {
        database().write([&](database::Transaction& data) {
            screening::add_record(data, kAda, {Zone::utc().moment(day, 8 * 60), day, std::move(what)});
        });
    };
    record(kFirst - 1, screening::Screened{Occasion::start, {}, true});
    const Instant held = Zone::utc().moment(kFirst - 1, 7 * 60);
    record(kFirst - 1, screening::Consulted{held, "A. Weiss", "physiotherapist", "Walk.", {}});
    join(kAda);
    for (int i = 0; i < 7; ++i) {
        walk(kAda, kFirst + i);
        morning(kAda, kFirst + i + 1, 2);
    }
    const Day asked = kFirst + 7; // at the review, before its answer
    record(asked, screening::AskedFor{Occasion::after_pause});
    answer(kAda, kFirst + 6, EventKind::hold, asked);
    for (int i = 7; i < 14; ++i) {
        walk(kAda, kFirst + i);
        morning(kAda, kFirst + i + 1, 2);
    }
    EXPECT_EQ(on(kAda, kFirst + 14).state, State::not_ready);
    record(kFirst + 14, screening::Screened{Occasion::after_pause, {}, true});
    note(kFirst + 14, {"resume"});
    answer(kAda, kFirst + 13, EventKind::ready, kFirst + 14);
    EXPECT_EQ(kept(kAda)[0].rule, "not_ready_on") << "the week is no step up";
    database().read([&](database::Transaction& data) {
        const ProgrammeState state = find_programme(data, kAda)->state;
        EXPECT_EQ(state.record(8).target, 15) << "the day on which they were asked";
        EXPECT_EQ(state.record(9).target, 15) << "closed from its end on";
        EXPECT_EQ(state.record(10).target, 0);
        EXPECT_EQ(state.record(14).target, 0);
        EXPECT_EQ(events_between(data, kAda, kFirst + 8, kFirst + 8).size(), 1U) << "as its diary replays it";
    });
    morning(kAda, kFirst + 15, 2);
    EXPECT_EQ(on(kAda, kFirst + 15).target, 15);
}

TEST_P(CourseStore, who_set_a_ceiling_is_not_named_for_what_another_setting_lowers) {
    join(kAda);
    const Instant at = Zone::utc().moment(kFirst, 600);
    database().write([&](database::Transaction& data) {
        screening::add_record(data, kAda, {at, kFirst, screening::Cleared{kFirst + 90, "Dr. Lind", "Slowly.", 40}});
    });
    note(kFirst, {"set ceiling 40", "set band 7"});
    const auto now = on(kAda, kFirst);
    ASSERT_EQ(now.target, 7);
    EXPECT_EQ(english(now.so_far.back().reason),
              "The settings of your plan changed, so the walk goes down from 15 to 7 minutes a day.");
}

TEST_P(CourseStore, who_allowed_fewer_minutes_is_named_as_the_giver_of_the_lower_target) {
    join(kAda);
    const Day day = kFirst + 1;
    Instant at = Zone::utc().moment(day, 600);
    const screening::Clinician doctor{"Dr. Own", "doctor", "R-1"};
    const auto told = [&](const screening::RecordContent& what, std::string_view event) {
        at = at + std::chrono::minutes(1);
        database().write([&](database::Transaction& data) {
            screening::add_record(data, kAda, {at, day, what});
            note_events(data, kAda, day, {std::string(event)}, at);
        });
        return english(on(kAda, day).so_far.back().reason);
    };
    EXPECT_EQ(told(screening::LetterCleared{at, day + 90, 10, doctor, "", {}}, "set ceiling 10"),
              "Dr. Own answered your letter: at most 10 minutes a day. So the walk goes down from 15 to 10 minutes a "
              "day.");
    EXPECT_EQ(told(screening::Cleared{day + 90, "Dr. Lind", "Slowly.", 7}, "set ceiling 7"),
              "Dr. Lind cleared you for at most 7 minutes a day, so the walk goes down from 15 to 7 minutes a day.");
    morning(kAda, day, 2);
    morning(kAda, day + 1, 2);
    const auto decided = kept(kAda);
    ASSERT_EQ(decided.size(), 1u);
    EXPECT_EQ(english(decided[0].reason).substr(0, 8), "Dr. Lind") << "kept as it was told";
}

} // namespace amble::programme
