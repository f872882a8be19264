#pragma once

#include "vertelwerk/analysis/agreement.h"

#include <cstddef>
#include <vector>

namespace vertelwerk::analysis {

/// A story's text as coders are compared on it: its letters and digits, without what is left out, and the
/// units that they make.
class CodingUnits {
  public:
    CodingUnits(const ComparedStory& story, AgreementUnit unit);

    /// How many letters and digits count.
    [[nodiscard]] std::size_t letters() const { return before_.back(); }
    /// The letters and digits within a range of the text, by their own numbers.
    [[nodiscard]] text::Range lettersOf(text::Range range) const;

    [[nodiscard]] std::size_t size() const { return units_.size(); }
    /// Where in the text a unit stands.
    [[nodiscard]] text::Range place(std::size_t unit) const { return units_[unit].place; }
    /// The units that hold one of these letters or digits.
    [[nodiscard]] text::Range unitsWith(text::Range letters) const;

  private:
    struct Unit {
        text::Range place;
        text::Range letters;
    };
    void add(text::Range place);

    std::vector<std::size_t> before_;  ///< how many letters and digits stand before each place
    std::vector<Unit> units_;          ///< in order, none empty
};

}  // namespace vertelwerk::analysis
