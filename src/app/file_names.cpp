#include "app/file_names.h"

#include "vertelwerk/app/pseudonymising.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace vertelwerk::app {
namespace {

using analysis::NameLists;

constexpr std::size_t shortestName = 3;  // letters; shorter ones are initials and abbreviations
/// What stands before a name.
constexpr std::array titles{"mevrouw", "mevr", "mw", "meneer", "dhr", "heer", "familie", "fam", "mrs", "mr"};

/// What stands between a first name and a surname.
constexpr std::array prefixes{"van", "de", "den", "der", "ter", "ten", "te"};

/// Months that are names too; beside a number they are months.
constexpr std::array months{"jan", "mei", "june", "april", "august", "augustus"};

/// Runs of letters; a capital after a small letter begins another (JanJansen).
std::vector<std::string> wordsOf(std::string_view stem) {
    std::vector<std::string> words;
    bool within = false;
    bool small = false;
    for (const char c : stem) {
        const auto byte = static_cast<unsigned char>(c);
        const bool capital = byte >= 'A' && byte <= 'Z';
        const bool letter = byte >= 0x80 || capital || (byte >= 'a' && byte <= 'z');
        if (letter && (!within || (capital && small))) {
            words.emplace_back();
        }
        if (letter) {
            words.back() += c;
        }
        within = letter;
        small = letter && !capital;
    }
    return words;
}

bool isTitle(const std::string& word) {
    return std::ranges::find(titles, text::folded(word)) != titles.end();
}

bool isMonth(const std::string& word) {
    return std::ranges::find(months, text::folded(word)) != months.end();
}

bool isPrefix(const std::string& word) {
    return std::ranges::find(prefixes, text::folded(word)) != prefixes.end();
}

NameLists::Listed listed(const NameLists& names, const std::string& word) {
    if (text::length(word) < shortestName) {
        return NameLists::Listed::No;
    }
    const auto name = std::max(names.firstName(word), names.surname(word));
    const bool isPlace = names.place(word) != NameLists::Listed::No;
    return isPlace ? std::min(name, NameLists::Listed::WordToo) : name;
}

}  // namespace

std::vector<std::string> NamesInFileNames::in(std::string_view fileName) {
    const std::string stem = base::toUtf8(std::filesystem::path(fileName).stem());
    std::vector<std::string> found;
    for (const auto& one : analysis::identifyByForm(stem)) {
        const text::OffsetMap map(stem);
        const auto begin = map.toByte(one.range.begin);
        found.push_back(stem.substr(begin, map.toByte(one.range.end) - begin));
    }
    if (!names_) {
        names_ = loadNames();
    }
    const auto& names = *names_;
    if (!names) {
        return found;
    }
    auto words = wordsOf(stem);
    if (stem.find_first_of("0123456789") != std::string::npos) {
        std::erase_if(words, isMonth);
    }
    std::vector<bool> named(words.size(), false);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool afterTitle = i > 0 && isTitle(words[i - 1]);
        named[i] = listed(*names, words[i]) == NameLists::Listed::Yes ||
                   (afterTitle && text::length(words[i]) >= shortestName);
    }
    // An ordinary word is a name beside one, also behind "van der"; what adjoins is one name.
    std::size_t end = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t first = i;
        while (first > 0 && isPrefix(words[first - 1])) {
            --first;
        }
        const bool beside = (first > 0 && named[first - 1]) || (i + 1 < words.size() && named[i + 1]);
        if (named[i] || (beside && listed(*names, words[i]) == NameLists::Listed::WordToo)) {
            const std::size_t begin = first > 0 && named[first - 1] ? first : i;
            const bool goesOn = end > 0 && end == begin;
            std::string name = goesOn ? found.back() : "";
            for (std::size_t word = begin; word <= i; ++word) {
                name += (name.empty() ? "" : " ") + words[word];
            }
            if (goesOn) {
                found.back() = std::move(name);
            } else {
                found.push_back(std::move(name));
            }
            end = i + 1;
        }
    }
    return found;
}

}  // namespace vertelwerk::app
