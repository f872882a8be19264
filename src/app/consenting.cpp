#include "vertelwerk/app/consenting.h"

#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

namespace vertelwerk::app {

using base::ErrorCode;
using base::msg;

base::Status consentOpen(store::Database& database, model::StoryId story) {
    const auto found = store::findStory(database, story);
    if (!found) {
        return base::fail(found.error());
    }
    if (found->setApart == model::SetApart::Withdrawn) {
        return base::fail(ErrorCode::Refused,
                          msg("The teller withdrew this story; its consent cannot change any more."),
                          msg("Ask the teller, and import the story again if that is what they want."));
    }
    return {};
}

base::Result<std::vector<store::Delivery>> withdrawStory(store::Database& database, model::CoderId coder,
                                                         model::StoryId story) {
    auto work = store::UnitOfWork::begin(database,
                                         store::Action{msg("withdraw consent"), coder, false, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    if (const auto withdrawn = store::withdraw(*work, story); !withdrawn) {
        return base::fail(withdrawn.error());
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return store::deliveriesWith(database, story);
}

}  // namespace vertelwerk::app
