#pragma once

#include "vertelwerk/base/ids.h"

#include <filesystem>
#include <string>

namespace vertelwerk::base {

/// An empty directory that goes away with everything in it.
class TemporaryDir {
  public:
    TemporaryDir() : path_(std::filesystem::temp_directory_path() / ("vertelwerk-" + newGuid())) {
        std::filesystem::create_directory(path_);
    }
    ~TemporaryDir() { std::filesystem::remove_all(path_); }
    TemporaryDir(const TemporaryDir&) = delete;
    TemporaryDir& operator=(const TemporaryDir&) = delete;

    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace vertelwerk::base
