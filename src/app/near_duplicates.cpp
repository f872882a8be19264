#include "app/near_duplicates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <utility>

namespace vertelwerk::app {
namespace {

constexpr std::size_t fewestWords = 25;
constexpr std::size_t run = 3;          // words hashed together
constexpr std::size_t sketchSize = 64;  // hashes that are compared
constexpr std::size_t looked = 8;       // hashes by which candidates are found
constexpr std::size_t mostAlike = 50;   // texts that share a hash: more is a form's own wording
constexpr double nearlySame = 0.7;

constexpr std::uint64_t fnvOffset = 14695981039346656037ULL;
constexpr std::uint64_t fnvPrime = 1099511628211ULL;

/// Of each byte: a letter as a small one, a digit, what is beyond ASCII; zero for what stands between words.
constexpr std::array<unsigned char, 256> wordBytes = [] {
    std::array<unsigned char, 256> bytes{};
    for (unsigned c = 0; c < bytes.size(); ++c) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool word = capital || c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
        bytes[c] = static_cast<unsigned char>(capital ? c + 32U : word ? c : 0);
    }
    return bytes;
}();

std::vector<std::uint64_t> wordHashes(std::string_view text) {
    std::vector<std::uint64_t> words;
    words.reserve(text.size() / 4);
    std::uint64_t hash = fnvOffset;
    for (const char c : text) {
        if (const auto byte = wordBytes[static_cast<unsigned char>(c)]; byte != 0) {
            hash = (hash ^ byte) * fnvPrime;
        } else if (hash != fnvOffset) {
            words.push_back(hash);
            hash = fnvOffset;
        }
    }
    if (hash != fnvOffset) {
        words.push_back(hash);
    }
    return words;
}

/// Spreads hashes that differ in few bits.
std::uint64_t mixed(std::uint64_t hash) {
    hash ^= hash >> 33U;
    hash *= 0xff51afd7ed558ccdULL;
    hash ^= hash >> 33U;
    return hash;
}

/// The share of the smallest hashes of both together that both have; zero as soon as that is not nearly all.
double alike(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    const std::size_t size = std::min({sketchSize, a.size(), b.size()});
    const auto mostApart = static_cast<std::size_t>(static_cast<double>(size) * (1 - nearlySame)) + 1;
    std::size_t both = 0;
    std::size_t seen = 0;
    for (std::size_t i = 0, j = 0; seen < size && i < a.size() && j < b.size(); ++seen) {
        if (seen - both > mostApart) {
            return 0;
        }
        both += a[i] == b[j] ? 1 : 0;
        const std::uint64_t smallest = std::min(a[i], b[j]);
        i += a[i] == smallest ? 1 : 0;
        j += b[j] == smallest ? 1 : 0;
    }
    return seen == 0 ? 0 : static_cast<double>(both) / static_cast<double>(seen);
}

template <typename Number>
void sortApart(std::vector<Number>& numbers) {
    std::ranges::sort(numbers);
    const auto [first, last] = std::ranges::unique(numbers);
    numbers.erase(first, last);
}

/// Those below which there are most often enough for a sketch, as hashes are spread evenly.
std::vector<std::uint64_t> smallOnes(const std::vector<std::uint64_t>& hashes) {
    const std::uint64_t bound = UINT64_MAX / hashes.size() * (2 * sketchSize);
    std::vector<std::uint64_t> small(hashes.size());
    std::size_t count = 0;
    for (const auto hash : hashes) {
        small[count] = hash;  // no branch: which are small is chance
        count += hash < bound ? 1 : 0;
    }
    small.resize(count);
    return small;
}

}  // namespace

void NearDuplicates::ByHash::add(std::uint64_t hash, std::uint32_t text) {
    if (entries_.size() == heads_.size()) {
        heads_.assign(std::max<std::size_t>(1024, heads_.size() * 2), none);
        for (std::uint32_t i = 0; i < entries_.size(); ++i) {
            entries_[i].next = std::exchange(headOf(entries_[i].hash), i);
        }
    }
    const auto next = std::exchange(headOf(hash), static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back({hash, text, next});
}

NearDuplicates::Sketch NearDuplicates::sketchOf(std::string_view text) {
    const std::vector<std::uint64_t> words = wordHashes(text);
    if (words.size() < fewestWords) {
        return {};
    }
    std::vector<std::uint64_t> hashes(words.size() - run + 1);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        hashes[i] = mixed(words[i] + std::rotl(words[i + 1], 21) + std::rotl(words[i + 2], 42));
    }
    if (hashes.size() > 2 * sketchSize) {
        auto small = smallOnes(hashes);
        sortApart(small);
        if (small.size() >= sketchSize) {
            small.resize(sketchSize);
            small.shrink_to_fit();
            return small;
        }
    }
    sortApart(hashes);
    hashes.resize(std::min(hashes.size(), sketchSize));
    hashes.shrink_to_fit();
    return hashes;
}

std::optional<NearDuplicates::Twin> NearDuplicates::like(const Sketch& sketch) const {
    std::vector<std::uint32_t> candidates;
    for (std::size_t i = 0; i < std::min(sketch.size(), looked); ++i) {
        byHash_.each(sketch[i], [&](std::uint32_t text) { candidates.push_back(text); });
    }
    sortApart(candidates);
    std::optional<Twin> best;
    double most = 0;
    for (const std::uint32_t candidate : candidates) {
        const double share = alike(sketch, sketches_[candidate]);
        if (share >= nearlySame && share > most) {
            most = share;
            best = {names_[candidate], static_cast<int>(share * 100)};
        }
    }
    return best;
}

std::optional<NearDuplicates::Twin> NearDuplicates::meet(Sketch sketch, std::string name) {
    if (sketch.empty()) {
        return std::nullopt;
    }
    auto twin = like(sketch);
    keep(std::move(sketch), std::move(name));
    return twin;
}

void NearDuplicates::keep(Sketch sketch, std::string name) {
    const auto index = static_cast<std::uint32_t>(sketches_.size());
    for (std::size_t i = 0; i < std::min(sketch.size(), looked); ++i) {
        std::size_t sharing = 0;
        byHash_.each(sketch[i], [&](std::uint32_t) { ++sharing; });
        if (sharing < mostAlike) {
            byHash_.add(sketch[i], index);
        }
    }
    sketches_.push_back(std::move(sketch));
    names_.push_back(std::move(name));
}

}  // namespace vertelwerk::app
