#include "vertelwerk/app/suggestions.h"

#include <algorithm>
#include <set>

namespace vertelwerk::app {
namespace {

using search::AnalysedWord;

/// What a word can be recognised by.
std::vector<std::string> formsOf(const AnalysedWord& word) {
    auto forms = word.lemmas;
    if (std::ranges::find(forms, word.surface) == forms.end()) {
        forms.push_back(word.surface);
    }
    return forms;
}

bool sameWord(const AnalysedWord& a, const AnalysedWord& b) {
    if (a.surface == b.surface) {
        return true;
    }
    return std::ranges::any_of(a.lemmas, [&b](const std::string& lemma) {
        return std::ranges::find(b.lemmas, lemma) != b.lemmas.end();
    });
}

/// Whether a word holds another as one of its parts, or begins or ends with it.
bool holdsWord(const AnalysedWord& word, const std::string& part) {
    return std::ranges::find(word.parts, part) != word.parts.end() ||
           (word.surface.size() > part.size() &&
            (word.surface.starts_with(part) || word.surface.ends_with(part)));
}

/// The words in order without the pieces of joined ones.
std::vector<AnalysedWord> wholeWords(const search::Analyser& analyser, std::string_view text,
                                     std::string_view language) {
    std::vector<AnalysedWord> whole;
    for (auto& word : analyser.analyse(text, language)) {
        if (whole.empty() || word.range.begin >= whole.back().range.end) {
            whole.push_back(std::move(word));
        }
    }
    return whole;
}

}  // namespace

TermSuggester::TermSuggester(const search::Analyser& analyser, const std::vector<model::Code>& codes)
    : analyser_(analyser) {
    for (const auto& code : codes) {
        if (code.retired) {
            continue;
        }
        for (const auto& written : code.terms) {
            Term term{code.id, written.text, written.insideWords, wholeWords(analyser, written.text, "nl")};
            if (term.words.empty()) {
                continue;
            }
            std::set<std::string> forms;
            for (const auto& form : formsOf(term.words.front())) {
                forms.insert(form);
            }
            for (const auto& form : forms) {
                byFirstLemma_.emplace(form, terms_.size());
            }
            if (term.insideWords) {
                insideWords_.push_back(terms_.size());
            }
            terms_.push_back(std::move(term));
        }
    }
}

bool TermSuggester::fits(const Term& term, const std::vector<AnalysedWord>& words, std::size_t first) const {
    if (first + term.words.size() > words.size()) {
        return false;
    }
    const auto last = term.words.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const auto& word = words[first + i];
        const bool inside = term.insideWords && i == last && holdsWord(word, term.words[i].surface);
        if (!sameWord(word, term.words[i]) && !inside) {
            return false;
        }
    }
    return true;
}

std::vector<Suggestion> TermSuggester::suggest(std::string_view storyText, std::string_view language) const {
    const auto words = wholeWords(analyser_, storyText, language);
    std::vector<Suggestion> all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::set<std::size_t> candidates(insideWords_.begin(), insideWords_.end());
        for (const auto& form : formsOf(words[i])) {
            const auto [first, last] = byFirstLemma_.equal_range(form);
            for (auto found = first; found != last; ++found) {
                candidates.insert(found->second);
            }
        }
        std::set<model::CodeId> said;
        for (const auto index : candidates) {
            const auto& term = terms_[index];
            if (fits(term, words, i) && said.insert(term.code).second) {
                all.push_back({{words[i].range.begin, words[i + term.words.size() - 1].range.end},
                               term.code,
                               term.text});
            }
        }
    }
    return all;
}

}  // namespace vertelwerk::app
