#include "foundation/base/random.h"

#include <sodium.h>

#include <limits>
#include <stdexcept>

namespace amble {

namespace {

void fill_random(void* to, size_t count) {
    static const int ready = sodium_init();
    if (ready < 0) throw std::runtime_error("libsodium found no source of random numbers");
    randombytes_buf(to, count);
}

} // namespace

Id random_id() {
    std::array<uint8_t, 16> bytes{};
    fill_random(bytes.data(), bytes.size());
    return Id(bytes);
}

PersonId random_person_id() {
    int64_t number = 0;
    while (number == 0) {
        fill_random(&number, sizeof number);
        number &= std::numeric_limits<int64_t>::max();
    }
    return {number};
}

std::string random_token(size_t count) {
    std::string bytes(count, '\0');
    fill_random(bytes.data(), bytes.size());
    return base64url(bytes);
}

} // namespace amble
