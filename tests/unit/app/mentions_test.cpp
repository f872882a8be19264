#include "vertelwerk/app/pseudonymising.h"
#include "vertelwerk/base/catalogue.h"

#include "scratch_project.h"

#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using testing::ElementsAre;
using testing::Pair;

class Mentions : public testing::Test {
  protected:
    Mentions() {
        project_.add("Een", "Bel 06-12345678 of mail a@example.nl.");
        project_.add("Twee", "Niets te vinden hier.");
        project_.add("Drie", "Ik woon op 1234 AB.");
    }

    base::Status look(const base::Progress& progress) {
        return eachStoryWithMentions(project_.database(), std::nullopt, progress,
                                     [this](const model::Story& story, const std::vector<Mention>& mentions) {
                                         seen_.emplace_back(story.title, mentions.size());
                                     });
    }

    test::ScratchProject project_;
    std::vector<std::pair<std::string, std::size_t>> seen_;
};

TEST_F(Mentions, AreGivenStoryByStoryWithHowFar) {
    std::vector<std::size_t> told;
    ASSERT_TRUE(look({[&told](std::size_t done, std::size_t total) {
                          EXPECT_EQ(total, 3U);
                          told.push_back(done);
                      },
                      {}}));
    EXPECT_THAT(seen_, ElementsAre(Pair("Een", 2U), Pair("Drie", 1U)));
    EXPECT_THAT(told, ElementsAre(0U, 1U, 2U));
}

TEST_F(Mentions, StopWhenAsked) {
    std::stop_source stop;
    const auto done = look({[&stop](std::size_t at, std::size_t) {
                                if (at == 1) {
                                    stop.request_stop();
                                }
                            },
                            stop.get_token()});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, base::ErrorCode::Cancelled);
    EXPECT_THAT(seen_, ElementsAre(Pair("Een", 2U)));
}

TEST(WhatBecameOfWords, IsNotPromisedOfABackupThatIsOpenElsewhere) {
    const PseudonymKeeping forGood{true, {}, {}};
    const base::Catalogue english;
    Pseudonymised done;
    EXPECT_THAT(english.say(consequencesOf(forGood, done).front()),
                testing::HasSubstr("the backups beside the project"));
    done.busyCopies = {"20240101.vertelwerk"};
    const auto told = english.say(consequencesOf(forGood, done).front());
    EXPECT_THAT(told, testing::Not(testing::HasSubstr("backups")));
    EXPECT_THAT(told, testing::HasSubstr("still stand in a copy that is open elsewhere"));
}

}  // namespace
}  // namespace vertelwerk::app
