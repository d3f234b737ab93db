#include "screening/clearance_reading.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>
#include <utility>

namespace amble::screening {

namespace {

constexpr std::chrono::days kCountsFor{kConsultationCountsDays};
constexpr std::chrono::days kBeforeAnswer{kConsultationBeforeAnswerDays};

/// Conditions that last, so that a clinician who was told of them once knows them at the next questions too. All else
/// is about what is new: told again, it is a new matter.
constexpr std::array kLasting{
    Question::cancer,        Question::fragile_bones,     Question::inflammatory,  Question::first_back_pain,
    Question::heart_disease, Question::legs_ease_sitting, Question::told_to_limit, Question::calves_ease_standing,
    Question::unsteady,      Question::feet_or_sight,     Question::usual_pain,    Question::fear_of_walking,
    Question::hopeless,
};

bool lasts(const Finding& finding) {
    return finding.disposition < Disposition::urgent && std::ranges::count(kLasting, finding.question);
}

Matter matter_of(const Finding& finding) {
    return Matter(wording(finding.question).code);
}

bool names(const std::vector<Matter>& named, const Matter& matter) {
    return std::ranges::count(named, matter) > 0;
}

void add_once(std::vector<Matter>& to, const std::vector<Matter>& matters) {
    for (const Matter& matter : matters)
        if (!std::ranges::count(to, matter)) to.push_back(matter);
}

/// What has to be examined is not listed a second time as medical advice to ask for.
void say_once(std::vector<Missing>& all) {
    if (all.empty() || all.front().need != Need::examination) return;
    const std::vector<Matter>& examined = all.front().matters;
    std::erase_if(all, [&](Missing& each) {
        if (each.need != Need::medical_advice) return false;
        std::erase_if(each.matters, [&](const Matter& matter) { return std::ranges::count(examined, matter) > 0; });
        return each.matters.empty();
    });
}

Missing missing_because(Need need, std::string_view text, std::vector<Matter> matters = {}) {
    return {need, {std::string(text), {}}, std::move(matters)};
}

} // namespace

ClearanceReading::ClearanceReading(std::span<const ClearanceRecord> records, ClearanceMode mode, AsOf at)
    : mode_(mode), at_(at) {
    for (const ClearanceRecord& record : records)
        std::visit([&](const auto& what) { take(record, what); }, record.what);
}

void ClearanceReading::take(const ClearanceRecord& record, const Screened& screened) {
    std::vector<Told> told;
    std::vector<Matter> emergencies;
    for (const Finding& finding : screened.findings) {
        told.push_back({finding, since(record, screened, finding)});
        if (finding.disposition == Disposition::emergency) emergencies.push_back(matter_of(finding));
    }
    told_ = std::move(told);
    complete_ = screened.complete;
    if (screened.complete && asked_for_ && covers(screened.occasion, *asked_for_)) asked_for_.reset();
    if (screened.complete && screened.occasion != Occasion::flare) answered_ = record.day;
    if (!emergencies.empty())
        bars_.push_back({record.at, record.at, std::move(emergencies), Lift::by_anyone, ClearanceState::locked});
}

void ClearanceReading::take(const ClearanceRecord& record, const AskedFor& asked) {
    if (!asked_for_) asked_on_ = record.day;
    if (!asked_for_ || !covers(*asked_for_, asked.occasion)) asked_for_ = asked.occasion;
}

void ClearanceReading::take(const ClearanceRecord& record, const Consulted& consulted) {
    if (consulted.held > record.at) return;
    if (consulted.walking == Walking::may_not) {
        advised_against_ = std::max(advised_against_.value_or(consulted.held), consulted.held);
        return;
    }
    talks_.push_back({consulted.held, record.at, consulted.held, record.day, consulted.named});
    if (letter_declined_ && consulted.held > *letter_declined_) message_.clear();
}

/// Whoever wrote the answer knew what the letter said, and nothing that came after it.
void ClearanceReading::take(const ClearanceRecord& record, const LetterCleared& cleared) {
    talks_.push_back({cleared.written, cleared.written, record.at, record.day, cleared.named, cleared.until});
    if (mode_ != ClearanceMode::attest || cleared.written <= last_bar()) return;
    letter_ = &cleared;
    letter_at_ = record.at;
    letter_day_ = record.day;
    message_.clear();
}

/// Nobody verified who says so; where only a specialist of this server opens, only one closes.
void ClearanceReading::take(const ClearanceRecord& record, const LetterDeclined& declined) {
    if (mode_ != ClearanceMode::attest) return;
    letter_declined_ = record.at;
    message_ = declined.words;
}

void ClearanceReading::take(const ClearanceRecord& record, const Cleared& cleared) {
    cleared_ = &cleared;
    cleared_at_ = record.at;
    cleared_day_ = record.day;
    message_.clear();
}

void ClearanceReading::take(const ClearanceRecord& record, const Declined& declined) {
    bars_.push_back({record.at, record.at, {}, Lift::by_specialist, ClearanceState::suspended});
    message_ = declined.reason;
}

void ClearanceReading::take(const ClearanceRecord&, const Inquired& inquired) {
    message_ = inquired.question;
}

void ClearanceReading::take(const ClearanceRecord& record, const Stopped& stopped) {
    const Instant pressed = std::min(stopped.pressed.value_or(record.at), record.at);
    bars_.push_back({pressed, record.at, stopped.signs, Lift::by_anyone, ClearanceState::locked});
}

void ClearanceReading::take(const ClearanceRecord& record, const Suspended& suspended) {
    bars_.push_back({record.at, record.at, {suspended.cause}, Lift::by_anyone, ClearanceState::suspended});
}

/// Earlier than this record only if the answer was kept from before, or is about a lasting condition; and never where
/// it has become graver.
Instant ClearanceReading::since(const ClearanceRecord& record, const Screened& screened, const Finding& finding) const {
    const auto before = std::ranges::find(told_, finding.question, [](const Told& t) { return t.finding.question; });
    if (before == told_.end() || finding.disposition > before->finding.disposition) return record.at;
    const bool asked =
        is_asked_again(finding.question, screened.occasion) || before->finding.disposition >= Disposition::urgent;
    return asked && !lasts(finding) ? record.at : before->since;
}

Instant ClearanceReading::last_bar() const {
    Instant last{std::numeric_limits<int64_t>::min()};
    for (const Bar& bar : bars_)
        last = std::max(last, bar.at);
    return std::max({last, letter_declined_.value_or(last), advised_against_.value_or(last)});
}

/// A talk that was written down before a late stop arrived could not name it, whenever it was held.
bool ClearanceReading::is_after(const Talk& talk, const Bar& bar) {
    return talk.held > bar.happened && talk.told > bar.at;
}

/// Whoever cleared until a day is promised that the programme closes then. An earlier word does not carry on after it,
/// and neither does a talk of the member's own that was recorded before: it is asked for anew.
bool ClearanceReading::outlasts(const Talk& talk, Instant given, Day until) const {
    return at_.today <= until || (talk.said > given && (talk.until || talk.recorded > until));
}

/// Whether what is missing is missing because a clearance had a last day.
bool ClearanceReading::is_over() const {
    if (any_consultation_counts()) return false;
    const auto ended_since_no = [&](Instant given, Day until) {
        const Instant no = std::max(letter_declined_.value_or(given), advised_against_.value_or(given));
        return at_.today > until && given >= no;
    };
    return (cleared_ && ended_since_no(cleared_at_, cleared_->until)) ||
           (letter_ && ended_since_no(letter_at_, letter_->until));
}

bool ClearanceReading::counts(const Talk& talk) const {
    if (cleared_ && !outlasts(talk, cleared_at_, cleared_->until)) return false;
    if (letter_ && !outlasts(talk, letter_at_, letter_->until)) return false;
    const bool in_time = talk.until ? at_.today <= *talk.until : at_.now - talk.held <= kCountsFor;
    const auto is_since = [&](const std::optional<Instant>& no) { return !no || talk.held > *no; };
    return in_time && is_since(letter_declined_) && is_since(advised_against_) &&
           std::ranges::all_of(bars_, [&](const Bar& bar) { return is_after(talk, bar); });
}

bool ClearanceReading::any_consultation_counts() const {
    return std::ranges::any_of(talks_, [&](const Talk& each) { return counts(each); });
}

const Cleared* ClearanceReading::in_force() const {
    return cleared_ && cleared_at_ > last_bar() && at_.today <= cleared_->until ? cleared_ : nullptr;
}

const LetterCleared* ClearanceReading::letter_in_force() const {
    if (!letter_ || letter_->written <= last_bar() || at_.today > letter_->until) return nullptr;
    const bool over = cleared_ && at_.today > cleared_->until && letter_at_ < cleared_at_;
    return over ? nullptr : letter_;
}

std::optional<Day> ClearanceReading::holds_until() const {
    if (const Cleared* cleared = in_force()) return cleared->until;
    const LetterCleared* letter = letter_in_force();
    return letter ? std::optional(letter->until) : std::nullopt;
}

std::optional<int> ClearanceReading::most_minutes() const {
    const auto set = cleared_ ? cleared_->most_minutes : std::nullopt;
    if (!letter_ || (cleared_ && letter_at_ < cleared_at_)) return set;
    if (!set || !letter_->most_minutes) return set ? set : letter_->most_minutes;
    return std::min(*set, *letter_->most_minutes);
}

std::vector<Terms> ClearanceReading::terms() const {
    std::vector<Terms> all;
    if (const Cleared* cleared = in_force())
        all.push_back({Terms::Giver::specialist, cleared_day_, cleared->by, cleared->most_minutes, cleared->reason});
    if (const LetterCleared* letter = letter_in_force())
        all.push_back({Terms::Giver::letter, letter_day_, letter->by.name, letter->most_minutes, letter->words});
    if (all.size() == 2 && letter_at_ > cleared_at_) std::swap(all.front(), all.back());
    return all;
}

bool ClearanceReading::is_lifted(const Bar& bar) const {
    if (cleared_ && cleared_at_ > bar.at) return true;
    if (mode_ != ClearanceMode::attest || bar.lift != Lift::by_anyone) return false;
    // A stop without a named sign still asks for an examination after it.
    const bool examined = std::ranges::any_of(talks_, [&](const Talk& each) { return is_after(each, bar); });
    return examined && unnamed(bar).empty();
}

std::vector<Matter> ClearanceReading::unnamed(const Bar& bar) const {
    std::vector<Matter> left;
    for (const Matter& matter : bar.matters)
        if (!std::ranges::any_of(talks_,
                                 [&](const Talk& each) { return is_after(each, bar) && names(each.named, matter); }))
            left.push_back(matter);
    return left;
}

std::optional<ClearanceState> ClearanceReading::standing_bar() const {
    std::optional<ClearanceState> gravest;
    for (const Bar& bar : bars_)
        if (!is_lifted(bar)) gravest = std::max(gravest.value_or(bar.state), bar.state);
    return gravest;
}

bool ClearanceReading::is_refused() const {
    return std::ranges::any_of(bars_,
                               [&](const Bar& bar) { return bar.lift == Lift::by_specialist && !is_lifted(bar); });
}

bool ClearanceReading::is_refused_by_letter() const {
    return letter_declined_ && !any_consultation_counts() && !in_force();
}

bool ClearanceReading::is_advised_against() const {
    return advised_against_ && !any_consultation_counts() && !in_force();
}

bool ClearanceReading::is_cleared(const Told& told) const {
    return in_force() && cleared_at_ > told.since;
}

bool ClearanceReading::is_named(const Told& told) const {
    const bool grave = told.finding.disposition >= Disposition::urgent;
    const Instant earliest = grave ? told.since : told.since - kBeforeAnswer;
    const Matter matter = matter_of(told.finding);
    return std::ranges::any_of(
        talks_, [&](const Talk& each) { return counts(each) && each.held > earliest && names(each.named, matter); });
}

bool ClearanceReading::is_settled(const Told& told) const {
    return is_cleared(told) || (mode_ == ClearanceMode::attest && is_named(told));
}

bool ClearanceReading::all_named() const {
    return any_consultation_counts() && std::ranges::all_of(told_, [&](const Told& told) {
               return !must_be_named(told.finding) || is_named(told) || is_cleared(told);
           });
}

std::vector<Missing> ClearanceReading::missing() const {
    std::vector<Missing> all;
    add_examination(all);
    add_screening(all);
    add_findings(all);
    add_clearance(all);
    say_once(all);
    return all;
}

bool ClearanceReading::screening_holds() const {
    std::vector<Missing> all;
    add_screening(all);
    add_findings(all);
    return all.empty();
}

bool ClearanceReading::clearance_holds() const {
    std::vector<Missing> all;
    add_examination(all);
    add_clearance(all);
    return all.empty();
}

std::optional<Day> ClearanceReading::ask_again() const {
    return answered_ ? std::optional(due_again(*answered_)) : std::nullopt;
}

Occasion ClearanceReading::ask() const {
    if (!complete_ || !answered_ || standing_bar()) return Occasion::start;
    if (due(*answered_, at_.today) == Due::now) return Occasion::three_months;
    return asked_for_.value_or(Occasion::three_months);
}

void ClearanceReading::add_examination(std::vector<Missing>& all) const {
    std::vector<Matter> matters;
    bool closed = false;
    for (const Bar& bar : bars_) {
        if (bar.lift != Lift::by_anyone || is_lifted(bar)) continue;
        closed = true;
        add_once(matters, mode_ == ClearanceMode::attest ? unnamed(bar) : bar.matters);
    }
    if (!closed) return;
    const std::string_view text =
        mode_ == ClearanceMode::attest
            ? "Please have a doctor or another specialist examine you, then record who it was, when, and each of these:"
            : "A specialist here has to see to this before you walk with Amble again:";
    all.push_back(missing_because(Need::examination, text, std::move(matters)));
}

void ClearanceReading::add_screening(std::vector<Missing>& all) const {
    if (!complete_ || !answered_)
        all.push_back(missing_because(Need::answers, "Please answer the questions before starting."));
    else if (asked_for_)
        all.push_back(missing_because(Need::answers_again, "Please answer a few questions before you walk on."));
    else if (due(*answered_, at_.today) == Due::now)
        all.push_back(missing_because(
            Need::answers_again, "Three months are over. Please answer the questions again; it is a few minutes."));
}

void ClearanceReading::add_findings(std::vector<Missing>& all) const {
    std::vector<Matter> grave;
    std::vector<Matter> rest;
    for (const Told& told : told_) {
        if (told.finding.disposition == Disposition::not_offered)
            all.push_back(missing_because(Need::adulthood, sentence(told.finding)));
        if (!must_be_named(told.finding) || is_settled(told)) continue;
        (told.finding.disposition >= Disposition::urgent ? grave : rest).push_back(matter_of(told.finding));
    }
    if (!grave.empty())
        all.push_back(missing_because(Need::medical_advice, "Please ask for medical advice today about:", grave));
    if (!rest.empty()) all.push_back(missing_because(Need::naming, "Not yet talked over with a specialist:", rest));
}

void ClearanceReading::add_clearance(std::vector<Missing>& all) const {
    if (in_force()) return;
    if (mode_ == ClearanceMode::specialist || is_refused())
        all.push_back(missing_because(Need::specialist_clearance, "A specialist here has to clear you first."));
    else if (is_over())
        all.push_back(missing_because(Need::consultation,
                                      "Your clearance had a last day, and it is over. Please record "
                                      "a talk held since it was given: whom you saw, when, what "
                                      "they said, and whether you may walk."));
    else if (is_refused_by_letter())
        all.push_back(missing_because(
            Need::consultation, "Your letter was answered: not cleared. Walking opens here again when somebody who "
                                "examined you after that says that you may walk, and you record it."));
    else if (is_advised_against())
        all.push_back(missing_because(
            Need::consultation, "You recorded a talk in which nobody said that you may walk. Walking opens here when "
                                "somebody who sees you after that says so, and you record it."));
    else if (!any_consultation_counts())
        all.push_back(missing_because(Need::consultation, "Please record a talk with a specialist: whom you saw, when, "
                                                          "what they said, and whether you may walk."));
}

} // namespace amble::screening
