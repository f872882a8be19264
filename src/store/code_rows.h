#pragma once

#include "vertelwerk/model/code.h"

#include "store/row_writer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

/// All codes of all codebooks, each codebook as its tree reads: a code, then what stands beneath it.
[[nodiscard]] std::vector<model::Code> readCodes(Connection& connection);

/// Adds a code with its terms and, beneath it, its criteria.
/// @return its row
std::int64_t insertCode(RowWriter& rows, model::CodebookId codebook, const model::Code& code,
                        model::CodeId parent);

/// A key that no code of the codebook has: `wanted`, else with `prefix` before it, else with a number.
[[nodiscard]] std::string freeKey(Connection& connection, model::CodebookId codebook, std::string_view wanted,
                                  std::string_view prefix);

/// Keeps a codebook as it is now under a name. The name must be free.
std::int64_t insertEdition(RowWriter& rows, model::CodebookId codebook, std::string_view name,
                           std::string_view note, model::CoderId coder);

/// The stories whose passages are found by a code's name or by what it stands beneath, when this row
/// changes one of these.
void noteRenamed(Connection& connection, const RowEntry& entry, Touched& touched);

/// NotFound when there is no such code, Refused when it is out of use, naming the code it was merged into.
[[nodiscard]] base::Status checkUsable(Connection& connection, model::CodeId code);

/// NotFound, naming the code by its id.
[[nodiscard]] base::Error noCode(model::CodeId code);

}  // namespace vertelwerk::store
