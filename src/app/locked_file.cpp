#include "app/locked_file.h"

#include "vertelwerk/base/sealed.h"

#include "app/out_file.h"

namespace vertelwerk::app {

using base::msg;

base::Status checkLock(const std::filesystem::path& out, std::string_view passphrase) {
    const bool locked = endingOf(out) == lockedEnding;
    if (locked != passphrase.empty()) {
        return {};
    }
    return base::fail(base::ErrorCode::Invalid,
                      locked
                          ? msg("A passphrase is needed to lock the file.")
                          : msg("A file that is locked with a passphrase has a name that ends in .locked."),
                      locked ? msg("Choose a sentence of some words that nobody guesses.")
                             : msg("Put .locked behind the name, such as stories.qdpx.locked."));
}

base::Result<std::string> lockedWith(std::string bytes, std::string_view passphrase) {
    return passphrase.empty() ? base::Result<std::string>(std::move(bytes)) : base::seal(bytes, passphrase);
}

}  // namespace vertelwerk::app
