#include "vertelwerk/model/story.h"

#include "model/keys.h"

namespace vertelwerk::model {
namespace {

constexpr auto partKinds = wordsFor<PartKind>({{PartKind::Section, "section"},
                                               {PartKind::Item, "item"},
                                               {PartKind::Debrief, "debrief"},
                                               {PartKind::Story, "story"},
                                               {PartKind::Significance, "significance"},
                                               {PartKind::Phase, "phase"},
                                               {PartKind::Turn, "turn"},
                                               {PartKind::Answer, "answer"}});

constexpr auto speakerRoles = wordsFor<SpeakerRole>({{SpeakerRole::None, "none"},
                                                     {SpeakerRole::Teller, "teller"},
                                                     {SpeakerRole::Interviewer, "interviewer"},
                                                     {SpeakerRole::Other, "other"}});

constexpr auto significationKinds = wordsFor<Signification::Kind>({{Signification::Kind::Triad, "triad"},
                                                                   {Signification::Kind::Slider, "slider"},
                                                                   {Signification::Kind::Choice, "choice"},
                                                                   {Signification::Kind::Score, "score"}});

}  // namespace

std::string_view toKey(Signification::Kind kind) {
    return keyOf(significationKinds, kind);
}

std::optional<Signification::Kind> significationKindFromKey(std::string_view key) {
    return valueOf(significationKinds, key);
}

std::string_view toKey(PartKind kind) {
    return keyOf(partKinds, kind);
}

std::optional<PartKind> partKindFromKey(std::string_view key) {
    return valueOf(partKinds, key);
}

std::string_view toKey(SpeakerRole role) {
    return keyOf(speakerRoles, role);
}

std::optional<SpeakerRole> speakerRoleFromKey(std::string_view key) {
    return valueOf(speakerRoles, key);
}

std::vector<text::Range> interviewerRanges(const std::vector<Part>& parts) {
    std::vector<text::Range> ranges;
    for (const auto& part : parts) {
        if (part.role == SpeakerRole::Interviewer && !part.range.empty()) {
            ranges.push_back(part.range);
        }
    }
    std::sort(ranges.begin(), ranges.end());
    return ranges;
}

}  // namespace vertelwerk::model
