#pragma once

#include "vertelwerk/model/code.h"

#include <string>
#include <vector>

namespace vertelwerk::model {

/// What became of a code between two editions.
enum class CodeFate { Added, Removed, Retired, Reinstated, Merged, Moved, Changed };

/// A field of a code that has other words now.
enum class CodeField { Name, ShortName, Definition, Question, Include, Exclude, Anchor, Colour };

struct CodeDifference {
    CodeFate fate = CodeFate::Changed;
    std::string key;
    LocalText name;                     ///< as it is now; as it was, when it is gone
    CodeField field = CodeField::Name;  ///< of Changed
    LocalText before;                   ///< of Changed; of Moved: the key it stood beneath
    LocalText after;  ///< of Changed; of Moved and Merged: the key it stands beneath, went to
};

/// What changed from one edition of a codebook to a later one, in the order of the later one; what is gone
/// comes last. Codes are the same when their GUIDs are.
[[nodiscard]] std::vector<CodeDifference> codebookChanges(const Codebook& before, const Codebook& after);

}  // namespace vertelwerk::model
