#pragma once

#include "search/dutch/table_layout.h"

#include <span>
#include <string_view>
#include <vector>

namespace vertelwerk::search::dutch {

struct WordEntry {
    WordKinds kinds = 0;
    std::uint8_t commonness = 0;  ///< grows with the logarithm of its frequency in texts; 0 when not common
    std::uint8_t asFirst = 0;     ///< how many words begin with it: 16 times the binary logarithm of one more
    std::uint8_t asLast = 0;      ///< how many words end in it, likewise
    [[nodiscard]] bool is(unsigned wanted) const { return (kinds & wanted) != 0; }
};

/// The words of OpenTaal and the tables of assets/dutch, compiled into the program. Reading it takes no
/// loading. Words are folded.
class Lexicon {
  public:
    [[nodiscard]] static const Lexicon& instance();

    /// Tells this table from any other.
    [[nodiscard]] std::uint32_t digest() const { return digest_; }

    /// Without kinds for an unknown word.
    [[nodiscard]] WordEntry find(std::string_view word) const;

    /// The values of a key.
    [[nodiscard]] std::vector<std::string_view> values(PairGroup group, std::string_view key) const;
    [[nodiscard]] bool has(PairGroup group, std::string_view key) const;

    /// Calls `each(key, value)` for every pair of a group.
    template <typename Each>
    void forEach(PairGroup group, Each each) const {
        for (const auto& pair : pairs_) {
            if (pair.group == group) {
                each(text(pair.key), text(pair.value));
            }
        }
    }

  private:
    explicit Lexicon(const unsigned char* table);
    [[nodiscard]] std::string_view text(std::uint32_t offset) const { return strings_ + offset; }
    [[nodiscard]] std::span<const Pair> equal(PairGroup group, std::string_view key) const;

    std::uint32_t digest_ = 0;
    std::uint32_t bucketBits_ = 0;
    const std::uint32_t* buckets_ = nullptr;
    const std::uint32_t* remainders_ = nullptr;
    const WordKinds* kinds_ = nullptr;
    const std::uint8_t* commonness_ = nullptr;
    const std::uint8_t* asFirst_ = nullptr;
    const std::uint8_t* asLast_ = nullptr;
    std::span<const Pair> pairs_;
    const char* strings_ = nullptr;
};

}  // namespace vertelwerk::search::dutch
