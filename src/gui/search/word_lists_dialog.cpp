#include "gui/search/word_lists_dialog.h"

#include "vertelwerk/store/search_memory.h"
#include "vertelwerk/store/unit_of_work.h"

#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/text_room.h"

#include <array>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using store::WordList;
using Lists = std::array<std::vector<std::string>, 3>;

constexpr std::array all{WordList::Synonyms, WordList::Forms, WordList::Whole};

base::Result<Lists> readLists(app::Reading& reading) {
    Lists lists;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto lines = store::wordList(reading.database, all.at(i));
        if (!lines) {
            return base::fail(lines.error());
        }
        lists.at(i) = *std::move(lines);
    }
    return lists;
}

base::Status writeLists(app::Project& project, const Lists& lists) {
    auto work = store::UnitOfWork::begin(
        project.database(), store::Action{msg("change the word lists"), project.coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (const auto set = store::setWordList(*work, all.at(i), lists.at(i)); !set) {
            return set;
        }
    }
    const auto committed = work->commit();
    return committed ? base::Status{} : base::fail(committed.error());
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) {
        text += line + '\n';
    }
    return text;
}

std::vector<std::string> linesOf(std::string text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text = end == std::string::npos ? std::string() : text.substr(end + 1);
    }
    return lines;
}

class WordListsDialog : public wxDialog {
  public:
    WordListsDialog(wxWindow* parent, const base::Catalogue& catalogue, const Lists& lists)
        : wxDialog(parent, wxID_ANY, say(catalogue, msg("Word lists")), wxDefaultPosition, wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
        const std::array<std::pair<base::Message, base::Message>, 3> words{
            {{msg("Synonyms"), msg("Words that mean the same: a line for each group, with | between, such as "
                                   "pgb | persoonsgebonden budget. They are found when you search with "
                                   "synonyms.")},
             {msg("Forms"),
              msg("Forms of one word that the search does not know: a line for each word, with | "
                  "between, such as scootmobiel | scoot. They are always found.")},
             {msg("Leave whole"), msg("Words that are not to be found by their parts: one a line.")}}};
        auto* book = new wxNotebook(this, wxID_ANY);
        for (std::size_t i = 0; i < words.size(); ++i) {
            auto* page = new wxPanel(book);
            texts_.at(i) = new wxTextCtrl(page, wxID_ANY, toWx(joined(lists.at(i))), wxDefaultPosition,
                                          FromDIP(wxSize(460, 240)), wxTE_MULTILINE);
            texts_.at(i)->SetName(say(catalogue, words.at(i).first));
            giveTextRoom(*texts_.at(i));
            auto* column = new wxBoxSizer(wxVERTICAL);
            column->Add(new Prose(page, say(catalogue, words.at(i).second)),
                        wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
            column->Add(texts_.at(i), wxSizerFlags(1).Expand().Border(wxALL, FromDIP(8)));
            page->SetSizer(column);
            book->AddPage(page, say(catalogue, words.at(i).first));
        }
        auto* keep = new wxButton(this, wxID_OK, say(catalogue, msg("Keep")));
        keep->SetDefault();
        auto* foot = new wxBoxSizer(wxHORIZONTAL);
        foot->AddStretchSpacer();
        foot->Add(cancelButton(*this, catalogue), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
        foot->Add(keep);
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(book, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
        column->Add(foot, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
        SetSizerAndFit(column);
        CentreOnParent();
    }

    [[nodiscard]] Lists lists() const {
        Lists lists;
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            lists.at(i) = linesOf(fromWx(texts_.at(i)->GetValue()));
        }
        return lists;
    }

  private:
    std::array<wxTextCtrl*, 3> texts_{};
};

}  // namespace

void editWordLists(wxWindow* parent, Shell& shell) {
    using Answer = base::Result<Lists>;
    shell.workbench()->read<Answer>(readLists, [parent, &shell](const Answer& lists) {
        if (!lists) {
            shell.tell(lists.error());
            return;
        }
        WordListsDialog dialog(parent, shell.catalogue(), *lists);
        if (dialog.ShowModal() != wxID_OK || shell.workbench() == nullptr || dialog.lists() == *lists) {
            return;
        }
        shell.workbench()->write<base::Status>(
            [changed = dialog.lists()](app::Project& project) { return writeLists(project, changed); },
            [&shell](const base::Status& status) {
                if (!status) {
                    shell.tell(status.error());
                }
            });
    });
}

}  // namespace vertelwerk::gui
