#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>

namespace amble::http {

/// Bytes that have arrived and wait to be read: small while a connection rests, because thousands may rest at once,
/// and growing while much arrives.
class InputBuffer {
public:
    static constexpr size_t kAtRest = 2 * 1024;
    static constexpr size_t kMost = 64 * 1024;

    std::string_view unread() const { return {bytes_.get() + begin_, end_ - begin_}; }
    bool empty() const { return begin_ == end_; }

    void consume(size_t count) {
        begin_ += count;
        if (empty()) begin_ = end_ = 0;
    }

    /// Where to put what arrives next. Not empty while less than kMost waits.
    std::span<char> room() {
        if (begin_ > 0) {
            std::memmove(bytes_.get(), bytes_.get() + begin_, end_ - begin_);
            end_ -= begin_;
            begin_ = 0;
        }
        if (end_ == size_ || filled_) resize(std::min(size_ * 2, kMost));
        filled_ = false;
        return {bytes_.get() + end_, size_ - end_};
    }

    void commit(size_t count) {
        end_ += count;
        filled_ = end_ == size_;
    }

    void rest() {
        if (empty() && size_ > kAtRest) resize(kAtRest);
    }

private:
    void resize(size_t size) {
        if (size == size_) return;
        auto larger = std::make_unique_for_overwrite<char[]>(size);
        std::memcpy(larger.get(), bytes_.get(), end_);
        bytes_ = std::move(larger);
        size_ = size;
    }

    size_t size_ = kAtRest;
    size_t begin_ = 0;
    size_t end_ = 0;
    bool filled_ = false;
    std::unique_ptr<char[]> bytes_ = std::make_unique_for_overwrite<char[]>(kAtRest);
};

} // namespace amble::http
