#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/store/database.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace vertelwerk::store {

struct NewProject {
    std::string title = {};
    model::Ground ground = model::Ground::Consent;
};

struct ProjectInfo {
    std::string guid;
    std::string title;
    model::Ground ground = model::Ground::Consent;
    std::int64_t createdAt = 0;  ///< ms since 1970 UTC
};

/// Who has a project open for writing.
struct Owner {
    std::string user;
    std::string host;
    std::int64_t process = 0;
};

enum class Access { ReadWrite, ReadOnly };

/// An open project: the file `name.vertelwerk`, the lock that says whose it is, and this process's
/// connection to it. Movable; use it from one thread, and give every other thread a reader.
class ProjectFile {
  public:
    /// Makes a new project without stories or codebooks. AlreadyExists when the path does.
    [[nodiscard]] static base::Result<ProjectFile> create(const std::filesystem::path& path,
                                                          const NewProject& project);

    /// Opens a project, after migrating an older one (a copy is made first). When another process has
    /// it, opens read-only and owner() says who. Damaged, ForeignFile or NewerVersion leave the file
    /// as it is; a network file system is refused.
    [[nodiscard]] static base::Result<ProjectFile> open(const std::filesystem::path& path,
                                                        Access access = Access::ReadWrite);

    ProjectFile(ProjectFile&&) noexcept;
    ProjectFile& operator=(ProjectFile&&) noexcept;
    ~ProjectFile();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] const ProjectInfo& info() const;
    [[nodiscard]] bool writable() const;
    /// The other process that has the project, when this one may only read.
    [[nodiscard]] const std::optional<Owner>& owner() const;

    [[nodiscard]] Database& database();

    /// A read-only connection of its own, for another thread.
    [[nodiscard]] base::Result<std::unique_ptr<Database>> openReader() const;

  private:
    struct Impl;
    explicit ProjectFile(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// The directory of a project's index: `name.vertelwerk-index` beside the file.
[[nodiscard]] std::filesystem::path indexDir(const std::filesystem::path& projectFile);

/// The directory of a project's backups: `name.vertelwerk-backups` beside the file.
[[nodiscard]] std::filesystem::path backupDir(const std::filesystem::path& projectFile);

}  // namespace vertelwerk::store
