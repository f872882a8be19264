#include "vertelwerk/text/splice.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>

namespace vertelwerk::text {

base::Result<std::string> apply(std::string_view utf8, std::span<const Splice> splices) {
    std::string text(utf8);
    auto characters = length(text);
    for (const auto& splice : splices) {
        if (splice.at > characters || splice.removed > characters - splice.at) {
            return base::fail(
                base::ErrorCode::Invalid,
                base::msg("The change at position {0} reaches beyond the text of {1} characters.", splice.at,
                          characters),
                base::msg("Reload the story and make the change again."));
        }
        if (!isValidUtf8(splice.inserted)) {
            return base::fail(base::ErrorCode::Invalid,
                              base::msg("The wording put in at position {0} is not valid UTF-8.", splice.at));
        }
        const auto before = slice(text, {0, splice.at}).size();
        const auto gone = slice(std::string_view(text).substr(before), {0, splice.removed}).size();
        text.replace(before, gone, splice.inserted);
        characters = characters - splice.removed + length(splice.inserted);
    }
    return text;
}

Range shifted(Range anchor, std::size_t at, std::size_t removed, std::size_t inserted) {
    const auto behind = [&](std::size_t position) { return position - removed + inserted; };
    const auto [b, e] = anchor;
    const auto begin = b < at || (b == at && removed > 0) ? b : b >= at + removed ? behind(b) : at + inserted;
    const auto end = e <= at ? e : e >= at + removed ? behind(e) : at;
    return {begin, std::max(begin, end)};
}

Range shifted(Range anchor, std::span<const Splice> splices) {
    for (const auto& splice : splices) {
        anchor = shifted(anchor, splice.at, splice.removed, length(splice.inserted));
    }
    return anchor;
}

}  // namespace vertelwerk::text
