#include "gui/collection/import_flow.h"

#include "vertelwerk/app/locked_project.h"
#include "vertelwerk/base/files.h"

#include "gui/collection/import_dialog.h"
#include "gui/collection/import_table.h"
#include "gui/settings.h"
#include "gui/text.h"
#include "gui/widgets/passphrase_dialog.h"

#include <algorithm>
#include <utility>

#include <wx/dirdlg.h>
#include <wx/filedlg.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr const char* lastFolder = "import.folder";

}  // namespace

void ImportFlow::chooseFiles() {
    const auto& catalogue = shell_.catalogue();
    const auto wildcard =
        say(catalogue, msg("Stories")) +
        wxASCII_STR(
            " (*.txt, *.md, *.docx, *.odt, *.rtf, *.pdf, *.html, *.vtt, *.srt, *.csv, *.xlsx, *.ods, *.zip, "
            "*.qdpx, *.qdc, *.locked)|"
            "*.txt;*.md;*.docx;*.odt;*.rtf;*.pdf;*.html;*.htm;*.vtt;*.srt;*.csv;*.tsv;*.xlsx;*.ods;*.zip;*."
            "qdpx;*.qdc;"
            "*.locked;*.TXT;*.MD;*.DOCX;*.ODT;*.RTF;*.PDF;*.HTML;*.HTM;*.VTT;*.SRT;*.CSV;*.TSV;*.XLSX;*.ODS;*"
            ".ZIP|") +
        say(catalogue, msg("All files")) + wxASCII_STR("|*");
    wxFileDialog dialog(parent_, say(catalogue, msg("Import stories")),
                        toWx(shell_.settings().text(lastFolder)), {}, wildcard,
                        wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) {
        return;
    }
    shell_.settings().set(lastFolder, fromWx(dialog.GetDirectory()));
    wxArrayString chosen;
    dialog.GetPaths(chosen);
    std::vector<std::filesystem::path> paths;
    for (const auto& path : chosen) {
        paths.emplace_back(fromWx(path));
    }
    import(paths);
}

void ImportFlow::chooseFolder() {
    wxDirDialog dialog(parent_, say(shell_.catalogue(), msg("Import folder")),
                       toWx(shell_.settings().text(lastFolder)), wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) {
        shell_.settings().set(lastFolder, fromWx(dialog.GetPath()));
        import({fromWx(dialog.GetPath())});
    }
}

void ImportFlow::import(const std::vector<std::filesystem::path>& paths) {
    if (shell_.workbench() == nullptr || !shell_.workbench()->writable() || paths.empty()) {
        return;
    }
    app::ImportRequest request{paths, {}};
    if (const auto locked = std::ranges::find_if(paths, app::hasLockedName); locked != paths.end()) {
        auto passphrase = askPassphrase(parent_, shell_.catalogue(), msg("Import stories"), *locked);
        if (!passphrase) {
            return;
        }
        request.passphrase = *std::move(passphrase);
    }
    ImportDialog dialog(parent_, shell_, std::move(request));
    if (dialog.ShowModal() == wxID_OK) {
        run(dialog.request());
    }
}

void ImportFlow::run(const app::ImportRequest& request) {
    const auto task = shell_.startTask(msg("Importing stories"));
    shell_.workbench()->write<Ending>(
        [request, task](app::Project& project) {
            std::size_t committed = 0;
            auto report =
                app::importStories(project.database(), project.coder, request, task->progress(), &committed);
            return Ending{std::move(report), committed};
        },
        asker_.whileAlive<Ending>([this](const Ending& ending) { tell(ending); }));
}

void ImportFlow::tell(const Ending& ending) {
    const auto& report = ending.report;
    if (!report) {
        shell_.tell(importFailure(report.error(), ending.committed, shell_.catalogue()));
        return;
    }
    const auto outcome = importOutcome(*report, shell_.catalogue());
    if (hasProblems(*report)) {
        shell_.tell(outcome, msg("Look at the files"), [this, problems = problemsOf(*report)] {
            showImportProblems(parent_, shell_.catalogue(), problems);
        });
    } else {
        shell_.tell(outcome);
    }
}

}  // namespace vertelwerk::gui
