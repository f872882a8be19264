// What each view of the overview shows: the tables and pictures of OverviewPresenter.
#include "vertelwerk/app/words.h"
#include "vertelwerk/chart/layouts.h"
#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/text/locale.h"

#include "gui/numbers/overview_presenter.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;
using model::CodedSpot;
using model::StoryId;

BehindPlace spotPlace(const CodedSpot& spot) {
    return {spot.story, spot.range, spot.id};
}

/// The passages for which `wanted` holds. The table outlives the call, so the spots are looked up then.
template <typename Wanted>
std::vector<BehindPlace> placesWhere(const std::vector<CodedSpot>& spots, Wanted wanted) {
    std::vector<BehindPlace> places;
    for (const auto& spot : spots) {
        if (wanted(spot)) {
            places.push_back(spotPlace(spot));
        }
    }
    return places;
}

std::vector<std::string> rowNames(const std::vector<OverviewRow>& rows) {
    std::vector<std::string> names;
    for (const auto& row : rows) {
        names.push_back(row.name);
    }
    return names;
}

/// "0-20, 35-40"
std::string inPercent(const std::vector<chart::Stretch>& stretches) {
    std::string places;
    for (const auto& stretch : stretches) {
        places += fmt::format("{}{:.0f}-{:.0f}", places.empty() ? "" : ", ", 100 * stretch.begin,
                              100 * stretch.end);
    }
    return places;
}

std::string cellText(std::size_t stories, std::size_t passages) {
    return stories == 0 && passages == 0 ? std::string() : fmt::format("{} ({})", stories, passages);
}

}  // namespace

OverviewTable OverviewPresenter::progress() const {
    OverviewTable table;
    table.id = "progress";
    table.rowHeading = catalogue_.say(msg("Story"));
    table.note = basis();
    std::vector<chart::Bar> bars;
    const auto all = data_->counted.stories.size();
    std::map<std::pair<StoryId, model::CoderId>, std::string> cells;
    for (const auto& one : data_->assignments) {
        cells[{one.story, one.coder}] = catalogue_.say(one.blind ? msg("assigned, blind") : msg("assigned"));
    }
    for (const auto& one : data_->coded) {
        cells[{one.story, one.coder}] =
            catalogue_.say(plural("begun, {0} passage", "begun, {0} passages", one.passages));
    }
    for (const auto& one : data_->marks) {
        cells[{one.story, one.coder}] = catalogue_.say(msg("done"));
    }
    // Of the stories that are counted: those set apart or filtered out are not among them.
    const auto stories = [this](const auto& ofCoders, model::CoderId coder) {
        return static_cast<std::size_t>(std::ranges::count_if(ofCoders, [&](const auto& one) {
            return one.coder == coder && storyPlaces_.contains(one.story);
        }));
    };
    for (const auto& one : data_->progress) {
        const auto done = stories(data_->marks, one.coder.id);
        table.columns.push_back(one.coder.name);
        bars.push_back(
            {one.coder.name, static_cast<double>(done),
             catalogue_.say(plural("{1} of {0} story done, {2} begun", "{1} of {0} stories done, {2} begun",
                                   all, done, stories(data_->coded, one.coder.id)))});
    }
    for (const auto& story : data_->counted.stories) {
        OverviewRow row{storyName(story.id), {}};
        for (const auto& one : data_->progress) {
            const auto found = cells.find({story.id, one.coder.id});
            row.cells.push_back(found == cells.end() ? std::string() : found->second);
        }
        table.rows.push_back(std::move(row));
    }
    table.scene = chart::bars(bars, {});
    table.behind = [this](std::size_t row, std::size_t column) {
        const auto story = data_->counted.stories[row].id;
        const auto coder = data_->progress[column].coder.id;
        auto places = placesWhere(data_->counted.spots, [&](const CodedSpot& spot) {
            return spot.story == story && spot.coder == coder;
        });
        if (places.empty()) {
            places.push_back({story, std::nullopt, {}});
        }
        return places;
    };
    return table;
}

OverviewTable OverviewPresenter::frequencies() const {
    OverviewTable table;
    table.id = "codes";
    table.rowHeading = catalogue_.say(msg("Code"));
    table.columns = {catalogue_.say(msg("Stories")), catalogue_.say(msg("Passages"))};
    table.note = basis();
    std::vector<chart::Bar> bars;
    const auto frequencies = app::frequenciesOf(data_->counted);
    for (std::size_t i = 0; i < frequencies.size(); ++i) {
        const auto& code = data_->counted.codes[i];
        const auto& one = frequencies[i];
        table.rows.push_back({codeName(code), {count(one.stories), count(one.passages)}});
        bars.push_back(
            {codeName(code), static_cast<double>(one.stories),
             catalogue_.say(plural("{0} story", "{0} stories", one.stories)) + ", " + passages(one.passages),
             code.colour == 0 ? 0x0072B2U : code.colour});
    }
    table.scene = chart::bars(bars, {});
    table.behind = [this](std::size_t row, std::size_t) {
        const auto code = data_->counted.codes[row].id;
        return placesWhere(data_->counted.spots, [&](const CodedSpot& spot) { return spot.code == code; });
    };
    return table;
}

OverviewTable OverviewPresenter::together() const {
    OverviewTable table;
    table.id = "together";
    table.rowHeading = catalogue_.say(msg("Code"));
    table.note = catalogue_.say(msg(
        "In each cell stories with both, and in brackets pairs of passages that share words. {0}", basis()));
    const auto& counts = data_->together;
    auto overlaps = counts.passages;
    for (std::size_t row = 0; row < counts.codes.size(); ++row) {
        const auto& code = data_->counted.codes[row];
        // Rows have the names; as headings they would leave no room for the figures.
        table.columns.push_back(code.number ? std::to_string(*code.number)
                                            : model::briefName(code, catalogue_.language()));
        OverviewRow shown{codeName(code), {}};
        for (std::size_t column = 0; column < counts.codes.size(); ++column) {
            shown.cells.push_back(cellText(counts.stories[row][column], counts.passages[row][column]));
        }
        table.rows.push_back(std::move(shown));
        overlaps[row][row] = 0;  // a code by itself would outshine all pairs
    }
    table.scene = chart::matrix(rowNames(table.rows), table.columns, overlaps, {});
    table.pictureNote = catalogue_.say(msg("Pairs of passages that share words. {0}", basis()));
    table.behind = [this](std::size_t row, std::size_t column) {
        const auto first = data_->counted.codes[row].id;
        const auto second = data_->counted.codes[column].id;
        std::map<StoryId, unsigned> holds;
        for (const auto& spot : data_->counted.spots) {
            holds[spot.story] |= (spot.code == first ? 1U : 0U) | (spot.code == second ? 2U : 0U);
        }
        return placesWhere(data_->counted.spots, [&](const CodedSpot& spot) {
            return holds.at(spot.story) == 3U && (spot.code == first || spot.code == second);
        });
    };
    return table;
}

OverviewTable OverviewPresenter::byProperty() const {
    OverviewTable table;
    table.id = "by-property";
    table.rowHeading = catalogue_.say(msg("Code"));
    const auto counts = app::crossTabOf(data_->counted);
    const bool methods = choice_.property == "method";
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < counts.columns.size(); ++i) {
        const auto method = methods ? model::methodFromKey(counts.columns[i]) : std::nullopt;
        columns.push_back(method ? catalogue_.say(app::nameOf(*method)) : counts.columns[i]);
        table.columns.push_back(fmt::format("{} (n = {})", columns.back(), counts.columnStories[i]));
    }
    for (std::size_t row = 0; row < counts.rows.size(); ++row) {
        OverviewRow shown{codeName(data_->counted.codes[row]), {}};
        for (std::size_t column = 0; column < columns.size(); ++column) {
            shown.cells.push_back(cellText(counts.stories[row][column], counts.passages[row][column]));
        }
        table.rows.push_back(std::move(shown));
    }
    table.note = catalogue_.say(plural(
        "In each cell stories, and in brackets passages; n is all stories of the column. {0} story has no "
        "value. "
        "{1}",
        "In each cell stories, and in brackets passages; n is all stories of the column. {0} stories have no "
        "value. {1}",
        counts.withoutValue, basis()));
    table.scene = chart::matrix(rowNames(table.rows), table.columns, counts.stories, {});
    table.pictureNote = catalogue_.say(msg("Stories; n is all stories of the column. {0}", basis()));
    table.behind = [this, columns = counts.columns](std::size_t row, std::size_t column) {
        const auto code = data_->counted.codes[row].id;
        return placesWhere(data_->counted.spots, [&](const CodedSpot& spot) {
            return spot.code == code &&
                   data_->counted.stories[storyPlaces_.at(spot.story)].value == columns[column];
        });
    };
    return table;
}

OverviewTable OverviewPresenter::alongStory() const {
    OverviewTable table;
    table.id = "along-story";
    table.rowHeading = catalogue_.say(msg("Code"));
    table.columns = {catalogue_.say(msg("Passages")), catalogue_.say(msg("Where, in percent of the story"))};
    if (!story_) {
        return table;
    }
    const auto own = std::ranges::equal_range(data_->counted.spots, *story_, {}, &CodedSpot::story);
    const auto rows = analysis::timeline({own.begin(), own.end()});
    const auto& story = data_->counted.stories[storyPlaces_.at(*story_)];
    const auto length = static_cast<double>(std::max<std::size_t>(story.characters, 1));
    const auto share = [&](std::size_t at) { return static_cast<double>(at) / length; };
    std::vector<chart::Lane> lanes;
    for (const auto& row : rows) {
        const auto code = std::ranges::find(data_->counted.codes, row.code, &model::Code::id);
        chart::Lane lane{codeName(*code), {}, code->colour == 0 ? 0x0072B2U : code->colour};
        for (const auto& passage : row.passages) {
            lane.stretches.push_back({share(passage.range.begin), share(passage.range.end)});
        }
        table.rows.push_back({lane.label, {count(row.passages.size()), inPercent(lane.stretches)}});
        lanes.push_back(std::move(lane));
    }
    table.note = storyName(*story_);
    table.scene = chart::lanes(lanes, catalogue_.say(msg("beginning")), catalogue_.say(msg("end")), {});
    table.behind = [rows](std::size_t row, std::size_t) {
        std::vector<BehindPlace> places;
        for (const auto& passage : rows[row].passages) {
            places.push_back(spotPlace(passage));
        }
        return places;
    };
    return table;
}

OverviewTable OverviewPresenter::saturation() const {
    OverviewTable table;
    table.id = "new-codes";
    table.rowHeading = catalogue_.say(msg("Story"));
    table.columns = {catalogue_.say(msg("Date")), catalogue_.say(msg("New codes")),
                     catalogue_.say(msg("Codes so far")), catalogue_.say(msg("In any order (median)"))};
    const auto answer = app::saturationOf(data_->counted, {});
    if (!answer) {
        return table;
    }
    chart::Curve inOrder{catalogue_.say(msg("by date")), {}};
    chart::Curve shuffled{catalogue_.say(msg("in any order")), {}, 0xE69F00};
    for (const auto& step : answer->curve.steps) {
        const auto& story = data_->counted.stories[storyPlaces_.at(step.story)];
        table.rows.push_back(
            {storyName(step.story),
             {text::formatDate(story.date, catalogue_.language()), count(step.fresh), count(step.cumulative),
              text::formatNumber(step.shuffled, 1, catalogue_.language())}});
        inOrder.values.push_back(static_cast<double>(step.cumulative));
        shuffled.values.push_back(step.shuffled);
    }
    const auto caveat = app::saturationCaveat(*answer);
    table.note = caveat.empty() ? basis() : catalogue_.say(caveat) + " " + basis();
    table.scene = chart::curves({inOrder, shuffled}, catalogue_.say(msg("coded stories")), {});
    table.behind = [this, steps = answer->curve.steps](std::size_t row, std::size_t) {
        return placesWhere(data_->counted.spots,
                           [&](const CodedSpot& spot) { return spot.story == steps[row].story; });
    };
    return table;
}

OverviewTable OverviewPresenter::negativeCases() const {
    OverviewTable table;
    table.id = "negative-cases";
    table.rowHeading = catalogue_.say(msg("Story"));
    table.columns = {catalogue_.say(msg("Speaks against it"))};
    if (!theme_) {
        return table;
    }
    const auto cases = app::negativeCasesOf(data_->counted, *theme_, claim_);
    std::vector<BehindPlace> places;
    for (const auto& spot : cases.opposite) {
        table.rows.push_back({storyName(spot.story), {catalogue_.say(app::nameOf(spot.valence))}});
        places.push_back(spotPlace(spot));
    }
    for (const auto story : cases.without) {
        table.rows.push_back({storyName(story), {catalogue_.say(msg("the theme is not told"))}});
        places.push_back({story, std::nullopt, {}});
    }
    table.note = catalogue_.say(plural("{0} coded story looked at, with {1} passages of the theme.",
                                       "{0} coded stories looked at, with {1} passages of the theme.",
                                       cases.stories, cases.passages));
    table.scene =
        chart::bars({{catalogue_.say(msg("passages that say the opposite")),
                      static_cast<double>(cases.opposite.size()), count(cases.opposite.size()), 0xD55E00},
                     {catalogue_.say(msg("stories without the theme")),
                      static_cast<double>(cases.without.size()), count(cases.without.size()), 0x999999}},
                    {});
    table.behind = [places](std::size_t row, std::size_t) { return std::vector{places[row]}; };
    return table;
}

chart::Scene notedPicture(const OverviewTable& table) {
    return chart::withNote(table.scene, table.pictureNote.empty() ? table.note : table.pictureNote);
}

std::string tableCsv(const OverviewTable& table) {
    std::vector<std::string> header{table.rowHeading};
    header.insert(header.end(), table.columns.begin(), table.columns.end());
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : table.rows) {
        auto& cells = rows.emplace_back(std::vector{row.name});
        cells.insert(cells.end(), row.cells.begin(), row.cells.end());
    }
    return exchange::writeCsv(header, rows);
}

}  // namespace vertelwerk::gui
