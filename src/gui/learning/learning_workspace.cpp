#include "gui/learning/learning_workspace.h"

#include "vertelwerk/app/codebook_work.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/codebooks.h"

#include "gui/learning/export_dialog.h"
#include "gui/text.h"
#include "gui/widgets/folders.h"
#include "gui/widgets/report_dialog.h"

#include <utility>

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/utils.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Cards = base::Result<Delivered>;
using Codes = base::Result<std::vector<model::Code>>;
using Draft = base::Result<app::BundleDraft>;
using Made = base::Result<app::GateReport>;
using Exported = base::Result<app::ExportReport>;

constexpr int pauseMs = 250;
constexpr const char* folderKey = "bundles";
constexpr const char* exportKey = "exports";

}  // namespace

LearningWorkspace::LearningWorkspace(wxWindow* parent, Shell& shell)
    : Workspace(parent), shell_(shell), cards_(shell.catalogue()), maker_(shell.catalogue()) {
    book_ = new wxSimplebook(this);
    bundlesPage_ = new BundlesPage(book_, shell.catalogue());
    makerPage_ = new BundleMakerPage(book_, shell, maker_);
    book_->AddPage(bundlesPage_, {});
    book_->AddPage(makerPage_, {});
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(book_, wxSizerFlags(1).Expand());
    SetSizer(all);
    bundlesPage_->onNew = [this] { beginBundle(); };
    bundlesPage_->onOpen = [this](model::StoryId story) { shell_.openStory({story, std::nullopt}); };
    makerPage_->onOpen = bundlesPage_->onOpen;
    makerPage_->onBack = [this] { showCards(); };
    makerPage_->onMake = [this] { makeBundle(); };
    makerPage_->onChange = [this] {
        drafts_ = {};
        makerPage_->show();
        pause_.StartOnce(pauseMs);
    };
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { draft(); });
}

void LearningWorkspace::projectChanged() {
    pause_.Stop();
    for (auto* asker : {&cardReads_, &codeReads_, &drafts_, &writes_}) {
        *asker = {};
    }
    cards_.reset();
    maker_.begin({});
    makerPage_->stories().projectChanged();
    making_ = false;
    stale_ = true;
    book_->ChangeSelection(0);
    bundlesPage_->show(cards_, mayWrite());
    if (IsShownOnScreen()) {
        shown();
    }
}

void LearningWorkspace::dataChanged() {
    stale_ = true;
    if (IsShownOnScreen()) {
        shown();
    }
}

void LearningWorkspace::shown() {
    if (!std::exchange(stale_, false)) {
        return;
    }
    readCards();
    if (isMaking() && !making_) {
        draft();
    }
}

ActionTable LearningWorkspace::actions() {
    ActionTable table;
    Action action;
    action.id = "learning.new";
    action.label = msg("New bundle");
    action.icon = "bundle";
    action.shortcut = "Ctrl+B";
    action.menu = Menu::File;
    action.onToolbar = true;
    action.enabled = [this] { return mayWrite(); };
    action.run = [this] { beginBundle(); };
    table.add(std::move(action));
    Action exporting;
    exporting.id = "project.export";
    exporting.label = msg("Export ...");
    exporting.icon = "export";
    exporting.shortcut = "Ctrl+Shift+S";
    exporting.menu = Menu::File;
    exporting.onToolbar = true;
    exporting.enabled = [this] { return mayWrite(); };
    exporting.run = [this] { exportSome(); };
    table.add(std::move(exporting));
    return table;
}

void LearningWorkspace::readCards() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<Cards>([](app::Reading& reading) { return readDelivered(reading.database); },
                                    cardReads_.latest<Cards>([this](Cards delivered) {
                                        if (!delivered) {
                                            shell_.tell(delivered.error());
                                            return;
                                        }
                                        cards_.take(*std::move(delivered));
                                        bundlesPage_->show(cards_, mayWrite());
                                    }));
}

void LearningWorkspace::beginBundle() {
    if (!mayWrite()) {
        return;
    }
    shell_.workbench()->read<Codes>([](app::Reading& reading) { return store::codes(reading.database); },
                                    codeReads_.latest<Codes>([this](Codes codes) {
                                        if (!codes) {
                                            shell_.tell(codes.error());
                                            return;
                                        }
                                        maker_.begin(app::withoutCriteria(*std::move(codes)));
                                        book_->ChangeSelection(1);
                                        makerPage_->begin();
                                        draft();
                                    }));
}

void LearningWorkspace::draft() {
    drafts_ = {};
    if (shell_.workbench() == nullptr) {
        return;
    }
    const auto request = maker_.draftRequest();
    if (!request) {
        makerPage_->stories().look(drafts_);
        return;
    }
    makerPage_->stories().read<Draft>(
        drafts_,
        [asked = *request, &catalogue = shell_.catalogue()](app::Reading& reading,
                                                            const model::StoryFilter& filter) {
            auto wanted = asked;
            wanted.filter = filter;
            return app::draftBundle(reading.database, wanted, catalogue);
        },
        [this](Draft drafted) {
            maker_.take(std::move(drafted));
            makerPage_->show();
        });
}

void LearningWorkspace::makeBundle() {
    auto request = maker_.request();
    if (!request || making_ || !mayWrite()) {
        return;
    }
    request->filter = makerPage_->stories().filter();
    const auto& catalogue = shell_.catalogue();
    wxFileDialog dialog(this, say(catalogue, msg("Make bundle")), lastFolder(shell_.settings(), folderKey),
                        toWx(maker_.fileName()),
                        say(catalogue, msg("Page to read")) + wxASCII_STR(" (*.html)|*.html"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK || shell_.workbench() == nullptr) {
        return;
    }
    std::filesystem::path out = fromWx(dialog.GetPath());
    if (out.extension() != ".html") {
        out += ".html";
    }
    rememberFolder(shell_.settings(), folderKey, out);
    making_ = true;
    const auto running = shell_.startTask(msg("Writing {0}", base::toUtf8(out.filename())));
    shell_.workbench()->write<Made>(
        [out, request = *request, &catalogue](app::Project& project) {
            return app::makeBundle(project, request, out, catalogue);
        },
        writes_.whileAlive<Made>([this, running, out](const Made& gate) {
            making_ = false;
            made(gate, out);
        }));
}

void LearningWorkspace::made(const Made& gate, const std::filesystem::path& out) {
    if (!gate) {
        shell_.tell(gate.error());
        return;
    }
    if (gate->verdict == app::GateVerdict::Blocked) {
        maker_.take(*gate);
        makerPage_->show();
        return;
    }
    showCards();
    shell_.tell(base::plural("{1} was made, with {0} story.", "{1} was made, with {0} stories.",
                             gate->kept.size(), base::toUtf8(out.filename())),
                msg("Open"), [out] { wxLaunchDefaultApplication(toWx(base::toUtf8(out))); });
}

void LearningWorkspace::exportSome() {
    if (!mayWrite()) {
        return;
    }
    const auto& catalogue = shell_.catalogue();
    ExportDialog dialog(this, shell_);
    if (dialog.ShowModal() != wxID_OK || shell_.workbench() == nullptr) {
        return;
    }
    const auto request = dialog.request();
    const auto ending = dialog.choice().ending();
    wxFileDialog where(this, say(catalogue, msg("Export")), lastFolder(shell_.settings(), exportKey),
                       toWx(dialog.choice().fileName(shell_.workbench()->title())),
                       toWx("*." + ending + "|*." + ending), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (where.ShowModal() != wxID_OK || shell_.workbench() == nullptr) {
        return;
    }
    std::filesystem::path out = fromWx(where.GetPath());
    if (out.extension() != "." + ending) {
        out += "." + ending;
    }
    rememberFolder(shell_.settings(), exportKey, out);
    auto wanted = request;
    wanted.out = out;
    const auto running = shell_.startTask(msg("Writing {0}", base::toUtf8(out.filename())));
    shell_.workbench()->write<Exported>(
        [wanted, running, &catalogue](app::Project& project) {
            return app::exportProject(project, wanted, catalogue, running->progress());
        },
        writes_.whileAlive<Exported>(
            [this, running, out](const Exported& report) { exported(report, out); }));
}

void LearningWorkspace::exported(const Exported& report, const std::filesystem::path& out) {
    if (!report) {
        shell_.tell(report.error());
        return;
    }
    if (!report->written) {
        shell_.tell(msg("Nothing was written: the export gate blocks it."));
        return;
    }
    showCards();
    const auto name = base::toUtf8(out.filename());
    if (report->notHeld.empty()) {
        shell_.tell(msg("{0} was made.", name), msg("Open"),
                    [out] { wxLaunchDefaultApplication(toWx(base::toUtf8(out))); });
        return;
    }
    std::vector<Row> rows;
    for (const auto& lost : report->notHeld) {
        rows.push_back({{{{shell_.catalogue().say(lost), Look::Plain, std::nullopt}}, 4}});
    }
    shell_.tell(msg("{0} was made.", name), msg("What it cannot hold"), [this, rows] {
        const auto& catalogue = shell_.catalogue();
        showReport(this, say(catalogue, msg("What it cannot hold")),
                   say(catalogue, msg("This stays in the project only.")), rows,
                   say(catalogue, msg("Close")));
    });
}

void LearningWorkspace::showCards() {
    pause_.Stop();
    drafts_ = {};
    book_->ChangeSelection(0);
    readCards();
}

bool LearningWorkspace::mayWrite() const {
    return shell_.workbench() != nullptr && shell_.workbench()->writable();
}

Workspace* makeLearningWorkspace(wxWindow* parent, Shell& shell) {
    return new LearningWorkspace(parent, shell);
}

}  // namespace vertelwerk::gui
