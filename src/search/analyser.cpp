#include "vertelwerk/search/analyser.h"

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/text/boundaries.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include <xapian.h>

namespace vertelwerk::search {
namespace {

/// Pieces of one hyphenated word that are joined; longer chains are lists rather than words.
constexpr std::size_t mostPieces = 6;

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// text::folded for one word, without its cost for the words that are most of a text.
std::string foldedWord(std::string_view word) {
    if (!isAscii(word) || word.find('`') != std::string_view::npos) {
        return text::folded(word);
    }
    std::string lower(word);
    for (auto& c : lower) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return lower;
}

bool isHyphen(std::string_view between) {
    return between == "-" || between == "\u2010" || between == "\u2011";
}

/// Stems the words of one language on one thread. Words recur, so their stems are kept.
class Stems {
  public:
    explicit Stems(const char* algorithm) : stem_(algorithm) {}

    const std::string& of(const std::string& surface) {
        const auto found = known_.find(surface);
        if (found != known_.end()) {
            return found->second;
        }
        if (known_.size() >= mostKnown) {
            known_.clear();
        }
        auto word = withoutEnding(surface);
        return known_.emplace(surface, word.size() < shortest ? word : stem_(word)).first->second;
    }

  private:
    static constexpr std::size_t mostKnown = 100'000;
    /// Shorter words have no ending to lose: een is no form of en.
    static constexpr std::size_t shortest = 4;

    /// The genitive and plural 's of foto's and Wiebe's, which the stemmers leave half.
    static std::string withoutEnding(std::string_view surface) {
        const auto apostrophe = surface.rfind('\'');
        const bool ends = apostrophe != std::string_view::npos && apostrophe > 0 &&
                          (apostrophe + 1 == surface.size() || surface.substr(apostrophe + 1) == "s");
        return std::string(ends ? surface.substr(0, apostrophe) : surface);
    }

    Xapian::Stem stem_;
    std::unordered_map<std::string, std::string> known_;
};

Stems* stemsFor(std::string_view language) {
    thread_local Stems dutch("dutch");
    thread_local Stems english("english");
    const auto known = base::languageFromTag(language);
    if (!known) {
        return nullptr;
    }
    return *known == base::Language::Dutch ? &dutch : &english;
}

/// The bytes of ranges that are asked for in the order of the text.
class ByteFinder {
  public:
    explicit ByteFinder(std::string_view utf8) : utf8_(utf8) {}

    text::ByteRange find(text::Range range) {
        const auto begin = advance(range.begin);
        return {begin, advance(range.end)};
    }

  private:
    std::size_t advance(std::size_t codePoint) {
        for (; codePoint_ < codePoint && byte_ < utf8_.size(); ++codePoint_) {
            do {
                ++byte_;
            } while (byte_ < utf8_.size() && (static_cast<unsigned char>(utf8_[byte_]) & 0xc0U) == 0x80U);
        }
        return byte_;
    }

    std::string_view utf8_;
    std::size_t codePoint_ = 0;
    std::size_t byte_ = 0;
};

class SnowballAnalyser : public Analyser {
  public:
    [[nodiscard]] std::string version() const override { return "icu-snowball-1"; }

    [[nodiscard]] std::vector<AnalysedWord> analyse(std::string_view utf8,
                                                    std::string_view language) const override {
        const auto ranges = text::words(utf8, language);
        ByteFinder finder(utf8);
        auto* const stems = stemsFor(language);
        std::vector<text::ByteRange> bytes;
        bytes.reserve(ranges.size());
        for (const auto& range : ranges) {
            bytes.push_back(finder.find(range));
        }
        const auto hyphenFollows = [&](std::size_t i) {
            return i + 1 < bytes.size() && bytes[i].end < bytes[i + 1].begin &&
                   isHyphen(utf8.substr(bytes[i].end, bytes[i + 1].begin - bytes[i].end));
        };

        std::vector<AnalysedWord> words;
        words.reserve(ranges.size() + ranges.size() / 16);
        std::size_t chainEnd = 0;
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            if (i >= chainEnd) {
                chainEnd = i + 1;
                while (hyphenFollows(chainEnd - 1)) {
                    ++chainEnd;
                }
                addJoined(words, utf8, ranges, bytes, i, chainEnd, stems);
            }
            add(words, {ranges[i], i, 1, foldedWord(in(utf8, bytes[i])), {}, {}}, stems);
        }
        return words;
    }

  private:
    static std::string_view in(std::string_view utf8, text::ByteRange range) {
        return utf8.substr(range.begin, range.length());
    }

    /// The words [begin, end) as one; not for a single word, a list, or figures such as a date.
    static void addJoined(std::vector<AnalysedWord>& words, std::string_view utf8,
                          const std::vector<text::Range>& ranges, const std::vector<text::ByteRange>& bytes,
                          std::size_t begin, std::size_t end, Stems* stems) {
        if (end - begin < 2 || end - begin > mostPieces) {
            return;
        }
        std::string surface;
        for (auto i = begin; i < end; ++i) {
            surface += foldedWord(in(utf8, bytes[i]));
        }
        if (!std::all_of(surface.begin(), surface.end(), isDigit)) {
            add(words,
                {{ranges[begin].begin, ranges[end - 1].end}, begin, end - begin, std::move(surface), {}, {}},
                stems);
        }
    }

    static void add(std::vector<AnalysedWord>& words, AnalysedWord word, Stems* stems) {
        if (word.surface.empty()) {
            return;
        }
        if (stems != nullptr && !isDigit(word.surface.front())) {
            word.lemmas.push_back(stems->of(word.surface));
        }
        words.push_back(std::move(word));
    }
};

}  // namespace

std::unique_ptr<Analyser> makeAnalyser() {
    return std::make_unique<SnowballAnalyser>();
}

}  // namespace vertelwerk::search
