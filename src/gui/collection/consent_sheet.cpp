#include "gui/collection/consent_sheet.h"

#include "vertelwerk/app/delivery_lines.h"
#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "gui/collection/story_cells.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace vertelwerk::gui {
namespace {

using base::Catalogue;
using base::msg;

constexpr std::size_t isoDayLength = 10;

std::string dated(const std::string& iso, const Catalogue& catalogue) {
    return text::formatDate(iso, catalogue.language());
}

/// "6 June 2023: learning session: yes (form, version 2)".
std::string historyLine(const model::ConsentEntry& entry, const Catalogue& catalogue) {
    auto line = dated(entry.givenOn.empty() ? base::localDay(entry.recordedAt) : entry.givenOn, catalogue);
    line += " \xC2\xB7 " + catalogue.say(app::nameOf(entry.purpose)) + ": " +
            catalogue.say(app::nameOf(entry.answer));
    if (!entry.how.empty()) {
        line += " \xC2\xB7 " + entry.how;
    }
    if (!entry.wording.empty()) {
        line += " \xC2\xB7 \xE2\x80\x9C" + entry.wording + "\xE2\x80\x9D";
    }
    return line;
}

SheetMedium mediumOf(const model::Story& story, const store::MediumConsent& held,
                     const Catalogue& catalogue) {
    SheetMedium medium{held.part, {}, held.answer, {}};
    if (held.part > 0 && held.part <= story.parts.size()) {
        const auto& part = story.parts[held.part - 1];
        medium.label = catalogue.say(app::headingOf(part));
        for (const auto& piece : {part.medium, part.mediaFile}) {
            if (!piece.empty() && medium.label.find(piece) == std::string::npos) {
                medium.label += (medium.label.empty() ? "" : " \xC2\xB7 ") + piece;
            }
        }
    }
    if (held.answer != model::Answer::Unknown && !held.givenOn.empty()) {
        medium.since = catalogue.say(msg("since {0}", dated(held.givenOn, catalogue)));
    }
    return medium;
}

}  // namespace

base::Result<ConsentSheetData> readConsentSheet(store::Database& database, model::StoryId id) {
    auto story = store::findStory(database, id);
    if (!story) {
        return base::fail(story.error());
    }
    auto ledger = store::consentLedger(database, id);
    if (!ledger) {
        return base::fail(ledger.error());
    }
    auto media = store::mediumConsents(database, id);
    if (!media) {
        return base::fail(media.error());
    }
    auto deliveries = store::deliveriesWith(database, id);
    if (!deliveries) {
        return base::fail(deliveries.error());
    }
    auto until = store::consentEnd(database, id);
    if (!until) {
        return base::fail(until.error());
    }
    return ConsentSheetData{*std::move(story), *std::move(ledger), *std::move(media), *std::move(deliveries),
                            *std::move(until)};
}

ConsentSheet makeConsentSheet(const ConsentSheetData& data, const Catalogue& catalogue) {
    ConsentSheet sheet;
    sheet.id = data.story.id;
    sheet.title = app::storyTitle(data.story.title, data.story.source.fileName, catalogue);
    sheet.summary = summaryOf(data.story, catalogue);
    if (data.story.setApart) {
        sheet.setApart = catalogue.say(app::nameOf(*data.story.setApart));
        sheet.withdrawn = *data.story.setApart == model::SetApart::Withdrawn;
    }
    sheet.consent = consentOf(data.story, data.ledger, catalogue);
    for (const auto& held : data.media) {
        sheet.media.push_back(mediumOf(data.story, held, catalogue));
    }
    sheet.until = dated(data.until, catalogue);
    sheet.promised = data.story.promised;
    sheet.deliveries = app::deliveryLines(data.deliveries, catalogue);
    for (const auto& entry : data.ledger | std::views::reverse) {
        sheet.history.push_back(historyLine(entry, catalogue));
    }
    return sheet;
}

base::Result<std::string> dayFrom(const std::string& written) {
    const auto trimmed = text::trimmed(written);
    if (trimmed.empty()) {
        return std::string();
    }
    auto iso = text::isoDate(trimmed);
    if (iso.size() != isoDayLength) {
        return base::fail(base::ErrorCode::Invalid, msg("\"{0}\" is no day.", trimmed),
                          msg("Write a day such as 31-12-2026 or 31 December 2026, or leave it empty."));
    }
    return iso;
}

}  // namespace vertelwerk::gui
