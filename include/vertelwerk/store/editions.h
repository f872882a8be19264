#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/desk_ids.h"
#include "vertelwerk/model/ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// A codebook as it was kept under a name.
struct Edition {
    model::EditionId id;
    model::CodebookId codebook;
    std::string name;
    std::string note;
    std::string coder;  ///< empty for the edition that came with the codebook
    std::int64_t keptAt = 0;
    std::size_t codes = 0;
};

/// Keeps a codebook as it is now. AlreadyExists for a name it has, Invalid for an empty one.
[[nodiscard]] base::Result<model::EditionId> keepEdition(UnitOfWork& work, model::CodebookId codebook,
                                                         std::string_view name, std::string_view note);

/// A codebook's editions, oldest first.
[[nodiscard]] base::Result<std::vector<Edition>> editions(Database& database, model::CodebookId codebook);

/// The codes of an edition as its tree read. Ids count within the edition; terms are left
/// out.
[[nodiscard]] base::Result<model::Codebook> editionContent(Database& database, model::EditionId edition);

}  // namespace vertelwerk::store
