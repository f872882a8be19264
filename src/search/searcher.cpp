#include "vertelwerk/search/searcher.h"

#include "search/engine.h"
#include "search/engine_query.h"
#include "search/facets.h"
#include "search/index_files.h"
#include "search/similar.h"
#include "search/suggestion.h"
#include "search/terms.h"
#include "search/typical_words.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include <sys/stat.h>
#include <xapian.h>

namespace vertelwerk::search {
namespace {

using base::msg;

/// How often a query is tried while the index moves on underneath.
constexpr int mostAttempts = 20;
constexpr std::chrono::milliseconds pauseBetween{5};

/// A database that follows what the writer commits, also when the writer made it anew.
class FollowedDatabase {
  public:
    explicit FollowedDatabase(const std::filesystem::path& path) : path_(path.string()) { latest(); }

    Xapian::Database& latest() {
        // The engine opens file by file: what was made anew meanwhile would be half the one, half the other.
        for (auto now = identity();; now = identity()) {
            if (now == file_) {
                database_.reopen();
            } else {
                database_ = Xapian::Database(path_);
                file_ = now;
            }
            if (identity() == now) {
                return database_;
            }
        }
    }

  private:
    using Identity = std::pair<dev_t, ino_t>;

    /// Which file holds the postings: it stays the same one until the database is made anew.
    [[nodiscard]] Identity identity() const {
        struct stat found{};
        if (::stat((path_ + "/postlist.glass").c_str(), &found) != 0) {
            return {};
        }
        return {found.st_dev, found.st_ino};
    }

    std::string path_;
    std::optional<Identity> file_;  ///< of what is open
    Xapian::Database database_;
};

/// Lets nothing pass of stories that are set apart.
class Allowed : public Xapian::MatchDecider {
  public:
    Allowed(const std::set<model::StoryId>& excluded, Where where)
        : excluded_(excluded.begin(), excluded.end()), where_(where) {}

    bool operator()(const Xapian::Document& document) const override {
        const auto story = where_ == Where::Stories ? model::StoryId{document.get_docid()}
                                                    : storyFromTerm(document.get_value(slot::story));
        return !std::binary_search(excluded_.begin(), excluded_.end(), story);
    }

  private:
    std::vector<model::StoryId> excluded_;
    Where where_;
};

Hit hitFrom(const Xapian::MSetIterator& match, Where where) {
    Hit hit;
    hit.score = match.get_weight();
    if (where == Where::Stories) {
        hit.story = {*match};
    } else {
        hit.passage = {*match};
        hit.story = storyFromTerm(match.get_document().get_value(slot::story));
    }
    return hit;
}

/// Repeats `read` until the writer leaves it alone for long enough.
template <typename Read>
auto repeated(const std::filesystem::path& dir, Read read) -> base::Result<decltype(read())> {
    for (int attempt = 1;; ++attempt) {
        auto result = guarded(dir, read);
        const bool again = !result && (result.error().code == base::ErrorCode::Stale ||
                                       result.error().code == base::ErrorCode::Damaged);
        if (!again || attempt == mostAttempts) {
            return result;
        }
        std::this_thread::sleep_for(pauseBetween);
    }
}

base::Error versionError(const std::filesystem::path& dir) {
    return {base::ErrorCode::Stale, msg("The search index was made by another version of Vertelwerk."),
            dir.string(), msg("It is made again from the stories; search again in a while.")};
}

}  // namespace

struct Searcher::Impl {
    Impl(const std::filesystem::path& dir, const Analyser& wordAnalyser)
        : files(dir),
          version(std::string(layoutVersion) + " " + wordAnalyser.version()),
          analyser(wordAnalyser),
          stories(files.stories()),
          passages(files.passages()) {}

    template <typename Read>
    auto repeated(Read read) {
        return search::repeated(files.dir(), read);
    }

    [[nodiscard]] Results run(const Request& request, const Plan& plan) {
        const Databases databases{stories.latest(), passages.latest()};
        const auto& database = request.where == Where::Stories ? databases.stories : databases.passages;
        const auto query = toEngine(plan, databases, request.where, request.options.whole);
        const auto count = database.get_doccount();

        Xapian::Enquire enquire(database);
        enquire.set_query(query.query);
        FacetSpy spy;
        if (request.facets) {
            enquire.add_matchspy(&spy);
        }
        const Allowed allowed(request.excluded, request.where);
        const auto first = static_cast<Xapian::doccount>(std::min<std::size_t>(request.offset, count));
        const auto most = static_cast<Xapian::doccount>(std::min<std::size_t>(request.limit, count));
        // Looking at every document makes the total a count.
        const auto matches =
            enquire.get_mset(first, most, count, nullptr, request.excluded.empty() ? nullptr : &allowed);
        Results results;
        results.total = matches.get_matches_estimated();
        results.exact =
            query.complete && matches.get_matches_lower_bound() == matches.get_matches_upper_bound();
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            results.hits.push_back(hitFrom(match, request.where));
        }
        if (request.facets) {
            results.facets = spy.counted();
        }
        results.suggestion = suggestion(request.query, plan, database);
        if (request.typicalWords > 0) {
            results.typical =
                typicalWords(database, documentsOf(database, query.query, allowed), request.typicalWords);
        }
        return results;
    }

    [[nodiscard]] static std::vector<Xapian::docid> documentsOf(const Xapian::Database& database,
                                                                const Xapian::Query& query,
                                                                const Allowed& allowed) {
        Xapian::Enquire enquire(database);
        enquire.set_query(query);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        const auto matches = enquire.get_mset(0, database.get_doccount(), nullptr, &allowed);
        std::vector<Xapian::docid> documents;
        documents.reserve(matches.size());
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            documents.push_back(*match);
        }
        return documents;
    }

    IndexFiles files;
    std::string version;
    const Analyser& analyser;
    FollowedDatabase stories;
    FollowedDatabase passages;
};

Searcher::Searcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

base::Result<Searcher> Searcher::open(const std::filesystem::path& dir, const Analyser& analyser) {
    const IndexFiles files(dir);
    if (!std::filesystem::exists(files.stories()) || !std::filesystem::exists(files.passages())) {
        return base::fail(base::ErrorCode::NotFound, msg("There is no search index yet."),
                          msg("It is made when the project is opened; search again in a while."),
                          dir.string());
    }
    return repeated(dir, [&] { return Searcher(std::make_unique<Impl>(dir, analyser)); });
}

base::Result<Results> Searcher::search(const Request& request) {
    const auto plan = makePlan(request.query, impl_->analyser, analysedLanguages, request.options);
    const auto version =
        impl_->repeated([this] { return impl_->stories.latest().get_metadata(key::version); });
    if (!version) {
        return base::fail(version.error());
    }
    if (*version != impl_->version) {
        return base::fail(versionError(impl_->files.dir()));
    }
    return impl_->repeated([&] { return impl_->run(request, plan); });
}

base::Result<std::vector<SimilarStory>> Searcher::similar(model::StoryId story,
                                                          const std::set<model::StoryId>& excluded,
                                                          std::size_t limit) {
    return impl_->repeated([&]() -> std::vector<SimilarStory> {
        auto others = excluded;
        others.insert(story);
        const Allowed allowed(others, Where::Stories);
        return similarTo(impl_->stories.latest(), static_cast<Xapian::docid>(story.value), allowed,
                         static_cast<Xapian::doccount>(limit));
    });
}

Applied Searcher::applied() {
    const auto text = impl_->repeated([this] { return impl_->stories.latest().get_metadata(key::applied); });
    return text ? appliedFromText(*text) : Applied{};
}

std::string Searcher::project() {
    return impl_->repeated([this] { return impl_->stories.latest().get_metadata(key::project); })
        .value_or("");
}

std::size_t Searcher::documents() {
    return impl_->repeated([this] { return impl_->stories.latest().get_doccount(); }).value_or(0);
}

}  // namespace vertelwerk::search
