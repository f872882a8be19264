#include "app/export_sheets.h"

#include "vertelwerk/app/words.h"

#include "app/columns.h"
#include "app/story_blocks.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using exchange::dateCell;
using exchange::numberCell;
using exchange::OutCell;
using exchange::OutSheet;
using exchange::textCell;

using StoriesById = std::map<model::StoryId, const model::StoryRow*>;

StoriesById byId(const ExportData& data) {
    StoriesById stories;
    for (const auto& story : data.stories) {
        stories.emplace(story.id, &story);
    }
    return stories;
}

/// What identifies a story, for rows that are about it.
template <typename Row>
void addStoryColumns(Columns<Row>& columns, const ExportData& data,
                     const std::function<const model::StoryRow&(const Row&)>& storyOf) {
    columns.add(data.say(msg("number")), [storyOf](const Row& row) { return textCell(storyOf(row).number); });
    columns.add(data.say(msg("title")), [storyOf](const Row& row) { return textCell(storyOf(row).title); });
    if (!data.outward()) {
        columns.add(data.say(msg("file")),
                    [storyOf](const Row& row) { return textCell(storyOf(row).source); });
    }
    columns.add(data.say(msg("method")),
                [storyOf, &data](const Row& row) { return textCell(data.say(nameOf(storyOf(row).method))); });
    columns.add(data.say(msg("teller")),
                [storyOf, &data](const Row& row) { return textCell(data.narrator(storyOf(row))); });
    columns.add(data.say(msg("area")), [storyOf](const Row& row) {
        const auto& area = storyOf(row).area;
        return textCell(area.name.empty() ? area.code : area.name);
    });
    if (!data.outward()) {
        columns.add(data.say(msg("area code")),
                    [storyOf](const Row& row) { return textCell(storyOf(row).area.code); });
    }
    columns.add(data.say(msg("date")), [storyOf, &data](const Row& row) {
        const auto& date = storyOf(row).date;
        return dateCell(data.outward() ? date.substr(0, 4) : date);
    });
    columns.add(data.say(msg("language")),
                [storyOf](const Row& row) { return textCell(storyOf(row).language); });
}

template <typename Row>
void addAttributes(Columns<Row>& columns, const ExportData& data,
                   const std::function<model::StoryId(const Row&)>& storyOf) {
    for (const auto& name : data.attributeNames()) {
        columns.add(name, [storyOf, name, &data](const Row& row) {
            return textCell(data.attribute(storyOf(row), name));
        });
    }
}

std::string signOf(model::Valence valence) {
    return std::string(model::toSign(valence));
}

}  // namespace

OutSheet passageSheet(const ExportData& data, const std::vector<model::PassageRow>& passages) {
    using Row = model::PassageRow;
    Columns<Row> columns;
    columns.add(data.say(msg("code")), [](const Row& row) { return textCell(row.codeKey); });
    columns.add(data.say(msg("theme")),
                [&data](const Row& row) { return textCell(data.codeName(row.passage.code)); });
    columns.add(data.say(msg("experience")),
                [](const Row& row) { return textCell(signOf(row.passage.valence)); });
    columns.add(data.say(msg("passage")), [](const Row& row) { return textCell(row.quote); });
    if (!data.outward()) {
        columns.add(data.say(msg("memo")), [](const Row& row) { return textCell(row.passage.memo); });
        columns.add(data.say(msg("coder")), [](const Row& row) { return textCell(row.coder); });
    }
    const auto stories = byId(data);
    addStoryColumns<Row>(columns, data, [&stories](const Row& row) -> const model::StoryRow& {
        return *stories.at(row.passage.story);
    });
    columns.add(data.say(msg("begin")), [](const Row& row) { return numberCell(row.passage.range.begin); });
    columns.add(data.say(msg("end")), [](const Row& row) { return numberCell(row.passage.range.end); });
    addAttributes<Row>(columns, data, [](const Row& row) { return row.passage.story; });
    return columns.sheet(data.say(msg("Passages")), passages);
}

OutSheet storySheet(const ExportData& data) {
    using Row = model::StoryRow;
    Columns<Row> columns;
    addStoryColumns<Row>(columns, data, std::identity());
    columns.add(data.say(msg("parts")), [](const Row& row) { return numberCell(row.parts); });
    columns.add(data.say(msg("characters")), [](const Row& row) { return numberCell(row.characters); });
    columns.add(data.say(msg("passages")), [](const Row& row) { return numberCell(row.passages); });
    if (!data.outward()) {
        for (const auto purpose : model::allPurposes) {
            columns.add(data.say(msg("consent: {0}", data.say(nameOf(purpose)))),
                        [purpose, &data](const Row& row) {
                            return textCell(data.say(nameOf(row.consent.of(purpose))));
                        });
        }
    }
    addAttributes<Row>(columns, data, [](const Row& row) { return row.id; });
    return columns.sheet(data.say(msg("Stories")), data.stories);
}

OutSheet codebookSheet(const ExportData& data) {
    using Row = model::Code;
    Columns<Row> columns;
    const auto language = data.catalogue.language();
    const auto text = [&columns, language](std::string header, model::LocalText Row::* field) {
        columns.add(std::move(header),
                    [field, language](const Row& row) { return textCell((row.*field).in(language)); });
    };
    columns.add(data.say(msg("code")), [](const Row& row) { return textCell(row.key); });
    columns.add(data.say(msg("number")),
                [](const Row& row) { return row.number ? numberCell(*row.number) : OutCell{}; });
    text(data.say(msg("theme")), &Row::name);
    text(data.say(msg("definition")), &Row::definition);
    text(data.say(msg("test question")), &Row::question);
    text(data.say(msg("when to use it")), &Row::include);
    text(data.say(msg("when to use another")), &Row::exclude);
    columns.add(data.say(msg("criteria")), [language](const Row& row) {
        std::string lines;
        for (const auto& criterion : row.criteria) {
            lines += fmt::format("{}{}", lines.empty() ? "" : "\n", criterion.text.in(language));
        }
        return textCell(std::move(lines));
    });
    columns.add(data.say(msg("colour")),
                [](const Row& row) { return textCell(fmt::format("#{:06X}", row.colour)); });
    return columns.sheet(data.say(msg("Codebook")), data.codesInUse());
}

OutSheet matrixSheet(const ExportData& data, const std::vector<model::PassageRow>& passages) {
    using Row = model::StoryRow;
    std::map<std::pair<model::StoryId, model::CodeId>, std::size_t> counts;
    for (const auto& row : passages) {
        ++counts[{row.passage.story, row.passage.code}];
    }
    Columns<Row> columns;
    columns.add(data.say(msg("number")), [](const Row& row) { return textCell(row.number); });
    columns.add(data.say(msg("title")),
                [&data](const Row& row) { return textCell(titleOf(row.title, data.catalogue)); });
    if (!data.outward()) {
        columns.add(data.say(msg("file")), [](const Row& row) { return textCell(row.source); });
    }
    std::set<model::CodeId> used;
    for (const auto& row : passages) {
        used.insert(row.passage.code);
    }
    for (const auto& code : data.codesInUse()) {
        used.insert(code.id);
    }
    for (const auto& code : data.codes) {
        if (!used.contains(code.id)) {
            continue;
        }
        columns.add(code.key, [&counts, id = code.id](const Row& row) {
            const auto found = counts.find({row.id, id});
            return numberCell(found == counts.end() ? std::size_t{0} : found->second);
        });
    }
    return columns.sheet(data.say(msg("Stories by code")), data.stories);
}

OutSheet indicatorSheet(const ExportData& data, const std::vector<model::Indicator>& indicators) {
    OutSheet sheet{data.say(msg("Indicators")),
                   {data.say(msg("indicator")), data.say(msg("unit")), data.say(msg("level")),
                    data.say(msg("direction")), data.say(msg("area code")), data.say(msg("area")),
                    data.say(msg("period")), data.say(msg("value")), data.say(msg("n")),
                    data.say(msg("sign")), data.say(msg("as in the source")), data.say(msg("source"))},
                   {}};
    for (const auto& indicator : indicators) {
        for (const auto& seen : indicator.observations) {
            sheet.rows.push_back(
                {textCell(indicator.name), textCell(indicator.unit), textCell(indicator.level),
                 textCell(std::string(model::toKey(indicator.direction))), textCell(seen.area),
                 textCell(seen.areaName), textCell(seen.period),
                 seen.value ? numberCell(*seen.value) : OutCell{}, seen.n ? numberCell(*seen.n) : OutCell{},
                 textCell(seen.sign), textCell(seen.raw), textCell(indicator.source)});
        }
    }
    return sheet;
}

}  // namespace vertelwerk::app
