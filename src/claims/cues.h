#pragma once

#include "claims/phrases.h"

#include <cstdint>

namespace amble::claims {

/// What a word or phrase tells about the clause it stands in. One may tell several things: "lumbago" is pain of the
/// back, "yesterday" a past and a short time.
namespace cue {

using Set = uint64_t;

constexpr Set bit(int n) {
    return Set{1} << n;
}

// What is said to come of it.
inline constexpr Set helps = bit(0);
inline constexpr Set harms = bit(1);
inline constexpr Set nothing = bit(2); // says by itself that there is no effect: "useless"
inline constexpr Set needed = bit(3);
inline constexpr Set better_than = bit(4);
inline constexpr Set best = bit(5);
inline constexpr Set not_ = bit(6);
inline constexpr Set no_proof = bit(7); // "no evidence that": denies all that follows
// How surely.
inline constexpr Set hedge = bit(8);
inline constexpr Set strong = bit(9);
// Of whom, and when.
inline constexpr Set me = bit(10);
inline constexpr Set people = bit(11); // you, everybody, patients
inline constexpr Set past = bit(12);
inline constexpr Set tried = bit(13); // begins an account without a subject: "Tried it for a week"
inline constexpr Set kin = bit(14);   // mum, Mann: an experience told of one other person
// Who says so.
inline constexpr Set says = bit(15);
inline constexpr Set opinion = bit(16);
inline constexpr Set asks = bit(17);       // anywhere in the sentence: "I wonder if"
inline constexpr Set asks_first = bit(18); // only at its beginning: "does", "hilft"
inline constexpr Set asks_other = bit(19); // asks for something else than an effect: "which", "how long"
inline constexpr Set mocking = bit(20);
// How clauses hang together.
inline constexpr Set if_ = bit(21);
inline constexpr Set joint = bit(22);        // but, und, because
inline constexpr Set that = bit(23);         // it, this, das: what was spoken of before
inline constexpr Set advice = bit(24);       // "you should"
inline constexpr Set advice_first = bit(25); // an imperative, only at the beginning of a clause
inline constexpr Set avoid = bit(26);        // "stay away from"
// For what.
inline constexpr Set pain = bit(27);
inline constexpr Set back = bit(28);
inline constexpr Set function = bit(29);
inline constexpr Set prevention = bit(30);
inline constexpr Set structure = bit(31);
inline constexpr Set elsewhere = bit(32); // another part of the body, or another trouble
inline constexpr Set acute = bit(33);
inline constexpr Set chronic = bit(34);
inline constexpr Set sciatica = bit(35);
inline constexpr Set after_surgery = bit(36);
inline constexpr Set pregnancy = bit(37);
inline constexpr Set weak = bit(38); // an effect only with more around it: "better", "good"
inline constexpr Set would = bit(39);
inline constexpr Set animal = bit(41);        // behind an effect: no verdict here is about its back
inline constexpr Set other_disease = bit(43); // of which no verdict here speaks, though it hurts in the back
inline constexpr Set lacking = bit(42);       // "without": a denial only of what follows at once
/// An ordinary word of the language, which tells nothing else.
inline constexpr Set plain = bit(40);

} // namespace cue

enum class Language : uint8_t { english, german };

/// The cues of one language. Values are sets of the above; words are looked up as folded.
const Phrases& cues(Language language);

} // namespace amble::claims
