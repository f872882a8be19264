#include "search/positional_query.h"

#include "search/add_new.h"
#include "search/common_pairs.h"
#include "search/found_documents.h"
#include "search/terms.h"
#include "search/voices.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace vertelwerk::search {
namespace {

/// What a document with the phrase must hold.
std::vector<Xapian::Query> commonPairs(const std::vector<std::string>& surfaces, Voice voice) {
    std::vector<Xapian::Query> pairs;
    for (std::size_t i = 1; i < surfaces.size(); ++i) {
        if (const auto term = commonPairTerm(surfaces[i - 1], surfaces[i])) {
            pairs.emplace_back(spoken(voice, *term).front());
        }
    }
    return pairs;
}

}  // namespace

Xapian::Query PositionalQueries::phrase(const Plan& plan) const {
    std::vector<Xapian::Query> queries;
    for (const auto voice : voices(plan.voice)) {
        std::vector<std::string> terms;
        terms.reserve(plan.surfaces.size());
        for (const auto& surface : plan.surfaces) {
            terms.push_back(spoken(voice, surfaceTerm(surface)).front());
        }
        if (!std::ranges::all_of(terms, [this](const auto& term) { return database_.term_exists(term); })) {
            continue;
        }
        const auto pairs = commonPairs(plan.surfaces, voice);
        const bool pairsTellAll = terms.size() == 2 && !pairs.empty();
        const auto query = pairsTellAll ? Xapian::Query(Xapian::Query::OP_AND, terms.begin(), terms.end())
                                        : Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
                                                        static_cast<Xapian::termcount>(terms.size()));
        queries.push_back(pairs.empty() ? query
                                        : Xapian::Query(Xapian::Query::OP_FILTER, query,
                                                        combined(Xapian::Query::OP_AND, pairs)));
    }
    return combined(Xapian::Query::OP_OR, queries);
}

/// The words as they stand in texts, since only these have positions.
void PositionalQueries::addForms(const Plan& plan, Voice voice, std::vector<std::string>& terms) const {
    constexpr std::size_t mostForms = 400;
    if (plan.kind == Plan::Kind::Or) {
        for (const auto& child : plan.children) {
            addForms(child, voice, terms);
        }
    } else if (plan.kind != Plan::Kind::Word) {
        const auto words = wordsOf(database_, spoken(voice, {}).front(), matcher(plan), mostForms);
        terms.insert(terms.end(), words.begin(), words.end());
    } else {
        for (const auto& form : formsOf(plan)) {
            auto term = spoken(voice, surfaceTerm(form)).front();
            if (database_.term_exists(term)) {
                addNew(terms, std::move(term));
            }
        }
    }
}

std::vector<std::string> PositionalQueries::formsOf(const Plan& plan) const {
    auto forms = plan.surfaces;
    for (const auto& lemma : plan.lemmas) {
        const auto term = lemmaTerm(lemma.language, lemma.text);
        addNew(forms, lemma.text);
        for (auto form = database_.synonyms_begin(term); form != database_.synonyms_end(term); ++form) {
            addNew(forms, *form);
        }
        const auto part = partTerm(lemma.language, lemma.text);
        for (auto word = database_.synonyms_begin(part); word != database_.synonyms_end(part); ++word) {
            if (whole_ == nullptr || !whole_->contains(*word)) {
                addNew(forms, *word);
            }
        }
    }
    return forms;
}

Xapian::Query PositionalQueries::near(const Plan& plan) const {
    std::vector<Xapian::Query> queries;
    for (const auto voice : voices(plan.voice)) {
        std::vector<Xapian::Query> words;
        for (const auto& child : plan.children) {
            std::vector<std::string> terms;
            addForms(child, voice, terms);
            words.push_back(terms.size() == 1
                                ? Xapian::Query(terms.front())
                                : Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
        }
        const auto window = static_cast<Xapian::termcount>(plan.distance + 1);
        queries.emplace_back(plan.ordered ? Xapian::Query::OP_PHRASE : Xapian::Query::OP_NEAR, words.begin(),
                             words.end(), window);
    }
    return combined(Xapian::Query::OP_OR, queries);
}

}  // namespace vertelwerk::search
