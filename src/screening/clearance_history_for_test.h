#pragma once

#include "screening/answers_for_test.h"
#include "screening/clearance.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace amble::screening {

inline const Day first_day = test_day;

inline Instant noon(int day) {
    return Instant{int64_t{first_day.number + day} * 86'400'000'000} + std::chrono::hours{12};
}

/// A person's records, written day by day; `day` counts from the first.
class History {
public:
    History& screened(int day, std::vector<Finding> findings = {}, Occasion occasion = Occasion::start) {
        bool emergency = false;
        for (const Finding& each : findings)
            emergency = emergency || each.disposition == Disposition::emergency;
        return add(day, Screened{occasion, std::move(findings), !emergency});
    }
    History& consulted(int day, std::vector<Matter> named = {}) { return consulted(day, noon(day), std::move(named)); }
    History& consulted(int day, Instant held, std::vector<Matter> named) {
        return add(day, Consulted{held, "A. Weiss", "physiotherapist", "Walk.", std::move(named)});
    }
    /// A talk in which nobody said that they may walk.
    History& told_no(int day, Instant held) {
        return add(day, Consulted{held, "A. Weiss", "doctor", "Not before the test.", {"chest"}, Walking::may_not});
    }
    History& told_no(int day) { return told_no(day, noon(day)); }
    History& cleared(int day, int until) { return add(day, Cleared{first_day + until, "Dr. Lind", "Fit to walk."}); }
    History& letter(int day, int written, std::vector<Matter> named = {}, std::optional<int> most = {}) {
        return add(day,
                   LetterCleared{
                       noon(written), first_day + day + 100, most, {"Dr. Own", "doctor", "R-1"}, "", std::move(named)});
    }
    History& letter_until(int day, int written, int until) {
        return add(day, LetterCleared{noon(written), first_day + until, {}, {"Dr. Own", "doctor", "R-1"}, "", {}});
    }
    History& letter_declined(int day, int written) {
        return add(day, LetterDeclined{noon(written), {"Dr. Own", "doctor", "R-1"}, "Not yet."});
    }
    History& cleared_at_most(int day, int most) {
        return add(day, Cleared{first_day + day + 100, "Dr. Lind", "Fit to walk.", most});
    }
    History& declined(int day) { return add(day, Declined{"Dr. Lind", "An X-ray first."}); }
    History& asked_for(int day, Occasion occasion) { return add(day, AskedFor{occasion}); }
    History& inquired(int day) { return add(day, Inquired{"Dr. Lind", "Which tablets?"}); }
    History& stopped(int day, std::vector<Matter> signs) { return add(day, Stopped{std::move(signs)}); }
    History& stopped_late(int day, Instant pressed, std::vector<Matter> signs) {
        return add(day, Stopped{std::move(signs), pressed});
    }
    History& suspended(int day, Matter cause) { return add(day, Suspended{std::move(cause)}); }

    Clearance on(int day, ClearanceMode mode = ClearanceMode::attest) const {
        return clearance(records_, mode, {noon(day) + std::chrono::hours{6}, first_day + day});
    }
    Clearance by_specialist(int day) const { return on(day, ClearanceMode::specialist); }

    /// What had lapsed by the end of that day.
    std::string lapsed(int day, ClearanceMode mode = ClearanceMode::attest) const {
        std::string all;
        for (const std::string& each : lapses(records_, mode, {noon(day) + std::chrono::hours{11}, first_day + day}))
            all += each + ", ";
        return all;
    }

    std::string released(ClearanceMode mode = ClearanceMode::attest) const {
        std::string all;
        for (const Released& each : releases(records_, mode))
            all +=
                std::to_string(each.day - first_day) + (each.release == Release::cleared ? " cleared, " : " resume, ");
        return all;
    }

private:
    /// Each record a minute after the one before it on the same day.
    template<class T>
    History& add(int day, T what) {
        records_.push_back({noon(day) + std::chrono::minutes{records_.size()}, first_day + day, std::move(what)});
        return *this;
    }

    std::vector<ClearanceRecord> records_;
};

inline History ready() {
    return History().screened(0).consulted(1);
}

inline bool needs(const Clearance& clearance, Need need) {
    for (const Missing& each : clearance.missing)
        if (each.need == need) return true;
    return false;
}

inline std::vector<Need> all_needs(const Clearance& clearance) {
    std::vector<Need> needs;
    for (const Missing& each : clearance.missing)
        needs.push_back(each.need);
    return needs;
}

inline const Finding had_cancer{Question::cancer, Disposition::consult};
inline const Finding has_fever{Question::fever, Disposition::urgent};
inline const Finding is_numb{Question::numb_saddle, Disposition::emergency};
inline const Finding changed_medicine{Question::medicines, Disposition::consult};

} // namespace amble::screening
