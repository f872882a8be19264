#include "gui/numbers/figure_roles.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>

namespace vertelwerk::gui {

using base::msg;
using exchange::FigureRole;

const std::vector<FigureChoice>& figureChoices() {
    static const std::vector<FigureChoice> choices{{msg("as recognised"), std::nullopt},
                                                   {msg("leave out"), FigureRole::Ignore},
                                                   {msg("area (code or name)"), FigureRole::Area},
                                                   {msg("name of the area"), FigureRole::AreaName},
                                                   {msg("period"), FigureRole::Period},
                                                   {msg("figure"), FigureRole::Figure},
                                                   {msg("group, such as age"), FigureRole::Group},
                                                   {msg("name of the indicator"), FigureRole::Measure},
                                                   {msg("value of that indicator"), FigureRole::Value},
                                                   {msg("sign beside the value"), FigureRole::Sign}};
    return choices;
}

const std::vector<std::pair<base::Message, model::Direction>>& directionChoices() {
    static const std::vector<std::pair<base::Message, model::Direction>> choices{
        {msg("not said"), model::Direction::Unknown},
        {msg("higher is better"), model::Direction::HigherIsBetter},
        {msg("lower is better"), model::Direction::LowerIsBetter},
        {msg("no judgement"), model::Direction::NoJudgement}};
    return choices;
}

const std::vector<std::pair<base::Message, std::string>>& levelChoices() {
    static const std::vector<std::pair<base::Message, std::string>> choices{{msg("not said"), ""},
                                                                            {msg("residents"), "resident"},
                                                                            {msg("a provision"), "provision"},
                                                                            {msg("society"), "society"}};
    return choices;
}

std::optional<exchange::FigureColumn> columnIn(const exchange::FigureMapping& mapping,
                                               const std::string& column) {
    const auto same = text::folded(text::trimmed(column));
    const auto found = std::ranges::find_if(mapping.columns, [&](const exchange::FigureColumn& each) {
        return text::folded(text::trimmed(each.column)) == same;
    });
    return found == mapping.columns.end() ? std::nullopt : std::optional(*found);
}

std::optional<base::Message> objectionTo(const exchange::FigureMapping& mapping) {
    const auto says = [&](FigureRole role) {
        return std::ranges::find(mapping.columns, role, &exchange::FigureColumn::role) !=
               mapping.columns.end();
    };
    if (says(FigureRole::Measure) != says(FigureRole::Value)) {
        return msg("A column with measures needs one with values, and the other way round.");
    }
    return std::nullopt;
}

}  // namespace vertelwerk::gui
