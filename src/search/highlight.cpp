#include "vertelwerk/search/highlight.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "search/code_points.h"
#include "search/plan.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

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

/// Why something is looked for.
struct Reason {
    std::string typed;
    Why why = Why::AsTyped;
    Voice voice = Voice::Teller;
};

bool speaks(Voice voice, bool interviewer) {
    return voice == Voice::Both || (voice == Voice::Interviewer) == interviewer;
}

/// Words that one leaf or some leaves of a plan look for, each with a reason.
class Wanted {
  public:
    void add(const Plan& leaf, const std::string& typed, std::optional<Why> why = std::nullopt) {
        const Reason form{typed, why.value_or(leaf.synonym ? Why::Synonym : Why::Form), leaf.voice};
        auto first = form;
        first.why = why.value_or(leaf.synonym ? Why::Synonym : Why::AsTyped);
        switch (leaf.kind) {
            case Plan::Kind::Word:
                for (std::size_t i = 0; i < leaf.surfaces.size(); ++i) {
                    surfaces_.emplace(leaf.surfaces[i], i == 0 ? first : form);
                }
                for (const auto& lemma : leaf.lemmas) {
                    lemmas_.emplace(lemma.text, form);
                    parts_.emplace(lemma.text, Reason{typed, why.value_or(Why::Compound), leaf.voice});
                    particleVerbs_.emplace(lemma.text,
                                           Reason{typed, why.value_or(Why::Particle), leaf.voice});
                }
                break;
            case Plan::Kind::Prefix:
            case Plan::Kind::Suffix:
            case Plan::Kind::Infix:
                first.why = why.value_or(Why::Pattern);
                patterns_.push_back({matcher(leaf), first});
                break;
            case Plan::Kind::Or:
                for (const auto& child : leaf.children) {
                    add(child, typed, why);
                }
                break;
            default:
                break;
        }
    }

    /// Why the verb that the word forms with its particle is wanted; null when it is not.
    [[nodiscard]] const Reason* reasonForParticleVerb(const AnalysedWord& word, bool interviewer) const {
        return findAny(particleVerbs_, word.particleVerbs, interviewer);
    }

    /// Why the word is wanted; null when it is not.
    /// @param whole words that are not found by their parts; may be null
    [[nodiscard]] const Reason* reasonFor(const AnalysedWord& word, bool interviewer,
                                          const std::set<std::string>* whole) const {
        if (const auto* reason = find(surfaces_, word.surface, interviewer)) {
            return reason;
        }
        if (const auto* reason = findAny(lemmas_, word.lemmas, interviewer)) {
            return reason;
        }
        if (whole == nullptr || !whole->contains(word.surface)) {
            if (const auto* reason = findAny(parts_, word.partLemmas, interviewer)) {
                return reason;
            }
        }
        for (const auto& pattern : patterns_) {
            if (pattern.fits(word.surface) && speaks(pattern.reason.voice, interviewer)) {
                return &pattern.reason;
            }
        }
        return nullptr;
    }

  private:
    using Reasons = std::unordered_multimap<std::string, Reason>;

    struct Pattern {
        std::function<bool(std::string_view)> fits;
        Reason reason;
    };

    static const Reason* find(const Reasons& reasons, const std::string& word, bool interviewer) {
        const auto [first, last] = reasons.equal_range(word);
        const auto found = std::find_if(first, last, [interviewer](const auto& entry) {
            return speaks(entry.second.voice, interviewer);
        });
        return found == last ? nullptr : &found->second;
    }

    static const Reason* findAny(const Reasons& reasons, const std::vector<std::string>& words,
                                 bool interviewer) {
        for (const auto& word : words) {
            if (const auto* reason = find(reasons, word, interviewer)) {
                return reason;
            }
        }
        return nullptr;
    }

    Reasons surfaces_;
    Reasons lemmas_;
    Reasons parts_;
    Reasons particleVerbs_;
    std::vector<Pattern> patterns_;
};

/// Words that must stand near each other.
struct Neighbours {
    std::vector<Wanted> words;
    std::size_t distance = 0;
    bool ordered = false;
    Voice voice = Voice::Teller;
};

struct WantedPhrase {
    std::vector<std::string> surfaces;
    Reason reason;
};

/// What the leaves of a plan that may match look for.
struct Looking {
    Wanted words;
    std::vector<WantedPhrase> phrases;
    std::vector<Neighbours> neighbours;

    explicit Looking(const Plan& plan) { gather(plan); }

    static std::string typedOf(const Plan& plan) { return plan.typed == nullptr ? "" : plan.typed->text; }

  private:
    void gather(const Plan& plan) {
        switch (plan.kind) {
            case Plan::Kind::Word:
            case Plan::Kind::Prefix:
            case Plan::Kind::Suffix:
            case Plan::Kind::Infix:
                words.add(plan, typedOf(plan));
                break;
            case Plan::Kind::Phrase:
                phrases.push_back(
                    {plan.surfaces, {typedOf(plan), plan.synonym ? Why::Synonym : Why::Phrase, plan.voice}});
                break;
            case Plan::Kind::Near:
                gatherNear(plan);
                break;
            case Plan::Kind::Not:
            case Plan::Kind::Relation:
                break;
            default:
                std::for_each(plan.children.begin(), plan.children.end(),
                              [this](const Plan& child) { gather(child); });
        }
    }

    void gatherNear(const Plan& plan) {
        Neighbours near{{}, plan.distance, plan.ordered, plan.voice};
        for (const auto& child : plan.children) {
            near.words.emplace_back().add(child, typedOf(child), plan.synonym ? Why::Synonym : Why::Near);
        }
        neighbours.push_back(std::move(near));
    }
};

/// A word of a text, with who said it.
struct HeardWord {
    AnalysedWord word;
    bool interviewer = false;
};

/// The words of a text by position, as the index keeps them.
class WordsByPosition {
  public:
    WordsByPosition(const std::vector<HeardWord>& words, bool interviewer) {
        for (const auto& [word, said] : words) {
            if (said != interviewer) {
                continue;
            }
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
    explicit Finder(std::string_view utf8) : utf8_(utf8) {}

    void mark(const AnalysedWord& word, const Reason& reason) { add(word.range, name(word), reason); }

    void mark(text::Range particle, const Reason& reason) {
        add(particle, text::folded(written(particle)), reason);
    }

    void mark(const std::vector<const AnalysedWord*>& phrase, const Reason& reason) {
        const text::Range whole{phrase.front()->range.begin, phrase.back()->range.end};
        const auto words = written(whole);
        add(whole, text::folded(words), reason, false);
        if (!hasSpace(words)) {
            list(text::folded(words));
            return;
        }
        for (const auto* word : phrase) {
            list(name(*word));
        }
    }

    [[nodiscard]] Highlights highlights() && {
        std::sort(marks_.begin(), marks_.end());
        marks_.erase(std::unique(marks_.begin(), marks_.end()), marks_.end());
        return {merged(std::move(ranges_)), std::move(matched_), std::move(marks_)};
    }

  private:
    void add(text::Range range, std::string word, const Reason& reason, bool listed = true) {
        ranges_.push_back(range);
        if (listed) {
            list(word);
        }
        marks_.push_back({range, std::move(word), reason.typed, reason.why});
    }

    [[nodiscard]] std::string written(text::Range range) {
        if (!offsets_) {
            offsets_.emplace(utf8_);
        }
        const auto bytes = offsets_->toBytes(range);
        return std::string(utf8_.substr(bytes.begin, bytes.length()));
    }

    static bool hasSpace(std::string_view utf8) {
        const auto codePoints = toCodePoints(utf8);
        return std::any_of(codePoints.begin(), codePoints.end(), isSpace);
    }

    std::string name(const AnalysedWord& word) {
        return word.pieces > 1 ? text::folded(written(word.range)) : word.surface;
    }

    void list(const std::string& word) {
        if (known_.insert(word).second) {
            matched_.push_back(word);
        }
    }

    std::string_view utf8_;
    std::optional<text::OffsetMap> offsets_;
    std::vector<text::Range> ranges_;
    std::vector<std::string> matched_;
    std::vector<Mark> marks_;
    Names known_;
};

/// A word that stands where one of those that must be near each other may stand.
struct Place {
    std::size_t position = 0;
    std::size_t which = 0;
    const AnalysedWord* word = nullptr;
    const Reason* reason = nullptr;
};

/// Marks the words of every stretch that holds all of them within the distance.
void markNear(const Neighbours& near, const std::vector<HeardWord>& heard, const std::set<std::string>* whole,
              Finder& finder) {
    std::vector<Place> places;
    for (const auto& [word, interviewer] : heard) {
        for (std::size_t which = 0; which < near.words.size(); ++which) {
            if (const auto* reason = near.words[which].reasonFor(word, interviewer, whole)) {
                places.push_back({word.position, which, &word, reason});
            }
        }
    }
    // Each place stands with every other word's nearest places; a stretch counts from its first word.
    for (std::size_t first = 0; first < places.size(); ++first) {
        std::vector<const Place*> chosen(near.words.size());
        chosen[places[first].which] = &places[first];
        std::size_t missing = near.words.size() - 1;
        for (auto next = first + 1;
             next < places.size() && places[next].position <= places[first].position + near.distance;
             ++next) {
            const auto which = places[next].which;
            const bool inOrder = !near.ordered || places[next].position ==
                                                      places[first].position + which - places[first].which;
            if (inOrder && places[next].word != places[first].word) {
                missing -= chosen[which] == nullptr ? 1U : 0U;
                chosen[which] = &places[next];
                if (missing == 0) {
                    for (const auto* place : chosen) {
                        finder.mark(*place->word, *place->reason);
                    }
                }
            }
        }
    }
}

}  // namespace

struct Highlighter::Impl {
    Impl(const Query& typed, const Analyser& wordAnalyser, const QueryOptions& queryOptions)
        : query(typed), analyser(wordAnalyser), options(queryOptions) {}

    /// What is looked for in texts of a language, worked out once.
    const Looking& lookingIn(std::string_view language) {
        auto found = looking.find(language);
        if (found == looking.end()) {
            const std::array languages{language};
            found = looking.emplace(language, Looking(makePlan(query, analyser, languages, options))).first;
        }
        return found->second;
    }

    const Query& query;
    const Analyser& analyser;
    QueryOptions options;
    std::map<std::string, Looking, std::less<>> looking;
};

Highlighter::Highlighter(const Query& query, const Analyser& analyser, const QueryOptions& options)
    : impl_(std::make_unique<Impl>(query, analyser, options)) {}
Highlighter::~Highlighter() = default;

Highlights Highlighter::in(std::string_view utf8, std::string_view language,
                           std::span<const text::Range> interviewer) {
    const auto& looking = impl_->lookingIn(language);
    std::vector<HeardWord> heard;
    for (auto& word : impl_->analyser.analyse(utf8, language)) {
        const bool hidden =
            std::any_of(interviewer.begin(), interviewer.end(),
                        [&word](const text::Range& range) { return range.overlaps(word.range); });
        heard.push_back({std::move(word), hidden});
    }
    Finder finder(utf8);
    for (const auto& [word, hidden] : heard) {
        if (const auto* reason = looking.words.reasonFor(word, hidden, impl_->options.whole)) {
            finder.mark(word, *reason);
        } else if (const auto* verb = looking.words.reasonForParticleVerb(word, hidden)) {
            finder.mark(word, *verb);
            finder.mark(word.particle, *verb);
        }
    }
    for (const bool hidden : {false, true}) {
        if (looking.phrases.empty() || (hidden && interviewer.empty())) {
            continue;
        }
        WordsByPosition byPosition(heard, hidden);
        for (const auto& [word, said] : heard) {
            for (const auto& phrase : looking.phrases) {
                if (said != hidden || !speaks(phrase.reason.voice, hidden)) {
                    continue;
                }
                if (const auto found = byPosition.phraseAt(word.position, phrase.surfaces); !found.empty()) {
                    finder.mark(found, phrase.reason);
                }
            }
        }
    }
    for (const auto& near : looking.neighbours) {
        markNear(near, heard, impl_->options.whole, finder);
    }
    return std::move(finder).highlights();
}

Highlights highlight(const Query& query, const Analyser& analyser, std::string_view utf8,
                     std::string_view language, std::span<const text::Range> interviewer,
                     const QueryOptions& options) {
    return Highlighter(query, analyser, options).in(utf8, language, interviewer);
}

}  // namespace vertelwerk::search
