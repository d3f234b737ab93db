#include "formats/utf16.h"

namespace amble::formats {

namespace {

using namespace std::string_view_literals;

constexpr uint32_t kReplacement = 0xFFFD;
constexpr uint16_t kHighBegin = 0xD800;
constexpr uint16_t kLowBegin = 0xDC00;
constexpr uint16_t kLowEnd = 0xE000;

void append_utf8(uint32_t point, std::string& text) {
    const auto rest = [&](int shift) { text += static_cast<char>(0x80 | (point >> shift & 0x3F)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0 | point >> 6);
        rest(0);
    } else if (point < 0x1'0000) {
        text += static_cast<char>(0xE0 | point >> 12);
        rest(6);
        rest(0);
    } else {
        text += static_cast<char>(0xF0 | point >> 18);
        rest(12);
        rest(6);
        rest(0);
    }
}

} // namespace

std::string Utf8Maker::feed(std::string_view bytes) {
    pending_.append(bytes);
    if (order_ == Order::unknown) begin();
    if (order_ == Order::unknown) return {};
    std::string text;
    if (order_ == Order::none) {
        text.swap(pending_);
        return text;
    }
    const size_t whole = pending_.size() / 2 * 2;
    for (size_t i = 0; i < whole; i += 2) {
        const auto first = static_cast<uint8_t>(pending_[i]);
        const auto second = static_cast<uint8_t>(pending_[i + 1]);
        const bool little = order_ == Order::little;
        add_unit(static_cast<uint16_t>((little ? second : first) << 8 | (little ? first : second)), text);
    }
    pending_.erase(0, whole);
    return text;
}

void Utf8Maker::begin() {
    if (pending_.size() < 2) return;
    const bool little = pending_.starts_with("\xFF\xFE"sv);
    const bool big = pending_.starts_with("\xFE\xFF"sv);
    order_ = little ? Order::little : big ? Order::big : Order::none;
    if (little || big) pending_.erase(0, 2);
}

void Utf8Maker::add_unit(uint16_t unit, std::string& text) {
    const bool is_low = unit >= kLowBegin && unit < kLowEnd;
    if (high_ != 0 && is_low) {
        const uint32_t high = uint32_t{high_} - kHighBegin;
        append_utf8(0x1'0000 + (high << 10) + (uint32_t{unit} - kLowBegin), text);
        high_ = 0;
        return;
    }
    if (high_ != 0 || is_low) append_utf8(kReplacement, text);
    high_ = unit >= kHighBegin && unit < kLowBegin ? unit : 0;
    if (high_ == 0 && !is_low) append_utf8(unit, text);
}

std::string as_utf8(std::string_view bytes) {
    return Utf8Maker().feed(bytes);
}

} // namespace amble::formats
