#include "vertelwerk/store/passages.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/taking_over.h"
#include "vertelwerk/text/normalise.h"

#include "store/code_rows.h"
#include "store/decoded.h"
#include "store/memo_rows.h"
#include "store/row_writer.h"
#include "store/set_apart.h"

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using base::Status;
using model::PassageId;
using model::StoryId;

Status checkRange(const StoryHead& story, text::Range range) {
    if (range.empty()) {
        return base::fail(ErrorCode::Invalid, msg("The passage is empty."),
                          msg("Select at least one character."));
    }
    if (range.end > static_cast<std::size_t>(story.characters)) {
        return base::fail(ErrorCode::Invalid,
                          msg("The passage {0}-{1} lies beyond the text of story {2}, which has {3} "
                              "characters.",
                              range.begin, range.end, story.id.value, story.characters),
                          msg("Select it again in the text as it is now."));
    }
    return {};
}

/// The story of a passage; NotFound when the passage is gone.
Result<StoryId> storyOf(Connection& connection, PassageId passage) {
    if (const auto story = connection.integer("SELECT story_id FROM passage WHERE id = $1", passage)) {
        return StoryId{*story};
    }
    return base::fail(ErrorCode::NotFound, msg("There is no passage {0}.", passage.value),
                      msg("List the passages to see which there are."));
}

std::int64_t insertPassage(RowWriter& rows, const NewPassage& passage, model::CoderId coder,
                           const std::string& guid = base::newGuid(),
                           std::int64_t createdAt = base::nowMs()) {
    return rows.insert(tables::passage, passage.story,
                       {{"guid", guid},
                        {"story_id", passage.story},
                        {"code_id", passage.code},
                        {"coder_id", coder},
                        {"begin_cp", passage.range.begin},
                        {"end_cp", passage.range.end},
                        {"valence", valenceWord(passage.valence)},
                        {"needs_review", 0},
                        {"created_at", createdAt}});
}

/// Runs a change of one passage of a story that may be worked on.
template <typename Change>
Status changing(UnitOfWork& work, PassageId passage, Change change) {
    return writing(work, [&](RowWriter& rows) -> Status {
        const auto story = storyOf(rows.connection(), passage);
        if (!story) {
            return base::fail(story.error());
        }
        const auto head = workableStory(rows.connection(), *story);
        if (!head) {
            return base::fail(head.error());
        }
        return change(rows, *head);
    });
}

}  // namespace

Result<PassageId> addPassage(UnitOfWork& work, const NewPassage& passage) {
    return writing(work, [&](RowWriter& rows) -> Result<PassageId> {
        auto& connection = rows.connection();
        const auto story = workableStory(connection, passage.story);
        if (!story) {
            return base::fail(story.error());
        }
        if (const auto fits = checkRange(*story, passage.range); !fits) {
            return base::fail(fits.error());
        }
        if (const auto usable = checkUsable(connection, passage.code); !usable) {
            return base::fail(usable.error());
        }
        const auto same = connection.integer(
            "SELECT id FROM passage WHERE story_id = $1 AND begin_cp = $2 AND end_cp = $3 AND code_id = $4"
            " AND coder_id = $5 ORDER BY id",
            passage.story, passage.range.begin, passage.range.end, passage.code, work.coder());
        const PassageId id{same ? *same : insertPassage(rows, passage, work.coder())};
        if (same && passage.valence != model::Valence::None) {
            rows.update(tables::passage, passage.story, *same, {{"valence", valenceWord(passage.valence)}});
        }
        const auto memo = text::normalise(passage.memo);
        if (!memo) {
            return base::fail(memo.error());
        }
        if (!memo->empty()) {
            writePassageMemo(rows, passage.story, id, *memo, work.coder());
        }
        return id;
    });
}

Result<std::optional<PassageId>> takeOverPassage(UnitOfWork& work, const TakenPassage& passage) {
    return writing(work, [&](RowWriter& rows) -> Result<std::optional<PassageId>> {
        auto& connection = rows.connection();
        const auto story = workableStory(connection, passage.story);
        if (!story) {
            return base::fail(story.error());
        }
        if (const auto fits = checkRange(*story, passage.range); !fits) {
            return base::fail(fits.error());
        }
        const bool known =
            connection.integer("SELECT id FROM passage WHERE guid = $1", passage.guid).has_value() ||
            connection
                .integer(
                    "SELECT id FROM passage WHERE story_id = $1 AND begin_cp = $2 AND end_cp = $3"
                    " AND code_id = $4 AND coder_id = $5",
                    passage.story, passage.range.begin, passage.range.end, passage.code, passage.coder)
                .has_value();
        if (known) {
            return std::nullopt;
        }
        const NewPassage added{passage.story, passage.range, passage.code, passage.valence, {}};
        const PassageId id{insertPassage(rows, added, passage.coder,
                                         passage.guid.empty() ? base::newGuid() : passage.guid,
                                         passage.createdAt != 0 ? passage.createdAt : base::nowMs())};
        writePassageMemo(rows, passage.story, id, passage.memo, passage.coder);
        return id;
    });
}

Status removePassage(UnitOfWork& work, PassageId passage) {
    return writing(work, [&](RowWriter& rows) -> Status {
        const auto story = storyOf(rows.connection(), passage);
        if (!story) {
            return base::fail(story.error());
        }
        writePassageMemo(rows, *story, passage, {}, work.coder());
        rows.remove(tables::passage, *story, passage.value);
        return {};
    });
}

Status setValence(UnitOfWork& work, PassageId passage, model::Valence valence) {
    return changing(work, passage, [&](RowWriter& rows, const StoryHead& story) -> Status {
        rows.update(tables::passage, story.id, passage.value, {{"valence", valenceWord(valence)}});
        return {};
    });
}

Status setMemo(UnitOfWork& work, PassageId passage, std::string_view words) {
    return changing(work, passage, [&](RowWriter& rows, const StoryHead& story) -> Status {
        const auto memo = text::normalise(words);
        if (!memo) {
            return base::fail(memo.error());
        }
        writePassageMemo(rows, story.id, passage, *memo, work.coder());
        return {};
    });
}

Status setRange(UnitOfWork& work, PassageId passage, text::Range range) {
    return changing(work, passage, [&](RowWriter& rows, const StoryHead& story) -> Status {
        if (const auto fits = checkRange(story, range); !fits) {
            return fits;
        }
        rows.update(tables::passage, story.id, passage.value,
                    {{"begin_cp", range.begin}, {"end_cp", range.end}, {"needs_review", 0}});
        return {};
    });
}

}  // namespace vertelwerk::store
