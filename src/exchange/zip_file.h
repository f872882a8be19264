#pragma once

#include "exchange/archive.h"

#include <utility>

namespace vertelwerk::exchange {

/// A zip with files in it, shared by the inputs that are its entries.
class ZipFile {
  public:
    explicit ZipFile(Archive archive) : archive_(std::move(archive)) {}

    [[nodiscard]] base::Result<std::string> read(const std::string& entry) const {
        return archive_.read(entry);
    }

  private:
    Archive archive_;
};

}  // namespace vertelwerk::exchange
