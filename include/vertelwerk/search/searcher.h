#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/search/analyser.h"
#include "vertelwerk/search/index.h"
#include "vertelwerk/search/query.h"
#include "vertelwerk/search/thesaurus.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::search {

enum class Where { Stories, Passages };

struct Request {
    Query query;
    Where where = Where::Stories;
    std::size_t offset = 0;
    std::size_t limit = 20;
    bool facets = false;
    /// Stories that are set apart, whatever the index holds.
    std::set<model::StoryId> excluded;
    QueryOptions options;
    std::size_t typicalWords = 0;  ///< how many to give at most
};

struct Hit {
    model::StoryId story;
    model::PassageId passage;  ///< for Where::Passages
    double score = 0;          ///< higher is better; no unit
};

/// A word that a result set uses more than the rest.
struct TypicalWord {
    std::string word;
    std::size_t here = 0;      ///< times in the result set
    std::size_t rest = 0;      ///< times in all other documents
    double logLikelihood = 0;  ///< G2 of Rayson and Garside (2000)
};

/// A story like another.
struct SimilarStory {
    Hit hit;
    std::vector<std::string> shared;  ///< the words they share that tell most, folded
};

/// Values of a field among all hits with their counts, most frequent first.
using Facets = std::map<std::string, std::vector<std::pair<std::string, std::size_t>>>;

struct Results {
    std::size_t total = 0;
    bool exact = true;       ///< whether total is counted, not estimated
    std::vector<Hit> hits;   ///< best first; equal scores by id
    std::string suggestion;  ///< the query with a likelier spelling, when a word was not found
    Facets facets;           ///< thema, valentie, wijk, jaar, methode when asked for
    std::vector<TypicalWord> typical;
};

/// Reads an index while another thread or process writes it; repeats a query by itself when the index
/// moved on underneath. Use each from one thread.
class Searcher {
  public:
    /// NotFound when there is no index yet.
    [[nodiscard]] static base::Result<Searcher> open(const std::filesystem::path& dir,
                                                     const Analyser& analyser);
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;
    ~Searcher();

    [[nodiscard]] base::Result<Results> search(const Request& request);
    [[nodiscard]] Applied applied();

    /// The stories that share most telling words with this one, best first.
    [[nodiscard]] base::Result<std::vector<SimilarStory>> similar(model::StoryId story,
                                                                  const std::set<model::StoryId>& excluded,
                                                                  std::size_t limit);

    /// The GUID of the project that the index belongs to, and how many stories it holds.
    [[nodiscard]] std::string project();
    [[nodiscard]] std::size_t documents();

  private:
    struct Impl;
    explicit Searcher(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace vertelwerk::search
