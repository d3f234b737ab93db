#include "formats/xml_mender.h"

#include "foundation/base/text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace amble::formats {

namespace {

/// A declaration ends before. [design]
constexpr size_t kHead = 256;
/// "&#x10FFFF;"
constexpr size_t kLongestReference = 10;

bool is_character(uint32_t code) {
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    return code < 0xD800 || (code > 0xDFFF && code < 0xFFFE) || (code > 0xFFFF && code <= 0x10FFFF);
}

/// "#252" or "#xFC", without what stands around it.
bool is_number_reference(std::string_view name) {
    name.remove_prefix(1);
    const int base = name.starts_with('x') ? 16 : 10;
    if (base == 16) name.remove_prefix(1);
    uint32_t code = 0;
    const auto end = std::from_chars(name.data(), name.data() + name.size(), code, base);
    return !name.empty() && end.ec == std::errc() && end.ptr == name.data() + name.size() && is_character(code);
}

/// Files that declare others are refused, so that these are all there are.
bool is_reference(std::string_view name) {
    if (name.starts_with('#')) return is_number_reference(name);
    return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
}

size_t length_by_first(unsigned char byte) {
    if (byte < 0xC0) return 1;
    return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

bool is_sound(std::string_view character) {
    return is_utf8(character) && character != "\xEF\xBF\xBE" && character != "\xEF\xBF\xBF";
}

/// What is no UTF-8 is read by the parser, by its declaration.
bool declares_other_bytes(std::string_view head) {
    const std::string lower = lower_ascii(head.substr(0, head.find("?>")));
    const auto says = [&](std::string_view word) { return lower.find(word) != std::string::npos; };
    return lower.starts_with("<?xml") && says("encoding") && !says("utf-8") && !says("utf8") && !says("utf-16");
}

/// UTF-16, which the parser knows by the same signs.
bool is_wide(std::string_view head) {
    return head.starts_with("\xFE\xFF") || head.starts_with("\xFF\xFE") ||
           head.substr(0, 2).find('\0') != std::string_view::npos;
}

} // namespace

XmlMender::Encoding XmlMender::encoding_of(std::string_view head) {
    if (is_wide(head)) return Encoding::wide;
    return declares_other_bytes(head) ? Encoding::bytes : Encoding::utf8;
}

std::string XmlMender::feed(std::string_view bytes) {
    held_.append(bytes);
    if (encoding_ == Encoding::unknown && held_.size() < kHead) return {};
    return mend(false);
}

std::string XmlMender::finish() {
    return mend(true);
}

std::string XmlMender::mend(bool is_last) {
    if (encoding_ == Encoding::unknown) encoding_ = encoding_of(std::string_view(held_).substr(0, kHead));
    if (encoding_ == Encoding::wide) return std::exchange(held_, {});
    const auto is_plain = [](char c) { return (c >= ' ' && c != '&' && c != '\x7F') || c == '\n'; };
    size_t at = 0;
    while (at < held_.size()) {
        if (is_plain(held_[at])) {
            ++at;
            continue;
        }
        const size_t known = mend_at(at, is_last);
        if (known == 0) break;
        at += known;
    }
    std::string rest = held_.substr(at);
    held_.resize(at);
    return std::exchange(held_, std::move(rest));
}

size_t XmlMender::mend_at(size_t at, bool is_last) {
    const std::string_view from = std::string_view(held_).substr(at);
    const auto byte = static_cast<unsigned char>(from.front());
    if (byte == '&') {
        const size_t end = from.substr(0, kLongestReference).find(';');
        if (end == std::string_view::npos && from.size() < kLongestReference && !is_last) return 0;
        if (end == std::string_view::npos || !is_reference(from.substr(1, end - 1))) held_[at] = ' ';
        return 1;
    }
    if (byte >= 0x80) {
        if (encoding_ == Encoding::bytes) return 1;
        const size_t length = length_by_first(byte);
        if (from.size() < length && !is_last) return 0;
        if (is_sound(from.substr(0, length))) return std::min(length, from.size());
        held_[at] = '?';
        return 1;
    }
    if (!is_character(byte)) held_[at] = ' ';
    return 1;
}

} // namespace amble::formats
