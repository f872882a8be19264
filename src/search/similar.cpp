#include "search/similar.h"

#include "search/dutch/lexicon.h"
#include "search/terms.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>

namespace vertelwerk::search {
namespace {

/// Terms of the story that are looked for in the others.
constexpr Xapian::termcount mostTerms = 40;
constexpr std::size_t mostShared = 6;

/// Of about the two hundred commonest words: what every story tells with.
constexpr std::uint8_t tooCommon = 64;

/// Whether stories that share the word are alike: not those of "niet", nor of the "R" before an answer.
bool isTelling(const std::string& word) {
    return word.size() > 1 && dutch::Lexicon::instance().find(word).commonness < tooCommon;
}

/// The forms of a word in the index, by its term.
std::set<std::string> formsOf(const Xapian::Database& database, const std::string& term) {
    if (!isLemmaTerm(term)) {
        return {term};
    }
    std::set<std::string> forms{lemmaFromTerm(term)};
    forms.insert(database.synonyms_begin(term), database.synonyms_end(term));
    return forms;
}

/// Telling words and lemmas that some other story has too.
class SharedWords : public Xapian::ExpandDecider {
  public:
    explicit SharedWords(const Xapian::Database& database) : database_(database) {}
    bool operator()(const std::string& term) const override {
        return (isLemmaTerm(term) || isSurfaceTerm(term)) && database_.get_termfreq(term) > 1 &&
               std::ranges::all_of(formsOf(database_, term), isTelling);
    }

  private:
    const Xapian::Database& database_;
};

/// Each word once, and as it stands in the story: school, and not schuilen, of which it might be a form too.
std::vector<std::string> wordsShared(const Xapian::Database& database, const std::vector<std::string>& terms,
                                     const std::set<std::string>& own) {
    std::vector<std::string> shared;
    std::set<std::string> told;
    for (const auto& term : terms) {
        if (!own.contains(term) || shared.size() == mostShared) {
            continue;
        }
        const auto forms = formsOf(database, term);
        if (std::ranges::any_of(forms, [&](const auto& form) { return told.contains(form); })) {
            continue;
        }
        const auto written =
            std::ranges::find_if(forms, [&](const auto& form) { return own.contains(form); });
        shared.push_back(written == forms.end() ? lemmaFromTerm(term) : *written);
        told.insert(forms.begin(), forms.end());
    }
    return shared;
}

bool exists(const Xapian::Database& database, Xapian::docid id) {
    const auto first = database.postlist_begin(storyTerm({static_cast<std::int64_t>(id)}));
    return first != database.postlist_end(storyTerm({static_cast<std::int64_t>(id)}));
}

}  // namespace

std::vector<SimilarStory> similarTo(const Xapian::Database& stories, Xapian::docid story,
                                    const Xapian::MatchDecider& allowed, Xapian::doccount limit) {
    if (story == 0 || !exists(stories, story)) {
        return {};
    }
    Xapian::Enquire enquire(stories);
    Xapian::RSet like;
    like.add_document(story);
    const SharedWords words(stories);
    const auto telling = enquire.get_eset(mostTerms, like, 0, &words);
    std::vector<std::string> terms;
    for (auto term = telling.begin(); term != telling.end(); ++term) {
        terms.push_back(*term);
    }
    enquire.set_query(Xapian::Query(Xapian::Query::OP_ELITE_SET, terms.begin(), terms.end(), mostTerms));
    const auto matches = enquire.get_mset(0, limit, nullptr, &allowed);
    std::vector<SimilarStory> found;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        SimilarStory one;
        one.hit.story = {*match};
        one.hit.score = match.get_weight();
        const std::set<std::string> own(enquire.get_matching_terms_begin(match),
                                        enquire.get_matching_terms_end(match));
        one.shared = wordsShared(stories, terms, own);
        found.push_back(std::move(one));
    }
    return found;
}

}  // namespace vertelwerk::search
