#include "app/near_duplicates.h"

#include <algorithm>
#include <set>
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

bool isWordByte(unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<std::uint64_t> wordHashes(std::string_view text) {
    std::vector<std::uint64_t> words;
    words.reserve(text.size() / 6);
    std::uint64_t hash = fnvOffset;
    bool inWord = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isWordByte(byte)) {
            const bool capital = byte >= 'A' && byte <= 'Z';
            hash = (hash ^ (capital ? byte + 32U : byte)) * fnvPrime;
            inWord = true;
        } else if (inWord) {
            words.push_back(hash);
            hash = fnvOffset;
            inWord = false;
        }
    }
    if (inWord) {
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

/// The share of the smallest hashes of both together that both have.
double alike(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    const std::size_t size = std::min({sketchSize, a.size(), b.size()});
    std::size_t both = 0;
    std::size_t seen = 0;
    for (std::size_t i = 0, j = 0; seen < size && i < a.size() && j < b.size(); ++seen) {
        both += a[i] == b[j] ? 1 : 0;
        const std::uint64_t smallest = std::min(a[i], b[j]);
        i += a[i] == smallest ? 1 : 0;
        j += b[j] == smallest ? 1 : 0;
    }
    return seen == 0 ? 0 : static_cast<double>(both) / static_cast<double>(seen);
}

}  // namespace

NearDuplicates::Sketch NearDuplicates::sketchOf(std::string_view text) {
    const std::vector<std::uint64_t> words = wordHashes(text);
    if (words.size() < fewestWords) {
        return {};
    }
    Sketch hashes;
    hashes.reserve(words.size());
    for (std::size_t i = 0; i + run <= words.size(); ++i) {
        std::uint64_t hash = 0;
        for (std::size_t word = i; word < i + run; ++word) {
            hash = mixed(hash * 31 + words[word]);
        }
        hashes.push_back(hash);
    }
    // Twice the size leaves room for runs that return.
    const std::size_t kept = std::min(hashes.size(), 2 * sketchSize);
    std::ranges::nth_element(hashes, hashes.begin() + static_cast<std::ptrdiff_t>(kept - 1));
    hashes.resize(kept);
    std::ranges::sort(hashes);
    const auto [first, last] = std::ranges::unique(hashes);
    hashes.erase(first, last);
    hashes.resize(std::min(hashes.size(), sketchSize));
    hashes.shrink_to_fit();
    return hashes;
}

std::optional<NearDuplicates::Twin> NearDuplicates::like(const Sketch& sketch) const {
    std::set<std::uint32_t> candidates;
    for (std::size_t i = 0; i < std::min(sketch.size(), looked); ++i) {
        if (const auto sharing = byHash_.find(sketch[i]); sharing != byHash_.end()) {
            candidates.insert(sharing->second.begin(), sharing->second.end());
        }
    }
    std::optional<Twin> best;
    double most = nearlySame;
    for (const std::uint32_t candidate : candidates) {
        if (const double share = alike(sketch, sketches_[candidate]); share >= most) {
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
        if (std::vector<std::uint32_t>& sharing = byHash_[sketch[i]]; sharing.size() < mostAlike) {
            sharing.push_back(index);
        }
    }
    sketches_.push_back(std::move(sketch));
    names_.push_back(std::move(name));
}

}  // namespace vertelwerk::app
