#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/store/deliveries.h"

#include "gui/widgets/row_text.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What left the project, with the stories in it that are still there.
struct Delivered {
    std::vector<store::Delivery> deliveries;  ///< bundles first, then working copies; each newest first
    std::map<model::StoryId, model::StoryRow> stories;
};

/// For a reader's thread.
[[nodiscard]] base::Result<Delivered> readDelivered(store::Database& database);

/// What was made and for whom; no wx, the window's thread.
class BundleCards {
  public:
    explicit BundleCards(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    void reset() { delivered_.reset(); }
    void take(Delivered delivered) { delivered_ = std::move(delivered); }
    [[nodiscard]] bool isKnown() const { return delivered_.has_value(); }
    [[nodiscard]] std::size_t size() const { return delivered_ ? delivered_->deliveries.size() : 0; }

    /// A card for each: title, purpose and stories, date, file and maker.
    [[nodiscard]] std::vector<Row> rows() const;

    /// A line for each story of a card, in the order of the stories' ids.
    [[nodiscard]] std::vector<Row> storyRows(std::size_t card) const;
    [[nodiscard]] model::StoryId storyAt(std::size_t card, std::size_t row) const;

  private:
    const base::Catalogue& catalogue_;
    std::optional<Delivered> delivered_;
};

}  // namespace vertelwerk::gui
