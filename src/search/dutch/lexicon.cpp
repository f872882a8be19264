#include "search/dutch/lexicon.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

extern "C" const unsigned char vertelwerkDutchTable[];  // table.S

namespace vertelwerk::search::dutch {
namespace {

template <typename T>
const T* at(const unsigned char* table, std::uint32_t offset) {
    return reinterpret_cast<const T*>(table + offset);
}

}  // namespace

const Lexicon& Lexicon::instance() {
    static const Lexicon lexicon(vertelwerkDutchTable);
    return lexicon;
}

Lexicon::Lexicon(const unsigned char* table) {
    TableHeader header{};
    std::memcpy(&header, table, sizeof header);
    if (header.magic != tableMagic) {
        throw std::logic_error("the table of Dutch was made by another version of make_table");
    }
    digest_ = header.digest;
    bucketBits_ = header.bucketBits;
    buckets_ = at<std::uint32_t>(table, header.buckets);
    remainders_ = at<std::uint32_t>(table, header.remainders);
    kinds_ = at<WordKinds>(table, header.kinds);
    commonness_ = at<std::uint8_t>(table, header.commonness);
    asFirst_ = at<std::uint8_t>(table, header.asFirst);
    asLast_ = at<std::uint8_t>(table, header.asLast);
    pairs_ = {at<Pair>(table, header.pairs), header.pairCount};
    strings_ = at<char>(table, header.strings);
}

WordEntry Lexicon::find(std::string_view word) const {
    const auto hash = hashOf(word);
    const auto bucket = hash >> (64U - bucketBits_);
    const auto remainder = static_cast<std::uint32_t>(hash);
    for (auto i = buckets_[bucket]; i < buckets_[bucket + 1]; ++i) {
        if (remainders_[i] == remainder) {
            return {kinds_[i], commonness_[i], asFirst_[i], asLast_[i]};
        }
    }
    return {};
}

std::span<const Pair> Lexicon::equal(PairGroup group, std::string_view key) const {
    const auto before = [this](const Pair& pair, const std::pair<PairGroup, std::string_view>& wanted) {
        return pair.group != wanted.first ? pair.group < wanted.first : text(pair.key) < wanted.second;
    };
    const auto first = std::lower_bound(pairs_.begin(), pairs_.end(), std::pair(group, key), before);
    auto last = first;
    while (last != pairs_.end() && last->group == group && text(last->key) == key) {
        ++last;
    }
    return {first, last};
}

std::vector<std::string_view> Lexicon::values(PairGroup group, std::string_view key) const {
    std::vector<std::string_view> found;
    for (const auto& pair : equal(group, key)) {
        found.push_back(text(pair.value));
    }
    return found;
}

bool Lexicon::has(PairGroup group, std::string_view key) const {
    return !equal(group, key).empty();
}

}  // namespace vertelwerk::search::dutch
