#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/store/reconciling.h"

#include "gui/coding/story_text.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::gui {

/// Whose coding is laid side by side, in which story; what is not chosen is chosen when it is read.
struct ComparisonChoice {
    std::string first;
    std::string second;
    model::StoryId story;
};

/// What the comparison page shows, read in one go.
struct ComparisonData {
    std::vector<model::Coder> coders;  ///< who coded or finished anything
    std::optional<model::Coder> first;
    std::optional<model::Coder> second;
    std::vector<model::StoryRow> stories;  ///< that both coded or marked done
    std::size_t blind = 0;  ///< stories left out, as the reader codes them blind and is not done
    std::shared_ptr<const StoryText> text;
    std::vector<model::PassageRow> passages;  ///< of both, and of nobody else
    std::vector<model::Code> codes;
    std::vector<store::Decision> decisions;     ///< about the story
    std::optional<store::SnapshotId> snapshot;  ///< the newest kept agreement with both coders in it
};

/// @param reader  who looks: stories that this coder still codes blind are left out
[[nodiscard]] base::Result<ComparisonData> readComparison(store::Database& database,
                                                          const ComparisonChoice& choice,
                                                          const std::string& reader);

}  // namespace vertelwerk::gui
