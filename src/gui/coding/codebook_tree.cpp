#include "gui/coding/codebook_tree.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace vertelwerk::gui {

using model::Code;
using model::CodeId;

void CodebookTree::setFilter(std::string_view typed) {
    filter_ = text::folded(typed);
}

const Code* CodebookTree::find(CodeId id) const {
    const auto found = std::ranges::find(codes_, id, &Code::id);
    return found == codes_.end() ? nullptr : &*found;
}

bool CodebookTree::matches(const Code& code) const {
    if (filter_.empty()) {
        return true;
    }
    const auto number = code.number ? fmt::to_string(*code.number) : std::string();
    const auto sought = text::folded(
        fmt::format("{} {} {} {}", number, code.shortName.in(language_), code.name.in(language_), code.key));
    return sought.find(filter_) != std::string::npos;
}

std::vector<CodebookTree::Line> CodebookTree::lines() const {
    std::set<CodeId> shown;
    std::set<CodeId> matching;
    for (const auto& code : codes_) {
        if ((code.retired && !retiredShown_) || !matches(code)) {
            continue;
        }
        matching.insert(code.id);
        for (const auto* above = &code; above != nullptr; above = find(above->parent)) {
            shown.insert(above->id);
        }
    }
    std::vector<Line> all;
    for (const auto& code : codes_) {
        if (!shown.contains(code.id)) {
            continue;
        }
        std::size_t depth = 0;
        for (const auto* above = find(code.parent); above != nullptr; above = find(above->parent)) {
            ++depth;
        }
        all.push_back({&code, depth, matching.contains(code.id)});
    }
    return all;
}

const Code* CodebookTree::firstMatch() const {
    for (const auto& line : lines()) {
        if (line.matches) {
            return line.code;
        }
    }
    return nullptr;
}

std::string CodebookTree::label(const Code& code, const base::Catalogue& catalogue) const {
    auto label = model::briefName(code, language_);
    if (code.number) {
        label = fmt::format("{}  {}", *code.number, label);
    }
    if (!code.shortcut.empty()) {
        label += fmt::format("  ({})", code.shortcut);
    }
    return code.retired ? catalogue.say(base::msg("{0} (out of use)", label)) : label;
}

CodeId CodebookTree::codeOfKey(std::string_view key) const {
    const auto wanted = text::folded(key);
    const auto found = std::ranges::find_if(codes_, [&wanted](const Code& code) {
        return !code.retired && !code.shortcut.empty() && text::folded(code.shortcut) == wanted;
    });
    return wanted.empty() || found == codes_.end() ? CodeId{} : found->id;
}

std::vector<const Code*> CodebookTree::beside(const Code& code) const {
    std::vector<const Code*> all;
    for (const auto& other : codes_) {
        if (!other.retired && other.codebook == code.codebook && other.parent == code.parent) {
            all.push_back(&other);
        }
    }
    return all;
}

std::optional<std::size_t> CodebookTree::placeOf(const Code& code) const {
    const auto all = beside(code);
    const auto found = std::ranges::find(all, &code);
    return found == all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all.begin()));
}

bool CodebookTree::isWithin(CodeId code, CodeId other) const {
    for (const auto* at = find(code); at != nullptr; at = find(at->parent)) {
        if (at->id == other) {
            return true;
        }
    }
    return false;
}

std::optional<CodePlace> CodebookTree::up(CodeId id) const {
    const auto* code = find(id);
    const auto place = code == nullptr ? std::nullopt : placeOf(*code);
    return place && *place > 0 ? std::optional(CodePlace{code->parent, *place - 1}) : std::nullopt;
}

std::optional<CodePlace> CodebookTree::down(CodeId id) const {
    const auto* code = find(id);
    const auto place = code == nullptr ? std::nullopt : placeOf(*code);
    return place && *place + 1 < beside(*code).size() ? std::optional(CodePlace{code->parent, *place + 1})
                                                      : std::nullopt;
}

std::optional<CodePlace> CodebookTree::in(CodeId id) const {
    const auto* code = find(id);
    const auto place = code == nullptr ? std::nullopt : placeOf(*code);
    if (!place || *place == 0) {
        return std::nullopt;
    }
    const auto* above = beside(*code)[*place - 1];
    const auto beneath = std::ranges::count_if(
        codes_, [&](const Code& other) { return !other.retired && other.parent == above->id; });
    return CodePlace{above->id, static_cast<std::size_t>(beneath)};
}

std::optional<CodePlace> CodebookTree::out(CodeId id) const {
    const auto* code = find(id);
    const auto* above = code == nullptr ? nullptr : find(code->parent);
    const auto place = above == nullptr ? std::nullopt : placeOf(*above);
    return place ? std::optional(CodePlace{above->parent, *place + 1}) : std::nullopt;
}

std::optional<CodePlace> CodebookTree::drop(CodeId moved, CodeId onto, DropSide side) const {
    const auto* code = find(moved);
    const auto* target = find(onto);
    if (code == nullptr || target == nullptr || code->codebook != target->codebook || target->retired ||
        isWithin(onto, moved)) {
        return std::nullopt;
    }
    if (side == DropSide::Onto) {
        const auto beneath = std::ranges::count_if(codes_, [&](const Code& other) {
            return !other.retired && other.parent == onto && other.id != moved;
        });
        return CodePlace{onto, static_cast<std::size_t>(beneath)};
    }
    auto all = beside(*target);
    std::erase(all, code);  // places count without the code that moves
    const auto place = static_cast<std::size_t>(std::ranges::find(all, target) - all.begin());
    return CodePlace{target->parent, side == DropSide::Before ? place : place + 1};
}

std::vector<const Code*> CodebookTree::mergeTargets(CodeId id) const {
    std::vector<const Code*> all;
    for (const auto& code : codes_) {
        if (!code.retired && !isWithin(code.id, id)) {
            all.push_back(&code);
        }
    }
    return all;
}

}  // namespace vertelwerk::gui
