#include "foundation/base/id.h"

namespace amble {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

int value_of(char c) {
    const size_t at = kAlphabet.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

std::string base64url(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    uint32_t bits = 0;
    int held = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(c);
        held += 8;
        while (held >= 6) {
            held -= 6;
            text.push_back(kAlphabet[(bits >> held) & 63]);
        }
    }
    if (held > 0) text.push_back(kAlphabet[(bits << (6 - held)) & 63]);
    return text;
}

std::optional<std::string> parse_base64url(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    uint32_t bits = 0;
    int held = 0;
    for (const char c : text) {
        const int value = value_of(c);
        if (value < 0) return std::nullopt;
        bits = (bits << 6) | static_cast<uint32_t>(value);
        held += 6;
        if (held >= 8) {
            held -= 8;
            bytes.push_back(static_cast<char>((bits >> held) & 0xFF));
        }
    }
    const bool spare_bits_are_zero = (bits & ((1u << held) - 1)) == 0;
    if (held >= 6 || !spare_bits_are_zero) return std::nullopt;
    return bytes;
}

std::optional<Id> Id::parse(std::string_view text) {
    if (text.size() != 22) return std::nullopt;
    const auto bytes = parse_base64url(text);
    if (!bytes || bytes->size() != 16) return std::nullopt;
    std::array<uint8_t, 16> raw{};
    for (size_t i = 0; i < raw.size(); ++i)
        raw[i] = static_cast<uint8_t>((*bytes)[i]);
    return Id(raw);
}

std::string Id::text() const {
    return base64url({reinterpret_cast<const char*>(bytes_.data()), bytes_.size()});
}

} // namespace amble
