#include "vertelwerk/app/tellers.h"

#include "app/step.h"

namespace vertelwerk::app {

using base::msg;

base::Status renameTeller(Project& project, model::NarratorId teller, const std::string& label) {
    return asStep(project, msg("rename a teller"), [&](store::UnitOfWork& work) -> base::Status {
        const auto renamed = store::renameNarrator(work, teller, label);
        return renamed ? base::Status{} : base::fail(renamed.error());
    });
}

base::Status changeTellers(Project& project, const std::vector<TellerChange>& changes) {
    return asStep(
        project, msg("change what is known of tellers"), [&](store::UnitOfWork& work) -> base::Status {
            for (const auto& change : changes) {
                if (auto set = store::setNarratorAttribute(work, change.teller, change.attribute); !set) {
                    return set;
                }
            }
            return {};
        });
}

base::Status mergeTellers(Project& project, model::NarratorId kept, model::NarratorId gone) {
    return asStep(project, msg("merge two tellers"),
                  [&](store::UnitOfWork& work) { return store::mergeNarrators(work, kept, gone); });
}

}  // namespace vertelwerk::app
