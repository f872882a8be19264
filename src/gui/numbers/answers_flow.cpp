#include "gui/numbers/answers_flow.h"

#include "gui/numbers/answers_dialog.h"
#include "gui/numbers/answers_preview.h"
#include "gui/text.h"
#include "gui/widgets/folders.h"
#include "gui/widgets/table_files.h"

#include <wx/filedlg.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Done = base::Result<app::ImportedResponses>;

constexpr const char* folderKey = "answers";

}  // namespace

void AnswersFlow::chooseFile() {
    const auto& catalogue = shell_.catalogue();
    wxFileDialog dialog(parent_, say(catalogue, msg("Import answers")),
                        lastFolder(shell_.settings(), folderKey), {}, tableWildcard(catalogue),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) {
        const std::filesystem::path file = fromWx(dialog.GetPath());
        rememberFolder(shell_.settings(), folderKey, file);
        import(file);
    }
}

void AnswersFlow::import(const std::filesystem::path& file) {
    if (shell_.workbench() == nullptr || !shell_.workbench()->writable()) {
        return;
    }
    AnswersDialog dialog(parent_, shell_, file);
    if (dialog.ShowModal() == wxID_OK && shell_.workbench() != nullptr) {
        run(dialog.file(), dialog.kind(), dialog.items());
    }
}

void AnswersFlow::run(const std::filesystem::path& file, model::SurveyKind kind,
                      const std::filesystem::path& items) {
    const auto task = shell_.startTask(msg("Importing answers"));
    shell_.workbench()->write<Done>(
        [=](app::Project& project) {
            return app::importResponses(project.database(), project.coder, file, kind, items,
                                        task->progress());
        },
        asker_.whileAlive<Done>([this](const Done& done) { tell(done); }));
}

void AnswersFlow::tell(const Done& done) {
    if (!done) {
        shell_.tell(done.error());
        return;
    }
    const auto& reading = done->reading;
    if (reading.verdict == exchange::Verdict::Refused) {
        shell_.tell(base::Error{base::ErrorCode::Unreadable,
                                reading.problems.front(),
                                {},
                                reading.problems.size() > 1 ? reading.problems[1] : base::Message{}});
        return;
    }
    shell_.tell(outcomeOf(*done, shell_.catalogue()));
    if (imported) {
        imported(done->survey);
    }
}

}  // namespace vertelwerk::gui
