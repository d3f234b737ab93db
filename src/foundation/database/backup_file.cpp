#include "foundation/database/backup_file.h"

#include "foundation/base/id.h"
#include "foundation/base/text.h"
#include "foundation/database/database.h"

#include <sodium.h>

#include <istream>
#include <ostream>
#include <vector>

namespace amble::database {

namespace {

constexpr std::string_view kFormat = "amble backup 1\n";
constexpr std::string_view kPublicMark = "amble-backup-public-";
constexpr std::string_view kSecretMark = "amble-backup-secret-";
constexpr const char* kUnreadable = "The file cannot be read to its end.";
constexpr size_t kChunk = 64 * 1024;
constexpr size_t kSealedChunk = kChunk + crypto_secretstream_xchacha20poly1305_ABYTES;

using FileKey = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;
using SealedKey = std::array<unsigned char, crypto_box_SEALBYTES + FileKey().size()>;
using Header = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;

void be_ready() {
    if (sodium_init() < 0) throw Error("libsodium found no source of random numbers");
}

std::string as_text(std::string_view mark, const KeyBytes& bytes) {
    return std::string(mark) + base64url({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

bool read_text(std::string_view text, std::string_view mark, KeyBytes& bytes) {
    text = trim(text);
    if (!text.starts_with(mark)) return false;
    const auto read = parse_base64url(text.substr(mark.size()));
    if (!read || read->size() != bytes.size()) return false;
    std::copy(read->begin(), read->end(), bytes.begin());
    return true;
}

/// Up to `bytes.size()` of them: fewer only at the end of the stream.
size_t read_some(std::istream& from, std::vector<unsigned char>& bytes) {
    from.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (from.bad()) throw Error(kUnreadable);
    return static_cast<size_t>(from.gcount());
}

template<class Bytes>
void read_exactly(std::istream& from, Bytes& bytes) {
    from.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (from.bad()) throw Error(kUnreadable);
    if (static_cast<size_t>(from.gcount()) != bytes.size())
        throw Error("The backup is cut off: its beginning is missing.");
}

void write(std::ostream& to, const void* bytes, size_t count) {
    to.write(static_cast<const char*>(bytes), static_cast<std::streamsize>(count));
    if (!to) throw Error("The file cannot be written: the disk may be full.");
}

/// A stream that fails gives the same as one that ends, and only its state tells them apart.
bool is_at_end(std::istream& from) {
    const bool ended = from.peek() == std::istream::traits_type::eof();
    if (from.bad()) throw Error(kUnreadable);
    return ended;
}

void require_open(const std::ios& stream) {
    if (!stream) throw Error("The file cannot be opened.");
}

const unsigned char* format_bytes() {
    return reinterpret_cast<const unsigned char*>(kFormat.data());
}

/// The state of one file's chunks, wiped when it is no longer needed. The format's name is authenticated with each
/// chunk.
class Chunks {
public:
    Chunks() = default;
    ~Chunks() { sodium_memzero(&state_, sizeof state_); }
    Chunks(const Chunks&) = delete;
    Chunks& operator=(const Chunks&) = delete;

    void start_sealing(Header& header, const FileKey& key) {
        crypto_secretstream_xchacha20poly1305_init_push(&state_, header.data(), key.data());
    }

    bool start_opening(const Header& header, const FileKey& key) {
        return crypto_secretstream_xchacha20poly1305_init_pull(&state_, header.data(), key.data()) == 0;
    }

    size_t seal(const unsigned char* plain, size_t count, bool is_last, unsigned char* sealed) {
        unsigned long long length = 0;
        const unsigned char tag = is_last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                          : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
        crypto_secretstream_xchacha20poly1305_push(&state_, sealed, &length, plain, count, format_bytes(),
                                                   kFormat.size(), tag);
        return length;
    }

    /// Throws where the chunk is not as it was sealed.
    size_t open(const unsigned char* sealed, size_t count, unsigned char* plain, bool& is_last) {
        unsigned long long length = 0;
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&state_, plain, &length, &tag, sealed, count, format_bytes(),
                                                       kFormat.size()) != 0)
            throw Error("The backup is damaged or was altered. Use another one.");
        is_last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        return length;
    }

private:
    crypto_secretstream_xchacha20poly1305_state state_{};
};

/// The key of one file, wiped when it is no longer needed.
struct WipedKey {
    FileKey bytes{};
    WipedKey() = default;
    ~WipedKey() { sodium_memzero(bytes.data(), bytes.size()); }
    WipedKey(const WipedKey&) = delete;
    WipedKey& operator=(const WipedKey&) = delete;
};

} // namespace

Result<PublicKey> PublicKey::parse(std::string_view text) {
    PublicKey key;
    if (read_text(text, kPublicMark, key.bytes_)) return key;
    return problem("key", "This is not a public key for backups: one begins with {0}.", {std::string(kPublicMark)});
}

std::string PublicKey::text() const {
    return as_text(kPublicMark, bytes_);
}

SecretKey SecretKey::random() {
    be_ready();
    SecretKey key;
    randombytes_buf(key.bytes_.data(), key.bytes_.size());
    return key;
}

Result<SecretKey> SecretKey::parse(std::string_view text) {
    SecretKey key;
    if (read_text(text, kSecretMark, key.bytes_)) return key;
    return problem("key", "This is not a secret key for backups: one begins with {0}.", {std::string(kSecretMark)});
}

SecretKey::~SecretKey() {
    sodium_memzero(bytes_.data(), bytes_.size());
}

std::string SecretKey::text() const {
    return as_text(kSecretMark, bytes_);
}

PublicKey SecretKey::public_key() const {
    PublicKey key;
    crypto_scalarmult_base(key.bytes_.data(), bytes_.data());
    return key;
}

void encrypt(std::istream& plain, std::ostream& sealed, const PublicKey& key, const BytesRead& so_far) {
    be_ready();
    require_open(plain);
    require_open(sealed);
    WipedKey file_key;
    SealedKey sealed_key{};
    Header header{};
    Chunks chunks;
    crypto_secretstream_xchacha20poly1305_keygen(file_key.bytes.data());
    if (crypto_box_seal(sealed_key.data(), file_key.bytes.data(), file_key.bytes.size(), key.bytes().data()) != 0)
        throw Error("The public key for backups is not one that can be encrypted to.");
    chunks.start_sealing(header, file_key.bytes);
    write(sealed, kFormat.data(), kFormat.size());
    write(sealed, sealed_key.data(), sealed_key.size());
    write(sealed, header.data(), header.size());

    std::vector<unsigned char> in(kChunk);
    std::vector<unsigned char> out(kSealedChunk);
    uint64_t read = 0;
    for (bool is_last = false; !is_last;) {
        const size_t count = read_some(plain, in);
        is_last = is_at_end(plain);
        if (so_far) so_far(read += count);
        write(sealed, out.data(), chunks.seal(in.data(), count, is_last, out.data()));
    }
    sodium_memzero(in.data(), in.size());
}

void decrypt(std::istream& sealed, std::ostream& plain, const SecretKey& key, const BytesRead& so_far) {
    be_ready();
    require_open(sealed);
    require_open(plain);
    std::array<char, kFormat.size()> format{};
    SealedKey sealed_key{};
    Header header{};
    read_exactly(sealed, format);
    if (std::string_view(format.data(), format.size()) != kFormat)
        throw Error("This is not a backup that this program made and encrypted.");
    read_exactly(sealed, sealed_key);
    read_exactly(sealed, header);

    WipedKey file_key;
    Chunks chunks;
    const PublicKey own = key.public_key();
    if (crypto_box_seal_open(file_key.bytes.data(), sealed_key.data(), sealed_key.size(), own.bytes().data(),
                             key.bytes().data()) != 0)
        throw Error("The backup was encrypted to another key, or its beginning is damaged.");
    if (!chunks.start_opening(header, file_key.bytes)) throw Error("The backup's beginning is damaged.");

    std::vector<unsigned char> in(kSealedChunk);
    std::vector<unsigned char> out(kChunk);
    uint64_t read = 0;
    for (bool is_last = false; !is_last;) {
        const size_t count = read_some(sealed, in);
        if (so_far) so_far(read += count);
        if (count == 0) throw Error("The backup is cut off: its end is missing.");
        write(plain, out.data(), chunks.open(in.data(), count, out.data(), is_last));
    }
    if (!is_at_end(sealed)) throw Error("The backup goes on behind its end, so it was altered.");
}

} // namespace amble::database
