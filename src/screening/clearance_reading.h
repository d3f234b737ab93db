#pragma once

#include "screening/clearance.h"

#include <optional>
#include <span>
#include <vector>

namespace amble::screening {

/// A person's records read through once, for one moment: what clearance() and releases() are made of.
class ClearanceReading {
public:
    ClearanceReading(std::span<const ClearanceRecord> records, ClearanceMode mode, AsOf at);

    /// What keeps the programme closed, the most pressing first.
    std::vector<Missing> missing() const;

    bool screening_holds() const;
    bool clearance_holds() const;
    bool screened() const { return complete_; }

    /// The gravest state that nobody has lifted yet: locked by a stop, or suspended.
    std::optional<ClearanceState> standing_bar() const;

    /// Whether a specialist declined and nobody has cleared the person since.
    bool is_refused() const;

    /// Whether a consultation counts, whoever may open the programme, and it names all that it has to.
    bool all_named() const;

    /// The specialist's clearance that counts today.
    const Cleared* in_force() const;

    std::optional<Day> ask_again() const;

    /// Which questions are to be asked now: all where the programme begins anew, else what is owed.
    Occasion ask() const;
    const std::string& message() const { return message_; }

private:
    /// A finding, and since when it has stood.
    struct Told {
        Finding finding;
        Instant since;
    };

    enum class Lift { by_anyone, by_specialist };

    /// What closes the programme until it is lifted, and outdates every earlier clearance.
    struct Bar {
        Instant at;
        std::vector<Matter> matters;
        Lift lift;
        ClearanceState state;
    };

    void take(const ClearanceRecord& record, const Screened& screened);
    void take(const ClearanceRecord& record, const AskedFor& asked);
    void take(const ClearanceRecord& record, const Consulted& consulted);
    void take(const ClearanceRecord& record, const Cleared& cleared);
    void take(const ClearanceRecord& record, const Declined& declined);
    void take(const ClearanceRecord& record, const Inquired& inquired);
    void take(const ClearanceRecord& record, const Stopped& stopped);
    void take(const ClearanceRecord& record, const Suspended& suspended);

    Instant since(const ClearanceRecord& record, const Screened& screened, const Finding& finding) const;
    Instant last_bar() const;
    bool counts(const Consulted& consulted) const;
    bool any_consultation_counts() const;
    bool is_lifted(const Bar& bar) const;
    std::vector<Matter> unnamed(const Bar& bar) const;
    bool is_cleared(const Told& told) const;
    bool is_named(const Told& told) const;
    bool is_settled(const Told& told) const;

    void add_examination(std::vector<Missing>& all) const;
    void add_screening(std::vector<Missing>& all) const;
    void add_findings(std::vector<Missing>& all) const;
    void add_clearance(std::vector<Missing>& all) const;

    ClearanceMode mode_;
    AsOf at_;
    std::vector<Told> told_;
    std::vector<Bar> bars_;
    std::vector<Consulted> consultations_;
    const Cleared* cleared_ = nullptr;
    Instant cleared_at_;
    std::optional<Occasion> asked_for_;
    std::optional<Day> answered_;
    bool complete_ = false;
    std::string message_;
};

} // namespace amble::screening
