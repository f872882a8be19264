#include "gui/help/help_window.h"

#include "gui/frame/window_place.h"
#include "gui/help/help_page.h"
#include "gui/text.h"

#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/utils.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

std::string hex(wxSystemColour colour) {
    return fromWx(wxSystemSettings::GetColour(colour).GetAsString(wxC2S_HTML_SYNTAX));
}

}  // namespace

HelpWindow::HelpWindow(wxWindow* parent, const base::Catalogue& catalogue, Settings& settings)
    : wxFrame(parent, wxID_ANY, say(catalogue, msg("Help")), wxDefaultPosition, wxDefaultSize,
              wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT),
      catalogue_(catalogue),
      settings_(settings),
      page_(new wxHtmlWindow(this, wxID_ANY)) {
    page_->SetName(say(catalogue, msg("Help")));
    page_->SetBorders(FromDIP(16));
    page_->SetStandardFonts(wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT).GetPointSize() + 1);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page_, wxSizerFlags(1).Expand());
    SetSizer(all);
    restorePlace(*this, settings_, "help", FromDIP(wxSize(520, 640)));
    Bind(wxEVT_HTML_LINK_CLICKED, &HelpWindow::follow, this);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            Close();
        } else {
            event.Skip();
        }
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        rememberPlace(*this, settings_, "help");
        event.Skip();
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        draw();
        event.Skip();
    });
}

void HelpWindow::showPage(const std::string& id) {
    id_ = id;
    draw();
    Show();
    Raise();
}

void HelpWindow::draw() {
    const auto markdown = readHelpPage(id_, catalogue_.language());
    const auto text = markdown ? *markdown : catalogue_.say(markdown.error());
    page_->SetPage(toWx(
        toHtml(text, {hex(wxSYS_COLOUR_WINDOW), hex(wxSYS_COLOUR_WINDOWTEXT), hex(wxSYS_COLOUR_HOTLIGHT)})));
}

void HelpWindow::follow(wxHtmlLinkEvent& event) {
    const auto href = event.GetLinkInfo().GetHref();
    if (const auto page = linkedPage(fromWx(href)); !page.empty()) {
        showPage(page);
    } else if (href.StartsWith(wxASCII_STR("#"))) {
        page_->LoadPage(href);
    } else {
        wxLaunchDefaultBrowser(href);
    }
}

}  // namespace vertelwerk::gui
