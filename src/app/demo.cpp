#include "app/demo.h"

#include "account/access_log_store.h"
#include "account/consent.h"
#include "account/consent_store.h"
#include "account/verification_store.h"
#include "app/demo_cast.h"
#include "app/demo_guidance.h"
#include "app/demo_measures.h"
#include "app/demo_practice.h"
#include "app/demo_talk.h"
#include "app/demo_verdicts.h"
#include "app/site_kind.h"
#include "app/trial_kinds.h"
#include "care/clinic_numbers_store.h"
#include "care/share_store.h"
#include "foundation/base/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace amble::app {

namespace {

using programme::PersonKind;

constexpr int kDaysToWeekSix = 37;        // today is the third day of week 6
constexpr int kDaysToFourMonths = 17 * 7; // a week ended yesterday: its review waits
constexpr int kDaysOfRunningTrial = 20;
constexpr int kDaysToFlare = 6 * 7 + 2; // in a programme of some six weeks
constexpr int kFlareAtLeast = 3;        // days ago
constexpr int kFlareAtMost = 10;
constexpr uint64_t kMostSeeds = 100'000;

/// `anything` does what nobody does, and has no place in a clinic.
constexpr size_t kKindsShown = static_cast<size_t>(PersonKind::anything);

using Fits = bool (*)(const programme::ProgrammeState&);

bool goes_well(const programme::ProgrammeState& state) {
    constexpr int kStepsUp = 2; // enough for reasons worth reading
    return shown_state(state) == programme::State::progress &&
           state.level.minutes() >= state.start_rung.minutes() + kStepsUp * 5;
}

bool goes_on(const programme::ProgrammeState& state) {
    return goes_well(state) && state.usual.halves >= 2 * 3 && state.usual.halves <= 2 * 6;
}

bool climbs_after_flare(const programme::ProgrammeState& state) {
    const int ago = state.day - state.flare.first_day;
    return shown_state(state) == programme::State::flare && ago >= kFlareAtLeast && ago <= kFlareAtMost &&
           state.flare.before.minutes() >= 15;
}

/// The first life of that kind that is as it should be today; made-up people cannot be told what to live.
Life life_that(Fits fits, PersonKind kind, int days) {
    for (uint64_t seed = 1; seed <= kMostSeeds; ++seed) {
        Life life = made_up_life(seed, kind, days);
        if (fits(life.state)) return life;
    }
    throw std::logic_error("no made-up life is as the demo needs it");
}

enum class ClearedBy { a_doctor_elsewhere, first_specialist, second_specialist };

class ClinicMaker {
public:
    ClinicMaker(database::Database& database, Instant now)
        : database_(database), now_(now), zone_(demo_zone()), today_(zone_.day_at(now)) {}

    /// The first is the one of the cast.
    void specialist(std::string_view name, std::string_view key);
    /// Where the specialists can be booked.
    void practice(const CastMember& desk);
    /// Somebody with a role and no walks.
    void staff(const CastMember& who, account::Role role);
    void newcomer(std::string_view name, std::string_view key);
    /// Answered the questions, and waits for the first specialist.
    void waiting(std::string_view name, std::string_view key);
    /// Whoever is cleared by a specialist shares their clearance with them.
    PersonId member(std::string_view name, std::string_view key, const Life& life, ClearedBy by);
    /// By the key of what is tried.
    void trial(PersonId person, std::string_view kind, int days_ago);

private:
    struct Specialist {
        PersonId person;
        std::string name;
    };

    PersonId add(database::Transaction& data, const account::NewAccount& account, Day joined) const;
    care::Share share(database::Transaction& data, PersonId member, const Specialist& with, Day since) const;
    /// What a specialist who cleared somebody that day has left in the log since.
    void log_looks(database::Transaction& data, PersonId member, std::string_view specialist, Day cleared) const;

    database::Database& database_;
    Instant now_;
    Zone zone_;
    Day today_;
    std::vector<Specialist> specialists_;
};

PersonId ClinicMaker::add(database::Transaction& data, const account::NewAccount& account, Day joined) const {
    const PersonId person = add_account(data, account, joined).value();
    // Nobody agreed to a text before it was written; who joined earlier agreed anew when it came.
    agree_to_joining(data, person, zone_.start_of(std::max(joined, *parse_day(account::kJoiningVersion))));
    return person;
}

care::Share ClinicMaker::share(database::Transaction& data, PersonId member, const Specialist& with, Day since) const {
    constexpr int kSharedDays = 180;
    care::Parts parts;
    for (const care::Part part : care::kParts)
        parts = parts.with(part);
    const care::Share given{random_id(),         member, with.person, with.name, zone_.start_of(since),
                            since + kSharedDays, {},     parts};
    care::add_share(data, given);
    return given;
}

void ClinicMaker::log_looks(database::Transaction& data, PersonId member, std::string_view specialist,
                            Day cleared) const {
    using account::Deed;
    constexpr int kMorning = 7 * 60; // minutes of the day
    const account::Actor by{std::string(specialist), std::string(name(account::Role::specialist))};
    const auto log = [&](Day day, int minute, Deed deed, std::string_view what) {
        account::log_access(data, member, {zone_.moment(day, minute), by, deed, std::string(what)});
    };
    log(cleared, kMorning, Deed::looked, logged(care::Part::screening));
    log(cleared, kMorning + 5, Deed::changed, "clearance");
    const Day yesterday = today_ - 1;
    log(yesterday, kMorning, Deed::looked, logged(care::Part::walks));
    log(yesterday, kMorning + 4, Deed::changed, "pointers");
    log(yesterday, kMorning + 6, Deed::changed, "reviews");
}

void ClinicMaker::specialist(std::string_view name, std::string_view key) {
    constexpr int kJoinedBefore = 120; // days
    const Day joined = today_ - kJoinedBefore;
    const account::Verification seen{"DEMO-" + std::to_string(specialists_.size() + 1),
                                     "a register that does not exist", "physiotherapy", today_ + 365};
    PersonId person;
    database_.write([&](database::Transaction& data) {
        const auto roles = account::Roles().with(account::Role::specialist);
        person = add(data, made_up_account(name, key, roles), joined);
        account::verify(data, person, seen, "The demo", joined);
    });
    specialists_.push_back({person, std::string(name)});
}

void ClinicMaker::staff(const CastMember& who, account::Role role) {
    database_.write([&](database::Transaction& data) {
        add(data, made_up_account(who.name, who.key, account::Roles().with(role)), today_);
    });
}

void ClinicMaker::practice(const CastMember& desk) {
    std::vector<care::Giver> specialists;
    for (const Specialist& each : specialists_)
        specialists.push_back({each.person, each.name});
    database_.write([&](database::Transaction& data) {
        const auto account = made_up_account(desk.name, desk.key, account::Roles().with(account::Role::desk));
        add_demo_practice(data, specialists, add(data, account, today_), now_);
    });
}

void ClinicMaker::newcomer(std::string_view name, std::string_view key) {
    database_.write([&](database::Transaction& data) {
        const PersonId person = add(data, made_up_account(name, key), today_);
        store_clearance(data, person, {zone_, today_, {}}, today_);
    });
}

void ClinicMaker::waiting(std::string_view name, std::string_view key) {
    database_.write([&](database::Transaction& data) {
        const Day joined = today_ - 1;
        const PersonId person = add(data, made_up_account(name, key), joined);
        store_waiting(data, person, zone_, joined);
        share(data, person, specialists_.front(), joined);
    });
}

PersonId ClinicMaker::member(std::string_view name, std::string_view key, const Life& life, ClearedBy by) {
    const Day joined = today_ - static_cast<int>(life.rows.size());
    const Specialist* specialist = by == ClearedBy::first_specialist    ? &specialists_.front()
                                   : by == ClearedBy::second_specialist ? &specialists_.back()
                                                                        : nullptr;
    PersonId person;
    database_.write([&](database::Transaction& data) {
        person = add(data, made_up_account(name, key), joined);
        const Place place{zone_, today_, specialist ? specialist->name : ""};
        store_life(data, person, place, life);
        store_measures(data, person, place, life, life.rows.size() + name.size());
        if (!specialist) return;
        const care::Share given = share(data, person, *specialist, joined);
        log_looks(data, person, specialist->name, joined);
        add_demo_guidance(data, person, {specialist->person, specialist->name}, {now_, today_});
        constexpr size_t kOneInSoManyWrites = 4;
        if (name.size() % kOneInSoManyWrites == 0)
            add_demo_messages(data, given, {now_, today_}, name.size() / kOneInSoManyWrites);
    });
    return person;
}

void ClinicMaker::trial(PersonId person, std::string_view kind, int days_ago) {
    const tracking::TrialKind tried = tracking::begun_kind(trial_kinds(), kind);
    database_.write(
        [&](database::Transaction& data) { store_trial(data, person, {zone_, today_, {}}, tried, days_ago); });
}

void add_cast(ClinicMaker& clinic) {
    for (const CastMember& who : cast()) {
        switch (who.part) {
        case Part::new_today:
            clinic.newcomer(who.name, who.key);
            break;
        case Part::week_six:
            clinic.trial(clinic.member(who.name, who.key, life_that(goes_well, PersonKind::adherent, kDaysToWeekSix),
                                       ClearedBy::first_specialist),
                         "cushion", kDaysOfRunningTrial);
            break;
        case Part::after_flare:
            clinic.member(who.name, who.key, life_that(climbs_after_flare, PersonKind::flaring, kDaysToFlare),
                          ClearedBy::a_doctor_elsewhere);
            break;
        case Part::after_four_months:
            clinic.trial(clinic.member(who.name, who.key, life_that(goes_on, PersonKind::adherent, kDaysToFourMonths),
                                       ClearedBy::a_doctor_elsewhere),
                         "heat", kDaysToFourMonths / 2);
            break;
        case Part::specialist:
        case Part::desk:
        case Part::moderator:
        case Part::operator_:
            break;
        }
    }
}

void add_members(ClinicMaker& clinic) {
    constexpr std::array kClearedBy{ClearedBy::first_specialist, ClearedBy::a_doctor_elsewhere,
                                    ClearedBy::second_specialist};
    size_t number = 0;
    for (const std::string_view name : member_names()) {
        const auto kind = static_cast<PersonKind>(number % kKindsShown);
        const ClearedBy by = kClearedBy[number % kClearedBy.size()];
        ++number;
        clinic.member(name, fmt::format("demo-member-{}", number), made_up_life(number, kind, 7 * kClinicWeeks), by);
    }
    number = 0;
    for (const std::string_view name : waiting_names())
        clinic.waiting(name, fmt::format("demo-waiting-{}", ++number));
}

} // namespace

Zone demo_zone() {
    return Zone::find("Europe/London").value_or(Zone::utc());
}

account::NewAccount made_up_account(std::string_view name, std::string_view key, account::Roles roles) {
    account::NewAccount account;
    account.profile.name = name;
    account.profile.year_of_birth = 1974;
    account.profile.zone = demo_zone().name();
    account.profile.country = "GB";
    account.roles = roles;
    account.sign_in = {std::string(key), account::sign_in_key(key)};
    account.password_hash = "no hash";
    return account;
}

void agree_to_joining(database::Transaction& data, PersonId person, Instant at) {
    account::record_consent(data, person, {std::string(account::kJoining), std::string(account::kJoiningVersion), at});
}

void make_clinic(database::Database& database, Instant now) {
    mark_as_demo(database);
    ClinicMaker clinic(database, now);
    const CastMember& specialist = cast()[static_cast<size_t>(Part::specialist)];
    clinic.specialist(specialist.name, specialist.key);
    clinic.specialist(kSecondSpecialist, "demo-specialist-2");
    for (const CastMember& who : behind_the_scenes()) {
        if (who.part == Part::desk) clinic.practice(who);
        if (who.part == Part::moderator) clinic.staff(who, account::Role::moderator);
        if (who.part == Part::operator_) clinic.staff(who, account::Role::operator_);
    }
    add_cast(clinic);
    add_members(clinic);
    make_stories(database, now);
    make_verdict_work(database, kSecondSpecialist, now);
    care::count_practices(database, demo_zone().day_at(now));
    note_demo_made(database, demo_zone().day_at(now));
}

} // namespace amble::app
