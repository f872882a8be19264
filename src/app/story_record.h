#pragma once

#include "vertelwerk/app/pseudonymising.h"

#include <string>
#include <vector>

namespace vertelwerk::app {

/// Words of a story that stand beside its text.
struct RecordWords {
    MentionPlace place = MentionPlace::Record;
    std::string words;
    std::string attribute = {};  ///< the name of the attribute whose value it is
};

/// All that is kept of a story in words beside its text, but for the name of its file; nothing empty.
[[nodiscard]] std::vector<RecordWords> recordOf(const model::Story& story);

/// Whether a remark with how the teller is called says that it is no name: "Sjoerd (pseudoniem)".
[[nodiscard]] bool isSaidToBePseudonym(const model::Story& story);

}  // namespace vertelwerk::app
