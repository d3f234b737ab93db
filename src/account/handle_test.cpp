#include "account/handle.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace amble::account {

namespace {

const Known kAnna{"anna.berg@example.org", "Anna Bergström"};

bool is_taken(std::string_view typed) {
    return parse_handle(typed, kAnna).has_value();
}

} // namespace

TEST(Handle, ordinary_ones_are_taken_and_shown_in_small_letters) {
    EXPECT_EQ(parse_handle(" Slow-Fox7 ", kAnna)->shown, "slow-fox7");
    EXPECT_TRUE(is_taken("hillwalker"));
}

TEST(Handle, two_that_look_alike_have_one_key) {
    const auto key = [](std::string_view typed) { return parse_handle(typed, kAnna)->key; };
    EXPECT_EQ(key("go-od-fe110w"), key("goodfellow"));
    EXPECT_EQ(key("mily"), key("m1ly"));
    EXPECT_NE(key("hillwalker"), key("hilltalker"));
}

TEST(Handle, what_is_short_long_or_foreign_to_the_alphabet_is_refused) {
    for (const char* typed : {"", "ab", "a-b", "7up", "-fox", "slow fox", "slow_fox", "аnna", "twenty-one-characters"})
        EXPECT_FALSE(is_taken(typed)) << typed;
}

TEST(Handle, a_word_that_passes_for_a_role_is_refused_however_it_is_spelt) {
    for (const char* typed : {"moderator", "m0derator", "moderator2", "amble-support", "doctor-fox", "adm1n", "dr-fox",
                              "Doc-Fox", "prof-hare", "nurse-7", "physiotherapist", "doktor-fuchs"})
        EXPECT_FALSE(is_taken(typed)) << typed;
    for (const char* typed : {"grassroots", "rooting", "systematic", "drift", "dockside"})
        EXPECT_TRUE(is_taken(typed)) << typed;
}

TEST(Handle, what_passes_for_a_verified_specialist_is_refused) {
    const std::vector<std::string> specialists{"Dr Amara Osei", "Bo Ek", "Jo\xc3\xabl Li-Vance"};
    const auto is_free = [&](std::string_view typed) {
        return parse_handle(typed, {"carl", "Carl Fox", specialists}).has_value();
    };
    for (const char* typed : {"amara-osei", "osei-amara", "Amara-0sei", "drosei", "profamara", "the-amara-osei",
                              "amara-not-osei", "li-vance"})
        EXPECT_FALSE(is_free(typed)) << typed;
    for (const char* typed : {"amara", "slow-hare", "bo-ek7", "livewire", "vance-7", "tamara"})
        EXPECT_TRUE(is_free(typed)) << typed << ": a part of a name alone is many people's";
}

TEST(Handle, the_persons_own_name_is_refused_in_parts_too) {
    for (const char* typed : {"anna", "happy-anna", "berg-7", "annaberg", "ann-a7"})
        EXPECT_FALSE(is_taken(typed)) << typed;
}

TEST(Handle, a_short_part_of_a_name_is_no_reason) {
    EXPECT_TRUE(parse_handle("london-fox", Known{"bo", "Bo Ek"}));
}

TEST(Handle, a_person_takes_three_in_a_month_and_five_in_all_and_has_their_own_back) {
    const Day today = *parse_day("2026-11-22");
    const Handle wanted{"new-hare", likeness("new-hare")};
    std::vector<ChosenHandle> own;
    for (const char* each : {"slow-fox", "quick-hare", "old-owl"}) {
        EXPECT_FALSE(why_no_more(own, wanted, today));
        own.push_back({likeness(each), today - 5});
    }
    EXPECT_TRUE(why_no_more(own, wanted, today));
    EXPECT_FALSE(why_no_more(own, {"slow-fox", likeness("slow-fox")}, today));
    EXPECT_FALSE(why_no_more(own, wanted, today + kNewHandlesDays));
    own.push_back({likeness("grey-heron"), today});
    own.push_back({likeness("red-otter"), today});
    EXPECT_TRUE(why_no_more(own, wanted, today + 1000)) << "each stays theirs";
}

} // namespace amble::account
