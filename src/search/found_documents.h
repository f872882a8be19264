#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

namespace vertelwerk::search {

/// A document, and how often it has what was looked for.
using FoundDocument = std::pair<Xapian::docid, Xapian::termcount>;

/// Documents that we gathered ourselves, as a part of an engine's query.
class FoundDocuments : public Xapian::PostingSource {
  public:
    /// @param found   by document
    /// @param weighed whether documents weigh more when they have more, and all when there are few
    FoundDocuments(std::vector<FoundDocument> found, bool weighed)
        : found_(std::move(found)), weighed_(weighed) {}

    Xapian::doccount get_termfreq_min() const override { return get_termfreq_est(); }
    Xapian::doccount get_termfreq_est() const override {
        return static_cast<Xapian::doccount>(found_.size());
    }
    Xapian::doccount get_termfreq_max() const override { return get_termfreq_est(); }
    double get_weight() const override;
    void next(double minWeight) override;
    void skip_to(Xapian::docid from, double minWeight) override;
    bool at_end() const override { return at_ > found_.size(); }
    Xapian::docid get_docid() const override { return found_[at_ - 1].first; }
    void init(const Xapian::Database& database) override;

  private:
    std::vector<FoundDocument> found_;
    bool weighed_;
    std::size_t at_ = 0;  ///< one more than the index; 0 before next()
    double rarity_ = 0;   ///< the fewer documents, the higher
};

/// The documents with a word that begins so. The engine's own wildcards weigh thousands of words one by
/// one; this gathers their documents in one pass.
/// @param budget postings that may still be read; what is read goes off
/// @return the documents, and whether the budget was enough for all words
[[nodiscard]] std::pair<std::vector<FoundDocument>, bool> documentsWithPrefix(
    const Xapian::Database& database, const std::string& prefix, std::size_t& budget);

/// The same for the words for which `wanted` holds, of all words that begin with `prefix` and then with
/// no capital (which mark terms that are no words).
[[nodiscard]] std::pair<std::vector<FoundDocument>, bool> documentsWithWords(
    const Xapian::Database& database, const std::string& prefix,
    const std::function<bool(std::string_view word)>& wanted, std::size_t& budget);

/// Those words themselves, the `most` most frequent.
[[nodiscard]] std::vector<std::string> wordsOf(const Xapian::Database& database, const std::string& prefix,
                                               const std::function<bool(std::string_view word)>& wanted,
                                               std::size_t most);

/// The stories of which one passage has all of `terms`.
[[nodiscard]] std::vector<FoundDocument> storiesWithPassage(const Xapian::Database& passages,
                                                            const std::vector<std::string>& terms);

}  // namespace vertelwerk::search
