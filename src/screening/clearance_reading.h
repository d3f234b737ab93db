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
    bool is_refused_by_letter() const;
    /// Whether the member recorded that they were not told that they may walk, and nobody has said otherwise since.
    bool is_advised_against() const;

    /// Whether a consultation counts, whoever may open the programme, and it names all that it has to.
    bool all_named() const;

    /// The last day of the clearance that counts today: a specialist's, or under attest by a letter.
    std::optional<Day> holds_until() const;

    /// The condition of whoever cleared last. A letter never loosens what a specialist set.
    std::optional<int> most_minutes() const;

    /// Of each clearance that counts today, the latest first.
    std::vector<Terms> terms() const;

    /// When it last reached this server that the programme was closed in a way that outdates every earlier clearance.
    Instant last_bar() const;

    std::optional<Day> ask_again() const;

    /// The day on which questions were asked for that are not answered yet.
    std::optional<Day> asked_since() const { return asked_for_ ? std::optional(asked_on_) : std::nullopt; }

    /// Which questions are to be asked now: all where the programme begins anew, else what is owed.
    Occasion ask() const;
    const std::string& message() const { return message_; }

private:
    /// A finding, and since when it has stood.
    struct Told {
        Finding finding;
        Instant since;
    };

    /// Somebody was told, by word or by letter: what of, and when they knew it.
    struct Talk {
        Instant held;
        Instant told; // what had reached this server by then was to be named: a talk's record, a letter's writing
        Instant said; // when they gave their word: at the talk, or by the letter's answer
        Day recorded;
        std::vector<Matter> named;
        std::optional<Day> until = {}; // of a letter's answer; a consultation counts for a time of its own
    };

    enum class Lift { by_anyone, by_specialist };

    /// What closes the programme until it is lifted, and outdates every earlier clearance.
    struct Bar {
        Instant happened; // an examination after it may lift it, though the record came later
        Instant at;       // of the record: nothing on this server from before it counts
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
    void take(const ClearanceRecord& record, const LetterCleared& cleared);
    void take(const ClearanceRecord& record, const LetterDeclined& declined);

    Instant since(const ClearanceRecord& record, const Screened& screened, const Finding& finding) const;
    /// The specialist's clearance that counts today, and the letter's answer.
    const Cleared* in_force() const;
    const LetterCleared* letter_in_force() const;
    static bool is_after(const Talk& talk, const Bar& bar);
    bool counts(const Talk& talk) const;
    bool outlasts(const Talk& talk, Instant given, Day until) const;
    bool is_over() const;
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
    std::vector<Talk> talks_;
    const LetterCleared* letter_ = nullptr; // the last one, under attest
    Instant letter_at_;
    Day letter_day_;
    std::optional<Instant> letter_declined_;
    std::optional<Instant> advised_against_; // when the last talk was held that said no
    const Cleared* cleared_ = nullptr;
    Instant cleared_at_;
    Day cleared_day_;
    std::optional<Occasion> asked_for_;
    Day asked_on_;
    std::optional<Day> answered_;
    bool complete_ = false;
    std::string message_;
};

} // namespace amble::screening
