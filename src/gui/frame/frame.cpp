#include "gui/frame/frame.h"

#include "vertelwerk/app/locked_project.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/base/paths.h"
#include "vertelwerk/store/history.h"

#include "gui/frame/about.h"
#include "gui/frame/coder_name.h"
#include "gui/frame/locked_project.h"
#include "gui/frame/menu_bar.h"
#include "gui/frame/reading_dialog.h"
#include "gui/frame/shortcut_help.h"
#include "gui/frame/theme.h"
#include "gui/frame/window_place.h"
#include "gui/start/new_project_dialog.h"
#include "gui/start/sample_project.h"
#include "gui/text.h"
#include "gui/widgets/leave_field.h"
#include "gui/widgets/lone_letters.h"
#include "gui/widgets/reader_names.h"
#include "gui/widgets/reading_size.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/stdpaths.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr const char* searchId = "search";

std::vector<WorkspaceName> namesIn(const WorkspaceBook& book) {
    std::vector<WorkspaceName> names;
    for (const auto& name : workspaceNames()) {
        if (book.has(name.id)) {
            names.push_back(name);
        }
    }
    return names;
}

std::filesystem::path documentsDir() {
    return fromWx(wxStandardPaths::Get().GetDocumentsDir());
}

/// Where the focus is, when letters typed there are text.
wxTextEntry* focusedEntry() {
    auto* entry = dynamic_cast<wxTextEntry*>(wxWindow::FindFocus());
    return entry != nullptr && entry->IsEditable() ? entry : nullptr;
}

}  // namespace

Frame::Frame(Settings& settings, base::Catalogue catalogue, app::Dispatcher& dispatcher,
             std::function<void(base::Language)> speak)
    : wxFrame(nullptr, wxID_ANY, wxASCII_STR("Vertelwerk")),
      settings_(settings),
      catalogue_(std::move(catalogue)),
      dispatcher_(dispatcher),
      replace_(std::move(speak)),
      undo_(catalogue_),
      commands_(std::make_unique<Commands>(*this, catalogue_)),
      door_(dispatcher) {
    drawLettersAlone();
    SetIcons(programIcons());
    layOut();
    actions_ = frameActions(deeds(), namesIn(*book_), catalogue_.language());
    commands_->add(actions_);
    book_->made = [this](const std::string&, const ActionTable& table) {
        commands_->add(table);
        nameForReaders(*book_);
    };
    undo_.changed = [this] { DoMenuUpdates(); };  // a menu that is open no longer gets wider
    nameForReaders(*this);
    restorePlace(*this, settings_, "frame", FromDIP(wxSize(1280, 800)));
    projectChanged();
    Bind(wxEVT_CLOSE_WINDOW, &Frame::onClose, this);
    Bind(wxEVT_CHAR_HOOK, &Frame::onKey, this);
}

Frame::~Frame() {
    leave();
}

void Frame::leave() {
    leaveProject();
    door_.finish();
}

void Frame::layOut() {
    book_ = new WorkspaceBook(this, *this);
    start_ = new StartPage(book_, catalogue_, settings_,
                           {[this] { newProject(); }, [this] { chooseProject(); }, [this] { openSample(); },
                            [this](const std::filesystem::path& path) { openProject(path); }});
    book_->setStartPage(start_);
    rail_ = new Rail(this, catalogue_, namesIn(*book_), [this](const std::string& id) { showWorkspace(id); });
    toolbar_ =
        new Toolbar(this, catalogue_, *commands_, [this](const std::string& query) { openSearch(query); });
    banner_ = new Banner(this);
    messages_ = new MessageBar(this, catalogue_);
    status_ = new StatusStrip(this, catalogue_);

    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(toolbar_, wxSizerFlags().Expand());
    right->Add(banner_, wxSizerFlags().Expand());
    right->Add(messages_, wxSizerFlags().Expand());
    right->Add(book_, wxSizerFlags(1).Expand());
    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    middle->Add(rail_, wxSizerFlags().Expand());
    middle->Add(new wxStaticLine(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLI_VERTICAL),
                wxSizerFlags().Expand());
    middle->Add(right, wxSizerFlags(1).Expand());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(middle, wxSizerFlags(1).Expand());
    all->Add(status_, wxSizerFlags().Expand());
    SetSizer(all);
    SetMinSize(FromDIP(wxSize(800, 500)));
}

FrameDeeds Frame::deeds() {
    FrameDeeds deeds;
    deeds.newProject = [this] { newProject(); };
    deeds.openProject = [this] { chooseProject(); };
    deeds.sampleProject = [this] { openSample(); };
    deeds.changeCoder = [this] { changeCoder(); };
    deeds.setReading = [this] { ReadingDialog(this, catalogue_, settings_).ShowModal(); };
    deeds.enlarge = [this](int points) { changeReadingSize(*this, settings_, points); };
    deeds.usualSize = [this] { resetReadingSize(*this, settings_); };
    deeds.closeProject = [this] { closeProject(); };
    deeds.quit = [this] { Close(); };
    deeds.undo = [this] { undoOrRedo(true); };
    deeds.redo = [this] { undoOrRedo(false); };
    deeds.focusSearch = [this] { focusSearch(); };
    deeds.help = [this] { showHelp(); };
    deeds.shortcuts = [this] { showShortcutHelp(); };
    deeds.about = [this] { showAbout(this, catalogue_); };
    deeds.showWorkspace = [this](const std::string& id) { showWorkspace(id); };
    deeds.speak = [this](base::Language language) { this->speak(language); };
    deeds.hasProject = [this] { return workbench_ != nullptr; };
    deeds.canUndo = [this] { return undo_.canUndo(); };
    deeds.canRedo = [this] { return undo_.canRedo(); };
    deeds.undoLabel = [this] { return undo_.undoLabel(); };
    deeds.redoLabel = [this] { return undo_.redoLabel(); };
    return deeds;
}

void Frame::openProject(const std::filesystem::path& named, const std::string& workspace) {
    std::error_code unknown;
    auto path = std::filesystem::weakly_canonical(named, unknown);
    if (unknown) {
        path = named;
    }
    if (workbench_ && workbench_->path() == path) {
        showWorkspace(workspace.empty() ? book_->current() : workspace);
        return;
    }
    if (app::hasLockedName(path)) {
        openLocked(path, workspace);
        return;
    }
    enter([path, coder = coderName(settings_)] { return app::openProject(path, coder); },
          msg("Opening the project"), workspace);
}

void Frame::openLocked(const std::filesystem::path& file, const std::string& workspace) {
    const auto asked = askLocked(this, catalogue_, file);
    if (!asked) {
        return;
    }
    const ProjectDoor::Task task = [file, how = *asked,
                                    coder = coderName(settings_)]() -> base::Result<app::Project> {
        if (const auto opened = app::unlockFile(file, how.keptAs, how.passphrase); !opened) {
            return base::fail(opened.error());
        }
        return app::openProject(how.keptAs, coder);
    };
    enter(task, msg("Opening the project"), workspace);
}

void Frame::enter(const ProjectDoor::Task& task, const base::Message& label, const std::string& workspace) {
    if (!mayLeave()) {
        return;
    }
    start_->setBusy(true);
    auto running = status_->startTask(label);
    door_.enter([task, running] { return task(); }, listener(),
                [this, workspace](base::Result<std::unique_ptr<app::Workbench>> opened) {
                    start_->setBusy(false);
                    entered(std::move(opened), workspace);
                });
}

void Frame::entered(base::Result<std::unique_ptr<app::Workbench>> opened, const std::string& workspace) {
    if (!opened) {
        showError(this, catalogue_, opened.error());
        return;
    }
    leaveProject();
    workbench_ = *std::move(opened);
    settings_.noteRecent(workbench_->path());
    settings_.save();
    projectChanged();
    showWorkspace(workspace.empty() ? settings_.text("workspace", "collection") : workspace);
}

app::WorkbenchListener Frame::listener() {
    const auto changed = asker_.whileAlive<int>([this](int) { dataChanged(); });
    return {[changed] { changed(0); },
            asker_.whileAlive<std::size_t>([this](std::size_t behind) { status_->showIndexBehind(behind); }),
            asker_.whileAlive<const base::Error&>([this](const base::Error& error) {
                status_->showIndexFailed();
                tell(error);
            })};
}

bool Frame::mayLeave() {
    leaveField();
    const auto lost = workbench_ == nullptr ? base::Message{} : book_->unfinished();
    return lost.empty() || confirm(this, catalogue_, msg("Close the project?"), say(catalogue_, lost),
                                   msg("Close all the same"), msg("Keep working"));
}

void Frame::leaveProject() {
    if (!workbench_) {
        return;
    }
    leaveField();
    status_->stopAll();
    auto leaving = std::move(workbench_);
    const auto path = leaving->path();
    const bool backUp = std::exchange(written_, false) && leaving->writable();
    projectChanged();
    leaving.reset();
    if (backUp) {
        door_.backUp(path);
    }
}

void Frame::projectChanged() {
    const auto* bench = workbench_.get();
    rail_->setEnabled(bench != nullptr);
    toolbar_->Show(bench != nullptr);
    undo_.refresh(workbench_.get());
    if (bench == nullptr) {
        SetTitle(toWx("Vertelwerk"));
        status_->showNoProject();
        banner_->say({});
        messages_->Dismiss();
        start_->showRecent();
        book_->showStartPage();
    } else {
        SetTitle(toWx(bench->title() + " \xE2\x80\x93 Vertelwerk"));
        status_->showProject(bench->coderName(), bench->writable());
        banner_->say(say(catalogue_, readOnlyNotice(*bench)));
    }
    book_->projectChanged();
    retention_.projectChanged();
    viewChanged();
}

void Frame::openConsentDesk() {
    showWorkspace("collection");
    if (const auto* desk = workspaceActions().find("collection.consent")) {
        desk->run();
    }
}

void Frame::focusSearch() {
    if (book_->current() == searchId) {
        openSearch({});
    } else {
        toolbar_->focusSearch();
    }
}

void Frame::dataChanged() {
    written_ = true;
    undo_.refresh(workbench_.get());
    book_->dataChanged();
}

void Frame::showWorkspace(const std::string& id) {
    if (!workbench_) {
        return;
    }
    const auto wanted = book_->has(id) ? id : namesIn(*book_).front().id;
    settings_.set("workspace", wanted);
    const bool inView = wanted == book_->current();
    book_->showWorkspace(wanted);
    if (!inView) {
        viewChanged();
    }
}

const ActionTable& Frame::workspaceActions() const {
    static const ActionTable none;
    return book_->current().empty() ? none : book_->actions(book_->current());
}

void Frame::viewChanged() {
    const std::vector<const ActionTable*> tables{&actions_, &workspaceActions()};
    toolbar_->showActions(workspaceActions());
    toolbar_->offerSearch(book_->current() != searchId);
    auto* const old = GetMenuBar();
    SetMenuBar(makeMenuBar(tables, *commands_, catalogue_));
    // The choice that brought us here may have come from the old menus.
    CallAfter([old] { delete old; });
    SetAcceleratorTable(makeAccelerators(tables, *commands_));
    rail_->mark(book_->current());
    Layout();
}

void Frame::openStory(const StoryPlace& place) {
    if (auto* view = dynamic_cast<ShowsStory*>(book_->workspace("coding"))) {
        showWorkspace("coding");
        view->showStory(place);
    }
}

void Frame::openSearch(const std::string& query) {
    if (auto* view = dynamic_cast<TakesQuery*>(book_->workspace(searchId))) {
        showWorkspace(searchId);
        view->takeQuery(query);
    }
}

void Frame::openCollection(const std::string& filter) {
    if (auto* view = dynamic_cast<TakesQuery*>(book_->workspace("collection"))) {
        showWorkspace("collection");
        view->takeQuery(filter);
    }
}

void Frame::tell(const base::Message& message, const base::Message& linkLabel, std::function<void()> follow) {
    messages_->tell(message, linkLabel, std::move(follow));
}

void Frame::tell(const base::Error& error) {
    messages_->tell(error);
}

std::shared_ptr<RunningTask> Frame::startTask(const base::Message& label) {
    return status_->startTask(label);
}

void Frame::newProject() {
    if (const auto wanted = askNewProject(this, catalogue_, documentsDir())) {
        enter(
            [wanted = *wanted, coder = coderName(settings_)] {
                return app::createProject(wanted.path, wanted.project, coder);
            },
            msg("Making the project"), "collection");
    }
}

void Frame::chooseProject() {
    wxFileDialog dialog(this, say(catalogue_, msg("Open project")), toWx(base::toUtf8(documentsDir())), {},
                        say(catalogue_, msg("Vertelwerk projects")) +
                            wxASCII_STR(" (*.vertelwerk)|*.vertelwerk;*.vertelwerk.locked"),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) {
        openProject(fromWx(dialog.GetPath()));
    }
}

void Frame::openSample() {
    const auto path = samplePath(documentsDir(), catalogue_);
    std::error_code missing;
    if (std::filesystem::exists(path, missing)) {
        openProject(path, "collection");
        return;
    }
    const auto running = status_->startTask(msg("Making the sample collection"));
    enter(
        [path, progress = running->progress(), running, coder = coderName(settings_)] {
            return makeSampleProject(path, base::assetsDir() / "samples", coder, progress);
        },
        msg("Making the sample collection"), "collection");
}

void Frame::closeProject() {
    const bool stops =
        !status_->busy() ||
        confirm(this, catalogue_, msg("Stop what is running and close the project?"),
                say(catalogue_, msg("What is done stays done.")), msg("Stop and close"), msg("Keep working"));
    if (stops && mayLeave()) {
        leaveProject();
    }
}

void Frame::changeCoder() {
    if (mayLeave() && changeCoderName(this, settings_, catalogue_) && workbench_) {
        const auto path = workbench_->path();
        const auto workspace = book_->current();
        leave();
        openProject(path, workspace);
    }
}

void Frame::undoOrRedo(bool undo) {
    using Outcome = base::Result<store::Step>;
    workbench_->write<Outcome>(
        [undo](app::Project& project) {
            return undo ? store::undo(project.database(), project.coder)
                        : store::redo(project.database(), project.coder);
        },
        asker_.whileAlive<Outcome>([this, undo](const Outcome& outcome) {
            if (!outcome) {
                tell(outcome.error());
                return;
            }
            const auto step = catalogue_.say(outcome->label);
            tell(undo ? msg("Undone: {0}", step) : msg("Redone: {0}", step), {}, {});
        }));
}

void Frame::showHelp() {
    const auto page = book_->current().empty() ? std::string("start") : book_->current();
    if (help_ == nullptr) {
        help_ = new HelpWindow(this, catalogue_, settings_);
        help_->Bind(wxEVT_DESTROY, [this](wxWindowDestroyEvent& event) {
            help_ = event.GetEventObject() == help_ ? nullptr : help_;
            event.Skip();
        });
    }
    help_->showPage(page);
}

void Frame::showShortcutHelp() {
    book_->makeAll();
    std::vector<ShortcutSection> sections{{msg("Everywhere"), &actions_}};
    for (const auto& name : namesIn(*book_)) {
        sections.push_back({name.title, &book_->actions(name.id)});
    }
    showShortcuts(this, catalogue_, sections);
}

void Frame::speak(base::Language language) {
    if (status_->busy()) {
        tell(msg("The language can be changed when the running task is done."), {}, {});
        return;
    }
    if (!mayLeave()) {
        return;
    }
    settings_.set("language", std::string(base::toTag(language)));
    rememberPlace(*this, settings_, "frame");
    settings_.save();
    replace_(language);
}

void Frame::onClose(wxCloseEvent& event) {
    if (event.CanVeto() && status_->busy() &&
        !confirm(this, catalogue_, msg("Stop what is running and quit?"),
                 say(catalogue_, msg("What is done stays done.")), msg("Stop and quit"),
                 msg("Keep working"))) {
        event.Veto();
        return;
    }
    if (event.CanVeto() && !mayLeave()) {
        event.Veto();
        return;
    }
    rememberPlace(*this, settings_, "frame");
    settings_.save();
    leaveField();
    Hide();
    leave();
    Destroy();
}

void Frame::onKey(wxKeyEvent& event) {
    auto* const entry = focusedEntry();
    const bool question = event.GetUnicodeKey() == '?' || (event.GetKeyCode() == '/' && event.ShiftDown());
    if (entry == nullptr && question && !event.HasModifiers()) {
        showShortcutHelp();
        return;
    }
    // In a text field the key undoes typing, never a step of the project.
    if (entry != nullptr && event.ControlDown() && event.GetKeyCode() == 'Z') {
        event.ShiftDown() ? entry->Redo() : entry->Undo();
        return;
    }
    // Fields and lists have keys of their own, such as Ctrl+Shift+G in a search field; the program's go
    // first.
    const int command = event.ControlDown() ? GetAcceleratorTable()->GetCommand(event) : wxNOT_FOUND;
    if (command != wxNOT_FOUND) {
        wxCommandEvent chosen(wxEVT_MENU, command);
        ProcessWindowEvent(chosen);
        return;
    }
    event.Skip();
}

}  // namespace vertelwerk::gui
