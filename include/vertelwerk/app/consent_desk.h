#pragma once

#include "vertelwerk/app/consenting.h"
#include "vertelwerk/app/project.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/store/collection.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

/// Where consent came from.
struct ConsentProof {
    std::string givenOn;  ///< ISO date; empty: today
    std::string how;      ///< form, spoken, letter ...
    std::string wording;  ///< what was asked
};

/// Adds answers to a story's ledger as one undo step. Refused for a withdrawn story, Invalid for a date
/// that is none.
[[nodiscard]] base::Status recordAnswers(store::Database& database, model::CoderId coder,
                                         model::StoryId story, const std::vector<ConsentChange>& changes,
                                         const ConsentProof& proof);

/// The same for one photo, drawing or recording of a story.
[[nodiscard]] base::Status recordMediumAnswer(store::Database& database, model::CoderId coder,
                                              model::StoryId story, std::size_t part, model::Answer answer,
                                              const ConsentProof& proof);

/// Until which day consent holds; empty for no end. One undo step.
[[nodiscard]] base::Status changeConsentEnd(store::Database& database, model::CoderId coder,
                                            model::StoryId story, std::string_view until);

/// What the teller was told would be done with the story; one undo step. Refused for a withdrawn story.
[[nodiscard]] base::Status changePromise(store::Database& database, model::CoderId coder,
                                         model::StoryId story, std::string_view promised);

/// A row of a consent list.
struct ConsentRow {
    std::size_t line = 0;  ///< in the sheet, blank ones counted
    std::string name;      ///< of the story, as written
    model::StoryId story;  ///< none when nothing matches
    std::vector<ConsentChange> changes;
    ConsentProof proof;
    std::optional<base::Error> problem;
    bool dated = false;       ///< the list says when; else it counts as today
    std::string title = {};   ///< of the story that matches
    std::string source = {};  ///< the file that story came from

    [[nodiscard]] bool recordable() const { return !problem && !changes.empty(); }
    /// Names a story and answers nothing, so that nothing changes.
    [[nodiscard]] bool empty() const { return !problem && changes.empty(); }
};

/// A consent list as it was read.
struct ConsentList {
    std::vector<ConsentRow> rows;
    std::vector<std::string> unused;  ///< headings of columns of which nothing is recorded
};

/// Reads a table (csv, tsv, xlsx, ods) with a column that names the story by number or file, or by id when
/// it is called so, and a column a purpose, or one with purpose=answer pairs; date, how and wording where
/// there are columns for them. A story's own number goes before anything else. Invalid when such columns are
/// missing.
[[nodiscard]] base::Result<ConsentList> readConsentList(store::Database& database,
                                                        const std::filesystem::path& file);

/// That nothing is recorded of these columns.
[[nodiscard]] base::Message unusedColumns(const std::vector<std::string>& names);

/// That so many rows answer nothing.
[[nodiscard]] base::Message emptyRows(std::size_t count);

/// Records the rows that are recordable in the order of their days, as one undo step; returns how many.
[[nodiscard]] base::Result<std::size_t> recordConsentList(store::Database& database, model::CoderId coder,
                                                          const std::vector<ConsentRow>& rows);

/// How the collection stands with its promises.
struct CollectionState {
    store::CollectionSettings settings;
    std::map<model::SetApart, std::size_t> setApart;
    std::optional<int> daysLeft;  ///< until keepUntil; negative when it has passed
    store::DiskSecrecy disk = store::DiskSecrecy::Unknown;
};

/// Warned this long before a collection must be erased.
inline constexpr int retentionWarningDays = 60;

[[nodiscard]] base::Result<CollectionState> collectionState(store::Database& database);

/// Changes what holds for the collection; cannot be undone, and is noted.
[[nodiscard]] base::Status changeCollection(store::Database& database, model::CoderId coder,
                                            const store::CollectionSettings& settings);

/// What a person must know of it, the most urgent first.
[[nodiscard]] std::vector<base::Message> collectionNotes(const CollectionState& state,
                                                         base::Language language);

/// Only that the collection must be erased soon or should have been; nothing while there is time.
[[nodiscard]] std::optional<base::Message> retentionWarning(const CollectionState& state,
                                                            base::Language language);

[[nodiscard]] base::Message nameOf(model::Ground ground);

}  // namespace vertelwerk::app
