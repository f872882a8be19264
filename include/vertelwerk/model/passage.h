#pragma once

#include "vertelwerk/model/ids.h"
#include "vertelwerk/text/range.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::model {

/// How the teller experienced it. Mixed is both in one passage, no middle of a scale.
enum class Valence { None, Good, Bad, Mixed };

/// "", "+", "-", "±".
[[nodiscard]] std::string_view toSign(Valence valence);
/// Also =, +/-, goed, niet goed, gemengd, good, bad, mixed; "" is None.
[[nodiscard]] std::optional<Valence> valenceFromWord(std::string_view word);

/// One range of a story with one code by one coder.
struct Passage {
    PassageId id;
    std::string guid;
    StoryId story;
    text::Range range;
    CodeId code;
    CoderId coder;
    Valence valence = Valence::None;
    std::string memo;
    bool needsReview = false;  ///< an edit of the text took its words away
    std::int64_t createdAt = 0;
    int version = 1;
};

/// A passage with what a list shows beside it.
struct PassageRow {
    Passage passage;
    std::string quote;
    std::string codeKey;
    std::string coder;
    std::string storyTitle;
    std::string source;
};

struct Coder {
    CoderId id;
    std::string guid;
    std::string name;
};

}  // namespace vertelwerk::model
