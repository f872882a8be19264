#include "search/dutch/write_table.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace vertelwerk::search::dutch {

std::string tableOf(const KnownWords& words, const std::vector<TextPair>& textPairs) {
    struct Hashed {
        std::uint64_t hash;
        KnownWord word;
    };
    std::vector<Hashed> hashed;
    hashed.reserve(words.size());
    for (const auto& [word, known] : words) {
        hashed.push_back({hashOf(word), known});
    }
    std::sort(hashed.begin(), hashed.end(), [](const Hashed& a, const Hashed& b) { return a.hash < b.hash; });

    TableHeader header{};
    header.magic = tableMagic;
    header.words = static_cast<std::uint32_t>(hashed.size());
    header.bucketBits = 16;
    std::vector<std::uint32_t> buckets;
    std::vector<std::uint32_t> remainders;
    std::vector<WordKinds> kinds;
    std::vector<std::uint8_t> commonness;
    std::vector<std::uint8_t> asFirst;
    std::vector<std::uint8_t> asLast;
    for (const auto& each : hashed) {
        while (buckets.size() <= each.hash >> (64U - header.bucketBits)) {
            buckets.push_back(static_cast<std::uint32_t>(remainders.size()));
        }
        remainders.push_back(static_cast<std::uint32_t>(each.hash));
        kinds.push_back(each.word.kinds);
        commonness.push_back(each.word.commonness);
        asFirst.push_back(logarithmOf(each.word.asFirst));
        asLast.push_back(logarithmOf(each.word.asLast));
    }
    buckets.resize((std::size_t{1} << header.bucketBits) + 1, header.words);

    std::string strings;
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
    header.pairCount = static_cast<std::uint32_t>(pairs.size());

    std::string out(sizeof header, '\0');
    const auto append = [&out](const auto& values) {
        out.resize((out.size() + 7) / 8 * 8);
        const auto offset = static_cast<std::uint32_t>(out.size());
        out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof values[0]);
        return offset;
    };
    header.buckets = append(buckets);
    header.remainders = append(remainders);
    header.kinds = append(kinds);
    header.commonness = append(commonness);
    header.asFirst = append(asFirst);
    header.asLast = append(asLast);
    header.pairs = append(pairs);
    header.strings = append(strings);
    header.digest = static_cast<std::uint32_t>(hashOf(std::string_view(out).substr(sizeof header)));
    out.replace(0, sizeof header, reinterpret_cast<const char*>(&header), sizeof header);
    return out;
}

}  // namespace vertelwerk::search::dutch
