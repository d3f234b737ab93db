#include "programme/member_commands.h"

#include "account/access_log_store.h"
#include "account/testing/people.h"
#include "foundation/database/testing.h"
#include "programme/course_store.h"
#include "screening/screening_store.h"
#include "tracking/tracking_store.h"

#include <sstream>

namespace amble::programme {

namespace {

const Instant kNow = *parse_instant("2026-11-22T12:00:00Z");
const Day kToday = *parse_day("2026-11-22");

class MemberCommands : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped()) anna_ = account::a_person(database(), "anna");
    }

    int run(const std::vector<std::string>& words) {
        const MemberParts parts{{}, [this](const cli::Arguments&) {
                                    return MemberPlace{database::open(made().address()), {}, "root", kNow};
                                }};
        out_.str("");
        err_.str("");
        cli::Arguments streams(out_, err_);
        return cli::run({"amble", "", "", member_commands(parts)}, words, streams);
    }

    void cleared(database::Transaction& data, Day day) {
        const Instant at = Zone::utc().moment(day, 600);
        screening::add_record(data, anna_, {at, day, screening::Screened{screening::Occasion::start, {}, true}});
        screening::add_record(data, anna_,
                              {at, day, screening::Consulted{at, "A. Weiss", "physiotherapist", "Walk.", {}}});
    }

    /// A programme whose first week ended yesterday, walked in full.
    void walked_a_week() {
        Intake intake;
        intake.usual = Usual::points(2);
        const Day first = kToday - 7;
        database().write([&](database::Transaction& data) {
            cleared(data, first - 1);
            add_programme(data, anna_, {first, begin(intake)}, kNow);
            for (int i = 0; i < 7; ++i) {
                tracking::Walk walk;
                walk.id = Id({static_cast<uint8_t>(i)});
                walk.day = first + i;
                walk.minutes = 15;
                walk.before = walk.worst = 2;
                tracking::add_walk(data, anna_, walk, kNow);
                tracking::set_check_in(data, anna_, {first + i + 1, 2, kNow});
            }
            close_days(data, anna_, {kNow, kToday, Zone::utc()});
        });
    }
    std::vector<account::LogEntry> log() {
        std::vector<account::LogEntry> entries;
        database().read([&](database::Transaction& data) {
            entries = account::access_log(data, anna_, {kNow + std::chrono::hours(1)}, 10);
        });
        return entries;
    }
    size_t walks() {
        size_t count = 0;
        database().read([&](database::Transaction& data) {
            count = tracking::walks_between(data, anna_, kToday - 30, kToday).size();
        });
        return count;
    }

    PersonId anna_;
    std::ostringstream out_;
    std::ostringstream err_;
};

EACH_ENGINE_OF(MemberCommands);

} // namespace

TEST_P(MemberCommands, show_what_is_missing_before_there_is_a_programme) {
    EXPECT_EQ(run({"today", "--person", "anna"}), 0) << err_.str();
    EXPECT_NE(out_.str().find("There is no programme yet."), std::string::npos);
    EXPECT_NE(out_.str().find("questions"), std::string::npos) << out_.str();
    EXPECT_EQ(run({"today", "--person", "anna", "--json"}), 0);
    EXPECT_NE(out_.str().find(R"("target":0)"), std::string::npos) << out_.str();
    EXPECT_NE(out_.str().find(R"("missing":[{"need":"answers","sentence":")"), std::string::npos) << out_.str();
}

TEST_P(MemberCommands, save_a_walk_that_counts_for_the_day) {
    walked_a_week();
    EXPECT_EQ(run({"walk", "--person", "anna", "--minutes", "12", "--before", "2", "--worst", "3"}), 0) << err_.str();
    EXPECT_NE(out_.str().find("Saved: 12 minutes on 2026-11-22."), std::string::npos) << out_.str();
    EXPECT_EQ(run({"today", "--person", "anna", "--json"}), 0);
    EXPECT_NE(out_.str().find(R"("minutes_today":12)"), std::string::npos) << out_.str();
    EXPECT_EQ(run({"walk", "--person", "anna", "--minutes", "600"}), 0) << err_.str();
    EXPECT_EQ(run({"walk", "--person", "anna", "--minutes", "600"}), cli::kFailed) << "it is noon";
}

TEST_P(MemberCommands, refuse_what_the_page_refuses_and_keep_nothing) {
    const std::vector<std::vector<std::string>> table = {
        {"walk", "--person", "nobody", "--minutes", "12"},
        {"walk", "--person", "anna", "--minutes", "12", "--day", "yesterday"},
        {"walk", "--person", "anna", "--minutes", "12", "--day", "2026-11-23"},
        {"review", "--person", "anna", "--answer", "ready", "--signs", "no"},
        {"today", "--person", "nobody"},
    };
    for (const auto& words : table) {
        EXPECT_EQ(run(words), cli::kFailed);
        EXPECT_NE(err_.str(), "");
    }
    EXPECT_EQ(run({"walk", "--person", "anna", "--minutes", "9999"}), cli::kUsage);
    EXPECT_EQ(run({"review", "--person", "anna", "--usual", "3"}), cli::kUsage) << "it would be lost";
    EXPECT_EQ(walks(), 0u);
    EXPECT_TRUE(log().empty());
}

TEST_P(MemberCommands, decide_a_week_by_its_review_and_say_why) {
    walked_a_week();
    EXPECT_EQ(run({"review", "--person", "anna", "--answer", "ready"}), 1);
    EXPECT_EQ(run({"review", "--person", "anna", "--answer", "more", "--signs", "no"}), 1);
    EXPECT_EQ(run({"review", "--person", "anna", "--answer", "ready", "--signs", "no"}), 0) << err_.str();
    EXPECT_NE(out_.str().find("15 → 20 minutes"), std::string::npos) << out_.str();
    EXPECT_EQ(run({"review", "--person", "anna", "--answer", "ready", "--signs", "no"}), 1) << "given already";
    EXPECT_EQ(run({"review", "--person", "anna"}), 0);
    EXPECT_NE(out_.str().find("Week 1"), std::string::npos) << out_.str();
}

TEST_P(MemberCommands, tell_programs_what_was_saved_and_how_today_stands) {
    walked_a_week();
    EXPECT_EQ(run({"today", "--person", "anna", "--json"}), 0);
    EXPECT_EQ(run({"walk", "--person", "anna", "--minutes", "12", "--before", "2", "--json"}), 0) << err_.str();
    const std::string saved = out_.str();
    EXPECT_NE(
        saved.find(R"({"saved":{"day":"2026-11-22","minutes":12,"before":2,"worst":null,"effort":null},"today":)"),
        std::string::npos)
        << saved;
    EXPECT_EQ(run({"today", "--person", "anna", "--json"}), 0);
    const std::string today = out_.str().substr(0, out_.str().size() - 1);
    EXPECT_NE(saved.find("\"today\":" + today + "}"), std::string::npos) << saved << today;
}

TEST_P(MemberCommands, tell_programs_what_was_decided_and_which_week_waits) {
    EXPECT_EQ(run({"review", "--person", "anna", "--json"}), 0) << err_.str();
    EXPECT_NE(out_.str().find(R"("review_of_week":0,"decisions":[]})"), std::string::npos) << out_.str();
    walked_a_week();
    EXPECT_EQ(run({"review", "--person", "anna", "--json"}), 0);
    EXPECT_NE(out_.str().find(R"("day":"2026-11-22","review_of_week":1,)"), std::string::npos) << out_.str();
    EXPECT_EQ(run({"review", "--person", "anna", "--answer", "ready", "--signs", "no", "--json"}), 0) << err_.str();
    EXPECT_NE(out_.str().find(R"("review_of_week":0,)"), std::string::npos) << out_.str();
    EXPECT_NE(out_.str().find(R"({"week":1,"day":"2026-11-21","final":true,"state":"PROGRESS","level_before":15,)"
                              R"("level":20,"rule":"progress","reason":")"),
              std::string::npos)
        << out_.str();
}

TEST_P(MemberCommands, give_no_review_while_the_programme_waits) {
    walked_a_week();
    database().write([&](database::Transaction& data) {
        screening::add_record(data, anna_, {kNow, kToday, screening::AskedFor{screening::Occasion::flare}});
    });
    EXPECT_EQ(run({"review", "--person", "anna", "--answer", "ready", "--signs", "no"}), 1);
    EXPECT_NE(err_.str().find("the programme waits"), std::string::npos) << err_.str();
}

TEST_P(MemberCommands, leave_a_line_in_the_members_log_each) {
    walked_a_week();
    run({"today", "--person", "anna"});
    run({"walk", "--person", "anna", "--minutes", "12"});
    run({"review", "--person", "anna"});
    const auto entries = log();
    ASSERT_EQ(entries.size(), 3u);
    for (const auto& entry : entries)
        EXPECT_EQ(entry.by.role, "command line");
}

} // namespace amble::programme
