#include "account/password_hash.h"

#include <sodium.h>

#include <array>
#include <condition_variable>
#include <mutex>
#include <stdexcept>

namespace amble::account {

namespace {

constexpr unsigned long long kPasses = 2;
constexpr size_t kMemory = 19 * 1024 * 1024; // bytes
constexpr int kAtOnce = 2;
constexpr int kWaiting = 30;

/// Places to hash in. Memory and cores are few, and a flood of sign-ins must not take them from everybody else.
class Places {
public:
    /// False, at once, where too many already wait.
    bool enter() {
        std::unique_lock lock(mutex_);
        if (waiting_ == kWaiting) return false;
        ++waiting_;
        freed_.wait(lock, [&] { return taken_ < kAtOnce; });
        --waiting_;
        ++taken_;
        return true;
    }
    void leave() {
        {
            const std::lock_guard lock(mutex_);
            --taken_;
        }
        freed_.notify_one();
    }

private:
    std::mutex mutex_;
    std::condition_variable freed_;
    int waiting_ = 0;
    int taken_ = 0;
};

class Place {
public:
    Place() : entered_(places().enter()) {}
    ~Place() {
        if (entered_) places().leave();
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    explicit operator bool() const { return entered_; }

private:
    static Places& places() {
        static Places all;
        return all;
    }

    bool entered_;
};

/// Of an account that the command line made, and whose owner has set no password yet, there is none.
bool is_hash(const std::string& stored) {
    return stored.starts_with(crypto_pwhash_argon2id_STRPREFIX);
}

std::string hash_now(const std::string& password) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 || crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), kPasses, kMemory,
                                                   crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error("no memory to hash a password");
    return hash.data();
}

} // namespace

std::optional<std::string> hash_password(const std::string& composed) {
    const Place place;
    if (!place) return std::nullopt;
    return hash_now(composed);
}

PasswordCheck check_password(const std::string& composed, const std::optional<std::string>& stored) {
    const Place place;
    if (!place) return PasswordCheck::busy;
    if (!stored || !is_hash(*stored)) {
        hash_now(composed); // or the time would tell that the name is known
        return PasswordCheck::wrong;
    }
    const bool fits = crypto_pwhash_str_verify(stored->c_str(), composed.data(), composed.size()) == 0;
    return fits ? PasswordCheck::right : PasswordCheck::wrong;
}

bool needs_rehash(const std::string& stored) {
    return crypto_pwhash_str_needs_rehash(stored.c_str(), kPasses, kMemory) != 0;
}

} // namespace amble::account
