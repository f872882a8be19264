#include "gui/collection/erase_flow.h"

#include "gui/collection/erase_dialog.h"
#include "gui/collection/erasure_words.h"
#include "gui/text.h"
#include "gui/widgets/report_dialog.h"

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
    const auto outcome = erasureOutcome(*done, stories, catalogue);
    std::vector<Row> rows;
    for (const auto& line : erasureLines(*done, catalogue)) {
        rows.push_back({{{{line, Look::Plain, std::nullopt}}, 3}});
    }
    if (rows.empty()) {
        shell_.tell(outcome);
        return;
    }
    shell_.tell(outcome, msg("Who still has a copy"), [this, &catalogue, outcome, rows] {
        showReport(parent_, say(catalogue, msg("Who still has a copy")), say(catalogue, outcome), rows,
                   say(catalogue, msg("Close")));
    });
}

}  // namespace vertelwerk::gui
