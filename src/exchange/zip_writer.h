#pragma once

#include <cstddef>
#include <string>
#include <vector>

struct zip;
struct zip_source;

namespace vertelwerk::exchange {

/// Makes a zip archive in memory, without times: every entry has the first of January 1980. What is added is
/// packed in portions, so that little of it stands in memory as it was. A failure means that memory ran out,
/// and throws.
class ZipWriter {
  public:
    ZipWriter();
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    void add(const std::string& name, std::string content);

    /// An entry in pieces, for one so large that it should not be laid end to end.
    void add(const std::string& name, std::vector<std::string> pieces);

    /// The archive's bytes; nothing can be added after it.
    [[nodiscard]] std::string finish();

  private:
    void open(int flags);
    void pack();

    ::zip* archive_ = nullptr;
    ::zip_source* source_ = nullptr;
    std::vector<std::vector<std::string>> waiting_;  ///< to be packed: libzip reads them then
    std::size_t waitingBytes_ = 0;
};

}  // namespace vertelwerk::exchange
