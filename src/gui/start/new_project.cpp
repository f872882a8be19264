#include "gui/start/new_project.h"

#include "vertelwerk/base/files.h"

#include <system_error>

namespace vertelwerk::gui {
namespace {

constexpr std::size_t longestName = 120;

bool allowed(char c) {
    constexpr std::string_view forbidden = "/\\:*?\"<>|";
    return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f && forbidden.find(c) == std::string_view::npos;
}

bool continuesCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

std::string fileNameFor(std::string_view title) {
    std::string name;
    for (const char c : title) {
        const char kept = allowed(c) ? c : ' ';
        if (kept != ' ' || (!name.empty() && name.back() != ' ')) {
            name += kept;
        }
    }
    if (name.size() > longestName) {
        auto end = longestName;
        while (end > 0 && continuesCharacter(name[end])) {
            --end;
        }
        name.resize(end);
    }
    while (!name.empty() && (name.back() == ' ' || name.back() == '.')) {
        name.pop_back();
    }
    if (name.empty() || name.front() == '.') {
        return {};
    }
    return name + ".vertelwerk";
}

base::Message objection(std::string_view title, const std::filesystem::path& folder) {
    const auto name = fileNameFor(title);
    if (name.empty()) {
        return base::msg("Give the project a name.");
    }
    std::error_code failed;
    if (!std::filesystem::is_directory(folder, failed)) {
        return base::msg("The folder {0} does not exist.", base::toUtf8(folder));
    }
    if (std::filesystem::exists(folder / name, failed)) {
        return base::msg("There is a project with this name in that folder already. Choose another name.");
    }
    return {};
}

}  // namespace vertelwerk::gui
