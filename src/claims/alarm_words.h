#pragma once

#include "claims/clause.h"
#include "claims/cue_words.h"
#include "claims/cues.h"
#include "claims/letters.h"
#include "claims/phrases.h"
#include "claims/sentences.h"

#include <span>
#include <vector>

namespace amble::claims {

/// What words tell about danger. Other meanings than in cue, so that a new word for the one rule cannot change the
/// other. Both languages stand in one table: a text mixes them, and a sign is one in either.
namespace alarm {

using cue::bit;
using cue::Set;

// Signs.
inline constexpr Set numb = bit(0);
inline constexpr Set saddle = bit(1);
inline constexpr Set both_legs = bit(2);
inline constexpr Set weak = bit(3);
inline constexpr Set cauda = bit(4);     // a sign by itself: "wet myself"
inline constexpr Set self_harm = bit(5); // by itself: "end my life"
inline constexpr Set of_me = bit(6);     // with one of the two above: only where the writer speaks of themselves
inline constexpr Set of_kin = bit(7);    // only of somebody near: "wants to die"
inline constexpr Set firm = bit(8);      // holds its own denial: a "not" before it does not deny it
inline constexpr Set urgent = bit(9);    // other signs that nobody should talk away: "chest pain"
inline constexpr Set serious = bit(10);  // what the pain may come from then is looked for first: "cancer", "fever"
// Around them.
inline constexpr Set not_ = bit(12);
inline constexpr Set me = bit(13);
inline constexpr Set kin = bit(14);
inline constexpr Set animal = bit(15);
inline constexpr Set general = bit(16); // of signs as such: "symptoms", "patients", "you"
inline constexpr Set told_of = bit(17); // general also of the writer: "asked me about"
inline constexpr Set over = bit(18);    // long ago, or gone
inline constexpr Set lasting = bit(19); // for years: no emergency of the nerves, but one of the mind
inline constexpr Set now = bit(20);     // and so not over
inline constexpr Set but = bit(21);
inline constexpr Set apart = bit(22); // begins what a denial before it does not reach: "and", "that", "just"
inline constexpr Set or_ = bit(23);   // carries a denial on through a list
/// Tells nothing, and keeps its words from telling something in a shorter phrase.
inline constexpr Set plain = bit(60);
// Telling others.
inline constexpr Set tell = bit(24);      // "you should"
inline constexpr Set begins = bit(25);    // what may stand before an imperative: "just", "please"
inline constexpr Set copy = bit(26);      // "so should you"
inline constexpr Set ask = bit(27);       // "talk to your doctor"
inline constexpr Set dismiss = bit(28);   // "nothing to worry about"
inline constexpr Set stay_away = bit(29); // "don't go to hospital"
// Of medicines.
inline constexpr Set medicine = bit(34);
inline constexpr Set yours = bit(35); // what was prescribed: "your tablets"
inline constexpr Set stop = bit(36);
inline constexpr Set stopped = bit(37);
inline constexpr Set stop_not = bit(38);   // stops by a denial, of what is yours: "don't take"
inline constexpr Set infinitive = bit(39); // with stop or take: German says it at the end
inline constexpr Set take = bit(40);
inline constexpr Set took = bit(41);
inline constexpr Set unit = bit(42);      // of a dose, whatever it is of: "mg", "tablets"
inline constexpr Set weak_unit = bit(43); // of a dose only beside a medicine: "g", "drops"
inline constexpr Set number = bit(44);
inline constexpr Set dose = bit(45);       // tells a dose without a number: "double the dose"
inline constexpr Set prescribed = bit(46); // a medicine by a name that nobody gets without a prescription
// Of what to do about a sign.
inline constexpr Set legs = bit(47);     // with numb or weak: a sign only where somebody is told not to go
inline constexpr Set hospital = bit(48); // "A&E"
inline constexpr Set seek = bit(49);     // "go to", "at once"
inline constexpr Set studied = bit(50);  // tells of a trial, not what to take

} // namespace alarm

const Phrases& alarm_words();
/// Of a folded word in alarm_words(), also where a letter of it is wrong; 0 for any other word.
WordNumber alarm_word(std::string_view folded);

/// Parts of them, in files of their own: what tells others what to do, names of medicines, and words of dying.
std::span<const CueWords> advice_words();
std::span<const CueWords> medicine_words();
std::span<const CueWords> crisis_words();

/// The sentences of a text with the hits of alarm_words().
std::vector<SentenceHits> alarm_sentences(const Letters& letters);

/// The signs of red_flags() in a sentence in order, denied or not, and whoever it speaks of.
std::vector<CueHit> signs_named(const SentenceHits& hits);

/// Whether a sentence speaks of such a sign at all, or of what makes a doctor look for a serious cause, also where it
/// is denied: no verdict stands beside it unasked.
bool speaks_of_danger(const SentenceHits& hits);

} // namespace amble::claims
