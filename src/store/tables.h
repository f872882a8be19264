#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

/// What a change to a table's rows means for the feed of changes.
enum class Feed {
    Story,    ///< the story that the row belongs to changed
    Project,  ///< something outside the stories changed
    Silent,   ///< nothing by itself: the row serves other rows
};

/// Where the keys of new rows come from.
enum class RowKeys {
    New,      ///< one more than the highest there is
    OfStory,  ///< the key of the story that the row belongs to
};

/// A table that undo restores. It has an `id` and a `version`; `columns` are the others.
struct Table {
    struct Reference {
        std::string_view table;
        std::string_view column;
    };

    Table(std::uint8_t number, std::string_view name, Feed feed, std::vector<std::string_view> columns,
          std::vector<Reference> sharedBy = {});

    std::uint8_t number;  ///< stands for the table in undo steps: never changes, never used again
    std::string_view name;
    Feed feed;
    std::vector<std::string_view> columns;  ///< in the order of the file; new ones only at the end
    /// For rows that others share: who refers to them. Undo leaves a row that is still referred to.
    std::vector<Reference> sharedBy;

    std::string insert;     ///< the columns, version 1
    std::string insertRow;  ///< id, the columns, version
    std::string select;     ///< version, the columns, by id
    std::string selectVersion;
    std::string remove;  ///< by id

    /// As insertRow, for the first `count` columns; the others get their defaults.
    [[nodiscard]] std::string insertRowOf(std::size_t count) const;

    /// As insert, or insertRow when the keys are given, for `rows` rows.
    [[nodiscard]] std::string insertOf(std::size_t rows, RowKeys keys) const;

    /// The position of a column; throws for one that the table does not have.
    [[nodiscard]] std::size_t position(std::string_view column) const;
};

namespace tables {
extern const Table area, source, narrator, attribute, story, storyText, textEdit, part, rating,
    selectionRound, storyAttribute, consentEntry, codebook, code, term, passage, memo, indicator,
    indicatorEdition, observation, link, signification, partRecording, doneMark, assignment,
    agreementSnapshot, decision, annotation, summary, codebookEdition, editionCode, savedQuery, wordGroup;
}  // namespace tables

/// All of them.
[[nodiscard]] std::span<const Table* const> undoableTables();

/// The table with this number; null when there is none.
[[nodiscard]] const Table* tableByNumber(std::uint64_t number);

}  // namespace vertelwerk::store
