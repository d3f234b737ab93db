#include "claims/live_evidence_store.h"

#include "account/testing/people.h"
#include "account/verification_store.h"
#include "claims/evidence_shipped.h"
#include "claims/verdict_store.h"
#include "foundation/database/testing.h"

namespace amble::claims {

namespace {

const Instant kNow = *parse_instant("2026-11-23T09:00:00Z");
const Day kToday = *parse_day("2026-11-23");

class LiveEvidenceHere : public database::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        for (const char* name : {"Ann", "Ben"}) {
            people_.push_back(account::a_person(database(), name, account::Roles().with(account::Role::specialist)));
            database().write([&](database::Transaction& data) {
                account::verify(data, people_.back(), {"1", "Chamber", "Physiotherapy", kToday + 90}, "Op", kToday);
            });
        }
    }
    void publish(database::Database& database, const std::string& id, Origin origin, const Draft& draft) {
        database.write([&](database::Transaction& data) {
            Version version;
            version.verdict = id;
            version.origin = origin;
            version.draft = draft;
            const auto latest = latest_version(data, id);
            const auto number = add_version(data, version, latest ? latest->number : 0, hand(0));
            ASSERT_TRUE(number);
            sign(data, {id, *number, "None", ""}, hand(0));
            ASSERT_EQ(sign(data, {id, *number, "None", ""}, hand(1)), Signed::published);
        });
    }
    std::shared_ptr<const LiveEvidence> live() {
        std::shared_ptr<const LiveEvidence> found;
        database().read([&](database::Transaction& data) { found = live_evidence(data); });
        return found;
    }
    Hand hand(size_t i) { return {people_[i], i == 0 ? "Ann" : "Ben", kNow, kToday}; }

    static Draft shipped(const char* id) { return draft_of(*shipped_evidence().verdict(id), shipped_evidence()); }

    std::vector<PersonId> people_;
};
EACH_ENGINE_OF(LiveEvidenceHere);

} // namespace

TEST_P(LiveEvidenceHere, is_what_the_program_carries_before_anything_is_published) {
    EXPECT_EQ(live()->catalogue(), shipped_evidence());
    EXPECT_EQ(live(), live()) << "made once";
}

TEST_P(LiveEvidenceHere, a_verdict_of_this_server_is_found_with_its_sources) {
    Draft draft = shipped("bed-rest");
    draft[Part::treatment] = "acupuncture";
    draft[Part::question] = "Does acupuncture help people sleep through the night?";
    draft[Part::statement] = "Acupuncture helps pain at night.";
    publish(database(), "v-7", Origin::here, draft);
    const auto evidence = live();
    const Verdict* verdict = evidence->catalogue().verdict("v-7");
    ASSERT_TRUE(verdict);
    EXPECT_EQ(evidence->signatures(*verdict), 2);
    EXPECT_NE(evidence->catalogue().source(verdict->sources.at(0)), nullptr);
    const auto found = evidence->found("sleep through the night", 5);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front()->id, "v-7");
}

TEST_P(LiveEvidenceHere, a_shipped_verdict_that_is_signed_stays_as_it_is_and_a_corrected_one_takes_its_place) {
    publish(database(), "bed-rest", Origin::shipped, shipped("bed-rest"));
    EXPECT_EQ(live()->catalogue(), shipped_evidence());
    EXPECT_EQ(live()->signatures(*live()->catalogue().verdict("bed-rest")), 2);
    Draft draft = shipped("bed-rest");
    draft[Part::why] = "We looked again.";
    publish(database(), "bed-rest", Origin::here, draft);
    EXPECT_EQ(live()->catalogue().verdict("bed-rest")->why, "We looked again.");
    EXPECT_EQ(live()->catalogue().verdicts.size(), shipped_evidence().verdicts.size());
}

TEST_P(LiveEvidenceHere, a_signature_under_a_shipped_text_that_has_changed_since_does_not_count) {
    Draft older = shipped("bed-rest");
    older[Part::why] = "As an older program said.";
    publish(database(), "bed-rest", Origin::shipped, older);
    EXPECT_EQ(live()->catalogue().verdict("bed-rest")->why, shipped_evidence().verdict("bed-rest")->why);
    EXPECT_EQ(live()->signatures(*live()->catalogue().verdict("bed-rest")), 0);
}

TEST_P(LiveEvidenceHere, what_another_process_publishes_is_seen_with_the_next_look) {
    live();
    const auto other = database::open(made().address());
    Draft draft = shipped("bed-rest");
    draft[Part::why] = "From elsewhere.";
    publish(*other, "bed-rest", Origin::here, draft);
    EXPECT_EQ(live()->catalogue().verdict("bed-rest")->why, "From elsewhere.");
    other->write([&](database::Transaction& data) { withdraw(data, "bed-rest", "A mistake.", hand(0)); });
    EXPECT_EQ(live()->catalogue().verdict("bed-rest"), nullptr);
}

TEST_P(LiveEvidenceHere, what_was_withdrawn_does_not_come_back_unsigned_from_the_program) {
    publish(database(), "bed-rest", Origin::shipped, shipped("bed-rest"));
    ASSERT_EQ(live()->signatures(*live()->catalogue().verdict("bed-rest")), 2);
    database().write([&](database::Transaction& data) { withdraw(data, "bed-rest", "A mistake.", hand(0)); });
    EXPECT_EQ(live()->catalogue().verdict("bed-rest"), nullptr);
    EXPECT_EQ(live()->catalogue().verdicts.size(), shipped_evidence().verdicts.size() - 1);
    for (const Span& span : live()->marker().mark("Bed rest heals a bad back."))
        EXPECT_NE(span.match.band, Band::attach);
}

} // namespace amble::claims
