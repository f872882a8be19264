#include "gui/collection/story_cells.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/text/locale.h"

namespace vertelwerk::gui {
namespace {

using base::msg;
using model::Answer;
using model::Purpose;
using store::StoryOrder;

enum Column : std::size_t { Title, Teller, Method, Area, Date, Consent, Passages };

constexpr const char* yesSign = "\xE2\x9C\x93";     // check mark
constexpr const char* noSign = "\xE2\x9C\x95";      // multiplication x
constexpr const char* noneSign = "\xE2\x80\x93";    // en dash
constexpr const char* withinSign = "\xE2\x97\x8B";  // white circle

std::string signedWord(const char* sign, const base::Message& word, const base::Catalogue& catalogue) {
    return std::string(sign) + " " + catalogue.say(word);
}

/// Why a story is set apart, short enough for a column.
base::Message shortly(model::SetApart reason) {
    switch (reason) {
        case model::SetApart::ResearchRefused:
            return msg("refused");
        case model::SetApart::Withdrawn:
            return msg("withdrawn");
        case model::SetApart::Expired:
            return msg("expired");
    }
    return msg("not known");
}

/// As those who work with it say it where there is little room.
base::Message briefly(model::Method method) {
    return method == model::Method::MostSignificantChange ? msg("MSC") : app::nameOf(method);
}

/// The columns of the consent desk: title, reason, the purposes, teller, number.
constexpr std::size_t reasonColumn = 1;
constexpr std::size_t firstPurpose = 2;
constexpr std::size_t tellerColumn = firstPurpose + model::allPurposes.size();
constexpr std::size_t numberColumn = tellerColumn + 1;

std::string consentCell(const model::StoryRow& row, std::size_t column, const base::Catalogue& catalogue) {
    switch (column) {
        case 0:
            return app::storyTitle(row, catalogue);
        case reasonColumn:
            return row.setApart ? signedWord(noSign, shortly(*row.setApart), catalogue) : std::string();
        case tellerColumn:
            return row.narrator;
        case numberColumn:
            return row.number;
        default:
            break;
    }
    switch (row.consent.of(model::allPurposes.at(column - firstPurpose))) {
        case Answer::Yes:
            return signedWord(yesSign, app::nameOf(Answer::Yes), catalogue);
        case Answer::No:
            return signedWord(noSign, app::nameOf(Answer::No), catalogue);
        case Answer::Unknown:
            break;
    }
    return "?";
}

}  // namespace

const std::vector<StoryColumn>& storyColumns() {
    static const std::vector<StoryColumn> columns{
        {msg("Title"), StoryOrder::Title, true, false, 120},
        {msg("Teller"), StoryOrder::Narrator, true, false, 104},
        {msg("Method"), StoryOrder::Method},
        {msg("Neighbourhood"), StoryOrder::Area, true, false, 120},
        {msg("Date"), StoryOrder::Date},
        {msg("Consent"), StoryOrder::Imported, false},
        {msg("Passages"), StoryOrder::Passages, true, true},
    };
    return columns;
}

std::string titleOf(const std::string& title, const base::Catalogue& catalogue) {
    return title.empty() ? catalogue.say(msg("Untitled")) : title;
}

std::string areaName(const model::Area& area) {
    return area.name.empty() ? area.code : area.name;
}

std::string consentSign(const model::ConsentState& consent, bool setApart, const base::Catalogue& catalogue) {
    if (setApart) {
        return signedWord(noSign, msg("set apart"), catalogue);
    }
    for (const auto purpose : {Purpose::Publication, Purpose::Learning}) {
        if (consent.allows(purpose)) {
            return signedWord(yesSign, app::nameOf(purpose), catalogue);
        }
    }
    if (consent.allows(Purpose::Research)) {
        return signedWord(withinSign, app::nameOf(Purpose::Research), catalogue);
    }
    return signedWord("?", app::nameOf(Answer::Unknown), catalogue);
}

std::string cellText(const model::StoryRow& row, std::size_t column, const base::Catalogue& catalogue) {
    switch (column) {
        case Title:
            return app::storyTitle(row, catalogue);
        case Teller:
            return row.narrator;
        case Method:
            return catalogue.say(briefly(row.method));
        case Area:
            return areaName(row.area);
        case Date:
            return text::formatShortDate(row.date, catalogue.language());
        case Consent:
            return consentSign(row.consent, row.setApart.has_value(), catalogue);
        case Passages:
            return row.passages == 0
                       ? noneSign
                       : text::formatNumber(static_cast<double>(row.passages), 0, catalogue.language());
        default:
            return {};
    }
}

const StoryTable& storyTable() {
    static const StoryTable table{storyColumns(), &cellText};
    return table;
}

const StoryTable& consentTable() {
    static const StoryTable table = [] {
        StoryTable made{{{msg("Title"), StoryOrder::Title, true, false, 130},
                         {msg("Set apart"), StoryOrder::Imported, false, false, 0, true}},
                        &consentCell};
        for (const auto purpose : model::allPurposes) {
            made.columns.push_back({app::nameOf(purpose), StoryOrder::Imported, false, false, 0, true});
        }
        made.columns.push_back({msg("Teller"), StoryOrder::Narrator, true, false, 120});
        made.columns.push_back({msg("Number"), StoryOrder::Number, true, false, 100});
        return made;
    }();
    return table;
}

}  // namespace vertelwerk::gui
