#include "vertelwerk/base/ids.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <ctime>
#include <stdexcept>
#include <string_view>

#include <fmt/format.h>
#include <sodium.h>

namespace vertelwerk::base {
namespace {

void randomBytes(void* into, std::size_t count) {
    static const bool ready = sodium_init() >= 0;
    if (!ready) {
        throw std::runtime_error("the system gives no random numbers");
    }
    // Asking the system for each number takes longer than writing the row that gets it.
    thread_local std::array<unsigned char, 1024> drawn;
    thread_local std::size_t left = 0;
    if (left < count) {
        randombytes_buf(drawn.data(), drawn.size());
        left = drawn.size();
    }
    left -= count;
    std::memcpy(into, drawn.data() + left, count);
}

}  // namespace

std::string newGuid() {
    std::array<unsigned char, 16> bytes{};
    randomBytes(bytes.data(), bytes.size());
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0fU) | 0x40U);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3fU) | 0x80U);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string guid;
    guid.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            guid += '-';
        }
        guid += digits[bytes[i] >> 4U];
        guid += digits[bytes[i] & 15U];
    }
    return guid;
}

std::int64_t randomToken() {
    std::uint64_t bits = 0;
    randomBytes(&bits, sizeof bits);
    return static_cast<std::int64_t>(bits >> 1U) | 1;
}

std::int64_t nowMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string today() {
    return localDay(nowMs());
}

std::string localDay(std::int64_t ms) {
    if (ms == 0) {
        return {};
    }
    const std::time_t seconds = ms / 1000;
    std::tm local{};
    localtime_r(&seconds, &local);
    return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

}  // namespace vertelwerk::base
