#include "gui/collection/story_card.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "gui/collection/story_cells.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vertelwerk::gui {
namespace {

using base::Catalogue;
using base::Message;
using base::msg;

constexpr const char* separator = " \xC2\xB7 ";  // middle dot

void join(std::string& line, const std::string& piece) {
    if (!piece.empty()) {
        line += (line.empty() ? "" : separator) + piece;
    }
}

/// A part's title with what the form says beside it; empty for a part that has none.
std::string headingOf(const model::Part& part, const Catalogue& catalogue) {
    std::string line = catalogue.say(app::headingOf(part));
    if (line.empty()) {
        return line;
    }
    join(line, part.medium);
    join(line, part.channel);
    join(line, text::formatDate(part.date, catalogue.language()));
    join(line, part.duration);
    for (const auto& rating : part.ratings) {
        const auto mark = rating.score ? text::formatNumber(*rating.score, 1, catalogue.language())
                                       : catalogue.say(msg("not rated"));
        join(line, rating.aspect + ": " + mark);
    }
    if (part.curve) {
        const std::string sign = *part.curve > 0 ? "+" : "";
        join(line,
             catalogue.say(msg("mood {0}", sign + text::formatNumber(*part.curve, 1, catalogue.language()))));
    }
    return line;
}

/// Turns have their speaker in the text already, and a heading may stand there too.
bool needsHeading(const model::Part& part, std::string_view itsText) {
    return part.kind != model::PartKind::Turn && (part.title.empty() || !itsText.starts_with(part.title));
}

void addText(std::vector<ReadingParagraph>& told, std::string_view text) {
    if (const auto trimmed = text::trimmed(text); !trimmed.empty()) {
        told.push_back({std::string(trimmed), ReadingLook::Body, {}});
    }
}

/// Collects the lines of where a story comes from.
class Facts {
  public:
    explicit Facts(const Catalogue& catalogue) : catalogue_(catalogue) {}

    void add(const Message& label, const std::string& value) { addNamed(catalogue_.say(label), value); }
    void addNamed(const std::string& label, const std::string& value) {
        if (!value.empty()) {
            facts_.push_back({label, value});
        }
    }
    std::vector<CardFact> take() { return std::move(facts_); }

  private:
    const Catalogue& catalogue_;
    std::vector<CardFact> facts_;
};

std::string describe(const model::SelectionRound& round, const Catalogue& catalogue) {
    std::string line;
    join(line, round.panel);
    join(line, text::formatDate(round.date, catalogue.language()));
    join(line, catalogue.say(round.chosen ? msg("chosen") : msg("not chosen")));
    join(line, round.reason);
    return line;
}

std::string describe(const model::Provenance& source) {
    std::string line = source.fileName;
    join(line, source.place);
    join(line, source.encoding);
    return line;
}

std::vector<CardFact> factsOf(const model::Story& story, const Catalogue& catalogue) {
    Facts facts(catalogue);
    facts.add(msg("Number"), story.number);
    facts.add(msg("File"), describe(story.source));
    facts.add(msg("Imported"),
              text::formatDate(base::localDay(story.source.importedAt), catalogue.language()));
    facts.add(msg("Collected by"), story.collectedBy);
    facts.add(msg("Promised"), story.promised);
    facts.add(msg("Domain of change"), story.domain);
    for (const auto& round : story.selections) {
        facts.addNamed(catalogue.say(msg("Selection, level {0}", round.level)), describe(round, catalogue));
    }
    facts.add(msg("Verification"), story.verification);
    facts.add(msg("Feedback"), story.feedback);
    for (const auto& attribute : story.attributes) {
        facts.addNamed(attribute.name, attribute.value);
    }
    return facts.take();
}

}  // namespace

std::string summaryOf(const model::Story& story, const Catalogue& catalogue) {
    std::string line;
    join(line, story.narrator);
    join(line, catalogue.say(app::nameOf(story.method)));
    join(line, areaName(story.area));
    join(line, text::formatDate(story.date, catalogue.language()));
    return line;
}

std::vector<CardConsent> consentOf(const model::Story& story, const std::vector<model::ConsentEntry>& ledger,
                                   const Catalogue& catalogue) {
    std::vector<CardConsent> lines;
    for (const auto purpose : model::allPurposes) {
        CardConsent line{purpose, story.consentNow.of(purpose), {}};
        for (const auto& entry : ledger) {
            if (entry.purpose == purpose && entry.answer == line.answer) {
                const auto day = entry.givenOn.empty() ? base::localDay(entry.recordedAt) : entry.givenOn;
                line.since = catalogue.say(msg("since {0}", text::formatDate(day, catalogue.language())));
            }
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<ReadingParagraph> withHeadings(const model::Story& story, const Catalogue& catalogue) {
    const text::OffsetMap map(story.text);
    const std::string_view whole = story.text;
    std::vector<ReadingParagraph> told;
    std::size_t at = 0;
    for (const auto& part : story.parts) {
        const auto begin = map.toByte(part.range.begin);
        if (begin < at || !needsHeading(part, whole.substr(begin))) {
            continue;
        }
        if (auto heading = headingOf(part, catalogue); !heading.empty()) {
            addText(told, whole.substr(at, begin - at));
            told.push_back({std::move(heading), ReadingLook::Heading, {}});
            at = begin;
        }
    }
    addText(told, whole.substr(at));
    return told;
}

StoryCard makeCard(const model::Story& story, const std::vector<model::ConsentEntry>& ledger,
                   const Catalogue& catalogue) {
    StoryCard card;
    card.id = story.id;
    card.title = app::storyTitle(story.title, story.source.fileName, catalogue);
    card.summary = summaryOf(story, catalogue);
    if (story.setApart) {
        card.setApart = catalogue.say(app::nameOf(*story.setApart));
        card.withdrawn = *story.setApart == model::SetApart::Withdrawn;
    }
    card.told = withHeadings(story, catalogue);
    card.consent = consentOf(story, ledger, catalogue);
    card.signification = significationLines(story.signification, catalogue);
    card.facts = factsOf(story, catalogue);
    return card;
}

}  // namespace vertelwerk::gui
