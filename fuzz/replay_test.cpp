#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

using Random = std::mt19937;

void run(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
}

std::vector<std::string> inputs() {
    std::vector<std::filesystem::path> paths;
    for (const char* folder : {FUZZ_CORPUS})
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        texts.push_back(text.str());
    }
    return texts;
}

size_t below(Random& random, size_t limit) {
    return random() % limit;
}

/// One small change of the kinds that break parsers: a byte, a hole, a doubled piece, an end too early, a piece of
/// another input.
void mutate(std::string& text, const std::string& other, Random& random) {
    const size_t at = text.empty() ? 0 : below(random, text.size());
    const size_t length = 1 + below(random, 40);
    switch (below(random, 5)) {
    case 0:
        if (!text.empty()) text[at] = static_cast<char>(random());
        break;
    case 1:
        text.erase(at, length);
        break;
    case 2:
        text.insert(at, text.substr(at, length));
        break;
    case 3:
        text.resize(at);
        break;
    default:
        if (!other.empty()) text.insert(at, other.substr(below(random, other.size()), length));
    }
}

} // namespace

TEST(Replay, every_hostile_input_keeps_the_promises) {
    const auto texts = inputs();
    ASSERT_GE(texts.size(), 30U);
    for (const std::string& text : texts)
        run(text);
}

TEST(Replay, thousands_of_changed_inputs_keep_the_promises) {
    Random random(20260501);
    const auto texts = inputs();
    for (int round = 0; round < 4000; ++round) {
        std::string text = texts[below(random, texts.size())];
        for (size_t changes = 1 + below(random, 4); changes > 0; --changes)
            mutate(text, texts[below(random, texts.size())], random);
        run(text);
    }
}
