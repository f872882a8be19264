#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::model {

/// What a teller said of the own story on a scale. It is kept apart from codes and never changed.
struct Signification {
    enum class Kind {
        Triad,   ///< three shares that sum to 100, by corner
        Slider,  ///< one mark from 0 to 100
        Choice,  ///< the options that were chosen, without values
        Score    ///< one number on the scale of the question
    };

    struct Mark {
        std::string label;  ///< corner or option; empty for a slider or score
        std::optional<double> value;
        friend bool operator==(const Mark&, const Mark&) = default;
    };

    Kind kind = Kind::Slider;
    std::string question;
    std::vector<Mark> marks;  ///< none: the teller found that the question did not apply
    friend bool operator==(const Signification&, const Signification&) = default;
};

[[nodiscard]] std::string_view toKey(Signification::Kind kind);
[[nodiscard]] std::optional<Signification::Kind> significationKindFromKey(std::string_view key);

}  // namespace vertelwerk::model
