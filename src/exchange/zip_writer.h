#pragma once

#include <memory>
#include <string>

struct zip;
struct zip_source;

namespace vertelwerk::exchange {

/// Makes a zip archive in memory, without times: every entry has the first of January 1980. A failure
/// means that memory ran out, and throws.
class ZipWriter {
  public:
    ZipWriter();
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    void add(const std::string& name, std::string content);

    /// The archive's bytes; nothing can be added after it.
    [[nodiscard]] std::string finish();

  private:
    ::zip* archive_ = nullptr;
    ::zip_source* source_ = nullptr;
};

}  // namespace vertelwerk::exchange
