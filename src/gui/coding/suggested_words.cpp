#include "gui/coding/suggested_words.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace vertelwerk::gui {

SuggestedWords::TextVersion SuggestedWords::openText() const {
    const auto& story = coding_.text()->story;
    return {story.id, story.textRevision};
}

void SuggestedWords::take(const StoryText& text, std::vector<app::Suggestion> found) {
    const TextVersion of{text.story.id, text.story.textRevision};
    if (coding_.text() == nullptr || of != openText()) {
        return;
    }
    std::erase_if(found, [&](const app::Suggestion& one) {
        return std::ranges::any_of(text.interviewer,
                                   [&](const text::Range& said) { return said.overlaps(one.range); });
    });
    found_ = Found{of, std::move(found)};
}

std::vector<app::Suggestion> SuggestedWords::open() const {
    if (!mayShow() || mustBeFound()) {
        return {};
    }
    std::map<model::CodeId, std::vector<text::Range>> coded;
    for (const auto* passage : coding_.all()) {
        if (coding_.isOwn(*passage)) {
            coded[passage->passage.code].push_back(passage->passage.range);
        }
    }
    auto words = found_->words;
    std::erase_if(words, [&](const app::Suggestion& one) {
        const auto own = coded.find(one.code);
        return own != coded.end() && std::ranges::any_of(own->second, [&](const text::Range& range) {
                   return range.contains(one.range);
               });
    });
    return words;
}

std::vector<text::Range> SuggestedWords::shown() const {
    std::vector<text::Range> ranges;
    for (const auto& one : open()) {
        if (ranges.empty() || ranges.back() != one.range) {
            ranges.push_back(one.range);
        }
    }
    return ranges;
}

std::optional<base::Message> SuggestedWords::at(std::size_t position) const {
    std::string names;
    for (const auto& one : open()) {
        if (one.range.begin <= position && position < one.range.end) {
            const auto* code = coding_.findCode(one.code);
            names += names.empty() ? "" : ", ";
            names += code != nullptr && code->number ? fmt::format("{} ", *code->number) : std::string();
            names += coding_.nameOf(one.code);
        }
    }
    if (names.empty()) {
        return std::nullopt;
    }
    return base::msg("This word often goes with {0}. Only you can tell whether it does here.", names);
}

}  // namespace vertelwerk::gui
