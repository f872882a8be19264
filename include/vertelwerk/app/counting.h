#pragma once

#include "vertelwerk/analysis/code_counts.h"
#include "vertelwerk/analysis/saturation.h"
#include "vertelwerk/analysis/timeline.h"
#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/store/coded_spots.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// Of which stories and whose passages is counted. Stories set apart and the interviewer's words never are.
struct CountQuestion {
    std::string coder = {};  ///< empty for every coder
    model::StoryFilter filter = {};
};

/// Everything that the counts below are made of, read once.
struct CountedProject {
    std::vector<model::Codebook> codebooks;
    std::vector<model::Code> codes;            ///< that some passage has, by codebook and ordinal
    std::vector<model::CodedSpot> spots;       ///< by story and begin
    std::vector<store::CountedStory> stories;  ///< by date and import, coded or not
};

/// @param property of the stories, see store::countedStories
[[nodiscard]] base::Result<CountedProject> readCounts(store::Database& database,
                                                      const CountQuestion& question,
                                                      std::string_view property = {});

[[nodiscard]] std::vector<analysis::CodeFrequency> frequenciesOf(const CountedProject& counted);

/// By the property that was read; the rows are `counted.codes`.
[[nodiscard]] analysis::CrossTab crossTabOf(const CountedProject& counted);

/// Looks into the texts where passages have little in common; the rows are `counted.codes`.
[[nodiscard]] base::Result<analysis::CoOccurrence> coOccurrenceOf(store::Database& database,
                                                                  const CountedProject& counted);

struct CodeSaturation {
    analysis::Saturation curve;  ///< of the stories that were coded
    std::size_t possible = 0;    ///< codes that the codebooks in use have
    bool fixed = false;          ///< the codes came from a published codebook: the curve must end
};

/// @param codebook key or name; empty for all. NotFound, listing what there is.
[[nodiscard]] base::Result<CodeSaturation> saturationOf(const CountedProject& counted,
                                                        std::string_view codebook);

/// What a saturation curve of a fixed codebook does not say.
[[nodiscard]] base::Message saturationCaveat(const CodeSaturation& saturation);

/// Cases against the claim that a code is experienced as `claimed`, among the stories that were coded.
[[nodiscard]] analysis::NegativeCases negativeCasesOf(const CountedProject& counted, model::CodeId code,
                                                      model::Valence claimed);

}  // namespace vertelwerk::app
