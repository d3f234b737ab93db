#include "programme/replay.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace amble::programme {

namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::filesystem::path> diaries() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator("tests/scenarios"))
        if (entry.path().extension() == ".diary") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

TEST(Scenarios, every_diary_holds) {
    const auto paths = diaries();
    ASSERT_GE(paths.size(), 40U);
    for (const auto& path : paths) {
        SCOPED_TRACE(path.filename().string());
        const auto diary = parse_diary(contents(path));
        if (!diary) {
            ADD_FAILURE() << english(diary.error().sentence);
            continue;
        }
        const Replay replayed = replay(*diary);
        EXPECT_GT(replayed.expectations, 0U);
        for (const Unmet& unmet : replayed.unmet)
            ADD_FAILURE() << english(unmet_sentence(unmet)) << "\n" << replay_table(replayed);
    }
}

} // namespace amble::programme
