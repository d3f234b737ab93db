#include "claims/evidence_shipped.h"
#include "claims/labelled_tally.h"
#include "foundation/base/text.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace amble::claims {

namespace {

std::vector<Labelled> labelled(const std::string& name) {
    const std::ifstream file("tests/claims/" + name);
    std::stringstream text;
    text << file.rdbuf();
    const auto read = read_labelled(text.str());
    EXPECT_TRUE(read) << english(read.error().sentence);
    return read ? *read : std::vector<Labelled>{};
}

std::string lines(const std::vector<std::string>& faults, std::string_view kind) {
    std::string text;
    for (const std::string& each : faults)
        if (each.starts_with(kind)) text += each + '\n';
    return text;
}

Tally tally_of(std::vector<Labelled> sentences) {
    static const Marker marker(shipped_evidence());
    return tally(marker, texts(std::move(sentences)));
}

/// Of sentences.tsv or posts.tsv, which are split into halves.
bool is_of_split(const Labelled& each) {
    return each.id.front() == 's' || each.id.front() == 'p';
}

std::string row(std::string_view name, const Tally& of) {
    return fmt::format("| {} | {} | {:.2f} | {} of {} | {} of {} | {} |", name, of.sentences, of.claim_experience_f1(),
                       of.covered, of.attachable, of.attached_falsely, of.attached, of.wrong_way);
}

std::vector<Labelled> everything() {
    auto all = labelled("sentences.tsv");
    for (const char* more : {"posts.tsv", "blind.tsv", "strangers.tsv", "strangers2.tsv"})
        for (Labelled& each : labelled(more))
            all.push_back(std::move(each));
    return all;
}

} // namespace

TEST(LabelledTexts, are_enough_and_name_what_there_is) {
    const auto sentences = labelled("sentences.tsv");
    EXPECT_GE(sentences.size(), 400u);
    EXPECT_GE(texts(labelled("posts.tsv")).size(), 120u);
    for (const Labelled& each : everything()) {
        if (each.treatment != "-") EXPECT_TRUE(shipped_evidence().treatment(each.treatment)) << each.id;
        if (each.verdict == "-") continue;
        for (const std::string_view verdict : split(each.verdict, '+'))
            EXPECT_TRUE(shipped_evidence().verdict(verdict)) << each.id;
    }
}

TEST(LabelledTexts, get_no_verdict_the_wrong_way_round_and_hardly_ever_a_false_one) {
    const Tally over_all = tally_of(everything());
    ASSERT_GT(over_all.attached, 250);
    EXPECT_EQ(over_all.wrong_way, 0) << lines(over_all.faults, "wrong way");
    EXPECT_LE(over_all.false_attach_rate(), 0.01) << lines(over_all.faults, "attached falsely");
}

TEST(LabelledTexts, give_an_experience_no_verdict) {
    const Marker marker(shipped_evidence());
    for (const Labelled& each : everything())
        for (const Span& span : marker.mark(each.text))
            if (span.claim.speech == Speech::experience) EXPECT_EQ(span.match.band, Band::not_checked) << each.text;
}

TEST(LabelledTexts, of_the_test_half_are_read_as_well_as_we_promise) {
    auto half = everything();
    std::erase_if(half, [](const Labelled& each) { return !each.is_test() || !is_of_split(each); });
    const Tally over_half = tally_of(std::move(half));
    EXPECT_GE(over_half.claim_experience_f1(), 0.92);
    EXPECT_GE(over_half.coverage(), 0.9);
}

TEST(LabelledTexts, fare_as_the_document_says) {
    const std::ifstream file("docs/sources/claims.md");
    std::stringstream document;
    document << file.rdbuf();
    const auto expect_row = [&](std::string_view name, std::vector<Labelled> sentences) {
        const std::string wanted = row(name, tally_of(std::move(sentences)));
        EXPECT_NE(document.str().find(wanted), std::string::npos) << "docs/sources/claims.md lacks: " << wanted;
    };
    auto test = everything();
    std::erase_if(test, [](const Labelled& each) { return !each.is_test() || !is_of_split(each); });
    expect_row("test half", std::move(test));
    expect_row("blind.tsv", labelled("blind.tsv"));
    expect_row("strangers.tsv", labelled("strangers.tsv"));
    expect_row("strangers2.tsv", labelled("strangers2.tsv"));
}

TEST(ShippedVerdicts, are_not_attached_to_what_only_sounds_like_them) {
    const Marker marker(shipped_evidence());
    for (const std::string_view text :
         {"Collagen heals discs.", "Glucosamine heals discs.", "Magnesium heals discs.",
          "Walking backwards cures back pain.", "Walking barefoot fixes your back.", "High heels cause back pain.",
          "Pilates is better than swimming for back pain.", "Nordic walking is better than walking for back pain.",
          "Yoga is better than ice for back pain.", "Stress helps the back.", "Cracking your knuckles heals the spine.",
          "Ergonomic adjustments cure back pain.", "Knacksen heilt den Rücken."})
        for (const Span& span : marker.mark(text))
            EXPECT_NE(span.match.band, Band::attach) << text << " got " << span.match.verdict->id;
}

TEST(ShippedVerdicts, answer_what_is_said_most_about_operations_and_scans) {
    const Marker marker(shipped_evidence());
    const auto verdict = [&](std::string_view text) {
        const auto spans = marker.mark(text);
        return spans.empty() || !spans.front().match.verdict ? "" : spans.front().match.verdict->id;
    };
    EXPECT_EQ(verdict("A herniated disc needs surgery."), "slipped-disc-operation");
    EXPECT_EQ(verdict("Ein Bandscheibenvorfall muss operiert werden."), "slipped-disc-operation");
    EXPECT_EQ(verdict("Everyone with back pain needs an MRI."), "mri-first");
    EXPECT_EQ(verdict("Should I stay in bed when my back goes out?"), "bed-rest");
    EXPECT_EQ(verdict("Do you always have to have an operation for a slipped disc?"), "slipped-disc-operation");
    EXPECT_EQ(verdict("Should I push my GP for a scan of my back?"), "mri-first");
    EXPECT_EQ(verdict("You should always get an MRI before starting any exercises for your back."), "mri-first");
    EXPECT_EQ(verdict("Brauche ich vor der Krankengymnastik ein MRT vom Rücken?"), "mri-first");
}

TEST(ShippedVerdicts, share_more_with_a_text_than_is_said_of_any_back) {
    const Marker marker(shipped_evidence());
    for (const Span& span : marker.mark("Once a disc has herniated it never goes back.")) {
        const std::string_view verdict = span.match.verdict ? std::string_view(span.match.verdict->id) : "";
        EXPECT_NE(verdict, "disc-nourishment-pain");
    }
}

TEST(ShippedVerdicts, answer_what_is_often_said_to_cause_back_pain) {
    const Marker marker(shipped_evidence());
    for (const auto& [text, verdict] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"Stress causes back pain.", "stress-risk"},
             {"Damp weather causes back pain.", "weather-risk"},
             {"One leg longer than the other causes back pain.", "leg-length-risk"},
             {"A brace weakens the muscles.", "back-belt-weakens"},
             {"A strong core prevents back pain.", "core-prevention"},
             {"Stress verursacht Rückenschmerzen.", "stress-risk"}}) {
        const auto spans = marker.mark(text);
        ASSERT_EQ(spans.size(), 1u) << text;
        EXPECT_EQ(spans[0].match.band, Band::attach) << text;
        EXPECT_EQ(spans[0].match.verdict ? spans[0].match.verdict->id : "", verdict) << text;
    }
}

} // namespace amble::claims
