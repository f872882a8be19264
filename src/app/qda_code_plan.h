#pragma once

#include "vertelwerk/model/code.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace vertelwerk::app {

/// The codes that a file brings, sorted out against what the project has.
struct QdaCodePlan {
    std::vector<model::Codebook> newBooks;
    std::map<std::string, model::CodeId> codes;  ///< by GUID in the file: those the project has
    std::vector<std::string> joined;             ///< names of codes that were joined by name
    std::size_t newCodes = 0;
    std::size_t found = 0;  ///< codes of the file; criteria stand with theirs
};

/// The code with this identity; nothing when there is none.
[[nodiscard]] const model::Code* codeWith(const std::vector<model::Codebook>& books, const std::string& guid);

/// A code that the project has, by identity, key or name, is used; others come in codebooks of their own.
[[nodiscard]] QdaCodePlan planQdaCodes(const std::vector<model::Codebook>& held,
                                       std::vector<model::Codebook> brought);

}  // namespace vertelwerk::app
