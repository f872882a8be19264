#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/correcting.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "store/decoded.h"
#include "store/row_writer.h"
#include "store/set_apart.h"

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::StoryId;
using text::Splice;

/// The splices with what they insert in the one form of stored text.
Result<std::vector<Splice>> normalised(std::span<const Splice> splices) {
    std::vector<Splice> tidy;
    for (const auto& splice : splices) {
        auto inserted = text::normalise(splice.inserted);
        if (!inserted) {
            return base::fail(inserted.error());
        }
        tidy.push_back({splice.at, splice.removed, std::move(*inserted)});
    }
    return tidy;
}

Result<std::string> edited(Connection& connection, StoryId story, std::span<const Splice> splices) {
    auto row = connection.query("SELECT text FROM story_text WHERE id = $1", story);
    auto changed = text::apply(row.next() ? row.text(0) : std::string_view(), splices);
    if (!changed) {
        return changed;
    }
    // A combining mark put after a letter would become one with it and shift every position behind.
    if (const auto normal = text::normalise(*changed); !normal || *normal != *changed) {
        return base::fail(ErrorCode::Invalid,
                          msg("The new text would melt together with a letter beside it."),
                          msg("Replace that letter as well."));
    }
    return changed;
}

base::Status checked(const StoryHead& story, int revision) {
    if (story.textRevision != revision) {
        return base::fail(ErrorCode::Stale,
                          msg("The text of story {0} was changed since it was opened.", story.id.value),
                          msg("Open the story again and make the change there."));
    }
    return {};
}

struct Anchor {
    std::int64_t row = 0;
    text::Range range;
};

std::vector<Anchor> anchors(Query row) {
    std::vector<Anchor> all;
    while (row.next()) {
        auto& anchor = all.emplace_back();
        row.read(anchor.row, anchor.range.begin, anchor.range.end);
    }
    return all;
}

void shiftParts(RowWriter& rows, StoryId story, std::span<const Splice> splices) {
    for (const auto& part : anchors(rows.connection().query(
             "SELECT id, begin_cp, end_cp FROM part WHERE story_id = $1 ORDER BY ordinal", story))) {
        const auto range = text::shifted(part.range, splices);
        rows.update(tables::part, story, part.row, {{"begin_cp", range.begin}, {"end_cp", range.end}});
    }
}

/// Shifts what is anchored to words; what lost all of them waits for review.
void shiftMarks(RowWriter& rows, const Table& table, StoryId story, std::span<const Splice> splices) {
    for (const auto& mark : anchors(rows.connection().query(
             fmt::format("SELECT id, begin_cp, end_cp FROM {} WHERE story_id = $1 ORDER BY id", table.name),
             story))) {
        const auto range = text::shifted(mark.range, splices);
        if (range.empty()) {
            rows.update(table, story, mark.row,
                        {{"begin_cp", range.begin}, {"end_cp", range.end}, {"needs_review", 1}});
        } else {
            rows.update(table, story, mark.row, {{"begin_cp", range.begin}, {"end_cp", range.end}});
        }
    }
}

void insertEdits(RowWriter& rows, StoryId story, int revision, model::CoderId coder,
                 std::span<const Splice> splices) {
    const auto now = base::nowMs();
    std::int64_t ordinal = 0;
    for (const auto& splice : splices) {
        rows.insert(tables::textEdit, story,
                    {{"story_id", story},
                     {"revision", revision},
                     {"ordinal", ++ordinal},
                     {"at_cp", splice.at},
                     {"removed_cp", splice.removed},
                     {"inserted_cp", text::length(splice.inserted)},
                     {"coder_id", coder},
                     {"edited_at", now}});
    }
}

}  // namespace

base::Status checkRevision(Database& database, StoryId story, int revision) {
    return reading(database, [&](Connection& connection) -> base::Status {
        const auto head = storyHead(connection, story);
        return head ? checked(*head, revision) : base::fail(head.error());
    });
}

base::Status editText(UnitOfWork& work, StoryId story, int revision, std::span<const Splice> splices) {
    const auto tidy = normalised(splices);
    if (!tidy) {
        return base::fail(tidy.error());
    }
    return writing(work, [&](RowWriter& rows) -> base::Status {
        const auto head = storyHead(rows.connection(), story);
        if (!head) {
            return base::fail(head.error());
        }
        if (const auto current = checked(*head, revision); !current) {
            return current;
        }
        const auto changed = edited(rows.connection(), story, *tidy);
        if (!changed) {
            return base::fail(changed.error());
        }
        const auto hash = base::sha256(*changed);
        if (!rows.update(tables::storyText, story, story.value, {{"text", *changed}})) {
            return {};
        }
        rows.update(tables::story, story, story.value,
                    {{"characters", text::length(*changed)},
                     {"text_key", hashKey(hash)},
                     {"text_hash", hash},
                     {"text_revision", revision + 1}});
        insertEdits(rows, story, revision + 1, work.coder(), *tidy);
        shiftParts(rows, story, *tidy);
        shiftMarks(rows, tables::passage, story, *tidy);
        shiftMarks(rows, tables::annotation, story, *tidy);
        return {};
    });
}

}  // namespace vertelwerk::store
