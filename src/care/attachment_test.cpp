#include "care/attachment.h"

#include <gtest/gtest.h>

namespace amble::care {

namespace {

const std::string kPdf = "%PDF-1.7\n…";
const std::string kJpeg = "\xff\xd8\xff\xe0 and so on";

} // namespace

TEST(Attachment, is_known_by_what_it_holds_whatever_it_is_called) {
    EXPECT_EQ(attachment_kind(kPdf), AttachmentKind::pdf);
    EXPECT_EQ(attachment_kind(kJpeg), AttachmentKind::jpeg);
    EXPECT_EQ(attachment_kind("\x89PNG\r\n\x1a\n…"), AttachmentKind::png);
    for (const std::string_view other : {"", "MZ", "<html>", "PK\x03\x04", "%PDF", " %PDF-1.7", "GIF89a", "\x89PNG\n"})
        EXPECT_FALSE(attach("letter.pdf", other, {})) << other;
}

TEST(Attachment, is_saved_under_its_name_with_the_ending_of_what_it_is) {
    EXPECT_EQ(attach("Letter.PDF", kPdf, {})->name, "Letter.PDF");
    EXPECT_EQ(attach("back.jpg", kJpeg, {})->name, "back.jpg");
    EXPECT_EQ(attach("run.exe", kPdf, {})->name, "run.exe.pdf");
}

TEST(Attachment, of_more_than_five_megabytes_or_one_too_many_is_refused_with_what_to_do) {
    std::string large = kPdf;
    large.resize(kMostAttachmentBytes, ' ');
    EXPECT_TRUE(attach("a.pdf", large, {kMostAttachmentsADay - 1, kMostAttachments - 1}));
    EXPECT_EQ(english(attach("a.pdf", large, {kMostAttachmentsADay, 3}).error().sentence),
              "3 files within a day are the most. Please send the others tomorrow.");
    EXPECT_EQ(english(attach("a.pdf", large, {0, kMostAttachments}).error().sentence),
              "50 files are the most between you two. Please take one back first.");
    large.resize(kMostAttachmentBytes * 3 / 2, ' ');
    EXPECT_EQ(english(attach("a.pdf", large, {}).error().sentence), "This file has 7.5 MB. The most is 5.");
}

} // namespace amble::care
