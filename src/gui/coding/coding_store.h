#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"

#include "gui/coding/code_palette.h"
#include "gui/coding/passage_edit.h"
#include "gui/coding/story_text.h"
#include "gui/coding/text_corrector.h"

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What the coding workspace shows beside a story.
struct CodingProject {
    std::vector<model::Code> codes;
    CodebookNames books;
    std::vector<model::StoryRow> stories;
    std::map<model::StoryId, std::size_t> ownPassages;  ///< of the coder; none for stories without
    std::set<model::StoryId> done;                      ///< by the coder
    std::map<model::StoryId, bool> assigned;            ///< to the coder, and whether blind
};
/// On a reader's thread.
[[nodiscard]] base::Result<CodingProject> readCodingProject(store::Database& database,
                                                            const std::string& coder);

/// On a reader's thread.
[[nodiscard]] base::Result<OpenedStory> readOpenedStory(store::Database& database, model::StoryId story);

/// The ids of passages that were added in this session. Only for the writer's thread.
using StoredPassages = std::map<ShownId, model::PassageId>;

/// Does what the window already shows, as one undo step, and gives the passage's id. Cancelled when the
/// passage's own adding failed. On the writer's thread.
[[nodiscard]] base::Result<model::PassageId> perform(app::Project& project, const PassageWrite& write,
                                                     StoredPassages& stored);

/// Changes the text of a story as one undo step and gives the story as it is then. On the writer's thread.
[[nodiscard]] base::Result<OpenedStory> correct(app::Project& project, const CorrectionWrite& write);

}  // namespace vertelwerk::gui
