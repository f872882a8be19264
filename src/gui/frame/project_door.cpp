#include "gui/frame/project_door.h"

#include "vertelwerk/store/upkeep.h"

#include <future>
#include <stop_token>
#include <utility>

namespace vertelwerk::gui {
namespace {

using Opened = base::Result<std::unique_ptr<app::Workbench>>;

Opened openWorkbench(base::Result<app::Project> project, app::Dispatcher& dispatcher,
                     app::WorkbenchListener listener) {
    if (!project) {
        return base::fail(project.error());
    }
    return app::Workbench::open(*std::move(project), dispatcher, std::move(listener));
}

}  // namespace

void ProjectDoor::enter(Task task, app::WorkbenchListener listener, Answer answer) {
    using Shared = std::shared_ptr<Opened>;
    const auto deliver = asker_.latest<Shared>(
        [answer = std::move(answer)](const Shared& opened) { answer(std::move(*opened)); });
    worker_.post([this, task = std::move(task), listener = std::move(listener), deliver](std::stop_token) {
        auto opened = std::make_shared<Opened>(openWorkbench(task(), dispatcher_, listener));
        dispatcher_.post([opened, deliver] { deliver(opened); });
    });
}

void ProjectDoor::backUp(const std::filesystem::path& project) {
    worker_.post([project](std::stop_token) {
        auto file = store::ProjectFile::open(project, store::Access::ReadOnly);
        if (file) {
            // A closed project has no window to tell of a failure; the next close tries again.
            static_cast<void>(store::backupBeside(file->database(), project));
        }
    });
}

void ProjectDoor::finish() {
    std::promise<void> done;
    worker_.post([&done](std::stop_token) { done.set_value(); });
    done.get_future().wait();
}

}  // namespace vertelwerk::gui
