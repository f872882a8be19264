#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"

#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// Adds a codebook with its codes and terms, and keeps it as its first edition. A code's criteria become
/// codes beneath it, and a code with a parentKey stands beneath that code, which comes before it.
/// AlreadyExists for a key and edition it has.
[[nodiscard]] base::Result<model::CodebookId> addCodebook(UnitOfWork& work, const model::Codebook& codebook);

/// All codebooks with their codes.
[[nodiscard]] base::Result<std::vector<model::Codebook>> codebooks(Database& database);

/// All codes of all codebooks, criteria and retired ones among them: each codebook as its tree reads, what
/// stands beneath a code right behind it.
[[nodiscard]] base::Result<std::vector<model::Code>> codes(Database& database);

/// The code that a user's word names: its key, its number for the ten themes, or its full or short name
/// in either language. One in use goes before a retired one. NotFound, or Ambiguous, listing what there is.
[[nodiscard]] base::Result<model::Code> resolveCode(Database& database, std::string_view name);

}  // namespace vertelwerk::store
