#pragma once

#include <string>

// How a script and a module talk: the script asks for room(), writes UTF-8 there, calls a function that reads given(),
// and finds what it answered at answer_begin(), answer_size() bytes long, until the next call.

extern "C" {
[[clang::export_name("room")]] char* room(size_t bytes);
[[clang::export_name("answer_begin")]] const char* answer_begin();
[[clang::export_name("answer_size")]] size_t answer_size();
}

namespace amble::modules {

/// What the script wrote.
const std::string& given();
void answer(std::string text);

} // namespace amble::modules
