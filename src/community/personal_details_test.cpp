#include "community/personal_details.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace amble::community {

namespace {

using Case = std::pair<std::string_view, DetailKind>;

} // namespace

TEST(PersonalDetails, are_found_in_english_and_german) {
    const Case cases[] = {
        {"write to ann.b@mail.example please", DetailKind::email},
        {"call me on 07700 900123 tonight", DetailKind::telephone},
        {"ring +49 (0)30 1234567", DetailKind::telephone},
        {"or (415) 555-2671 at night", DetailKind::telephone},
        {"415-555-2671", DetailKind::telephone},
        {"ask 1-800-555-0199 for it", DetailKind::telephone},
        {"mi tel. 612 345 678 (Madrid)", DetailKind::telephone},
        {"Krak\xc3\xb3w 12 345 67 89 by day", DetailKind::telephone},
        {"ring 030/1234567 in 2024", DetailKind::telephone},
        {"I live at 12 Mill Road now", DetailKind::address},
        {"bei mir, Lindenweg 7, ist es ruhig", DetailKind::address},
        {"Bahnhofstra\xc3\x9f"
         "e 12 war es",
         DetailKind::address},
        {"then Dr. Smith told me", DetailKind::name},
        {"my physio Jane Doe is good", DetailKind::name},
        {"Frau M\xc3\xbcller in der Praxis", DetailKind::name},
        {"My name is John Smith and I live in Leeds.", DetailKind::name},
        {"Hallo, ich hei\xc3\x9f"
         "e Petra",
         DetailKind::name},
        {"bei Dr. \xc3\x96zdemir war ich", DetailKind::name},
        {"john.smith(at)example.org", DetailKind::email},
        {"write john [at] example [dot] org", DetailKind::email},
        {"see facebook.com/jane.doe.77", DetailKind::profile},
        {"I am @janes_back there", DetailKind::profile},
        {"I was born on 12.03.1961 in Ulm", DetailKind::birthday},
        {"near SW1A 1AA it is flat", DetailKind::address},
    };
    for (const auto& [text, kind] : cases) {
        const auto found = personal_details(text);
        ASSERT_EQ(found.size(), 1u) << text;
        EXPECT_EQ(found[0].kind, kind) << text;
    }
}

TEST(PersonalDetails, are_not_seen_in_numbers_and_names_of_other_things) {
    for (const std::string_view text : {"I walked 15 minutes a day for 12 weeks",
                                        "400 mg twice in 24 hours",
                                        "on 2024-11-05 it began",
                                        "L4/L5 and L5/S1, 10-15 times, 3 x 20",
                                        "the road was long and 3 hills came",
                                        "my physio says walk",
                                        "the name is hard to say",
                                        "it hurt at L4 and L5 then, T12 2024",
                                        "we met @ 9 in the morning",
                                        "My doctor Said nothing",
                                        "McKenzie helped",
                                        "around 2019-2021 it was bad",
                                        "pain 5/10, then 3/10, 2/10",
                                        "am 05.11.2024 begann es",
                                        "05.11.2024 10:30 Uhr",
                                        "on 11/05/2024 it began",
                                        "10-15-20-25-30 minutes, week by week",
                                        "gabapentin 300-600-900 mg",
                                        "2019/2020/2021 were bad",
                                        "5000-10000 steps",
                                        "from 12/2019-03/2020 on",
                                        "trial NCT0123456789 found nothing",
                                        "4000 5000 6000 steps a day"})
        EXPECT_TRUE(personal_details(text).empty()) << text;
}

TEST(PersonalDetails, say_where_they_stand) {
    const std::string text = "mail a@b.example.";
    const auto found = personal_details(text);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "a@b.example");
}

} // namespace amble::community
