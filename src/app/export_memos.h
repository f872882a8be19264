#pragma once

#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/exchange/sheets_out.h"
#include "vertelwerk/store/memos.h"

#include "app/export_data.h"

namespace vertelwerk::app {

/// The memos asked for: those on the stories that go, and, for the team, those about the project, codes and
/// the narrators of these stories.
[[nodiscard]] base::Result<std::vector<store::MemoRow>> exportMemoRows(store::Database& database,
                                                                       const ExportData& data);

/// How memos are shown.
struct MemoShow {
    const base::Catalogue& catalogue;
    const std::vector<model::Code>& codes;
    bool outward = false;  ///< for others: no coders, file names or days
    std::string title = {};
    std::string pageMark = {};
};

/// Memos under what they are about, quotes with them.
[[nodiscard]] exchange::OutDocument memoDocument(const std::vector<store::MemoRow>& memos,
                                                 const MemoShow& show);
/// A row a memo.
[[nodiscard]] exchange::OutSheet memoSheet(const std::vector<store::MemoRow>& memos, const MemoShow& show);

}  // namespace vertelwerk::app
