#include "gui/search/search_guide.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <wx/hyperlink.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

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
    const auto side = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(24));
    GetSizer()->Add(title, side);
    if (!words.empty()) {
        GetSizer()->Add(
            new Prose(this, say(catalogue_, words)),
            wxSizerFlags().Expand().Border(wxALL & ~wxTOP, FromDIP(24)).Border(wxTOP, FromDIP(8)));
    }
}

void SearchGuide::addQuery(const std::string& query, const base::Message& meaning) {
    auto* row = new wxBoxSizer(wxVERTICAL);
    auto* link = new wxHyperlinkCtrl(this, wxID_ANY, toWx(query), toWx(query), wxDefaultPosition,
                                     wxDefaultSize, wxHL_ALIGN_LEFT | wxBORDER_NONE);
    link->SetToolTip(say(catalogue_, meaning));
    link->Bind(wxEVT_HYPERLINK,
               [this, query](wxHyperlinkEvent&) { CallAfter([this, query] { onQuery(query); }); });
    row->Add(link);
    if (!meaning.empty()) {
        auto* words = new Prose(this, say(catalogue_, meaning));
        words->SetForegroundColour(quietTextColour());
        row->Add(words, wxSizerFlags().Expand());
    }
    GetSizer()->Add(
        row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(24)).Border(wxBOTTOM, FromDIP(12)));
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
        GetSizer()->Add(new Prose(this, toWx(bullet) + say(catalogue_, advice)),
                        wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(24)));
    }
    GetSizer()->AddSpacer(FromDIP(16));
    if (const auto looser = presenter.looserQuery(); !looser.empty()) {
        addQuery(looser, msg("the same without filters"));
    }
}

void SearchGuide::show(const SearchPresenter& presenter) {
    switch (presenter.view()) {
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
