#pragma once

#include "vertelwerk/model/ids.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/text/range.h"

namespace vertelwerk::model {

/// A passage as counts see it, without words.
struct CodedSpot {
    PassageId id;
    StoryId story;
    CodeId code;
    CoderId coder;
    text::Range range;
    Valence valence = Valence::None;
};

}  // namespace vertelwerk::model
