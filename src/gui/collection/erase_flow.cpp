#include "gui/collection/erase_flow.h"

#include "gui/collection/copies_report.h"
#include "gui/collection/erase_dialog.h"
#include "gui/collection/erasure_words.h"

namespace vertelwerk::gui {
namespace {

using base::msg;
using Plan = base::Result<app::ErasurePlan>;
using Done = base::Result<app::Erasure>;

}  // namespace

void EraseFlow::ask(model::StoryId story, Begin begin) {
    if (shell_.workbench() == nullptr || !shell_.workbench()->writable()) {
        return;
    }
    shell_.workbench()->read<Plan>(
        [story](app::Reading& reading) { return app::planErasure(reading.database, story); },
        asker_.latest<Plan>([this, begin](const Plan& plan) {
            if (plan) {
                show(*plan, begin);
            } else {
                shell_.tell(plan.error());
            }
        }));
}

void EraseFlow::show(const app::ErasurePlan& plan, Begin begin) {
    EraseDialog dialog(parent_, shell_.catalogue(), plan);
    if (begin == Begin::WithItsTeller) {
        dialog.chooseWholeTeller();
    }
    if (dialog.ShowModal() == wxID_OK && shell_.workbench() != nullptr) {
        run(dialog.stories(), dialog.reason());
    }
}

void EraseFlow::run(const std::vector<model::StoryId>& stories, const std::string& reason) {
    const auto task = shell_.startTask(msg("Erasing"));
    shell_.workbench()->write<Done>(
        [stories, reason, task](app::Project& project) {
            return app::eraseStories(project, stories, reason, task->progress());
        },
        asker_.whileAlive<Done>([this, count = stories.size()](const Done& done) { tell(done, count); }));
}

void EraseFlow::tell(const Done& done, std::size_t stories) {
    if (!done) {
        shell_.tell(done.error());
        return;
    }
    const auto& catalogue = shell_.catalogue();
    tellWithCopies(shell_, parent_, erasureOutcome(*done, stories, catalogue),
                   erasureLines(*done, catalogue));
}

}  // namespace vertelwerk::gui
