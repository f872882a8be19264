#include "app/export_reports.h"

#include "vertelwerk/text/locale.h"

#include "app/columns.h"
#include "app/export_documents.h"
#include "app/story_blocks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using analysis::AgreementFigures;
using base::msg;
using base::plural;
using exchange::numberCell;
using exchange::OutBlock;
using exchange::OutCell;
using exchange::OutDocument;
using exchange::OutSheet;
using exchange::textCell;

constexpr std::size_t themesAcross = 4;

std::string coderName(const ExportData& data, const CodersAgreement& agreement, std::size_t coder) {
    return data.outward() ? data.say(msg("Coder {0}", coder + 1)) : agreement.coders[coder].name;
}

std::string listedCoders(const ExportData& data, const CodersAgreement& agreement,
                         const std::vector<std::size_t>& coders) {
    std::string names;
    for (std::size_t i = 0; i < coders.size(); ++i) {
        const auto name = coderName(data, agreement, coders[i]);
        names = i == 0                  ? name
                : i + 1 < coders.size() ? fmt::format("{}, {}", names, name)
                                        : data.say(msg("{0} and {1}", names, name));
    }
    return names;
}

/// A code, or all of them together, with its figures.
struct AgreementLine {
    std::string key;
    std::string name;
    const AgreementFigures& figures;
};

std::vector<AgreementLine> linesOf(const ExportData& data, const CodersAgreement& agreement) {
    std::vector<AgreementLine> lines;
    for (std::size_t i = 0; i < agreement.codes.size(); ++i) {
        const auto& code = agreement.codes[i];
        lines.push_back({code.key, code.name.in(data.catalogue.language()), agreement.report.codes[i]});
    }
    lines.push_back({{}, data.say(msg("All codes together")), agreement.report.pooled});
    return lines;
}

std::string figure(const ExportData& data, const std::optional<double>& value, int decimals) {
    return value ? text::formatNumber(*value, decimals, data.catalogue.language()) : "\u2013";
}

std::string interval(const ExportData& data, const AgreementFigures& figures) {
    return figures.interval ? data.say(msg("{0} to {1}", figure(data, figures.interval->first, 2),
                                           figure(data, figures.interval->second, 2)))
                            : "\u2013";
}

OutBlock figuresTable(const ExportData& data, const CodersAgreement& agreement) {
    OutBlock table;
    table.kind = OutBlock::Kind::Table;
    table.caption = data.say(msg("Agreement per code, over {0} {1}", agreement.report.units,
                                 data.say(nameOf(agreement.report.unit))));
    table.header = {data.say(msg("Code"))};
    for (std::size_t i = 0; i < agreement.coders.size(); ++i) {
        table.header.push_back(coderName(data, agreement, i));
    }
    for (const auto& name :
         {msg("All of them"), msg("Agree, in %"), msg("Alpha"), msg("Alpha lies between")}) {
        table.header.push_back(data.say(name));
    }
    for (const auto& [key, name, figures] : linesOf(data, agreement)) {
        auto& row = table.rows.emplace_back(std::vector{name});
        for (const auto coded : figures.coded) {
            row.push_back(fmt::to_string(coded));
        }
        row.push_back(fmt::to_string(figures.both));
        row.push_back(figure(data, figures.percent, 1));
        row.push_back(figure(data, figures.alpha, 2));
        row.push_back(interval(data, figures));
    }
    return table;
}

void addPlaces(std::vector<OutBlock>& blocks, const ExportData& data, const CodersAgreement& agreement) {
    const auto& places = agreement.report.disagreements;
    blocks.push_back(wordBlock(OutBlock::Kind::Heading, data.say(msg("Where the coders differ"))));
    blocks.push_back(
        wordBlock(OutBlock::Kind::Note, data.say(plural("{0} place.", "{0} places.", places.size()))));
    std::map<model::StoryId, std::string> titles;
    for (const auto& story : agreement.stories) {
        titles[story.id] = story.title.empty() ? story.source : story.title;
    }
    for (std::size_t code = 0; code < agreement.codes.size(); ++code) {
        bool headed = false;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i].code != code) {
                continue;
            }
            if (!std::exchange(headed, true)) {
                blocks.push_back(wordBlock(OutBlock::Kind::Heading,
                                           agreement.codes[code].name.in(data.catalogue.language()), 3));
            }
            auto quote = wordBlock(OutBlock::Kind::Quote, agreement.quotes[i]);
            quote.attribution =
                data.say(msg("only by {0}. {1}", listedCoders(data, agreement, places[i].coders),
                             titles[places[i].story]));
            blocks.push_back(std::move(quote));
        }
    }
}

}  // namespace

OutDocument agreementDocument(const ExportData& data, const CodersAgreement& agreement) {
    OutDocument document =
        documentFor(data, data.say(msg("{0}: agreement between coders", data.projectTitle)));
    auto& blocks = document.blocks;
    const auto paragraph = [&](const base::Message& words) {
        blocks.push_back(wordBlock(OutBlock::Kind::Paragraph, data.say(words)));
    };
    const auto heading = [&](const base::Message& words) {
        blocks.push_back(wordBlock(OutBlock::Kind::Heading, data.say(words)));
    };
    std::vector<std::size_t> everyone(agreement.coders.size());
    for (std::size_t i = 0; i < everyone.size(); ++i) {
        everyone[i] = i;
    }
    paragraph(plural("{1} coded the same story; {2} {3} were compared.",
                     "{1} coded the same {0} stories; {2} {3} were compared.", agreement.stories.size(),
                     listedCoders(data, agreement, everyone), agreement.report.units,
                     data.say(nameOf(agreement.report.unit))));
    paragraph(agreement.marked
                  ? msg("These are the stories that each coder marked as done.")
                  : msg("These are the stories that each coder coded; nobody marked stories as done."));
    heading(msg("What the figures say"));
    for (const auto& [key, name, figures] : linesOf(data, agreement)) {
        blocks.push_back(wordBlock(OutBlock::Kind::ListItem,
                                   fmt::format("{}. {}", name, data.say(meaningOf(figures.alpha)))));
    }
    heading(msg("The figures"));
    blocks.push_back(figuresTable(data, agreement));
    paragraph(aboutAgreement());
    blocks.push_back(wordBlock(
        OutBlock::Kind::Note,
        data.say(msg("Under a coder: in how many units this coder saw the code. Alpha is Krippendorff's, "
                     "nominal. It lies between these two in 95 of 100 draws of as many stories."))));
    if (!data.outward()) {
        addPlaces(blocks, data, agreement);
        heading(msg("The stories"));
        for (const auto& story : agreement.stories) {
            blocks.push_back(
                wordBlock(OutBlock::Kind::ListItem, story.title.empty() ? story.source : story.title));
        }
    }
    return document;
}

OutSheet agreementSheet(const ExportData& data, const CodersAgreement& agreement) {
    using Row = AgreementLine;
    const auto number = [](const std::optional<double>& value) {
        return value ? numberCell(*value) : OutCell{};
    };
    Columns<Row> columns;
    columns.add(data.say(msg("code")), [](const Row& row) { return textCell(row.key); });
    columns.add(data.say(msg("theme")), [](const Row& row) { return textCell(row.name); });
    columns.add(data.say(msg("units")), [](const Row& row) { return numberCell(row.figures.units); });
    for (std::size_t i = 0; i < agreement.coders.size(); ++i) {
        columns.add(coderName(data, agreement, i), [i](const Row& row) {
            return i < row.figures.coded.size() ? numberCell(row.figures.coded[i]) : OutCell{};
        });
    }
    columns.add(data.say(msg("all of them")), [](const Row& row) { return numberCell(row.figures.both); });
    columns.add(data.say(msg("agree, in percent")),
                [number](const Row& row) { return number(row.figures.percent); });
    columns.add("Cohen's kappa", [number](const Row& row) { return number(row.figures.cohenKappa); });
    columns.add("Fleiss' kappa", [number](const Row& row) { return number(row.figures.fleissKappa); });
    columns.add("Krippendorff's alpha", [number](const Row& row) { return number(row.figures.alpha); });
    columns.add(data.say(msg("alpha from")), [](const Row& row) {
        return row.figures.interval ? numberCell(row.figures.interval->first) : OutCell{};
    });
    columns.add(data.say(msg("alpha to")), [](const Row& row) {
        return row.figures.interval ? numberCell(row.figures.interval->second) : OutCell{};
    });
    columns.add(data.say(msg("positive agreement")),
                [number](const Row& row) { return number(row.figures.positiveAgreement); });
    columns.add(data.say(msg("alpha of boundaries (unitizing)")),
                [number](const Row& row) { return number(row.figures.unitizing.nominal); });
    columns.add(data.say(msg("alpha of valence")),
                [number](const Row& row) { return number(row.figures.valenceAlpha); });
    columns.add(data.say(msg("alpha of valence, in order")),
                [number](const Row& row) { return number(row.figures.valenceOrdinal); });
    columns.add(data.say(msg("n of valence")),
                [](const Row& row) { return numberCell(row.figures.valenceUnits); });
    return columns.sheet(data.say(msg("Agreement")), linesOf(data, agreement));
}

OutDocument gridDocument(const ExportData& data, const SummaryGrid& grid) {
    OutDocument document = documentFor(data, data.say(msg("{0}: summaries by theme", data.projectTitle)));
    document.wide = true;
    const auto language = document.language;
    std::vector<const model::StoryRow*> stories;
    std::set<model::CodeId> used;
    for (const auto& story : data.stories) {
        bool any = false;
        for (const auto& theme : grid.themes) {
            if (!grid.cell(story.id, theme.id).summary.empty()) {
                used.insert(theme.id);
                any = true;
            }
        }
        if (any) {
            stories.push_back(&story);
        }
    }
    std::vector<const model::Code*> themes;
    for (const auto& theme : grid.themes) {
        if (used.contains(theme.id)) {
            themes.push_back(&theme);
        }
    }
    auto& blocks = document.blocks;
    blocks.push_back(wordBlock(
        OutBlock::Kind::Paragraph,
        stories.empty() ? data.say(msg("There are no summaries yet."))
                        : data.say(plural("{0} story has summaries; {1} have none and are not shown.",
                                          "{0} stories have summaries; {1} have none and are not shown.",
                                          stories.size(), data.stories.size() - stories.size()))));
    for (std::size_t at = 0; at < themes.size(); at += themesAcross) {
        const auto end = std::min(at + themesAcross, themes.size());
        const auto& first = model::briefName(*themes[at], language);
        const auto& last = model::briefName(*themes[end - 1], language);
        blocks.push_back(wordBlock(OutBlock::Kind::Heading,
                                   end - at == 1 ? first : data.say(msg("{0} to {1}", first, last))));
        OutBlock table;
        table.kind = OutBlock::Kind::Table;
        table.caption = data.say(msg("Summaries of stories by theme"));
        table.header = {data.say(msg("Story"))};
        for (std::size_t i = at; i < end; ++i) {
            table.header.push_back(model::briefName(*themes[i], language));
        }
        for (const auto* story : stories) {
            auto& row = table.rows.emplace_back(std::vector{titleOf(story->title, data.catalogue)});
            for (std::size_t i = at; i < end; ++i) {
                const auto& cell = grid.cell(story->id, themes[i]->id);
                row.push_back(!cell.summary.empty() ? cell.summary
                              : cell.passages > 0
                                  ? data.say(plural("({0} passage)", "({0} passages)", cell.passages))
                                  : "\u2013");
            }
        }
        blocks.push_back(std::move(table));
    }
    return document;
}

OutSheet gridSheet(const ExportData& data, const SummaryGrid& grid) {
    using Row = model::StoryRow;
    Columns<Row> columns;
    columns.add(data.say(msg("number")), [](const Row& row) { return textCell(row.number); });
    columns.add(data.say(msg("title")),
                [&data](const Row& row) { return textCell(titleOf(row.title, data.catalogue)); });
    if (!data.outward()) {
        columns.add(data.say(msg("file")), [](const Row& row) { return textCell(row.source); });
    }
    for (const auto& theme : grid.themes) {
        columns.add(theme.name.in(data.catalogue.language()), [&grid, id = theme.id](const Row& row) {
            return textCell(grid.cell(row.id, id).summary);
        });
    }
    return columns.sheet(data.say(msg("Summaries")), data.stories);
}

OutSheet answerSheet(const ExportData& data, const std::vector<model::Survey>& surveys) {
    struct Row {
        const model::Survey& survey;
        const model::Respondent& respondent;
        const model::SurveyAnswer& answer;
    };
    std::vector<Row> rows;
    std::vector<std::string> attributes;
    for (const auto& survey : surveys) {
        for (const auto& respondent : survey.respondents) {
            if (!data.holds(respondent)) {
                continue;
            }
            for (const auto& attribute : respondent.attributes) {
                if (std::ranges::find(attributes, attribute.name) == attributes.end()) {
                    attributes.push_back(attribute.name);
                }
            }
            for (const auto& answer : respondent.answers) {
                rows.push_back({survey, respondent, answer});
            }
        }
    }
    const auto item = [](const Row& row) -> const model::SurveyItem& {
        return row.survey.items.at(row.answer.item);
    };
    const auto language = data.catalogue.language();
    Columns<Row> columns;
    columns.add(data.say(msg("survey")),
                [](const Row& row) { return textCell(std::string(model::toKey(row.survey.kind))); });
    columns.add(data.say(msg("file")), [](const Row& row) { return textCell(row.survey.source); });
    columns.add(data.say(msg("respondent")), [](const Row& row) { return textCell(row.respondent.label); });
    columns.add(data.say(msg("date")),
                [](const Row& row) { return exchange::dateCell(row.respondent.date); });
    columns.add(data.say(msg("moment")), [](const Row& row) { return textCell(row.answer.moment); });
    columns.add(data.say(msg("item")), [item](const Row& row) { return textCell(item(row).key); });
    columns.add(data.say(msg("question")),
                [item, language](const Row& row) { return textCell(item(row).text.in(language)); });
    columns.add(data.say(msg("code")), [item](const Row& row) { return textCell(item(row).codeKey); });
    columns.add(data.say(msg("answer")), [](const Row& row) { return textCell(row.answer.value); });
    columns.add(data.say(msg("score")),
                [](const Row& row) { return row.answer.score ? numberCell(*row.answer.score) : OutCell{}; });
    for (const auto& name : attributes) {
        columns.add(name, [name](const Row& row) {
            const auto found = std::ranges::find(row.respondent.attributes, name, &model::Attribute::name);
            return found == row.respondent.attributes.end() ? OutCell{} : textCell(found->value);
        });
    }
    return columns.sheet(data.say(msg("Answers")), rows);
}

}  // namespace vertelwerk::app
