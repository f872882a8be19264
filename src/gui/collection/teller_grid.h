#pragma once

#include "vertelwerk/app/tellers.h"
#include "vertelwerk/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// Tellers by attributes: name, number of stories, then a column an attribute.
class TellerGrid {
  public:
    static constexpr std::size_t nameColumn = 0;
    static constexpr std::size_t storiesColumn = 1;
    static constexpr std::size_t firstAttribute = 2;

    TellerGrid() = default;
    explicit TellerGrid(std::vector<store::Narrator> tellers);

    [[nodiscard]] const std::vector<store::Narrator>& tellers() const { return tellers_; }
    /// Those that most tellers have come first.
    [[nodiscard]] const std::vector<std::string>& attributes() const { return attributes_; }
    [[nodiscard]] std::size_t columns() const { return firstAttribute + attributes_.size(); }
    /// A column for an attribute that no teller has yet; nothing changes when there is one.
    void addAttribute(const std::string& name);

    /// Values that differ from story to story stand beside each other: "65-74 | 75-84".
    [[nodiscard]] std::string cell(std::size_t row, std::size_t column) const;

    /// What writing `text` into a cell changes; nothing when it says what is there.
    [[nodiscard]] std::optional<app::TellerChange> changeOf(std::size_t row, std::size_t column,
                                                            const std::string& text) const;

    /// What tab-separated cells change. With a first row that names columns, beginning with the teller, rows
    /// go by name; else they fill the grid from the given cell on. Invalid for cells that fall outside, or
    /// on names and counts; NotFound for a name that no teller has.
    [[nodiscard]] base::Result<std::vector<app::TellerChange>> pasted(std::size_t row, std::size_t column,
                                                                      std::string_view cells) const;

  private:
    using Lines = std::vector<std::vector<std::string>>;
    [[nodiscard]] base::Result<std::vector<app::TellerChange>> byName(const Lines& lines) const;
    [[nodiscard]] base::Result<std::vector<app::TellerChange>> byPlace(std::size_t row, std::size_t column,
                                                                       const Lines& lines) const;

    std::vector<store::Narrator> tellers_;
    std::vector<std::string> attributes_;
};

}  // namespace vertelwerk::gui
