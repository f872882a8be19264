#include "gui/frame/retention_notice.h"

#include "vertelwerk/app/consent_desk.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

using State = base::Result<app::CollectionState>;

}  // namespace

RetentionNotice::RetentionNotice(Shell& shell, std::function<void()> follow)
    : shell_(shell), follow_(std::move(follow)) {}

void RetentionNotice::projectChanged() {
    asker_ = {};
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<State>(
        [](app::Reading& reading) { return app::collectionState(reading.database); },
        asker_.latest<State>([this](const State& state) {
            const auto warning = state ? app::retentionWarning(*state, shell_.catalogue().language())
                                       : std::optional<base::Message>();
            if (warning) {
                shell_.tell(*warning, base::msg("Consent desk"), follow_);
            }
        }));
}

}  // namespace vertelwerk::gui
