#include "reminders/letter.h"

#include "foundation/base/text.h"

#include <gtest/gtest.h>

namespace amble::reminders {

namespace {

std::vector<Letter> all_letters() {
    const std::string site = "SITE";
    const std::string when = "WHEN";
    const std::string path = "/a";
    std::vector<Letter> all = {
        proof_of_address(site, path),           proof_of_visitor(site, when, std::chrono::hours(48), path),
        appointment_set(site, when, path),      appointment_cancelled(site, when, path),
        appointment_reminder(site, when, path), appointment_offered(site, when, when, path),
        appointment_waits(site, when, path)};
    for (const Kind kind : kKinds)
        all.push_back(day_reminder(site, kind));
    return all;
}

} // namespace

TEST(Letters, say_nothing_of_anybodys_health) {
    for (const Letter& letter : all_letters()) {
        std::string text = english(letter.subject) + " " + english(how_to_stop("LINK"));
        for (const Sentence& line : letter.lines)
            text += " " + english(line);
        text = lower_ascii(text);
        for (const char* word :
             {"walk",    "back",   "pain",   "ache",       "health",  "step",     "minute",   "programme",
              "program", "diary",  "flare",  "review",     "week",    "progress", "treat",    "therap",
              "physio",  "doctor", "clinic", "specialist", "patient", "practice", "exercise", "medic",
              "symptom", "screen", "clear",  "diagnos",    "injur",   "recover",  "target"})
            EXPECT_EQ(text.find(word), std::string::npos) << word << " in: " << text;
    }
}

TEST(Letters, of_different_reminders_look_the_same_from_outside) {
    EXPECT_EQ(english(day_reminder("SITE", Kind::walk).subject), english(day_reminder("SITE", Kind::week).subject));
    for (const Kind kind : {Kind::week, Kind::trial})
        EXPECT_EQ(day_reminder("SITE", Kind::walk).lines, day_reminder("SITE", kind).lines);
}

} // namespace amble::reminders
