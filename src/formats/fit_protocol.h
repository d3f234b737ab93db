#pragma once

#include "foundation/base/calendar.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace amble::formats {

/// The numbers of the FIT protocol that its files are built from, after the protocol's public description
/// (docs/sources/formats.md).
struct FitHeader {
    size_t size = 0;        // of the header itself
    uint32_t data_size = 0; // of the records; 0 where the recorder never came to write it
    /// Absent where the header is a short one, or says 0.
    std::optional<uint16_t> checksum;
};

inline constexpr size_t kFitShortestHeader = 12;
inline constexpr size_t kFitChecksumBytes = 2;

/// Nothing where the bytes are no header; they must hold as many as their first byte says.
std::optional<FitHeader> parse_fit_header(std::string_view bytes);

/// Continues the checksum of a file over more of its bytes; it begins as 0.
uint16_t fit_checksum(uint16_t before, std::string_view bytes);

/// Where one field stands in a message.
struct FitField {
    uint16_t at = 0;
    uint8_t size = 0; // 0 where the message does not have it
    uint8_t base_type = 0;
};

/// What a definition message says of the data messages that follow it.
struct FitDefinition {
    uint16_t global = 0; // which message it is: see fit_profile.h
    bool big_endian = false;
    size_t size = 0; // of a data message, without its header and with its developer fields
    std::array<FitField, 256> fields;
};

/// How many bytes the definition at the start of `bytes` (without its header) takes; nothing until there are enough
/// of them to tell.
std::optional<size_t> fit_definition_size(std::string_view bytes, bool has_developer_fields);

/// `bytes` hold the whole definition.
FitDefinition parse_fit_definition(std::string_view bytes, bool has_developer_fields);

/// One data message. Valid while it is being handed over.
class FitMessage {
public:
    FitMessage(const FitDefinition& definition, std::string_view bytes, std::optional<uint32_t> timestamp)
        : definition_(definition), bytes_(bytes), timestamp_(timestamp) {}

    uint16_t global() const { return definition_.global; }
    /// Its own time, or the one that its compressed header gives it.
    std::optional<uint32_t> timestamp() const { return timestamp_; }
    /// Nothing where the field is absent, holds its type's value for "unknown", is not as large as its type, or more
    /// than 32 bits hold: no field that is read can be.
    std::optional<int64_t> number(uint8_t field) const;
    /// The elements of an array of numbers.
    std::optional<int64_t> element(uint8_t field, size_t index) const;
    /// The bytes as they stand; empty where absent.
    std::string_view bytes(uint8_t field) const;
    /// Up to the first zero byte, UTF-8, empty where absent or something else.
    std::string_view text(uint8_t field) const;

private:
    const FitDefinition& definition_;
    std::string_view bytes_;
    std::optional<uint32_t> timestamp_;
};

inline constexpr uint8_t kFitTimestampField = 253;

/// Of seconds since 1989-12-31T00:00:00Z.
Instant fit_time(int64_t seconds);
/// Small values count from when the device was switched on and are no moment.
bool is_fit_moment(Instant time);

} // namespace amble::formats
