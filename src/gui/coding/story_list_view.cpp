#include "gui/coding/story_list_view.h"

#include "vertelwerk/app/story_title.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

enum Column : unsigned { stateColumn, titleColumn };

constexpr std::array<const char*, 3> stateSigns{"\xE2\x97\x8B", "\xE2\x97\x90", "\xE2\x97\x8F"};  // ○ ◐ ●
constexpr int stateWidth = 28;
constexpr auto setApartSign = "\xE2\x8A\x98";  // ⊘

}  // namespace

/// Lends the presenter's lines to the control.
class StoryListModel : public wxDataViewVirtualListModel {
  public:
    StoryListModel(const StoryListPresenter& list, const base::Catalogue& catalogue)
        : list_(list), catalogue_(catalogue) {}

    void GetValueByRow(wxVariant& value, unsigned line, unsigned column) const override {
        const auto& story = list_.at(line);
        if (column == stateColumn) {
            value = toWx(story.setApart ? setApartSign
                                        : stateSigns[static_cast<std::size_t>(list_.progressOf(story.id))]);
        } else {
            value = toWx(app::storyTitle(story, catalogue_));
        }
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
    bool GetAttrByRow(unsigned line, unsigned, wxDataViewItemAttr& attribute) const override {
        if (!list_.at(line).setApart) {
            return false;
        }
        attribute.SetColour(wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT));
        return true;
    }

  private:
    const StoryListPresenter& list_;
    const base::Catalogue& catalogue_;
};

StoryListView::StoryListView(wxWindow* parent, StoryListPresenter& list, const base::Catalogue& catalogue)
    : wxPanel(parent),
      list_(list),
      catalogue_(catalogue),
      filter_(new wxSearchCtrl(this, wxID_ANY)),
      view_(new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                               wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE)),
      model_(new StoryListModel(list, catalogue)),
      inView_(*view_,
              [this](std::size_t line) {
                  return line < list_.size() ? model_->GetItem(static_cast<unsigned>(line))
                                             : wxDataViewItem();
              }),
      summary_(new wxStaticText(this, wxID_ANY, {})) {
    filter_->SetDescriptiveText(say(catalogue, msg("Filter stories")));
    filter_->SetName(say(catalogue, msg("Filter stories")));
    filter_->SetToolTip(say(catalogue, msg("Words of the title, the number, the teller or the file")));
    view_->SetName(say(catalogue, msg("Stories")));
    view_->AssociateModel(model_.get());
    view_->AppendTextColumn(say(catalogue, msg("State")), stateColumn, wxDATAVIEW_CELL_INERT,
                            FromDIP(stateWidth));
    auto* title = view_->AppendTextColumn(say(catalogue, msg("Title")), titleColumn, wxDATAVIEW_CELL_INERT);
    title->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    view_->Bind(wxEVT_SIZE, [this, title](wxSizeEvent& event) {  // so that long titles end in dots
        title->SetWidth(std::max(view_->GetClientSize().x - FromDIP(stateWidth), FromDIP(stateWidth)));
        event.Skip();
    });
    auto* legend = new wxWrapSizer(wxHORIZONTAL, 0);
    const auto quiet = [](wxStaticText* text) {
        text->SetForegroundColour(quietTextColour());
        text->SetFont(text->GetFont().Smaller());
    };
    quiet(summary_);
    for (const auto& [sign, word] :
         {std::pair(stateSigns[0], msg("not begun")), std::pair(stateSigns[1], msg("begun")),
          std::pair(stateSigns[2], msg("done"))}) {
        auto* text = new wxStaticText(this, wxID_ANY, toWx(std::string(sign) + ' ' + catalogue.say(word)));
        quiet(text);
        text->SetMinSize(text->GetTextExtent(text->GetLabel()));  // its best size may be of the larger font
        legend->Add(text, wxSizerFlags().Border(wxRIGHT, FromDIP(4)));
    }
    const auto inner = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(8));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(filter_, inner);
    column->Add(summary_, inner);
    column->Add(view_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(4)));
    column->Add(legend, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    SetSizer(column);

    filter_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        list_.narrow(fromWx(filter_->GetValue()));
        update();
        if (narrowed) {
            narrowed();
        }
    });
    view_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk() && chosen) {
            const auto story = list_.at(model_->GetRow(event.GetItem())).id;
            if (story != list_.opened()) {
                chosen(story);
            }
        }
    });
    view_->Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        const wxUniChar typedChar(event.GetUnicodeKey());
        if (event.GetModifiers() & ~wxMOD_SHIFT || typedChar.GetValue() <= WXK_SPACE) {
            event.Skip();
            return;
        }
        filter_->SetFocus();
        filter_->SetValue(typedChar);
        filter_->SetInsertionPointEnd();
    });
    view_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (entered) {
            entered();
        }
    });
}

void StoryListView::update() {
    model_->Reset(static_cast<unsigned>(list_.size()));
    summary_->SetLabelText(list_.size() == list_.total()
                               ? say(catalogue_, base::plural("{0} story", "{0} stories", list_.total()))
                               : say(catalogue_, base::plural("{1} of {0} story", "{1} of {0} stories",
                                                              list_.total(), list_.size())));
    markOpen();
}

void StoryListView::refresh() {
    if (const auto line = list_.openLine()) {
        model_->RowChanged(static_cast<unsigned>(*line));
    }
    markOpen();
}

void StoryListView::markOpen() {
    const auto line = list_.openLine();
    if (!line) {
        view_->UnselectAll();
        return;
    }
    const auto item = model_->GetItem(static_cast<unsigned>(*line));
    if (!view_->IsSelected(item)) {
        view_->SetCurrentItem(item);
        view_->Select(item);
        // A list that was just filled knows its place only after it was laid out.
        CallAfter([this] {
            if (const auto open = list_.openLine()) {
                inView_.show(*open);
            }
        });
    }
}

}  // namespace vertelwerk::gui
