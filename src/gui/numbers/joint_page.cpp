#include "gui/numbers/joint_page.h"

#include "gui/frame/theme.h"
#include "gui/numbers/figure_panel.h"
#include "gui/text.h"
#include "gui/widgets/scene_panel.h"

#include <utility>

#include <wx/hyperlink.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/statline.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int side = 24;
constexpr int small = 4;
constexpr int medium = 12;
constexpr int large = 24;

}  // namespace

JointPage::JointPage(wxWindow* parent, const base::Catalogue& catalogue, const Settings& settings)
    : Page(parent, say(catalogue, msg("Figures beside stories"))),
      catalogue_(catalogue),
      settings_(settings) {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void JointPage::show(const NumbersPresenter& presenter, const base::Message& filtered) {
    Freeze();
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    GetSizer()->Clear(true);
    if (presenter.isEmpty()) {
        addEmpty(filtered);
    } else if (presenter.showsUnlinked()) {
        addUnlinked(presenter);
    } else {
        for (const auto& theme : presenter.themes()) {
            addTheme(theme);
        }
    }
    GetSizer()->AddSpacer(FromDIP(large));
    Scroll(0, 0);
    Thaw();
    layOutSoon();
}

void JointPage::addEmpty(const base::Message& filtered) {
    if (!filtered.empty()) {
        addProse(say(catalogue_, filtered), false, large);
        return;
    }
    addHeading(say(catalogue_, msg("No figures and no coded stories yet.")), 3, large);
    addProse(say(catalogue_,
                 msg("Here figures of your municipality come to lie beside what tellers said, theme by "
                     "theme. Import a StatLine or OData table, and code stories.")),
             false, medium);
    add(makeLink(msg("Import figures"), {}, [this] { onImport(); }), medium);
}

void JointPage::addTheme(const ThemeView& theme) {
    if (!GetSizer()->IsEmpty()) {
        add(new wxStaticLine(this), large);
    }
    auto* square = new wxStaticText(this, wxID_ANY, toWx("\xE2\x96\xA0"));
    square->SetFont(headingFont(4));
    square->SetForegroundColour(codeColour(theme.colour));
    auto* title = new Prose(this, toWx(theme.title));
    title->SetFont(headingFont(4));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(square);
    row->Add(title, wxSizerFlags(1).Border(wxLEFT, FromDIP(8)));
    GetSizer()->AddSpacer(FromDIP(large));
    GetSizer()->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(side)));
    if (!theme.question.empty()) {
        addProse(toWx(theme.question), true, small);
    }
    addFigures(theme);
    addStories(theme);
}

void JointPage::addFigures(const ThemeView& theme) {
    addHeading(say(catalogue_, msg("Figures")), 1, large);
    if (theme.figures.empty()) {
        addProse(say(catalogue_, msg("No indicator is linked to this theme.")), true, small);
    }
    for (const auto& figures : theme.figures) {
        add(new FigurePanel(this, catalogue_, figures), medium);
    }
    add(makeLink(msg("Link an indicator to this theme"), toWx(theme.title),
                 [this, code = theme.code] { onLinkTheme(code); }),
        small);
}

void JointPage::addStories(const ThemeView& theme) {
    addHeading(say(catalogue_, msg("Stories")), 1, large);
    addProse(toWx(theme.proportion), false, small);
    if (theme.columns.empty()) {
        return;
    }
    auto* bars = new ScenePanel(this);
    bars->show(theme.bars);
    GetSizer()->AddSpacer(FromDIP(medium));
    GetSizer()->Add(bars, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(side)));
    for (std::size_t at = 0; at < theme.columns.size(); at += 2) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(columnOf(theme.columns[at]), wxSizerFlags(1));
        row->AddSpacer(FromDIP(side));
        if (at + 1 < theme.columns.size()) {
            row->Add(columnOf(theme.columns[at + 1]), wxSizerFlags(1));
        } else {
            row->AddStretchSpacer(1);
        }
        GetSizer()->AddSpacer(FromDIP(medium));
        GetSizer()->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(side)));
    }
}

wxSizer* JointPage::columnOf(const QuoteColumn& column) {
    auto* made = new wxBoxSizer(wxVERTICAL);
    auto* heading = new Prose(this, toWx(column.heading));
    heading->SetFont(headingFont(0));
    made->Add(heading, wxSizerFlags().Expand());
    for (const auto& quote : column.quotes) {
        auto* words = new Prose(this, toWx("\xE2\x80\x9C" + quote.text + "\xE2\x80\x9D"));
        words->SetFont(readingFont(settings_));
        made->Add(words, wxSizerFlags().Expand().Border(wxTOP, FromDIP(medium)));
        auto* from = new Prose(this, toWx(quote.from));
        from->SetForegroundColour(quietTextColour());
        made->Add(from, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
        made->Add(makeLink(msg("Open in coding"), toWx(quote.text), [this, quote] { onOpen(quote); }));
    }
    return made;
}

void JointPage::addUnlinked(const NumbersPresenter& presenter) {
    addHeading(say(catalogue_, msg("Not linked to a theme yet")), 4, large);
    addProse(
        say(catalogue_, msg("A figure says something about a theme only because somebody thinks so. Link it, "
                            "and write down why.")),
        true, small);
    for (const auto& indicator : presenter.unlinked()) {
        addHeading(toWx(indicator.name), 0, medium);
        addProse(toWx(indicator.about), true, 0);
        add(makeLink(msg("Link to a theme"), toWx(indicator.name),
                     [this, id = indicator.id] { onLinkIndicator(id); }),
            0);
    }
}

void JointPage::add(wxWindow* window, int above) {
    addBelow(*GetSizer(), window, side, above);
}

void JointPage::addHeading(const wxString& words, int steps, int above) {
    auto* heading = new Prose(this, words);
    heading->SetFont(headingFont(steps));
    add(heading, above);
}

void JointPage::addProse(const wxString& words, bool quiet, int above) {
    auto* prose = new Prose(this, words);
    if (quiet) {
        prose->SetForegroundColour(quietTextColour());
    }
    add(prose, above);
}

wxWindow* JointPage::makeLink(const base::Message& label, const wxString& tip, std::function<void()> follow) {
    const auto words = say(catalogue_, label);
    auto* link = new wxHyperlinkCtrl(this, wxID_ANY, words, words, wxDefaultPosition, wxDefaultSize,
                                     wxHL_ALIGN_LEFT | wxBORDER_NONE);
    link->SetToolTip(tip.empty() ? words : words + toWx(": ") + tip);
    link->Bind(wxEVT_HYPERLINK, [this, follow = std::move(follow)](wxHyperlinkEvent&) { CallAfter(follow); });
    return link;
}

}  // namespace vertelwerk::gui
