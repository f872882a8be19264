#include "vertelwerk/analysis/joint_display.h"

#include "analysis/areas.h"
#include "analysis/figures.h"
#include "analysis/quotes.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace vertelwerk::analysis {
namespace {

using base::msg;
using base::plural;
using model::Valence;

constexpr std::size_t fewestTellers = 3;

std::string asListed(const model::Indicator& indicator) {
    return indicator.unit.empty() ? indicator.name : indicator.name + " (" + indicator.unit + ")";
}

const model::Indicator& find(const std::vector<model::Indicator>& indicators, model::IndicatorId id) {
    const auto found = std::ranges::find(indicators, id, &model::Indicator::id);
    if (found == indicators.end()) {
        throw std::invalid_argument("joint display: a link to an indicator that was not given");
    }
    return *found;
}

/// The passages of one theme that are known to be of the area and period, and how many stories are
/// left out for want of that knowledge.
struct Selection {
    Told told;
    std::set<model::StoryId> withoutArea;
    std::set<model::StoryId> withoutDate;
};

Selection select(const JointRequest& request, const model::Code& code, const model::Area& asked,
                 const AreaIndex& areas) {
    Selection selection;
    const bool bounded = request.period.from || request.period.to;
    for (const auto& passage : request.passages) {
        const auto story = passage.row.passage.story;
        if (passage.row.passage.code != code.id) {
            continue;
        }
        if (!asked.empty() && passage.area.empty()) {
            selection.withoutArea.insert(story);
        } else if (!asked.empty() && !areas.liesIn(passage.area, asked)) {
            continue;
        } else if (bounded && !model::yearOf(passage.date)) {
            selection.withoutDate.insert(story);
        } else if (liesIn(passage.date, request.period)) {
            selection.told.push_back(&passage);
        }
    }
    return selection;
}

void warnOfArea(const JointRequest& request, const model::Area& asked, const AreaIndex& areas,
                std::vector<base::Message>& warnings) {
    const auto codes = areas.candidates(request.area);
    if (codes.size() < 2) {
        return;
    }
    std::string others;
    for (std::size_t i = 1; i < codes.size(); ++i) {
        others += (i == 1 ? "" : ", ") + codes[i];
    }
    warnings.push_back(
        msg("More than one area is called {0}. Shown is {1}; ask for another by its code: {2}.",
            areas.nameOf(asked), asked.code, others));
}

void warnOfStories(const JointRow& row, const Selection& selection, std::vector<base::Message>& warnings) {
    if (row.told.tellers > 0 && row.told.tellers < fewestTellers) {
        warnings.push_back(
            plural("Only {0} teller speaks of this theme: too few to say more than that it was told.",
                   "Only {0} tellers speak of this theme: too few to say more than that it was told.",
                   row.told.tellers));
    }
    if (const auto stories = selection.withoutArea.size(); stories > 0) {
        warnings.push_back(plural("{0} story is left out because its area is not known.",
                                  "{0} stories are left out because their area is not known.", stories));
    }
    if (const auto stories = selection.withoutDate.size(); stories > 0) {
        warnings.push_back(plural("{0} story is left out because its date is not known.",
                                  "{0} stories are left out because their date is not known.", stories));
    }
}

void warnOfUnits(const std::vector<JointIndicator>& indicators, std::vector<base::Message>& warnings) {
    std::set<std::string> units;
    std::string list;
    for (const auto& beside : indicators) {
        units.insert(beside.indicator.unit);
        list += (list.empty() ? "" : ", ") + asListed(beside.indicator);
    }
    if (units.size() > 1) {
        warnings.push_back(
            msg("These indicators have different units, so never compare their figures: {0}.", list));
    }
}

void quote(JointRow& row, const std::map<Valence, Told>& told, std::size_t larger) {
    const auto dealt = dealQuotes(row.byValence, larger);
    const auto choose = [&](Valence valence) { return chooseQuotes(told.at(valence), dealt.at(valence)); };
    row.good = choose(Valence::Good);
    row.bad = choose(Valence::Bad);
    row.mixed = choose(Valence::Mixed);
    row.unjudged = choose(Valence::None);
}

JointRow rowOf(const model::Code& code, const JointRequest& request, const model::Area& asked,
               const AreaIndex& areas) {
    const auto selection = select(request, code, asked, areas);
    JointRow row;
    row.code = code;
    row.told = countTold(selection.told);

    std::map<Valence, Told> byValence{
        {Valence::None, {}}, {Valence::Good, {}}, {Valence::Bad, {}}, {Valence::Mixed, {}}};
    std::map<model::Method, Told> byMethod;
    for (const auto* passage : selection.told) {
        byValence[passage->row.passage.valence].push_back(passage);
        byMethod[passage->method].push_back(passage);
    }
    for (const auto& [valence, told] : byValence) {
        row.byValence[valence] = countTold(told);
    }
    for (const auto& [method, told] : byMethod) {
        row.byMethod[method] = countTold(told);
    }
    quote(row, byValence, request.quotes);

    for (const auto& link : request.links) {
        if (link.code == code.id) {
            row.indicators.push_back(besideStories(link, find(request.indicators, link.indicator), asked,
                                                   request.period, areas, selection.told));
        }
    }
    warnOfArea(request, asked, areas, row.warnings);
    warnOfStories(row, selection, row.warnings);
    warnOfUnits(row.indicators, row.warnings);
    return row;
}

}  // namespace

std::vector<JointRow> jointDisplay(const JointRequest& request) {
    const AreaIndex areas(request);
    const auto asked = request.area.empty() ? model::Area{} : areas.resolve(request.area);
    std::vector<JointRow> rows;
    rows.reserve(request.codes.size());
    for (const auto& code : request.codes) {
        rows.push_back(rowOf(code, request, asked, areas));
    }
    return rows;
}

}  // namespace vertelwerk::analysis
