#include "vertelwerk/app/words.h"

#include "vertelwerk/model/strict_consent.h"

namespace vertelwerk::app {

using base::Message;
using base::msg;

Message nameOf(model::Method method) {
    switch (method) {
        case model::Method::Storytelling:
            return msg("Storytelling");
        case model::Method::ProbeKit:
            return msg("Probe kit");
        case model::Method::MostSignificantChange:
            return msg("Most Significant Change");
        case model::Method::Journey:
            return msg("Customer journey");
        case model::Method::Survey:
            return msg("Survey");
        case model::Method::Report:
            return msg("Report");
    }
    return {};
}

Message nameOf(model::Purpose purpose) {
    switch (purpose) {
        case model::Purpose::Research:
            return msg("research");
        case model::Purpose::Learning:
            return msg("learning session");
        case model::Purpose::Publication:
            return msg("publication");
        case model::Purpose::Quote:
            return msg("quote");
        case model::Purpose::Name:
            return msg("own name");
        case model::Purpose::Photo:
            return msg("photo");
        case model::Purpose::Audio:
            return msg("sound");
        case model::Purpose::Contact:
            return msg("contact");
        case model::Purpose::Reuse:
            return msg("reuse");
    }
    return {};
}

Message nameOf(model::Answer answer) {
    switch (answer) {
        case model::Answer::Unknown:
            return msg("unknown");
        case model::Answer::Yes:
            return msg("yes");
        case model::Answer::No:
            return msg("no");
    }
    return {};
}

Message nameOf(model::SetApart reason) {
    if (reason == model::consentUnknown) {
        return msg("Set apart: it is not known what the teller agreed to");
    }
    switch (reason) {
        case model::SetApart::ResearchRefused:
            return msg("Set apart: the teller does not agree to research");
        case model::SetApart::Withdrawn:
            return msg("Set apart: the teller withdrew consent");
        case model::SetApart::Expired:
            return msg("Set apart: consent has expired");
    }
    return {};
}

Message nameOf(model::Valence valence) {
    switch (valence) {
        case model::Valence::None:
            return msg("no judgement");
        case model::Valence::Good:
            return msg("good");
        case model::Valence::Bad:
            return msg("not good");
        case model::Valence::Mixed:
            return msg("mixed");
    }
    return {};
}

Message nameOf(exchange::Verdict verdict) {
    switch (verdict) {
        case exchange::Verdict::Ok:
            return msg("ready");
        case exchange::Verdict::Warning:
            return msg("look at this");
        case exchange::Verdict::Refused:
            return msg("refused");
        case exchange::Verdict::Skipped:
            return msg("skipped");
    }
    return {};
}

Message headingOf(const model::Part& part) {
    switch (part.kind) {
        case model::PartKind::Item:
            return part.title.empty() ? msg("Item {0}", part.number)
                                      : msg("Item {0}: {1}", part.number, part.title);
        case model::PartKind::Debrief:
            return msg("Talked over afterwards");
        case model::PartKind::Story:
            return msg("What happened?");
        case model::PartKind::Significance:
            return msg("Why this change matters most");
        case model::PartKind::Phase:
            return part.number.empty() ? msg("Phase: {0}", part.title)
                                       : msg("Phase {0}: {1}", part.number, part.title);
        case model::PartKind::Turn:
            return Message{part.speaker, {}, 1, {}};
        case model::PartKind::Section:
        case model::PartKind::Answer:
            return Message{part.title, {}, 1, {}};
    }
    return {};
}

}  // namespace vertelwerk::app
