#pragma once

#include <string>
#include <string_view>

namespace amble::formats {

/// Blanks what XML forbids and apps write all the same into names and notes: control characters, an `&` that begins no
/// reference, bytes that are no UTF-8. One of them would cost every point after it. Pushed in pieces of any size; no
/// byte moves, so that a line is told as it is counted in the file.
class XmlMender {
public:
    std::string feed(std::string_view bytes);
    /// What is still held back; to be called once, after the last piece.
    std::string finish();

private:
    enum class Encoding { unknown, utf8, bytes, wide };

    static Encoding encoding_of(std::string_view head);
    /// How many bytes from here are as they should be now; 0 where more of the file must be known first.
    size_t mend_at(size_t at, bool is_last);
    std::string mend(bool is_last);

    Encoding encoding_ = Encoding::unknown;
    std::string held_;
};

} // namespace amble::formats
