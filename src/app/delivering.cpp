#include "app/delivering.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/unit_of_work.h"

#include <system_error>
#include <utility>

namespace vertelwerk::app {

base::Status deliver(Project& project, store::Delivery delivery, const std::filesystem::path& out,
                     std::string_view bytes) {
    delivery.fileName = base::toUtf8(out.filename());
    delivery.format = base::toUtf8(out.extension()).substr(1);
    delivery.sha256 = base::sha256(bytes);
    auto work = store::UnitOfWork::begin(
        project.database(),
        store::Action{base::msg("make {0}", delivery.fileName), project.coder, false, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    if (const auto recorded = store::recordDelivery(*work, delivery); !recorded) {
        return base::fail(recorded.error());
    }
    if (const auto written = base::writeFileWhole(out, bytes); !written) {
        return written;
    }
    if (const auto committed = work->commit(); !committed) {
        std::error_code ignored;
        std::filesystem::remove(out, ignored);
        return base::fail(committed.error());
    }
    return {};
}

}  // namespace vertelwerk::app
