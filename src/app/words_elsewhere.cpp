#include "app/words_elsewhere.h"

#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/normalise.h"

#include "app/story_record.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace vertelwerk::app {
namespace {

bool mayTellWho(const std::string& words) {
    return words.find_first_of("@0123456789") != std::string::npos || text::folded(words) != words;
}

/// A letter with an accent is more than one byte, none of them ASCII.
bool isInWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80U;
}

bool holds(std::string_view text, std::string_view words) {
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const auto end = at + words.size();
        const bool begins = at == 0 || !isInWord(text[at - 1]) || !isInWord(words.front());
        const bool ends = end == text.size() || !isInWord(text[end]) || !isInWord(words.back());
        if (begins && ends) {
            return true;
        }
    }
    return false;
}

}  // namespace

base::Result<std::vector<WordsElsewhere>> wordsElsewhere(store::Database& database,
                                                         const std::set<std::string>& words) {
    std::vector<WordsElsewhere> counted;
    for (const auto& each : words) {
        if (!each.empty() && mayTellWho(each)) {
            counted.push_back({each, 0});
        }
    }
    if (counted.empty()) {
        return counted;
    }
    const auto rows = store::listStories(database, {});
    if (!rows) {
        return base::fail(rows.error());
    }
    std::vector<model::StoryId> ids(rows->size());
    std::ranges::transform(*rows, ids.begin(), &model::StoryRow::id);
    const auto looked = store::eachStory(database, ids, [&counted](const model::Story& story) {
        const auto record = recordOf(story);
        for (auto& each : counted) {
            const bool beside = story.source.fileName.find(each.words) != std::string::npos ||
                                holds(story.narrator, each.words) ||
                                std::ranges::any_of(record, [&each](const RecordWords& held) {
                                    return holds(held.words, each.words);
                                });
            each.stories += beside || holds(story.text, each.words) ? 1 : 0;
        }
    });
    if (!looked) {
        return base::fail(looked.error());
    }
    std::erase_if(counted, [](const WordsElsewhere& each) { return each.stories == 0; });
    std::ranges::stable_sort(counted, std::greater(), &WordsElsewhere::stories);
    return counted;
}

}  // namespace vertelwerk::app
