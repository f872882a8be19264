#pragma once

#include "vertelwerk/search/index.h"
#include "vertelwerk/search/searcher.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <stdlib.h>

namespace vertelwerk::search {

/// A directory that goes with the test.
class ScratchDir {
  public:
    ScratchDir() {
        auto pattern = (std::filesystem::temp_directory_path() / "vertelwerk-search-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ScratchDir(const ScratchDir&) = delete;
    ScratchDir& operator=(const ScratchDir&) = delete;
    ~ScratchDir() { std::filesystem::remove_all(path_); }
    [[nodiscard]] std::filesystem::path index() const { return path_ / "p.vertelwerk-index"; }

  private:
    std::filesystem::path path_;
};

[[nodiscard]] inline StoryDocument story(std::int64_t id, std::string text, std::string title = "") {
    StoryDocument document;
    document.story.id = {id};
    document.story.text = std::move(text);
    document.story.title = std::move(title);
    return document;
}

inline constexpr const char* someProject = "6f0e6a0e-0000-4000-8000-000000000001";

/// An index with stories, and a searcher on it.
class SearchTest : public testing::Test {
  protected:
    SearchTest() : index_(openIndex()) {}

    Index openIndex(const std::string& project = someProject) {
        auto index = Index::open(scratch_.index(), project, *analyser_);
        EXPECT_TRUE(index.has_value());
        return *std::move(index);
    }

    void put(const std::vector<StoryDocument>& stories, const std::vector<model::StoryId>& removed = {}) {
        applied_ = {applied_.seq + 1, 77};
        ASSERT_TRUE(index_->apply(stories, removed, applied_).has_value());
    }

    Results ask(const Request& request) {
        auto searcher = Searcher::open(scratch_.index(), *analyser_);
        EXPECT_TRUE(searcher.has_value());
        auto results = searcher->search(request);
        EXPECT_TRUE(results.has_value()) << (results ? "" : results.error().what.id + results.error().where);
        return results.value_or(Results{});
    }

    static Request request(const std::string& typed, Where where = Where::Stories) {
        Request request;
        const auto query = parseQuery(typed);
        EXPECT_TRUE(query.has_value()) << typed;
        request.query = query.value_or(Query{});
        request.where = where;
        request.limit = 100;
        return request;
    }

    /// The ids found, in order of id; of passages when asked for these.
    std::vector<std::int64_t> found(const std::string& typed, Where where = Where::Stories) {
        const auto results = ask(request(typed, where));
        std::vector<std::int64_t> ids;
        ids.reserve(results.hits.size());
        for (const auto& hit : results.hits) {
            ids.push_back(where == Where::Stories ? hit.story.value : hit.passage.value);
        }
        EXPECT_EQ(results.total, ids.size()) << typed;
        EXPECT_TRUE(results.exact) << typed;
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    ScratchDir scratch_;
    std::unique_ptr<Analyser> analyser_ = makeAnalyser();
    Applied applied_;
    std::optional<Index> index_;
};

}  // namespace vertelwerk::search
