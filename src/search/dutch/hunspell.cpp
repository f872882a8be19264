#include "search/dutch/hunspell.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace vertelwerk::search::dutch {
namespace {

std::ifstream opened(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw std::runtime_error("cannot read " + path.string());
    }
    return in;
}

std::vector<std::string> twoLetterFlags(std::string_view text) {
    std::vector<std::string> flags;
    for (std::size_t at = 0; at + 2 <= text.size(); at += 2) {
        flags.emplace_back(text.substr(at, 2));
    }
    return flags;
}

/// The characters of a UTF-8 text, each as its bytes.
std::vector<std::string_view> characters(std::string_view utf8) {
    std::vector<std::string_view> found;
    for (std::size_t begin = 0; begin < utf8.size();) {
        auto end = begin + 1;
        while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xc0U) == 0x80U) {
            ++end;
        }
        found.push_back(utf8.substr(begin, end - begin));
        begin = end;
    }
    return found;
}

/// Whether the word ends as an affix's condition says: letters, ., [abc] and [^abc].
bool endsAs(std::string_view word, std::string_view condition) {
    const auto letters = characters(word);
    const auto pattern = characters(condition);
    auto letter = letters.size();
    for (auto at = pattern.size(); at > 0;) {
        if (letter == 0) {
            return condition == ".";
        }
        const auto current = letters[--letter];
        --at;
        if (pattern[at] == "]") {
            auto open = at;
            while (pattern[open] != "[") {
                --open;
            }
            const bool negated = pattern[open + 1] == "^";
            const auto from = pattern.begin() + static_cast<std::ptrdiff_t>(open + (negated ? 2 : 1));
            const auto to = pattern.begin() + static_cast<std::ptrdiff_t>(at);
            if ((std::find(from, to, current) != to) == negated) {
                return false;
            }
            at = open;
        } else if (pattern[at] != "." && pattern[at] != current) {
            return false;
        }
    }
    return true;
}

}  // namespace

HunspellDictionary::HunspellDictionary(const std::filesystem::path& affixFile) {
    auto in = opened(affixFile);
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("SFX ") || line.starts_with("PFX ")) {
            readRule(line);
        }
    }
}

void HunspellDictionary::readRule(const std::string& line) {
    std::istringstream words(line);
    std::string kind;
    std::string flag;
    Affix affix;
    words >> kind >> flag >> affix.strip >> affix.add >> affix.condition;
    if (affix.strip == "Y" || affix.strip == "N") {
        return;  // the heading of a class of affixes
    }
    if (affix.condition.empty() || affix.condition.starts_with('#')) {
        affix.condition = ".";
    }
    words >> affix.tag;
    affix.tag = affix.tag.starts_with("ts:") ? affix.tag.substr(3) : "";
    if (affix.strip == "0") {
        affix.strip.clear();
    }
    const auto slash = affix.add.find('/');
    if (slash != std::string::npos) {
        affix.flags = twoLetterFlags(std::string_view(affix.add).substr(slash + 1));
        affix.add.resize(slash);
    }
    if (affix.add == "0") {
        affix.add.clear();
    }
    (kind == "SFX" ? suffixes_ : prefixes_)[flag].push_back(std::move(affix));
}

void HunspellDictionary::suffixed(DictionaryForm entry, const std::vector<std::string>& flags,
                                  const std::function<void(const DictionaryForm&)>& each) const {
    each(entry);
    const auto stem = entry.form;
    for (const auto& flag : flags) {
        const auto rules = suffixes_.find(flag);
        if (rules == suffixes_.end()) {
            continue;
        }
        for (const auto& rule : rules->second) {
            if (!endsAs(stem, rule.condition) || !stem.ends_with(rule.strip)) {
                continue;
            }
            entry.form = stem.substr(0, stem.size() - rule.strip.size()) + rule.add;
            entry.flags = rule.flags;
            entry.tag = rule.tag.empty() ? flag : rule.tag;
            each(entry);
        }
    }
}

void HunspellDictionary::forEachForm(const std::filesystem::path& dictionary,
                                     const std::function<void(const DictionaryForm&)>& each) const {
    auto in = opened(dictionary);
    std::string line;
    std::getline(in, line);  // the number of entries
    while (std::getline(in, line)) {
        line.resize(std::min(line.find_first_of("\t\r"), line.size()));
        const auto slash = line.find('/');
        const auto flags =
            slash == std::string::npos ? std::vector<std::string>{} : twoLetterFlags(line.substr(slash + 1));
        if (line.empty() || std::find(flags.begin(), flags.end(), "Fw") != flags.end()) {
            continue;
        }
        DictionaryForm entry;
        entry.form = line.substr(0, slash);
        entry.flags = flags;
        entry.entryFlags = &flags;
        suffixed(entry, flags, each);
        for (const auto& flag : flags) {
            if (const auto rules = prefixes_.find(flag); rules != prefixes_.end() && flag != "Cw") {
                auto prefixed = entry;
                prefixed.form = rules->second.front().add + entry.form;
                prefixed.ofVerbWithPrefix = true;
                suffixed(std::move(prefixed), flags, each);
            }
        }
    }
}

}  // namespace vertelwerk::search::dutch
