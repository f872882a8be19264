#include "exchange/figure_areas.h"

#include "vertelwerk/model/indicator.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/area.h"
#include "exchange/strings.h"

#include <algorithm>

namespace vertelwerk::exchange {

namespace {

std::string trimmedUpper(std::string_view cell) {
    std::string code(text::trimmed(cell));
    for (char& c : code) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return code;
}

/// Excel takes the zero at the front of a code away: 363 was 0363.
std::string withZero(const std::string& digits) {
    return digits.size() % 2 == 1 ? "0" + digits : digits;
}

/// "9902" is a municipality, "990201" a district, "99020101" a neighbourhood: the length tells.
std::string withPrefix(const std::string& written) {
    if (written.find_first_not_of("0123456789") != std::string::npos) {
        return {};
    }
    const auto digits = withZero(written);
    switch (digits.size()) {
        case 4:
            return "GM" + digits;
        case 6:
            return "WK" + digits;
        case 8:
            return "BU" + digits;
        default:
            return {};
    }
}

/// Provinces, regions of health services and their like: codes of Statistics Netherlands that are no
/// municipality, district or neighbourhood.
bool isOtherRegion(std::string_view code) {
    constexpr std::size_t longest = 6;
    const bool known = code.size() >= 4 && code.size() <= longest &&
                       isOneOf(code.substr(0, 2), {"PV", "LD", "CR", "GG", "VR", "AM", "AR", "JZ", "RP", "WZ",
                                                   "ES", "SV", "PO", "RM", "WS", "ZK"});
    return known && code.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

}  // namespace

bool isCountry(std::string_view words) {
    return isOneOf(text::folded(text::trimmed(words)), {"nederland", "the netherlands", "totaal nederland"});
}

AreaReader::AreaReader(std::span<const std::string> column) {
    std::size_t bare = 0;
    std::size_t named = 0;
    std::set<std::string> lost;
    for (const std::string& cell : column) {
        const std::string code = trimmedUpper(cell);
        if (code.empty()) {
            continue;
        }
        if (!withPrefix(code).empty()) {
            ++bare;
            lost.insert(code);
            repaired_ = repaired_.empty() ? code : repaired_;
        } else if (parseArea(cell).code.empty() && !isCountry(cell) && !isOtherRegion(code)) {
            ++named;
            unknown_.insert(code);
            example_ = example_.empty() ? std::string(text::trimmed(cell)) : example_;
        }
    }
    if (bare <= named) {
        example_ = example_.empty() ? repaired_ : example_;
        unknown_.merge(lost);
        repaired_.clear();
    }
}

model::Area AreaReader::area(std::string_view cell) const {
    if (model::Area area = parseArea(cell); !area.code.empty()) {
        return area;
    }
    if (isCountry(cell)) {
        return {"NL00", std::string(text::trimmed(cell))};
    }
    const std::string code = repaired_.empty() ? std::string() : withPrefix(trimmedUpper(cell));
    return {code.empty() ? std::string(text::trimmed(cell)) : code, {}};
}

void AreaReader::tell(std::vector<base::Message>& problems) const {
    if (!repaired_.empty()) {
        problems.push_back(base::msg("The area codes had lost their letters; {0} was read as {1}.", repaired_,
                                     withPrefix(repaired_)));
    }
    if (!unknown_.empty()) {
        problems.push_back(base::plural("{0} area has no CBS code, such as \"{1}\".",
                                        "{0} areas have no CBS code, such as \"{1}\".", unknown_.size(),
                                        example_));
    }
}

bool holdsAreaCodes(std::span<const std::string> column) {
    const auto codes =
        std::ranges::count_if(column, [](const std::string& cell) { return !parseArea(cell).code.empty(); });
    return !column.empty() && static_cast<std::size_t>(codes) * 2 > column.size();
}

}  // namespace vertelwerk::exchange
