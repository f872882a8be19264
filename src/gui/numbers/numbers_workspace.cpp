#include "gui/numbers/numbers_workspace.h"

#include "vertelwerk/app/codebook_work.h"
#include "vertelwerk/base/files.h"

#include "gui/numbers/link_dialog.h"
#include "gui/text.h"
#include "gui/widgets/file_drop.h"
#include "gui/widgets/folders.h"

#include <algorithm>
#include <utility>

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/utils.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Read = base::Result<NumbersData>;

constexpr int leftWidth = 280;
constexpr int rightWidth = 300;
constexpr const char* exportKey = "export";
constexpr int answersPage = 3;

void fill(wxChoice& choice, const std::vector<std::string>& names, std::size_t chosen) {
    wxArrayString items;
    for (const auto& name : names) {
        items.push_back(toWx(name));
    }
    choice.Set(items);
    choice.SetSelection(static_cast<int>(chosen));
}

}  // namespace

NumbersWorkspace::NumbersWorkspace(wxWindow* parent, Shell& shell)
    : Workspace(parent), shell_(shell), presenter_(shell.catalogue()), figures_(this, shell) {
    const auto& catalogue = shell.catalogue();
    book_ = new wxNotebook(this, wxID_ANY);
    auto* figures = new wxPanel(book_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(layOutHead(figures), wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    panes_ = new Panes(figures, shell.settings(), "numbers", leftWidth, rightWidth);
    topics_ = new MarkupList(panes_->outer(), say(catalogue, msg("Themes")));
    joint_ = new JointPage(panes_->inner(), catalogue, shell.settings());
    notes_ = new NotesPage(panes_->inner(), catalogue);
    panes_->fill(topics_, joint_, notes_);
    column->Add(panes_, wxSizerFlags(1).Expand());
    figures->SetSizer(column);
    overview_ = new OverviewPage(book_, shell);
    agreement_ = new AgreementPage(book_, shell);
    answers_ = new AnswersPage(book_, shell);
    book_->AddPage(figures, say(catalogue, msg("Figures beside stories")));
    book_->AddPage(overview_, say(catalogue, msg("Overview")));
    book_->AddPage(agreement_, say(catalogue, msg("Agreement")));
    book_->AddPage(answers_, say(catalogue, msg("Answers")));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(book_, wxSizerFlags(1).Expand());
    SetSizer(all);
    bindEvents();
    SetDropTarget(
        new FileDrop([this](const std::vector<std::filesystem::path>& files) { takeFiles(files); }));
}

wxSizer* NumbersWorkspace::layOutHead(wxWindow* parent) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](const base::Message& label) {
        auto* words = new wxStaticText(parent, wxID_ANY, say(shell_.catalogue(), label));
        auto* choice = new wxChoice(parent, wxID_ANY);
        choice->SetName(words->GetLabel());
        row->Add(words, wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(8)));
        row->Add(choice, wxSizerFlags().CentreVertical());
        return choice;
    };
    area_ = add(msg("Area"));
    from_ = add(msg("Years from"));
    to_ = add(msg("up to"));
    filter_ = new StoryFilterBox(parent, shell_, "numbers");
    row->Add(filter_, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(16)));
    return row;
}

void NumbersWorkspace::bindEvents() {
    area_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.chooseArea(static_cast<std::size_t>(area_->GetSelection()));
        read();
    });
    for (auto* years : {from_, to_}) {
        years->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
            presenter_.chooseYears(static_cast<std::size_t>(from_->GetSelection()),
                                   static_cast<std::size_t>(to_->GetSelection()));
            read();
        });
    }
    filter_->changed = [this] { read(); };
    topics_->onSelect = [this](std::size_t topic) {
        presenter_.choose(topic);
        showTopic();
    };
    joint_->onOpen = [this](const QuoteView& quote) { shell_.openStory({quote.story, quote.range}); };
    figures_.imported = [this] {
        showUnlinked_ = true;
        read();
    };
    answers_->arrived = [this] { showPage(answersPage); };
    joint_->onImport = [this] { figures_.chooseFiles(); };
    joint_->onLinkTheme = [this](model::CodeId code) {
        LinkDraft draft;
        draft.code = code;
        link(draft);
    };
    joint_->onLinkIndicator = [this](model::IndicatorId indicator) {
        LinkDraft draft;
        draft.indicator = indicator;
        link(draft);
    };
    notes_->onChange = [this](const model::Link& linked) {
        LinkDraft draft;
        draft.code = linked.code;
        draft.indicator = linked.indicator;
        draft.assumption = linked.assumption;
        draft.expected = linked.expected;
        link(draft);
    };
    notes_->onUnlink = [this](const LinkNotes& notes) { unlink(notes); };
    book_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        shown();
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        showTopic();
    });
}

void NumbersWorkspace::projectChanged() {
    reads_ = {};
    writes_ = {};
    presenter_.reset();
    filter_->projectChanged();
    overview_->projectChanged();
    agreement_->projectChanged();
    answers_->projectChanged();
    figures_.forget();
    stale_ = true;
    if (IsShownOnScreen()) {
        shown();
    }
}

void NumbersWorkspace::dataChanged() {
    stale_ = true;
    overview_->dataChanged();
    agreement_->dataChanged();
    answers_->dataChanged();
    if (IsShownOnScreen()) {
        shown();
    }
}

void NumbersWorkspace::shown() {
    switch (book_->GetSelection()) {
        case 1:
            overview_->shown();
            break;
        case 2:
            agreement_->shown();
            break;
        case answersPage:
            answers_->shown();
            break;
        default:
            if (stale_) {
                read();
            }
    }
}

void NumbersWorkspace::showPage(std::size_t page) {
    book_->SetSelection(page);
}

ActionTable NumbersWorkspace::actions() {
    ActionTable table;
    const auto add = [&table](const char* id, base::Message label, const char* icon, const char* shortcut,
                              Menu menu, std::function<bool()> enabled, std::function<void()> run) {
        Action action;
        action.id = id;
        action.label = std::move(label);
        action.icon = icon;
        action.shortcut = shortcut;
        action.menu = menu;
        action.onToolbar = !action.icon.empty();
        action.enabled = std::move(enabled);
        action.run = std::move(run);
        table.add(std::move(action));
    };
    add(
        "numbers.import", msg("Import figures"), "import", "Ctrl+I", Menu::File,
        [this] { return mayWrite(); }, [this] { figures_.chooseFiles(); });
    add(
        "numbers.importAnswers", msg("Import answers"), "", "Ctrl+Shift+I", Menu::File,
        [this] { return mayWrite(); }, [this] { answers_->chooseFile(); });
    add(
        "numbers.link", msg("Link indicator"), "link", "Ctrl+L", Menu::Edit,
        [this] { return mayWrite() && !presenter_.indicators().empty(); },
        [this] {
            LinkDraft draft;
            draft.code = presenter_.themeInView().value_or(model::CodeId{});
            link(draft);
        });
    add(
        "numbers.export", msg("Export working copy"), "export", "Ctrl+Shift+E", Menu::File,
        [this] { return mayWrite() && presenter_.hasData() && !presenter_.isEmpty(); },
        [this] { exportJoint(); });
    add(
        "numbers.overview.export", msg("Export this overview"), "export", "", Menu::File,
        [this] { return book_->GetSelection() == 1 && !overview_->presenter().isEmpty(); },
        [this] { overview_->exportView(); });
    return table;
}

void NumbersWorkspace::takeFiles(const std::vector<std::filesystem::path>& files) {
    if (book_->GetSelection() != answersPage) {
        figures_.import(files);
        return;
    }
    for (const auto& file : files) {
        answers_->import(file);
    }
}

void NumbersWorkspace::read() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    stale_ = false;
    filter_->read<Read>(
        reads_,
        [choice = presenter_.choice()](app::Reading& reading, const model::StoryFilter& filter) {
            return readNumbers(reading.database, choice, filter);
        },
        [this](Read data) {
            if (!data) {
                shell_.tell(data.error());
                return;
            }
            presenter_.take(*std::move(data));
            if (std::exchange(showUnlinked_, false) && presenter_.topics().back() == Topic(Unlinked{})) {
                presenter_.choose(presenter_.topics().size() - 1);
            }
            showChoices();
            topics_->setRows(presenter_.topicRows());
            topics_->select(presenter_.chosen());
            showTopic();
        });
}

void NumbersWorkspace::showChoices() {
    fill(*area_, presenter_.areaNames(), presenter_.area());
    fill(*from_, presenter_.yearNames(), presenter_.fromYear());
    fill(*to_, presenter_.yearNames(), presenter_.toYear());
    area_->GetParent()->Layout();
}

void NumbersWorkspace::showTopic() {
    if (presenter_.hasData()) {
        joint_->show(presenter_, filter_->whyNothing());
        notes_->show(presenter_, mayWrite());
    }
}

void NumbersWorkspace::link(const LinkDraft& begin) {
    if (!mayWrite() || !presenter_.hasData()) {
        return;
    }
    if (const auto draft = askLink(this, shell_.catalogue(), app::withoutCriteria(presenter_.codes()),
                                   presenter_.indicators(), begin)) {
        write([draft = *draft](app::Project& project) { return saveLink(project, draft); });
    }
}

void NumbersWorkspace::unlink(const LinkNotes& notes) {
    write([id = notes.link.id](app::Project& project) { return removeLink(project, id); });
}

void NumbersWorkspace::write(std::function<base::Status(app::Project&)> task) {
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->write<base::Status>(
        std::move(task), writes_.whileAlive<base::Status>([this](const base::Status& done) {
            if (!done) {
                shell_.tell(done.error());
            }
        }));
}

void NumbersWorkspace::exportJoint() {
    const auto& catalogue = shell_.catalogue();
    wxFileDialog dialog(this, say(catalogue, msg("Export working copy")),
                        lastFolder(shell_.settings(), exportKey), say(catalogue, msg("figures and stories")),
                        say(catalogue, msg("Page to read")) + wxASCII_STR(" (*.html)|*.html|") +
                            say(catalogue, msg("Table")) + wxASCII_STR(" (*.csv)|*.csv"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK || shell_.workbench() == nullptr) {
        return;
    }
    std::filesystem::path out = fromWx(dialog.GetPath());
    if (out.extension() != ".html" && out.extension() != ".csv") {
        out += dialog.GetFilterIndex() == 1 ? ".csv" : ".html";
    }
    rememberFolder(shell_.settings(), exportKey, out);
    auto question = presenter_.question();
    question.filter = filter_->filter();
    const auto running = shell_.startTask(msg("Writing {0}", base::toUtf8(out.filename())));
    shell_.workbench()->write<base::Status>(
        [out, question = std::move(question), &catalogue](app::Project& project) {
            return app::exportJoint(project, question, out, catalogue);
        },
        writes_.whileAlive<base::Status>([this, running, out](const base::Status& done) {
            if (!done) {
                shell_.tell(done.error());
                return;
            }
            shell_.tell(msg("{0} was written. It holds personal data: keep it inside the team.",
                            base::toUtf8(out.filename())),
                        msg("Open"), [out] { wxLaunchDefaultApplication(toWx(base::toUtf8(out))); });
        }));
}

bool NumbersWorkspace::mayWrite() const {
    return shell_.workbench() != nullptr && shell_.workbench()->writable();
}

Workspace* makeNumbersWorkspace(wxWindow* parent, Shell& shell) {
    return new NumbersWorkspace(parent, shell);
}

}  // namespace vertelwerk::gui
