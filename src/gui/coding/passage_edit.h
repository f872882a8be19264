#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/text/range.h"

#include <string>
#include <variant>

namespace vertelwerk::gui {

/// A passage as the window knows it, also before the store has given it an id. Never used twice.
using ShownId = base::Id<struct ShownPassageTag>;

struct AddPassage {
    text::Range range;
    model::CodeId code;
};
struct RemovePassage {};
struct ChangeValence {
    model::Valence valence = model::Valence::None;
};
struct ChangeMemo {
    std::string memo;
};
struct ChangeRange {
    text::Range range;
};
using PassageEdit = std::variant<AddPassage, RemovePassage, ChangeValence, ChangeMemo, ChangeRange>;

/// An edit that the window shows already and the store must still be told.
struct PassageWrite {
    model::StoryId story;
    ShownId passage;
    model::PassageId stored;  ///< none while the passage's adding is under way
    PassageEdit edit;
    base::Message label;  ///< of the step in the undo menu
    int revision = 0;     ///< of the text that the window shows
};

}  // namespace vertelwerk::gui
