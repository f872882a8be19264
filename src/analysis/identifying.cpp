#include "vertelwerk/analysis/identifying.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "analysis/mentions.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::analysis {
namespace {

/// Gives the same words the same replacement and different ones a number, where they would get the same:
/// [naam 1], [naam 2].
class Replacements {
  public:
    Replacements(std::string_view utf8, std::vector<Identified>& found)
        : utf8_(utf8), map_(utf8), found_(found) {}

    void settle() {
        for (const auto& one : found_) {
            if (one.kind == Identifier::Name || one.kind == Identifier::Relative) {
                names_.insert(folded(one));
            }
        }
        for (const auto& one : found_) {
            if (one.kind == Identifier::Relative) {
                relatives_.emplace(folded(one), one.replacement);
            }
        }
        for (auto& one : found_) {
            if (const auto relative = relativeOf(one); relative != relatives_.end()) {
                one.replacement = relative->second;
            }
            number(one);
        }
        for (auto& one : found_) {
            const auto& numbered = numbers_[one.replacement];
            if (numbered.size() > 1) {
                one.replacement.insert(one.replacement.size() - 1, fmt::format(" {}", numbered.at(who(one))));
            }
        }
    }

  private:
    [[nodiscard]] std::string folded(const Identified& one) const {
        const auto bytes = map_.toBytes(one.range);
        return text::folded(utf8_.substr(bytes.begin, bytes.length()));
    }

    /// The relative that a name stands for, also by the first name alone. A surname is the whole family's.
    [[nodiscard]] std::map<std::string, std::string>::const_iterator relativeOf(const Identified& one) const {
        if (one.kind != Identifier::Name) {
            return relatives_.end();
        }
        const auto words = folded(one);
        return std::ranges::find_if(relatives_, [&](const auto& relative) {
            return relative.first == words || relative.first.starts_with(words + " ");
        });
    }

    void number(const Identified& one) {
        auto& numbered = numbers_[one.replacement];
        numbered.emplace(who(one), numbered.size() + 1);
    }

    /// The fullest name in the text that these words begin or end, so that Henk is Henk de Vries.
    [[nodiscard]] std::string who(const Identified& one) const {
        auto words = folded(one);
        if (one.kind != Identifier::Name && one.kind != Identifier::Relative) {
            return words;
        }
        if (const auto owner = ownerIn(words); names_.contains(owner)) {
            words = owner;
        }
        const auto fuller = std::find_if(names_.begin(), names_.end(), [&](const std::string& name) {
            return name.starts_with(words + " ") || name.ends_with(" " + words);
        });
        return fuller == names_.end() ? words : *fuller;
    }

    std::string_view utf8_;
    text::OffsetMap map_;
    std::vector<Identified>& found_;
    std::set<std::string> names_;
    std::map<std::string, std::string> relatives_;
    std::map<std::string, std::map<std::string, std::size_t>> numbers_;
};

}  // namespace

std::vector<Identified> identify(std::string_view utf8, const NameLists& names,
                                 std::span<const text::Range> callers) {
    const auto words = textWords(utf8);
    const Looking at{words, names, callers};
    auto found = identifyByForm(utf8);
    for (const auto rule : {findBirthDates, findStreets, findInstitutions, findAreas, findPeople,
                            findUniqueFacts, findPlaces}) {
        auto more = rule(at);
        std::move(more.begin(), more.end(), std::back_inserter(found));
    }
    found = apart(std::move(found));
    Replacements(utf8, found).settle();
    return found;
}

}  // namespace vertelwerk::analysis
