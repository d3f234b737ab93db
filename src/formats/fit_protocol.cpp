#include "formats/fit_protocol.h"

#include "foundation/base/text.h"

namespace amble::formats {

namespace {

constexpr int64_t kEpoch = 631'065'600;          // 1989-12-31T00:00:00Z in seconds since 1970
constexpr int64_t kFirstMoment = 0x1000'0000;    // below it a time counts from power-on
constexpr size_t kDefinitionHead = 5;            // reserved, byte order, global number (2), number of fields
constexpr size_t kFieldBytes = 3;                // number, size, base type
constexpr uint16_t kChecksumPolynomial = 0xA001; // CRC-16/ARC
constexpr uint8_t kBaseTypeNumber = 0x1F;        // the rest of the byte says whether byte order matters

using ChecksumTable = std::array<uint16_t, 256>;

constexpr ChecksumTable make_checksum_table() {
    ChecksumTable table{};
    for (uint32_t byte = 0; byte < table.size(); ++byte) {
        uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest & 1) != 0 ? (rest >> 1) ^ kChecksumPolynomial : rest >> 1;
        table[byte] = static_cast<uint16_t>(rest);
    }
    return table;
}

uint8_t byte_at(std::string_view bytes, size_t at) {
    return static_cast<uint8_t>(bytes[at]);
}

uint64_t little_endian(std::string_view bytes) {
    uint64_t value = 0;
    for (size_t i = bytes.size(); i-- > 0;)
        value = value << 8 | byte_at(bytes, i);
    return value;
}

uint64_t big_endian(std::string_view bytes) {
    uint64_t value = 0;
    for (size_t i = 0; i < bytes.size(); ++i)
        value = value << 8 | byte_at(bytes, i);
    return value;
}

enum class Sign { without, with, zero_is_unknown };

struct BaseType {
    uint8_t size = 0; // 0: no number
    Sign sign = Sign::without;
};

/// By the low five bits of the type's byte.
BaseType base_type(uint8_t type) {
    static constexpr std::array<BaseType, 17> kTypes{{
        {1, Sign::without},         // enum
        {1, Sign::with},            // sint8
        {1, Sign::without},         // uint8
        {2, Sign::with},            // sint16
        {2, Sign::without},         // uint16
        {4, Sign::with},            // sint32
        {4, Sign::without},         // uint32
        {},                         // string
        {},                         // float32
        {},                         // float64
        {1, Sign::zero_is_unknown}, // uint8z
        {2, Sign::zero_is_unknown}, // uint16z
        {4, Sign::zero_is_unknown}, // uint32z
        {1, Sign::without},         // byte
        {8, Sign::with},            // sint64
        {8, Sign::without},         // uint64
        {8, Sign::zero_is_unknown}, // uint64z
    }};
    const uint8_t number = type & kBaseTypeNumber;
    return number < kTypes.size() ? kTypes[number] : BaseType{};
}

std::optional<int64_t> known_value(uint64_t raw, BaseType type) {
    const int bits = type.size * 8;
    const uint64_t all = bits == 64 ? ~uint64_t{0} : (uint64_t{1} << bits) - 1;
    switch (type.sign) {
    case Sign::zero_is_unknown:
        if (raw == 0) return std::nullopt;
        break;
    case Sign::without:
        if (raw == all) return std::nullopt;
        break;
    case Sign::with:
        if (raw == all >> 1) return std::nullopt;
        if ((raw & ~(all >> 1)) != 0) raw |= ~all;
        break;
    }
    const auto value = static_cast<int64_t>(raw);
    if (type.sign != Sign::with && value < 0) return std::nullopt;
    if (value < INT32_MIN || value > int64_t{UINT32_MAX}) return std::nullopt;
    return value;
}

} // namespace

std::optional<FitHeader> parse_fit_header(std::string_view bytes) {
    if (bytes.size() < kFitShortestHeader || bytes.substr(8, 4) != ".FIT") return std::nullopt;
    FitHeader header{byte_at(bytes, 0), static_cast<uint32_t>(little_endian(bytes.substr(4, 4))), std::nullopt};
    if (header.size < kFitShortestHeader || header.size > bytes.size()) return std::nullopt;
    if (header.size >= kFitShortestHeader + kFitChecksumBytes) {
        const auto checksum = static_cast<uint16_t>(little_endian(bytes.substr(kFitShortestHeader, kFitChecksumBytes)));
        if (checksum != 0) header.checksum = checksum;
    }
    return header;
}

uint16_t fit_checksum(uint16_t before, std::string_view bytes) {
    static constexpr ChecksumTable kTable = make_checksum_table();
    uint16_t sum = before;
    for (const char byte : bytes)
        sum = static_cast<uint16_t>(sum >> 8 ^ kTable[(sum ^ static_cast<uint8_t>(byte)) & 0xFF]);
    return sum;
}

std::optional<size_t> fit_definition_size(std::string_view bytes, bool has_developer_fields) {
    if (bytes.size() < kDefinitionHead) return std::nullopt;
    const size_t fields_end = kDefinitionHead + kFieldBytes * byte_at(bytes, kDefinitionHead - 1);
    if (!has_developer_fields) return fields_end;
    if (bytes.size() <= fields_end) return std::nullopt;
    return fields_end + 1 + kFieldBytes * byte_at(bytes, fields_end);
}

FitDefinition parse_fit_definition(std::string_view bytes, bool has_developer_fields) {
    FitDefinition definition;
    definition.big_endian = bytes[1] != 0;
    const std::string_view global = bytes.substr(2, 2);
    definition.global = static_cast<uint16_t>(definition.big_endian ? big_endian(global) : little_endian(global));
    size_t at = kDefinitionHead;
    for (const size_t end = at + kFieldBytes * byte_at(bytes, kDefinitionHead - 1); at < end; at += kFieldBytes) {
        const uint8_t size = byte_at(bytes, at + 1);
        definition.fields[byte_at(bytes, at)] = {static_cast<uint16_t>(definition.size), size, byte_at(bytes, at + 2)};
        definition.size += size;
    }
    if (!has_developer_fields) return definition;
    // An app's own fields have no fixed meaning; they are passed over by their size.
    for (++at; at < bytes.size(); at += kFieldBytes)
        definition.size += byte_at(bytes, at + 1);
    return definition;
}

std::optional<int64_t> FitMessage::number(uint8_t field) const {
    return element(field, 0);
}

std::optional<int64_t> FitMessage::element(uint8_t field, size_t index) const {
    const FitField& place = definition_.fields[field];
    const BaseType type = base_type(place.base_type);
    if (type.size == 0 || place.size % type.size != 0 || (index + 1) * type.size > place.size) return std::nullopt;
    const std::string_view raw = bytes_.substr(place.at + index * type.size, type.size);
    return known_value(definition_.big_endian ? big_endian(raw) : little_endian(raw), type);
}

std::string_view FitMessage::bytes(uint8_t field) const {
    const FitField& place = definition_.fields[field];
    return bytes_.substr(place.at, place.size);
}

std::string_view FitMessage::text(uint8_t field) const {
    constexpr uint8_t kString = 7;
    if ((definition_.fields[field].base_type & kBaseTypeNumber) != kString) return {};
    const std::string_view raw = bytes(field);
    const std::string_view text = trim(raw.substr(0, raw.find('\0')));
    return is_utf8(text) ? text : std::string_view();
}

Instant fit_time(int64_t seconds) {
    return {(seconds + kEpoch) * 1'000'000};
}

bool is_fit_moment(Instant time) {
    return time >= fit_time(kFirstMoment);
}

} // namespace amble::formats
