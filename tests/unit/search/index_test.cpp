#include "vertelwerk/search/compacting.h"

#include "fixture.h"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <random>

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace vertelwerk::search {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;

class IndexTest : public SearchTest {
  protected:
    std::vector<fs::path> files() const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::recursive_directory_iterator(scratch_.index())) {
            if (entry.is_regular_file() && entry.path().extension() == ".glass") {
                found.push_back(entry.path());
            }
        }
        return found;
    }

    /// Dies as soon as a file grows beyond 100 kB.
    void applyWithSmallFiles(const StoryDocument& document, Applied upTo) {
        auto index = openIndex();
        const rlimit small{200'000, 200'000};
        ::setrlimit(RLIMIT_FSIZE, &small);
        (void)index.apply({&document, 1}, {}, upTo);
        std::_Exit(0);
    }

    /// Closes the index and opens it again as `project`.
    void reopen(const std::string& project = someProject) {
        index_.reset();
        index_ = openIndex(project);
    }
};

/// Says it is of another version, and is the same otherwise.
class LaterAnalyser : public Analyser {
  public:
    [[nodiscard]] std::string version() const override { return "later"; }
    [[nodiscard]] std::vector<AnalysedWord> analyse(std::string_view utf8,
                                                    std::string_view language) const override {
        return analyser_->analyse(utf8, language);
    }

  private:
    std::unique_ptr<Analyser> analyser_ = makeAnalyser();
};

TEST_F(IndexTest, IsForItsOwnerOnlyAndStartsAtZero) {
    struct stat found{};
    ASSERT_EQ(::stat(scratch_.index().c_str(), &found), 0);
    EXPECT_THAT(found.st_mode & 0777U, Eq(0700U));
    EXPECT_THAT(index_->applied(), Eq(Applied{}));
    EXPECT_THAT(index_->documents(), Eq(0U));
}

TEST_F(IndexTest, RemembersWhatItHoldsAndUpToWhere) {
    put({story(1, "zorg"), story(2, "thuis")});
    reopen();
    EXPECT_THAT(index_->applied(), Eq(Applied{1, 77}));
    EXPECT_THAT(index_->documents(), Eq(2U));
    EXPECT_THAT(found("zorg"), ElementsAre(1));
    auto searcher = Searcher::open(scratch_.index(), *analyser_);
    ASSERT_TRUE(searcher.has_value());
    EXPECT_THAT(searcher->applied(), Eq(Applied{1, 77}));
    EXPECT_THAT(searcher->project(), Eq(someProject));
    EXPECT_THAT(searcher->documents(), Eq(2U));
}

TEST_F(IndexTest, ReplacesAndRemoves) {
    put({story(1, "zorg"), story(2, "thuis"), story(3, "tuin")});
    put({story(2, "straat")}, {{3}, {99}});
    EXPECT_THAT(found(""), ElementsAre(1, 2));
    EXPECT_THAT(found("thuis OR tuin"), IsEmpty());
    EXPECT_THAT(found("straat"), ElementsAre(2));
}

TEST_F(IndexTest, NotesProgressWithoutStories) {
    put({});
    EXPECT_THAT(index_->applied(), Eq(Applied{1, 77}));
}

TEST_F(IndexTest, OfAnotherProjectStartsAnew) {
    put({story(1, "zorg")});
    reopen("another");
    EXPECT_THAT(index_->applied(), Eq(Applied{}));
    EXPECT_THAT(found(""), IsEmpty());
}

TEST_F(IndexTest, OfAnotherAnalyserStartsAnew) {
    put({story(1, "zorg")});
    const LaterAnalyser later;
    const auto stale = Searcher::open(scratch_.index(), later)->search(request("zorg"));
    ASSERT_FALSE(stale.has_value());
    EXPECT_THAT(stale.error().code, Eq(ErrorCode::Stale));
    index_.reset();
    const auto index = Index::open(scratch_.index(), someProject, later);
    ASSERT_TRUE(index.has_value());
    EXPECT_THAT(index->applied(), Eq(Applied{}));
    EXPECT_THAT(index->documents(), Eq(0U));
}

TEST_F(IndexTest, CanBeEmptied) {
    put({story(1, "zorg")});
    ASSERT_TRUE(index_->clear().has_value());
    EXPECT_THAT(index_->applied(), Eq(Applied{}));
    EXPECT_THAT(found(""), IsEmpty());
    put({story(2, "zorg")});
    EXPECT_THAT(found("zorg"), ElementsAre(2));
}

TEST_F(IndexTest, IsWrittenByOneAtATime) {
    const auto second = Index::open(scratch_.index(), someProject, *analyser_);
    ASSERT_FALSE(second.has_value());
    EXPECT_THAT(second.error().code, Eq(ErrorCode::Locked));
    EXPECT_THAT(second.error().where, testing::HasSubstr("p.vertelwerk-index"));
}

TEST_F(IndexTest, RefusesIdsThatDoNotFit) {
    const auto put = index_->apply(std::vector{story(std::int64_t{1} << 32U, "zorg")}, {}, {1, 1});
    ASSERT_FALSE(put.has_value());
    EXPECT_THAT(index_->applied(), Eq(Applied{}));
    EXPECT_THAT(index_->documents(), Eq(0U));
}

TEST_F(IndexTest, OfAPlaceThatCannotBeWrittenSaysSo) {
    std::ofstream(scratch_.index().parent_path() / "a file") << "text";
    const auto index =
        Index::open(scratch_.index().parent_path() / "a file" / "index", someProject, *analyser_);
    ASSERT_FALSE(index.has_value());
    EXPECT_THAT(index.error().code, Eq(ErrorCode::System));
    EXPECT_THAT(index.error().where, testing::HasSubstr("a file"));
}

TEST_F(IndexTest, ThatDoesNotExistCannotBeSearched) {
    const auto searcher = Searcher::open(scratch_.index() / "nowhere", *analyser_);
    ASSERT_FALSE(searcher.has_value());
    EXPECT_THAT(searcher.error().code, Eq(ErrorCode::NotFound));
}

TEST_F(IndexTest, KeepsWhatIsNotItsOwn) {
    std::ofstream(scratch_.index() / "notes.txt") << "mine";
    ASSERT_TRUE(index_->clear().has_value());
    EXPECT_TRUE(fs::exists(scratch_.index() / "notes.txt"));
}

TEST_F(IndexTest, ThatWasCutShortIsMadeAnew) {
    put({story(1, "zorg"), story(2, "thuis")});
    for (const auto& file : files()) {
        index_.reset();
        fs::resize_file(file, fs::file_size(file) / 2);
        index_ = openIndex();
        EXPECT_THAT(index_->applied(), Eq(Applied{})) << file;
        EXPECT_THAT(index_->documents(), Eq(0U)) << file;
        put({story(1, "zorg"), story(2, "thuis")});
        EXPECT_THAT(found("zorg"), ElementsAre(1)) << file;
    }
}

TEST_F(IndexTest, WithChangedBytesIsMadeAnew) {
    put({story(1, "zorg"), story(2, "thuis")});
    std::mt19937 random(3);
    for (const auto& file : files()) {
        for (int i = 0; i < 5; ++i) {
            index_.reset();
            std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
            bytes.seekp(
                static_cast<std::streamoff>(random() % std::max<std::uintmax_t>(fs::file_size(file), 1)));
            bytes.put(static_cast<char>(random()));
            bytes.close();
            index_ = openIndex();
            EXPECT_THAT(index_->applied(), Eq(Applied{})) << file;
            put({story(1, "zorg"), story(2, "thuis")});
            EXPECT_THAT(found("zorg"), ElementsAre(1)) << file;
        }
    }
}

TEST_F(IndexTest, WithAMissingFileIsMadeAnew) {
    put({story(1, "zorg")});
    for (const auto* name : {"stories/iamglass", "passages/postlist.glass", "manifest", "stories"}) {
        index_.reset();
        fs::remove_all(scratch_.index() / name);
        index_ = openIndex();
        EXPECT_THAT(index_->applied(), Eq(Applied{})) << name;
        put({story(1, "zorg")});
        EXPECT_THAT(found("zorg"), ElementsAre(1)) << name;
    }
}

TEST_F(IndexTest, WrittenByAProgramThatDiedIsKept) {
    put({story(1, "zorg")});
    index_.reset();
    std::ofstream(scratch_.index() / "writing");
    std::ofstream(scratch_.index() / "manifest") << "of before";
    index_ = openIndex();
    EXPECT_THAT(index_->applied(), Eq(Applied{1, 77}));
    EXPECT_THAT(found("zorg"), ElementsAre(1));
    EXPECT_FALSE(fs::exists(scratch_.index() / "writing"));
}

TEST_F(IndexTest, DamagedWhileOpenIsEmptiedAndSaysSo) {
    std::vector<StoryDocument> many;
    for (std::int64_t id = 1; id <= 200; ++id) {
        many.push_back(story(id, "zorg thuis tuin woord" + std::to_string(id)));
    }
    put(many);
    fs::resize_file(scratch_.index() / "stories" / "termlist.glass", 0);
    fs::resize_file(scratch_.index() / "stories" / "postlist.glass", 0);
    const auto put = index_->apply(many, {}, {2, 2});
    ASSERT_FALSE(put.has_value());
    EXPECT_THAT(put.error().code, Eq(ErrorCode::Damaged));
    EXPECT_THAT(index_->applied(), Eq(Applied{}));
    ASSERT_TRUE(index_->apply(many, {}, {2, 2}).has_value());
    EXPECT_THAT(ask(request("zorg")).total, Eq(200U));
}

TEST_F(IndexTest, NeverSaysThatItIsFurtherThanItsPassages) {
    put({story(1, "zorg")});
    index_.reset();
    // Two words by chance ten thousand times, and a hundred passages of them all: where the words stand is
    // written at the very end, and only the passages have much of that.
    std::mt19937 chance(1);
    std::string text;
    for (int i = 0; i < 10'000; ++i) {
        text += chance() % 2 == 0 ? "zorg " : "huis ";
    }
    auto much = story(2, text);
    for (std::int64_t id = 1; id <= 100; ++id) {
        PassageDocument passage;
        passage.id = {id};
        passage.range = {0, text.size()};
        much.passages.push_back(passage);
    }
    EXPECT_EXIT(applyWithSmallFiles(much, {2, 77}), testing::KilledBySignal(SIGXFSZ), "");
    index_ = openIndex();
    EXPECT_THAT(index_->applied(), Eq(Applied{1, 77}));
}

TEST_F(IndexTest, LaidOutAnewHoldsNothingOfWhatWasRemoved) {
    std::vector<StoryDocument> stories;
    for (int i = 1; i <= 90; ++i) {
        stories.push_back(story(i, "Het " + std::to_string(i) + "e verhaal over de brug en de bus."));
    }
    stories.push_back(story(91, "De kraanvogelkoffer stond in de gang.", "Kwartelhaan"));
    put(stories);
    auto earlier = Searcher::open(scratch_.index(), *analyser_);
    ASSERT_TRUE(earlier.has_value());
    EXPECT_EQ(earlier->documents(), 91U);
    const auto holding = [this](const std::string& word) {
        std::size_t count = 0;
        for (const auto& file : files()) {
            std::ifstream in(file, std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(in), {}};
            count += bytes.find(word) != std::string::npos ? 1U : 0U;
        }
        return count;
    };
    EXPECT_GT(holding("kraanvogelkoffer"), 0U) << "otherwise this test says nothing";
    put({}, {{91}});
    EXPECT_EQ(compactIndex(scratch_.index()).error().code, ErrorCode::Locked);
    index_.reset();
    ASSERT_TRUE(compactIndex(scratch_.index()).has_value());
    index_ = openIndex();
    EXPECT_EQ(holding("kraanvogelkoffer"), 0U);
    EXPECT_EQ(holding("wartelhaan"), 0U);
    EXPECT_EQ(index_->applied(), applied_);
    EXPECT_EQ(index_->documents(), 90U);
    EXPECT_EQ(earlier->documents(), 90U);
    EXPECT_EQ(found("brug").size(), 90U);
    put({story(92, "Een nieuwe brug.")});
    EXPECT_EQ(found("brug").size(), 91U);
    reopen();
    EXPECT_EQ(index_->documents(), 91U) << "what was laid out anew is taken for our own";
}

}  // namespace
}  // namespace vertelwerk::search
