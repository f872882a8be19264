#pragma once

#include "vertelwerk/app/exporting.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/model/survey.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vertelwerk::app {

/// What an export is made of: the stories that may go, with what a list shows of them.
struct ExportData {
    const ExportRequest& request;
    const base::Catalogue& catalogue;
    std::string projectTitle;
    GateReport gate;
    std::vector<model::StoryRow> stories;  ///< kept, in the order of the project
    std::map<model::StoryId, std::vector<model::Attribute>> attributes;
    std::vector<model::Code> codes;

    /// Whether it is for others: no coder, memo, file name, and a teller's name only where agreed.
    [[nodiscard]] bool outward() const { return request.purpose.has_value(); }
    [[nodiscard]] const model::Code* code(model::CodeId id) const;
    [[nodiscard]] std::string codeName(model::CodeId id) const;
    /// The codebook as people read it: without criteria, which stand with their theme, and what is retired.
    [[nodiscard]] std::vector<model::Code> codesInUse() const;
    /// Whether a respondent's answers go along: not when the story of the open answers stays behind, nor,
    /// where stories are chosen, without a story.
    [[nodiscard]] bool holds(const model::Respondent& respondent) const;
    /// The teller's name as it may be shown.
    [[nodiscard]] std::string narrator(const model::StoryRow& story) const;
    /// The names of all attributes, in the order in which stories have them.
    [[nodiscard]] std::vector<std::string> attributeNames() const;
    /// The value of an attribute of a story; several of one name are parted by a semicolon.
    [[nodiscard]] std::string attribute(model::StoryId story, const std::string& name) const;
    /// A sentence for every page of a working copy; empty for others.
    [[nodiscard]] std::string pageMark() const;
    [[nodiscard]] std::string say(const base::Message& message) const { return catalogue.say(message); }
};

/// Chooses the stories: for others those that the gate lets through, for the team all that are not set
/// apart. Those left out are listed in the gate's report.
[[nodiscard]] base::Result<ExportData> exportData(store::Database& database, const std::string& projectTitle,
                                                  const ExportRequest& request, ExportContent content,
                                                  const base::Catalogue& catalogue);

/// The code that is asked for, none where all are. Fails when the project does not know it.
[[nodiscard]] base::Result<std::optional<model::CodeId>> askedCode(store::Database& database,
                                                                   const ExportRequest& request);

/// The passages asked for, of the stories that go, with their words.
/// @param wordless how many lost theirs and stay out
[[nodiscard]] base::Result<std::vector<model::PassageRow>> exportPassages(store::Database& database,
                                                                          const ExportData& data,
                                                                          std::size_t* wordless = nullptr);

}  // namespace vertelwerk::app
