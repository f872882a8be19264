#include "vertelwerk/store/identifier_decisions.h"
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

using model::StoryId;
using Changes = std::vector<WordChange>;

struct Words {
    const Table& table;
    std::vector<std::string_view> columns;
    std::string_view rows;  ///< the ids of the story's rows
};

const std::vector<Words>& wordsOfAStory() {
    static const std::vector<Words> all{
        {tables::story,
         {"title", "number", "collected_by", "domain", "promised", "verification", "feedback", "place"},
         "SELECT id FROM story WHERE id = $1"},
        {tables::part,
         {"title", "number", "speaker", "medium", "media_file", "duration", "channel"},
         "SELECT id FROM part WHERE story_id = $1"},
        {tables::rating,
         {"aspect"},
         "SELECT rating.id FROM rating JOIN part ON part.id = part_id WHERE story_id = $1"},
        {tables::selectionRound,
         {"panel", "reason", "domain", "considered", "manner"},
         "SELECT id FROM selection_round WHERE story_id = $1"},
        {tables::signification, {"question", "label"}, "SELECT id FROM signification WHERE story_id = $1"},
        {tables::memo,
         {"text"},
         "SELECT memo.id FROM memo LEFT JOIN passage ON passage.id = memo.passage_id"
         " LEFT JOIN annotation ON annotation.id = memo.annotation_id"
         " WHERE memo.story_id = $1 OR passage.story_id = $1 OR annotation.story_id = $1"
         " OR memo.narrator_id = (SELECT narrator_id FROM story WHERE id = $1)"},
        {tables::summary, {"text"}, "SELECT id FROM summary WHERE story_id = $1"},
        {tables::decision, {"reason"}, "SELECT id FROM decision WHERE story_id = $1"},
        {tables::consentEntry, {"how", "wording"}, "SELECT id FROM consent_entry WHERE story_id = $1"},
        {tables::mediumConsent, {"how", "wording"}, "SELECT id FROM medium_consent WHERE story_id = $1"},
        {tables::storyAttribute, {"value"}, "SELECT id FROM story_attribute WHERE story_id = $1"},
        {tables::narrator, {"label"}, "SELECT narrator_id FROM story WHERE id = $1 AND narrator_id <> 0"},
        {tables::source, {"name"}, "SELECT source_id FROM story WHERE id = $1"},
        {tables::respondent, {"label"}, "SELECT id FROM respondent WHERE story_id = $1"},
        {tables::respondentAttribute,
         {"name", "value"},
         "SELECT held.id FROM respondent_attribute held JOIN respondent ON respondent.id = respondent_id"
         " WHERE story_id = $1"},
        {tables::answer,
         {"moment", "value"},
         "SELECT answer.id FROM answer JOIN respondent ON respondent.id = respondent_id WHERE story_id = $1"},
    };
    return all;
}

/// What quotes names without being about the story.
const std::vector<Words>& wordsBeyondStories() {
    static const std::vector<Words> all{
        {tables::memo,
         {"text"},
         "SELECT id FROM memo WHERE $1 <> 0 AND story_id IS NULL AND passage_id IS NULL"
         " AND annotation_id IS NULL AND narrator_id IS NULL"},
        {tables::code, {"anchor_nl", "anchor_en"}, "SELECT id FROM code WHERE $1 <> 0"},
        {tables::editionCode, {"anchor_nl", "anchor_en"}, "SELECT id FROM edition_code WHERE $1 <> 0"},
        {tables::link, {"assumption"}, "SELECT id FROM link WHERE $1 <> 0"},
    };
    return all;
}

/// Columns that hold the name of a file: there a name is written in any case.
bool isFileName(const Table& table, std::string_view column) {
    return column == "media_file" || column == "media_path" ||
           (&table == &tables::source && column == "name");
}

std::vector<std::int64_t> idsOf(Query row) {
    std::vector<std::int64_t> ids;
    while (row.next()) {
        ids.push_back(row.integer(0));
    }
    return ids;
}

std::string textOf(Connection& connection, std::string_view table, std::string_view column, std::int64_t id) {
    auto row = connection.query(fmt::format("SELECT {} FROM {} WHERE id = $1", column, table), id);
    return row.next() && !row.isNull(0) ? std::string(row.text(0)) : std::string();
}

/// Two narrators never have one pseudonym.
std::string freeLabel(Connection& connection, std::int64_t narrator, const std::string& wanted) {
    auto label = wanted;
    for (int n = 2; connection.integer("SELECT 1 FROM narrator WHERE folded = $1 AND id <> $2",
                                       text::folded(label), narrator);
         ++n) {
        label = fmt::format("{} {}", wanted, n);
    }
    return label;
}

/// Writes a column, and those that are made of it.
void write(RowWriter& rows, const Table& table, StoryId story, std::int64_t id, std::string_view column,
           const std::string& words) {
    const auto text = &table == &tables::narrator ? freeLabel(rows.connection(), id, words) : words;
    const auto folded = text::folded(text);
    const auto sort = text::sortKey(text);
    rows.update(table, story, id, {{column, text}});
    if (column == "title" && &table == &tables::story) {
        rows.update(table, story, id, {{"title_sort", Blob{sort}}});
    } else if (column == "number" && &table == &tables::story) {
        rows.update(table, story, id, {{"number_folded", folded}, {"number_sort", Blob{sort}}});
    } else if (&table == &tables::narrator) {
        rows.update(table, story, id, {{"folded", folded}, {"sort", Blob{sort}}});
    } else if (&table == &tables::source || &table == &tables::storyAttribute) {
        rows.update(table, story, id, {{"folded", folded}});
    }
}

void replaceIn(RowWriter& rows, StoryId story, const Words& words, const Changes& changes) {
    for (const auto id : idsOf(rows.connection().query(words.rows, story))) {
        for (const auto column : words.columns) {
            const auto before = textOf(rows.connection(), words.table.name, column, id);
            const auto after = isFileName(words.table, column) ? changedInAnyCase(before, changes)
                                                               : changed(before, changes);
            if (after != before) {
                write(rows, words.table, story, id, column, after);
            }
        }
    }
}

/// The attribute that is called so, made when there is none.
std::int64_t attributeCalled(RowWriter& rows, const std::string& name) {
    const auto folded = text::folded(name);
    const auto known = rows.connection().integer("SELECT id FROM attribute WHERE name = $1", name);
    return known ? *known : rows.insert(tables::attribute, {}, {{"name", name}, {"folded", folded}});
}

/// An attribute is shared: the story gets another one where its name changes.
void renameAttributes(RowWriter& rows, StoryId story, const Changes& changes) {
    auto& connection = rows.connection();
    for (const auto id :
         idsOf(connection.query("SELECT id FROM story_attribute WHERE story_id = $1", story))) {
        const auto old =
            connection.integer("SELECT attribute_id FROM story_attribute WHERE id = $1", id).value_or(0);
        const auto before = textOf(connection, tables::attribute.name, "name", old);
        const auto after = changed(before, changes);
        if (after == before) {
            continue;
        }
        rows.update(tables::storyAttribute, story, id, {{"attribute_id", attributeCalled(rows, after)}});
        const bool used = connection.integer("SELECT 1 FROM story_attribute WHERE attribute_id = $1", old) ||
                          connection.integer("SELECT 1 FROM narrator_attribute WHERE attribute_id = $1", old);
        if (!used) {
            rows.remove(tables::attribute, {}, old);
        }
    }
}

/// Tables of which no step is kept.
void replaceBesideSteps(RowWriter& rows, StoryId story, const Changes& changes) {
    auto& connection = rows.connection();
    for (const auto id : idsOf(connection.query(
             "SELECT held.id FROM narrator_attribute held JOIN story ON story.narrator_id = held.narrator_id"
             " WHERE story.id = $1",
             story))) {
        const auto value = changed(textOf(connection, "narrator_attribute", "value", id), changes);
        const auto name = textOf(
            connection, tables::attribute.name, "name",
            connection.integer("SELECT attribute_id FROM narrator_attribute WHERE id = $1", id).value_or(0));
        connection.exec(
            "UPDATE narrator_attribute SET value = $1, folded = $2, attribute_id = $3 WHERE id = $4", value,
            text::folded(value), attributeCalled(rows, changed(name, changes)), id);
    }
    for (const auto id : idsOf(connection.query("SELECT item.id FROM bundle_item item JOIN passage ON "
                                                "passage.id = passage_id WHERE story_id = $1",
                                                story))) {
        const auto note = changed(textOf(connection, "bundle_item", "note", id), changes);
        connection.exec("UPDATE bundle_item SET note = $1 WHERE id = $2", note, id);
    }
}

/// What was left, and holds a word that goes, must be looked at again.
void forgetDecisions(RowWriter& rows, StoryId story, const Changes& folded) {
    for (const auto id :
         idsOf(rows.connection().query("SELECT id FROM identifier_decision WHERE story_id = $1", story))) {
        const auto words = textOf(rows.connection(), "identifier_decision", "folded", id);
        if (changed(words, folded) != words) {
            rows.remove(tables::identifierDecision, story, id);
        }
    }
}

/// A query by the name goes, and the name from lists of words.
void forgetInSearches(RowWriter& rows, const Changes& folded) {
    for (const auto id : idsOf(rows.connection().query("SELECT id FROM saved_query"))) {
        const auto query = text::folded(textOf(rows.connection(), "saved_query", "query", id) + " " +
                                        textOf(rows.connection(), "saved_query", "name", id));
        if (changed(query, folded) != query) {
            rows.remove(tables::savedQuery, {}, id);
        }
    }
    for (const auto id : idsOf(rows.connection().query("SELECT id FROM word_group"))) {
        const auto words = text::folded(textOf(rows.connection(), "word_group", "words", id));
        if (changed(words, folded) != words) {
            rows.remove(tables::wordGroup, {}, id);
        }
    }
}

}  // namespace

base::Status replaceWords(UnitOfWork& work, StoryId story, const Changes& changes) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        if (const auto head = storyHead(rows.connection(), story); !head) {
            return base::fail(head.error());
        }
        const auto ordered = longestFirst(changes);
        for (const auto& words : wordsOfAStory()) {
            replaceIn(rows, story, words, ordered);
        }
        renameAttributes(rows, story, ordered);
        forgetDecisions(rows, story, foldedChanges(ordered));
        return {};
    });
}

base::Status replaceForGood(UnitOfWork& work, StoryId story, const Changes& changes) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        const auto ordered = longestFirst(changes);
        // The file itself keeps its name, so it is found no more until somebody renames it.
        replaceIn(rows, story,
                  {tables::partRecording,
                   {"media_path"},
                   "SELECT part.id FROM part JOIN part_recording ON part_recording.id = part.id"
                   " WHERE story_id = $1"},
                  ordered);
        for (const auto& words : wordsBeyondStories()) {
            replaceIn(rows, story, words, ordered);
        }
        replaceBesideSteps(rows, story, ordered);
        forgetInSearches(rows, foldedChanges(ordered));
        return {};
    });
}

}  // namespace vertelwerk::store
