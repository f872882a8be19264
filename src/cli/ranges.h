#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/text/range.h"

#include <charconv>
#include <string>

namespace vertelwerk::cli {

/// begin:end in characters from 0.
[[nodiscard]] inline base::Result<text::Range> rangeFrom(const std::string& written) {
    const auto colon = written.find(':');
    text::Range range;
    const auto number = [&written](std::size_t begin, std::size_t end, std::size_t& value) {
        const auto* last = written.data() + end;
        const auto read = std::from_chars(written.data() + begin, last, value);
        return read.ec == std::errc() && read.ptr == last;
    };
    if (colon == std::string::npos || !number(0, colon, range.begin) ||
        !number(colon + 1, written.size(), range.end)) {
        return base::fail(base::ErrorCode::Invalid, base::msg("\"{0}\" is not a range.", written),
                          base::msg("Write begin:end in characters from 0, such as 120:164."));
    }
    return range;
}

}  // namespace vertelwerk::cli
