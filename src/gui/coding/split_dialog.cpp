#include "gui/coding/split_dialog.h"

#include "vertelwerk/app/story_title.h"

#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/text_scale.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr unsigned chosenColumn = 0;
constexpr int listWidth = 720;

/// The passages with a box each before them.
class SplitDialog : public wxDialog {
  public:
    SplitDialog(wxWindow* parent, const base::Catalogue& catalogue, const model::Code& from,
                const std::vector<model::PassageRow>& passages)
        : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, say(catalogue, msg("Split off a code")),
                   wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          catalogue_(catalogue),
          passages_(passages),
          list_(new wxDataViewListCtrl(this, wxID_ANY)),
          chosenCount_(new wxStaticText(this, wxID_ANY, {})),
          go_(new wxButton(this, wxID_OK, say(catalogue, msg("Name the new code ...")))) {
        layOut(model::briefName(from, catalogue.language()));
        fill();
        list_->Bind(wxEVT_DATAVIEW_ITEM_VALUE_CHANGED, [this](wxDataViewEvent&) { count(); });
        list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
            const auto row = static_cast<unsigned>(list_->ItemToRow(event.GetItem()));
            list_->SetToggleValue(!list_->GetToggleValue(row, chosenColumn), row, chosenColumn);
            count();
        });
        count();
    }

    [[nodiscard]] std::vector<model::PassageId> chosen() const {
        std::vector<model::PassageId> ids;
        for (std::size_t i = 0; i < passages_.size(); ++i) {
            if (list_->GetToggleValue(static_cast<unsigned>(i), chosenColumn)) {
                ids.push_back(passages_[i].passage.id);
            }
        }
        return ids;
    }

  private:
    void layOut(const std::string& name) {
        auto* words = new Prose(
            this, say(catalogue_, msg("Choose the passages of {0} that the new code takes over. The others "
                                      "stay where they are.",
                                      name)));
        words->fitTo(FromDIP(listWidth));
        list_->SetName(say(catalogue_, msg("Passages")));
        list_->AppendToggleColumn({}, wxDATAVIEW_CELL_ACTIVATABLE, FromDIP(36));
        const auto column = [this](const base::Message& title, int width) {
            auto* text = new wxDataViewTextRenderer;
            text->EnableEllipsize(wxELLIPSIZE_END);
            list_->AppendColumn(new wxDataViewColumn(say(catalogue_, title), text, list_->GetColumnCount(),
                                                     forText(*this, width), wxALIGN_LEFT,
                                                     wxDATAVIEW_COL_RESIZABLE));
        };
        column(msg("Passage"), 400);
        column(msg("Story"), 180);
        column(msg("Coder"), 80);
        list_->SetMinSize(FromDIP(wxSize(listWidth, 320)));
        go_->SetDefault();
        const int room = FromDIP(16);
        auto* foot = new wxBoxSizer(wxHORIZONTAL);
        foot->Add(chosenCount_, wxSizerFlags(1).CentreVertical());
        foot->Add(cancelButton(*this, catalogue_), wxSizerFlags().Border(wxRIGHT, room / 2));
        foot->Add(go_);
        auto* all = new wxBoxSizer(wxVERTICAL);
        all->Add(words, wxSizerFlags().Expand().Border(wxALL, room));
        all->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, room));
        all->Add(foot, wxSizerFlags().Expand().Border(wxALL, room));
        SetSizerAndFit(all);
        CentreOnParent();
    }

    void fill() {
        for (const auto& row : passages_) {
            auto quote = toWx(row.quote);
            quote.Replace(wxASCII_STR("\n"), wxASCII_STR(" "));
            wxVector<wxVariant> cells;
            cells.push_back(false);
            cells.push_back(quote);
            cells.push_back(toWx(app::storyTitle(row.storyTitle, row.source, catalogue_)));
            cells.push_back(toWx(row.coder));
            list_->AppendItem(cells);
        }
        if (!passages_.empty()) {
            list_->SelectRow(0);
        }
        list_->SetFocus();
    }

    void count() {
        const auto all = chosen().size();
        chosenCount_->SetLabel(say(
            catalogue_,
            base::plural("{1} of {0} passage chosen", "{1} of {0} passages chosen", passages_.size(), all)));
        go_->Enable(all > 0);
        Layout();
    }

    const base::Catalogue& catalogue_;
    const std::vector<model::PassageRow>& passages_;
    wxDataViewListCtrl* list_;
    wxStaticText* chosenCount_;
    wxButton* go_;
};

}  // namespace

std::vector<model::PassageId> askPassagesToSplit(wxWindow* parent, const base::Catalogue& catalogue,
                                                 const model::Code& from,
                                                 const std::vector<model::PassageRow>& passages) {
    SplitDialog dialog(parent, catalogue, from, passages);
    return dialog.ShowModal() == wxID_OK ? dialog.chosen() : std::vector<model::PassageId>();
}

}  // namespace vertelwerk::gui
