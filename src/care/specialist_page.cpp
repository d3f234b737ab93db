#include "care/specialist_page.h"

#include "care/practice.h"
#include "foundation/base/text.h"

namespace amble::care {

namespace {

constexpr size_t kLongestLink = 300;

} // namespace

Problems check(const SpecialistPage& page) {
    Problems problems;
    if (page.about.empty() || length_utf8(page.about) > kLongestAbout)
        problems.push_back(
            problem("about", "Please say what you do, in at most {0} characters.", {std::to_string(kLongestAbout)}));
    if (page.languages.empty()) problems.push_back(problem("language", "Please choose at least one language."));
    if (!page.phone.empty() && !is_phone(page.phone))
        problems.push_back(problem("phone", "Please give a telephone number, such as {0}.", {"+44 20 7946 0000"}));
    if (length_utf8(page.place) > 500)
        problems.push_back(problem("place", "Please use at most {0} characters.", {"500"}));
    if (!page.video_link.empty() && (!page.video_link.starts_with("https://") || page.video_link.size() > kLongestLink))
        problems.push_back(problem("video_link", "Please give an address that begins with https://."));
    return problems;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::vector<std::string> apart(std::string_view words) {
    std::vector<std::string> list;
    for (const auto word : split(words, ' '))
        if (!word.empty()) list.emplace_back(word);
    return list;
}

} // namespace amble::care
