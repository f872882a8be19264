#include "gui/coding/story_media.h"

#include "vertelwerk/store/collection.h"

#include "gui/collection/media_view.h"
#include "gui/text.h"
#include "gui/widgets/prose.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Media = std::vector<MediumLine>;

constexpr int widestPicture = 640;

bool hasMedia(const CodingPresenter& coding) {
    const auto* text = coding.text().get();
    return text != nullptr && std::ranges::any_of(text->story.parts, [](const model::Part& part) {
               return !part.mediaFile.empty();
           });
}

void showMedia(wxWindow* parent, const base::Catalogue& catalogue, const Media& media) {
    wxDialog dialog(parent, wxID_ANY, say(catalogue, msg("Photo and sound")), wxDefaultPosition,
                    wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* page = new Page(&dialog, say(catalogue, msg("Photo and sound")));
    page->SetMinSize(dialog.FromDIP(wxSize(widestPicture + 48, 480)));
    auto* view = new MediaView(page, catalogue, widestPicture);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(view, wxSizerFlags().Expand().Border(wxALL, page->FromDIP(8)));
    page->SetSizer(column);
    view->show(media);
    auto* close = new wxButton(&dialog, wxID_CANCEL, say(catalogue, msg("Close")));
    close->SetDefault();
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(8)));
    all->Add(close, wxSizerFlags().Right().Border(wxLEFT | wxRIGHT | wxBOTTOM, dialog.FromDIP(16)));
    dialog.SetSizerAndFit(all);
    page->layOutSoon();
    dialog.CentreOnParent();
    dialog.ShowModal();
}

}  // namespace

void addMediaAction(ActionTable& table, wxWindow* parent, Shell& shell, CodingPresenter& coding) {
    const auto asker = std::make_shared<app::Asker>();
    Action action;
    action.id = "story.media";
    action.label = msg("Photo and sound ...");
    action.menu = Menu::Story;
    action.enabled = [&coding] { return hasMedia(coding); };
    action.run = [parent, &shell, &coding, asker] {
        const model::Story story = coding.text()->story;
        shell.workbench()->read<Media>(
            [story, &catalogue = shell.catalogue()](app::Reading& reading) {
                const auto consents = store::mediumConsents(reading.database, story.id);
                return mediaOf(story, consents.value_or(std::vector<store::MediumConsent>{}), catalogue,
                               [](const std::filesystem::path& path) {
                                   std::error_code error;
                                   return std::filesystem::is_regular_file(path, error);
                               });
            },
            asker->latest<Media>(
                [parent, &shell](const Media& media) { showMedia(parent, shell.catalogue(), media); }));
    };
    table.add(std::move(action));
}

}  // namespace vertelwerk::gui
