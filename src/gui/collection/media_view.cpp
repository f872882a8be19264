#include "gui/collection/media_view.h"

#include "vertelwerk/base/files.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/prose.h"

#include <algorithm>

#include <dlfcn.h>
#include <wx/button.h>
#include <wx/image.h>
#include <wx/log.h>
#include <wx/mediactrl.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/utils.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

wxString wxPath(const MediumLine& medium) {
    return toWx(base::toUtf8(medium.path));
}

/// Whether GStreamer has what wxMediaCtrl plays with. Without it that ends the program, so it is asked of
/// the library that wx loads.
bool systemPlays() {
    static const bool plays = [] {
        void* library = dlopen("libgstreamer-1.0.so.0", RTLD_LAZY);
        if (library == nullptr) {
            return false;
        }
        using Init = int (*)(int*, char***, void**);
        using Find = void* (*)(const char*);
        const auto init = reinterpret_cast<Init>(dlsym(library, "gst_init_check"));
        const auto find = reinterpret_cast<Find>(dlsym(library, "gst_element_factory_find"));
        return init != nullptr && find != nullptr && init(nullptr, nullptr, nullptr) != 0 &&
               find("playbin") != nullptr;
    }();
    return plays;
}

/// A recording with its button; what plays it is made when it is first asked to.
class Player : public wxPanel {
  public:
    Player(wxWindow* parent, const base::Catalogue& catalogue, const MediumLine& medium)
        : wxPanel(parent),
          catalogue_(catalogue),
          path_(wxPath(medium)),
          button_(new wxButton(this, wxID_ANY, say(catalogue, msg("Play")))) {
        button_->SetToolTip(toWx(medium.file));
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(button_);
        SetSizer(column);
        button_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { toggle(); });
    }

  private:
    void toggle() {
        const wxLogNull quiet;  // what cannot be played is said in words below
        if (sound_ == nullptr && !load()) {
            cannot();
            return;
        }
        if (sound_->GetState() == wxMEDIASTATE_PLAYING) {
            sound_->Pause();
            button_->SetLabel(say(catalogue_, msg("Play")));
        } else if (sound_->Play()) {
            button_->SetLabel(say(catalogue_, msg("Pause")));
        }
    }

    bool load() {
        if (!systemPlays()) {
            return false;
        }
        auto* sound = new wxMediaCtrl();
        if (!sound->Create(this, wxID_ANY, wxString(), wxDefaultPosition, wxSize(0, 0))) {
            delete sound;
            return false;
        }
        sound->Hide();
        sound->Bind(wxEVT_MEDIA_LOADED, [this](wxMediaEvent&) { sound_->Play(); });
        sound->Bind(wxEVT_MEDIA_FINISHED,
                    [this](wxMediaEvent&) { button_->SetLabel(say(catalogue_, msg("Play"))); });
        sound_ = sound;
        if (!sound->Load(path_)) {
            sound_ = nullptr;
            sound->Destroy();
            return false;
        }
        return true;
    }

    void cannot() {
        button_->Disable();
        auto* words = new Prose(
            this,
            say(catalogue_, msg("This computer cannot play it here; open it with the system's program.")));
        GetSizer()->Add(words, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
        Layout();
        GetParent()->Layout();
    }

    const base::Catalogue& catalogue_;
    wxString path_;
    wxButton* button_;
    wxMediaCtrl* sound_ = nullptr;
};

}  // namespace

MediaView::MediaView(wxWindow* parent, const base::Catalogue& catalogue, int widest)
    : wxPanel(parent), catalogue_(catalogue), widest_(widest) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void MediaView::show(const std::vector<MediumLine>& media) {
    DestroyChildren();
    GetSizer()->Clear();
    for (const auto& medium : media) {
        addMedium(medium);
    }
    Layout();
}

void MediaView::addMedium(const MediumLine& medium) {
    auto* column = GetSizer();
    auto* heading =
        new Prose(this, toWx(medium.heading.empty() ? medium.file : medium.heading + ": " + medium.file));
    column->Add(heading, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    if (!medium.path.empty() && medium.kind == MediumKind::Picture) {
        addPicture(medium);
    }
    if (!medium.path.empty() && medium.kind == MediumKind::Sound) {
        addSound(medium);
    }
    addNote(toWx(medium.note));
    if (!medium.path.empty()) {
        auto* open = new wxButton(this, wxID_ANY, say(catalogue_, msg("Open with the system's program")));
        open->SetToolTip(toWx(medium.file));
        open->Bind(wxEVT_BUTTON,
                   [path = wxPath(medium)](wxCommandEvent&) { wxLaunchDefaultApplication(path); });
        column->Add(open, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    }
}

void MediaView::addPicture(const MediumLine& medium) {
    static const bool formats = (wxInitAllImageHandlers(), true);
    const wxLogNull quiet;
    wxImage picture;
    if (!formats || !picture.LoadFile(wxPath(medium)) || picture.GetWidth() < 1 || picture.GetHeight() < 1) {
        addNote(say(catalogue_, msg("The picture cannot be shown here; open it with the system's program.")));
        return;
    }
    const int width = std::min(FromDIP(widest_), picture.GetWidth());
    const int height = std::max(1, picture.GetHeight() * width / picture.GetWidth());
    picture.Rescale(width, height, wxIMAGE_QUALITY_HIGH);
    auto* shown = new wxStaticBitmap(this, wxID_ANY, wxBitmap(picture));
    shown->SetName(toWx(medium.heading + " " + medium.file));
    shown->SetToolTip(toWx(medium.file));
    GetSizer()->Add(shown, wxSizerFlags().Border(wxTOP, FromDIP(4)));
}

void MediaView::addSound(const MediumLine& medium) {
    GetSizer()->Add(new Player(this, catalogue_, medium), wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
}

void MediaView::addNote(const wxString& words) {
    auto* note = new Prose(this, words);
    note->SetForegroundColour(quietTextColour());
    GetSizer()->Add(note, wxSizerFlags().Expand());
}

}  // namespace vertelwerk::gui
