#include "vertelwerk/search/analyser.h"

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/text/boundaries.h"
#include "vertelwerk/text/normalise.h"

#include "search/dutch/lexicon.h"
#include "search/particle_verbs.h"
#include "search/word_analysis.h"

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

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

/// Whether letters stand one by one between points, as in p.g.b; the last point is no part of the word.
bool isSpelledOut(std::string_view word) {
    bool letterWanted = true;
    for (const auto c : word) {
        if (letterWanted ? (c < 'a' || c > 'z') : c != '.') {
            return false;
        }
        letterWanted = !letterWanted;
    }
    return word.size() >= 3 && !letterWanted;
}

std::string surfaceOf(std::string_view word) {
    auto surface = foldedWord(word);
    if (isSpelledOut(surface)) {
        std::erase(surface, '.');
    }
    return surface;
}

/// Analyses words on one thread. They recur, so what is known of them is kept.
class KnownWords {
  public:
    explicit KnownWords(std::unique_ptr<WordAnalyser> words) : words_(std::move(words)) {}

    /// Valid until the next call.
    const WordAnalysis& of(const std::string& surface) {
        const auto found = known_.find(surface);
        if (found != known_.end()) {
            return found->second;
        }
        if (known_.size() >= mostKnown) {
            known_.clear();
        }
        return known_.emplace(surface, words_->analyse(surface)).first->second;
    }

  private:
    static constexpr std::size_t mostKnown = 50'000;

    std::unique_ptr<WordAnalyser> words_;
    std::unordered_map<std::string, WordAnalysis> known_;
};

KnownWords* wordsOf(std::string_view language) {
    thread_local KnownWords dutch(makeDutchWords());
    thread_local KnownWords english(makeEnglishWords());
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

bool endsClause(std::string_view between) {
    return between.find_first_of(".,;:!?()\n\"") != std::string_view::npos ||
           between.find("\u2026") != std::string_view::npos ||
           between.find("\u2013") != std::string_view::npos ||
           between.find("\u201c") != std::string_view::npos ||
           between.find("\u201d") != std::string_view::npos;
}

/// Analyses one text.
class TextAnalysis {
  public:
    TextAnalysis(std::string_view utf8, std::string_view language)
        : utf8_(utf8), ranges_(text::words(utf8, language)), known_(wordsOf(language)) {
        ByteFinder finder(utf8);
        bytes_.reserve(ranges_.size());
        for (const auto& range : ranges_) {
            bytes_.push_back(finder.find(range));
        }
        words_.reserve(ranges_.size() + ranges_.size() / 16);
    }

    [[nodiscard]] std::vector<AnalysedWord> words() && {
        std::size_t chainEnd = 0;
        for (std::size_t i = 0; i < ranges_.size(); ++i) {
            if (i >= chainEnd) {
                chainEnd = i + 1;
                while (hyphenFollows(chainEnd - 1)) {
                    ++chainEnd;
                }
                addJoined(i, chainEnd);
            }
            add(ranges_[i], i, 1, surfaceOf(written(i)));
        }
        particleVerbs_.mark(words_);
        return std::move(words_);
    }

  private:
    [[nodiscard]] std::string_view written(std::size_t word) const {
        return utf8_.substr(bytes_[word].begin, bytes_[word].length());
    }

    [[nodiscard]] std::string_view before(std::size_t word) const {
        const auto begin = word == 0 ? 0 : bytes_[word - 1].end;
        return utf8_.substr(begin, bytes_[word].begin - begin);
    }

    [[nodiscard]] bool hyphenFollows(std::size_t word) const {
        return word + 1 < bytes_.size() && bytes_[word].end < bytes_[word + 1].begin &&
               isHyphen(before(word + 1));
    }

    /// The words [begin, end) as one; not for a single word, a list, or figures such as a date.
    void addJoined(std::size_t begin, std::size_t end) {
        if (end - begin < 2 || end - begin > mostPieces) {
            return;
        }
        std::string surface;
        std::vector<std::string> parts;
        for (auto i = begin; i < end; ++i) {
            parts.push_back(surfaceOf(written(i)));
            surface += parts.back();
        }
        if (!std::all_of(surface.begin(), surface.end(), isDigit)) {
            add({ranges_[begin].begin, ranges_[end - 1].end}, begin, end - begin, std::move(surface));
            words_.back().parts = std::move(parts);
            words_.back().partLemmas.clear();  // the pieces follow as words
        }
    }

    void add(text::Range range, std::size_t position, std::size_t pieces, std::string surface) {
        if (surface.empty()) {
            return;
        }
        AnalysedWord word{range, position, pieces, std::move(surface), {}, {}, {}, {}, {}};
        if (known_ != nullptr && !isDigit(word.surface.front())) {
            const auto& known = known_->of(word.surface);
            word.lemmas = known.lemmas;
            word.parts = known.parts;
            word.partLemmas = known.partLemmas;
            if (pieces == 1) {
                particleVerbs_.add(known, endsClause(before(position)), words_.size());
            }
        }
        words_.push_back(std::move(word));
    }

    std::string_view utf8_;
    std::vector<text::Range> ranges_;
    std::vector<text::ByteRange> bytes_;
    KnownWords* known_;
    std::vector<AnalysedWord> words_;
    ParticleVerbs particleVerbs_;
};

class LexiconAnalyser : public Analyser {
  public:
    [[nodiscard]] std::string version() const override {
        return fmt::format("icu-opentaal-3-{:08x}", dutch::Lexicon::instance().digest());
    }

    [[nodiscard]] std::vector<AnalysedWord> analyse(std::string_view utf8,
                                                    std::string_view language) const override {
        return TextAnalysis(utf8, language).words();
    }
};

}  // namespace

std::unique_ptr<Analyser> makeAnalyser() {
    return std::make_unique<LexiconAnalyser>();
}

}  // namespace vertelwerk::search
