#include "app/export_documents.h"

#include "vertelwerk/app/figure_words.h"
#include "vertelwerk/app/quoting.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/text/locale.h"

#include "app/joined_codings.h"
#include "app/story_blocks.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::plural;
using exchange::OutBlock;
using exchange::OutDocument;

std::string headingOf(const model::Code& code, base::Language language) {
    const auto& name = code.name.in(language);
    return code.number ? fmt::format("{}. {}", *code.number, name) : name;
}

/// The short name of a code with its number, for a margin.
std::string marginLabel(const model::Code& code, base::Language language) {
    const auto& brief = code.shortName.in(language);
    const auto& name = brief.empty() ? code.name.in(language) : brief;
    return code.number ? fmt::format("{} {}", *code.number, name) : name;
}

std::string tellerOf(const ExportData& data, const model::StoryRow& story) {
    const auto from = quotedFrom(story.method, story.area, story.date, data.catalogue);
    const auto name = data.narrator(story);
    return name.empty() ? from : name + ", " + from;
}

/// "age: 45; housing: rents": what is known of the teller and the story, for the team.
std::string attributesLine(const ExportData& data, model::StoryId story) {
    std::string line;
    for (const auto& attribute : data.attributes.at(story)) {
        line += fmt::format("{}{}: {}", line.empty() ? "" : "; ", attribute.name, attribute.value);
    }
    return line;
}

using Grouped = std::map<model::CodeId, std::vector<const model::PassageRow*>>;

Grouped byCode(const std::vector<model::PassageRow>& passages) {
    Grouped groups;
    for (const auto& row : passages) {
        groups[row.passage.code].push_back(&row);
    }
    return groups;
}

void addFact(std::vector<OutBlock>& blocks, const std::string& label, const std::string& words) {
    if (!words.empty()) {
        blocks.push_back(wordBlock(OutBlock::Kind::Heading, label, 3));
        blocks.push_back(wordBlock(OutBlock::Kind::Paragraph, words));
    }
}

/// Whether what is said of a code fills most of a page, and begins on a page of its own.
bool fillsPage(const model::Code& code, base::Language language) {
    constexpr std::size_t most = 700;  // characters
    std::size_t length = 0;
    for (const auto* words : {&code.definition, &code.question, &code.include, &code.exclude, &code.anchor}) {
        length += words->in(language).size();
    }
    for (const auto& criterion : code.criteria) {
        length += criterion.text.in(language).size();
    }
    return length > most;
}

/// A passage that shows a code: of those with a memo first, then neither a few words nor a page.
const model::PassageRow* exampleOf(const std::vector<const model::PassageRow*>& passages) {
    const auto distance = [](const model::PassageRow* row) {
        constexpr std::size_t fair = 200;  // characters
        const auto length = row->passage.range.length();
        return std::pair(row->passage.memo.empty(), length > fair ? length - fair : fair - length);
    };
    const auto found = std::ranges::min_element(passages, {}, distance);
    return found == passages.end() ? nullptr : *found;
}

/// What stands in the margin beside a coded passage.
std::string commentOf(const ExportData& data, const model::PassageRow& row) {
    std::string words = row.passage.valence == model::Valence::None
                            ? std::string()
                            : signedWord(row.passage.valence, data.catalogue);
    if (!data.outward()) {
        for (const auto& more : {row.passage.memo, row.coder}) {
            if (!more.empty()) {
                words += (words.empty() ? "" : "\n") + more;
            }
        }
    }
    return words;
}

/// "jaar:2021..2023" or "-wijk:Molenwijk", as it is asked for.
std::string written(const model::FieldFilter& filter, base::Language language) {
    const auto name = filter.field == model::Field::Attribute
                          ? filter.name
                          : std::string(model::fieldName(filter.field, language));
    return fmt::format("{}{}:{}{}", filter.negated ? "-" : "", name, filter.value,
                       filter.upper ? ".." + *filter.upper : std::string());
}

/// What a retrieval asked for, where it did not ask for all.
std::string askedFor(const ExportData& data) {
    std::vector<std::string> asked;
    for (const auto& filter : data.request.filter) {
        asked.push_back(written(filter, data.catalogue.language()));
    }
    if (!data.outward() && !data.request.coder.empty()) {
        asked.push_back(data.say(msg("coded by {0}", data.request.coder)));
    }
    return asked.empty() ? std::string()
                         : data.say(msg("Asked for: {0}", fmt::format("{}", fmt::join(asked, ", "))));
}

std::vector<exchange::OutMark> marksOf(const ExportData& data,
                                       const std::vector<const model::PassageRow*>& rows) {
    std::vector<exchange::OutMark> marks;
    for (const auto* row : rows) {
        const auto* code = data.code(row->passage.code);
        if (code == nullptr) {
            continue;
        }
        const auto label = marginLabel(*code, data.catalogue.language());
        const auto comment = commentOf(data, *row);
        marks.push_back({row->passage.range, code->colour, comment.empty() ? label : comment, label, {}});
    }
    return marks;
}

}  // namespace

OutDocument documentFor(const ExportData& data, std::string title) {
    OutDocument document;
    document.title = std::move(title);
    document.language = data.catalogue.language();
    document.pageMark = data.pageMark();
    return document;
}

OutDocument passageDocument(const ExportData& data, std::vector<model::PassageRow> passages) {
    auto document = documentFor(data, data.say(msg("{0}: passages by theme", data.projectTitle)));
    auto& blocks = document.blocks;
    if (const auto asked = askedFor(data); !asked.empty()) {
        blocks.push_back(wordBlock(OutBlock::Kind::Note, asked));
    }
    joinCodings(passages);
    std::map<model::StoryId, const model::StoryRow*> stories;
    for (const auto& story : data.stories) {
        stories.emplace(story.id, &story);
    }
    const auto groups = byCode(passages);
    for (const auto& code : data.codes) {
        const auto group = groups.find(code.id);
        if (group == groups.end()) {
            continue;
        }
        blocks.push_back(wordBlock(OutBlock::Kind::Heading, headingOf(code, document.language)));
        blocks.push_back(wordBlock(OutBlock::Kind::Note,
                                   data.say(plural("{0} passage", "{0} passages", group->second.size()))));
        for (const auto* row : group->second) {
            const auto& story = *stories.at(row->passage.story);
            auto quote = wordBlock(OutBlock::Kind::Quote, row->quote);
            quote.language = story.language;
            quote.attribution = fmt::format("{} {}. {}", signedWord(row->passage.valence, data.catalogue),
                                            titleOf(story.title, data.catalogue), tellerOf(data, story));
            if (!data.outward()) {
                quote.attribution += fmt::format(". {}", story.source);
                if (const auto line = attributesLine(data, story.id); !line.empty()) {
                    quote.attribution += fmt::format("\n{}", line);
                }
                if (!row->passage.memo.empty()) {
                    quote.attribution += "\n" + data.say(msg("Memo: {0}", row->passage.memo));
                }
            }
            blocks.push_back(std::move(quote));
        }
    }
    if (passages.empty()) {
        blocks.push_back(wordBlock(OutBlock::Kind::Paragraph, data.say(msg("No passages answer to this."))));
    }
    return document;
}

OutDocument storyDocument(const ExportData& data, const std::vector<model::Story>& stories,
                          const std::vector<model::PassageRow>& passages) {
    auto document = documentFor(data, data.say(msg("{0}: coded stories", data.projectTitle)));
    std::map<model::StoryId, std::vector<const model::PassageRow*>> coded;
    for (const auto& row : passages) {
        coded[row.passage.story].push_back(&row);
    }
    std::map<model::StoryId, const model::StoryRow*> rows;
    for (const auto& row : data.stories) {
        rows.emplace(row.id, &row);
    }
    for (const auto& story : stories) {
        auto heading = wordBlock(OutBlock::Kind::Heading, titleOf(story.title, data.catalogue));
        heading.language = story.language;
        document.blocks.push_back(std::move(heading));
        auto note = tellerOf(data, *rows.at(story.id));
        if (!data.outward()) {
            note += ". " + story.source.fileName;
            if (const auto line = attributesLine(data, story.id); !line.empty()) {
                note += "\n" + line;
            }
        }
        document.blocks.push_back(wordBlock(OutBlock::Kind::Note, note));
        addStoryText(document.blocks, story, 3, marksOf(data, coded[story.id]), data.catalogue);
    }
    if (stories.empty()) {
        document.blocks.push_back(
            wordBlock(OutBlock::Kind::Paragraph, data.say(msg("No stories answer to this."))));
    }
    return document;
}

OutDocument codebookDocument(const ExportData& data, const std::vector<model::PassageRow>& passages) {
    auto document = documentFor(data, data.say(msg("{0}: codebook", data.projectTitle)));
    const auto language = document.language;
    const auto groups = byCode(passages);
    auto& blocks = document.blocks;
    for (const auto& code : data.codesInUse()) {
        if (!blocks.empty() && fillsPage(code, language)) {
            blocks.push_back(wordBlock(OutBlock::Kind::PageBreak, {}));
        }
        blocks.push_back(
            wordBlock(OutBlock::Kind::Heading, fmt::format("{} ({})", headingOf(code, language), code.key)));
        addFact(blocks, data.say(msg("Definition")), code.definition.in(language));
        addFact(blocks, data.say(msg("Test question")), code.question.in(language));
        addFact(blocks, data.say(msg("When to use it")), code.include.in(language));
        addFact(blocks, data.say(msg("When to use another")), code.exclude.in(language));
        if (!code.criteria.empty()) {
            blocks.push_back(wordBlock(OutBlock::Kind::Heading, data.say(msg("Criteria")), 3));
            for (const auto& criterion : code.criteria) {
                blocks.push_back(wordBlock(OutBlock::Kind::ListItem, criterion.text.in(language)));
            }
        }
        addFact(blocks, data.say(msg("Example")), code.anchor.in(language));
        const auto group = groups.find(code.id);
        if (group != groups.end() && code.anchor.in(language).empty()) {
            if (const auto* example = exampleOf(group->second)) {
                blocks.push_back(wordBlock(OutBlock::Kind::Heading, data.say(msg("Example")), 3));
                auto quote = wordBlock(OutBlock::Kind::Quote, example->quote);
                quote.attribution = fmt::format("{} {}", signedWord(example->passage.valence, data.catalogue),
                                                titleOf(example->storyTitle, data.catalogue));
                blocks.push_back(std::move(quote));
            }
        }
    }
    return document;
}

OutDocument indicatorDocument(const ExportData& data, const std::vector<model::Indicator>& indicators) {
    auto document = documentFor(data, data.say(msg("{0}: indicators", data.projectTitle)));
    auto& blocks = document.blocks;
    for (const auto& indicator : indicators) {
        blocks.push_back(wordBlock(OutBlock::Kind::Heading, indicator.name));
        if (!indicator.definition.empty()) {
            blocks.push_back(wordBlock(OutBlock::Kind::Paragraph, indicator.definition));
        }
        OutBlock table;
        table.kind = OutBlock::Kind::Table;
        table.caption =
            indicator.unit.empty() ? indicator.name : fmt::format("{} ({})", indicator.name, indicator.unit);
        const bool counted = std::ranges::any_of(
            indicator.observations, [](const model::Observation& one) { return one.n.has_value(); });
        table.header = {data.say(msg("Area")), data.say(msg("Period")), data.say(msg("Value"))};
        if (counted) {
            table.header.push_back(data.say(msg("n")));
        }
        for (const auto& one : indicator.observations) {
            table.rows.push_back(
                {areaText(one), periodText(one.period, data.catalogue), figureText(one, data.catalogue)});
            if (counted) {
                table.rows.back().push_back(
                    one.n ? text::formatNumber(static_cast<double>(*one.n), 0, document.language)
                          : std::string());
            }
        }
        blocks.push_back(std::move(table));
        if (!indicator.source.empty()) {
            blocks.push_back(wordBlock(OutBlock::Kind::Note, data.say(msg("Source: {0}", indicator.source))));
        }
    }
    if (indicators.empty()) {
        blocks.push_back(wordBlock(OutBlock::Kind::Paragraph, data.say(msg("There are no indicators."))));
    }
    return document;
}

OutDocument matrixDocument(const ExportData& data, const std::vector<model::PassageRow>& passages) {
    auto document = documentFor(data, data.say(msg("{0}: stories by code", data.projectTitle)));
    document.wide = true;
    std::map<std::pair<model::StoryId, model::CodeId>, std::size_t> counts;
    std::map<model::CodeId, std::size_t> used;
    for (const auto& row : passages) {
        ++counts[{row.passage.story, row.passage.code}];
        ++used[row.passage.code];
    }
    OutBlock table;
    table.kind = OutBlock::Kind::Table;
    table.caption = data.say(msg("How many passages of each code each story has"));
    table.header = {data.say(msg("Story"))};
    std::vector<const model::Code*> columns;
    for (const auto& code : data.codes) {
        if (used.contains(code.id)) {
            columns.push_back(&code);
            table.header.push_back(code.number ? fmt::to_string(*code.number) : code.key);
            document.blocks.push_back(
                wordBlock(OutBlock::Kind::ListItem, headingOf(code, document.language)));
        }
    }
    for (const auto& story : data.stories) {
        std::vector<std::string> cells{titleOf(story.title, data.catalogue)};
        bool any = false;
        for (const auto* code : columns) {
            const auto found = counts.find({story.id, code->id});
            any = any || found != counts.end();
            cells.push_back(found == counts.end() ? "\u2013" : fmt::to_string(found->second));
        }
        if (any) {
            table.rows.push_back(std::move(cells));
        }
    }
    document.blocks.push_back(wordBlock(
        OutBlock::Kind::Note, data.say(plural("{0} story has passages; {1} have none and are not shown.",
                                              "{0} stories have passages; {1} have none and are not shown.",
                                              table.rows.size(), data.stories.size() - table.rows.size()))));
    document.blocks.push_back(std::move(table));
    return document;
}

}  // namespace vertelwerk::app
