#include "vertelwerk/search/thesaurus.h"

#include "vertelwerk/text/normalise.h"

#include "search/add_new.h"

#include <algorithm>

namespace vertelwerk::search {
namespace {

/// Folded, with single spaces for hyphens and white space.
std::string keyOf(std::string_view word) {
    std::string key;
    for (const char c : text::folded(word)) {
        const bool gap = c == ' ' || c == '-' || c == '\t';
        if (!gap) {
            key += c;
        } else if (!key.empty() && key.back() != ' ') {
            key += ' ';
        }
    }
    return key;
}

std::size_t wordsIn(std::string_view key) {
    return static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

}  // namespace

Thesaurus::Thesaurus(const std::vector<WordGroup>& groups) : groups_(groups) {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        for (const auto& word : groups_[i]) {
            auto key = keyOf(word);
            longest_ = std::max(longest_, wordsIn(key));
            byWord_.emplace(std::move(key), i);
        }
    }
}

std::vector<std::string> Thesaurus::othersOf(std::string_view word) const {
    const auto key = keyOf(word);
    std::vector<std::string> others;
    const auto [first, last] = byWord_.equal_range(key);
    for (auto entry = first; entry != last; ++entry) {
        for (const auto& other : groups_[entry->second]) {
            if (keyOf(other) != key) {
                addNew(others, other);
            }
        }
    }
    return others;
}

std::vector<WordGroup> readWordGroups(std::string_view utf8) {
    std::vector<WordGroup> groups;
    while (!utf8.empty()) {
        auto line = utf8.substr(0, utf8.find('\n'));
        utf8.remove_prefix(std::min(line.size() + 1, utf8.size()));
        line = text::trimmed(line.substr(0, line.find('#')));
        WordGroup group;
        while (!line.empty()) {
            const auto word = line.substr(0, line.find('|'));
            line.remove_prefix(std::min(word.size() + 1, line.size()));
            if (const auto bare = text::trimmed(word); !bare.empty()) {
                addNew(group, std::string(bare));
            }
        }
        if (group.size() > 1) {
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

}  // namespace vertelwerk::search
