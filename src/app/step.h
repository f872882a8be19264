#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/message.h"
#include "vertelwerk/store/unit_of_work.h"

#include <utility>

namespace vertelwerk::app {

/// Does `work(UnitOfWork&)` as one step that can be undone under this label: all of it or nothing.
template <typename Work>
[[nodiscard]] auto asStep(Project& project, base::Message label, Work work)
    -> decltype(work(std::declval<store::UnitOfWork&>())) {
    auto unit = store::UnitOfWork::begin(project.database(),
                                         store::Action{std::move(label), project.coder, true, std::nullopt});
    if (!unit) {
        return base::fail(unit.error());
    }
    auto done = work(*unit);
    if (!done) {
        return done;
    }
    if (const auto committed = unit->commit(); !committed) {
        return base::fail(committed.error());
    }
    return done;
}

}  // namespace vertelwerk::app
