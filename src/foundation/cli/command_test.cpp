#include "foundation/cli/command.h"

#include <gtest/gtest.h>

#include <sstream>

namespace amble::cli {

namespace {

struct Outcome {
    int exit;
    std::string out, err;
};

Outcome run_line(const std::vector<std::string>& words) {
    const Program program{
        "amble",
        "walks",
        "1",
        {{"plan",
          "A plan.",
          "A plan for you.",
          "amble plan --usual-pain 5",
          {{"usual-pain", "usual pain", Kind::whole, "0-10", "", Option::Times::once, 0, 10},
           {"json", "for programs", Kind::flag},
           {"longest-way-to-walk-in-a-day", "how far", Kind::text, "KM"},
           {.name = "pace", .help = "how fast", .shown_standard = "from the file"},
           {"FILE", "files", Kind::text, "FILE", "", Option::Times::any}},
          [](const Arguments& given) {
              given.out << *given.whole("usual-pain") << given.flag("json") << given.list("FILE").size()
                        << given.text("pace");
              return int{kDone};
          }},
         {"person add", "Adds.", "Adds a person.", "amble person add", {}, [](const Arguments&) -> int {
              throw std::runtime_error("disk full");
          }}}};
    std::ostringstream out, err;
    Arguments streams(out, err);
    const int exit = run(program, words, streams);
    return {exit, out.str(), err.str()};
}

} // namespace

TEST(Command, options_and_places_are_read_in_any_order) {
    const Outcome outcome = run_line({"plan", "a.gpx", "--usual-pain=5", "--json", "b.gpx"});
    EXPECT_EQ(outcome.exit, kDone);
    EXPECT_EQ(outcome.out, "512");
}

TEST(Command, a_near_miss_is_answered_with_the_right_name) {
    EXPECT_NE(run_line({"plam"}).err.find("\"plan\""), std::string::npos);
    const Outcome outcome = run_line({"plan", "--usual-pian", "5"});
    EXPECT_EQ(outcome.exit, kUsage);
    EXPECT_NE(outcome.err.find("\"--usual-pain\""), std::string::npos);
}

TEST(Command, a_mistake_names_the_help_of_its_own_command) {
    EXPECT_NE(run_line({"plan"}).err.find("See: amble plan --help"), std::string::npos);
    EXPECT_NE(run_line({"plam"}).err.find("See: amble --help"), std::string::npos);
}

TEST(Command, help_of_a_group_is_no_mistake) {
    const Outcome outcome = run_line({"person", "--help"});
    EXPECT_EQ(outcome.exit, kDone);
    EXPECT_NE(outcome.out.find("person add"), std::string::npos);
    EXPECT_NE(outcome.out.find("Example: amble person add"), std::string::npos);
}

TEST(Command, a_value_out_of_range_is_refused_before_the_command_runs) {
    for (const char* value : {"11", "-1", "5.5", "five", ""})
        EXPECT_EQ(run_line({"plan", "--usual-pain", value}).exit, kUsage) << value;
}

TEST(Command, what_is_missing_is_named) {
    EXPECT_NE(run_line({"plan"}).err.find("--usual-pain is missing"), std::string::npos);
}

TEST(Command, after_two_dashes_everything_is_a_place) {
    EXPECT_EQ(run_line({"plan", "--usual-pain", "5", "--", "--json"}).out, "501");
}

TEST(Command, a_broken_world_is_one_sentence_and_a_failure) {
    const Outcome outcome = run_line({"person", "add"});
    EXPECT_EQ(outcome.exit, kFailed);
    EXPECT_EQ(outcome.err, "amble: disk full\n");
}

TEST(Command, a_group_alone_lists_what_goes_on_from_there) {
    EXPECT_NE(run_line({"person"}).err.find("person add"), std::string::npos);
}

TEST(Command, a_long_name_does_not_push_its_help_out_of_the_column) {
    EXPECT_NE(run_line({"plan", "--help"}).out.find("-day KM\n" + std::string(29, ' ') + "how far\n"),
              std::string::npos);
}

TEST(Command, help_holds_the_example) {
    EXPECT_NE(run_line({"plan", "--help"}).out.find("amble plan --usual-pain 5"), std::string::npos);
}

TEST(Command, a_default_that_is_only_shown_is_not_given_to_the_command) {
    EXPECT_NE(run_line({"plan", "--help"}).out.find("how fast (default from the file)\n"), std::string::npos);
    EXPECT_EQ(run_line({"plan", "--usual-pain", "5"}).out, "500");
}

} // namespace amble::cli
