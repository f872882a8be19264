#include "exchange/survey_items.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/contact_details.h"
#include "exchange/figure_table.h"
#include "exchange/strings.h"
#include "exchange/survey_numbers.h"
#include "exchange/survey_words.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace vertelwerk::exchange {

namespace {

std::vector<std::string> listed(std::string_view cell) {
    std::vector<std::string> values;
    for (const auto piece : split(cell, '|')) {
        if (const auto value = text::trimmed(piece); !value.empty()) {
            values.emplace_back(value);
        }
    }
    return values;
}

}  // namespace

model::SurveyItem itemOfWords(const std::string& header, const std::vector<std::string>& cells) {
    model::SurveyItem item;
    item.key = header;
    item.text.nl = header;
    std::set<std::string> known;
    for (const auto& cell : cells) {
        const std::string value(text::trimmed(cell));
        const auto folded = text::folded(value);
        if (value.empty() || holdsContactDetails(value) || !known.insert(folded).second) {
            continue;
        }
        item.answers.push_back(value);
        const auto meaning = meaningOf(withoutNumber(folded));
        if (meaning == AnswerWords::Excluded) {
            item.excluded.push_back(value);
        } else if (meaning == AnswerWords::Favourable) {
            item.favourable.push_back(value);
        }
    }
    return item;
}

model::SurveyItem withAnswers(model::SurveyItem item, const std::vector<std::string>& cells) {
    if (item.answers.empty()) {
        item.answers = itemOfWords(item.key, cells).answers;
    }
    const auto isNamed = [&item](const std::string& value) {
        const auto same = [&](const std::string& other) {
            return text::folded(other) == text::folded(value);
        };
        return std::ranges::any_of(item.favourable, same) || std::ranges::any_of(item.excluded, same);
    };
    if (item.excluded.empty()) {
        std::vector<std::string> possible = item.answers;
        possible.insert(possible.end(), cells.begin(), cells.end());
        for (const std::string& each : possible) {
            const std::string value(text::trimmed(each));
            if (meaningOf(text::folded(value)) == AnswerWords::Excluded && !isNamed(value)) {
                item.excluded.push_back(value);
            }
        }
    }
    return item;
}

std::vector<model::SurveyItem> surveyItems(const Table& table) {
    const auto key = columnNamed(table, {"item", "vraag", "nummer", "key"});
    const auto words = columnNamed(table, {"tekst", "text", "stelling", "statement"});
    const auto answers = columnNamed(table, {"antwoorden", "answers"});
    const auto good = columnNamed(table, {"gunstig", "favourable", "favorable"});
    if (!key || !words || !good) {
        return {};
    }
    const auto english = columnNamed(table, {"tekst_en", "text_en", "english"});
    const auto excluded = columnNamed(table, {"telt niet mee", "excluded", "not counted"});
    const auto theme = columnNamed(table, {"thema", "theme", "code"});
    std::vector<model::SurveyItem> items;
    for (const auto& row : table.rows) {
        const auto cell = [&](const std::optional<std::size_t>& column) {
            return column ? std::string(text::trimmed(row[*column])) : std::string();
        };
        if (!cell(key).empty()) {
            items.push_back({cell(key),
                             {cell(words), cell(english)},
                             listed(cell(answers)),
                             listed(cell(good)),
                             listed(cell(excluded)),
                             cell(theme)});
        }
    }
    return items;
}

}  // namespace vertelwerk::exchange
