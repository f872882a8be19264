#pragma once

#include "vertelwerk/app/agreement.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/store/reconciling.h"

#include <vector>

namespace vertelwerk::app {

/// A kept agreement with its figures, as it was compared then. Stories have their ids only and quotes are
/// empty: the words are not kept. Unreadable when the report is none of ours.
/// @param codes  to name the codes it is about; one that is gone has its key alone
[[nodiscard]] base::Result<CodersAgreement> readKept(const store::KeptAgreement& kept,
                                                     const std::vector<model::Code>& codes);

}  // namespace vertelwerk::app
