#include "vertelwerk/app/retrieval.h"

#include "vertelwerk/app/quoting.h"
#include "vertelwerk/app/searching.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/search/query.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/story_facts.h"
#include "vertelwerk/text/normalise.h"

#include "app/delivering.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::CodeId;
using store::Relation;

std::vector<CodeId> withBeneath(const std::vector<model::Code>& codes, const std::vector<CodeId>& wanted) {
    std::set<CodeId> all(wanted.begin(), wanted.end());
    for (const auto& code : codes) {  // parents come first
        if (all.contains(code.parent)) {
            all.insert(code.id);
        }
    }
    return {all.begin(), all.end()};
}

/// Both what is typed as filters and as a query.
Result<search::Query> queryOf(store::Database& database, const RetrievalRequest& request) {
    search::Query whole;
    whole.kind = search::Query::Kind::And;
    for (const auto& part : {readFilter(database, request.filters), search::parseQuery(request.query)}) {
        if (!part) {
            return base::fail(part.error());
        }
        if (part->kind != search::Query::Kind::All) {
            whole.children.push_back(*part);
        }
    }
    return whole;
}

struct RelationWord {
    std::string_view word;
    Relation relation;
};
constexpr std::array relationWords{
    RelationWord{"with", Relation::SameStory},    RelationWord{"met", Relation::SameStory},
    RelationWord{"overlaps", Relation::Overlaps}, RelationWord{"overlapt", Relation::Overlaps},
    RelationWord{"within", Relation::Within},     RelationWord{"binnen", Relation::Within},
    RelationWord{"around", Relation::Around},     RelationWord{"om", Relation::Around},
    RelationWord{"before", Relation::Before},     RelationWord{"voor", Relation::Before},
    RelationWord{"after", Relation::After},       RelationWord{"na", Relation::After}};

/// The first word of `rest`, taken off it.
std::string_view takeWord(std::string_view& rest) {
    rest = text::trimmed(rest);
    const auto end = std::min(rest.find(' '), rest.size());
    const auto word = rest.substr(0, end);
    rest = text::trimmed(rest.substr(end));
    return word;
}

base::Error notARelation(std::string_view written) {
    return {ErrorCode::Invalid,
            msg("\"{0}\" is no condition on other codes.", written),
            {},
            msg("Write with, overlaps, within, around, before or after, and codes: overlaps 7. Put not "
                "before it for the opposite.")};
}

}  // namespace

Result<std::vector<CodeId>> parseCodes(store::Database& database, std::string_view written) {
    const auto whole = store::resolveCode(database, written);
    if (whole) {
        return std::vector{whole->id};
    }
    if (written.find(',') == std::string_view::npos) {
        return base::fail(whole.error());
    }
    std::vector<CodeId> codes;
    while (!written.empty()) {
        const auto comma = std::min(written.find(','), written.size());
        const auto code = store::resolveCode(database, text::trimmed(written.substr(0, comma)));
        if (!code) {
            return base::fail(code.error());
        }
        codes.push_back(code->id);
        written.remove_prefix(std::min(comma + 1, written.size()));
    }
    return codes;
}

Result<store::PassageRelation> parseRelation(store::Database& database, std::string_view written) {
    auto rest = written;
    store::PassageRelation relation;
    auto word = takeWord(rest);
    if (const auto folded = text::folded(word); folded == "not" || folded == "niet") {
        relation.negated = true;
        word = takeWord(rest);
    }
    if (const auto colon = word.find(':'); colon != std::string_view::npos) {
        const auto digits = word.substr(colon + 1);
        std::size_t distance = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), distance);
        if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) {
            return base::fail(notARelation(written));
        }
        relation.distance = distance;
        word = word.substr(0, colon);
    }
    const auto name = text::folded(word);
    const auto known = std::ranges::find(relationWords, std::string_view(name), &RelationWord::word);
    if (known == relationWords.end() || rest.empty()) {
        return base::fail(notARelation(written));
    }
    relation.relation = known->relation;
    auto codes = parseCodes(database, rest);
    if (!codes) {
        return base::fail(codes.error());
    }
    relation.codes = *std::move(codes);
    return relation;
}

Result<Retrieved> retrieve(store::Database& database, const SearcherSource& searcher,
                           const RetrievalRequest& request) {
    const auto codes = store::codes(database);
    if (!codes) {
        return base::fail(codes.error());
    }
    const auto wide = [&](const std::vector<CodeId>& wanted) {
        return request.beneath ? withBeneath(*codes, wanted) : wanted;
    };
    store::PassageListing listing;
    listing.codes = wide(request.codes);
    listing.relations = request.relations;
    for (auto& relation : listing.relations) {
        relation.codes = wide(relation.codes);
    }
    listing.coder = request.coder;
    listing.valence = request.valence;
    const auto query = queryOf(database, request);
    if (!query) {
        return base::fail(query.error());
    }
    const auto selection = select(database, searcher, *query, search::Where::Passages);
    if (!selection) {
        return base::fail(selection.error());
    }
    listing.filter = selection->filter;
    listing.among = selection->amongIds<model::PassageId>();
    Retrieved retrieved;
    auto rows = store::listPassages(database, listing);
    if (!rows) {
        return base::fail(rows.error());
    }
    retrieved.rows = *std::move(rows);
    if (!request.withFacts) {
        return retrieved;
    }
    auto stories = store::listStories(database, {.withSetApart = false});
    if (!stories) {
        return base::fail(stories.error());
    }
    auto attributes = store::storyAttributes(database);
    if (!attributes) {
        return base::fail(attributes.error());
    }
    std::set<model::StoryId> wanted;
    std::set<CodeId> used;
    for (const auto& row : retrieved.rows) {
        wanted.insert(row.passage.story);
        used.insert(row.passage.code);
    }
    for (const auto& code : *codes) {
        if (used.contains(code.id)) {
            retrieved.codes.emplace(code.id, code);
        }
    }
    for (auto& story : *stories) {
        if (wanted.contains(story.id)) {
            const auto id = story.id;
            retrieved.stories.emplace(id, StoryFacts{std::move(story), std::move((*attributes)[id])});
        }
    }
    return retrieved;
}

std::string citation(const model::PassageRow& row, const StoryFacts& facts,
                     const base::Catalogue& catalogue) {
    const auto& story = facts.row;
    std::string who = story.narrator;
    const auto from = quotedFrom(story.method, story.area, story.date, catalogue);
    who += who.empty() || from.empty() ? from : ", " + from;
    const auto where = catalogue.say(
        msg("{0}, characters {1}-{2}", row.source, row.passage.range.begin, row.passage.range.end));
    const auto title = row.storyTitle.empty() ? catalogue.say(msg("Untitled")) : row.storyTitle;
    return fmt::format("\xE2\x80\x9C{}\xE2\x80\x9D ({}; {}, {})", row.quote, who, title, where);
}

std::vector<std::string> attributeNames(const Retrieved& retrieved) {
    std::vector<std::string> names;
    std::set<std::string> seen;
    for (const auto& [id, story] : retrieved.stories) {
        for (const auto& attribute : story.attributes) {
            if (seen.insert(text::folded(attribute.name)).second) {
                names.push_back(attribute.name);
            }
        }
    }
    return names;
}

std::string attributeOf(const StoryFacts& facts, const std::string& name) {
    const auto wanted = text::folded(name);
    for (const auto& attribute : facts.attributes) {
        if (text::folded(attribute.name) == wanted) {
            return attribute.value;
        }
    }
    return {};
}

RetrievalTable retrievalTable(const Retrieved& retrieved, const std::vector<std::string>& attributes,
                              const base::Catalogue& catalogue) {
    RetrievalTable table;
    for (const auto& name : {msg("Passage"), msg("Code"), msg("Experience"), msg("Coder"), msg("Memo"),
                             msg("Story"), msg("Source"), msg("Begin"), msg("End")}) {
        table.header.push_back(catalogue.say(name));
    }
    table.header.insert(table.header.end(), attributes.begin(), attributes.end());
    for (const auto& row : retrieved.rows) {
        const auto facts = retrieved.stories.find(row.passage.story);
        std::vector<std::string> cells{row.quote,
                                       row.codeKey,
                                       std::string(model::toSign(row.passage.valence)),
                                       row.coder,
                                       row.passage.memo,
                                       row.storyTitle,
                                       row.source,
                                       fmt::to_string(row.passage.range.begin),
                                       fmt::to_string(row.passage.range.end)};
        for (const auto& name : attributes) {
            cells.push_back(facts == retrieved.stories.end() ? "" : attributeOf(facts->second, name));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

base::Status exportRetrieved(Project& project, const Retrieved& retrieved,
                             const std::vector<std::string>& attributes, const std::filesystem::path& out,
                             const base::Catalogue& catalogue) {
    const auto table = retrievalTable(retrieved, attributes, catalogue);
    std::string bytes;
    if (out.extension() == ".csv") {
        bytes = exchange::writeCsv(table.header, table.rows);
    } else if (out.extension() == ".html") {
        exchange::OutDocument document;
        document.title = catalogue.say(msg("Passages retrieved"));
        document.language = catalogue.language();
        exchange::OutBlock note;
        note.kind = exchange::OutBlock::Kind::Note;
        note.text = catalogue.say(msg("Working copy for the team: holds personal data."));
        exchange::OutBlock block;
        block.kind = exchange::OutBlock::Kind::Table;
        block.header = table.header;
        block.rows = table.rows;
        document.blocks = {std::move(note), std::move(block)};
        bytes = exchange::writeHtml(document);
    } else {
        return base::fail(ErrorCode::Invalid,
                          msg("Passages cannot be written as {0}.", base::toUtf8(out.filename())),
                          msg("Give the file the ending .csv or .html."));
    }
    store::Delivery delivery;
    delivery.title = catalogue.say(msg("Passages retrieved"));
    delivery.coder = project.coderName;
    for (const auto& [story, facts] : retrieved.stories) {
        delivery.stories.push_back(story);
    }
    return deliver(project, std::move(delivery), out, bytes);
}

}  // namespace vertelwerk::app
