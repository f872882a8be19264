#pragma once

#include "vertelwerk/analysis/joint_display.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"

#include <string>

namespace vertelwerk::app {

/// "+ good", "- not good": sign and word, never colour alone.
[[nodiscard]] std::string signedWord(model::Valence valence, const base::Catalogue& catalogue);

/// Who, where and when a quote comes from, without a name: method, area, year.
[[nodiscard]] std::string quotedFrom(model::Method method, const model::Area& area, const std::string& date,
                                     const base::Catalogue& catalogue);
/// The same with the pseudonym, for inside the team.
[[nodiscard]] std::string quotedFrom(const analysis::ToldPassage& quote, const base::Catalogue& catalogue);

/// "7 tellers in 8 stories; 11 passages good, 1 not good": the true proportion in words.
[[nodiscard]] std::string proportions(const analysis::JointRow& row, const base::Catalogue& catalogue);

}  // namespace vertelwerk::app
