#include "exchange/clock.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <vector>

namespace vertelwerk::exchange {

std::optional<double> secondsIn(std::string_view written) {
    double seconds = 0;
    const std::vector<std::string_view> pieces = split(text::trimmed(written), ':');
    if (pieces.size() < 2 || pieces.size() > 3) {
        return std::nullopt;
    }
    for (const std::string_view piece : pieces) {
        const auto number = toNumber(piece);
        if (!number || *number < 0) {
            return std::nullopt;
        }
        seconds = seconds * 60 + *number;
    }
    return seconds;
}

}  // namespace vertelwerk::exchange
