#include "gui/desk/memo_page.h"

#include "vertelwerk/app/memo_book.h"

#include "gui/desk/desk_rows.h"
#include "gui/frame/icons.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/text_room.h"

#include <array>
#include <utility>

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using store::MemoAbout;
using Memos = base::Result<std::vector<store::MemoRow>>;
using Written = base::Result<model::MemoId>;

constexpr int textWidth = 380;
constexpr std::array kinds{MemoAbout::Project, MemoAbout::Story, MemoAbout::Words,
                           MemoAbout::Passage, MemoAbout::Code,  MemoAbout::Narrator};

}  // namespace

MemoPage::MemoPage(wxWindow* parent, Shell& shell) : DeskPage(parent), shell_(shell) {
    makeWindows();
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { refresh(); });
    about_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { refresh(); });
    list_->onSelect = [this](std::size_t) {
        new_.reset();
        showChosen();
    };
    list_->onActivate = [this](std::size_t) {
        if (const auto* memo = chosen(); memo != nullptr && memo->story) {
            shell_.openStory({memo->story, memo->range.empty() ? std::nullopt : std::optional(memo->range)});
        }
    };
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto line = list_->selected()) {
            list_->onActivate(*line);
        }
    });
    text_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        keep();
        event.Skip();
    });
    keep_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { write(std::monostate{}, msg("The project")); });
    export_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { exportAll(); });
}

void MemoPage::makeWindows() {
    const auto& catalogue = shell_.catalogue();
    search_ = new wxSearchCtrl(this, wxID_ANY);
    search_->SetDescriptiveText(say(catalogue, msg("Search in memos and their quotes")));
    search_->SetName(say(catalogue, msg("Search in memos and their quotes")));
    wxArrayString names;
    names.Add(say(catalogue, msg("All memos")));
    for (const auto kind : kinds) {
        names.Add(say(catalogue, app::nameOf(kind)));
    }
    about_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, names);
    about_->SetName(say(catalogue, msg("What the memos are about")));
    about_->SetSelection(0);
    list_ = new MarkupList(this, say(catalogue, msg("Memos")));
    list_->SetToolTip(say(catalogue, msg("Enter opens the place in its story")));
    auto* heading = new wxStaticText(this, wxID_ANY, say(catalogue, msg("Memo")));
    heading->SetFont(headingFont(1));
    text_ =
        new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(textWidth, -1)), wxTE_MULTILINE);
    text_->SetName(say(catalogue, msg("The memo; it is kept when you leave it")));
    text_->SetToolTip(text_->GetName());
    giveTextRoom(*text_);
    open_ = new wxButton(this, wxID_ANY, say(catalogue, msg("To the story")));
    keep_ = new wxButton(this, wxID_ANY, say(catalogue, msg("New memo on the project")));
    keep_->SetBitmap(icon("memo", 16));
    export_ = new wxButton(this, wxID_ANY, say(catalogue, msg("Export memos")));
    export_->SetBitmap(icon("export", 16));
    const int gap = FromDIP(8);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(search_, wxSizerFlags(1).CentreVertical());
    top->Add(about_, wxSizerFlags().CentreVertical().Border(wxLEFT, gap));
    top->Add(keep_, wxSizerFlags().CentreVertical().Border(wxLEFT, gap));
    top->Add(export_, wxSizerFlags().CentreVertical().Border(wxLEFT, gap));
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(heading, wxSizerFlags().Border(wxBOTTOM, gap));
    right->Add(text_, wxSizerFlags(1).Expand());
    right->Add(open_, wxSizerFlags().Border(wxTOP, gap));
    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    middle->Add(list_, wxSizerFlags(1).Expand());
    middle->Add(right, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(16)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(top, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    column->Add(middle, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    SetSizer(column);
}

store::MemoListing MemoPage::listing() const {
    store::MemoListing listing;
    listing.words = fromWx(search_->GetValue());
    if (const int kind = about_->GetSelection(); kind > 0) {
        listing.about = kinds.at(static_cast<std::size_t>(kind) - 1);
    }
    return listing;
}

void MemoPage::refresh() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<Memos>(
        [listing = listing()](app::Reading& reading) { return store::listMemos(reading.database, listing); },
        asker_.latest<Memos>([this](Memos memos) {
            if (!memos) {
                shell_.tell(memos.error());
                return;
            }
            memos_ = *std::move(memos);
            std::vector<Row> rows;
            std::size_t stand = 0;
            for (const auto& memo : memos_) {
                stand = memo.id == shown_ ? rows.size() : stand;
                rows.push_back(memoRow(memo, shell_.catalogue()));
            }
            list_->setRows(std::move(rows));
            if (!memos_.empty() && !new_) {
                list_->select(stand);
            }
            showChosen();
        }));
}

const store::MemoRow* MemoPage::chosen() const {
    const auto line = list_->selected();
    return line && *line < memos_.size() ? &memos_[*line] : nullptr;
}

void MemoPage::showChosen() {
    if (new_) {
        return;
    }
    const auto* memo = chosen();
    const bool may = shell_.workbench() != nullptr && shell_.workbench()->writable();
    open_->Enable(memo != nullptr && memo->story);
    text_->Enable(memo != nullptr && may);
    keep_->Enable(may);
    export_->Enable(may && !memos_.empty());
    const auto id = memo == nullptr ? model::MemoId{} : memo->id;
    if (id != shown_ || !text_->HasFocus()) {
        shown_ = id;
        text_->ChangeValue(memo == nullptr ? wxString() : toWx(memo->text));
    }
}

void MemoPage::write(const store::MemoSubject& subject, const base::Message& about) {
    new_ = subject;
    shown_ = {};
    text_->Enable();
    text_->ChangeValue({});
    text_->SetHint(say(shell_.catalogue(), about));
    text_->SetFocus();
}

/// What was written is kept as soon as it is left.
void MemoPage::keep() {
    const auto words = fromWx(text_->GetValue());
    if (shell_.workbench() == nullptr || !shell_.workbench()->writable()) {
        return;
    }
    const auto told = asker_.whileAlive<Written>([this](Written written) {
        if (!written) {
            shell_.tell(written.error());
        } else {
            shown_ = *written;
        }
    });
    if (const auto subject = std::exchange(new_, std::nullopt)) {
        if (!text_->GetValue().Strip(wxString::both).empty()) {
            shell_.workbench()->write<Written>(
                [subject = *subject, words](app::Project& project) {
                    return app::addMemo(project, subject, words);
                },
                told);
        }
        return;
    }
    const auto* memo = chosen();
    if (memo != nullptr && memo->id == shown_ && memo->text != words) {
        shell_.workbench()->write<Written>(
            [id = memo->id, words](app::Project& project) -> Written {
                if (const auto changed = app::changeMemo(project, id, words); !changed) {
                    return base::fail(changed.error());
                }
                return id;
            },
            told);
    }
}

void MemoPage::exportAll() {
    const auto& catalogue = shell_.catalogue();
    wxFileDialog dialog(this, say(catalogue, msg("Export memos")), {},
                        say(catalogue, msg("memos")) + toWx(".html"),
                        toWx("HTML (*.html)|*.html|CSV (*.csv)|*.csv|Markdown (*.md)|*.md"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) {
        return;
    }
    const std::filesystem::path out = fromWx(dialog.GetPath());
    shell_.workbench()->write<base::Status>(
        [memos = memos_, out, &catalogue](app::Project& project) {
            return app::exportMemos(project, memos, out, catalogue);
        },
        asker_.whileAlive<base::Status>([this, out](base::Status written) {
            if (!written) {
                shell_.tell(written.error());
            } else {
                shell_.tell(msg("The memos are in {0}.", fromWx(toWx(out.filename().string()))));
            }
        }));
}

}  // namespace vertelwerk::gui
