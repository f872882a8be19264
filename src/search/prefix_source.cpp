#include "search/prefix_source.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace vertelwerk::search {

PrefixSource::PrefixSource(const Xapian::Database& database, const std::string& prefix, std::size_t& budget) {
    std::unordered_map<Xapian::docid, Xapian::termcount> counts;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
        const std::size_t postings = term.get_termfreq();
        if (postings > budget) {
            complete_ = false;
            break;
        }
        budget -= postings;
        for (auto each = database.postlist_begin(*term); each != database.postlist_end(*term); ++each) {
            counts[*each] += each.get_wdf();
        }
    }
    found_.assign(counts.begin(), counts.end());
    std::sort(found_.begin(), found_.end());
    const double documents = database.get_doccount();
    const auto matching = static_cast<double>(found_.size());
    rarity_ = std::log(1 + (documents - matching + 0.5) / (matching + 0.5));
}

Xapian::doccount PrefixSource::get_termfreq_est() const {
    return static_cast<Xapian::doccount>(found_.size());
}

double PrefixSource::get_weight() const {
    const double count = found_[at_ - 1].second;
    return rarity_ * count / (count + 1);
}

void PrefixSource::next(double /*minWeight*/) {
    ++at_;
}

void PrefixSource::skip_to(Xapian::docid from, double /*minWeight*/) {
    const auto begin = found_.begin() + static_cast<std::ptrdiff_t>(at_ == 0 ? 0 : at_ - 1);
    const auto reached = std::lower_bound(begin, found_.end(), Found{from, 0});
    at_ = static_cast<std::size_t>(reached - found_.begin()) + 1;
}

void PrefixSource::init(const Xapian::Database& /*database*/) {
    at_ = 0;
    set_maxweight(rarity_);
}

}  // namespace vertelwerk::search
