#pragma once

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace vertelwerk::cli {

/// What a mapping file says, as `parse` reads it; what is wrong with it, with the file's name.
template <typename Mapping>
[[nodiscard]] base::Result<Mapping> mappingFrom(const std::string& file,
                                                base::Result<Mapping> (*parse)(std::string_view json)) {
    constexpr std::uintmax_t largest = 4U << 20U;  // bytes
    const auto json = base::readFile(file, largest);
    auto mapping = json ? parse(*json) : base::Result<Mapping>(base::fail(json.error()));
    if (!mapping && mapping.error().where.empty()) {
        auto error = mapping.error();
        error.where = file;
        return base::fail(std::move(error));
    }
    return mapping;
}

}  // namespace vertelwerk::cli
