#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vertelwerk::store {

/// Writes numbers and texts after one another, small numbers in few bytes.
class ByteWriter {
  public:
    void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
    /// LEB128.
    void number(std::uint64_t value);
    /// Zigzag, then LEB128.
    void signedNumber(std::int64_t value);
    void real(double value);
    /// Its length, then the bytes.
    void text(std::string_view value);
    /// Bytes that were written before.
    void append(std::string_view written) { bytes_ += written; }

    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

/// Reads what a ByteWriter wrote. Bytes that end too early throw SqlFailure (corrupt).
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] bool atEnd() const { return rest_.empty(); }
    [[nodiscard]] std::string_view rest() const { return rest_; }
    std::uint8_t byte();
    std::uint64_t number();
    std::int64_t signedNumber();
    double real();
    std::string_view text();

  private:
    std::string_view rest_;
};

}  // namespace vertelwerk::store
