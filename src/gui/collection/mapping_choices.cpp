#include "gui/collection/mapping_choices.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/model/consent.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using exchange::ColumnRole;
using exchange::ColumnRule;
using exchange::ValueType;

ColumnRule ruleOf(ColumnRole role) {
    ColumnRule rule;
    rule.role = role;
    return rule;
}

ColumnRule attributeOf(ValueType type) {
    ColumnRule rule;
    rule.type = type;
    return rule;
}

std::vector<MappingChoice> allChoices() {
    std::vector<MappingChoice> choices{
        {msg("Text of the story"), ruleOf(ColumnRole::Text)},
        {msg("Title"), ruleOf(ColumnRole::Title)},
        {msg("Story number"), ruleOf(ColumnRole::Number)},
        {msg("Teller"), ruleOf(ColumnRole::Narrator)},
        {msg("Date"), ruleOf(ColumnRole::Date)},
        {msg("Neighbourhood"), ruleOf(ColumnRole::Area)},
        {msg("Language"), ruleOf(ColumnRole::Language)},
        {msg("Method"), ruleOf(ColumnRole::Method)},
        {msg("Collected by"), ruleOf(ColumnRole::CollectedBy)},
        {msg("Promised to the teller"), ruleOf(ColumnRole::Promised)},
        {msg("Domain of change"), ruleOf(ColumnRole::Domain)},
        {msg("Attribute"), attributeOf(ValueType::Text)},
        {msg("Attribute: a number"), attributeOf(ValueType::Number)},
        {msg("Attribute: a date"), attributeOf(ValueType::Date)},
        {msg("Attribute: a choice"), attributeOf(ValueType::Choice)},
        {msg("Corner of a triad"), ruleOf(ColumnRole::Triad)},
        {msg("Slider"), ruleOf(ColumnRole::Slider)},
        {msg("The teller's choice"), ruleOf(ColumnRole::Choice)},
        {msg("Mark"), ruleOf(ColumnRole::Score)},
        {msg("Leave out"), ruleOf(ColumnRole::Ignore)},
        {msg("Consent: several purposes"), ruleOf(ColumnRole::Consent)},
    };
    for (const auto purpose : model::allPurposes) {
        ColumnRule rule = ruleOf(ColumnRole::Consent);
        rule.purpose = purpose;
        choices.push_back({app::nameOf(purpose), std::move(rule)});
    }
    return choices;
}

}  // namespace

const std::vector<MappingChoice>& mappingChoices() {
    static const std::vector<MappingChoice> choices = allChoices();
    return choices;
}

std::size_t choiceOf(const ColumnRule& rule) {
    const auto& choices = mappingChoices();
    const auto same = [&](const ColumnRule& other) {
        return other.role == rule.role && other.purpose == rule.purpose &&
               (rule.role != ColumnRole::Attribute || other.type == rule.type);
    };
    const auto found = std::ranges::find_if(choices, same, &MappingChoice::rule);
    return found == choices.end() ? choiceOf(attributeOf(ValueType::Text))
                                  : static_cast<std::size_t>(found - choices.begin());
}

ColumnRule chosen(const ColumnRule& rule, std::size_t choice) {
    const ColumnRule& said = mappingChoices().at(choice).rule;
    ColumnRule changed = rule;
    changed.role = said.role;
    changed.purpose = said.purpose;
    changed.type = said.type;
    return changed;
}

MappingFields fieldsOf(const ColumnRule& rule) {
    const bool triad = rule.role == ColumnRole::Triad;
    const bool slider = rule.role == ColumnRole::Slider;
    const bool named = triad || slider || rule.role == ColumnRole::Attribute ||
                       rule.role == ColumnRole::Text || rule.role == ColumnRole::Choice ||
                       rule.role == ColumnRole::Score;
    return {named, triad, slider};
}

std::string scaleOf(const ColumnRule& rule) {
    return fmt::format("{}-{}", rule.from, rule.to);
}

bool setScale(ColumnRule& rule, std::string_view written) {
    std::vector<double> ends;
    for (std::size_t at = 0; at < written.size();) {
        at = written.find_first_of("0123456789", at);
        if (at == std::string_view::npos) {
            break;
        }
        const auto end = std::min(written.find_first_not_of("0123456789.,", at), written.size());
        std::string number(written.substr(at, end - at));
        std::ranges::replace(number, ',', '.');
        ends.push_back(std::stod(number));
        at = end;
    }
    if (ends.size() != 2 || ends.front() == ends.back()) {
        return false;
    }
    rule.from = ends.front();
    rule.to = ends.back();
    return true;
}

std::vector<std::string> mappingLines(const exchange::TableMapping& mapping,
                                      const base::Catalogue& catalogue) {
    std::vector<std::string> lines;
    for (const ColumnRule& rule : mapping.columns) {
        std::string line = rule.column + ": " + catalogue.say(mappingChoices().at(choiceOf(rule)).label);
        if (!rule.name.empty()) {
            line += " (" + rule.name + (rule.label.empty() ? "" : ": " + rule.label) + ")";
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace vertelwerk::gui
