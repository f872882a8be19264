#pragma once

#include "vertelwerk/analysis/unitizing.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/text/range.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vertelwerk::analysis {

/// What is compared between coders, one by one.
enum class AgreementUnit { Sentence, Paragraph, Character };

/// sentence, paragraph, character.
[[nodiscard]] std::string_view toKey(AgreementUnit unit);
[[nodiscard]] std::optional<AgreementUnit> agreementUnitFromKey(std::string_view key);

/// A passage of one of the coders that are compared.
struct ComparedPassage {
    std::size_t coder = 0;  ///< place in the request
    std::size_t code = 0;   ///< place in the request
    text::Range range;
    model::Valence valence = model::Valence::None;
};

/// A story that every coder finished: what has no passage is absent.
struct ComparedStory {
    model::StoryId story;
    std::string text;
    std::string language = "nl";
    std::vector<text::Range> leftOut;  ///< the interviewer's turns
    std::vector<ComparedPassage> passages;
};

struct AgreementRequest {
    std::size_t coders = 2;  ///< at most 16
    std::size_t codes = 0;
    AgreementUnit unit = AgreementUnit::Sentence;
    std::vector<ComparedStory> stories;
    std::size_t resamples = 1000;
    std::uint64_t seed = 20190101;
};

/// How far coders agree on whether a code is present in units. Coefficients are nothing where they cannot
/// be determined; see coefficients.h and unitizing.h for their definitions.
struct AgreementFigures {
    std::size_t units = 0;           ///< compared, n
    std::vector<std::size_t> coded;  ///< units that each coder coded
    std::size_t both = 0;            ///< units that all of them coded
    std::optional<double> percent;   ///< 0..100; more than two coders: the mean over pairs
    std::optional<double> cohenKappa;
    std::optional<double> fleissKappa;
    std::optional<double> alpha;              ///< Krippendorff's, nominal
    std::optional<double> positiveAgreement;  ///< 0..1
    /// Between which alpha lies in 95 of 100 draws of as many stories with replacement (B. Efron 1979,
    /// Bootstrap methods, Annals of Statistics 7): stories, since units of one story resemble each other.
    std::optional<std::pair<double, double>> interval;
    UnitizingAlpha unitizing;  ///< lengths in letters and digits
    /// Krippendorff's alpha, nominal, of the valence that coders gave to units they coded.
    std::optional<double> valenceAlpha;
    /// The same, ordinal: from not good over mixed to good.
    std::optional<double> valenceOrdinal;
    std::size_t valenceUnits = 0;  ///< units in which two coders or more gave a valence
};

/// Units beside one another in which the same coders, but not all, see the code.
struct Disagreement {
    model::StoryId story;
    std::size_t code = 0;
    text::Range range;
    std::size_t units = 0;
    std::vector<std::size_t> coders;  ///< who coded it
};

struct AgreementReport {
    AgreementUnit unit = AgreementUnit::Sentence;
    std::size_t units = 0;
    std::vector<AgreementFigures> codes;
    AgreementFigures pooled;  ///< all pairs of unit and code
    std::vector<Disagreement> disagreements;
};

/// A unit counts when it holds a letter or digit outside what is left out; it is coded when a passage
/// covers at least one of these.
[[nodiscard]] AgreementReport agreement(const AgreementRequest& request);

}  // namespace vertelwerk::analysis
