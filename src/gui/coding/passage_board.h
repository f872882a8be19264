#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/passage.h"

#include "gui/coding/passage_edit.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

struct ShownPassage {
    ShownId id;
    model::Passage passage;  ///< its id is none until it is stored
    std::string coder;
};

/// Whether two look alike, wherever they are stored.
[[nodiscard]] bool looksLike(const ShownPassage& one, const ShownPassage& other);

/// The passages of the open story as they will be once every edit has been written. Edits show at once;
/// an edit that the store refuses is taken back, and the board asks to be read anew.
class PassageBoard {
  public:
    /// Another story, or none.
    void clear(model::StoryId story);
    [[nodiscard]] model::StoryId story() const { return story_; }

    /// By begin, end, order of adding.
    [[nodiscard]] const std::vector<ShownPassage>& passages() const { return passages_; }
    [[nodiscard]] const ShownPassage* find(ShownId id) const;
    [[nodiscard]] const ShownPassage* find(model::PassageId id) const;

    /// Shows the edit. Throws when the passage to change is not on the board.
    [[nodiscard]] PassageWrite add(text::Range range, const model::CodeId& code, const std::string& coder,
                                   base::Message label);
    [[nodiscard]] PassageWrite change(ShownId id, PassageEdit edit, base::Message label);

    /// The store's answer to the oldest edit that waits for one. Answers come in the order of the edits.
    void settle(const PassageWrite& write, const base::Result<model::PassageId>& answer);

    /// What a reading of the store is worth: taken when it was asked for, given back with the answer.
    [[nodiscard]] std::uint64_t moment() const { return moment_; }
    /// Whether a reading is wanted: an edit failed, or one was turned down by accept().
    [[nodiscard]] bool mustBeRead() const { return mustBeRead_ && waiting_.empty(); }

    /// Takes what the store holds, unless something was edited since `moment`; then it must be read again
    /// once all edits are settled. Passages that were shown keep their ids.
    bool accept(std::vector<model::PassageRow> rows, std::uint64_t moment);

  private:
    struct Waiting {
        ShownId passage;
        std::optional<ShownPassage> before;  ///< nothing for an added passage
    };
    ShownPassage& at(ShownId id);
    void insert(ShownPassage passage);
    void erase(ShownId id);
    void takeBack(const Waiting& waiting);
    [[nodiscard]] ShownId newId() { return ShownId{++lastId_}; }

    model::StoryId story_;
    std::vector<ShownPassage> passages_;
    std::deque<Waiting> waiting_;
    std::int64_t lastId_ = 0;
    std::uint64_t moment_ = 0;
    bool mustBeRead_ = false;
};

}  // namespace vertelwerk::gui
