#pragma once

#include "vertelwerk/app/agreement.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/store/reconciling.h"

#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// Works the agreement out and keeps it, without words of stories: what coders agreed on before they
/// talked can be shown for good.
[[nodiscard]] base::Result<store::SnapshotId> freezeAgreement(store::Database& database, model::CoderId coder,
                                                              const AgreementQuestion& question);

/// Does and records what coders decided about a passage, as one undo step. Without a snapshot in the
/// decision the newest one counts; NotFound when there is none.
[[nodiscard]] base::Status reconcile(store::Database& database, model::CoderId coder,
                                     store::NewDecision decision);
/// Several decisions that belong together, as one undo step; all or none.
[[nodiscard]] base::Status reconcile(store::Database& database, model::CoderId coder,
                                     std::vector<store::NewDecision> decisions);

}  // namespace vertelwerk::app
