#include "gui/coding/codebook_view.h"

#include "gui/coding/passage_words.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/code_drag.h"
#include "gui/widgets/menu_asked.h"
#include "gui/widgets/panes.h"
#include "gui/widgets/sash.h"
#include "gui/widgets/text_room.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <wx/image.h>
#include <wx/settings.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int listHeight = 268;  // ten codes

/// A square in the code's colour.
wxBitmapBundle swatch(const wxWindow& window, std::uint32_t colour) {
    const auto side = window.FromDIP(12);
    wxImage image(side + window.FromDIP(6), side);  // with room before the name
    image.InitAlpha();
    std::fill_n(image.GetAlpha(), image.GetWidth() * image.GetHeight(), wxIMAGE_ALPHA_TRANSPARENT);
    const auto shown = codeColour(colour);
    image.SetRGB(wxRect(0, 0, side, side), shown.Red(), shown.Green(), shown.Blue());
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            image.SetAlpha(x, y, wxIMAGE_ALPHA_OPAQUE);
        }
    }
    return wxBitmapBundle::FromImage(image);
}

class CodeOf : public wxClientData {
  public:
    explicit CodeOf(model::CodeId code) : code_(code) {}
    [[nodiscard]] model::CodeId code() const { return code_; }

  private:
    model::CodeId code_;
};

}  // namespace

CodebookView::CodebookView(wxWindow* parent, Shell& shell)
    : wxPanel(parent),
      shell_(shell),
      catalogue_(shell.catalogue()),
      tree_(catalogue_.language()),
      editor_(this, shell, tree_),
      filter_(new wxSearchCtrl(this, wxID_ANY)) {
    filter_->SetDescriptiveText(say(catalogue_, msg("Code by name (C)")));
    filter_->SetName(say(catalogue_, msg("Code by name (C)")));
    auto* split = new LineSplitter(this);
    makeTree(split);
    meaning_ = new wxTextCtrl(split, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                              wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxBORDER_NONE);
    meaning_->SetName(say(catalogue_, msg("What the code means")));
    giveTextRoom(*meaning_);
    split->SetMinimumPaneSize(FromDIP(120));
    split->SplitHorizontally(view_, meaning_);
    keepSash(*split, FromDIP(listHeight));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(filter_, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    column->Add(split, wxSizerFlags(1).Expand());
    SetSizer(column);

    editor_.made = [this](model::CodeId code) { wanted_ = code; };
    filter_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        tree_.setFilter(fromWx(filter_->GetValue()));
        list();
        if (const auto* first = tree_.firstMatch(); first != nullptr && !filter_->IsEmpty()) {
            select(first->id);
        }
    });
    filter_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (enter) {
            codeChosen();
        } else if (event.GetKeyCode() == WXK_DOWN) {
            view_->SetFocus();
        } else {
            event.Skip();
        }
    });
}

void CodebookView::makeTree(wxWindow* parent) {
    view_ = new wxDataViewTreeCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE);
    view_->SetName(say(catalogue_, msg("Codebook")));
    view_->SetToolTip(
        say(catalogue_, msg("Insert: new code; F2: change; Alt with arrows: move; Del: take out "
                            "of use; the menu key: everything")));
    enableCodeDragging(*view_, [this](const wxDataViewItem& item) { return codeAt(item); });
    CodeListDropTarget::Deeds dropped;
    dropped.over = [this](const wxPoint& point) { return editor_.mayWrite() && rowAt(point).IsOk(); };
    dropped.words = [this](const wxPoint& point) {
        if (const auto code = codeAt(rowAt(point)); code && coded) {
            CallAfter([this, code] { coded(code); });
        }
    };
    dropped.code = [this](model::CodeId code, const wxPoint& point) { onDrop(code, point); };
    view_->SetDropTarget(new CodeListDropTarget(std::move(dropped)));
    view_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (!listing_) {
            explainChosen();
        }
    });
    view_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { codeChosen(); });
    onMenuAsked(*view_, [this](const wxDataViewItem&) { showMenu(); });
    view_->Bind(wxEVT_DATAVIEW_ITEM_EXPANDED, [this](wxDataViewEvent& event) {
        if (!listing_ && filter_->IsEmpty()) {
            open_.insert(codeAt(event.GetItem()));
        }
    });
    view_->Bind(wxEVT_DATAVIEW_ITEM_COLLAPSED, [this](wxDataViewEvent& event) {
        if (!listing_ && filter_->IsEmpty()) {
            open_.erase(codeAt(event.GetItem()));
        }
    });
    view_->Bind(wxEVT_DATAVIEW_ITEM_START_EDITING, [](wxDataViewEvent& event) { event.Veto(); });
    view_->Bind(wxEVT_KEY_DOWN, &CodebookView::onKey, this);
}

std::string CodebookView::word(const base::Message& message) const {
    return catalogue_.say(message);
}

model::CodeId CodebookView::codeAt(const wxDataViewItem& item) const {
    const auto* data = item.IsOk() ? dynamic_cast<const CodeOf*>(view_->GetItemData(item)) : nullptr;
    return data == nullptr ? model::CodeId{} : data->code();
}

void CodebookView::show(std::vector<model::Code> codes) {
    const bool first = tree_.codes().empty();
    tree_.setCodes(std::move(codes));
    if (first) {
        filter_->ChangeValue({});
        tree_.setFilter({});
    }
    const auto wanted = std::exchange(wanted_, {});
    list();
    if (wanted) {
        select(wanted);
    }
}

void CodebookView::list() {
    listing_ = true;
    const auto before = explained_;
    view_->DeleteAllItems();
    items_.clear();
    const auto lines = tree_.lines();
    std::set<model::CodeId> above;
    for (const auto& line : lines) {
        above.insert(line.code->parent);
    }
    for (const auto& line : lines) {
        const auto& code = *line.code;
        const auto parent = items_.find(code.parent);
        const auto under = parent == items_.end() ? wxDataViewItem() : parent->second;
        const auto label = toWx(tree_.label(code, catalogue_));
        const bool holds = above.contains(code.id);
        auto data = std::make_unique<CodeOf>(code.id);
        const auto item = holds ? view_->AppendContainer(under, label, -1, -1, data.release())
                                : view_->AppendItem(under, label, -1, data.release());
        const auto mark = swatch(*this, code.colour);
        view_->SetItemIcon(item, mark);
        if (holds) {
            view_->SetItemExpandedIcon(item, mark);
        }
        items_[code.id] = item;
    }
    // A search opens what holds a hit; otherwise things stay as the user left them.
    for (const auto& [code, item] : items_) {
        if (above.contains(code) && (!filter_->IsEmpty() || open_.contains(code))) {
            view_->Expand(item);
        }
    }
    listing_ = false;
    explained_ = {};
    if (items_.contains(before)) {
        select(before);
    } else if (!lines.empty()) {
        select(lines.front().code->id);
    } else {
        explainChosen();
    }
}

void CodebookView::select(model::CodeId code) {
    const auto item = items_.find(code);
    if (item != items_.end()) {
        if (const auto* one = tree_.find(code); one != nullptr && items_.contains(one->parent)) {
            view_->Expand(items_.at(one->parent));
        }
        view_->Select(item->second);
        view_->EnsureVisible(item->second);
    }
    explainChosen();
}

const model::Code* CodebookView::chosen() const {
    return tree_.find(codeAt(view_->GetSelection()));
}

void CodebookView::choose(model::CodeId code) {
    if (items_.contains(code) && codeAt(view_->GetSelection()) != code) {
        select(code);
    }
}

void CodebookView::explainChosen() {
    const auto* code = chosen();
    const auto wanted = code == nullptr ? model::CodeId{} : code->id;
    if (wanted == explained_) {
        return;
    }
    explained_ = wanted;
    meaning_->Clear();
    if (code == nullptr) {
        return;
    }
    const auto ink = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    const auto plain = GetFont();
    const auto title = headingFont(1);
    const auto heading = headingFont(0);
    const auto write = [this, &ink](const wxFont& font, const std::string& words) {
        meaning_->SetDefaultStyle(wxTextAttr(ink, wxNullColour, font));
        meaning_->AppendText(toWx(words));
    };
    const auto explained = explain(*code, catalogue_);
    write(title, explained.title + "\n\n");
    for (const auto& section : explained.sections) {
        if (!section.heading.empty()) {
            write(heading, section.heading + "\n");
        }
        write(plain, section.body + "\n\n");
    }
    meaning_->SetInsertionPoint(0);
    meaning_->ShowPosition(0);
}

void CodebookView::codeChosen() {
    const auto* code = chosen();
    if (code == nullptr || !coded) {
        return;
    }
    const auto id = code->id;
    if (!filter_->IsEmpty()) {
        filter_->ChangeValue({});
        tree_.setFilter({});
        list();
        select(id);
    }
    coded(id);
}

void CodebookView::moveTo(const std::optional<CodePlace>& place) {
    if (const auto* code = chosen(); code != nullptr && place && editor_.mayWrite()) {
        wanted_ = code->id;
        editor_.move(*code, *place);
    }
}

wxDataViewItem CodebookView::rowAt(const wxPoint& point) const {
    wxDataViewItem item;
    wxDataViewColumn* column = nullptr;
    view_->HitTest(point, item, column);
    return item;
}

void CodebookView::onDrop(model::CodeId moved, const wxPoint& point) {
    const auto item = rowAt(point);
    const auto onto = codeAt(item);
    const auto* code = tree_.find(moved);
    if (code == nullptr || !onto) {
        return;
    }
    const auto line = view_->GetItemRect(item);
    const int quarter = line.height / 4;
    const auto side = point.y < line.y + quarter                 ? DropSide::Before
                      : point.y > line.y + line.height - quarter ? DropSide::After
                                                                 : DropSide::Onto;
    if (const auto place = tree_.drop(moved, onto, side)) {
        wanted_ = moved;
        const auto one = *code;
        CallAfter([this, one, place] { editor_.move(one, *place); });
    }
}

void CodebookView::focusFilter() {
    filter_->SetFocus();
    filter_->SelectAll();
}

void CodebookView::focusTree() {
    view_->SetFocus();
}

void CodebookView::dress() {
    explained_ = {};
    list();
}

}  // namespace vertelwerk::gui
