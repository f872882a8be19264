#include "vertelwerk/model/consent.h"

#include "vertelwerk/model/strict_consent.h"

#include "model/keys.h"

namespace vertelwerk::model {
namespace {

constexpr auto purposeKeys = wordsFor<Purpose>({{Purpose::Research, "research"},
                                                {Purpose::Learning, "learning"},
                                                {Purpose::Publication, "publication"},
                                                {Purpose::Quote, "quote"},
                                                {Purpose::Name, "name"},
                                                {Purpose::Photo, "photo"},
                                                {Purpose::Audio, "audio"},
                                                {Purpose::Contact, "contact"},
                                                {Purpose::Reuse, "reuse"}});

constexpr auto purposeWords = wordsFor<Purpose>({{Purpose::Research, "onderzoek"},
                                                 {Purpose::Research, "onderzoeken"},
                                                 {Purpose::Learning, "leersessie"},
                                                 {Purpose::Learning, "leersessies"},
                                                 {Purpose::Learning, "leren"},
                                                 {Purpose::Learning, "learning session"},
                                                 {Purpose::Learning, "learning sessions"},
                                                 {Purpose::Publication, "publicatie"},
                                                 {Purpose::Publication, "publiceren"},
                                                 {Purpose::Quote, "citaat"},
                                                 {Purpose::Quote, "citaten"},
                                                 {Purpose::Quote, "citeren"},
                                                 {Purpose::Quote, "quotes"},
                                                 {Purpose::Name, "eigen naam"},
                                                 {Purpose::Name, "naam"},
                                                 {Purpose::Name, "eigennaam"},
                                                 {Purpose::Name, "own name"},
                                                 {Purpose::Photo, "foto"},
                                                 {Purpose::Photo, "foto's"},
                                                 {Purpose::Photo, "photos"},
                                                 {Purpose::Audio, "geluid"},
                                                 {Purpose::Audio, "geluidsopname"},
                                                 {Purpose::Audio, "sound"},
                                                 {Purpose::Contact, "opnieuw contact"},
                                                 {Purpose::Reuse, "hergebruik"},
                                                 {Purpose::Reuse, "re-use"}});

constexpr auto answerWords = wordsFor<Answer>({{Answer::Unknown, "unknown"},
                                               {Answer::Yes, "yes"},
                                               {Answer::No, "no"},
                                               {Answer::Unknown, "onbekend"},
                                               {Answer::Unknown, ""},
                                               {Answer::Yes, "ja"},
                                               {Answer::No, "nee"}});

constexpr auto setApartKeys = wordsFor<SetApart>({{SetApart::ResearchRefused, "research-refused"},
                                                  {SetApart::Withdrawn, "withdrawn"},
                                                  {SetApart::Expired, "expired"},
                                                  {consentUnknown, "consent-unknown"}});

constexpr auto groundKeys = wordsFor<Ground>(
    {{Ground::Consent, "consent"}, {Ground::PublicTask, "public-task"}, {Ground::Research, "research"}});

}  // namespace

std::string_view toKey(Purpose purpose) {
    return keyOf(purposeKeys, purpose);
}

std::optional<Purpose> purposeFromKey(std::string_view key) {
    return valueOf(purposeKeys, key);
}

std::optional<Purpose> purposeFromWord(std::string_view word) {
    const auto purpose = valueOfFolded(purposeKeys, word);
    return purpose ? purpose : valueOfFolded(purposeWords, word);
}

std::string_view toKey(Answer answer) {
    return keyOf(answerWords, answer);
}

std::optional<Answer> answerFromWord(std::string_view word) {
    return valueOfFolded(answerWords, word);
}

std::optional<ConsentAnswer> consentAnswerFromWords(std::string_view written) {
    const auto sign = written.find('=');
    const auto purpose = purposeFromWord(written.substr(0, sign));
    const auto answer = sign == std::string_view::npos ? std::optional(Answer::Yes)
                                                       : answerFromWord(written.substr(sign + 1));
    return purpose && answer ? std::optional(ConsentAnswer{*purpose, *answer}) : std::nullopt;
}

std::string_view toKey(SetApart reason) {
    return keyOf(setApartKeys, reason);
}

std::optional<SetApart> setApart(const ConsentState& consent, bool withdrawn, std::string_view until,
                                 std::string_view today) {
    if (withdrawn) {
        return SetApart::Withdrawn;
    }
    if (consent.of(Purpose::Research) == Answer::No) {
        return SetApart::ResearchRefused;
    }
    // A month or year lasts until its end.
    return !until.empty() && until < today.substr(0, until.size()) ? std::optional(SetApart::Expired)
                                                                   : std::nullopt;
}

std::optional<SetApart> setApart(const ConsentState& consent, bool withdrawn, std::string_view until,
                                 std::string_view today, bool strict) {
    if (const auto reason = setApart(consent, withdrawn, until, today)) {
        return reason;
    }
    return strict && consent.of(Purpose::Research) == Answer::Unknown ? std::optional(consentUnknown)
                                                                      : std::nullopt;
}

std::string_view toKey(Ground ground) {
    return keyOf(groundKeys, ground);
}

std::optional<Ground> groundFromKey(std::string_view key) {
    return valueOf(groundKeys, key);
}

}  // namespace vertelwerk::model
