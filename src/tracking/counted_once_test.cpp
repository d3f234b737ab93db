#include "tracking/import_plan.h"
#include "tracking/walk_times.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

namespace amble::tracking {

namespace {

using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int64_t kMicrosPerDay = 86'400'000'000;
const Instant kMorning = *parse_instant("2026-05-01T08:00:00Z");

Day day_of(Instant instant) {
    return {static_cast<int32_t>(instant.microseconds / kMicrosPerDay)};
}
Instant start_of(Day day) {
    return {day.number * kMicrosPerDay};
}

class Chance {
public:
    explicit Chance(unsigned seed) : numbers_(seed) {}
    int between(int least, int most) { return std::uniform_int_distribution(least, most)(numbers_); }
    bool once_in(int times) { return between(1, times) == 1; }
    template<class T>
    T& one_of(std::vector<T>& all) {
        return all[static_cast<size_t>(between(0, static_cast<int>(all.size()) - 1))];
    }
    template<class T>
    void shuffle(std::vector<T>& all) {
        std::shuffle(all.begin(), all.end(), numbers_);
    }

private:
    std::mt19937 numbers_;
};

/// What somebody walked, and what several recorders tell of it: whole, in pieces, in part, or by its sums alone.
class Recorders {
public:
    explicit Recorders(Chance& chance) : chance_(chance) {
        const int walks = chance_.between(1, 3);
        for (int i = 0; i < walks; ++i)
            record(a_walk());
    }

    std::vector<Offer> offers;
    microseconds walked() const { return total_length(merged(bouts_)); }

private:
    std::vector<Interval> a_walk() {
        // About midnight as well as in the morning.
        Instant now = kMorning + minutes(chance_.once_in(3) ? chance_.between(840, 950) : chance_.between(0, 240));
        std::vector<Interval> bouts;
        const int count = chance_.between(1, 4);
        for (int i = 0; i < count; ++i) {
            const Instant end = now + seconds(chance_.between(60, 1800));
            bouts.push_back({now, end});
            now = end + seconds(chance_.between(61, 3000));
        }
        return bouts;
    }

    void record(const std::vector<Interval>& walk) {
        const int tellings = chance_.between(1, 4);
        for (int i = 0; i < tellings; ++i) {
            Offer offer;
            offer.file_name = std::to_string(offers.size());
            offer.source = std::array{Source::watch, Source::band, Source::phone}[static_cast<size_t>(i % 3)];
            if (chance_.once_in(3)) offer.source = Source::phone;
            offer.decision = Decision::walk;
            for (FoundWalk& found : telling(walk))
                offer.walks.push_back({std::move(found), "", {}, Decision::walk});
            offers.push_back(std::move(offer));
        }
    }

    std::vector<FoundWalk> telling(std::vector<Interval> walk) {
        std::vector<FoundWalk> found;
        switch (chance_.between(0, 4)) {
        case 0:
            for (const Interval& bout : walk)
                found.push_back({{bout}});
            break;
        case 1:
            for (Interval& bout : walk)
                if (bout.length() > minutes(3)) bout.end = bout.end - seconds(chance_.between(0, 120));
            found.push_back({walk});
            break;
        case 2:
            walk.resize(static_cast<size_t>(chance_.between(1, static_cast<int>(walk.size()))));
            found.push_back({walk});
            break;
        case 3:
            found.push_back({{{walk.front().start, walk.back().end}}});
            found.back().idle = found.back().walked() - total_length(walk);
            break;
        default:
            found.push_back({walk});
        }
        bouts_.insert(bouts_.end(), walk.begin(), walk.end());
        return found;
    }

    Chance& chance_;
    std::vector<Interval> bouts_;
};

/// What the store and the pages do to a diary, without either.
class Diary {
public:
    explicit Diary(Chance& chance) : chance_(chance) {}

    SourceOrder order;

    /// How many walks it stores. What is open is left out.
    int bring_in(const std::vector<Offer>& offers) {
        const auto plan =
            plan_import(offers, walks_, {day_of, start_of, order}, [](auto, auto) { return Choice::open; });
        for (const PlannedWalk& planned : plan.walks) {
            if (planned.choice != Choice::take) continue;
            add(planned.placement.walk);
            walks_.back().import = Id({1});
        }
        return plan.count(Choice::take);
    }

    void rate() {
        change(Began::as_shown, [](Walk& walk) { walk.worst = 3; });
    }
    void lessen() {
        change(Began::as_shown, [&](Walk& walk) { walk.minutes = chance_.between(1, walk.minutes); });
    }
    /// To another time, and with other minutes, by which they are the person's own.
    void retype() {
        change(Began::as_typed, [&](Walk& walk) {
            walk.minutes = chance_.between(1, 90);
            walk.started = kMorning + minutes(chance_.between(-5000, 5000));
            if (chance_.once_in(2)) walk.started = walk.recorded.front().start + minutes(chance_.between(-30, 30));
            walk.ended = *walk.started + minutes(walk.minutes);
            walk.day = day_of(*walk.started);
            if (chance_.once_in(4)) walk.started = walk.ended = std::nullopt;
            own_.insert(walk.id);
        });
    }
    void remove() {
        if (!walks_.empty()) chance_.one_of(walks_).minutes = 0;
    }
    void remove_all() {
        for (Walk& walk : walks_)
            walk.minutes = 0;
    }

    int total() const {
        int sum = 0;
        for (const auto& [day, total] : totals(there(), start_of, order))
            sum += total.minutes;
        return sum;
    }
    /// Of the walks that the person typed anew.
    int own_minutes() const {
        int sum = 0;
        for (const Walk& walk : walks_)
            if (own_.contains(walk.id)) sum += walk.minutes;
        return sum;
    }

private:
    void add(Walk walk) {
        walk.id = Id({static_cast<uint8_t>(walks_.size()), 2});
        walks_.push_back(std::move(walk));
    }

    template<class Type>
    void change(Began began, Type type) {
        if (walks_.empty()) return;
        Walk& walk = chance_.one_of(walks_);
        if (walk.minutes == 0) return;
        Walk typed = walk;
        type(typed);
        walk = changed(walk, typed, began);
    }

    std::vector<Walk> there() const {
        std::vector<Walk> there;
        std::ranges::copy_if(walks_, std::back_inserter(there), [](const Walk& walk) { return walk.minutes > 0; });
        return there;
    }

    Chance& chance_;
    std::vector<Walk> walks_; // deleted ones have no minutes
    std::set<Id> own_;
};

int whole(microseconds time) {
    return static_cast<int>(std::chrono::floor<minutes>(time).count());
}

void do_something(Diary& diary, const Recorders& recorders, Chance& chance) {
    switch (chance.between(0, 9)) {
    case 0:
        return diary.rate();
    case 1:
        return diary.lessen();
    case 2:
        return diary.retype();
    case 3:
        return diary.remove();
    case 4:
        diary.order = diary.order.with_raised(static_cast<Source>(chance.between(1, 5)));
        return;
    default:
        std::vector<Offer> some = recorders.offers;
        chance.shuffle(some);
        some.resize(static_cast<size_t>(chance.between(1, static_cast<int>(some.size()))));
        diary.bring_in(some);
    }
}

constexpr unsigned kDiaries = 3000;

} // namespace

TEST(CountedOnce, no_minute_is_counted_twice_whatever_was_brought_in_changed_and_deleted) {
    int counted = 0;
    for (unsigned seed = 0; seed < kDiaries; ++seed) {
        Chance chance(seed);
        const Recorders recorders(chance);
        Diary diary(chance);
        for (int step = 0; step < 10; ++step) {
            do_something(diary, recorders, chance);
            ASSERT_LE(diary.total(), whole(recorders.walked()) + diary.own_minutes())
                << "seed " << seed << " step " << step;
        }
        counted += diary.total();
    }
    EXPECT_GT(counted, 0);
}

TEST(CountedOnce, what_was_brought_in_is_known_again_changed_or_not_and_stays_away_once_deleted) {
    for (unsigned seed = 0; seed < kDiaries; ++seed) {
        Chance chance(seed);
        Recorders recorders(chance);
        Diary diary(chance);
        for (const Offer& offer : recorders.offers)
            diary.bring_in({offer});
        ASSERT_GT(diary.total(), 0);
        for (int step = 0; step < 4; ++step)
            chance.once_in(2) ? diary.rate() : chance.once_in(2) ? diary.lessen() : diary.retype();
        const int before = diary.total();
        chance.shuffle(recorders.offers);
        EXPECT_EQ(diary.bring_in(recorders.offers), 0) << "seed " << seed;
        EXPECT_EQ(diary.total(), before) << "seed " << seed;
        diary.remove_all();
        for (const Offer& offer : recorders.offers)
            EXPECT_EQ(diary.bring_in({offer}), 0) << "seed " << seed;
    }
}

} // namespace amble::tracking
