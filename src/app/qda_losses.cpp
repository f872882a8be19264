#include "app/qda_losses.h"

#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/memos.h"
#include "vertelwerk/store/summaries.h"
#include "vertelwerk/store/surveys.h"

#include <algorithm>

namespace vertelwerk::app {

using base::msg;
using base::plural;
using Losses = base::Result<std::vector<base::Message>>;

Losses qdpxLosses(store::Database& database, const ExportData& data, std::size_t wordless) {
    const auto indicators = store::listIndicators(database);
    const auto links = store::links(database);
    if (!indicators || !links) {
        return base::fail(indicators ? links.error() : indicators.error());
    }
    const auto summaries = store::summaries(database, {});
    const auto surveys = store::surveys(database);
    if (!summaries || !surveys) {
        return base::fail(summaries ? surveys.error() : summaries.error());
    }
    std::vector<base::Message> losses;
    if (!indicators->empty()) {
        losses.push_back(plural("{0} indicator with its figures.", "{0} indicators with their figures.",
                                indicators->size()));
    }
    if (!links->empty()) {
        losses.push_back(plural("{0} link between a theme and an indicator.",
                                "{0} links between themes and indicators.", links->size()));
    }
    if (!summaries->empty()) {
        losses.push_back(plural("{0} summary of a story under a theme.",
                                "{0} summaries of stories under a theme.", summaries->size()));
    }
    if (!surveys->empty()) {
        losses.push_back(plural("{0} survey with its answers; open answers go along as stories.",
                                "{0} surveys with their answers; open answers go along as stories.",
                                surveys->size()));
    }
    if (wordless > 0) {
        losses.push_back(plural("{0} passage whose words were taken out of the text.",
                                "{0} passages whose words were taken out of the text.", wordless));
    }
    losses.push_back(msg("Bundles, deliveries, what can be undone and who did what when."));
    losses.push_back(
        msg("Ground and day of erasure of the collection, assignments and decisions of coders, editions of "
            "the codebook, kept queries and word lists."));
    losses.push_back(
        data.outward()
            ? msg("Names of coders, memos, times, file names, parts and the ledger of consent: they "
                  "stay with the team.")
            : msg("Photos and recordings themselves: only their names go along."));
    return losses;
}

Losses qdpxLosses(store::Database& database, const ExportData& data) {
    std::size_t wordless = 0;
    const auto passages = exportPassages(database, data, &wordless);
    return passages ? qdpxLosses(database, data, wordless) : base::fail(passages.error());
}

Losses qdcLosses(store::Database& database) {
    const auto memos = store::listMemos(database, {});
    if (!memos) {
        return base::fail(memos.error());
    }
    std::vector<base::Message> losses;
    const auto about = std::ranges::count(*memos, store::MemoAbout::Code, &store::MemoRow::about);
    if (about > 0) {
        losses.push_back(
            plural("{0} memo about a code.", "{0} memos about codes.", static_cast<std::size_t>(about)));
    }
    return losses;
}

}  // namespace vertelwerk::app
