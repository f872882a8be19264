#include "gui/numbers/linking.h"

#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/unit_of_work.h"
#include "vertelwerk/text/normalise.h"

#include <functional>
#include <utility>

namespace vertelwerk::gui {
namespace {

using base::msg;

base::Status inOneStep(app::Project& project, base::Message label,
                       const std::function<base::Status(store::UnitOfWork&)>& task) {
    auto work = store::UnitOfWork::begin(project.database(),
                                         store::Action{std::move(label), project.coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    if (const auto done = task(*work); !done) {
        return done;
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return {};
}

}  // namespace

base::Message objection(const LinkDraft& draft) {
    if (!draft.code) {
        return msg("Choose a theme.");
    }
    if (!draft.indicator) {
        return msg("Choose an indicator.");
    }
    if (text::trimmed(draft.assumption).empty()) {
        return msg("Write down why the figure says something about the theme.");
    }
    return {};
}

base::Status saveLink(app::Project& project, const LinkDraft& draft) {
    return inOneStep(project, msg("link a theme to an indicator"), [&draft](store::UnitOfWork& work) {
        const auto linked = store::link(
            work,
            {{}, draft.code, draft.indicator, std::string(text::trimmed(draft.assumption)), draft.expected});
        if (!linked) {
            return base::Status(base::fail(linked.error()));
        }
        return store::describeIndicator(work, draft.indicator, draft.direction, draft.level);
    });
}

base::Status removeLink(app::Project& project, model::LinkId link) {
    return inOneStep(project, msg("unlink a theme from an indicator"),
                     [link](store::UnitOfWork& work) { return store::unlink(work, link); });
}

}  // namespace vertelwerk::gui
