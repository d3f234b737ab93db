#include "foundation/http/admission.h"

namespace amble::http {

namespace {

Address counted_as(const Address& address) {
    return address.is_ipv4() ? address : address.masked(64);
}

} // namespace

std::optional<Admission::Place> Admission::enter(const Address& address, Count count) {
    const std::lock_guard lock(mutex_);
    if (open_ >= in_all_) return std::nullopt;
    if (count == Count::in_all_only) {
        ++open_;
        return Place(this, std::nullopt);
    }
    const auto key = counted_as(address);
    auto& from_there = by_address_[key];
    if (from_there >= per_address_) return std::nullopt;
    ++from_there;
    ++open_;
    return Place(this, key);
}

size_t Admission::open() const {
    const std::lock_guard lock(mutex_);
    return open_;
}

void Admission::leave(const std::optional<Address>& address) {
    const std::lock_guard lock(mutex_);
    --open_;
    if (!address) return;
    const auto found = by_address_.find(*address);
    if (--found->second == 0) by_address_.erase(found);
}

} // namespace amble::http
