#include "store/memo_rows.h"

#include "vertelwerk/base/ids.h"

namespace vertelwerk::store {

std::int64_t insertMemo(RowWriter& rows, model::StoryId owner, const MemoTarget& target,
                        std::string_view text, model::CoderId coder, const MemoOrigin& origin) {
    const auto guid = origin.guid.empty() ? base::newGuid() : origin.guid;
    return rows.insert(tables::memo, owner,
                       {{"guid", guid},
                        {"story_id", orNull(target.story)},
                        {"passage_id", orNull(target.passage)},
                        {"code_id", orNull(target.code)},
                        {"narrator_id", orNull(target.narrator)},
                        {"text", text},
                        {"coder_id", coder},
                        {"created_at", origin.createdAt != 0 ? origin.createdAt : base::nowMs()},
                        {"annotation_id", orNull(target.annotation)},
                        {"changed_at", origin.changedAt != 0 ? Value(origin.changedAt) : Value()}});
}

void rewriteMemo(RowWriter& rows, model::StoryId owner, std::int64_t memo, std::string_view text) {
    if (text.empty()) {
        rows.remove(tables::memo, owner, memo);
    } else if (rows.update(tables::memo, owner, memo, {{"text", text}})) {
        rows.update(tables::memo, owner, memo, {{"changed_at", base::nowMs()}});
    }
}

void writePassageMemo(RowWriter& rows, model::StoryId story, model::PassageId passage, std::string_view text,
                      model::CoderId coder) {
    if (const auto held = rows.connection().integer("SELECT id FROM memo WHERE passage_id = $1", passage)) {
        rewriteMemo(rows, story, *held, text);
    } else if (!text.empty()) {
        insertMemo(rows, story, {.passage = passage}, text, coder);
    }
}

}  // namespace vertelwerk::store
