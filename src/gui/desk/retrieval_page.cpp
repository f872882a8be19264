#include "gui/desk/retrieval_page.h"

#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/store/deliveries.h"
#include "vertelwerk/store/stories.h"

#include "gui/frame/icons.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/redrawn_rows.h"
#include "gui/widgets/text_scale.h"
#include "gui/widgets/wide_column.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <wx/choicdlg.h>
#include <wx/clipbrd.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/splitter.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Found = base::Result<app::Retrieved>;
using Story = base::Result<model::Story>;

constexpr int readingHeight = 220;
constexpr int boxWidth = 36;  // of a check box without words

}  // namespace

/// Lends the passages that were found to the list, whatever their number.
class RetrievalPage::Model : public wxDataViewVirtualListModel {
  public:
    Model(const app::Retrieved& found, const std::vector<std::string>& attributes,
          const base::Catalogue& catalogue)
        : found_(found), attributes_(attributes), catalogue_(catalogue) {}

    void GetValueByRow(wxVariant& value, unsigned line, unsigned column) const override {
        const auto first = passageColumns({}).size();
        const auto attribute = column < first ? std::string() : attributes_.at(column - first);
        value = toWx(passageCell(found_.rows.at(line), found_, column, attribute, catalogue_));
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

  private:
    const app::Retrieved& found_;
    const std::vector<std::string>& attributes_;
    const base::Catalogue& catalogue_;
};

RetrievalPage::RetrievalPage(wxWindow* parent, Shell& shell)
    : DeskPage(parent), shell_(shell), model_(new Model(found_, attributes_, shell.catalogue())) {
    const auto& catalogue = shell.catalogue();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeForm(), wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    auto* split = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                       wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    list_ =
        new wxDataViewCtrl(split, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE);
    list_->SetName(say(catalogue, msg("Passages found")));
    list_->AssociateModel(model_.get());
    makeColumns();
    reading_ = new ReadingText(split, say(catalogue, msg("The passage in its story")), shell.settings());
    split->SetMinimumPaneSize(FromDIP(96));
    split->SetSashGravity(1);
    split->SplitHorizontally(list_, reading_, -FromDIP(readingHeight));
    column->Add(split, wxSizerFlags(1).Expand());
    SetSizer(column);
    list_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { widenFirst(*list_, widths_); });
    });
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { showChosen(); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { openChosen(); });
    list_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetModifiers() == wxMOD_CONTROL && event.GetKeyCode() == 'C') {
            copyChosen();
        } else {
            event.Skip();
        }
    });
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { openChosen(); });
    copy_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { copyChosen(); });
    columns_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { chooseColumns(); });
    export_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { exportAll(); });
    showChosen();
}

RetrievalPage::~RetrievalPage() = default;

wxSizer* RetrievalPage::makeForm() {
    const auto& catalogue = shell_.catalogue();
    const int gap = FromDIP(8);
    const auto label = [&](wxSizer* row, const base::Message& words) {
        row->Add(new wxStaticText(this, wxID_ANY, say(catalogue, words)),
                 wxSizerFlags().CentreVertical().Border(wxRIGHT, gap));
    };
    const auto field = [&](wxSizer* row, const base::Message& name, const base::Message& hint, int share) {
        auto* text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
        text->SetName(say(catalogue, name));
        text->SetHint(say(catalogue, hint));
        text->SetToolTip(say(catalogue, hint));
        text->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { ask(); });
        row->Add(text, wxSizerFlags(share).CentreVertical().Border(wxRIGHT, gap));
        return text;
    };
    const auto choice = [&](wxSizer* row, const base::Message& name,
                            const std::vector<base::Message>& words) {
        wxArrayString all;
        for (const auto& word : words) {
            all.Add(say(catalogue, word));
        }
        auto* list = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, all);
        list->SetName(say(catalogue, name));
        list->SetSelection(0);
        list->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { ask(); });
        row->Add(list, wxSizerFlags().CentreVertical().Border(wxRIGHT, gap));
        return list;
    };
    auto* first = new wxBoxSizer(wxHORIZONTAL);
    label(first, msg("Codes"));
    codes_ = field(first, msg("Codes"), msg("Number, key or name; a comma means or; empty: all"), 2);
    for (auto*& relation : relations_) {
        relation = new RelationRow(this, catalogue, [this] { ask(); });
        relation->Show(relation == relations_.front());
    }
    first->Add(relations_.front(), wxSizerFlags(2).CentreVertical().Border(wxRIGHT, gap));
    experience_ =
        choice(first, msg("Experience"),
               {msg("any experience"), msg("good"), msg("not good"), msg("mixed"), msg("no experience")});
    another_ = new wxButton(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    another_->SetBitmap(icon("plus", 16));
    another_->SetName(say(catalogue, msg("One more condition on other codes")));
    another_->SetToolTip(another_->GetName());
    another_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { addRelation(); });
    first->Add(another_, wxSizerFlags().CentreVertical());
    auto* second = new wxBoxSizer(wxHORIZONTAL);
    label(second, msg("Only"));
    filters_ = field(second, msg("Filters on stories"), msg("wijk:Molenwijk jaar:2021..2023 methode:msc"), 2);
    query_ = field(second, msg("Words in the passage"), msg("Words in the passage"), 1);
    coder_ = field(second, msg("Coder"), msg("Coder"), 0);
    auto* asking = new wxButton(this, wxID_ANY, say(catalogue, msg("Retrieve")));
    asking->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask(); });
    second->Add(asking, wxSizerFlags().CentreVertical());
    auto* third = new wxBoxSizer(wxHORIZONTAL);
    onlyStory_ = new wxCheckBox(this, wxID_ANY, {});
    onlyStory_->Hide();
    onlyStory_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
        only_.reset();
        ask();
    });
    third->Add(onlyStory_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(16)));
    count_ = new wxStaticText(this, wxID_ANY, {});
    third->Add(count_, wxSizerFlags(1).CentreVertical());
    const auto button = [&](const base::Message& words, const char* picture) {
        auto* made = new wxButton(this, wxID_ANY, say(catalogue, words));
        made->SetBitmap(icon(picture, 16));
        third->Add(made, wxSizerFlags().CentreVertical().Border(wxLEFT, gap));
        return made;
    };
    open_ = button(msg("To the story"), "next");
    copy_ = button(msg("Copy as citation"), "quote");
    columns_ = button(msg("Columns"), "table");
    export_ = button(msg("Export passages"), "export");
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(first, wxSizerFlags().Expand());
    for (std::size_t i = 1; i < relations_.size(); ++i) {
        all->Add(relations_.at(i), wxSizerFlags().Expand().Border(wxTOP, gap));
    }
    all->Add(second, wxSizerFlags().Expand().Border(wxTOP, gap));
    all->Add(third, wxSizerFlags().Expand().Border(wxTOP, gap));
    return all;
}

void RetrievalPage::addRelation() {
    const auto hidden = std::ranges::find_if_not(relations_, &wxWindow::IsShown);
    if (hidden == relations_.end()) {
        return;
    }
    (*hidden)->Show();
    another_->Enable(std::next(hidden) != relations_.end());
    Layout();
    (*hidden)->begin();
}

void RetrievalPage::makeColumns() {
    list_->ClearColumns();
    widths_.clear();
    unsigned place = 0;
    for (const auto& column : passageColumns(attributes_)) {
        const auto title =
            column.attribute.empty() ? say(shell_.catalogue(), column.title) : toWx(column.attribute);
        auto* text = new wxDataViewTextRenderer();
        text->EnableEllipsize(wxELLIPSIZE_END);
        widths_.push_back(forText(*list_, column.width));
        list_->AppendColumn(new wxDataViewColumn(title, text, place++, widths_.back(), wxALIGN_LEFT,
                                                 wxDATAVIEW_COL_RESIZABLE));
    }
    widenFirst(*list_, widths_);
}

RetrievalForm RetrievalPage::form() const {
    RetrievalForm form;
    form.codes = fromWx(codes_->GetValue());
    for (const auto* relation : relations_) {
        form.relations.push_back(relation->form());
    }
    form.experience = experience_->GetSelection();
    form.coder = fromWx(coder_->GetValue());
    form.filters = fromWx(filters_->GetValue());
    form.query = fromWx(query_->GetValue());
    form.only = only_;
    return form;
}

void RetrievalPage::show(const model::Code& code, const std::optional<OnlyStory>& only) {
    codes_->ChangeValue(toWx(code.number ? std::to_string(*code.number) : code.key));
    only_ = only;
    if (only_) {
        onlyStory_->SetLabel(say(shell_.catalogue(), msg("Only in {0}", only_->title)));
        onlyStory_->SetValue(true);
        // GTK asks too little room for the words of a box that was empty.
        onlyStory_->SetMinSize(
            wxSize(onlyStory_->GetTextExtent(onlyStory_->GetLabel()).x + FromDIP(boxWidth), -1));
    }
    ask();
}

void RetrievalPage::ask() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    onlyStory_->Show(only_.has_value());
    shell_.workbench()->read<Found>(
        [form = form(), coder = shell_.workbench()->coderName()](app::Reading& reading) -> Found {
            const auto request = requestOf(form, reading.database);
            if (!request) {
                return base::fail(request.error());
            }
            auto found = app::retrieve(reading.database, reading.searcher, *request);
            if (found && form.only) {
                keepStory(*found, form.only->story);
            }
            if (found) {
                if (const auto hidden = hideOthers(*found, reading.database, coder); !hidden) {
                    return base::fail(hidden.error());
                }
            }
            return found;
        },
        asker_.latest<Found>([this](Found found) {
            if (found) {
                take(*std::move(found));
            } else {
                count_->SetLabelText(toWx(shell_.catalogue().say(found.error())));
                Layout();
            }
        }));
}

void RetrievalPage::take(app::Retrieved retrieved) {
    found_ = std::move(retrieved);
    model_->Reset(static_cast<unsigned>(found_.rows.size()));
    count_->SetLabelText(
        say(shell_.catalogue(), base::plural("{0} passage in {1} stories", "{0} passages in {1} stories",
                                             found_.rows.size(), found_.stories.size())));
    const auto stood = std::ranges::find_if(
        found_.rows, [this](const model::PassageRow& row) { return row.passage.id == shown_; });
    if (!found_.rows.empty()) {
        const auto line = stood == found_.rows.end() ? 0 : stood - found_.rows.begin();
        const auto item = model_->GetItem(static_cast<unsigned>(line));
        list_->Select(item);
        list_->EnsureVisible(item);
    }
    shown_ = {};
    showChosen();
    Layout();
}

const model::PassageRow* RetrievalPage::chosen() const {
    const auto item = list_->GetSelection();
    const auto line = item.IsOk() ? model_->GetRow(item) : static_cast<unsigned>(found_.rows.size());
    return line < found_.rows.size() ? &found_.rows[line] : nullptr;
}

void RetrievalPage::showChosen() {
    const auto* row = chosen();
    open_->Enable(row != nullptr);
    copy_->Enable(row != nullptr);
    export_->Enable(!found_.rows.empty() && shell_.workbench() != nullptr && shell_.workbench()->writable());
    if (row == nullptr) {
        reading_->show({});
        shown_ = {};
        return;
    }
    if (row->passage.id == shown_) {
        return;
    }
    shown_ = row->passage.id;
    const auto range = row->passage.range;
    shell_.workbench()->read<Story>(
        [story = row->passage.story](app::Reading& reading) {
            return store::findStory(reading.database, story);
        },
        reader_.latest<Story>([this, range](Story story) {
            if (story) {
                reading_->show(passageReading(*story, range, shell_.catalogue()));
            }
        }));
}

void RetrievalPage::openChosen() {
    if (const auto* row = chosen()) {
        shell_.openStory({row->passage.story, row->passage.range});
    }
}

void RetrievalPage::copyChosen() {
    const auto* row = chosen();
    if (row == nullptr || !wxTheClipboard->Open()) {
        return;
    }
    const auto facts = found_.stories.find(row->passage.story);
    const auto words =
        facts == found_.stories.end() ? row->quote : app::citation(*row, facts->second, shell_.catalogue());
    wxTheClipboard->SetData(new wxTextDataObject(toWx(words)));
    wxTheClipboard->Close();
    shell_.tell(msg("The passage was copied, with its source."));
}

void RetrievalPage::chooseColumns() {
    const auto names = app::attributeNames(found_);
    wxArrayString all;
    wxArrayInt chosenNow;
    for (const auto& name : names) {
        if (std::ranges::find(attributes_, name) != attributes_.end()) {
            chosenNow.Add(static_cast<int>(all.size()));
        }
        all.Add(toWx(name));
    }
    wxMultiChoiceDialog dialog(this, say(shell_.catalogue(), msg("Attributes to show beside each passage")),
                               say(shell_.catalogue(), msg("Columns")), all);
    dialog.SetSelections(chosenNow);
    if (dialog.ShowModal() != wxID_OK) {
        return;
    }
    attributes_.clear();
    for (const int index : dialog.GetSelections()) {
        attributes_.push_back(names.at(static_cast<std::size_t>(index)));
    }
    makeColumns();
    redrawRows(*list_);
}

void RetrievalPage::exportAll() {
    const auto& catalogue = shell_.catalogue();
    wxFileDialog dialog(this, say(catalogue, msg("Export passages")), {},
                        say(catalogue, msg("passages")) + toWx(".csv"),
                        toWx("CSV (*.csv)|*.csv|HTML (*.html)|*.html"), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) {
        return;
    }
    const std::filesystem::path out = fromWx(dialog.GetPath());
    shell_.workbench()->write<base::Status>(
        [found = found_, attributes = attributes_, out, &catalogue](app::Project& project) {
            return app::exportRetrieved(project, found, attributes, out, catalogue);
        },
        asker_.whileAlive<base::Status>([this, out](base::Status written) {
            if (!written) {
                shell_.tell(written.error());
            } else {
                shell_.tell(msg("The passages are in {0}.", out.filename().string()));
            }
        }));
}

}  // namespace vertelwerk::gui
