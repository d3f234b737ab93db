#pragma once

#include <cstdint>

namespace amble {

/// A small fast source of made-up numbers (SplitMix64), the same for the same seed on every machine. For people who do
/// not exist and for tests; never for secrets.
class Chance {
public:
    explicit Chance(uint64_t seed) : state_(seed) {}

    uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    /// From `least` to `most`, both included.
    int between(int least, int most) {
        const auto span = static_cast<uint64_t>(most - least + 1);
        return least + static_cast<int>((next() >> 32) % span);
    }
    bool in_thousand(int times) { return between(0, 999) < times; }

private:
    uint64_t state_;
};

} // namespace amble
