#include "gui/search/search_guide.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <fmt/format.h>
#include <wx/hyperlink.h>
#include <wx/settings.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int side = 24;
constexpr const char* bullet = "\xE2\x80\xA2  ";

}  // namespace

SearchGuide::SearchGuide(wxWindow* parent, const base::Catalogue& catalogue)
    : Page(parent, say(catalogue, msg("Explanation"))), catalogue_(catalogue) {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
        shown_.clear();
    });
}

bool SearchGuide::begin(const std::string& key, const base::Message& heading, const base::Message& words) {
    if (key == shown_) {
        return false;
    }
    shown_ = key;
    GetSizer()->Clear(true);
    auto* title = new Prose(this, say(catalogue_, heading));
    title->SetFont(headingFont(3));
    addBelow(*GetSizer(), title, side, side);
    if (!words.empty()) {
        addBelow(*GetSizer(), new Prose(this, say(catalogue_, words)), side, 8);
    }
    layOutSoon();
    return true;
}

void SearchGuide::addQuery(const std::string& query, const base::Message& meaning) {
    auto* link = new wxHyperlinkCtrl(this, wxID_ANY, toWx(query), toWx(query), wxDefaultPosition,
                                     wxDefaultSize, wxHL_ALIGN_LEFT | wxBORDER_NONE);
    link->SetToolTip(say(catalogue_, meaning));
    link->Bind(wxEVT_HYPERLINK,
               [this, query](wxHyperlinkEvent&) { CallAfter([this, query] { onQuery(query); }); });
    addBelow(*GetSizer(), link, side, 12);
    auto* words = new Prose(this, say(catalogue_, meaning));
    words->SetForegroundColour(quietTextColour());
    addBelow(*GetSizer(), words, side, 0);
}

void SearchGuide::explain(const SearchPresenter& presenter) {
    const auto examples = presenter.examples();
    if (!begin(examples.back().query, msg("What are you looking for?"),
               msg("Type words above; hits appear while you type. All words must stand in a story, in any of "
                   "their "
                   "forms. Try one of these:"))) {
        return;
    }
    for (const auto& example : examples) {
        addQuery(example.query, example.finds);
    }
}

void SearchGuide::advise(const SearchPresenter& presenter) {
    const bool stories = presenter.where() == search::Where::Stories;
    if (!begin(fmt::format("{} {}", stories, presenter.query()),
               stories ? msg("No story matches.") : msg("No passage matches."), {})) {
        return;
    }
    for (const auto& advice : presenter.advice()) {
        addBelow(*GetSizer(), new Prose(this, toWx(bullet) + say(catalogue_, advice)), side, 12);
    }
    if (const auto looser = presenter.looserQuery(); !looser.empty()) {
        addQuery(looser, msg("the same without filters"));
    }
}

}  // namespace vertelwerk::gui
