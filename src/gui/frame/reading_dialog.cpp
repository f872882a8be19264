#include "gui/frame/reading_dialog.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/reading_size.h"

#include <wx/fontdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int shortestLine = 45;
constexpr int longestLine = 100;
constexpr int closestLines = 130;
constexpr int widestLines = 240;

}  // namespace

ReadingDialog::ReadingDialog(wxWindow* parent, const base::Catalogue& catalogue, Settings& settings)
    : wxDialog(parent, wxID_ANY, say(catalogue, msg("How stories are set"))),
      catalogue_(catalogue),
      settings_(settings),
      face_(new wxButton(this, wxID_ANY)),
      points_(new wxSpinCtrl(this, wxID_ANY)),
      measure_(new wxSlider(this, wxID_ANY, usualMeasure, shortestLine, longestLine)),
      spacing_(new wxSlider(this, wxID_ANY, usualSpacing, closestLines, widestLines)) {
    points_->SetRange(smallestReading, largestReading);
    layOut();
    show();
    face_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { chooseFace(); });
    points_->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { keep(); });
    for (auto* slider : {measure_, spacing_}) {
        slider->Bind(wxEVT_SLIDER, [this](wxCommandEvent&) { keep(); });
    }
}

void ReadingDialog::layOut() {
    const int gap = FromDIP(8);
    auto* rows = new wxFlexGridSizer(2, wxSize(2 * gap, gap));
    rows->AddGrowableCol(1);
    const auto add = [&](const base::Message& label, wxWindow* control) {
        const auto words = say(catalogue_, label);
        rows->Add(new wxStaticText(this, wxID_ANY, words), wxSizerFlags().CentreVertical());
        rows->Add(control, wxSizerFlags(1).Expand());
        control->SetName(words);
        control->SetMinSize(FromDIP(wxSize(280, -1)));
    };
    add(msg("Font"), face_);
    add(msg("Size"), points_);
    add(msg("Length of lines"), measure_);
    add(msg("Room between lines"), spacing_);
    auto* usual = new wxButton(this, wxID_ANY, say(catalogue_, msg("As it came")));
    usual->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { reset(); });
    auto* close = new wxButton(this, wxID_CANCEL, say(catalogue_, msg("Close")));
    close->SetDefault();
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(usual);
    buttons->AddStretchSpacer();
    buttons->Add(close);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(rows, wxSizerFlags().Expand().Border(wxALL, 2 * gap));
    column->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 2 * gap));
    SetSizerAndFit(column);
    CentreOnParent();
}

void ReadingDialog::show() {
    const auto font = readingFont(settings_);
    face_->SetLabel(font.GetFaceName());
    points_->SetValue(font.GetPointSize());
    measure_->SetValue(settings_.number(readingMeasureKey, usualMeasure));
    spacing_->SetValue(settings_.number(readingSpacingKey, usualSpacing));
}

void ReadingDialog::keep() {
    settings_.set(readingPointsKey, points_->GetValue());
    settings_.set(readingMeasureKey, measure_->GetValue());
    settings_.set(readingSpacingKey, spacing_->GetValue());
    readingChanged(*GetParent(), settings_);
}

void ReadingDialog::chooseFace() {
    wxFontData data;
    data.SetInitialFont(readingFont(settings_));
    wxFontDialog dialog(this, data);
    if (dialog.ShowModal() != wxID_OK) {
        return;
    }
    const auto font = dialog.GetFontData().GetChosenFont();
    settings_.set(readingFaceKey, fromWx(font.GetFaceName()));
    points_->SetValue(font.GetPointSize());
    face_->SetLabel(font.GetFaceName());
    keep();
}

void ReadingDialog::reset() {
    settings_.set(readingFaceKey, std::string(usualReadingFace));
    settings_.set(readingPointsKey, 0);
    settings_.set(readingMeasureKey, usualMeasure);
    settings_.set(readingSpacingKey, usualSpacing);
    show();
    readingChanged(*GetParent(), settings_);
}

}  // namespace vertelwerk::gui
