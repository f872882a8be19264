#pragma once

#include "vertelwerk/base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace vertelwerk::app {

/// Where LibreOffice is on this computer; nothing when it is not installed.
[[nodiscard]] std::optional<std::filesystem::path> libreOffice();

/// A Word document as tagged PDF (PDF/UA), made by LibreOffice. Unavailable when it is not installed.
[[nodiscard]] base::Result<std::string> toPdf(const std::string& docx);

}  // namespace vertelwerk::app
