#include "foundation/database/backup_file.h"

#include "foundation/database/database.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <sstream>
#include <streambuf>
#include <vector>

namespace amble::database {

namespace {

std::string encrypted(const std::string& plain, const PublicKey& key) {
    std::istringstream from(plain);
    std::ostringstream to;
    encrypt(from, to, key);
    return to.str();
}

std::string decrypted(const std::string& sealed, const SecretKey& key) {
    std::istringstream from(sealed);
    std::ostringstream to;
    decrypt(from, to, key);
    return to.str();
}

constexpr size_t kChunk = 64 * 1024;

/// A disk that fails behind its first `good` bytes: a stream buffer that throws is how the library tells its stream.
class FailingDisk : public std::streambuf {
public:
    explicit FailingDisk(size_t good) : left_(good) {}

private:
    int_type underflow() override {
        if (left_ == 0) throw std::ios_base::failure("Input/output error");
        const size_t count = std::min(left_, page_.size());
        left_ -= count;
        setg(page_.data(), page_.data(), page_.data() + count);
        return traits_type::to_int_type(page_[0]);
    }

    size_t left_;
    std::array<char, 4096> page_{};
};

std::string refusal(const std::function<void()>& step) {
    try {
        step();
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

std::string text_of(size_t length) {
    std::string text(length, '\0');
    for (size_t i = 0; i < length; ++i)
        text[i] = static_cast<char>(i * 7);
    return text;
}

std::string refusal(const std::string& sealed, const SecretKey& key) {
    return refusal([&] { decrypted(sealed, key); });
}

} // namespace

TEST(BackupFile, comes_back_as_it_was_at_every_length) {
    const SecretKey key = SecretKey::random();
    for (const size_t length : {size_t{0}, size_t{1}, kChunk - 1, kChunk, kChunk + 1, 3 * kChunk, size_t{1'000'003}}) {
        const std::string plain = text_of(length);
        const std::string sealed = encrypted(plain, key.public_key());
        EXPECT_EQ(decrypted(sealed, key), plain) << length;
    }
}

TEST(BackupFile, shows_nothing_of_what_it_holds) {
    const SecretKey key = SecretKey::random();
    const std::string sealed = encrypted(std::string(1000, 'a') + "pain", key.public_key());
    EXPECT_EQ(sealed.find("pain"), std::string::npos);
    EXPECT_NE(sealed, encrypted(std::string(1000, 'a') + "pain", key.public_key()));
}

TEST(BackupFile, opens_with_its_own_key_only) {
    const std::string sealed = encrypted("pain", SecretKey::random().public_key());
    EXPECT_EQ(refusal(sealed, SecretKey::random()),
              "The backup was encrypted to another key, or its beginning is damaged.");
}

TEST(BackupFile, cut_off_anywhere_is_refused) {
    const SecretKey key = SecretKey::random();
    const std::string sealed = encrypted(text_of(2 * kChunk + 10), key.public_key());
    for (size_t length = 0; length < sealed.size(); length += 997)
        EXPECT_NE(refusal(sealed.substr(0, length), key), "") << length;
    const size_t two_chunks = sealed.size() - (10 + 17);
    EXPECT_EQ(refusal(sealed.substr(0, two_chunks), key), "The backup is cut off: its end is missing.");
}

TEST(BackupFile, altered_anywhere_is_refused) {
    const SecretKey key = SecretKey::random();
    const std::string sealed = encrypted(text_of(kChunk + 10), key.public_key());
    for (size_t at = 0; at < sealed.size(); at += 499) {
        std::string altered = sealed;
        altered[at] = static_cast<char>(altered[at] ^ 1);
        EXPECT_NE(refusal(altered, key), "") << at;
    }
    EXPECT_NE(refusal(sealed + "x", key), "");
}

TEST(BackupFile, is_not_made_of_a_file_that_fails_anywhere) {
    const SecretKey key = SecretKey::random();
    for (const size_t good : {size_t{0}, size_t{4096}, kChunk - 4096, kChunk, kChunk + 4096, 3 * kChunk}) {
        FailingDisk disk(good);
        std::istream from(&disk);
        std::ostringstream to;
        EXPECT_EQ(refusal([&] { encrypt(from, to, key.public_key()); }), "The file cannot be read to its end.") << good;
    }
}

TEST(BackupFile, is_not_made_of_a_file_that_did_not_open) {
    const SecretKey key = SecretKey::random();
    std::ifstream missing("no/such/file");
    std::stringstream there;
    EXPECT_EQ(refusal([&] { encrypt(missing, there, key.public_key()); }), "The file cannot be opened.");
    EXPECT_EQ(refusal([&] { decrypt(missing, there, key); }), "The file cannot be opened.");
}

TEST(BackupFile, keys_are_read_from_the_text_they_were_written_as) {
    const SecretKey key = SecretKey::random();
    EXPECT_EQ(SecretKey::parse(key.text() + "\n")->bytes(), key.bytes());
    EXPECT_EQ(*PublicKey::parse(key.public_key().text()), key.public_key());
    EXPECT_FALSE(PublicKey::parse(key.text())) << "a secret key is not taken for a public one";
    EXPECT_FALSE(SecretKey::parse("amble-backup-secret-short"));
    EXPECT_EQ(english(PublicKey::parse("ssh-rsa AAAA").error().sentence),
              "This is not a public key for backups: one begins with amble-backup-public-.");
}

TEST(BackupFile, tells_how_far_it_is_until_all_is_read) {
    const SecretKey key = SecretKey::random();
    const std::string plain = text_of(3 * kChunk + 5);
    std::vector<uint64_t> told;
    const auto note = [&](uint64_t bytes) { told.push_back(bytes); };
    std::istringstream from(plain);
    std::stringstream sealed;
    encrypt(from, sealed, key.public_key(), note);
    EXPECT_EQ(told, (std::vector<uint64_t>{kChunk, 2 * kChunk, 3 * kChunk, plain.size()}));
    told.clear();
    std::ostringstream back;
    decrypt(sealed, back, key, note);
    EXPECT_EQ(told.size(), 4u);
    EXPECT_LE(told.back(), sealed.str().size());
}

} // namespace amble::database
