#pragma once

#include "vertelwerk/base/result.h"

#include <filesystem>
#include <type_traits>

#include <xapian.h>

namespace vertelwerk::search {

/// The engine's exception that is being handled, in our words: Damaged when the files of the index must
/// be made anew. Call it within a handler.
[[nodiscard]] base::Error caughtError(const std::filesystem::path& dir);

/// Runs `work`, which may throw what the engine throws.
template <typename Work>
[[nodiscard]] auto guarded(const std::filesystem::path& dir, Work work) -> base::Result<decltype(work())> {
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Xapian::Error&) {
        return base::fail(caughtError(dir));
    }
}

}  // namespace vertelwerk::search
