#include "vertelwerk/store/deliveries.h"

#include "vertelwerk/store/history.h"

#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;

class Deliveries : public ::testing::Test {
  protected:
    model::DeliveryId record(std::string title, std::int64_t at, std::vector<model::StoryId> stories) {
        Delivery delivery;
        delivery.title = std::move(title);
        delivery.purpose = model::Purpose::Learning;
        delivery.format = "docx";
        delivery.fileName = "bundel.docx";
        delivery.sha256 = std::string(64, 'b');
        delivery.madeAt = at;
        delivery.stories = std::move(stories);
        model::DeliveryId id;
        project.change([&](UnitOfWork& work) { id = must(recordDelivery(work, delivery)); },
                       {.label = base::msg("bundle"), .undoable = false});
        return id;
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    model::StoryId first = project.add(draft("Een."));
    model::StoryId second = project.add(draft("Twee."));
};

TEST_F(Deliveries, AreListedNewestFirst) {
    const auto early = record("Voorjaar", 1000, {second, first, first});
    const auto late = record("Najaar", 2000, {second});
    const auto all = must(deliveries(project.database()));
    ASSERT_THAT(all.size(), Eq(2U));
    EXPECT_THAT(all[0].id, Eq(late));
    EXPECT_THAT(all[1].id, Eq(early));
    EXPECT_THAT(all[1].title, Eq("Voorjaar"));
    EXPECT_THAT(all[1].purpose, Eq(model::Purpose::Learning));
    EXPECT_THAT(all[1].format, Eq("docx"));
    EXPECT_THAT(all[1].fileName, Eq("bundel.docx"));
    EXPECT_THAT(all[1].sha256, Eq(std::string(64, 'b')));
    EXPECT_THAT(all[1].coder, Eq("Anna"));
    EXPECT_THAT(all[1].madeAt, Eq(1000));
    EXPECT_THAT(all[1].stories, ElementsAre(first, second));
}

TEST_F(Deliveries, AreFoundByAStory) {
    record("Voorjaar", 1000, {first, second});
    record("Najaar", 2000, {second});
    EXPECT_THAT(must(deliveriesWith(project.database(), second)).size(), Eq(2U));
    const auto ofFirst = must(deliveriesWith(project.database(), first));
    ASSERT_THAT(ofFirst.size(), Eq(1U));
    EXPECT_THAT(ofFirst[0].title, Eq("Voorjaar"));
    EXPECT_THAT(must(deliveriesWith(project.database(), {99})), IsEmpty());
}

TEST_F(Deliveries, MayBeWorkingCopies) {
    Delivery copy;
    copy.title = "Tabel";
    project.change([&](UnitOfWork& work) { must(recordDelivery(work, copy)); },
                   {.label = base::msg("export"), .undoable = false});
    const auto all = must(deliveries(project.database()));
    ASSERT_THAT(all.size(), Eq(1U));
    EXPECT_THAT(all[0].purpose, Eq(std::nullopt));
    EXPECT_GT(all[0].madeAt, 0);
}

TEST_F(Deliveries, StayWhenAStoryIsTakenBack) {
    record("Voorjaar", 1000, {first, second});
    must(undo(project.database(), project.coder));
    const auto all = must(deliveries(project.database()));
    ASSERT_THAT(all.size(), Eq(1U));
    EXPECT_THAT(all[0].stories, ElementsAre(first));
    must(redo(project.database(), project.coder));
    EXPECT_THAT(must(deliveries(project.database()))[0].stories, ElementsAre(first, second));
}

TEST_F(Deliveries, OfStoriesThatAreNotThereAreRefused) {
    Delivery delivery;
    delivery.stories = {first, {99}};
    auto work =
        must(UnitOfWork::begin(project.database(), {.label = base::msg("x"), .coder = project.coder}));
    EXPECT_THAT(recordDelivery(work, delivery).error().code, Eq(base::ErrorCode::NotFound));
}

}  // namespace
}  // namespace vertelwerk::store::testing
