#include "claims/evidence_packed.h"

#include "claims/evidence_for_test.h"

#include <gtest/gtest.h>

namespace amble::claims {

TEST(EvidencePacked, comes_back_as_it_was) {
    Catalogue catalogue = sound_catalogue();
    catalogue.verdicts[0].why = std::string("12 a\0b\n\"\\", 10) + "ä";
    catalogue.verdicts[0].compiled_on = Day{-5};
    EXPECT_EQ(unpacked(packed(catalogue)), catalogue);
    EXPECT_EQ(unpacked(packed({})), Catalogue());
}

TEST(EvidencePacked, what_was_cut_or_grew_is_refused) {
    const std::string text = packed(sound_catalogue());
    ASSERT_GT(text.size(), 1000u);
    for (size_t kept = 0; kept < text.size(); ++kept)
        ASSERT_EQ(unpacked(std::string_view(text).substr(0, kept)), std::nullopt) << kept;
    EXPECT_EQ(unpacked(text + " "), std::nullopt);
}

TEST(EvidencePacked, a_changed_byte_does_no_harm) {
    const std::string text = packed(sound_catalogue());
    for (size_t at = 0; at < text.size(); ++at)
        for (const char other : {'9', '-', ' ', '\xFF'}) {
            std::string changed = text;
            changed[at] = other;
            if (const auto read = unpacked(changed))
                for (const Verdict& verdict : read->verdicts)
                    ASSERT_FALSE(word(verdict.answer).empty());
        }
}

} // namespace amble::claims
