#include "vertelwerk/app/figure_words.h"
#include "vertelwerk/app/joint.h"
#include "vertelwerk/app/quoting.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/chart/scene.h"
#include "vertelwerk/exchange/sheets_out.h"
#include "vertelwerk/text/locale.h"

#include <cmath>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using exchange::OutBlock;

OutBlock block(OutBlock::Kind kind, std::string words) {
    OutBlock made;
    made.kind = kind;
    made.text = std::move(words);
    return made;
}

OutBlock heading(int level, std::string words) {
    auto made = block(OutBlock::Kind::Heading, std::move(words));
    made.level = level;
    return made;
}

/// What tells one area from another: the code, or the name where the source gives no code.
const std::string& areaOf(const model::Observation& observation) {
    return observation.area.empty() ? observation.areaName : observation.area;
}

/// The figures as a table: an area a row, a period a column.
OutBlock figureTable(const analysis::JointIndicator& joint, const base::Catalogue& catalogue) {
    OutBlock table;
    table.kind = OutBlock::Kind::Table;
    const auto& indicator = joint.indicator;
    table.caption =
        indicator.unit.empty() ? indicator.name : fmt::format("{} ({})", indicator.name, indicator.unit);
    std::map<std::string, std::size_t> columns;
    for (const auto& observation : indicator.observations) {
        columns.emplace(observation.period, 0);
    }
    table.header.push_back(catalogue.say(msg("Area")));
    for (auto& [period, column] : columns) {
        column = table.header.size();
        table.header.push_back(periodText(period, catalogue));
    }
    std::map<std::string, std::size_t> rows;
    for (const auto& observation : indicator.observations) {
        const auto [row, isNew] = rows.emplace(areaOf(observation), table.rows.size());
        if (isNew) {
            table.rows.emplace_back(table.header.size());
            table.rows.back()[0] = areaText(observation);
        }
        table.rows[row->second][columns[observation.period]] = figureText(observation, catalogue);
    }
    return table;
}

/// A small line for each area that has two figures or more.
std::vector<OutBlock> sparkLines(const analysis::JointIndicator& joint, const base::Catalogue& catalogue) {
    std::map<std::string, std::vector<const model::Observation*>> byArea;
    for (const auto& observation : joint.indicator.observations) {
        byArea[areaOf(observation)].push_back(&observation);
    }
    std::vector<OutBlock> pictures;
    for (const auto& [area, observations] : byArea) {
        std::vector<chart::SeriesPoint> points;
        for (const auto* observation : observations) {
            points.push_back(
                {observation->period, observation->value.value_or(0), observation->value.has_value()});
        }
        const auto* first = observations.front();
        const auto* last = observations.back();
        if (points.size() < 2) {
            continue;
        }
        const auto title = fmt::format("{}, {}", joint.indicator.name, areaText(*first));
        OutBlock picture;
        picture.kind = OutBlock::Kind::Picture;
        picture.caption = title;
        picture.alt =
            catalogue.say(msg("Line of {0} from {1} ({2}) to {3} ({4}). The figures are in the table.", title,
                              figureText(*first, catalogue), periodText(first->period, catalogue),
                              figureText(*last, catalogue), periodText(last->period, catalogue)));
        picture.svg = chart::toSvg(
            chart::sparkLine(points, title, figureText(*first, catalogue), figureText(*last, catalogue)));
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

std::string expectation(model::Expectation expected, const base::Catalogue& catalogue) {
    switch (expected) {
        case model::Expectation::Higher:
            return catalogue.say(msg("Expected: higher when the theme goes well."));
        case model::Expectation::Lower:
            return catalogue.say(msg("Expected: lower when the theme goes well."));
        case model::Expectation::Stable:
            return catalogue.say(msg("Expected: stable when the theme goes well."));
    }
    return {};
}

void addWarnings(std::vector<OutBlock>& blocks, const std::vector<base::Message>& warnings,
                 const base::Catalogue& catalogue) {
    for (const auto& warning : warnings) {
        blocks.push_back(block(OutBlock::Kind::Note, catalogue.say(warning)));
    }
}

void addQuotes(std::vector<OutBlock>& blocks, const std::vector<analysis::ToldPassage>& quotes,
               model::Valence valence, const base::Catalogue& catalogue) {
    for (const auto& quote : quotes) {
        auto made = block(OutBlock::Kind::Quote, quote.row.quote);
        made.language = quote.language;
        made.attribution = fmt::format("{} {}", signedWord(valence, catalogue), quotedFrom(quote, catalogue));
        blocks.push_back(std::move(made));
    }
}

void addRow(std::vector<OutBlock>& blocks, const analysis::JointRow& row, const base::Catalogue& catalogue) {
    const auto language = catalogue.language();
    blocks.push_back(heading(2, row.code.number
                                    ? fmt::format("{}. {}", *row.code.number, row.code.name.in(language))
                                    : row.code.name.in(language)));
    if (const auto& question = row.code.question.in(language); !question.empty()) {
        blocks.push_back(block(OutBlock::Kind::Paragraph, question));
    }
    blocks.push_back(heading(3, catalogue.say(msg("Figures"))));
    if (row.indicators.empty()) {
        blocks.push_back(
            block(OutBlock::Kind::Paragraph, catalogue.say(msg("No indicator is linked to this theme."))));
    }
    for (const auto& joint : row.indicators) {
        blocks.push_back(
            block(OutBlock::Kind::Paragraph,
                  fmt::format("{} {}", catalogue.say(msg("Assumption: {0}", joint.link.assumption)),
                              expectation(joint.link.expected, catalogue))));
        blocks.push_back(figureTable(joint, catalogue));
        for (auto& picture : sparkLines(joint, catalogue)) {
            blocks.push_back(std::move(picture));
        }
        blocks.push_back(
            block(OutBlock::Kind::Note, catalogue.say(msg("Source: {0}.", joint.indicator.source))));
        addWarnings(blocks, joint.warnings, catalogue);
    }
    blocks.push_back(heading(3, catalogue.say(msg("Stories"))));
    blocks.push_back(block(OutBlock::Kind::Paragraph, proportions(row, catalogue)));
    addWarnings(blocks, row.warnings, catalogue);
    addQuotes(blocks, row.good, model::Valence::Good, catalogue);
    addQuotes(blocks, row.bad, model::Valence::Bad, catalogue);
    addQuotes(blocks, row.mixed, model::Valence::Mixed, catalogue);
    addQuotes(blocks, row.unjudged, model::Valence::None, catalogue);
}

}  // namespace

exchange::OutDocument jointDocument(const std::vector<analysis::JointRow>& rows,
                                    const std::string& projectTitle, const base::Catalogue& catalogue) {
    exchange::OutDocument document;
    document.language = catalogue.language();
    document.title = catalogue.say(msg("{0}: figures beside stories", projectTitle));
    document.blocks.push_back(
        block(OutBlock::Kind::Note,
              catalogue.say(msg("Working copy for the team. It holds personal data: do not pass it on."))));
    for (const auto& row : rows) {
        addRow(document.blocks, row, catalogue);
    }
    if (rows.empty()) {
        document.blocks.push_back(
            block(OutBlock::Kind::Paragraph,
                  catalogue.say(msg("No passages are coded and no indicators are linked yet."))));
    }
    return document;
}

std::string jointCsv(const std::vector<analysis::JointRow>& rows, const base::Catalogue& catalogue) {
    using exchange::numberCell;
    using exchange::textCell;
    exchange::OutSheet sheet;
    sheet.header = {
        catalogue.say(msg("code")),      catalogue.say(msg("theme")),    catalogue.say(msg("tellers")),
        catalogue.say(msg("good")),      catalogue.say(msg("not good")), catalogue.say(msg("mixed")),
        catalogue.say(msg("indicator")), catalogue.say(msg("unit")),     catalogue.say(msg("area")),
        catalogue.say(msg("period")),    catalogue.say(msg("value")),    catalogue.say(msg("sign")),
        catalogue.say(msg("assumption"))};
    for (const auto& row : rows) {
        const auto tellers = [&row](model::Valence valence) {
            const auto found = row.byValence.find(valence);
            return numberCell(found == row.byValence.end() ? 0 : found->second.tellers);
        };
        const std::vector<exchange::OutCell> start{
            textCell(row.code.key),       textCell(row.code.name.in(catalogue.language())),
            numberCell(row.told.tellers), tellers(model::Valence::Good),
            tellers(model::Valence::Bad), tellers(model::Valence::Mixed)};
        if (row.indicators.empty()) {
            sheet.rows.push_back(start);
            sheet.rows.back().resize(sheet.header.size());
        }
        for (const auto& joint : row.indicators) {
            for (const auto& observation : joint.indicator.observations) {
                auto line = start;
                line.insert(line.end(),
                            {textCell(joint.indicator.name), textCell(joint.indicator.unit),
                             textCell(areaText(observation)), textCell(observation.period),
                             observation.value ? numberCell(*observation.value) : exchange::OutCell{},
                             textCell(observation.sign), textCell(joint.link.assumption)});
                sheet.rows.push_back(std::move(line));
            }
        }
    }
    return exchange::writeCsv(sheet, catalogue.language());
}

}  // namespace vertelwerk::app
