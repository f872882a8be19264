#pragma once

#include "vertelwerk/app/pseudonymising.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"

#include "gui/widgets/row_text.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace vertelwerk::gui {

/// A mention with the story and the words around it.
struct FoundMention {
    app::Mention mention;
    std::string number;  ///< of the story
    std::string title;
    std::string before;
    std::string after;
    std::string source = {};  ///< the file that the story came from
};

/// All mentions that are to be decided on, with their surroundings.
[[nodiscard]] base::Result<std::vector<FoundMention>> findMentions(store::Database& database,
                                                                   const base::Progress& progress);

/// What is found, the same words of a kind as one row, and what is decided on them. Nothing is written.
class PseudonymSheet {
  public:
    enum Column : std::size_t { Words, Kind, Sure, Times, Stories, Replacement, Choice, columnCount };

    /// How many are replaced, left and open, and in how many stories something is decided.
    struct Tally {
        std::size_t replaced = 0;
        std::size_t left = 0;
        std::size_t open = 0;
        std::size_t stories = 0;
    };

    /// Replaces what was found. What was decided before on the same words of a kind in a story stays.
    void take(std::vector<FoundMention> found);

    /// The kinds that were found, with how many mentions each has.
    [[nodiscard]] std::vector<std::pair<analysis::Identifier, std::size_t>> kinds() const;
    /// As if nothing was found in other stories; none: in all of them.
    void limitTo(std::optional<model::StoryId> story);
    /// Shows one kind, or all.
    void show(std::optional<analysis::Identifier> kind);

    [[nodiscard]] std::size_t rows() const { return shown_.size(); }
    [[nodiscard]] std::string cell(std::size_t row, std::size_t column,
                                   const base::Catalogue& catalogue) const;
    /// The words of the choices, in the order of app::Decision.
    [[nodiscard]] static std::vector<std::string> choices(const base::Catalogue& catalogue);

    void decide(std::size_t row, app::Decision decision);
    /// Decides for the story of one of the row's mentions alone.
    void decideInStory(std::size_t row, std::size_t mention, app::Decision decision);
    /// What stands there instead, in all stories of the row; the row is then replaced. Invalid when empty.
    [[nodiscard]] base::Status setReplacement(std::size_t row, const std::string& words);

    /// The row's mentions in their surroundings, and why each was found.
    [[nodiscard]] std::vector<Row> places(std::size_t row, const base::Catalogue& catalogue) const;
    /// The mention at a place.
    [[nodiscard]] const app::Mention& mention(std::size_t row, std::size_t place) const;

    /// Also of kinds that are not shown.
    [[nodiscard]] Tally tally() const;
    [[nodiscard]] std::vector<app::Mention> decisions() const;
    /// How many of the rows, also of kinds that are not shown, the user decided on or gave other words.
    [[nodiscard]] std::size_t ownDecisions() const;

  private:
    using Group = std::vector<std::size_t>;  ///< of found_, in the order of stories
    using Key = std::tuple<analysis::Identifier, std::string, model::StoryId>;
    /// What the user decided on words of a kind in a story.
    struct Own {
        std::optional<app::Decision> decision;
        std::optional<std::string> replacement;
    };
    static Key keyOf(const app::Mention& mention);
    void group();
    [[nodiscard]] bool isLookedAt(const FoundMention& one) const {
        return !only_ || one.mention.story == *only_;
    }
    void set(std::size_t found, const Own& own);

    std::vector<FoundMention> found_;
    std::map<Key, Own> own_;
    std::vector<Group> shown_;
    std::optional<analysis::Identifier> kind_;
    std::optional<model::StoryId> only_;
};

}  // namespace vertelwerk::gui
