#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/store/memos.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

// Each of these is one step that can be undone.
[[nodiscard]] base::Result<model::MemoId> addMemo(Project& project, const store::MemoSubject& subject,
                                                  std::string_view text);
/// An empty text removes the memo.
[[nodiscard]] base::Status changeMemo(Project& project, model::MemoId memo, std::string_view text);

/// "About the project", "Story", "Words", "Passage", "Code", "Narrator".
[[nodiscard]] base::Message nameOf(store::MemoAbout about);

/// What a memo is about, in one line: the story's title, the code's key, the teller.
[[nodiscard]] std::string subjectOf(const store::MemoRow& memo, const base::Catalogue& catalogue);

/// Writes the memos to a .docx, .html, .pdf, .xlsx, .csv or .md file, as a working copy for the team:
/// recorded as a delivery.
/// Invalid for another ending.
[[nodiscard]] base::Status exportMemos(Project& project, const std::vector<store::MemoRow>& memos,
                                       const std::filesystem::path& out, const base::Catalogue& catalogue);

/// project, story, words, passage, code or narrator.
[[nodiscard]] std::string_view toKey(store::MemoAbout about);

}  // namespace vertelwerk::app
