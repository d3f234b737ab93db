#include "account/person.h"

#include <gtest/gtest.h>

namespace amble::account {

namespace {

const Day kToday = *parse_day("2026-11-22");
constexpr Role kAll[] = {Role::specialist, Role::desk, Role::moderator, Role::operator_};

Roles roles_of(int64_t stored) {
    return Roles(stored);
}

} // namespace

TEST(Roles, a_moderator_is_never_specialist_or_desk_whatever_else_they_are) {
    int allowed = 0;
    for (int64_t stored = 0; stored < 16; ++stored) {
        const Roles roles = roles_of(stored);
        const bool sees_health = roles.has(Role::specialist) || roles.has(Role::desk);
        EXPECT_EQ(roles.allowed(), !(roles.has(Role::moderator) && sees_health)) << stored;
        allowed += roles.allowed() ? 1 : 0;
    }
    EXPECT_EQ(allowed, 10);
}

TEST(Roles, names_are_read_back) {
    for (const Role role : kAll)
        EXPECT_EQ(parse_role(name(role)), role);
    EXPECT_FALSE(parse_role("Operator"));
    EXPECT_FALSE(parse_role(""));
    EXPECT_EQ(names(Roles().with(Role::operator_).with(Role::desk)), "desk, operator");
    EXPECT_EQ(names(Roles()), "");
}

TEST(Age, the_year_decides_only_where_it_tells) {
    EXPECT_EQ(adult(2007, kToday), Adult::yes);
    EXPECT_EQ(adult(2008, kToday), Adult::this_year);
    EXPECT_EQ(adult(2009, kToday), Adult::no);
}

TEST(Age, years_nobody_alive_was_born_in_are_refused) {
    for (const char* text : {"", "1905", "2027", "85", "-1970", "19701", "nineteen", "1970.0"})
        EXPECT_FALSE(parse_year_of_birth(text, kToday)) << text;
    EXPECT_EQ(*parse_year_of_birth(" 1906 ", kToday), 1906);
    EXPECT_EQ(*parse_year_of_birth("2026", kToday), 2026);
}

TEST(Profile, a_name_is_one_line_of_at_most_a_hundred_characters) {
    EXPECT_EQ(*parse_person_name("  Åsa Ek "), "Åsa Ek");
    std::string hundred;
    for (int i = 0; i < 100; ++i)
        hundred += "å";
    EXPECT_TRUE(parse_person_name(hundred));
    EXPECT_FALSE(parse_person_name(hundred + "a"));
    EXPECT_FALSE(parse_person_name("   "));
    EXPECT_FALSE(parse_person_name("Åsa\nEk"));
}

TEST(Profile, an_address_needs_one_at_sign_with_something_around_it) {
    EXPECT_EQ(*parse_email(""), "");
    EXPECT_EQ(*parse_email(" a@b "), "a@b");
    for (const char* text : {"@b", "a@", "a", "a b@c", "a@b@c", "a@b\r\nBcc: c@d"})
        EXPECT_FALSE(parse_email(text)) << text;
    EXPECT_FALSE(parse_email(std::string(250, 'a') + "@b.cd"));
}

TEST(Profile, a_country_is_two_letters_or_nothing) {
    EXPECT_EQ(*parse_country("se"), "SE");
    EXPECT_EQ(*parse_country(""), "");
    for (const char* text : {"S", "SWE", "46", "é"})
        EXPECT_FALSE(parse_country(text)) << text;
}

TEST(Profile, sex_is_unsaid_unless_it_is_said) {
    for (const Sex sex : {Sex::unsaid, Sex::female, Sex::male})
        EXPECT_EQ(parse_sex(name(sex)), sex);
    EXPECT_EQ(parse_sex("other"), Sex::unsaid);
}

} // namespace amble::account
