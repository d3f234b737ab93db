#include "foundation/http/multipart.h"

#include "foundation/http/spool.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace amble::http {

namespace {

constexpr std::string_view kType = "multipart/form-data; boundary=----x7";

std::string part(std::string_view disposition, std::string_view content, std::string_view more = "") {
    return "------x7\r\nContent-Disposition: form-data; " + std::string(disposition) + "\r\n" + std::string(more) +
           "\r\n" + std::string(content) + "\r\n";
}

std::string closed(std::string_view parts) {
    return std::string(parts) + "------x7--\r\n";
}

Result<Multipart> parsed(std::string_view parts, const MultipartLimits& limits = {}) {
    return parse_multipart(kType, closed(parts), limits);
}

} // namespace

TEST(Multipart, fields_and_files_come_apart) {
    const auto body = closed(part("name=\"note\"", "two\r\nlines") +
                             part("name=\"walk\"; filename=\"C:\\walks\\a \\\"b\\\".gpx\"", "<gpx>\r\n--x7\r\n</gpx>",
                                  "Content-Type: application/gpx+xml\r\n") +
                             part("name=\"none\"; filename=\"\"", "") + part("name=\"empty\"", ""));
    const auto form = parse_multipart("Multipart/Form-Data; charset=utf-8; boundary=\"----x7\"", body);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->fields.raw("note"), "two\r\nlines");
    EXPECT_EQ(form->fields.raw("empty"), "");
    ASSERT_EQ(form->files.size(), 1u);
    EXPECT_EQ(form->files[0].field, "walk");
    EXPECT_EQ(form->files[0].name, "a \"b\".gpx");
    EXPECT_EQ(form->files[0].content_type, "application/gpx+xml");
    EXPECT_EQ(form->files[0].bytes, "<gpx>\r\n--x7\r\n</gpx>");
}

TEST(Multipart, a_form_with_nothing_in_it_is_empty) {
    const auto form = parsed("");
    ASSERT_TRUE(form);
    EXPECT_TRUE(form->fields.list().empty());
}

TEST(Multipart, a_body_cut_off_anywhere_is_refused) {
    const auto whole = closed(part("name=\"a\"", "1") + part("name=\"f\"; filename=\"f\"", "bytes"));
    ASSERT_TRUE(parse_multipart(kType, whole));
    const size_t closing = whole.size() - 2; // the line end after it may be missing
    for (size_t length = 0; length < closing; ++length)
        EXPECT_FALSE(parse_multipart(kType, whole.substr(0, length))) << length;
}

TEST(Multipart, an_ill_formed_body_is_refused) {
    for (const char* body : {"preamble\r\n------x7--\r\n", "------x7\r\n\r\n\r\n------x7--", "------x7\r\n------x7--",
                             "------x7x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n------x7--",
                             "------x7\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n------x7--",
                             "------x7\r\nContent-Disposition: form-data\r\n\r\n1\r\n------x7--",
                             "------x7\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n------x7--",
                             "------x7\r\nnothing\r\n\r\n1\r\n------x7--"})
        EXPECT_FALSE(parse_multipart(kType, body)) << body;
    for (const char* type : {"", "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=----x7",
                             "multipart/form-data; boundary=\"----x7"})
        EXPECT_FALSE(parse_multipart(type, closed(""))) << type;
}

TEST(Multipart, limits_hold) {
    EXPECT_FALSE(parsed(part("name=\"a\"", "1") + part("name=\"b\"", "2"), {1, 4096, 10}));
    EXPECT_FALSE(parsed(part("name=\"a\"", "1", "X: " + std::string(5000, 'x') + "\r\n")));
    const auto long_field = parsed(part("name=\"a\"", "12345678901"), {1, 4096, 10});
    ASSERT_FALSE(long_field);
    EXPECT_EQ(long_field.error().field, "a");
    EXPECT_TRUE(parsed(part("name=\"a\"; filename=\"a\"", "12345678901"), {1, 4096, 10})) << "a file is no field";
}

TEST(Multipart, what_is_no_text_is_no_field) {
    EXPECT_FALSE(parsed(part("name=\"a\"", "\xFF")));
    EXPECT_FALSE(parsed(part("name=\"a\"", std::string(1, '\0'))));
    EXPECT_FALSE(parsed(part("name=\"\xFF\"", "1")));
    EXPECT_EQ(parsed(part("name=\"a\"; filename=\"\xFF\"", "1"))->files[0].name, "file");
    EXPECT_EQ(parsed(part("name=\"a\"; filename=\"../\"", "1"))->files[0].name, "file");
}

TEST(BodyBytes, are_those_of_the_file_or_of_memory) {
    Request request;
    request.body = "in memory";
    EXPECT_EQ(BodyBytes(request).bytes(), "in memory");
    BodyRoom room(100);
    Spool spool(std::filesystem::temp_directory_path(), room);
    request.body.clear();
    request.body_file = spool.path();
    EXPECT_EQ(BodyBytes(request).bytes(), "");
    ASSERT_TRUE(spool.append("in a file"));
    EXPECT_EQ(BodyBytes(request).bytes(), "in a file");
    request.body_file = "/nowhere";
    EXPECT_THROW(BodyBytes{request}, std::system_error);
}

TEST(SentForm, holds_what_came_until_it_goes) {
    Request request;
    request.headers.emplace_back("content-type", kType);
    request.body = closed(part("name=\"note\"", "a walk") + part("name=\"walk\"; filename=\"a.gpx\"", "<gpx/>"));
    const SentForm form(request);
    ASSERT_TRUE(form.parts());
    EXPECT_EQ(form.bytes(), request.body.size());
    EXPECT_EQ(form.parts()->fields.raw("note"), "a walk");
    EXPECT_EQ(form.parts()->files.at(0).bytes, "<gpx/>");
    request.body.pop_back();
    request.body.pop_back();
    request.body.pop_back();
    EXPECT_FALSE(SentForm(request).parts()) << "it broke off";
}

} // namespace amble::http
