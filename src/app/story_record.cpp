#include "app/story_record.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vertelwerk::app {
namespace {

/// What a remark says of a name that is not the teller's own.
constexpr auto sayingSo = std::to_array<std::string_view>(
    {"pseudon", "schuilna", "verzonnen", "gefingeerd", "bedacht", "gekozen", "veranderd", "alias",
     "niet zijn", "niet haar", "zo wil", "niet de echte", "fictitious", "made up", "chosen", "changed",
     "not his", "not her", "not the real"});

/// What stood in brackets behind how the teller is called is kept as an attribute.
bool isRemark(const model::Attribute& attribute) {
    return attribute.name.ends_with(", opmerking") || attribute.name.ends_with(", remark");
}

}  // namespace

bool isSaidToBePseudonym(const model::Story& story) {
    const auto saysSo = [](std::string_view remark) {
        const auto folded = text::folded(remark);
        return std::ranges::any_of(
            sayingSo, [&folded](std::string_view words) { return folded.find(words) != std::string::npos; });
    };
    const auto bracket = story.narrator.find('(');
    return (bracket != std::string::npos && saysSo(std::string_view(story.narrator).substr(bracket))) ||
           std::ranges::any_of(story.attributes, [&](const model::Attribute& attribute) {
               return isRemark(attribute) && saysSo(attribute.value);
           });
}

std::vector<RecordWords> recordOf(const model::Story& story) {
    std::vector<RecordWords> all;
    const auto add = [&all](MentionPlace place, const std::string& words, const std::string& attribute = {}) {
        if (!words.empty()) {
            all.push_back({place, words, attribute});
        }
    };
    add(MentionPlace::Title, story.title);
    if (!isSaidToBePseudonym(story)) {
        add(MentionPlace::Teller, story.narrator);
    }
    for (const auto& part : story.parts) {
        add(MentionPlace::Part, part.title);
        add(MentionPlace::Part, part.speaker);
    }
    for (const auto& attribute : story.attributes) {
        add(MentionPlace::Attribute, attribute.value, attribute.name);
    }
    for (const auto& words : {story.number, story.collectedBy, story.domain, story.promised,
                              story.verification, story.feedback}) {
        add(MentionPlace::Record, words);
    }
    for (const auto& round : story.selections) {
        for (const auto& words : {round.panel, round.reason, round.domain, round.considered, round.manner}) {
            add(MentionPlace::Record, words);
        }
    }
    return all;
}

}  // namespace vertelwerk::app
