#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace vertelwerk::gui {

/// The file of a page of the manual.
[[nodiscard]] std::filesystem::path helpFile(const std::string& id, base::Language language);

/// A page of the manual as Markdown. NotFound when it is missing.
[[nodiscard]] base::Result<std::string> readHelpPage(const std::string& id, base::Language language);

/// Colours as "#rrggbb".
struct PageColours {
    std::string background;
    std::string text;
    std::string link;
};

/// Markdown as a page of HTML without scripts or pictures from elsewhere.
[[nodiscard]] std::string toHtml(std::string_view markdown, const PageColours& colours);

/// The page that a link in the manual leads to: "coding.md" is "coding"; empty for a link outward.
[[nodiscard]] std::string linkedPage(std::string_view href);

}  // namespace vertelwerk::gui
