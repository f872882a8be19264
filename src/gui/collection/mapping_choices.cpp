#include "gui/collection/mapping_choices.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
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

void skipSpaces(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

std::string withPlainDashes(std::string_view written) {
    std::string text(written);
    for (const std::string_view dash : {"\xE2\x88\x92", "\xE2\x80\x93"}) {  // minus sign, en dash
        for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash)) {
            text.replace(at, dash.size(), "-");
        }
    }
    return text;
}

/// Takes a number from the front of a text, and the spaces round it: -3, +2, 2,5.
std::optional<double> takeNumber(std::string_view& text) {
    constexpr std::string_view digits = "0123456789";
    skipSpaces(text);
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    auto end = std::min(text.find_first_not_of(digits), text.size());
    const bool point = end > 0 && end + 1 < text.size() && (text[end] == '.' || text[end] == ',') &&
                       digits.find(text[end + 1]) != std::string_view::npos;
    if (point) {
        end = std::min(text.find_first_not_of(digits, end + 1), text.size());
    }
    std::string number(text.substr(0, end));
    std::ranges::replace(number, ',', '.');
    double value = 0;
    if (std::from_chars(number.data(), number.data() + number.size(), value).ec != std::errc()) {
        return std::nullopt;
    }
    text.remove_prefix(end);
    skipSpaces(text);
    return minus ? -value : value;
}

/// Takes what stands between the ends of a scale.
bool takeJoint(std::string_view& text) {
    for (const std::string_view joint : {"t/m", "tot", "to", "...", "..", "\xE2\x80\xA6", ":", ";", "-"}) {
        if (text.starts_with(joint)) {
            text.remove_prefix(joint.size());
            return true;
        }
    }
    return false;
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
    return rule.from < 0 || rule.to < 0 ? fmt::format("{} : {}", rule.from, rule.to)
                                        : fmt::format("{}-{}", rule.from, rule.to);
}

bool setScale(ColumnRule& rule, std::string_view written) {
    const auto plain = withPlainDashes(written);
    std::string_view text = plain;
    const auto from = takeNumber(text);
    const bool joined = from && takeJoint(text);
    const auto to = joined ? takeNumber(text) : std::nullopt;
    if (!to || !text.empty() || *from == *to) {
        return false;
    }
    rule.from = *from;
    rule.to = *to;
    return true;
}

std::string sampleLine(const std::vector<std::string>& cells) {
    constexpr std::size_t longest = 120;
    std::string line;
    for (const auto& cell : cells) {
        const auto shown = text::slice(cell, {0, std::min(longest, text::length(cell))});
        line += (line.empty() ? "" : " \xC2\xB7 ") + std::string(shown);
    }
    std::ranges::replace(line, '\n', ' ');
    return line;
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
