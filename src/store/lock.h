#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/store/project_file.h"

#include <filesystem>
#include <optional>
#include <utility>

namespace vertelwerk::store {

/// The right to write a project: an flock on `name.vertelwerk-lock`, which says whose it is. The kernel
/// frees it when the process ends, however it ends. The file is there only while somebody has it.
class ProjectLock {
  public:
    struct Attempt;

    /// Takes the lock, or tells who has it. System when the folder does not allow it.
    [[nodiscard]] static base::Result<Attempt> take(const std::filesystem::path& projectFile);

    ProjectLock(ProjectLock&& other) noexcept
        : path_(std::move(other.path_)), fd_(std::exchange(other.fd_, -1)) {}
    ProjectLock& operator=(ProjectLock&&) = delete;
    ~ProjectLock();

  private:
    ProjectLock(std::filesystem::path path, int fd) : path_(std::move(path)), fd_(fd) {}
    std::filesystem::path path_;
    int fd_;
};

struct ProjectLock::Attempt {
    std::optional<ProjectLock> lock;
    Owner owner;  ///< who has it, when the lock is not ours
};

}  // namespace vertelwerk::store
