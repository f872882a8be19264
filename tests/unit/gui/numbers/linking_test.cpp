#include "gui/numbers/linking.h"

#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/unit_of_work.h"

#include "gui/numbers/numbers_data.h"
#include "unit/gui/temporary_folder.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::IsEmpty;
using testing::SizeIs;

LinkDraft draft() {
    LinkDraft draft;
    draft.code = {5};
    draft.indicator = {1};
    draft.assumption = "Who is heard complains less.";
    return draft;
}

TEST(LinkObjection, AsksForEveryPart) {
    EXPECT_TRUE(objection(draft()).empty());
    auto bare = draft();
    bare.assumption = " \n";
    EXPECT_FALSE(objection(bare).empty());
    bare = draft();
    bare.indicator = {};
    EXPECT_THAT(objection(bare).id, Eq("Choose an indicator."));
    bare.code = {};
    EXPECT_THAT(objection(bare).id, Eq("Choose a theme."));
}

/// A project with one code and one indicator.
class Linking : public testing::Test {
  protected:
    void SetUp() override {
        auto file = store::ProjectFile::create(folder_ / "p.vertelwerk", {"P", model::Ground::Consent});
        ASSERT_TRUE(file);
        project_.emplace(app::Project{*std::move(file), "AB", {}});
        const auto coder = store::ensureCoder(database(), "AB");
        ASSERT_TRUE(coder);
        project_->coder = *coder;
        auto work = store::UnitOfWork::begin(database(), {base::msg("begin"), *coder, false, std::nullopt});
        ASSERT_TRUE(work);
        model::Codebook book;
        book.key = "own";
        model::Code code;
        code.key = "heard";
        code.name = {"Gehoord", "Heard"};
        book.codes = {code};
        ASSERT_TRUE(store::addCodebook(*work, book));
        model::Indicator indicator;
        indicator.key = "K1";
        indicator.name = "Complaints";
        indicator.observations = {{"GM0001", "Ergens", "2023", 12.0, std::nullopt, "", "12"}};
        ASSERT_TRUE(store::storeIndicator(*work, indicator));
        ASSERT_TRUE(work->commit());
        const auto codes = store::codes(database());
        ASSERT_TRUE(codes);
        ASSERT_THAT(*codes, SizeIs(1));
        draft_ = draft();
        draft_.code = codes->front().id;
        draft_.indicator = read().indicators.front().indicator.id;
    }

    store::Database& database() { return project_->database(); }

    NumbersData read() {
        auto data = readNumbers(database(), {}, {});
        EXPECT_TRUE(data);
        return data ? *std::move(data) : NumbersData{};
    }

    test::TemporaryFolder folder_;
    std::optional<app::Project> project_;
    LinkDraft draft_;
};

TEST_F(Linking, SavesTheLinkAndWhatIsSaidOfTheIndicatorAsOneStep) {
    draft_.assumption = "  Who is heard complains less. ";
    draft_.expected = model::Expectation::Lower;
    draft_.direction = model::Direction::LowerIsBetter;
    draft_.level = "provision";
    ASSERT_TRUE(saveLink(*project_, draft_));
    const auto data = read();
    ASSERT_THAT(data.links, SizeIs(1));
    EXPECT_THAT(data.links[0].assumption, Eq("Who is heard complains less."));
    EXPECT_THAT(data.links[0].expected, Eq(model::Expectation::Lower));
    EXPECT_THAT(data.indicators[0].indicator.direction, Eq(model::Direction::LowerIsBetter));
    EXPECT_THAT(data.indicators[0].indicator.level, Eq("provision"));
    ASSERT_TRUE(store::undo(database(), project_->coder));
    const auto after = read();
    EXPECT_THAT(after.links, IsEmpty());
    EXPECT_THAT(after.indicators[0].indicator.direction, Eq(model::Direction::Unknown));
}

TEST_F(Linking, RemovesALink) {
    ASSERT_TRUE(saveLink(*project_, draft_));
    ASSERT_TRUE(removeLink(*project_, read().links.at(0).id));
    EXPECT_THAT(read().links, IsEmpty());
}

TEST_F(Linking, WithoutAnAssumptionNothingIsStored) {
    draft_.assumption = "";
    draft_.direction = model::Direction::LowerIsBetter;
    EXPECT_FALSE(saveLink(*project_, draft_));
    const auto data = read();
    EXPECT_THAT(data.links, IsEmpty());
    EXPECT_THAT(data.indicators[0].indicator.direction, Eq(model::Direction::Unknown));
}

TEST_F(Linking, WhatIsReadHoldsAreasAndYears) {
    ASSERT_TRUE(saveLink(*project_, draft_));
    const auto data = read();
    EXPECT_THAT(data.years, testing::ElementsAre(2023));
    EXPECT_THAT(data.areas, testing::ElementsAre(testing::Pair("GM0001", "Ergens")));
    EXPECT_THAT(data.rows, SizeIs(1));
}

}  // namespace
}  // namespace vertelwerk::gui
