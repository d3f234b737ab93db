#pragma once

#include "formats/apple_recorder.h"

namespace amble::formats {

/// Reads a <Record> in the plain shape in which phones write nearly all of them, several times faster than a parser of
/// XML: its attributes in the usual order, at most <MetadataEntry/> inside. Whatever else XML allows is not decided
/// here but left to the parser, so that both together read what the parser alone would.
class AppleScanner {
public:
    enum class Shape {
        plain,      // record(), typed() and size() tell of it
        other,      // the parser is to read it
        unfinished, // it may be plain, but `text` ends before it does
    };

    /// Looks at what `text` begins with. Its bytes stay in use until the next call.
    Shape read(const std::string& text, size_t from);

    const AppleRecord& record() const { return record_; }
    bool typed() const { return typed_; } // by hand, as its metadata say
    size_t size() const { return size_; } // bytes
    size_t lines() const { return lines_; }

private:
    enum class Value { plain, with_entities, other, unfinished };

    Shape read_attributes();
    Shape read_inside();
    Shape read_metadata();
    Value read_value(std::string_view& value);
    bool take(std::string_view expected);
    bool is_cut(std::string_view expected) const;

    const char* at_ = nullptr;
    const char* end_ = nullptr; // a NUL stands there
    AppleRecord record_;
    std::string name_;   // where entities had to be replaced
    std::string device_; // the same
    bool typed_ = false;
    size_t size_ = 0;
    size_t lines_ = 0;
};

} // namespace amble::formats
