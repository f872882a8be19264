#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/desk_ids.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/text/range.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// What a memo is about; Words is a range of a story without a code.
enum class MemoAbout { Project, Story, Words, Passage, Code, Narrator };

/// A stretch of a story to annotate.
struct Words {
    model::StoryId story;
    text::Range range;
};

/// About the project (monostate), a story, words, a passage, a code or a narrator.
using MemoSubject =
    std::variant<std::monostate, model::StoryId, Words, model::PassageId, model::CodeId, model::NarratorId>;

/// Writes a memo. Words and passages hold one each: writing about the same words again, as the same coder,
/// or about the same passage changes it. Invalid when empty, Refused for a story that is set apart.
[[nodiscard]] base::Result<model::MemoId> addMemo(UnitOfWork& work, const MemoSubject& subject,
                                                  std::string_view text);

/// Changes a memo's words; an empty text removes it, with its annotation.
[[nodiscard]] base::Status changeMemo(UnitOfWork& work, model::MemoId memo, std::string_view text);

/// A memo with what a list shows beside it.
struct MemoRow {
    model::MemoId id;
    std::string guid;
    MemoAbout about = MemoAbout::Project;
    std::string text;
    std::string coder;
    std::int64_t createdAt = 0;  ///< ms since 1970 UTC
    std::int64_t changedAt = 0;  ///< as createdAt when never changed
    model::StoryId story;        ///< of Story, Words and Passage
    std::string storyTitle;
    std::string source;
    model::PassageId passage;
    text::Range range;  ///< of Words and Passage
    std::string quote;
    bool needsReview = false;  ///< an edit of the text took its words away
    model::CodeId code;        ///< of Passage and Code
    std::string codeKey;
    model::LocalText codeName;  ///< with its number, as people call it: "5 Bejegening"
    model::NarratorId narrator;
    std::string narratorName;
};

struct MemoListing {
    std::optional<MemoAbout> about = {};
    std::optional<model::StoryId> story = {};
    std::optional<model::CodeId> code = {};
    std::string coder = {};  ///< empty for every coder
    std::string words = {};  ///< each must stand in the memo, its quote or its title, folded
};

/// The memos of all that is not set apart, the project's first, then as their stories and places go.
[[nodiscard]] base::Result<std::vector<MemoRow>> listMemos(Database& database, const MemoListing& listing);

/// An annotation as a story shows it.
struct Annotation {
    model::MemoId memo;
    text::Range range;
    std::string text;
    std::string coder;
    bool needsReview = false;
};
/// A story's annotations by begin, end.
[[nodiscard]] base::Result<std::vector<Annotation>> annotationsOf(Database& database, model::StoryId story);

}  // namespace vertelwerk::store
