#pragma once

#include "vertelwerk/analysis/agreement.h"
#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"

#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

struct AgreementQuestion {
    std::vector<std::string> coders;  ///< names, two or more
    analysis::AgreementUnit unit = analysis::AgreementUnit::Sentence;
};

/// A story that was compared, as lists show it.
struct ComparedTitle {
    model::StoryId id;
    std::string title;
    std::string source;
};

/// How far coders agree, with what it takes to show it. The report's coders, codes and disagreements are
/// by place in `coders`, `codes` and `quotes`.
struct CodersAgreement {
    std::vector<model::Coder> coders;
    std::vector<model::Code> codes;  ///< that one of them used in these stories, in codebook order
    std::vector<ComparedTitle> stories;
    bool marked = false;  ///< the stories are those that every coder marked done; else those all coded
    analysis::AgreementReport report;
    std::vector<std::string> quotes;  ///< the words of each disagreement
};

/// Compares coders over the stories that each of them marked done, or, where none of them marks, that
/// each of them coded. NotFound for an unknown coder or when they share no story, Invalid for fewer than
/// two coders.
[[nodiscard]] base::Result<CodersAgreement> compareCoders(store::Database& database,
                                                          const AgreementQuestion& question);

/// The coders that are asked for; everybody who coded when nobody is.
[[nodiscard]] base::Result<std::vector<std::string>> codersToCompare(store::Database& database,
                                                                     std::vector<std::string> asked);

/// The stories that compareCoders compares.
[[nodiscard]] base::Result<std::vector<model::StoryId>> comparedStories(
    store::Database& database, const std::vector<std::string>& coders);

/// The comparison as JSON: the command line's answer, and what a snapshot keeps. Quotes only when asked.
[[nodiscard]] std::string agreementJson(const CodersAgreement& agreement, bool withQuotes);

/// What an alpha says, for people who know no statistics.
[[nodiscard]] base::Message meaningOf(const std::optional<double>& alpha);

/// What an alpha of valence says.
[[nodiscard]] base::Message meaningOfValence(const std::optional<double>& alpha);

/// What the two alphas of valence count.
[[nodiscard]] base::Message aboutValence();

/// What the figures are and what they are not.
[[nodiscard]] base::Message aboutAgreement();

/// "sentences", "paragraphs", "letters and digits".
[[nodiscard]] base::Message nameOf(analysis::AgreementUnit unit);

}  // namespace vertelwerk::app
