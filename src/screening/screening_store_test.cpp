#include "screening/screening_store.h"

#include "foundation/database/testing.h"
#include "screening/answers_for_test.h"
#include "screening/record_row.h"

#include <chrono>

namespace amble::screening {

namespace {

constexpr PersonId kAda{1};
constexpr PersonId kBen{2};
const Instant kNow{int64_t{test_day.number} * 86'400'000'000};
const AsOf kToday{kNow + std::chrono::hours{1}, test_day};

class ScreeningStore : public database::EachEngine {
protected:
    void save(PersonId person, const Answers& answers, Occasion occasion = Occasion::start) {
        database().write([&](database::Transaction& data) {
            save_answers(data, person, {kNow, test_day, occasion, kQuestionsVersion, answers});
        });
    }
    void add(PersonId person, RecordContent what) {
        database().write([&](database::Transaction& data) { add_record(data, person, {kNow, test_day, what}); });
    }
    template<class T>
    T read(const std::function<T(database::Transaction&)>& look) {
        T found{};
        database().read([&](database::Transaction& data) { found = look(data); });
        return found;
    }
    Clearance gate_of(PersonId person, const account::Settings& settings = {}) {
        return read<Clearance>([&](auto& data) { return gate(data, person, settings, kToday); });
    }
    std::vector<ClearanceRecord> records_of(PersonId person) {
        return read<std::vector<ClearanceRecord>>([&](auto& data) { return clearance_records(data, person); });
    }
};
EACH_ENGINE_OF(ScreeningStore);

} // namespace

TEST_P(ScreeningStore, answers_come_back_as_they_were_given) {
    const Answers answers = with({{Question::fever, not_sure}, {Question::usual_pain, {Reply::number, 8}}});
    save(kAda, nothing_found());
    save(kAda, answers, Occasion::three_months);
    const auto latest = read<std::optional<AnswerSet>>([](auto& data) { return latest_answers(data, kAda); });
    ASSERT_TRUE(latest);
    EXPECT_EQ(latest->answers, answers);
    EXPECT_EQ(latest->occasion, Occasion::three_months);
    EXPECT_EQ(latest->day, test_day);
    EXPECT_FALSE(read<std::optional<AnswerSet>>([](auto& data) { return latest_answers(data, kBen); }));
}

TEST_P(ScreeningStore, every_kind_of_record_comes_back_in_order) {
    const RecordContent all[] = {
        Screened{Occasion::flare, {{Question::cancer, Disposition::consult}}, true},
        AskedFor{Occasion::after_pause},
        Consulted{kNow, "A. Weiss", "physiotherapist", "Walk.\nSlowly.", {"S11", "chest"}},
        Consulted{kNow, "A. Weiss", "doctor", "Not yet.", {"chest"}, Walking::may_not},
        LetterCleared{kNow, test_day + 9, 20, {"Dr. Own", "doctor", "R-1"}, "Flat ground.", {"S11"}},
        LetterDeclined{kNow, {"Dr. Own", "doctor", "R-1"}, "Not yet."},
        Cleared{test_day + 30, "Dr. Lind", "Fit to walk."},
        Declined{"Dr. Lind", "An X-ray first."},
        Inquired{"Dr. Lind", "Which tablets?"},
        Stopped{{"chest", "nerve"}},
        Stopped{{"saddle"}, kNow - std::chrono::hours{20}},
        Suspended{"fall"},
    };
    for (const RecordContent& what : all)
        add(kAda, what);

    const auto records = records_of(kAda);
    ASSERT_EQ(records.size(), std::size(all));
    for (size_t i = 0; i < records.size(); ++i) {
        EXPECT_EQ(row_of(records[i].what), row_of(all[i])) << i;
        EXPECT_EQ(records[i].at, kNow);
    }
    EXPECT_TRUE(records_of(kBen).empty());
}

TEST_P(ScreeningStore, the_gate_opens_by_what_was_saved) {
    EXPECT_EQ(gate_of(kAda).state, ClearanceState::not_screened);
    save(kAda, with({{Question::cancer, yes}}));
    add(kAda, Consulted{kNow, "A. Weiss", "physiotherapist", "Walk.", {"S11"}});
    EXPECT_TRUE(gate_of(kAda).open());
    EXPECT_FALSE(gate_of(kBen).open());

    account::Settings settings;
    settings.clearance = account::Clearance::specialist;
    EXPECT_FALSE(gate_of(kAda, settings).open());
}

TEST_P(ScreeningStore, a_record_that_cannot_be_read_is_not_passed_over) {
    database().write([](database::Transaction& data) {
        data.execute("INSERT INTO clearance_record (person_id, number, at, day, kind, matters)"
                     " VALUES ($1, 1, 0, '2026-11-22', 'halted', '')",
                     kAda);
    });
    EXPECT_THROW(gate_of(kAda), database::Error);
}

} // namespace amble::screening
