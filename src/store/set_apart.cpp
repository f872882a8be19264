#include "store/set_apart.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/model/strict_consent.h"

namespace vertelwerk::store {

using base::ErrorCode;
using base::msg;

std::optional<model::SetApart> Standing::setApart(std::string_view today, bool strict) const {
    return model::setApart(stateOf(bits), withdrawn, until, today, strict);
}

bool isStrict(Connection& connection) {
    return connection.integer("SELECT strict FROM project").value_or(0) != 0;
}

std::string setApartSql(SqlText& sql) {
    return fmt::format(
        "((story.consent_no & {}) <> 0 OR story.withdrawn_at IS NOT NULL"
        " OR (story.consent_until <> '' AND story.consent_until < {})"
        " OR ((story.consent_yes & {}) = 0 AND (SELECT strict FROM project) = 1))",
        bitOf(model::Purpose::Research), sql.bind(base::today()), bitOf(model::Purpose::Research));
}

base::Error noStory(model::StoryId id) {
    return {ErrorCode::NotFound,
            msg("There is no story {0}.", id.value),
            {},
            msg("List the stories to see which there are.")};
}

base::Result<StoryHead> storyHead(Connection& connection, model::StoryId id) {
    auto row = connection.query(
        "SELECT id, characters, text_revision, consent_yes, consent_no, consent_until,"
        " withdrawn_at IS NOT NULL FROM story WHERE id = $1",
        id);
    if (!row.next()) {
        return base::fail(noStory(id));
    }
    StoryHead head;
    row.read(head.id, head.characters, head.textRevision, head.standing.bits.yes, head.standing.bits.no,
             head.standing.until, head.standing.withdrawn);
    return head;
}

base::Result<StoryHead> workableStory(Connection& connection, model::StoryId id) {
    auto head = storyHead(connection, id);
    if (!head) {
        return head;
    }
    const auto apart = head->standing.setApart(base::today(), isStrict(connection));
    if (!apart) {
        return head;
    }
    if (*apart == model::consentUnknown) {
        return base::fail(
            ErrorCode::Refused,
            msg("Story {0} is set apart: it is not known whether the teller agrees to research.", id.value),
            msg("Record what the teller agreed to; then the story joins the others."));
    }
    switch (*apart) {
        case model::SetApart::ResearchRefused:
            return base::fail(
                ErrorCode::Refused,
                msg("Story {0} is set apart: the teller does not want it used for research.", id.value),
                msg("Leave it, or record the new answer when the teller changed it."));
        case model::SetApart::Withdrawn:
            return base::fail(ErrorCode::Refused,
                              msg("Story {0} is set apart: the teller withdrew it.", id.value),
                              msg("Leave it; a withdrawn story does not come back."));
        case model::SetApart::Expired:
            return base::fail(
                ErrorCode::Refused,
                msg("Story {0} is set apart: consent held until {1}.", id.value, head->standing.until),
                msg("Ask the teller again and record the new date, or leave it."));
    }
    throw std::logic_error("unknown reason to set apart");
}

}  // namespace vertelwerk::store
