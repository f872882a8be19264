#include "gui/numbers/theme_view.h"

#include "vertelwerk/app/quoting.h"
#include "vertelwerk/app/words.h"

#include "gui/numbers/valence_bars.h"

#include <utility>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;
using model::Valence;

std::string fullName(const model::Code& code, base::Language language) {
    const auto& name = code.name.in(language).empty() ? code.key : code.name.in(language);
    return code.number ? fmt::format("{}. {}", *code.number, name) : name;
}

QuoteColumn columnOf(Valence valence, const std::vector<analysis::ToldPassage>& quotes,
                     const analysis::JointRow& row, const base::Catalogue& catalogue) {
    const auto found = row.byValence.find(valence);
    const auto all = found == row.byValence.end() ? 0 : found->second.passages;
    const auto sign = model::toSign(valence);
    const auto word = catalogue.say(app::nameOf(valence));
    QuoteColumn column;
    column.heading = fmt::format("{}{}{}: {}", sign, sign.empty() ? "" : " ", word,
                                 catalogue.say(plural("{0} passage", "{0} passages", all)));
    if (quotes.size() < all) {
        column.heading += catalogue.say(plural(", of which {0} here", ", of which {0} here", quotes.size()));
    }
    for (const auto& quote : quotes) {
        column.quotes.push_back({quote.row.quote, app::quotedFrom(quote, catalogue), quote.row.passage.story,
                                 quote.row.passage.range});
    }
    return column;
}

LinkNotes notesOf(const analysis::JointIndicator& joint, const base::Catalogue& catalogue) {
    const auto& indicator = joint.indicator;
    LinkNotes notes{joint.link, indicator.name, {}, {}};
    const auto fact = [&](const base::Message& message) { notes.facts.push_back(catalogue.say(message)); };
    fact(msg("Assumption: {0}", joint.link.assumption));
    fact(nameOf(joint.link.expected));
    fact(nameOf(indicator.direction));
    if (!indicator.definition.empty()) {
        fact(msg("Definition: {0}", indicator.definition));
    }
    fact(indicator.edition > 1 ? msg("Source: {0}, read {1} times", indicator.source, indicator.edition)
                               : msg("Source: {0}", indicator.source));
    for (const auto& warning : joint.warnings) {
        notes.warnings.push_back(catalogue.say(warning));
    }
    return notes;
}

}  // namespace

base::Message nameOf(model::Direction direction) {
    switch (direction) {
        case model::Direction::Unknown:
            return msg("Nobody has said yet whether higher is better.");
        case model::Direction::HigherIsBetter:
            return msg("Higher is better.");
        case model::Direction::LowerIsBetter:
            return msg("Lower is better.");
        case model::Direction::NoJudgement:
            return msg("Higher or lower is neither better nor worse.");
    }
    return {};
}

base::Message nameOf(model::Expectation expectation) {
    switch (expectation) {
        case model::Expectation::Higher:
            return msg("Expected: higher when the theme goes well.");
        case model::Expectation::Lower:
            return msg("Expected: lower when the theme goes well.");
        case model::Expectation::Stable:
            return msg("Expected: stable when the theme goes well.");
    }
    return {};
}

ThemeView themeView(const analysis::JointRow& row, const base::Catalogue& catalogue) {
    const auto language = catalogue.language();
    ThemeView view;
    view.code = row.code.id;
    view.title = fullName(row.code, language);
    view.colour = row.code.colour;
    view.question = row.code.question.in(language);
    view.proportion = app::proportions(row, catalogue);
    view.bars = valenceBars(row, catalogue);
    for (const auto& joint : row.indicators) {
        view.figures.push_back(figureView(joint.indicator, catalogue));
        view.notes.push_back(notesOf(joint, catalogue));
    }
    if (row.told.passages > 0) {
        view.columns.push_back(columnOf(Valence::Good, row.good, row, catalogue));
        view.columns.push_back(columnOf(Valence::Bad, row.bad, row, catalogue));
        for (const auto& [valence, quotes] :
             {std::pair(Valence::Mixed, &row.mixed), std::pair(Valence::None, &row.unjudged)}) {
            if (!quotes->empty()) {
                view.columns.push_back(columnOf(valence, *quotes, row, catalogue));
            }
        }
    }
    for (const auto& warning : row.warnings) {
        view.warnings.push_back(catalogue.say(warning));
    }
    return view;
}

}  // namespace vertelwerk::gui
