#include "store/byte_codec.h"

#include "store/connection.h"

#include <bit>

namespace vertelwerk::store {

void ByteWriter::number(std::uint64_t value) {
    while (value >= 0x80U) {
        byte(static_cast<std::uint8_t>(value | 0x80U));
        value >>= 7U;
    }
    byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::signedNumber(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    number((bits << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

void ByteWriter::real(double value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i, bits >>= 8U) {
        byte(static_cast<std::uint8_t>(bits));
    }
}

void ByteWriter::text(std::string_view value) {
    number(value.size());
    append(value);
}

std::uint8_t ByteReader::byte() {
    if (rest_.empty()) {
        throwCorrupt("a stored record ends too early");
    }
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
}

std::uint64_t ByteReader::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto next = byte();
        value |= static_cast<std::uint64_t>(next & 0x7fU) << shift;
        if (next < 0x80U) {
            return value;
        }
    }
    throwCorrupt("a stored number is too long");
}

std::int64_t ByteReader::signedNumber() {
    const auto bits = number();
    return static_cast<std::int64_t>((bits >> 1U) ^ (~(bits & 1U) + 1U));
}

double ByteReader::real() {
    std::uint64_t bits = 0;
    for (unsigned shift = 0; shift < 64; shift += 8) {
        bits |= static_cast<std::uint64_t>(byte()) << shift;
    }
    return std::bit_cast<double>(bits);
}

std::string_view ByteReader::text() {
    const auto size = number();
    if (size > rest_.size()) {
        throwCorrupt("a stored text ends too early");
    }
    const auto value = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(value.size());
    return value;
}

}  // namespace vertelwerk::store
