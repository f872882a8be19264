#include "analysis/areas.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <tuple>

namespace vertelwerk::analysis {
namespace {

std::string upperCase(std::string_view ascii) {
    std::string upper(text::trimmed(ascii));
    std::ranges::transform(upper, upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return upper;
}

}  // namespace

std::optional<int> levelOf(std::string_view code) {
    if (!model::isAreaCode(code)) {
        return std::nullopt;
    }
    switch (code.front()) {
        case 'N':
            return 0;
        case 'G':
            return 1;
        case 'W':
            return 2;
        default:
            return 3;
    }
}

AreaIndex::AreaIndex(const JointRequest& request) {
    for (const auto& passage : request.passages) {
        add(passage.area, true);
    }
    for (const auto& indicator : request.indicators) {
        for (const auto& observation : indicator.observations) {
            add(areaOf(observation), false);
        }
    }
    for (const auto& area : request.areas) {
        add(area, false);
    }
    for (auto& [name, candidates] : codesByName_) {
        std::ranges::sort(candidates, {}, [](const Candidate& candidate) {
            return std::tuple(!candidate.fromStory, levelOf(candidate.code).value_or(4), candidate.code);
        });
    }
}

void AreaIndex::add(const model::Area& area, bool fromStory) {
    const auto code = upperCase(area.code);
    if (code.empty()) {
        return;
    }
    const auto name = std::string(text::trimmed(area.name));
    if (name.empty()) {
        nameByCode_.try_emplace(code);
        return;
    }
    if (auto& known = nameByCode_[code]; known.empty()) {
        known = name;
    }
    auto& candidates = codesByName_[text::folded(name)];
    if (std::ranges::find(candidates, code, &Candidate::code) == candidates.end()) {
        candidates.push_back({code, fromStory});
    }
}

std::vector<std::string> AreaIndex::candidates(std::string_view asked) const {
    const auto code = upperCase(asked);
    if (model::isAreaCode(code) || nameByCode_.contains(code)) {
        return {code};
    }
    std::vector<std::string> codes;
    if (const auto found = codesByName_.find(text::folded(asked)); found != codesByName_.end()) {
        std::ranges::transform(found->second, std::back_inserter(codes), &Candidate::code);
    }
    return codes;
}

model::Area AreaIndex::resolve(std::string_view asked) const {
    const auto codes = candidates(asked);
    if (codes.empty()) {
        return {{}, std::string(text::trimmed(asked))};
    }
    const auto name = nameByCode_.find(codes.front());
    return {codes.front(), name == nameByCode_.end() ? std::string() : name->second};
}

std::string AreaIndex::codeOf(const model::Area& area) const {
    if (!area.code.empty()) {
        return upperCase(area.code);
    }
    const auto found = codesByName_.find(text::folded(area.name));
    if (found == codesByName_.end()) {
        return {};
    }
    const auto& candidates = found->second;
    const bool certain = candidates.size() == 1 || (candidates[0].fromStory && !candidates[1].fromStory);
    return certain ? candidates.front().code : std::string();
}

std::string AreaIndex::nameOf(const model::Area& area) const {
    if (const auto known = nameByCode_.find(codeOf(area));
        known != nameByCode_.end() && !known->second.empty()) {
        return known->second;
    }
    return area.name.empty() ? area.code : area.name;
}

bool AreaIndex::same(const model::Area& one, const model::Area& other) const {
    if (one.empty() || other.empty()) {
        return false;
    }
    const auto oneCode = codeOf(one);
    const auto otherCode = codeOf(other);
    if (!oneCode.empty() && !otherCode.empty()) {
        return oneCode == otherCode;
    }
    return text::folded(nameOf(one)) == text::folded(nameOf(other));
}

bool AreaIndex::liesIn(const model::Area& inner, const model::Area& outer) const {
    const auto country = levelOf(codeOf(outer)) == 0;
    for (auto area = inner; !area.empty(); area = parent(area)) {
        if (same(area, outer) || (country && levelOf(codeOf(area)))) {
            return true;
        }
    }
    return false;
}

model::Area AreaIndex::parent(const model::Area& area) const {
    const auto code = codeOf(area);
    return {code.empty() ? std::string() : model::parentArea(code), {}};
}

}  // namespace vertelwerk::analysis
