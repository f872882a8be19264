#pragma once

#include "gui/coding/coding_presenter.h"

namespace vertelwerk::gui {

/// For what asks nothing of the windows.
struct SilentPort : CodingPort {
    void write(const PassageWrite&) override {}
    void read() override {}
    void storyChanged() override {}
    void textChanged() override {}
    void passagesChanged() override {}
    void focusChanged() override {}
    void selectionChanged() override {}
    void hint(const base::Message&) override {}
    void tell(const base::Error&) override {}
};

}  // namespace vertelwerk::gui
