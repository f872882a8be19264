#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/codebook_changes.h"
#include "vertelwerk/model/desk_ids.h"
#include "vertelwerk/store/codebook_edit.h"
#include "vertelwerk/text/range.h"

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

// Each of these is one step that can be undone.

[[nodiscard]] base::Result<model::CodebookId> addOwnCodebook(Project& project, std::string_view name);
[[nodiscard]] base::Result<model::CodeId> addCode(Project& project, const store::NewCode& code);
[[nodiscard]] base::Status changeCode(Project& project, const model::Code& code,
                                      const store::CodeChange& change);
[[nodiscard]] base::Status moveCode(Project& project, const model::Code& code, model::CodeId parent,
                                    std::size_t place);
[[nodiscard]] base::Result<store::Recoded> mergeCodes(Project& project, const model::Code& from,
                                                      const model::Code& into);
[[nodiscard]] base::Status retireCode(Project& project, const model::Code& code);
[[nodiscard]] base::Status reinstateCode(Project& project, const model::Code& code);

/// Makes a code of these passages of another one.
struct Split {
    model::CodeId code;
    store::Recoded recoded;
};
[[nodiscard]] base::Result<Split> splitCode(Project& project, const model::Code& from,
                                            const store::NewCode& code,
                                            const std::vector<model::PassageId>& passages);

/// Makes a code of words in a story and codes them with it.
struct InVivo {
    model::CodeId code;
    model::PassageId passage;
};
[[nodiscard]] base::Result<InVivo> codeInVivo(Project& project, model::StoryId story, text::Range range,
                                              const store::NewCode& code);
/// The name that words of a story suggest for a code: on one line, not long, without marks at its ends.
[[nodiscard]] std::string inVivoName(std::string_view words);

/// The codebook that own codes go to: the first without numbers, made when there is none.
[[nodiscard]] base::Result<model::CodebookId> ownCodebook(Project& project);

[[nodiscard]] base::Result<model::EditionId> keepEdition(Project& project, const model::Codebook& codebook,
                                                         std::string_view name, std::string_view note);

/// What changed between two editions of a codebook, named as they were kept; "" is the codebook as it is
/// now. NotFound for a name it does not have.
[[nodiscard]] base::Result<std::vector<model::CodeDifference>> changesBetween(store::Database& database,
                                                                              const model::Codebook& codebook,
                                                                              std::string_view from,
                                                                              std::string_view to);

/// The codes in use that a short list offers: all but the criteria.
[[nodiscard]] std::vector<model::Code> withoutCriteria(std::vector<model::Code> codes);

/// The codebook that a user's word names: its key or its name in either language; "" is the only one.
[[nodiscard]] base::Result<model::Codebook> resolveCodebook(store::Database& database, std::string_view name);

/// "MOV05 was renamed: Bejegening, now Bejegening en toon": a difference in a sentence.
[[nodiscard]] base::Message describe(const model::CodeDifference& difference, base::Language language);

}  // namespace vertelwerk::app
