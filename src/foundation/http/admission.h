#pragma once

#include "foundation/http/address.h"

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace amble::http {

/// How many connections are open, in all and from one address, and whether one more may come. Of IPv6 the first 64
/// bits count as one address, since whoever has one of them has them all. Any thread may call it.
class Admission {
public:
    /// One place, given back when it goes away.
    class Place {
    public:
        Place(Place&& other) noexcept
            : admission_(std::exchange(other.admission_, nullptr)), address_(other.address_) {}
        Place& operator=(Place&&) = delete;
        ~Place() {
            if (admission_ != nullptr) admission_->leave(address_);
        }

    private:
        friend class Admission;
        Place(Admission* admission, std::optional<Address> address) : admission_(admission), address_(address) {}

        Admission* admission_;
        std::optional<Address> address_;
    };

    enum class Count { with_its_address, in_all_only };

    Admission(size_t in_all, size_t per_address) : in_all_(in_all), per_address_(per_address) {}

    std::optional<Place> enter(const Address& address, Count count);
    size_t open() const;

private:
    void leave(const std::optional<Address>& address);

    const size_t in_all_;
    const size_t per_address_;
    mutable std::mutex mutex_;
    size_t open_ = 0;
    std::map<Address, size_t> by_address_;
};

} // namespace amble::http
