#include "gui/frame/status_strip.h"

#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/statline.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using std::chrono::steady_clock;

constexpr int refreshMs = 100;

void setLabel(wxStaticText* text, const wxString& label) {
    if (text->GetLabel() != label) {
        text->SetLabel(label);
    }
}

}  // namespace

StatusStrip::StatusStrip(wxWindow* parent, const base::Catalogue& catalogue)
    : wxPanel(parent),
      catalogue_(catalogue),
      saved_(new wxStaticText(this, wxID_ANY, {})),
      coder_(new wxStaticText(this, wxID_ANY, {})),
      index_(new wxStaticText(this, wxID_ANY, {})),
      task_(new wxStaticText(this, wxID_ANY, {})),
      gauge_(new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(160, 12)))),
      stop_(new wxButton(this, wxID_ANY, say(catalogue, msg("Stop")), wxDefaultPosition, wxDefaultSize,
                         wxBU_EXACTFIT)) {
    gauge_->SetName(say(catalogue, msg("Progress")));
    stop_->SetToolTip(say(catalogue, msg("Stop this task; what is done stays done")));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto text = wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(8));
    row->Add(saved_, text);
    row->Add(coder_, text);
    row->Add(index_, text);
    row->AddStretchSpacer();
    row->Add(task_, text);
    row->Add(gauge_, wxSizerFlags().CentreVertical());
    row->Add(stop_, text);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticLine(this), wxSizerFlags().Expand());
    column->Add(row, wxSizerFlags(1).Expand());
    SetSizer(column);
    SetMinSize(wxSize(-1, stop_->GetBestSize().y + FromDIP(4)));
    stop_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        board_.stopNewest();
        showTask();
    });
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { showTask(); });
    showNoProject();
    showTask();
}

void StatusStrip::showProject(const std::string& coder, bool writable) {
    setLabel(saved_, say(catalogue_, writable ? msg("saved") : msg("read-only")));
    setLabel(coder_, say(catalogue_, msg("coder {0}", coder)));
    saved_->SetToolTip(say(catalogue_, writable ? msg("Everything is kept as soon as you do it.")
                                                : msg("You can look and search, not change anything.")));
    Layout();
}

void StatusStrip::showNoProject() {
    for (auto* text : {saved_, coder_, index_}) {
        setLabel(text, {});
    }
}

void StatusStrip::showIndexBehind(std::size_t stories) {
    setLabel(index_, say(catalogue_, stories == 0 ? msg("search is up to date")
                                                  : base::plural("search is {0} change behind",
                                                                 "search is {0} changes behind", stories)));
    Layout();
}

void StatusStrip::showIndexFailed() {
    setLabel(index_, say(catalogue_, msg("search is not up to date")));
    Layout();
}

std::shared_ptr<RunningTask> StatusStrip::startTask(const base::Message& label) {
    auto task = board_.start(label, steady_clock::now());
    timer_.Start(refreshMs);
    showTask();
    return task;
}

bool StatusStrip::busy() {
    board_.tidy();
    return !board_.empty();
}

void StatusStrip::stopAll() {
    board_.stopAll();
}

void StatusStrip::showTask() {
    board_.tidy();
    const auto view = board_.newest(steady_clock::now());
    if (!view) {
        timer_.Stop();
    }
    const bool wasShown = gauge_->IsShown();
    for (wxWindow* part :
         {static_cast<wxWindow*>(task_), static_cast<wxWindow*>(gauge_), static_cast<wxWindow*>(stop_)}) {
        part->Show(view.has_value());
    }
    if (view) {
        auto label = say(catalogue_, view->stopping ? msg("Stopping ...") : view->label);
        if (!view->remaining.empty() && !view->stopping) {
            label += wxString::FromUTF8(" \xC2\xB7 ") + say(catalogue_, view->remaining);
        }
        if (task_->GetLabel() != label || !wasShown) {
            task_->SetLabel(label);
            Layout();
        }
        stop_->Enable(!view->stopping);
        if (view->percent) {
            gauge_->SetValue(*view->percent);
        } else {
            gauge_->Pulse();
        }
    } else if (wasShown) {
        Layout();
    }
}

}  // namespace vertelwerk::gui
