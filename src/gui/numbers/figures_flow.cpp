#include "gui/numbers/figures_flow.h"

#include "gui/numbers/figures_dialog.h"
#include "gui/numbers/figures_report.h"
#include "gui/text.h"
#include "gui/widgets/folders.h"
#include "gui/widgets/report_dialog.h"
#include "gui/widgets/table_files.h"

#include <algorithm>

#include <wx/filedlg.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Done = base::Result<std::vector<app::ImportedFigures>>;

constexpr const char* folderKey = "figures";

}  // namespace

void FiguresFlow::chooseFiles() {
    const auto& catalogue = shell_.catalogue();
    wxFileDialog dialog(parent_, say(catalogue, msg("Import figures")),
                        lastFolder(shell_.settings(), folderKey), {}, tableWildcard(catalogue),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
    if (dialog.ShowModal() != wxID_OK) {
        return;
    }
    wxArrayString paths;
    dialog.GetPaths(paths);
    std::vector<std::filesystem::path> files;
    for (const auto& path : paths) {
        files.emplace_back(fromWx(path));
    }
    rememberFolder(shell_.settings(), folderKey, files.front());
    import(files);
}

void FiguresFlow::import(const std::vector<std::filesystem::path>& files) {
    if (shell_.workbench() == nullptr || !shell_.workbench()->writable() || files.empty()) {
        return;
    }
    FiguresDialog dialog(parent_, shell_, files);
    if (dialog.ShowModal() == wxID_OK && shell_.workbench() != nullptr) {
        run(dialog.files());
    }
}

void FiguresFlow::run(const std::vector<app::FiguresFile>& files) {
    const auto task = shell_.startTask(msg("Importing figures"));
    shell_.workbench()->write<Done>(
        [files, task](app::Project& project) {
            return app::importFigures(project.database(), project.coder, files, task->progress());
        },
        asker_.whileAlive<Done>([this](const Done& done) { tell(done); }));
}

void FiguresFlow::tell(const Done& done) {
    if (!done) {
        shell_.tell(done.error());
        return;
    }
    const auto& catalogue = shell_.catalogue();
    shell_.tell(summaryOf(*done, catalogue), msg("Show what was read"), [this, &catalogue, files = *done] {
        showReport(parent_, say(catalogue, msg("What was read")), say(catalogue, summaryOf(files, catalogue)),
                   reportRows(files, catalogue), say(catalogue, msg("Close")));
    });
    const bool some = std::ranges::any_of(*done, [](const auto& file) { return !file.indicators.empty(); });
    if (some && imported) {
        imported();
    }
}

}  // namespace vertelwerk::gui
