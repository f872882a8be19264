#pragma once

#include "vertelwerk/exchange/refi_qda.h"
#include "vertelwerk/model/code.h"

#include <vector>

namespace vertelwerk::app {

/// The codes of codebooks as REFI-QDA has them: name, colour and hierarchy for every program, the definition
/// as description, and behind it in fields what only this program knows.
[[nodiscard]] std::vector<exchange::QdaCode> qdaCodesOf(const std::vector<model::Codebook>& codebooks);

/// A set per codebook, with its name, edition and source.
[[nodiscard]] std::vector<exchange::QdaSet> qdaSetsOf(const std::vector<model::Codebook>& codebooks);

/// The codebooks that a file's codes and sets make. Codes of no codebook of ours come in one named after
/// the file; the key of such a code is its name, with the names above it where that is needed to tell it
/// from another. GUIDs are kept. Editions and keys are not yet compared with a project's.
/// @param fileName without its ending
[[nodiscard]] std::vector<model::Codebook> codebooksOf(const exchange::QdaProject& project,
                                                       const std::string& fileName);

}  // namespace vertelwerk::app
