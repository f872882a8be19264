#include "vertelwerk/search/highlight.h"

#include "vertelwerk/text/boundaries.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "search/code_points.h"
#include "search/plan.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace vertelwerk::search {
namespace {

using Names = std::set<std::string, std::less<>>;

/// Sorted, with ranges that overlap made one.
std::vector<text::Range> merged(std::vector<text::Range> ranges) {
    std::sort(ranges.begin(), ranges.end());
    std::vector<text::Range> disjoint;
    for (const auto& range : ranges) {
        if (!disjoint.empty() && range.begin < disjoint.back().end) {
            disjoint.back().end = std::max(disjoint.back().end, range.end);
        } else {
            disjoint.push_back(range);
        }
    }
    return disjoint;
}

/// What the leaves of a plan that may match look for.
class Wanted {
  public:
    explicit Wanted(const Plan& plan) { gather(plan); }

    [[nodiscard]] bool has(const AnalysedWord& word) const {
        const auto within = [](const Names& names) {
            return [&names](const std::string& name) { return names.contains(name); };
        };
        return surfaces_.contains(word.surface) ||
               std::any_of(word.lemmas.begin(), word.lemmas.end(), within(lemmas_)) ||
               std::any_of(prefixes_.begin(), prefixes_.end(),
                           [&word](const std::string& prefix) { return word.surface.starts_with(prefix); });
    }

    [[nodiscard]] const std::vector<std::vector<std::string>>& phrases() const { return phrases_; }

  private:
    void gather(const Plan& plan) {
        switch (plan.kind) {
            case Plan::Kind::Word:
                surfaces_.insert(plan.surfaces.begin(), plan.surfaces.end());
                for (const auto& lemma : plan.lemmas) {
                    lemmas_.insert(lemma.text);
                }
                break;
            case Plan::Kind::Prefix:
                prefixes_.insert(plan.surfaces.front());
                break;
            case Plan::Kind::Phrase:
                phrases_.push_back(plan.surfaces);
                break;
            case Plan::Kind::Not:
                break;
            default:
                std::for_each(plan.children.begin(), plan.children.end(),
                              [this](const Plan& child) { gather(child); });
        }
    }

    Names surfaces_;
    Names lemmas_;
    Names prefixes_;
    std::vector<std::vector<std::string>> phrases_;
};

/// The words of a text by position, as the index keeps them.
class WordsByPosition {
  public:
    explicit WordsByPosition(const std::vector<AnalysedWord>& words) {
        for (const auto& word : words) {
            at_.emplace(word.position, &word);
            if (word.pieces > 1) {
                at_.emplace(word.position + word.pieces - 1, &word);
            }
        }
    }

    /// The words that stand for the phrase when it begins at `position`; empty when it does not.
    [[nodiscard]] std::vector<const AnalysedWord*> phraseAt(std::size_t position,
                                                            const std::vector<std::string>& phrase) const {
        std::vector<const AnalysedWord*> found;
        for (const auto& surface : phrase) {
            const auto [first, last] = at_.equal_range(position++);
            const auto word = std::find_if(
                first, last, [&](const auto& entry) { return entry.second->surface == surface; });
            if (word == last) {
                return {};
            }
            found.push_back(word->second);
        }
        return found;
    }

  private:
    std::multimap<std::size_t, const AnalysedWord*> at_;
};

class Finder {
  public:
    explicit Finder(std::string_view utf8) : utf8_(utf8), offsets_(utf8) {}

    void mark(const AnalysedWord& word) {
        ranges_.push_back(word.range);
        name(word);
    }

    void mark(const std::vector<const AnalysedWord*>& phrase) {
        const text::Range whole{phrase.front()->range.begin, phrase.back()->range.end};
        ranges_.push_back(whole);
        if (!hasSpace(written(whole))) {
            name(text::folded(written(whole)));
            return;
        }
        for (const auto* word : phrase) {
            name(*word);
        }
    }

    [[nodiscard]] Highlights highlights() && { return {merged(std::move(ranges_)), std::move(matched_)}; }

  private:
    [[nodiscard]] std::string_view written(text::Range range) const {
        const auto bytes = offsets_.toBytes(range);
        return utf8_.substr(bytes.begin, bytes.length());
    }

    static bool hasSpace(std::string_view utf8) {
        const auto codePoints = toCodePoints(utf8);
        return std::any_of(codePoints.begin(), codePoints.end(), isSpace);
    }

    void name(const AnalysedWord& word) {
        name(word.pieces > 1 ? text::folded(written(word.range)) : word.surface);
    }

    void name(std::string word) {
        if (known_.insert(word).second) {
            matched_.push_back(std::move(word));
        }
    }

    std::string_view utf8_;
    text::OffsetMap offsets_;
    std::vector<text::Range> ranges_;
    std::vector<std::string> matched_;
    Names known_;
};

}  // namespace

Highlights highlight(const Query& query, const Analyser& analyser, std::string_view utf8,
                     std::string_view language, std::span<const text::Range> hidden) {
    const std::array languages{language};
    const auto plan = makePlan(query, analyser, languages);
    const Wanted wanted(plan);
    auto words = analyser.analyse(utf8, language);
    std::erase_if(words, [hidden](const AnalysedWord& word) {
        return std::any_of(hidden.begin(), hidden.end(),
                           [&word](const text::Range& range) { return range.overlaps(word.range); });
    });
    Finder finder(utf8);
    for (const auto& word : words) {
        if (wanted.has(word)) {
            finder.mark(word);
        }
    }
    if (!wanted.phrases().empty()) {
        const WordsByPosition byPosition(words);
        for (const auto& word : words) {
            for (const auto& phrase : wanted.phrases()) {
                if (const auto found = byPosition.phraseAt(word.position, phrase); !found.empty()) {
                    finder.mark(found);
                }
            }
        }
    }
    return std::move(finder).highlights();
}

}  // namespace vertelwerk::search
