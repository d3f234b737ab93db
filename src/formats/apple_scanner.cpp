#include "formats/apple_scanner.h"

#include "foundation/base/text.h"

#include <array>
#include <bit>
#include <cstring>

namespace amble::formats {

namespace {

/// What a byte means inside an attribute's value.
enum class Byte : uint8_t { plain, quote, entity, wide, other };

constexpr std::array<Byte, 256> kBytes = [] {
    std::array<Byte, 256> bytes{};
    for (size_t byte = 0; byte < 256; ++byte)
        bytes[byte] = byte < 0x20 ? Byte::other : byte < 0x80 ? Byte::plain : Byte::wide;
    bytes['"'] = Byte::quote;
    bytes['&'] = Byte::entity;
    bytes['<'] = Byte::other;
    return bytes;
}();

/// Sixteen bytes that are compared at once, on any processor; what is wide is negative.
using Block = signed char __attribute__((vector_size(16)));
constexpr ptrdiff_t kBlock = sizeof(Block);

/// How many bytes of a block are plain before the first that is not.
ptrdiff_t plain_bytes(const char* at) {
    static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
    Block block;
    std::memcpy(&block, at, sizeof block);
    const auto odd =
        std::bit_cast<std::array<uint64_t, 2>>((block < 0x20) | (block == '"') | (block == '&') | (block == '<'));
    return odd[0] != 0 ? std::countr_zero(odd[0]) / 8 : 8 + std::countr_zero(odd[1]) / 8;
}

struct Entity {
    std::string_view text;
    char byte;
};

/// The five that XML itself has; any other is the parser's to judge.
constexpr std::array kEntities{Entity{"&lt;", '<'}, Entity{"&gt;", '>'}, Entity{"&amp;", '&'}, Entity{"&quot;", '"'},
                               Entity{"&apos;", '\''}};

const Entity* entity_at(std::string_view text) {
    for (const Entity& entity : kEntities)
        if (text.starts_with(entity.text)) return &entity;
    return nullptr;
}

/// The value with its entities replaced, all of which are known.
std::string_view replaced(std::string_view value, std::string& into) {
    into.clear();
    while (!value.empty()) {
        const Entity* entity = value.front() == '&' ? entity_at(value) : nullptr;
        into += entity == nullptr ? value.front() : entity->byte;
        value.remove_prefix(entity == nullptr ? 1 : entity->text.size());
    }
    return into;
}

/// U+FFFE and U+FFFF are no characters of XML; whoever begins as they do is left to the parser.
bool is_xml_text(std::string_view value) {
    return is_utf8(value) && value.find("\xEF\xBF") == std::string_view::npos;
}

enum class Field { type, source_name, source_version, device, unit, creation, start, end, value };

struct Attribute {
    std::string_view opening;
    Field field;
};

/// In the order in which phones write them. A file that keeps it has none of them twice.
constexpr std::array kAttributes{
    Attribute{" type=\"", Field::type},
    Attribute{" sourceName=\"", Field::source_name},
    Attribute{" sourceVersion=\"", Field::source_version},
    Attribute{" device=\"", Field::device},
    Attribute{" unit=\"", Field::unit},
    Attribute{" creationDate=\"", Field::creation},
    Attribute{" startDate=\"", Field::start},
    Attribute{" endDate=\"", Field::end},
    Attribute{" value=\"", Field::value},
};

void put(AppleRecord& record, Field field, std::string_view value) {
    switch (field) {
    case Field::type:
        record.type = value;
        break;
    case Field::source_name:
        record.source_name = value;
        break;
    case Field::device:
        record.device = value;
        break;
    case Field::unit:
        record.unit = value;
        break;
    case Field::start:
        record.start = value;
        break;
    case Field::end:
        record.end = value;
        break;
    case Field::value:
        record.value = value;
        break;
    case Field::source_version:
    case Field::creation:
        break;
    }
}

} // namespace

AppleScanner::Shape AppleScanner::read(const std::string& text, size_t from) {
    const char* begin = text.data() + from;
    at_ = begin;
    end_ = text.data() + text.size();
    record_ = {};
    typed_ = false;
    lines_ = 0;
    if (!take("<Record")) return is_cut("<Record") ? Shape::unfinished : Shape::other;
    const Shape shape = read_attributes();
    if (shape == Shape::plain) size_ = static_cast<size_t>(at_ - begin);
    return shape;
}

AppleScanner::Shape AppleScanner::read_attributes() {
    for (const Attribute& attribute : kAttributes) {
        if (!take(attribute.opening)) continue;
        std::string_view value;
        const Value read = read_value(value);
        if (read == Value::unfinished) return Shape::unfinished;
        if (read == Value::other) return Shape::other;
        if (read == Value::with_entities) {
            const bool name = attribute.field == Field::source_name;
            if (!name && attribute.field != Field::device) return Shape::other;
            if (is_counted_type(record_.type)) value = replaced(value, name ? name_ : device_);
        }
        put(record_, attribute.field, value);
    }
    if (take("/>")) return Shape::plain;
    if (take(">")) return read_inside();
    // Any of the openings may be what the text ends in.
    constexpr size_t kLongestOpening = 17;
    return static_cast<size_t>(end_ - at_) < kLongestOpening ? Shape::unfinished : Shape::other;
}

AppleScanner::Shape AppleScanner::read_inside() {
    for (;;) {
        while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\t'))
            lines_ += *at_++ == '\n' ? 1 : 0;
        if (take("</Record>")) return Shape::plain;
        if (is_cut("</Record>")) return Shape::unfinished;
        const Shape shape = read_metadata();
        if (shape != Shape::plain) return shape;
    }
}

AppleScanner::Shape AppleScanner::read_metadata() {
    constexpr std::string_view kKey = "<MetadataEntry key=\"";
    constexpr std::string_view kValue = " value=\"";
    const auto other = [&](std::string_view expected) { return is_cut(expected) ? Shape::unfinished : Shape::other; };
    if (!take(kKey)) return other(kKey);
    std::string_view key;
    std::string_view value;
    for (std::string_view* part : {&key, &value}) {
        if (part == &value && !take(kValue)) return other(kValue);
        const Value read = read_value(*part);
        if (read == Value::unfinished) return Shape::unfinished;
        if (read == Value::other) return Shape::other;
    }
    if (!take("/>")) return other("/>");
    if (key == "HKWasUserEntered") typed_ = value == "1";
    return Shape::plain;
}

AppleScanner::Value AppleScanner::read_value(std::string_view& value) {
    const char* begin = at_;
    bool entities = false;
    bool wide = false;
    for (;;) {
        while (end_ - at_ >= kBlock) {
            const ptrdiff_t plain = plain_bytes(at_);
            at_ += plain;
            if (plain < kBlock) break;
        }
        const Byte byte = kBytes[static_cast<unsigned char>(*at_)];
        if (byte == Byte::plain) {
            do
                ++at_;
            while (kBytes[static_cast<unsigned char>(*at_)] == Byte::plain);
        } else if (byte == Byte::quote) {
            break;
        } else if (byte == Byte::wide) {
            wide = true;
            ++at_;
        } else if (byte == Byte::entity) {
            const Entity* entity = entity_at({at_, static_cast<size_t>(end_ - at_)});
            constexpr ptrdiff_t kLongestEntity = 6;
            if (entity == nullptr) return end_ - at_ < kLongestEntity ? Value::unfinished : Value::other;
            entities = true;
            at_ += entity->text.size();
        } else {
            return at_ == end_ ? Value::unfinished : Value::other;
        }
    }
    value = {begin, static_cast<size_t>(at_ - begin)};
    ++at_;
    if (wide && !is_xml_text(value)) return Value::other;
    return entities ? Value::with_entities : Value::plain;
}

bool AppleScanner::take(std::string_view expected) {
    const auto left = static_cast<size_t>(end_ - at_);
    if (left < expected.size() || std::memcmp(at_, expected.data(), expected.size()) != 0) return false;
    at_ += expected.size();
    return true;
}

/// Whether the text ends before it is known whether `expected` comes.
bool AppleScanner::is_cut(std::string_view expected) const {
    const auto left = static_cast<size_t>(end_ - at_);
    return left < expected.size() && std::memcmp(at_, expected.data(), left) == 0;
}

} // namespace amble::formats
