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

    /// Makes the directory, for its owner only.
    [[nodiscard]] base::Status make() const;
    /// Removes the databases; what is not ours stays.
    [[nodiscard]] base::Status empty() const;

    /// Call before anything is written.
    [[nodiscard]] base::Status beginWriting() const;
    /// Call after the last commit.
    [[nodiscard]] base::Status endWriting() const;

    enum class State {
        AsLeft,       ///< as they were after the last commit
        Interrupted,  ///< the program stopped while it wrote
        Changed,      ///< touched by something else
    };
    [[nodiscard]] State state() const;

  private:
    std::filesystem::path dir_;
};

}  // namespace vertelwerk::search
