#include "vertelwerk/app/pseudonymising.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/base/sealed.h"

#include <algorithm>
#include <system_error>

#include <nlohmann/json.hpp>

namespace vertelwerk::app {

using base::ErrorCode;
using base::msg;

base::Result<std::vector<PseudonymKey>> readKeyTable(const std::filesystem::path& file,
                                                     std::string_view passphrase) {
    const auto sealed = base::readFile(file);
    if (!sealed) {
        return base::fail(sealed.error());
    }
    const auto bytes = base::unseal(*sealed, passphrase);
    if (!bytes) {
        auto error = bytes.error();
        error.where = base::toUtf8(file);
        return base::fail(std::move(error));
    }
    const auto document = nlohmann::json::parse(*bytes, nullptr, false);
    if (document.is_discarded() || !document.is_array()) {
        return base::fail(ErrorCode::Unreadable, msg("{0} is no key table.", base::toUtf8(file.filename())),
                          msg("Choose the file that was named when names were replaced."));
    }
    std::vector<PseudonymKey> keys;
    for (const auto& entry : document) {
        keys.push_back({entry.value("story", ""), entry.value("kind", ""), entry.value("replacement", ""),
                        entry.value("original", "")});
    }
    return keys;
}

base::Status addToKeyTable(const std::filesystem::path& file, std::string_view passphrase,
                           const std::vector<PseudonymKey>& keys) {
    std::vector<PseudonymKey> all;
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        auto known = readKeyTable(file, passphrase);
        if (!known) {
            return base::fail(known.error());
        }
        all = *std::move(known);
    }
    for (const auto& key : keys) {
        if (std::ranges::find(all, key) == all.end()) {
            all.push_back(key);
        }
    }
    auto document = nlohmann::json::array();
    for (const auto& key : all) {
        document.push_back({{"story", key.story},
                            {"kind", key.kind},
                            {"replacement", key.replacement},
                            {"original", key.original}});
    }
    const auto sealed = base::seal(document.dump(), passphrase);
    if (!sealed) {
        return base::fail(sealed.error());
    }
    return base::writeFileWhole(file, *sealed);
}

}  // namespace vertelwerk::app
