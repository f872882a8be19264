#pragma once

#include "vertelwerk/base/result.h"

#include <filesystem>

namespace vertelwerk::search {

/// The files of an index. The engine keeps no checksums, so we note what the files looked like after
/// each commit and see at the next opening whether somebody else wrote in them.
class IndexFiles {
  public:
    explicit IndexFiles(std::filesystem::path dir);

    [[nodiscard]] const std::filesystem::path& dir() const { return dir_; }
    [[nodiscard]] std::filesystem::path stories() const;
    [[nodiscard]] std::filesystem::path passages() const;

    /// For what is built beside the databases in use.
    [[nodiscard]] std::filesystem::path building() const;
    /// Puts `fresh` in the place of a database in use, which goes. Nobody may have that open for writing;
    /// readers keep what they have open, and whoever opens meanwhile finds the one or the other.
    [[nodiscard]] static base::Status replace(const std::filesystem::path& database,
                                              const std::filesystem::path& fresh);

    /// Makes the directory, for its owner only.
    [[nodiscard]] base::Status make() const;
    /// Removes the databases; what is not ours stays.
    [[nodiscard]] base::Status empty() const;

    /// Where a database is laid out anew, beside the one in use.
    [[nodiscard]] static std::filesystem::path fresh(const std::filesystem::path& database);

    /// Call before anything is written.
    [[nodiscard]] base::Status beginWriting() const;
    /// Call after the last commit.
    [[nodiscard]] base::Status endWriting() const;

    /// Whether something else wrote in the files since the last commit. Not when the program stopped
    /// while it wrote: then the engine goes back to its last commit by itself.
    [[nodiscard]] bool changedByOthers() const;

  private:
    std::filesystem::path dir_;
};

}  // namespace vertelwerk::search
