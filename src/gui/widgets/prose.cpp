#include "gui/widgets/prose.h"

#include "gui/widgets/wrapped_lines.h"

#include <algorithm>
#include <utility>

#include <wx/dcclient.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {
namespace {

constexpr int scrollStep = 16;

/// The page around `window` is laid out, or else every window around it.
void layOutAround(wxWindow& window) {
    for (auto* around = window.GetParent(); around != nullptr && !around->IsTopLevel();
         around = around->GetParent()) {
        if (auto* page = dynamic_cast<Page*>(around)) {
            page->layOutSoon();
            return;
        }
    }
    window.CallAfter([&window] {
        for (auto* around = window.GetParent(); around != nullptr;
             around = around->IsTopLevel() ? nullptr : around->GetParent()) {
            around->Layout();
        }
    });
}

}  // namespace

Page::Page(wxWindow* parent, const wxString& name)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL) {
    SetName(name);
    SetScrollRate(0, FromDIP(scrollStep));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        layOutSoon();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (!scrollBy(event)) {
            event.Skip();
        }
    });
}

/// Without this a choice in focus would change, and what stands below the last control is out of reach.
bool Page::scrollBy(const wxKeyEvent& event) {
    const auto* text = dynamic_cast<wxTextCtrl*>(FindFocus());
    const bool down = event.GetKeyCode() == WXK_PAGEDOWN;
    if ((!down && event.GetKeyCode() != WXK_PAGEUP) || event.HasAnyModifiers() ||
        (text != nullptr && text->IsMultiLine())) {
        return false;
    }
    const int step = std::max(1, GetClientSize().y / FromDIP(scrollStep) - 1);
    Scroll(-1, std::max(0, GetViewStart().y + (down ? step : -step)));
    return true;
}

void Page::layOutSoon() {
    if (!due_) {
        due_ = true;
        CallAfter([this] {
            due_ = false;
            FitInside();
            Layout();
        });
    }
}

Prose::Prose(wxWindow* parent, const wxString& words)
    : wxStaticText(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE) {
    say(words);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        // Later: GTK forgets to lay out a window whose words change while it is being laid out.
        if (event.GetSize().x != wrappedAt_ && !std::exchange(due_, true)) {
            CallAfter([this] {
                due_ = false;
                wrapTo(GetSize().x);
            });
        }
    });
}

void Prose::say(const wxString& words) {
    words_ = words;
    wrapTo(wrappedAt_);
}

void Prose::fitTo(int width) {
    wrapTo(width);
    SetMinSize(wxSize(width, GetMinSize().y));
}

bool Prose::SetFont(const wxFont& font) {
    const bool changed = wxStaticText::SetFont(font);
    wrapTo(wrappedAt_);
    return changed;
}

void Prose::wrapTo(int width) {
    wrappedAt_ = width;
    const auto before = GetMinSize().y;
    wxClientDC dc(this);
    dc.SetFont(GetFont());
    SetLabelText(width > 0 ? wxJoin(linesThatFit(dc, words_, width), '\n', '\0') : words_);
    const auto height = textHeight();
    if (height != before) {
        SetMinSize(wxSize(1, height));
        layOutAround(*this);
    }
}

/// Measured with the font itself: a label takes on a font that was set after it was made only later.
int Prose::textHeight() {
    if (words_.empty()) {
        return 0;
    }
    wxClientDC dc(this);
    dc.SetFont(GetFont());
    return dc.GetMultiLineTextExtent(GetLabelText()).y;
}

void addBelow(wxSizer& column, wxWindow* window, int side, int above) {
    column.AddSpacer(window->FromDIP(above));
    column.Add(window, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, window->FromDIP(side)));
}

}  // namespace vertelwerk::gui
