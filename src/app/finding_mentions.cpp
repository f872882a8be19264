#include "vertelwerk/app/pseudonymising.h"
#include "vertelwerk/base/paths.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "app/file_names.h"
#include "app/story_record.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <ranges>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::StoryId;

constexpr std::array placeKeys{
    std::pair{MentionPlace::Text, std::string_view("text")},
    std::pair{MentionPlace::Title, std::string_view("title")},
    std::pair{MentionPlace::Teller, std::string_view("teller")},
    std::pair{MentionPlace::Part, std::string_view("part")},
    std::pair{MentionPlace::Attribute, std::string_view("attribute")},
    std::pair{MentionPlace::Record, std::string_view("record")},
    std::pair{MentionPlace::File, std::string_view("file")},
};

/// A story's text with its record below it, to look through together: who is named in one is known in the
/// other, and two people never get the same replacement.
struct Sheet {
    struct Piece {
        text::Range range;
        RecordWords words;
    };
    std::string all;
    std::size_t length = 0;  ///< of the text alone
    std::vector<Piece> pieces;
    std::vector<text::Range> callers;

    explicit Sheet(const model::Story& story) : all(story.text), length(text::length(story.text)) {
        auto end = length;
        for (auto& words : recordOf(story)) {
            all += "\n\n" + words.words;
            const text::Range range{end + 2, end + 2 + text::length(words.words)};
            end = range.end;
            if (words.place == MentionPlace::Teller) {
                callers.push_back({range.begin, range.begin + text::length(beforeRemark(words.words))});
            }
            pieces.push_back({range, std::move(words)});
        }
    }

    static std::string_view beforeRemark(std::string_view words) { return words.substr(0, words.find('(')); }

    /// What a mention stands in; none for the text.
    [[nodiscard]] const RecordWords* holder(const text::Range& range) const {
        const auto piece =
            std::ranges::find_if(pieces, [&range](const Piece& each) { return each.range.overlaps(range); });
        return piece == pieces.end() ? nullptr : &piece->words;
    }
};

/// A title is read by everybody; elsewhere only what must go is worth asking.
bool isWorthAsking(const analysis::Identified& one, MentionPlace place) {
    const bool anything =
        place == MentionPlace::Text || place == MentionPlace::Title || place == MentionPlace::Teller;
    return anything || (analysis::isDirect(one.kind) && !one.guess);
}

class Finder {
  public:
    Finder(const model::Story& story, const store::LeftIdentifiers& left)
        : story_(story),
          left_(left),
          own_(story.consentNow.allows(model::Purpose::Name) ? text::folded(story.narrator) : std::string()) {
    }

    std::vector<Mention> find(const analysis::NameLists& names) {
        const Sheet sheet(story_);
        const text::OffsetMap map(sheet.all);
        for (const auto& one : analysis::identify(sheet.all, names, sheet.callers)) {
            const auto* const holder = sheet.holder(one.range);
            const auto place = holder == nullptr ? MentionPlace::Text : holder->place;
            const auto bytes = map.toBytes(one.range);
            Mention mention;
            mention.range = holder == nullptr ? one.range : text::Range{};
            mention.words = sheet.all.substr(bytes.begin, bytes.length());
            mention.kind = one.kind;
            mention.certain = one.certain;
            mention.guess = one.guess;
            mention.reason = one.reason;
            mention.replacement = one.replacement;
            mention.place = place;
            mention.attribute = holder == nullptr ? std::string() : holder->attribute;
            if (isWorthAsking(one, place)) {
                add(std::move(mention));
            }
        }
        return std::move(mentions_);
    }

    /// Words in the name of the file, which replacing changes in whatever case they stand.
    std::vector<Mention> findInFileName(const std::vector<std::string>& words,
                                        const std::vector<Mention>& known) {
        for (const auto& mention : known) {
            seen_.insert(text::folded(mention.words));
            replacements_.insert(mention.replacement);
        }
        for (const auto& each : words) {
            Mention mention;
            mention.words = each;
            mention.place = MentionPlace::File;
            mention.reason = msg("is in the lists of names");
            const auto forms = analysis::identifyByForm(each);
            if (!forms.empty()) {
                mention.kind = forms.front().kind;
                mention.certain = true;
            }
            mention.replacement = forms.empty() ? freeReplacement() : forms.front().replacement;
            add(std::move(mention));
        }
        return std::move(mentions_);
    }

  private:
    /// Beside the text only what the text does not hold: replacing goes everywhere.
    void add(Mention mention) {
        mention.story = story_.id;
        mention.revision = story_.textRevision;
        const auto folded = text::folded(mention.words);
        const bool ownName = mention.kind == analysis::Identifier::Name && !own_.empty() &&
                             own_.find(folded) != std::string::npos;
        const bool again = !seen_.insert(folded).second && mention.place != MentionPlace::Text;
        if (!ownName && !again && !left_.contains({std::string(analysis::toKey(mention.kind)), folded})) {
            mentions_.push_back(std::move(mention));
        }
    }

    std::string freeReplacement() {
        const bool numbered = replacements_.contains("[naam 1]");
        std::string free = numbered ? "[naam 1]" : "[naam]";
        for (int n = 2; !replacements_.insert(free).second; ++n) {
            free = fmt::format("[naam {}]", n);
        }
        return free;
    }

    const model::Story& story_;
    const store::LeftIdentifiers& left_;
    std::string own_;
    std::vector<Mention> mentions_;
    std::set<std::string> seen_;          ///< folded
    std::set<std::string> replacements_;  ///< that others have
};

}  // namespace

std::string_view toKey(MentionPlace place) {
    return std::ranges::find(placeKeys, place, &std::pair<MentionPlace, std::string_view>::first)->second;
}

base::Message placeOf(const Mention& mention) {
    switch (mention.place) {
        case MentionPlace::Text:
            return msg("In the text");
        case MentionPlace::Title:
            return msg("In the title");
        case MentionPlace::Teller:
            return msg("As the teller");
        case MentionPlace::Part:
            return msg("In the heading of a part");
        case MentionPlace::Attribute:
            return msg("At {0}", mention.attribute);
        case MentionPlace::Record:
            return msg("In what is kept about the story");
        case MentionPlace::File:
            return msg("In the name of the file");
    }
    return {};
}

Result<analysis::NameLists> loadNames() {
    auto names = analysis::NameLists::load(base::assetsDir() / "names");
    if (!names) {
        return names;
    }
    if (auto added = names->addOrdinary(base::assetsDir() / "dutch" / "common-words.txt"); !added) {
        return base::fail(added.error());
    }
    return names;
}

std::vector<Mention> undecided(const model::Story& story, const analysis::NameLists& names,
                               const store::LeftIdentifiers& left) {
    return Finder(story, left).find(names);
}

base::Status eachStoryWithMentions(store::Database& database, std::optional<StoryId> only,
                                   const base::Progress& progress, const StoryMentions& each) {
    auto names = loadNames();
    if (!names) {
        return base::fail(names.error());
    }
    const auto areas = store::fieldValues(database, model::Field::Neighbourhood);
    if (!areas) {
        return base::fail(areas.error());
    }
    names->addAreas(
        std::vector<std::string>(std::views::keys(*areas).begin(), std::views::keys(*areas).end()));
    const auto ids = only ? Result<std::vector<StoryId>>(std::vector{*only}) : store::storyIds(database, {});
    if (!ids) {
        return base::fail(ids.error());
    }
    NamesInFileNames fileNames;
    for (std::size_t i = 0; i < ids->size(); ++i) {
        if (progress.stopped()) {
            return base::fail(ErrorCode::Cancelled,
                              msg("Looking for names was stopped; nothing was changed."), {});
        }
        progress.at(i, ids->size());
        const auto story = store::findStory(database, (*ids)[i]);
        const auto left = store::leftIdentifiers(database, (*ids)[i]);
        if (!story || !left) {
            return base::fail(!story ? story.error() : left.error());
        }
        auto mentions = undecided(*story, *names, *left);
        std::ranges::move(
            Finder(*story, *left).findInFileName(fileNames.in(story->source.fileName), mentions),
            std::back_inserter(mentions));
        for (auto& mention : mentions) {
            mention.decision =
                analysis::isDirect(mention.kind) && !mention.guess ? Decision::Replace : Decision::Open;
        }
        if (!mentions.empty()) {
            each(*story, std::move(mentions));
        }
    }
    return {};
}

Result<std::vector<Mention>> suggestPseudonyms(store::Database& database, std::optional<StoryId> only) {
    std::vector<Mention> all;
    const auto done =
        eachStoryWithMentions(database, only, {}, [&all](const model::Story&, std::vector<Mention> mentions) {
            std::ranges::move(mentions, std::back_inserter(all));
        });
    if (!done) {
        return base::fail(done.error());
    }
    return all;
}

}  // namespace vertelwerk::app
