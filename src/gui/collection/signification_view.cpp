#include "gui/collection/signification_view.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/scene_panel.h"

#include <wx/sizer.h>

namespace vertelwerk::gui {

SignificationView::SignificationView(wxWindow* parent) : wxPanel(parent) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void SignificationView::show(const std::vector<SignificationLine>& lines) {
    DestroyChildren();
    auto* column = GetSizer();
    column->Clear();
    for (const auto& line : lines) {
        column->Add(new Prose(this, toWx(line.question)), wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
        auto* words = new Prose(this, toWx(line.words));
        words->SetForegroundColour(quietTextColour());
        column->Add(words, wxSizerFlags().Expand());
        if (line.scene) {
            auto* drawing = new ScenePanel(this);
            drawing->show(*line.scene);
            column->Add(drawing, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(4)));
        }
    }
    Layout();
}

}  // namespace vertelwerk::gui
