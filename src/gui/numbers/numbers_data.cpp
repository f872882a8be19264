#include "gui/numbers/numbers_data.h"

#include "vertelwerk/app/joint.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/locale.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace vertelwerk::gui {
namespace {

/// Puts what was read into `to`; the failure when it could not be read.
template <typename T>
base::Status keep(base::Result<T> read, T& to) {
    if (!read) {
        return base::fail(read.error());
    }
    to = *std::move(read);
    return {};
}

base::Result<std::vector<int>> yearsKnown(store::Database& database, const std::vector<model::Link>& links) {
    std::set<int> years;
    const auto told = store::fieldValues(database, model::Field::Year);
    if (!told) {
        return base::fail(told.error());
    }
    for (const auto& [value, count] : *told) {
        if (const auto year = model::yearOf(value)) {
            years.insert(*year);
        }
    }
    std::set<model::IndicatorId> looked;
    for (const auto& link : links) {
        if (!looked.insert(link.indicator).second) {
            continue;
        }
        const auto indicator = store::findIndicator(database, link.indicator);
        if (!indicator) {
            return base::fail(indicator.error());
        }
        for (const auto& observation : indicator->observations) {
            if (const auto year = model::yearOf(observation.period)) {
                years.insert(*year);
            }
        }
    }
    return std::vector<int>(years.begin(), years.end());
}

/// How far an area's code is below the municipality; names without a code come last.
int levelOf(const std::string& code) {
    constexpr std::array<std::string_view, 4> levels{"NL", "GM", "WK", "BU"};
    const auto found = std::ranges::find(levels, std::string_view(code).substr(0, 2));
    return static_cast<int>(found - levels.begin());
}

void sortAreas(std::vector<std::pair<std::string, std::string>>& areas) {
    std::ranges::sort(areas, {}, [](const auto& area) {
        return std::pair(levelOf(area.first), text::sortKey(area.second.empty() ? area.first : area.second));
    });
}

/// Files and stories often give an area's code alone; its name may have come from elsewhere.
void nameAreas(NumbersData& data) {
    const std::map<std::string, std::string> names(data.areas.begin(), data.areas.end());
    const auto give = [&names](const std::string& code, std::string& name) {
        if (const auto found = names.find(code); name.empty() && found != names.end()) {
            name = found->second;
        }
    };
    for (auto& row : data.rows) {
        for (auto& joint : row.indicators) {
            for (auto& observation : joint.indicator.observations) {
                give(observation.area, observation.areaName);
            }
        }
        for (auto* quotes : {&row.good, &row.bad, &row.mixed, &row.unjudged}) {
            for (auto& quote : *quotes) {
                give(quote.area.code, quote.area.name);
            }
        }
    }
}

}  // namespace

base::Result<NumbersData> readNumbers(store::Database& database, const NumbersChoice& choice,
                                      const model::StoryFilter& filter) {
    NumbersData data;
    app::JointQuestion question;
    question.area = choice.area;
    question.period = choice.period;
    question.filter = filter;
    for (const auto& read :
         {keep(store::codes(database), data.codes), keep(store::links(database), data.links),
          keep(store::listIndicators(database), data.indicators),
          keep(store::areaNames(database), data.areas),
          keep(app::jointRows(database, question), data.rows)}) {
        if (!read) {
            return base::fail(read.error());
        }
    }
    if (const auto read = keep(yearsKnown(database, data.links), data.years); !read) {
        return base::fail(read.error());
    }
    nameAreas(data);
    sortAreas(data.areas);
    return data;
}

}  // namespace vertelwerk::gui
