#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/store/deliveries.h"

#include <filesystem>
#include <string_view>

namespace vertelwerk::app {

/// Writes `bytes` to `out` whole or not at all, and records that they left the project: one cannot
/// happen without the other. Fills in the delivery's format, file name and hash.
[[nodiscard]] base::Status deliver(Project& project, store::Delivery delivery,
                                   const std::filesystem::path& out, std::string_view bytes);

}  // namespace vertelwerk::app
