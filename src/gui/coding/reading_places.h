#pragma once

#include "vertelwerk/model/ids.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// Where a story was left, in code points of its text.
struct ReadingPlace {
    model::StoryId story;
    std::size_t caret = 0;
    std::size_t top = 0;  ///< the first position in view
    friend bool operator==(const ReadingPlace&, const ReadingPlace&) = default;
};

/// Where the stories of one project were left, the latest first; the oldest are forgotten. Kept as one
/// settings value.
class ReadingPlaces {
  public:
    /// What is damaged is left out.
    [[nodiscard]] static ReadingPlaces parse(std::string_view written);
    [[nodiscard]] std::string written() const;

    void note(const ReadingPlace& place);
    /// The story that was open last.
    [[nodiscard]] std::optional<model::StoryId> last() const;
    [[nodiscard]] std::optional<ReadingPlace> of(model::StoryId story) const;

  private:
    std::vector<ReadingPlace> places_;
};

}  // namespace vertelwerk::gui
