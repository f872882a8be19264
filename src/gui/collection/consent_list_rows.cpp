#include "gui/collection/consent_list_rows.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/text/locale.h"

#include <algorithm>
#include <set>

namespace vertelwerk::gui {
namespace {

using base::Catalogue;
using base::msg;
using base::plural;

std::string answersOf(const app::ConsentRow& row, const Catalogue& catalogue) {
    if (row.empty()) {
        return catalogue.say(msg("no answer: nothing changes"));
    }
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
    const bool told = row.dated || !row.empty();
    std::string proof = told ? text::formatDate(row.proof.givenOn, catalogue.language()) : std::string();
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
    // What does not match comes first, then what says nothing: it is what there is to look at.
    auto inOrder = rows;
    std::ranges::stable_sort(inOrder, {}, [](const app::ConsentRow& row) {
        return row.problem ? 0 : row.empty() ? 1 : 2;
    });
    for (const auto& row : inOrder) {
        shown.push_back({std::to_string(row.line), storyOf(row, catalogue), answersOf(row, catalogue),
                         proofOf(row, catalogue), row.problem ? catalogue.say(*row.problem) : std::string()});
    }
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
    return static_cast<std::size_t>(std::ranges::count_if(rows, &app::ConsentRow::recordable));
}

std::size_t storiesOf(const std::vector<app::ConsentRow>& rows) {
    std::set<model::StoryId> stories;
    for (const auto& row : rows) {
        if (row.recordable()) {
            stories.insert(row.story);
        }
    }
    return stories.size();
}

std::string consentListSummary(const app::ConsentList& list, const Catalogue& catalogue) {
    const auto& rows = list.rows;
    const auto good = recordable(rows);
    auto summary = catalogue.say(plural("{0} row can be recorded.", "{0} rows can be recorded.", good));
    const auto empty = static_cast<std::size_t>(std::ranges::count_if(rows, &app::ConsentRow::empty));
    if (const auto bad = rows.size() - good - empty; bad > 0) {
        summary +=
            " " + catalogue.say(plural("{0} row cannot be used and is left out; it stands on top.",
                                       "{0} rows cannot be used and are left out; they stand on top.", bad));
    }
    if (empty > 0) {
        summary += " " + catalogue.say(app::emptyRows(empty));
    }
    if (!list.unused.empty()) {
        summary += " " + catalogue.say(app::unusedColumns(list.unused));
    }
    return summary;
}

}  // namespace vertelwerk::gui
