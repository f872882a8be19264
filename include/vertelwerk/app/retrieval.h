#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/app/selecting.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/store/passages.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// Which passages are asked for. What is empty asks nothing.
struct RetrievalRequest {
    std::vector<model::CodeId> codes = {};  ///< any of these
    bool beneath = true;                    ///< also of codes beneath those, here and in relations
    std::vector<store::PassageRelation> relations = {};  ///< all of these
    std::string coder = {};
    std::optional<model::Valence> valence = {};
    std::vector<std::string> filters = {};  ///< conditions, or a query in pieces, as people type them
    std::string query = {};                 ///< as people type it; the passage must match it
    bool withFacts = true;                  ///< what is known of the stories as well
};

/// A story's facts beside its passages, for columns and citations.
struct StoryFacts {
    model::StoryRow row;
    std::vector<model::Attribute> attributes;
};

struct Retrieved {
    std::vector<model::PassageRow> rows;  ///< by story and place
    std::map<model::StoryId, StoryFacts> stories;
    std::map<model::CodeId, model::Code> codes;  ///< of the rows
};

/// Invalid for a query that is none; NotFound when a query needs an index and there is none yet.
[[nodiscard]] base::Result<Retrieved> retrieve(store::Database& database, const SearcherSource& searcher,
                                               const RetrievalRequest& request);

/// A condition as people write it: "overlaps MOV07", "not within 3,4", "before:200 Wachten", in English or
/// Dutch (met, overlapt, binnen, om, voor, na; niet). Invalid, saying what was expected.
[[nodiscard]] base::Result<store::PassageRelation> parseRelation(store::Database& database,
                                                                 std::string_view written);

/// The codes that a list names, with a comma between; a code's full name may hold one.
[[nodiscard]] base::Result<std::vector<model::CodeId>> parseCodes(store::Database& database,
                                                                  std::string_view written);

/// A quote with its source, to put in a text of one's own: "words" (teller, method, area, year; title,
/// file, characters 12-64).
[[nodiscard]] std::string citation(const model::PassageRow& row, const StoryFacts& facts,
                                   const base::Catalogue& catalogue);

/// The attributes that the stories have, each name once, in the order in which they come.
[[nodiscard]] std::vector<std::string> attributeNames(const Retrieved& retrieved);
[[nodiscard]] std::string attributeOf(const StoryFacts& facts, const std::string& name);

/// A table of what was found: quote, code, experience, coder, memo, story, and the columns asked for.
struct RetrievalTable {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};
[[nodiscard]] RetrievalTable retrievalTable(const Retrieved& retrieved,
                                            const std::vector<std::string>& attributes,
                                            const base::Catalogue& catalogue);

/// Writes what was found to a .csv or .html file, as a working copy for the team: recorded as a delivery.
/// Invalid for another ending.
[[nodiscard]] base::Status exportRetrieved(Project& project, const Retrieved& retrieved,
                                           const std::vector<std::string>& attributes,
                                           const std::filesystem::path& out,
                                           const base::Catalogue& catalogue);

}  // namespace vertelwerk::app
