#include "gui/search/search_guide.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <utility>

#include <fmt/format.h>
#include <wx/hyperlink.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int side = 24;
constexpr const char* bullet = "\xE2\x80\xA2  ";

}  // namespace

SearchGuide::SearchGuide(wxWindow* parent, const base::Catalogue& catalogue)
    : Page(parent, say(catalogue, msg("Explanation"))), catalogue_(catalogue) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void SearchGuide::begin(const base::Message& heading, const base::Message& words) {
    GetSizer()->Clear(true);
    auto* title = new Prose(this, say(catalogue_, heading));
    title->SetFont(headingFont(3));
    addBelow(*GetSizer(), title, side, side);
    if (!words.empty()) {
        addBelow(*GetSizer(), new Prose(this, say(catalogue_, words)), side, 8);
    }
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
    begin(
        msg("What are you looking for?"),
        msg("Type words above; hits appear while you type. All words must stand in a story, in any of their "
            "forms. Try one of these:"));
    for (const auto& example : presenter.examples()) {
        addQuery(example.query, example.finds);
    }
}

void SearchGuide::advise(const SearchPresenter& presenter) {
    begin(presenter.where() == search::Where::Stories ? msg("No story matches.") : msg("No passage matches."),
          {});
    for (const auto& advice : presenter.advice()) {
        addBelow(*GetSizer(), new Prose(this, toWx(bullet) + say(catalogue_, advice)), side, 12);
    }
    if (const auto looser = presenter.looserQuery(); !looser.empty()) {
        addQuery(looser, msg("the same without filters"));
    }
}

void SearchGuide::show(const SearchPresenter& presenter) {
    const auto view = presenter.view();
    auto wanted =
        fmt::format("{} {} {}", static_cast<int>(view), presenter.isWrong(), presenter.codes().size());
    if (view == SearchView::NoHits) {
        wanted += fmt::format(" {} {}", static_cast<int>(presenter.where()), presenter.query());
    }
    if (view == SearchView::Hits || wanted == shown_) {
        return;
    }
    shown_ = std::move(wanted);
    switch (view) {
        case SearchView::NothingTyped:
            explain(presenter);
            break;
        case SearchView::Waiting:
            begin(presenter.isWrong() ? msg("This is not a query yet.") : msg("Searching ..."), {});
            break;
        case SearchView::NoHits:
            advise(presenter);
            break;
        case SearchView::Hits:
            break;
    }
    layOutSoon();
}

}  // namespace vertelwerk::gui
