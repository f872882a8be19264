#include "cli/passphrase.h"

#include "vertelwerk/base/files.h"

#include <algorithm>

namespace vertelwerk::cli {

base::Result<std::string> passphraseFrom(const std::string& file) {
    if (file.empty()) {
        return std::string();
    }
    auto bytes = base::readFile(file, 64U << 10U);
    if (bytes) {
        bytes->resize(std::min(bytes->find_first_of("\r\n"), bytes->size()));
    }
    return bytes;
}

}  // namespace vertelwerk::cli
