#include "app/delivering.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/whole_file.h"
#include "vertelwerk/store/unit_of_work.h"

#include <utility>

namespace vertelwerk::app {

base::Status deliver(Project& project, store::Delivery delivery, const std::filesystem::path& out,
                     std::string_view bytes) {
    delivery.fileName = base::toUtf8(out.filename());
    delivery.format = base::toUtf8(out.extension()).substr(1);
    delivery.sha256 = base::sha256(bytes);
    auto file = base::WholeFile::staged(out, bytes);
    if (!file) {
        return base::fail(file.error());
    }
    const auto inWork = [&project, &delivery](auto change) -> base::Status {
        auto work = store::UnitOfWork::begin(
            project.database(),
            store::Action{base::msg("make {0}", delivery.fileName), project.coder, false, std::nullopt});
        if (!work) {
            return base::fail(work.error());
        }
        if (const auto changed = change(*work); !changed) {
            return base::fail(changed.error());
        }
        const auto committed = work->commit();
        return committed ? base::Status() : base::fail(committed.error());
    };
    // First the record, then the name: a copy that nobody knows of is worse than a record too many.
    const auto recorded = inWork([&delivery](store::UnitOfWork& work) -> base::Status {
        const auto made = store::recordDelivery(work, delivery);
        if (!made) {
            return base::fail(made.error());
        }
        delivery.id = *made;
        return {};
    });
    if (!recorded) {
        return recorded;
    }
    const auto placed = file->place();
    if (!placed) {
        (void)inWork(
            [&delivery](store::UnitOfWork& work) { return store::forgetDelivery(work, delivery.id); });
    }
    return placed;
}

}  // namespace vertelwerk::app
