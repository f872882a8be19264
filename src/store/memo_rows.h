#pragma once

#include "vertelwerk/model/desk_ids.h"
#include "vertelwerk/model/ids.h"

#include "store/row_writer.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace vertelwerk::store {

/// What a memo is about: one of these, or none for the project.
struct MemoTarget {
    model::StoryId story = {};
    model::PassageId passage = {};
    model::CodeId code = {};
    model::NarratorId narrator = {};
    model::AnnotationId annotation = {};
};

/// What a memo from elsewhere brings along.
struct MemoOrigin {
    std::string guid;            ///< empty for a new one
    std::int64_t createdAt = 0;  ///< ms since 1970 UTC, 0 for now
    std::int64_t changedAt = 0;  ///< 0 when never changed
};

/// @param owner the story that the memo belongs to, none for memos outside stories
std::int64_t insertMemo(RowWriter& rows, model::StoryId owner, const MemoTarget& target,
                        std::string_view text, model::CoderId coder, const MemoOrigin& origin = {});

/// Gives a passage a memo, changes it, or with an empty text takes it away.
void writePassageMemo(RowWriter& rows, model::StoryId story, model::PassageId passage, std::string_view text,
                      model::CoderId coder);

/// Changes a memo that exists, or with an empty text removes it.
void rewriteMemo(RowWriter& rows, model::StoryId owner, std::int64_t memo, std::string_view text);

}  // namespace vertelwerk::store
