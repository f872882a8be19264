#include "gui/collection/pseudonym_sheet.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <set>

namespace vertelwerk::gui {
namespace {

using app::Decision;
using base::msg;

/// How many characters are shown on either side of a mention.
constexpr std::size_t around = 80;

FoundMention placed(app::Mention mention, const model::Story& story, const text::OffsetMap& map) {
    FoundMention found{std::move(mention), story.number, story.title, {}, {}, story.source.fileName};
    const auto range = found.mention.range;
    if (!range.empty()) {
        const auto part = [&](text::Range of) {
            const auto bytes = map.toBytes(of);
            return story.text.substr(bytes.begin, bytes.length());
        };
        found.before = part({range.begin - std::min(range.begin, around), range.begin});
        found.after = part({range.end, std::min(range.end + around, map.codePoints())});
    }
    return found;
}

base::Message nameOf(Decision decision) {
    switch (decision) {
        case Decision::Replace:
            return msg("Replace it");
        case Decision::Leave:
            return msg("Leave it");
        case Decision::Open:
            break;
    }
    return msg("Not decided");
}

/// The different ones in their order, beside each other.
std::string beside(const std::vector<std::string>& parts, const char* between) {
    std::vector<std::string> told;
    std::string all;
    for (const auto& part : parts) {
        if (std::ranges::find(told, part) == told.end()) {
            all += (told.empty() ? "" : between) + part;
            told.push_back(part);
        }
    }
    return all;
}

}  // namespace

base::Result<std::vector<FoundMention>> findMentions(store::Database& database,
                                                     const base::Progress& progress) {
    std::vector<FoundMention> found;
    const auto done = app::eachStoryWithMentions(
        database, std::nullopt, progress, [&found](const model::Story& story, auto mentions) {
            const text::OffsetMap map(story.text);
            for (auto& mention : mentions) {
                found.push_back(placed(std::move(mention), story, map));
            }
        });
    if (!done) {
        return base::fail(done.error());
    }
    return found;
}

PseudonymSheet::Key PseudonymSheet::keyOf(const app::Mention& mention) {
    return {mention.kind, mention.words, mention.story};
}

void PseudonymSheet::take(std::vector<FoundMention> found) {
    found_ = std::move(found);
    for (auto& one : found_) {
        auto& mention = one.mention;
        if (const auto own = own_.find(keyOf(mention)); own != own_.end()) {
            mention.decision = own->second.decision.value_or(mention.decision);
            mention.replacement = own->second.replacement.value_or(mention.replacement);
        }
    }
    group();
}

void PseudonymSheet::set(std::size_t found, const Own& own) {
    auto& mention = found_[found].mention;
    auto& kept = own_[keyOf(mention)];
    if (own.decision) {
        mention.decision = *own.decision;
        kept.decision = own.decision;
    }
    if (own.replacement) {
        mention.replacement = *own.replacement;
        kept.replacement = own.replacement;
    }
}

void PseudonymSheet::group() {
    std::map<std::tuple<analysis::Identifier, std::string, std::string>, Group> groups;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const auto& mention = found_[i].mention;
        if (isLookedAt(found_[i]) && (!kind_ || mention.kind == *kind_)) {
            groups[{mention.kind, text::folded(mention.words), mention.words}].push_back(i);
        }
    }
    shown_.clear();
    for (auto& [key, members] : groups) {
        shown_.push_back(std::move(members));
    }
}

std::vector<std::pair<analysis::Identifier, std::size_t>> PseudonymSheet::kinds() const {
    std::map<analysis::Identifier, std::size_t> counted;
    for (const auto& one :
         found_ | std::views::filter([this](const auto& each) { return isLookedAt(each); })) {
        ++counted[one.mention.kind];
    }
    return {counted.begin(), counted.end()};
}

void PseudonymSheet::limitTo(std::optional<model::StoryId> story) {
    only_ = story;
    group();
}

void PseudonymSheet::show(std::optional<analysis::Identifier> kind) {
    kind_ = kind;
    group();
}

std::string PseudonymSheet::cell(std::size_t row, std::size_t column,
                                 const base::Catalogue& catalogue) const {
    const auto& members = shown_.at(row);
    const auto& first = found_[members.front()].mention;
    const auto each = [&](auto part, const char* between) {
        std::vector<std::string> parts;
        std::ranges::transform(members, std::back_inserter(parts),
                               [&](std::size_t i) { return part(found_[i]); });
        return beside(parts, between);
    };
    switch (column) {
        case Words:
            return first.words;
        case Kind:
            return catalogue.say(app::nameOf(first.kind));
        case Sure:
            return each(
                [&](const FoundMention& one) {
                    return catalogue.say(one.mention.certain ? msg("certain") : msg("perhaps"));
                },
                " | ");
        case Times:
            return std::to_string(members.size());
        case Stories:
            return each(
                [&](const FoundMention& one) {
                    return one.number.empty() ? app::storyTitle(one.title, one.source, catalogue)
                                              : one.number;
                },
                ", ");
        case Replacement:
            return each([](const FoundMention& one) { return one.mention.replacement; }, " | ");
        case Choice:
            return each([&](const FoundMention& one) { return catalogue.say(nameOf(one.mention.decision)); },
                        " | ");
        default:
            return {};
    }
}

std::vector<std::string> PseudonymSheet::choices(const base::Catalogue& catalogue) {
    std::vector<std::string> words;
    for (const auto decision : {Decision::Open, Decision::Replace, Decision::Leave}) {
        words.push_back(catalogue.say(nameOf(decision)));
    }
    return words;
}

void PseudonymSheet::decide(std::size_t row, Decision decision) {
    for (const auto i : shown_.at(row)) {
        set(i, {decision, {}});
    }
}

void PseudonymSheet::decideInStory(std::size_t row, std::size_t place, Decision decision) {
    const auto story = mention(row, place).story;
    for (const auto i : shown_.at(row)) {
        if (found_[i].mention.story == story) {
            set(i, {decision, {}});
        }
    }
}

base::Status PseudonymSheet::setReplacement(std::size_t row, const std::string& words) {
    const auto trimmed = std::string(text::trimmed(words));
    if (trimmed.empty()) {
        return base::fail(base::ErrorCode::Invalid, msg("Something must stand where a name stood."),
                          msg("Fill in words such as [name], or choose Leave it."));
    }
    for (const auto i : shown_.at(row)) {
        set(i, {Decision::Replace, trimmed});
    }
    return {};
}

std::vector<Row> PseudonymSheet::places(std::size_t row, const base::Catalogue& catalogue) const {
    std::vector<Row> rows;
    for (const auto i : shown_.at(row)) {
        const auto& one = found_[i];
        const auto& mention = one.mention;
        const auto outcome = mention.decision == Decision::Replace ? mention.replacement
                                                                   : catalogue.say(nameOf(mention.decision));
        const auto title = app::storyTitle(one.title, one.source, catalogue);
        Pieces inText{
            {one.before, Look::Plain, {}}, {mention.words, Look::Strong, {}}, {one.after, Look::Plain, {}}};
        Pieces inTitle{{catalogue.say(app::placeOf(mention)) + ": ", Look::Quiet, {}},
                       {mention.words, Look::Strong, {}}};
        rows.push_back(
            {RowLine{{{one.number.empty() ? title : one.number + "  " + title, Look::Quiet, {}}}, 1},
             RowLine{mention.range.empty() ? std::move(inTitle) : std::move(inText), 5},
             RowLine{{{catalogue.say(mention.reason), Look::Quiet, {}}}, 2},
             RowLine{{{"\u2192 " + outcome, Look::Strong, {}}}, 1}});
    }
    return rows;
}

const app::Mention& PseudonymSheet::mention(std::size_t row, std::size_t place) const {
    return found_[shown_.at(row).at(place)].mention;
}

PseudonymSheet::Tally PseudonymSheet::tally() const {
    Tally tally;
    std::set<model::StoryId> stories;
    for (const auto& one :
         found_ | std::views::filter([this](const auto& each) { return isLookedAt(each); })) {
        const auto& mention = one.mention;
        auto& count = mention.decision == Decision::Replace ? tally.replaced
                      : mention.decision == Decision::Leave ? tally.left
                                                            : tally.open;
        ++count;
        if (mention.decision != Decision::Open) {
            stories.insert(mention.story);
        }
    }
    tally.stories = stories.size();
    return tally;
}

std::vector<app::Mention> PseudonymSheet::decisions() const {
    std::vector<app::Mention> mentions;
    for (const auto& one : found_) {
        if (isLookedAt(one)) {
            mentions.push_back(one.mention);
        }
    }
    return mentions;
}

std::size_t PseudonymSheet::ownDecisions() const {
    std::set<std::pair<analysis::Identifier, std::string>> decided;
    for (const auto& one : found_) {
        if (own_.contains(keyOf(one.mention))) {
            decided.emplace(one.mention.kind, one.mention.words);
        }
    }
    return decided.size();
}

}  // namespace vertelwerk::gui
