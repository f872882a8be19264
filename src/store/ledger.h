#pragma once

#include "vertelwerk/model/consent.h"

#include "store/row_batch.h"

#include <vector>

namespace vertelwerk::store {

/// The entries as the ledger orders them: by when they were recorded, those without a time as they came.
[[nodiscard]] std::vector<model::ConsentEntry> inOrder(std::vector<model::ConsentEntry> entries);

/// Adds an entry to a story's ledger, without changing what the story's row says holds now.
/// @param entries of tables::consentEntry
void addEntry(RowBatch& entries, model::StoryId story, const model::ConsentEntry& entry);

/// A story's ledger, oldest first.
[[nodiscard]] std::vector<model::ConsentEntry> readLedger(Connection& connection, model::StoryId story);

}  // namespace vertelwerk::store
