#pragma once

#include "vertelwerk/app/workbench.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/text/range.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace vertelwerk::gui {

class Settings;

/// Long work as the status bar shows it: what, how far, how long, stop. Made on the window's thread;
/// `report` may be called on any thread. The work is over when the last copy is gone.
class RunningTask {
  public:
    virtual ~RunningTask() = default;
    [[nodiscard]] virtual base::Progress progress() = 0;
    /// Asks the work to end: nobody waits for it any more.
    virtual void stop() = 0;
};

/// Where in the project a workspace can send the user.
struct StoryPlace {
    model::StoryId story;
    std::optional<text::Range> range;  ///< to show and select
};

/// What a workspace may ask of the frame around it. Window's thread only.
class Shell {
  public:
    virtual ~Shell() = default;

    /// The open project; null on the start page.
    [[nodiscard]] virtual app::Workbench* workbench() = 0;
    [[nodiscard]] virtual const base::Catalogue& catalogue() const = 0;
    [[nodiscard]] virtual Settings& settings() = 0;

    /// Opens a story in the coding workspace.
    virtual void openStory(const StoryPlace& place) = 0;
    /// Opens the search workspace with this query.
    virtual void openSearch(const std::string& query) = 0;
    /// Opens the collection workspace with this filter, written as in queries.
    virtual void openCollection(const std::string& filter) = 0;

    /// A line in the info bar; `linkLabel` with `follow` makes a link at its end.
    virtual void tell(const base::Message& message, const base::Message& linkLabel = {},
                      std::function<void()> follow = {}) = 0;
    virtual void tell(const base::Error& error) = 0;

    [[nodiscard]] virtual std::shared_ptr<RunningTask> startTask(const base::Message& label) = 0;
};

}  // namespace vertelwerk::gui
