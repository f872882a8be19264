#include "vertelwerk/base/sealing.h"

#include <array>
#include <new>

#include <sodium.h>

namespace vertelwerk::base {
namespace {

/// The form: magic, salt, nonce, then the encrypted bytes with their tag.
constexpr std::string_view magic = "VtwkSeal1\n";
constexpr std::size_t saltAt = magic.size();
constexpr std::size_t nonceAt = saltAt + crypto_pwhash_SALTBYTES;
constexpr std::size_t bytesAt = nonceAt + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagLength = crypto_aead_xchacha20poly1305_ietf_ABYTES;

using Key = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES>;

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytesOf(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

/// A key that is wiped when it is no longer needed.
class PassphraseKey {
  public:
    PassphraseKey(std::string_view passphrase, const unsigned char* salt) {
        if (crypto_pwhash(key_.data(), key_.size(), passphrase.data(), passphrase.size(), salt,
                          crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                          crypto_pwhash_ALG_ARGON2ID13) != 0) {
            throw std::bad_alloc();
        }
    }
    PassphraseKey(const PassphraseKey&) = delete;
    PassphraseKey& operator=(const PassphraseKey&) = delete;
    ~PassphraseKey() { sodium_memzero(key_.data(), key_.size()); }
    [[nodiscard]] const unsigned char* data() const { return key_.data(); }

  private:
    Key key_{};
};

bool ready() {
    return sodium_init() >= 0;
}

}  // namespace

Result<std::string> seal(std::string_view bytes, std::string_view passphrase) {
    if (passphrase.empty()) {
        return fail(ErrorCode::Invalid, msg("The passphrase is empty."),
                    msg("Choose one that is hard to guess."));
    }
    if (!ready()) {
        throw std::bad_alloc();
    }
    std::string sealed(bytesAt + bytes.size() + tagLength, '\0');
    sealed.replace(0, magic.size(), magic);
    randombytes_buf(bytesOf(sealed) + saltAt, bytesAt - saltAt);
    const PassphraseKey key(passphrase, bytesOf(sealed) + saltAt);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed) + bytesAt, nullptr, bytesOf(bytes),
                                               bytes.size(), bytesOf(magic), magic.size(), nullptr,
                                               bytesOf(sealed) + nonceAt, key.data());
    return sealed;
}

Result<std::string> unseal(std::string_view sealed, std::string_view passphrase) {
    if (!sealed.starts_with(magic) || sealed.size() < bytesAt + tagLength) {
        return fail(ErrorCode::Unreadable, msg("This is no file that Vertelwerk encrypted."), {});
    }
    if (!ready()) {
        throw std::bad_alloc();
    }
    const PassphraseKey key(passphrase, bytesOf(sealed) + saltAt);
    std::string bytes(sealed.size() - bytesAt - tagLength, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytesOf(bytes), nullptr, nullptr, bytesOf(sealed) + bytesAt, sealed.size() - bytesAt,
            bytesOf(magic), magic.size(), bytesOf(sealed) + nonceAt, key.data()) != 0) {
        return fail(ErrorCode::Refused, msg("The passphrase is wrong, or the file was changed."),
                    msg("Try the passphrase again; without it nobody can read this file."));
    }
    return bytes;
}

}  // namespace vertelwerk::base
