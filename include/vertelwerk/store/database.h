#pragma once

#include <filesystem>
#include <memory>

namespace vertelwerk::store {

/// One connection to an open project. Use it from one thread at a time; ProjectFile::openReader gives
/// other threads their own.
class Database {
  public:
    struct Impl;
    explicit Database(std::unique_ptr<Impl> impl);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] bool writable() const;

    /// For the repositories of this part only.
    [[nodiscard]] Impl& impl() { return *impl_; }

  private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace vertelwerk::store
