#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace vertelwerk::search {

/// The documents with a word that begins in a given way. The engine's own wildcards weigh thousands of
/// words one by one; this gathers their documents in one pass.
class PrefixSource : public Xapian::PostingSource {
  public:
    /// @param budget postings that may still be read; what is read goes off
    PrefixSource(const Xapian::Database& database, const std::string& prefix, std::size_t& budget);

    /// Whether the budget was enough for all words.
    [[nodiscard]] bool complete() const { return complete_; }

    Xapian::doccount get_termfreq_min() const override { return get_termfreq_est(); }
    Xapian::doccount get_termfreq_est() const override;
    Xapian::doccount get_termfreq_max() const override { return get_termfreq_est(); }
    double get_weight() const override;
    void next(double minWeight) override;
    void skip_to(Xapian::docid from, double minWeight) override;
    bool at_end() const override { return at_ > found_.size(); }
    Xapian::docid get_docid() const override { return found_[at_ - 1].first; }
    void init(const Xapian::Database& database) override;

  private:
    using Found = std::pair<Xapian::docid, Xapian::termcount>;  ///< a document, how often it has such words
    std::vector<Found> found_;                                  ///< by document
    std::size_t at_ = 0;                                        ///< one more than the index; 0 before next()
    double rarity_ = 0;                                         ///< the fewer documents, the higher
    bool complete_ = true;
};

}  // namespace vertelwerk::search
