#pragma once

#include "vertelwerk/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::store {

/// A file of its own in a directory, for writing what later moves to its real place. Readable by the
/// owner only, removed unless moved.
class DraftFile {
  public:
    /// An empty file beside `target`.
    [[nodiscard]] static base::Result<DraftFile> beside(const std::filesystem::path& target);

    DraftFile(DraftFile&& other) noexcept;
    DraftFile& operator=(DraftFile&&) = delete;
    ~DraftFile();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// Flushes it to the disk and gives it its name. AlreadyExists, changing nothing, when `target` does.
    [[nodiscard]] base::Status moveTo(const std::filesystem::path& target);

    /// The same over a file that is there already.
    [[nodiscard]] base::Status replace(const std::filesystem::path& target);

  private:
    DraftFile(std::filesystem::path path, int held) : path_(std::move(path)), held_(held) {}
    void letGo();
    std::filesystem::path path_;
    int held_;  ///< open as long as this writes, by which others see that it does
};

/// The error for a file that is there already.
[[nodiscard]] base::Error existsError(const std::filesystem::path& path);

/// What the system says went wrong with a path.
[[nodiscard]] base::Error systemError(const std::filesystem::path& path, int number, base::Message what);

/// The name of the network file system that holds the path; nothing on a local disk.
[[nodiscard]] std::optional<std::string> networkFileSystem(const std::filesystem::path& path);

/// The mount table's type of the device that holds the path; empty when unknown.
[[nodiscard]] std::string mountType(const std::filesystem::path& path);

/// The same decision from what statfs and the mount table say.
/// @param magic statfs's f_type
/// @param type  the mount table's name of the type; only asked for with FUSE
[[nodiscard]] std::optional<std::string> networkFileSystem(std::uint64_t magic, std::string_view type);

}  // namespace vertelwerk::store
