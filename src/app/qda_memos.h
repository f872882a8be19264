#pragma once

#include "vertelwerk/exchange/refi_qda.h"
#include "vertelwerk/store/memos.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::app {

/// Memos that go out, found by what they are about.
class QdaMemosOut {
  public:
    QdaMemosOut() = default;
    explicit QdaMemosOut(std::vector<store::MemoRow> memos);

    /// Of a story, passage or code; of the words of a story. Those about the project and its narrators have
    /// no `id`.
    [[nodiscard]] std::vector<const store::MemoRow*> about(store::MemoAbout what, std::int64_t id = 0) const;

  private:
    std::vector<store::MemoRow> memos_;
    std::map<std::pair<store::MemoAbout, std::int64_t>, std::vector<std::size_t>> places_;
};

/// A memo as a note; whom one about a narrator is about stands in a field, as no note belongs to a case.
/// @param user the GUID of its coder
[[nodiscard]] exchange::QdaNote qdaNote(const store::MemoRow& memo, const std::string& user);

/// A memo of a file.
struct QdaMemo {
    std::string guid;
    std::string text;
    std::string user;  ///< GUID in the file, empty when unknown
    std::int64_t createdAt = 0;
    std::int64_t changedAt = 0;
    store::MemoAbout about = store::MemoAbout::Story;
    text::Range range;     ///< of Words
    std::string code;      ///< of Code: GUID in the file
    std::string narrator;  ///< of Narrator: the name
};

/// The notes of a file as memos. A note of several things becomes a memo of each.
class QdaNotes {
  public:
    explicit QdaNotes(const std::vector<exchange::QdaNote>& notes);

    [[nodiscard]] const exchange::QdaNote* find(const std::string& guid) const;
    /// Says that a note was understood as something else than a memo.
    void use(const std::string& guid) { ++used_[guid]; }
    /// The note's words with its name, when that says more; empty when there is no such note.
    [[nodiscard]] std::string words(const std::string& guid);
    /// As words, with who and when and the narrator it is about.
    [[nodiscard]] QdaMemo memo(const std::string& guid, store::MemoAbout about);
    [[nodiscard]] bool isUsed(const std::string& guid) const { return used_.contains(guid); }

  private:
    std::map<std::string, const exchange::QdaNote*> byGuid_;
    std::map<std::string, int> used_;
};

/// Whether a name is no more than how the words begin, cut off or not.
[[nodiscard]] bool isBeginning(const std::string& name, std::string_view words);

/// Pieces that are not empty, with a blank line between.
[[nodiscard]] std::string joinedLines(const std::vector<std::string>& pieces);

}  // namespace vertelwerk::app
