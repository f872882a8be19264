#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/exchange/refi_qda.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/text/offset_map.h"

#include "app/qda_memos.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vertelwerk::app {

/// A coding of a file, with what its notes say.
struct QdaPassage {
    std::string guid;
    text::Range range;
    std::string code;  ///< GUID in the file
    std::string user;  ///< GUID in the file, empty when unknown
    model::Valence valence = model::Valence::None;
    QdaMemo memo;  ///< without words when there is none
    std::int64_t createdAt = 0;
};

/// A source of a file as a story.
struct QdaStory {
    std::string guid;
    std::string name;  ///< for people
    model::StoryDraft draft;
    std::vector<QdaPassage> passages;
    std::vector<QdaMemo> memos;           ///< about the story and words of it
    std::optional<model::StoryId> known;  ///< the project's story with this identity
    bool usable = true;
};

/// The stories that a file's sources make: variables become fields or attributes, cases narrators, sets of
/// sources attributes, notes memos. What was left is told in `problems`.
class QdaStories {
  public:
    QdaStories(exchange::QdaProject& project, const exchange::ReadOptions& options,
               const std::string& fileName, std::vector<base::Message>& problems);

    [[nodiscard]] std::vector<QdaStory>& stories() { return stories_; }
    /// Memos about the project, codes and narrators.
    [[nodiscard]] const std::vector<QdaMemo>& otherMemos() const { return otherMemos_; }

  private:
    void readSource(exchange::QdaSource& source);
    void readValues(const std::vector<exchange::QdaValue>& values, model::StoryDraft& draft);
    void setField(const std::string& field, const std::string& value, model::StoryDraft& draft);
    void readCases(const std::string& source, model::StoryDraft& draft);
    void readNotes(const std::vector<std::string>& notes, QdaStory& story);
    void readOtherNotes();
    void readCodeNotes(const std::vector<exchange::QdaCode>& codes);
    void addAnnotation(const exchange::QdaSelection& selection, std::string_view quote, QdaStory& story);
    void readSelections(exchange::QdaSource& source, QdaStory& story);
    void addPassage(const exchange::QdaCoding& coding, const exchange::QdaSelection& selection,
                    const text::OffsetMap& map, QdaStory& story);
    void finishConsent(model::StoryDraft& draft);

    exchange::QdaProject& project_;
    const exchange::ReadOptions& options_;
    std::string fileName_;
    std::vector<base::Message>& problems_;
    QdaNotes notes_;
    std::map<std::string, const exchange::QdaVariable*> variables_;
    std::map<std::string, model::Valence> valenceNotes_;
    std::map<std::string, std::vector<const exchange::QdaCase*>> casesOf_;
    std::map<std::string, std::vector<std::string>> setsOf_;
    std::vector<QdaStory> stories_;
    std::vector<QdaMemo> otherMemos_;
    std::map<std::string, model::Answer> consentNow_;
};

}  // namespace vertelwerk::app
