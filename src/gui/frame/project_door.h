#pragma once

#include "vertelwerk/app/background.h"
#include "vertelwerk/app/project.h"
#include "vertelwerk/app/workbench.h"
#include "vertelwerk/base/result.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace vertelwerk::gui {

/// Opens, makes and closes projects on a thread of its own, so that the window never waits for a disk.
class ProjectDoor {
  public:
    explicit ProjectDoor(app::Dispatcher& dispatcher) : dispatcher_(dispatcher) {}

    using Task = std::function<base::Result<app::Project>()>;
    using Answer = std::function<void(base::Result<std::unique_ptr<app::Workbench>>)>;

    /// Runs `task` and makes a workbench of its project. A newer call makes an older answer stale.
    void enter(Task task, app::WorkbenchListener listener, Answer answer);

    /// Keeps a backup beside a project that was just closed.
    void backUp(const std::filesystem::path& project);

    /// Waits until everything asked so far is done.
    void finish();

  private:
    app::Dispatcher& dispatcher_;
    app::Asker asker_;
    app::Worker worker_;
};

}  // namespace vertelwerk::gui
