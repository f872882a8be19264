#include "gui/collection/consent_list_rows.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/text/locale.h"

#include <algorithm>

namespace vertelwerk::gui {
namespace {

using base::Catalogue;
using base::plural;

std::string answersOf(const app::ConsentRow& row, const Catalogue& catalogue) {
    std::string answers;
    for (const auto& change : row.changes) {
        answers += (answers.empty() ? "" : ", ") + catalogue.say(app::nameOf(change.purpose)) + ": " +
                   catalogue.say(app::nameOf(change.answer));
    }
    return answers;
}

/// The story's name in the list, and the title of the one that it is.
std::string storyOf(const app::ConsentRow& row, const Catalogue& catalogue) {
    return row.story ? row.name + " \xC2\xB7 " + app::storyTitle(row.title, row.source, catalogue) : row.name;
}

std::string proofOf(const app::ConsentRow& row, const Catalogue& catalogue) {
    std::string proof = text::formatDate(row.proof.givenOn, catalogue.language());
    for (const auto& piece : {row.proof.how, row.proof.wording}) {
        if (!piece.empty()) {
            proof += (proof.empty() ? "" : " \xC2\xB7 ") + piece;
        }
    }
    return proof;
}

}  // namespace

std::vector<ConsentListRow> consentListRows(const std::vector<app::ConsentRow>& rows,
                                            const Catalogue& catalogue) {
    std::vector<ConsentListRow> shown;
    shown.reserve(rows.size());
    for (const auto& row : rows) {
        shown.push_back({std::to_string(row.line), storyOf(row, catalogue), answersOf(row, catalogue),
                         proofOf(row, catalogue), row.problem ? catalogue.say(*row.problem) : std::string()});
    }
    // What does not match comes first: it is what there is to look at.
    std::ranges::stable_partition(shown, [](const ConsentListRow& row) { return !row.problem.empty(); });
    return shown;
}

std::string consentRowTold(const ConsentListRow& row) {
    std::string told;
    for (const auto* line : {&row.story, &row.answers, &row.proof, &row.problem}) {
        told += (told.empty() || line->empty() ? "" : "\n") + *line;
    }
    return told;
}

std::size_t recordable(const std::vector<app::ConsentRow>& rows) {
    return static_cast<std::size_t>(
        std::ranges::count_if(rows, [](const app::ConsentRow& row) { return !row.problem; }));
}

std::string consentListSummary(const app::ConsentList& list, const Catalogue& catalogue) {
    const auto& rows = list.rows;
    const auto good = recordable(rows);
    auto summary = catalogue.say(plural("{0} row matches a story.", "{0} rows match a story.", good));
    if (const auto bad = rows.size() - good; bad > 0) {
        summary +=
            " " + catalogue.say(plural("{0} row cannot be used and is left out; it stands on top.",
                                       "{0} rows cannot be used and are left out; they stand on top.", bad));
    }
    if (!list.unused.empty()) {
        summary += " " + catalogue.say(app::unusedColumns(list.unused));
    }
    return summary;
}

}  // namespace vertelwerk::gui
