#include "vertelwerk/base/sealed.h"

#include <array>
#include <cstdint>
#include <stdexcept>

#include <sodium.h>

namespace vertelwerk::base {
namespace {

// A sealed file: mark, work and memory for Argon2id (32 bits each, low byte first; memory in KiB), salt,
// header of the stream, pieces. The first four are authenticated with the first piece.
constexpr std::string_view mark("VTWKSEAL1", 9);
constexpr std::size_t pieceSize = 64U << 10U;
constexpr std::size_t sealedPiece = pieceSize + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t saltAt = mark.size() + 8;
constexpr std::size_t headerAt = saltAt + crypto_pwhash_SALTBYTES;
constexpr std::size_t piecesAt = headerAt + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::uint32_t mostWork = 16;
constexpr std::uint32_t mostMemory = 1U << 20U;  // KiB: what a file from elsewhere may ask for

using Key = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;

/// Forgets the key when it goes.
class KeyKeeper {
  public:
    ~KeyKeeper() { sodium_memzero(key_.data(), key_.size()); }
    KeyKeeper() = default;
    KeyKeeper(const KeyKeeper&) = delete;
    KeyKeeper& operator=(const KeyKeeper&) = delete;

    /// Whether there was memory for it.
    [[nodiscard]] bool derive(std::string_view passphrase, const unsigned char* salt, std::uint32_t work,
                              std::uint32_t memoryKiB) {
        return crypto_pwhash(key_.data(), key_.size(), passphrase.data(), passphrase.size(), salt, work,
                             std::size_t{memoryKiB} << 10U, crypto_pwhash_ALG_ARGON2ID13) == 0;
    }
    [[nodiscard]] const unsigned char* data() const { return key_.data(); }

  private:
    Key key_{};
};

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

void append(std::string& bytes, std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
        bytes += static_cast<char>((value >> shift) & 0xffU);
    }
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i) {
        value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    }
    return value;
}

void start() {
    if (sodium_init() < 0) {
        throw std::runtime_error("libsodium could not be started");
    }
}

Error noMemory() {
    return {ErrorCode::System,
            msg("There is not enough memory to lock or unlock the file."),
            {},
            msg("Close other programs and try again.")};
}

Error damaged() {
    return {ErrorCode::Unreadable,
            msg("The locked file is damaged or incomplete."),
            {},
            msg("Ask for it again; do not use what was in it.")};
}

}  // namespace

bool isSealed(std::string_view bytes) {
    return bytes.starts_with(mark);
}

Result<std::string> seal(std::string_view bytes, std::string_view passphrase) {
    if (passphrase.empty()) {
        return fail(ErrorCode::Invalid, msg("A passphrase is needed to lock the file."),
                    msg("Choose a sentence of some words that nobody guesses."));
    }
    start();
    std::string sealed(mark);
    append(sealed, crypto_pwhash_OPSLIMIT_MODERATE);
    append(sealed, crypto_pwhash_MEMLIMIT_MODERATE >> 10U);
    std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
    randombytes_buf(salt.data(), salt.size());
    sealed.append(reinterpret_cast<const char*>(salt.data()), salt.size());
    KeyKeeper key;
    if (!key.derive(passphrase, salt.data(), crypto_pwhash_OPSLIMIT_MODERATE,
                    crypto_pwhash_MEMLIMIT_MODERATE >> 10U)) {
        return fail(noMemory());
    }
    crypto_secretstream_xchacha20poly1305_state state;
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES> header{};
    crypto_secretstream_xchacha20poly1305_init_push(&state, header.data(), key.data());
    const std::string front = sealed;
    sealed.append(reinterpret_cast<const char*>(header.data()), header.size());
    sealed.reserve(sealed.size() + bytes.size() + (bytes.size() / pieceSize + 1) * 32);
    std::array<unsigned char, sealedPiece> piece{};
    bool first = true;
    do {
        const auto part = bytes.substr(0, pieceSize);
        bytes.remove_prefix(part.size());
        unsigned long long made = 0;
        crypto_secretstream_xchacha20poly1305_push(
            &state, piece.data(), &made, raw(part), part.size(), first ? raw(front) : nullptr,
            first ? front.size() : 0, bytes.empty() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        sealed.append(reinterpret_cast<const char*>(piece.data()), made);
        first = false;
    } while (!bytes.empty());
    sodium_memzero(&state, sizeof state);
    return sealed;
}

Result<std::string> unseal(std::string_view sealed, std::string_view passphrase) {
    if (!isSealed(sealed)) {
        return fail(ErrorCode::Unreadable, msg("The file was not locked with a passphrase by Vertelwerk."),
                    msg("Open it as it is."));
    }
    if (sealed.size() <= piecesAt) {
        return fail(damaged());
    }
    const auto work = numberAt(sealed, mark.size());
    const auto memory = numberAt(sealed, mark.size() + 4);
    if (work < crypto_pwhash_OPSLIMIT_MIN || work > mostWork || memory > mostMemory ||
        std::size_t{memory} << 10U < crypto_pwhash_MEMLIMIT_MIN) {
        return fail(damaged());
    }
    start();
    KeyKeeper key;
    if (!key.derive(passphrase, raw(sealed) + saltAt, work, memory)) {
        return fail(noMemory());
    }
    crypto_secretstream_xchacha20poly1305_state state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(sealed) + headerAt, key.data()) != 0) {
        return fail(damaged());
    }
    const auto front = sealed.substr(0, headerAt);
    auto rest = sealed.substr(piecesAt);
    std::string bytes;
    bytes.reserve(rest.size());
    std::array<unsigned char, pieceSize> piece{};
    for (bool first = true;; first = false) {
        const auto part = rest.substr(0, sealedPiece);
        rest.remove_prefix(part.size());
        unsigned long long made = 0;
        unsigned char tag = 0;
        const bool sound = part.size() >= crypto_secretstream_xchacha20poly1305_ABYTES &&
                           crypto_secretstream_xchacha20poly1305_pull(
                               &state, piece.data(), &made, &tag, raw(part), part.size(),
                               first ? raw(front) : nullptr, first ? front.size() : 0) == 0;
        if (!sound && first) {
            return fail(ErrorCode::Refused, msg("The passphrase is not the one the file was locked with."),
                        msg("Check capitals and spaces, or ask who sent it."));
        }
        if (!sound) {
            return fail(damaged());
        }
        bytes.append(reinterpret_cast<const char*>(piece.data()), made);
        const bool last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (last != rest.empty()) {
            return fail(damaged());
        }
        if (last) {
            sodium_memzero(&state, sizeof state);
            return bytes;
        }
    }
}

}  // namespace vertelwerk::base
