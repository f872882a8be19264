#pragma once

#include "vertelwerk/base/catalogue.h"

#include <filesystem>
#include <optional>
#include <string>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Where a coder's package goes, and what locks it.
struct PackageTarget {
    std::filesystem::path out;
    std::string passphrase;  ///< empty: not locked
};

/// Asks for a passphrase, twice as it is typed unseen, and then for a file. Nothing when it is cancelled.
[[nodiscard]] std::optional<PackageTarget> askPackageTarget(wxWindow* parent,
                                                            const base::Catalogue& catalogue,
                                                            const std::string& coder);

/// Asks for a package to take in.
[[nodiscard]] std::optional<std::filesystem::path> askPackage(wxWindow* parent,
                                                              const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
