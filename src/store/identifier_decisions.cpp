#include "vertelwerk/store/identifier_decisions.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "store/row_writer.h"
#include "store/set_apart.h"
#include "store/trust_tables.h"
#include "store/word_changes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vertelwerk::store {
namespace {

using base::Result;
using model::StoryId;

struct Words {
    const Table& table;
    std::vector<std::string_view> columns;
    std::string_view rows;  ///< the ids of the story's rows
};

const std::vector<Words>& wordsOfAStory() {
    static const std::vector<Words> all{
        {tables::part, {"title", "speaker", "media_file"}, "SELECT id FROM part WHERE story_id = $1"},
        {tables::selectionRound,
         {"panel", "reason", "considered"},
         "SELECT id FROM selection_round WHERE story_id = $1"},
        {tables::memo,
         {"text"},
         "SELECT memo.id FROM memo LEFT JOIN passage ON passage.id = memo.passage_id"
         " LEFT JOIN annotation ON annotation.id = memo.annotation_id"
         " WHERE memo.story_id = $1 OR passage.story_id = $1 OR annotation.story_id = $1"},
        {tables::summary, {"text"}, "SELECT id FROM summary WHERE story_id = $1"},
        {tables::consentEntry, {"how", "wording"}, "SELECT id FROM consent_entry WHERE story_id = $1"},
    };
    return all;
}

std::vector<std::int64_t> idsOf(Query row) {
    std::vector<std::int64_t> ids;
    while (row.next()) {
        ids.push_back(row.integer(0));
    }
    return ids;
}

/// The columns' new texts, where they change.
std::vector<std::pair<std::string_view, std::string>> changesIn(RowWriter& rows, const Words& words,
                                                                std::int64_t id,
                                                                const std::vector<WordChange>& changes) {
    std::vector<std::pair<std::string_view, std::string>> news;
    auto row = rows.connection().query(
        fmt::format("SELECT {} FROM {} WHERE id = $1", fmt::join(words.columns, ", "), words.table.name), id);
    if (row.next()) {
        for (std::size_t i = 0; i < words.columns.size(); ++i) {
            const std::string before(row.text(static_cast<int>(i)));
            if (auto after = changed(before, changes); after != before) {
                news.emplace_back(words.columns[i], std::move(after));
            }
        }
    }
    return news;
}

void replaceIn(RowWriter& rows, StoryId story, const Words& words, std::int64_t id,
               const std::vector<WordChange>& changes) {
    for (const auto& [column, text] : changesIn(rows, words, id, changes)) {
        rows.update(words.table, story, id, {{column, text}});
    }
}

void replaceTitle(RowWriter& rows, StoryId story, const std::vector<WordChange>& changes) {
    const Words words{
        tables::story, {"title", "collected_by", "verification", "feedback", "promised", "area_name"}, {}};
    for (const auto& [column, text] : changesIn(rows, words, story.value, changes)) {
        rows.update(tables::story, story, story.value, {{column, text}});
        if (column == "title") {
            rows.update(tables::story, story, story.value, {{"title_sort", Blob{text::sortKey(text)}}});
        }
    }
}

void replaceAttributes(RowWriter& rows, StoryId story, const std::vector<WordChange>& changes) {
    const Words words{tables::storyAttribute, {"value"}, {}};
    for (const auto id :
         idsOf(rows.connection().query("SELECT id FROM story_attribute WHERE story_id = $1", story))) {
        for (const auto& [column, text] : changesIn(rows, words, id, changes)) {
            rows.update(tables::storyAttribute, story, id, {{"value", text}, {"folded", text::folded(text)}});
        }
    }
}

void replaceSource(RowWriter& rows, StoryId story, const std::vector<WordChange>& changes) {
    const Words words{tables::source, {"name"}, {}};
    for (const auto id : idsOf(rows.connection().query("SELECT source_id FROM story WHERE id = $1", story))) {
        for (const auto& [column, text] : changesIn(rows, words, id, changes)) {
            rows.update(tables::source, story, id, {{"name", text}, {"folded", text::folded(text)}});
        }
    }
}

void replaceNarrator(RowWriter& rows, StoryId story, const std::vector<WordChange>& changes) {
    const Words words{tables::narrator, {"label"}, {}};
    for (const auto id : idsOf(rows.connection().query(
             "SELECT narrator_id FROM story WHERE id = $1 AND narrator_id IS NOT NULL", story))) {
        for (const auto& [column, text] : changesIn(rows, words, id, changes)) {
            // Two narrators never have one pseudonym.
            auto label = text;
            for (int n = 2; rows.connection().integer("SELECT 1 FROM narrator WHERE folded = $1 AND id <> $2",
                                                      text::folded(label), id);
                 ++n) {
                label = fmt::format("{} {}", text, n);
            }
            rows.update(
                tables::narrator, story, id,
                {{"label", label}, {"folded", text::folded(label)}, {"sort", Blob{text::sortKey(label)}}});
        }
    }
}

}  // namespace

base::Status leaveIdentifier(UnitOfWork& work, StoryId story, std::string_view kind, std::string_view words) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        if (const auto head = storyHead(rows.connection(), story); !head) {
            return base::fail(head.error());
        }
        const auto folded = text::folded(words);
        const auto known = rows.connection().integer(
            "SELECT id FROM identifier_decision WHERE story_id = $1 AND kind = $2 AND folded = $3", story,
            kind, folded);
        if (!known) {
            rows.insert(tables::identifierDecision, story,
                        {{"story_id", story},
                         {"kind", kind},
                         {"folded", folded},
                         {"coder_id", work.coder()},
                         {"decided_at", base::nowMs()}});
        }
        return {};
    });
}

Result<LeftIdentifiers> leftIdentifiers(Database& database, StoryId story) {
    return reading(database, [story](Connection& connection) -> Result<LeftIdentifiers> {
        LeftIdentifiers left;
        auto row =
            connection.query("SELECT kind, folded FROM identifier_decision WHERE story_id = $1", story);
        while (row.next()) {
            left.emplace(row.text(0), row.text(1));
        }
        return left;
    });
}

base::Status replaceWords(UnitOfWork& work, StoryId story, const std::vector<WordChange>& changes) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        if (const auto head = storyHead(rows.connection(), story); !head) {
            return base::fail(head.error());
        }
        const auto ordered = longestFirst(changes);
        replaceTitle(rows, story, ordered);
        for (const auto& words : wordsOfAStory()) {
            for (const auto id : idsOf(rows.connection().query(words.rows, story))) {
                replaceIn(rows, story, words, id, ordered);
            }
        }
        replaceAttributes(rows, story, ordered);
        replaceSource(rows, story, ordered);
        replaceNarrator(rows, story, ordered);
        for (const auto& change : ordered) {
            for (const auto id : idsOf(rows.connection().query(
                     "SELECT id FROM identifier_decision WHERE story_id = $1 AND folded = $2", story,
                     text::folded(change.from)))) {
                rows.remove(tables::identifierDecision, story, id);
            }
        }
        return {};
    });
}

}  // namespace vertelwerk::store
