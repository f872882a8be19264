#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"

#include <string>
#include <vector>

namespace vertelwerk::cli {

/// The filters as typed, field:value each.
[[nodiscard]] inline base::Result<model::StoryFilter> filterFrom(const std::vector<std::string>& typed) {
    model::StoryFilter filter;
    for (const auto& one : typed) {
        auto parsed = model::parseFilter(one);
        if (!parsed) {
            return base::fail(parsed.error());
        }
        filter.push_back(*std::move(parsed));
    }
    return filter;
}

}  // namespace vertelwerk::cli
