#pragma once

#include "claims/evidence.h"
#include "foundation/base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::claims {

/// What a verdict consists of, as a specialist writes it. In this order on every page.
enum class Part : uint8_t {
    treatment, // its id
    question,
    statement,
    for_whom,
    outcome,
    phase,
    direction,
    than,
    answer,
    certainty,
    summary,
    why,
    caveats, // one a line, as the next three
    harms,
    disagreements,
    sources, // "citation | link | what was read of it, and where"; without the last it is not confirmed
    said_as,
    german_question,
    german_summary,
    review_due, // YYYY-MM-DD
};

inline constexpr size_t kPartCount = 20;

/// The name of a part in forms and in what is kept: that of the evidence's files where they have it.
std::string_view name(Part part);

/// A verdict as it was typed, right or wrong.
struct Draft {
    std::array<std::string, kPartCount> parts;

    std::string& operator[](Part part) { return parts[static_cast<size_t>(part)]; }
    const std::string& operator[](Part part) const { return parts[static_cast<size_t>(part)]; }

    bool operator==(const Draft&) const = default;
};

/// The longest that a part may be, in characters. Design.
inline constexpr size_t kMostInPart = 6000;

/// What a draft says, and what has to be mended first: all that `amble evidence check` asks of a file, each beside the
/// part that it is about.
struct ReadDraft {
    Verdict verdict;
    std::vector<Source> sources; // ids that begin with the verdict's
    Problems problems;
};
ReadDraft read(const Draft& draft, std::string_view id, const Catalogue& known, Day compiled_on);

/// A verdict of `catalogue` as it would be typed.
Draft draft_of(const Verdict& verdict, const Catalogue& catalogue);

/// As it is kept: parts by name, so that one added later is empty in what was kept before.
std::string kept(const Draft& draft);
/// Nothing where `text` is not what kept() makes.
std::optional<Draft> read_kept(std::string_view text);

/// The parts in which two drafts differ.
std::vector<Part> changed(const Draft& before, const Draft& after);

} // namespace amble::claims
