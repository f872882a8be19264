#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::model {

/// What a teller may agree to, one by one.
enum class Purpose { Research, Learning, Publication, Quote, Name, Photo, Audio, Contact, Reuse };

inline constexpr std::array allPurposes{Purpose::Research, Purpose::Learning, Purpose::Publication,
                                        Purpose::Quote,    Purpose::Name,     Purpose::Photo,
                                        Purpose::Audio,    Purpose::Contact,  Purpose::Reuse};

/// Unknown counts as no wherever something leaves the team.
enum class Answer { Unknown, Yes, No };

[[nodiscard]] std::string_view toKey(Purpose purpose);
[[nodiscard]] std::optional<Purpose> purposeFromKey(std::string_view key);
/// Also the Dutch words: onderzoek, leersessie, publicatie, citaat, eigen naam, foto, geluid, contact,
/// hergebruik.
[[nodiscard]] std::optional<Purpose> purposeFromWord(std::string_view word);

/// yes, no, unknown.
[[nodiscard]] std::string_view toKey(Answer answer);
/// Also ja, nee, onbekend; an empty word is unknown.
[[nodiscard]] std::optional<Answer> answerFromWord(std::string_view word);

/// One purpose and what was answered.
struct ConsentAnswer {
    Purpose purpose = Purpose::Research;
    Answer answer = Answer::Unknown;
    friend bool operator==(const ConsentAnswer&, const ConsentAnswer&) = default;
};

/// Reads `purpose=answer` in Dutch or English words; a purpose alone means yes.
[[nodiscard]] std::optional<ConsentAnswer> consentAnswerFromWords(std::string_view written);

/// One entry of the ledger. The latest entry of a purpose holds; earlier ones stay as proof.
struct ConsentEntry {
    Purpose purpose = Purpose::Research;
    Answer answer = Answer::Unknown;
    std::string givenOn;          ///< ISO date, empty when unknown
    std::string how;              ///< form, spoken, import ...
    std::string wording;          ///< what was asked, as far as known
    std::int64_t recordedAt = 0;  ///< ms since 1970 UTC
};

/// What holds now for one story.
class ConsentState {
  public:
    [[nodiscard]] Answer of(Purpose purpose) const { return answers_[static_cast<std::size_t>(purpose)]; }
    [[nodiscard]] bool allows(Purpose purpose) const { return of(purpose) == Answer::Yes; }
    void set(Purpose purpose, Answer answer) { answers_[static_cast<std::size_t>(purpose)] = answer; }
    friend bool operator==(const ConsentState&, const ConsentState&) = default;

  private:
    std::array<Answer, allPurposes.size()> answers_{};
};

/// Why a story is kept out of search, coding, counts and exports.
enum class SetApart { ResearchRefused, Withdrawn, Expired };

[[nodiscard]] std::string_view toKey(SetApart reason);

/// @param withdrawn whether the teller withdrew
/// @param until     ISO date, inclusive, until which consent holds; empty for no end
/// @param today     ISO date
[[nodiscard]] std::optional<SetApart> setApart(const ConsentState& consent, bool withdrawn,
                                               std::string_view until, std::string_view today);

/// On what ground a collection is kept; chosen with the privacy officer.
enum class Ground { Consent, PublicTask, Research };

[[nodiscard]] std::string_view toKey(Ground ground);
[[nodiscard]] std::optional<Ground> groundFromKey(std::string_view key);

}  // namespace vertelwerk::model
