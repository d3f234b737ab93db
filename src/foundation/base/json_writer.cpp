#include "foundation/base/json_writer.h"

#include "foundation/base/text.h"

#include <fmt/format.h>

#include <cmath>

namespace amble {

void JsonWriter::separate() {
    if (needs_comma_) text_.push_back(',');
    needs_comma_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    text_.push_back(bracket);
    needs_comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    text_.push_back(bracket);
    needs_comma_ = true;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    quote(name);
    text_.push_back(':');
    needs_comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    quote(text);
    return *this;
}

JsonWriter& JsonWriter::value(int64_t number) {
    separate();
    fmt::format_to(std::back_inserter(text_), "{}", number);
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    if (!std::isfinite(number)) return null();
    separate();
    fmt::format_to(std::back_inserter(text_), "{}", number);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
    separate();
    text_.append(truth ? "true" : "false");
    return *this;
}

JsonWriter& JsonWriter::null() {
    separate();
    text_.append("null");
    return *this;
}

void JsonWriter::quote(std::string_view text) {
    text_.push_back('"');
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '"' || c == '\\') {
            text_.push_back('\\');
            text_.push_back(text[i]);
        } else if (c == '\n') {
            text_.append("\\n");
        } else if (c < 0x20 || c == 0x7F || c == '<') { // '<' so that no JSON can end a script element
            fmt::format_to(std::back_inserter(text_), "\\u{:04x}", static_cast<unsigned>(c));
        } else if (c < 0x80) {
            text_.push_back(text[i]);
        } else {
            size_t length = 2;
            while (length <= 4 && i + length <= text.size() && !is_utf8(text.substr(i, length)))
                ++length;
            const bool whole = length <= 4 && i + length <= text.size();
            text_.append(whole ? text.substr(i, length) : std::string_view("\xEF\xBF\xBD"));
            if (whole) i += length - 1;
        }
    }
    text_.push_back('"');
}

} // namespace amble
