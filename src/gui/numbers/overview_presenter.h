#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/passage.h"

#include "gui/numbers/overview_data.h"
#include "gui/numbers/overview_table.h"
#include "gui/widgets/row_text.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

enum class Overview { Progress, Frequencies, Together, ByProperty, AlongStory, Saturation, NegativeCases };

/// What can be chosen beside a view.
enum class OverviewOption { Property, Story, Theme, Claim };

/// Counts of the whole project: which view, what it shows, what stands behind a cell. No wx; the window's
/// thread.
class OverviewPresenter {
  public:
    explicit OverviewPresenter(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    void reset();
    void take(OverviewData data);
    [[nodiscard]] bool hasData() const { return data_.has_value(); }
    /// Nobody coded anything yet.
    /// A code as people call it, by its key.
    [[nodiscard]] std::string nameOfKey(const std::string& key) const;
    [[nodiscard]] bool isEmpty() const { return !data_ || data_->counted.spots.empty(); }

    // The list at the left.
    [[nodiscard]] std::vector<Row> viewRows() const;
    void choose(std::size_t view);
    [[nodiscard]] std::size_t chosen() const { return static_cast<std::size_t>(view_); }

    // Choices; position 0 of coders is all.
    [[nodiscard]] std::vector<std::string> coderNames() const;
    void chooseCoder(std::size_t place);
    [[nodiscard]] bool offers(OverviewOption option) const;
    [[nodiscard]] std::vector<std::string> namesOf(OverviewOption option) const;
    [[nodiscard]] std::size_t placeOf(OverviewOption option) const;
    /// Whether the project must be read again.
    bool chooseOption(OverviewOption option, std::size_t place);
    [[nodiscard]] const OverviewChoice& choice() const { return choice_; }

    [[nodiscard]] const OverviewTable& table() const { return table_; }
    /// At most `most`, and how many there are.
    struct Behind {
        std::vector<BehindPlace> places;
        std::size_t all = 0;
    };
    static constexpr std::size_t most = 200;
    [[nodiscard]] Behind behind(std::size_t row, std::size_t column) const;

  private:
    void build();
    [[nodiscard]] OverviewTable progress() const;
    [[nodiscard]] OverviewTable frequencies() const;
    [[nodiscard]] OverviewTable together() const;
    [[nodiscard]] OverviewTable byProperty() const;
    [[nodiscard]] OverviewTable alongStory() const;
    [[nodiscard]] OverviewTable saturation() const;
    [[nodiscard]] OverviewTable negativeCases() const;
    [[nodiscard]] std::string storyName(model::StoryId story) const;
    [[nodiscard]] std::string codeName(const model::Code& code) const;
    [[nodiscard]] std::string count(std::size_t value) const { return std::to_string(value); }
    [[nodiscard]] std::string basis() const;
    [[nodiscard]] std::string passages(std::size_t count) const;
    [[nodiscard]] std::vector<std::string> properties() const;

    const base::Catalogue& catalogue_;
    OverviewChoice choice_;
    std::optional<OverviewData> data_;
    std::map<model::StoryId, std::size_t> storyPlaces_;
    std::vector<model::StoryId> told_;  ///< stories with a passage, by date
    Overview view_ = Overview::Progress;
    std::optional<model::StoryId> story_;
    std::optional<model::CodeId> theme_;
    model::Valence claim_ = model::Valence::Good;
    OverviewTable table_;
};

}  // namespace vertelwerk::gui
