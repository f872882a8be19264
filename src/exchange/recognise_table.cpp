#include "vertelwerk/exchange/forms.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/blocks.h"
#include "exchange/consent_line.h"
#include "exchange/head.h"
#include "exchange/story_body.h"
#include "exchange/strings.h"
#include "exchange/table_kind.h"

#include <algorithm>
#include <map>
#include <optional>

namespace vertelwerk::exchange {

namespace {

using Row = std::vector<std::string>;

/// The purpose in "Toestemming onderzoek", "consent: research" or, when it stands alone, "onderzoek".
std::optional<model::Purpose> purposeInName(std::string_view header) {
    const std::string name = text::folded(header);
    for (const std::string_view prefix :
         {"toestemming voor ", "toestemming ", "toestemming: ", "consent for ", "consent ", "consent: "}) {
        if (name.starts_with(prefix)) {
            if (const auto purpose = model::purposeFromWord(std::string_view(name).substr(prefix.size()))) {
                return purpose;
            }
        }
    }
    return model::purposeFromWord(name);
}

/// Columns that each hold the answers to one purpose of consent.
std::map<std::size_t, model::Purpose> consentColumns(const Table& table) {
    std::map<std::size_t, model::Purpose> columns;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const auto purpose = purposeInName(table.header[i]);
        const bool answers = purpose && std::ranges::all_of(table.rows, [i](const Row& row) {
                                 return model::answerFromWord(text::trimmed(row[i])).has_value();
                             });
        if (answers) {
            columns.emplace(i, *purpose);
        }
    }
    return columns;
}

/// The text's blocks; two text columns are the two answers of a form, each under its question.
std::vector<Block> bodyOf(const Table& table, const Row& row, const std::vector<std::size_t>& texts) {
    std::vector<Block> body;
    for (const std::size_t column : texts) {
        if (texts.size() > 1) {
            body.push_back({Block::Kind::Heading, 1, table.header[column]});
        }
        appendParagraphs(row[column], body);
    }
    return body;
}

}  // namespace

bool holdsStories(const Table& table) {
    return tableKind(table) == TableKind::Stories;
}

std::vector<model::StoryDraft> recogniseStories(const Table& table, std::vector<base::Message>& problems) {
    std::vector<model::StoryDraft> stories;
    const std::vector<std::size_t> texts = textColumns(table);
    const auto consents = consentColumns(table);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        const std::size_t number = i < table.numbers.size() ? table.numbers[i] : i + 1;
        model::StoryDraft draft;
        std::vector<HeadLine> lines;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string value(text::trimmed(row[column]));
            if (const auto consent = consents.find(column); consent != consents.end() && !value.empty()) {
                addConsent(consent->second, *model::answerFromWord(value), draft.consent);
            } else if (!value.empty() && std::ranges::find(texts, column) == texts.end()) {
                const std::string_view name = text::trimmed(table.header[column]);
                lines.push_back(
                    makeHeadLine(name.empty() ? "#" + std::to_string(column + 1) : std::string(name), value));
            }
        }
        applyHead(lines, draft, problems);
        buildBody(bodyOf(table, row, texts), statesMethod(lines), draft, problems);
        if (draft.text.empty()) {
            problems.push_back(base::msg("Row {0} has no text; it was left out.", number));
            continue;
        }
        draft.source.place = std::to_string(number);
        stories.push_back(std::move(draft));
    }
    return stories;
}

}  // namespace vertelwerk::exchange
