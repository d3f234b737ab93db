#include "answer.h"

namespace amble::modules {

namespace {

// A module is used by one script at a time, which waits for each answer.
std::string given_text, answer_text;

} // namespace

const std::string& given() {
    return given_text;
}

void answer(std::string text) {
    answer_text = std::move(text);
}

} // namespace amble::modules

char* room(size_t bytes) {
    amble::modules::given_text.resize(bytes);
    return amble::modules::given_text.data();
}

const char* answer_begin() {
    return amble::modules::answer_text.data();
}

size_t answer_size() {
    return amble::modules::answer_text.size();
}
