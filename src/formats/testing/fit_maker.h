#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amble::formats {

/// Writes FIT files for tests: messages of numbers, in either byte order, with what real files get wrong.
class FitMaker {
public:
    struct Field {
        uint8_t number;
        uint8_t base_type; // kUint8 …; its size follows
        int64_t value;
    };
    enum BaseType : uint8_t { kEnum = 0x00, kUint8 = 0x02, kUint16 = 0x84, kSint32 = 0x85, kUint32 = 0x86 };
    enum class Order { little, big };

    explicit FitMaker(Order order = Order::little) : order_(order) {}

    /// A definition and one data message after it, as local type 0.
    FitMaker& message(uint16_t global, const std::vector<Field>& fields);
    /// A data message with a compressed time, of local type 0 as it was last defined with developer fields or none.
    FitMaker& compressed(uint8_t offset, const std::vector<Field>& fields);
    /// As message(), with `developer_bytes` bytes of an app's own field behind.
    FitMaker& message_with_developer_field(uint16_t global, const std::vector<Field>& fields, uint8_t developer_bytes);
    FitMaker& raw(std::string_view bytes);

    FitMaker& file_id(uint8_t type);
    FitMaker& session(uint32_t start, int seconds, int metres, std::optional<uint32_t> strides = {});
    FitMaker& record(uint32_t time, double latitude, double longitude);
    FitMaker& timer(uint32_t time, bool starts);

    const std::string& records() const { return records_; }
    /// The whole file, with its header of 14 bytes and both checksums.
    std::string file() const;
    /// With this header's length, and this length of data in it instead of the right one.
    std::string file_with(uint8_t header_size, uint32_t data_size) const;

private:
    void define(uint16_t global, const std::vector<Field>& fields, std::optional<uint8_t> developer_bytes);
    void put(std::string& to, int64_t value, size_t size) const;
    void put_values(const std::vector<Field>& fields);

    Order order_;
    std::string records_;
};

/// 2026-05-01T08:00:00Z in a FIT file.
inline constexpr uint32_t kFitMorning = 1'146'556'800;

} // namespace amble::formats
