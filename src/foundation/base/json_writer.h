#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace amble {

/// Appends JSON to one string; commas are its own business. begin/end must be paired by the caller.
/// Text that is not UTF-8 is written with U+FFFD in place of what is broken; a number that is not finite becomes null.
class JsonWriter {
public:
    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(int64_t number);
    JsonWriter& value(int number) { return value(int64_t{number}); }
    JsonWriter& value(double number);
    JsonWriter& value(bool truth);
    JsonWriter& null();

    template<class T>
    JsonWriter& member(std::string_view name, const T& held) {
        key(name);
        return value(held);
    }

    const std::string& text() const { return text_; }
    std::string take() { return std::move(text_); }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void separate();
    void quote(std::string_view text);

    std::string text_;
    bool needs_comma_ = false;
};

} // namespace amble
