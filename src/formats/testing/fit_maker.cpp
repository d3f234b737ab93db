#include "formats/testing/fit_maker.h"

#include "formats/fit_profile.h"
#include "formats/fit_protocol.h"

#include <cmath>

namespace amble::formats {

namespace {

size_t size_of(uint8_t base_type) {
    switch (base_type) {
    case FitMaker::kUint16:
        return 2;
    case FitMaker::kSint32:
    case FitMaker::kUint32:
        return 4;
    default:
        return 1;
    }
}

std::string little_endian(uint64_t value, size_t size) {
    std::string bytes;
    for (size_t i = 0; i < size; ++i)
        bytes += static_cast<char>(value >> 8 * i & 0xFF);
    return bytes;
}

int64_t semicircles(double degrees) {
    return std::llround(degrees / 180 * 2'147'483'648.0);
}

} // namespace

FitMaker& FitMaker::message(uint16_t global, const std::vector<Field>& fields) {
    define(global, fields, {});
    records_ += '\0';
    put_values(fields);
    return *this;
}

FitMaker& FitMaker::compressed(uint8_t offset, const std::vector<Field>& fields) {
    records_ += static_cast<char>(0x80 | (offset & 0x1F));
    put_values(fields);
    return *this;
}

FitMaker& FitMaker::message_with_developer_field(uint16_t global, const std::vector<Field>& fields,
                                                 uint8_t developer_bytes) {
    define(global, fields, developer_bytes);
    records_ += '\0';
    put_values(fields);
    records_.append(developer_bytes, 'd');
    return *this;
}

FitMaker& FitMaker::raw(std::string_view bytes) {
    records_ += bytes;
    return *this;
}

FitMaker& FitMaker::file_id(uint8_t type) {
    return message(fit::kFileId, {{fit::file_id::kType, kEnum, type}, {fit::file_id::kManufacturer, kUint16, 1}});
}

FitMaker& FitMaker::session(uint32_t start, int seconds, int metres, std::optional<uint32_t> strides) {
    constexpr int kWalking = 11;
    return message(fit::kSession, {{kFitTimestampField, kUint32, int64_t{start} + seconds},
                                   {fit::session::kStartTime, kUint32, start},
                                   {fit::session::kElapsed, kUint32, int64_t{1000} * seconds},
                                   {fit::session::kDistance, kUint32, int64_t{100} * metres},
                                   {fit::session::kCycles, kUint32, strides.value_or(0xFFFF'FFFF)},
                                   {fit::session::kSport, kEnum, kWalking}});
}

FitMaker& FitMaker::record(uint32_t time, double latitude, double longitude) {
    return message(fit::kRecord, {{kFitTimestampField, kUint32, time},
                                  {fit::record::kLatitude, kSint32, semicircles(latitude)},
                                  {fit::record::kLongitude, kSint32, semicircles(longitude)},
                                  {fit::record::kHeartRate, kUint8, 96}});
}

FitMaker& FitMaker::timer(uint32_t time, bool starts) {
    return message(fit::kEvent, {{kFitTimestampField, kUint32, time},
                                 {fit::event::kEvent, kEnum, fit::event::kTimer},
                                 {fit::event::kType, kEnum, starts ? fit::event::kStart : fit::event::kStopAll}});
}

std::string FitMaker::file() const {
    return file_with(14, static_cast<uint32_t>(records_.size()));
}

std::string FitMaker::file_with(uint8_t header_size, uint32_t data_size) const {
    std::string header;
    header += static_cast<char>(header_size);
    header += '\x10';
    header += little_endian(2100, 2) + little_endian(data_size, 4) + ".FIT";
    if (header_size > header.size()) header += little_endian(fit_checksum(0, header), 2);
    const std::string whole = header + records_;
    return whole + little_endian(fit_checksum(0, whole), 2);
}

void FitMaker::define(uint16_t global, const std::vector<Field>& fields, std::optional<uint8_t> developer_bytes) {
    records_ += developer_bytes ? '\x60' : '\x40';
    records_ += '\0';
    records_ += order_ == Order::big ? '\1' : '\0';
    put(records_, global, 2);
    records_ += static_cast<char>(fields.size());
    for (const Field& field : fields) {
        records_ += static_cast<char>(field.number);
        records_ += static_cast<char>(size_of(field.base_type));
        records_ += static_cast<char>(field.base_type);
    }
    if (!developer_bytes) return;
    records_ += '\1';
    records_ += '\0';
    records_ += static_cast<char>(*developer_bytes);
    records_ += '\0';
}

void FitMaker::put(std::string& to, int64_t value, size_t size) const {
    const std::string bytes = little_endian(static_cast<uint64_t>(value), size);
    if (order_ == Order::little) {
        to += bytes;
    } else {
        to.append(bytes.rbegin(), bytes.rend());
    }
}

void FitMaker::put_values(const std::vector<Field>& fields) {
    for (const Field& field : fields)
        put(records_, field.value, size_of(field.base_type));
}

} // namespace amble::formats
