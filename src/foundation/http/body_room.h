#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace amble::http {

/// How many bytes all bodies of a server may still take together. Any thread may call it.
class BodyRoom {
public:
    explicit BodyRoom(int64_t bytes) : left_(bytes) {}

    /// What one body takes of it, given back when it goes away. The room must outlive it.
    class Share {
    public:
        explicit Share(BodyRoom& room) : room_(room) {}
        ~Share() { give_back(); }
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;

        /// False, and nothing is taken, where so much is not left.
        bool take(size_t bytes) {
            const auto wanted = static_cast<int64_t>(bytes);
            if (wanted > 0 && room_.left_.fetch_sub(wanted) < wanted) {
                room_.left_ += wanted;
                return false;
            }
            taken_ += wanted;
            return true;
        }
        void give_back() {
            room_.left_ += taken_;
            taken_ = 0;
        }

    private:
        BodyRoom& room_;
        int64_t taken_ = 0;
    };

private:
    std::atomic<int64_t> left_;
};

} // namespace amble::http
