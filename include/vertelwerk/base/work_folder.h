#pragma once

#include <filesystem>

namespace vertelwerk::base {

/// A folder of one's own among the temporary files, for what another program or library has to make as a
/// file. It goes with the object; of a program that was killed it goes when removeWorkFolders() is called.
class WorkFolder {
  public:
    /// @throws std::runtime_error when there is no room for one
    WorkFolder();
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
    int held_ = -1;
};

/// Removes the folders of programs that are gone.
void removeWorkFolders();

}  // namespace vertelwerk::base
