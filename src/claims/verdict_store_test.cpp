#include "claims/verdict_store.h"

#include "account/testing/people.h"
#include "account/verification_store.h"
#include "claims/evidence_for_test.h"
#include "claims/own_data_store.h"
#include "claims/question_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"

#include <algorithm>
#include <thread>

namespace amble::claims {

namespace {

const Instant kNow = *parse_instant("2026-11-23T09:00:00Z");
const Day kToday = *parse_day("2026-11-23");

class VerdictStore : public database::EachEngine {
protected:
    PersonId specialist(std::string_view name, Day until = kToday + 300) {
        const PersonId person = account::a_person(database(), name, account::Roles().with(account::Role::specialist));
        database().write([&](database::Transaction& data) {
            account::verify(data, person, {"4711", "Chamber", "Physiotherapy", until}, "Operator", kToday - 30);
        });
        return person;
    }
    template<class T>
    T in(const std::function<T(database::Transaction&)>& work) {
        T made{};
        database().write([&](database::Transaction& data) { made = work(data); });
        return made;
    }
    static Hand hand(PersonId person, Day today = kToday) { return {person, "Sam", kNow, today}; }

    std::optional<int> write_version(PersonId writer, int after, const std::string& why = "A few trials.") {
        Version version;
        version.verdict = "v-1";
        version.draft = draft_of(sound_catalogue().verdicts.front(), sound_catalogue());
        version.draft[Part::why] = why;
        return in<std::optional<int>>([&](auto& data) { return add_version(data, version, after, hand(writer)); });
    }
    Signed signs(PersonId person, int version = 1, Day today = kToday) {
        return in<Signed>([&](auto& data) { return sign(data, {"v-1", version, "None", ""}, hand(person, today)); });
    }
    Signed dissents(PersonId person, int version = 1) {
        return in<Signed>(
            [&](auto& data) { return dissent(data, {"v-1", version, "None", "Too few trials."}, hand(person)); });
    }
    Version latest() {
        return *in<std::optional<Version>>([](auto& data) { return latest_version(data, "v-1"); });
    }
    std::vector<Version> standing() {
        return in<std::vector<Version>>([](auto& data) { return standing_versions(data); });
    }
    std::string edition_now() {
        return in<std::string>([](auto& data) { return edition(data); });
    }
};
EACH_ENGINE_OF(VerdictStore);

} // namespace

TEST_P(VerdictStore, a_verdict_is_read_by_anyone_only_with_the_second_signature) {
    const PersonId ann = specialist("Ann"), ben = specialist("Ben");
    ASSERT_EQ(write_version(ann, 0), 1);
    EXPECT_EQ(signs(ann), Signed::recorded);
    EXPECT_TRUE(standing().empty());
    EXPECT_EQ(edition_now(), "");
    EXPECT_EQ(signs(ben), Signed::published);
    ASSERT_EQ(standing().size(), 1u);
    EXPECT_EQ(standing()[0].signatures(), 2);
    EXPECT_EQ(standing()[0].publication->on, kToday);
    EXPECT_NE(edition_now(), "");
    EXPECT_EQ(signs(specialist("Cem")), Signed::complete);
}

TEST_P(VerdictStore, nobody_signs_twice_and_nobody_signs_who_is_not_verified) {
    const PersonId ann = specialist("Ann"), lapsed = specialist("Lou", kToday - 1);
    const PersonId member = account::a_person(database(), "Mia");
    write_version(ann, 0);
    EXPECT_EQ(signs(ann), Signed::recorded);
    EXPECT_EQ(signs(ann), Signed::already);
    EXPECT_EQ(signs(lapsed), Signed::not_verified);
    EXPECT_EQ(signs(member), Signed::not_verified);
    const PersonId ended = specialist("Eva");
    database().write([&](database::Transaction& data) { account::end_verification(data, ended, kToday); });
    EXPECT_EQ(signs(ended), Signed::not_verified);
    EXPECT_TRUE(standing().empty());
}

TEST_P(VerdictStore, the_tables_themselves_refuse_what_no_page_may_do) {
    const PersonId ann = specialist("Ann"), ben = specialist("Ben", kToday + 1);
    write_version(ann, 0);
    signs(ann);
    const auto refuses = [this](std::string_view sql) {
        EXPECT_THROW(database().write([&](database::Transaction& data) { data.execute(sql); }), database::Error) << sql;
    };
    // The same person in the second seat, under another name.
    refuses("INSERT INTO verdict_opinion SELECT verdict_id, version, 2, kind, specialist_person_id, 'Other', scope, "
            "interests, reason, given_at, given_on, verified_until FROM verdict_opinion");
    // A signature given after the registration ran out.
    refuses("INSERT INTO verdict_opinion SELECT verdict_id, version, 2, kind, 99, 'Other', scope, interests, reason, "
            "given_at, '2099-01-01', verified_until FROM verdict_opinion");
    // A third signature.
    refuses("INSERT INTO verdict_opinion SELECT verdict_id, version, 3, kind, 99, 'Other', scope, interests, reason, "
            "given_at, given_on, verified_until FROM verdict_opinion");
    // A publication with one signature, or with one that counts twice.
    refuses("INSERT INTO verdict_publication SELECT verdict_id, version, 1, verified_until, 2, verified_until, 1, "
            "given_on, NULL, NULL, NULL FROM verdict_opinion");
    refuses("INSERT INTO verdict_publication SELECT verdict_id, version, 1, verified_until, 1, verified_until, 1, "
            "given_on, NULL, NULL, NULL FROM verdict_opinion");
    EXPECT_EQ(signs(ben), Signed::published);
    // A signature under what is published.
    refuses("DELETE FROM verdict_opinion");
    // A publication after one of the registrations had run out.
    refuses("UPDATE verdict_publication SET published_on = '2026-12-31'");
}

TEST_P(VerdictStore, a_changed_text_has_no_signature_and_what_was_signed_stays_until_it_has) {
    const PersonId ann = specialist("Ann"), ben = specialist("Ben");
    write_version(ann, 0);
    signs(ann);
    ASSERT_EQ(write_version(ben, 1, "More trials."), 2);
    EXPECT_EQ(latest().signatures(), 0);
    EXPECT_EQ(signs(ben, 1), Signed::out_of_date);
    EXPECT_EQ(signs(ben, 2), Signed::recorded);
    EXPECT_EQ(signs(ann, 2), Signed::published);
    ASSERT_EQ(write_version(ann, 2, "Still more."), 3);
    EXPECT_EQ(standing()[0].draft[Part::why], "More trials.");
    EXPECT_FALSE(latest().publication);
    signs(ann, 3);
    signs(ben, 3);
    EXPECT_EQ(standing()[0].number, 3);
    const auto history = in<std::vector<Version>>([](auto& data) { return published_versions(data, "v-1"); });
    ASSERT_EQ(history.size(), 2u);
    EXPECT_EQ(changed(history[1].draft, history[0].draft), std::vector{Part::why});
}

TEST_P(VerdictStore, who_writes_over_what_another_just_saved_is_told) {
    const PersonId ann = specialist("Ann");
    EXPECT_EQ(write_version(ann, 0), 1);
    EXPECT_EQ(write_version(ann, 0), std::nullopt);
}

TEST_P(VerdictStore, a_signature_lapses_with_its_registration_before_the_second_is_given) {
    const PersonId ann = specialist("Ann", kToday + 10), ben = specialist("Ben"), cem = specialist("Cem");
    write_version(ann, 0);
    EXPECT_EQ(signs(ann), Signed::recorded);
    EXPECT_EQ(signs(ben, 1, kToday + 20), Signed::recorded);
    EXPECT_EQ(latest().signatures(), 1);
    EXPECT_EQ(signs(cem, 1, kToday + 20), Signed::published);
}

TEST_P(VerdictStore, a_dissent_is_kept_with_its_reason_and_hinders_no_other) {
    const PersonId ann = specialist("Ann"), ben = specialist("Ben"), cem = specialist("Cem");
    write_version(ann, 0);
    signs(ann);
    EXPECT_EQ(dissents(ben), Signed::recorded);
    EXPECT_EQ(signs(ben), Signed::already);
    EXPECT_EQ(signs(cem), Signed::published);
    ASSERT_EQ(standing()[0].opinions.size(), 3u);
    EXPECT_EQ(standing()[0].opinions[2].reason, "Too few trials.");
    EXPECT_EQ(standing()[0].signatures(), 2);
}

TEST_P(VerdictStore, an_opinion_is_taken_back_only_before_the_publication) {
    const PersonId ann = specialist("Ann"), ben = specialist("Ben");
    write_version(ann, 0);
    signs(ann);
    const auto takes_back = [&](PersonId person) {
        return in<bool>([&](auto& data) { return take_back(data, "v-1", 1, person); });
    };
    EXPECT_TRUE(takes_back(ann));
    EXPECT_EQ(signs(ann), Signed::recorded);
    EXPECT_EQ(signs(ben), Signed::published);
    EXPECT_FALSE(takes_back(ann));
}

TEST_P(VerdictStore, what_is_withdrawn_is_read_by_nobody_until_it_is_signed_anew) {
    const PersonId ann = specialist("Ann"), ben = specialist("Ben");
    write_version(ann, 0);
    signs(ann);
    signs(ben);
    const std::string before = edition_now();
    EXPECT_TRUE(in<bool>([&](auto& data) { return withdraw(data, "v-1", "A trial was retracted.", hand(ann)); }));
    EXPECT_TRUE(standing().empty());
    EXPECT_NE(edition_now(), before);
    EXPECT_EQ(latest().publication->withdrawn_reason, "A trial was retracted.");
    EXPECT_FALSE(in<bool>([&](auto& data) { return withdraw(data, "v-1", "Again.", hand(ann)); }));
}

/// Eight specialists sign at once, each of them twice: two signatures, of two, and one publication come of it.
TEST_P(VerdictStore, signatures_given_at_once_are_of_two_different_people) {
    std::vector<PersonId> people;
    for (int i = 0; i < 8; ++i)
        people.push_back(specialist("S" + std::to_string(i)));
    write_version(people[0], 0);
    std::vector<Signed> said(16);
    std::vector<std::thread> threads;
    for (size_t i = 0; i < said.size(); ++i)
        threads.emplace_back([&, i] { said[i] = signs(people[i / 2]); });
    for (auto& each : threads)
        each.join();
    EXPECT_EQ(std::ranges::count(said, Signed::published), 1);
    EXPECT_EQ(std::ranges::count(said, Signed::recorded), 1);
    const auto found = standing();
    ASSERT_EQ(found.size(), 1u);
    ASSERT_EQ(found[0].opinions.size(), 2u);
    EXPECT_NE(found[0].opinions[0].specialist, found[0].opinions[1].specialist);
}

TEST_P(VerdictStore, who_asked_is_told_once_when_the_verdict_is_published) {
    const PersonId mia = account::a_person(database(), "Mia");
    const Id id = in<Id>([&](auto& data) { return ask(data, mia, "Do magnets help?", kNow); });
    database().write([&](database::Transaction& data) {
        const auto question = find_question(data, id);
        ASSERT_TRUE(question);
        EXPECT_EQ(waiting_questions_of(data, mia), 1);
        EXPECT_TRUE(handle(data, *question, {QuestionState::taken, "v-1", ""}));
        EXPECT_FALSE(handle(data, *question, {QuestionState::declined, "", "Why"}));
        EXPECT_TRUE(open_questions(data).empty());
        const auto answered = answer_questions(data, "v-1");
        ASSERT_EQ(answered.size(), 1u);
        EXPECT_EQ(answered[0].asker, mia);
        EXPECT_TRUE(answer_questions(data, "v-1").empty());
        EXPECT_EQ(questions_of(data, mia)[0].state, QuestionState::answered);
    });
}

TEST_P(VerdictStore, who_withdrew_a_verdict_takes_their_name_along) {
    const PersonId ann = specialist("Ann"), ben = specialist("Ben");
    write_version(ann, 0);
    signs(ann);
    signs(ben);
    database().write([&](database::Transaction& data) {
        ASSERT_TRUE(withdraw(data, "v-1", "It was retracted.", {ben, "Benedikt Unique", kNow, kToday}));
        EXPECT_EQ(published_versions(data, "v-1").at(0).publication->withdrawn_by, "Benedikt Unique");
        own_data().erase_person(data, ben);
        EXPECT_EQ(published_versions(data, "v-1").at(0).publication->withdrawn_by, "");
        EXPECT_EQ(published_versions(data, "v-1").at(0).publication->withdrawn_reason, "It was retracted.");
    });
}

TEST_P(VerdictStore, erased_people_leave_the_verdict_and_not_their_name) {
    const PersonId ann = specialist("Ann"), ben = specialist("Ben");
    write_version(ann, 0);
    signs(ann);
    signs(ben);
    const std::string before = edition_now();
    database().write([&](database::Transaction& data) {
        own_data().erase_person(data, ann);
        own_data().erase_person(data, ben);
    });
    const auto found = standing();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].writer_name, "");
    EXPECT_EQ(found[0].signatures(), 2);
    for (const Opinion& each : found[0].opinions) {
        EXPECT_EQ(each.name, "");
        EXPECT_LT(each.specialist.number, 0);
    }
    EXPECT_NE(edition_now(), before) << "no server shows the name any longer";
}

} // namespace amble::claims
