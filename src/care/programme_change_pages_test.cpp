#include "account/access_log_store.h"
#include "account/testing/pages.h"
#include "account/testing/people.h"
#include "care/care_pages.h"
#include "care/programme_change_store.h"
#include "care/share_store.h"
#include "foundation/base/random.h"
#include "foundation/database/testing.h"
#include "programme/course_store.h"
#include "programme/programme_store.h"
#include "screening/screening_store.h"

#include <memory>

namespace amble::care {

namespace {

using account::leads_to;
using account::shows;

const Instant kNow = *parse_instant("2026-11-22T15:00:00Z");
const Day kToday = *parse_day("2026-11-22");

void note(database::Transaction& data, const screening::Happening& happening) {
    programme::note_events(data, happening.person, happening.day, happening.events, happening.at);
}

/// A member in the programme, who shares questions and walks with a specialist.
class ProgrammeChangePages : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        ada_ = account::a_person(database(), "Ada");
        lind_ = account::a_specialist(database(), "Lind", kToday);
        pages_ = std::make_unique<account::Pages>(database(), routes(note), kNow);
        database().write([&](database::Transaction& data) {
            programme::add_programme(data, ada_, {kToday, programme::begin({})}, kNow);
        });
        share(Parts().with(Part::screening).with(Part::walks));
        pages_->sign_in_as(lind_);
    }

    void share(Parts parts) {
        const Id id = random_id();
        database().write([&](database::Transaction& data) {
            add_share(data, {id, ada_, lind_, "Lind", kNow, kToday + 30, {}, parts});
        });
        member_ = "/specialist/" + id.text();
    }
    http::Response change(const account::SentFields& other) {
        account::SentFields fields{{"planned", "7"},
                                   {"goal", "30"},
                                   {"profile", "normal"},
                                   {"adherence", "70"},
                                   {"settling", "3"},
                                   {"band", ""},
                                   {"held", "planned 7,goal 30,profile normal,adherence 70,settling 3"}};
        for (const auto& [name, value] : other) {
            std::erase_if(fields, [&](const auto& field) { return field.first == name; });
            fields.emplace_back(name, value);
        }
        return pages_->post(member_ + "/programme", fields);
    }

    PersonId ada_, lind_;
    std::string member_;
    std::unique_ptr<account::Pages> pages_;
};
EACH_ENGINE_OF(ProgrammeChangePages);

} // namespace

TEST_P(ProgrammeChangePages, a_change_reaches_the_programme_and_the_member_with_its_reason) {
    EXPECT_FALSE(shows(pages_->get(member_), R"(value="5")"));
    EXPECT_EQ(leads_to(change({{"planned", "5"}, {"why", "Two days for <swimming>."}})), member_);
    database().read([&](database::Transaction& data) {
        const auto events = programme::events_between(data, ada_, kToday, kToday);
        ASSERT_EQ(events.size(), 1u);
        EXPECT_EQ(events.front().kind, programme::EventKind::set);
        EXPECT_EQ(events.front().detail, "planned 5");
    });
    EXPECT_TRUE(shows(pages_->get(member_), R"(value="5")")) << "it holds from now on";
    pages_->sign_in_as(ada_);
    const auto told = pages_->get("/guidance");
    EXPECT_TRUE(shows(told, "Walks are planned for 5 days a week."));
    EXPECT_TRUE(shows(told, "Two days for &lt;swimming&gt;."));
}

TEST_P(ProgrammeChangePages, an_old_form_undoes_nothing_that_was_changed_since) {
    EXPECT_EQ(change({{"goal", "20"}, {"why", "Her knee."}}).status, 303);
    EXPECT_EQ(change({{"planned", "5"}, {"why", "Swimming."}}).status, 409) << "it would set the goal back to 30";
    EXPECT_EQ(leads_to(change({{"goal", "20"}, {"why", "Her knee."}})), member_) << "pressed twice";
    database().read([&](database::Transaction& data) { EXPECT_EQ(programme_changes(data, ada_).size(), 1u); });
}

TEST_P(ProgrammeChangePages, what_is_refused_is_shown_again_and_changes_nothing) {
    const auto refused = change({{"goal", "90"}, {"why", "Further."}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(shows(refused, R"(id="f-goal-problem")"));
    EXPECT_TRUE(shows(refused, "Further."));
    EXPECT_EQ(change({{"why", "Nothing else."}}).status, 422);
    EXPECT_EQ(change({{"planned", "5"}}).status, 422) << "without a reason";
    database().read([&](database::Transaction& data) {
        EXPECT_TRUE(programme::events_between(data, ada_, kToday, kToday).empty());
        EXPECT_TRUE(programme_changes(data, ada_).empty());
    });
}

TEST_P(ProgrammeChangePages, nobody_changes_it_whom_the_member_did_not_let) {
    for (const Parts parts : {Parts().with(Part::walks), Parts().with(Part::screening)}) {
        share(parts);
        EXPECT_FALSE(shows(pages_->get(member_), "Change the programme"));
        EXPECT_EQ(change({{"planned", "5"}, {"why", "x"}}).status, 404);
    }
    share(Parts().with(Part::screening).with(Part::walks));
    EXPECT_TRUE(shows(pages_->get(member_), "Change the programme"));
    database().write([&](database::Transaction& data) {
        data.execute("UPDATE share SET consent_version = '2026-11-23.3' WHERE person_id = $1", ada_);
    });
    EXPECT_EQ(change({{"planned", "5"}, {"why", "x"}}).status, 404) << "they agreed to an older text";
    pages_->sign_in_as(account::a_specialist(database(), "Other", kToday));
    EXPECT_EQ(change({{"planned", "5"}, {"why", "x"}}).status, 404);
}

TEST_P(ProgrammeChangePages, there_is_nothing_to_change_before_a_programme_began) {
    const PersonId bo = account::a_person(database(), "Bo");
    const Id id = random_id();
    database().write([&](database::Transaction& data) {
        add_share(data,
                  {id, bo, lind_, "Lind", kNow, kToday + 30, {}, Parts().with(Part::screening).with(Part::walks)});
    });
    member_ = "/specialist/" + id.text();
    EXPECT_FALSE(shows(pages_->get(member_), "Change the programme"));
    EXPECT_EQ(change({{"planned", "5"}, {"why", "x"}}).status, 404);
}

TEST_P(ProgrammeChangePages, a_pause_is_told_with_its_day_and_reason_and_waits_for_nobodys_clearance) {
    database().write([&](database::Transaction& data) {
        screening::add_record(data, ada_,
                              {kNow - std::chrono::hours(1), kToday, screening::Cleared{kToday + 90, "Lind", "Go."}});
        programme::note_pause(data, ada_, {random_id(), kToday, programme::EventKind::pause, "fever"},
                              {kNow, kToday, Zone::utc()});
    });
    const auto list = pages_->get("/specialist");
    EXPECT_TRUE(shows(list, "Paused, 22 Nov: fever"));
    EXPECT_TRUE(shows(pages_->get(member_), "Paused since 22 Nov 2026: fever"));
    share(Parts().with(Part::walks));
    EXPECT_TRUE(shows(pages_->get(member_), "Paused since 22 Nov 2026"));
    EXPECT_FALSE(shows(pages_->get(member_), "fever")) << "why is among the answers";
}

} // namespace amble::care
