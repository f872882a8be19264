#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/ids.h"

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// Adds an entry to a story's ledger.
[[nodiscard]] base::Status recordConsent(UnitOfWork& work, model::StoryId story,
                                         const model::ConsentEntry& entry);

/// Until which day consent holds, inclusive: ISO date, empty for no end. The story is set apart after it.
[[nodiscard]] base::Status setConsentEnd(UnitOfWork& work, model::StoryId story, std::string_view until);

/// Until which day consent holds; empty for no end.
[[nodiscard]] base::Result<std::string> consentEnd(Database& database, model::StoryId story);

/// What the teller was told would be done with the story.
[[nodiscard]] base::Status setPromise(UnitOfWork& work, model::StoryId story, std::string_view promised);

/// Sets a story apart for good, and takes it out of the undo steps. The unit of work must not be undoable:
/// nothing revives a withdrawn story. Idempotent.
[[nodiscard]] base::Status withdraw(UnitOfWork& work, model::StoryId story);

/// A story's ledger, oldest first.
[[nodiscard]] base::Result<std::vector<model::ConsentEntry>> consentLedger(Database& database,
                                                                           model::StoryId story);

}  // namespace vertelwerk::store
