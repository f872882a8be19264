#pragma once

#include "vertelwerk/app/background.h"

namespace vertelwerk::gui {

/// Brings work to the window's thread. Any thread may post; work that comes after the program has
/// ended its windows is dropped.
class WindowDispatcher : public app::Dispatcher {
  public:
    void post(std::function<void()> work) override;
};

}  // namespace vertelwerk::gui
