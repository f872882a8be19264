#include "exchange/table_kind.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/markers.h"
#include "exchange/strings.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace vertelwerk::exchange {

namespace {

using Names = std::set<std::string>;

bool holdsAny(const Names& names, std::initializer_list<std::string_view> wanted) {
    return std::ranges::any_of(wanted,
                               [&](std::string_view name) { return names.contains(std::string(name)); });
}

Names foldedHeader(const Table& table) {
    Names names;
    for (const std::string& name : table.header) {
        names.insert(text::folded(name));
    }
    return names;
}

/// Stories are more than one word somewhere; a column of numbers or codes is none.
bool holdsSentences(const Table& table, std::size_t column) {
    return table.rows.empty() ||
           std::ranges::any_of(table.rows, [column](const std::vector<std::string>& row) {
               return text::trimmed(row[column]).find_first_of(" \n") != std::string_view::npos;
           });
}

bool givesMeasureNames(const Names& names) {
    return holdsAny(names, {"identifier"}) && holdsAny(names, {"title"});
}

TableKind kindWithoutStories(const Names& names) {
    if (holdsAny(names, {"citaat", "quote"}) && holdsAny(names, {"thema", "theme", "code"})) {
        return TableKind::Codings;
    }
    if (holdsAny(names, {"item"}) && holdsAny(names, {"antwoorden", "answers", "gunstig", "favourable"})) {
        return TableKind::SurveyItems;
    }
    const bool longFigures = holdsAny(names, {"measure"}) && holdsAny(names, {"value"});
    const bool wideFigures = holdsAny(names, {"perioden", "periods", "wijkenenbuurten", "regios",
                                              "gemeentenaam_1", "soortregio_2", "codering_3"});
    if (longFigures || givesMeasureNames(names) || wideFigures) {
        return TableKind::Figures;
    }
    return holdsAny(names, {"respondent", "respondentnummer", "respondent id"}) ? TableKind::SurveyAnswers
                                                                                : TableKind::Other;
}

}  // namespace

bool isTextName(std::string_view header) {
    const std::string name = text::folded(header);
    if (isOneOf(name,
                {"tekst", "text", "verhaal", "story", "ervaring", "experience", "verhaaltekst", "story text",
                 "narrative", "vertelling", "transcript", "volledige tekst", "full text", "het verhaal",
                 "the story", "tekst van het verhaal", "text of the story", "mijn verhaal", "my story"})) {
        return true;
    }
    const auto has = [&](std::string_view word) { return name.find(word) != std::string::npos; };
    return name.starts_with("wat is er gebeurd") || name.starts_with("wat gebeurde er") ||
           name.starts_with("wat heeft u meegemaakt") || name.starts_with("wat heb je meegemaakt") ||
           name.starts_with("vertel ") || name.starts_with("tell us ") || name.starts_with("tell me ") ||
           name.starts_with("beschrijf wat ") || name.starts_with("describe what ") ||
           name.starts_with("what happened") || has("uw verhaal") || has("jouw verhaal") ||
           has("je verhaal") || has("your story") || has("uw ervaring") || has("jouw ervaring") ||
           has("your experience");
}

bool namesMeasures(const Table& table) {
    return givesMeasureNames(foldedHeader(table));
}

std::vector<std::size_t> textColumns(const Table& table) {
    std::optional<std::size_t> told;
    std::optional<std::size_t> matters;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (!told && isTextName(table.header[i]) && holdsSentences(table, i)) {
            told = i;
        } else if (!matters && mscQuestion(table.header[i], true) == model::PartKind::Significance) {
            matters = i;
        }
    }
    if (!told) {
        return {};
    }
    return matters ? std::vector{*told, *matters} : std::vector{*told};
}

TableKind tableKind(const Table& table) {
    const TableKind kind = kindWithoutStories(foldedHeader(table));
    const bool maybeStories = kind == TableKind::SurveyAnswers || kind == TableKind::Other;
    return maybeStories && !textColumns(table).empty() ? TableKind::Stories : kind;
}

base::Message tableAdvice(const Table& table) {
    switch (tableKind(table)) {
        case TableKind::Codings:
            return base::msg("These are coded passages: import them as codes.");
        case TableKind::Figures:
            return base::msg("These are figures: import them under Indicators.");
        case TableKind::SurveyItems:
        case TableKind::SurveyAnswers:
            return base::msg(
                "These are answers to a survey: import them under Responses. If they are stories, "
                "say which column is the text.");
        default:
            return base::msg(
                "Say which column it is (Columns; on the command line --mapping), or name the "
                "column Tekst or Text.");
    }
}

}  // namespace vertelwerk::exchange
