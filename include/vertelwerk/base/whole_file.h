#pragma once

#include "vertelwerk/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace vertelwerk::base {

/// A file that is written whole or not at all. Until it has its place it has no name, where the file system
/// can do that: of a program that is killed meanwhile nothing stays behind.
class WholeFile {
  public:
    /// All bytes on the disk, for `target`, which is as it was. Drafts of programs that are gone are removed.
    [[nodiscard]] static Result<WholeFile> staged(const std::filesystem::path& target,
                                                  std::string_view bytes);

    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&&) = delete;
    ~WholeFile();

    /// Gives it its name, over an earlier file of that name. Once.
    [[nodiscard]] Status place();

  private:
    explicit WholeFile(std::filesystem::path target) : target_(std::move(target)) {}

    std::filesystem::path target_;
    std::string draft_;  ///< its name while it is a draft; empty while it has none
    int file_ = -1;
};

/// The name pattern of a draft of `target` for mkstemp: hidden, beside it.
[[nodiscard]] std::string draftPattern(const std::filesystem::path& target);

/// Keeps a draft from being taken for one whose writer is gone, as long as the file is open.
/// @return whether nobody else holds it
bool holdDraft(int file);

/// Removes the drafts of `target` whose writers are gone.
void removeDrafts(const std::filesystem::path& target);

/// The same of all that is in a folder.
void removeDraftsIn(const std::filesystem::path& folder);

}  // namespace vertelwerk::base
