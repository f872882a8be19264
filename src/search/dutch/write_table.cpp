#include "search/dutch/write_table.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <unordered_map>

namespace vertelwerk::search::dutch {
namespace {

constexpr std::uint32_t bucketBits = 16;

struct HashedWord {
    std::uint64_t hash;
    KnownWord word;
};

std::vector<HashedWord> hashed(const KnownWords& words) {
    std::vector<HashedWord> sorted;
    sorted.reserve(words.size());
    for (const auto& [word, known] : words) {
        sorted.push_back({hashOf(word), known});
    }
    std::ranges::sort(sorted, {}, &HashedWord::hash);
    return sorted;
}

/// Where the words of each bucket begin, and where the last ends.
std::vector<std::uint32_t> bucketsOf(const std::vector<HashedWord>& words) {
    std::vector<std::uint32_t> buckets;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        while (buckets.size() <= words[i].hash >> (64U - bucketBits)) {
            buckets.push_back(i);
        }
    }
    buckets.resize((std::size_t{1} << bucketBits) + 1, static_cast<std::uint32_t>(words.size()));
    return buckets;
}

/// @param strings gets the text of the pairs, each once
std::vector<Pair> pairsOf(const std::vector<TextPair>& textPairs, std::string& strings) {
    std::unordered_map<std::string, std::uint32_t> offsets;
    const auto offsetOf = [&](const std::string& text) {
        const auto [found, isNew] = offsets.emplace(text, strings.size());
        if (isNew) {
            strings += text;
            strings += '\0';
        }
        return found->second;
    };
    std::vector<Pair> pairs;
    pairs.reserve(textPairs.size());
    for (const auto& pair : textPairs) {
        pairs.push_back({pair.group, offsetOf(pair.key), offsetOf(pair.value)});
    }
    return pairs;
}

/// Adds the values at the next multiple of eight bytes; returns where they begin.
template <typename Values>
std::uint32_t append(std::string& table, const Values& values) {
    table.resize((table.size() + 7) / 8 * 8);
    const auto offset = static_cast<std::uint32_t>(table.size());
    table.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof values[0]);
    return offset;
}

}  // namespace

std::string tableOf(const KnownWords& words, const std::vector<TextPair>& textPairs) {
    const auto sorted = hashed(words);
    const auto column = [&sorted](auto valueOf) {
        std::vector<decltype(valueOf(sorted.front()))> values;
        values.reserve(sorted.size());
        std::ranges::transform(sorted, std::back_inserter(values), valueOf);
        return values;
    };
    std::string strings;
    const auto pairs = pairsOf(textPairs, strings);

    TableHeader header{};
    std::string out(sizeof header, '\0');
    header.magic = tableMagic;
    header.words = static_cast<std::uint32_t>(sorted.size());
    header.bucketBits = bucketBits;
    header.buckets = append(out, bucketsOf(sorted));
    header.remainders =
        append(out, column([](const HashedWord& each) { return static_cast<std::uint32_t>(each.hash); }));
    header.kinds = append(out, column([](const HashedWord& each) { return each.word.kinds; }));
    header.commonness = append(out, column([](const HashedWord& each) { return each.word.commonness; }));
    header.asFirst =
        append(out, column([](const HashedWord& each) { return logarithmOf(each.word.asFirst); }));
    header.asLast = append(out, column([](const HashedWord& each) { return logarithmOf(each.word.asLast); }));
    header.pairCount = static_cast<std::uint32_t>(pairs.size());
    header.pairs = append(out, pairs);
    header.strings = append(out, strings);
    header.digest = static_cast<std::uint32_t>(hashOf(std::string_view(out).substr(sizeof header)));
    out.replace(0, sizeof header, reinterpret_cast<const char*>(&header), sizeof header);
    return out;
}

}  // namespace vertelwerk::search::dutch
