#include "search/found_documents.h"

#include "search/terms.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

namespace vertelwerk::search {
namespace {

/// A term's documents, with their end.
struct Postings {
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
};

/// Moves all to the first document at or after `from` that all of them have; 0 when there is none.
Xapian::docid nextShared(std::vector<Postings>& postings, Xapian::docid from) {
    for (std::size_t agreeing = 0, i = 0; agreeing < postings.size(); i = (i + 1) % postings.size()) {
        auto& each = postings[i];
        each.at.skip_to(from);
        if (each.at == each.end) {
            return 0;
        }
        agreeing = *each.at == from ? agreeing + 1 : 1;
        from = *each.at;
    }
    return from;
}

/// Gathers the documents of terms, one term after the other.
class Gathered {
  public:
    Gathered(const Xapian::Database& database, std::size_t& budget)
        : database_(database), budget_(budget), counts_(database.get_lastdocid() + std::size_t{1}) {}

    [[nodiscard]] bool complete() const { return complete_; }

    void add(const Xapian::TermIterator& term) {
        const std::size_t postings = term.get_termfreq();
        complete_ = complete_ && postings <= budget_;
        budget_ -= std::min(budget_, postings);
        if (complete_) {
            const auto end = database_.postlist_end(*term);
            for (auto each = database_.postlist_begin(*term); each != end; ++each) {
                counts_[*each] += std::max(each.get_wdf(), Xapian::termcount{1});
            }
        }
    }

    [[nodiscard]] std::pair<std::vector<FoundDocument>, bool> result() const {
        std::vector<FoundDocument> found;
        for (std::size_t id = 1; id < counts_.size(); ++id) {
            if (counts_[id] > 0) {
                found.emplace_back(static_cast<Xapian::docid>(id), counts_[id]);
            }
        }
        return {std::move(found), complete_};
    }

  private:
    const Xapian::Database& database_;
    std::size_t& budget_;
    std::vector<Xapian::termcount> counts_;  ///< by document
    bool complete_ = true;
};

/// Calls `each` with the words behind `prefix`, until it says false.
void eachWord(const Xapian::Database& database, const std::string& prefix,
              const std::function<bool(const Xapian::TermIterator&, std::string_view)>& each) {
    const auto end = database.allterms_end(prefix);
    for (auto term = database.allterms_begin(prefix); term != end;) {
        const auto whole = *term;
        const auto word = std::string_view(whole).substr(prefix.size());
        if (!isSurfaceTerm(word)) {
            term.skip_to(prefix + static_cast<char>('Z' + 1));
        } else if (each(term, word)) {
            ++term;
        } else {
            return;
        }
    }
}

}  // namespace

double FoundDocuments::get_weight() const {
    const double count = found_[at_ - 1].second;
    return rarity_ * count / (count + 1);
}

void FoundDocuments::next(double /*minWeight*/) {
    ++at_;
}

void FoundDocuments::skip_to(Xapian::docid from, double /*minWeight*/) {
    const auto begin = found_.begin() + static_cast<std::ptrdiff_t>(at_ == 0 ? 0 : at_ - 1);
    const auto reached = std::lower_bound(begin, found_.end(), FoundDocument{from, 0});
    at_ = static_cast<std::size_t>(reached - found_.begin()) + 1;
}

void FoundDocuments::init(const Xapian::Database& database) {
    at_ = 0;
    const double documents = database.get_doccount();
    const auto matching = static_cast<double>(found_.size());
    rarity_ = weighed_ ? std::log(1 + (std::max(documents - matching, 0.0) + 0.5) / (matching + 0.5)) : 0;
    set_maxweight(rarity_);
}

std::pair<std::vector<FoundDocument>, bool> documentsWithPrefix(const Xapian::Database& database,
                                                                const std::string& prefix,
                                                                std::size_t& budget) {
    Gathered gathered(database, budget);
    for (auto term = database.allterms_begin(prefix);
         gathered.complete() && term != database.allterms_end(prefix); ++term) {
        gathered.add(term);
    }
    return gathered.result();
}

std::pair<std::vector<FoundDocument>, bool> documentsWithWords(
    const Xapian::Database& database, const std::string& prefix,
    const std::function<bool(std::string_view word)>& wanted, std::size_t& budget) {
    Gathered gathered(database, budget);
    eachWord(database, prefix, [&](const Xapian::TermIterator& term, std::string_view word) {
        if (wanted(word)) {
            gathered.add(term);
        }
        return gathered.complete();
    });
    return gathered.result();
}

std::vector<std::string> wordsOf(const Xapian::Database& database, const std::string& prefix,
                                 const std::function<bool(std::string_view word)>& wanted, std::size_t most) {
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    eachWord(database, prefix, [&](const Xapian::TermIterator& term, std::string_view word) {
        if (wanted(word)) {
            found.emplace_back(term.get_termfreq(), *term);
        }
        return true;
    });
    std::sort(found.begin(), found.end(), std::greater<>());
    found.resize(std::min(found.size(), most));
    std::vector<std::string> words;
    words.reserve(found.size());
    for (auto& [frequency, word] : found) {
        words.push_back(std::move(word));
    }
    return words;
}

std::vector<FoundDocument> storiesWithPassage(const Xapian::Database& passages,
                                              const std::vector<std::string>& terms) {
    std::vector<Postings> postings;
    postings.reserve(terms.size());
    for (const auto& term : terms) {
        postings.push_back({passages.postlist_begin(term), passages.postlist_end(term)});
    }
    std::map<Xapian::docid, Xapian::termcount> counts;
    auto story = passages.valuestream_begin(slot::story);
    for (auto passage = nextShared(postings, 1); passage != 0; passage = nextShared(postings, passage + 1)) {
        story.skip_to(passage);
        if (story != passages.valuestream_end(slot::story) && story.get_docid() == passage) {
            ++counts[static_cast<Xapian::docid>(storyFromTerm(*story).value)];
        }
    }
    return {counts.begin(), counts.end()};
}

}  // namespace vertelwerk::search
