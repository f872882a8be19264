#include "gui/settings.h"

#include "vertelwerk/base/files.h"

#include "unit/gui/temporary_folder.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class SettingsTest : public testing::Test {
  protected:
    void write(const std::string& bytes) { ASSERT_TRUE(base::writeFileWhole(file_, bytes)); }
    std::string written() { return base::readFile(file_).value_or("nothing"); }

    test::TemporaryFolder folder_;
    std::filesystem::path file_ = folder_ / "settings.json";
};

TEST_F(SettingsTest, WithoutAFileTheDefaultsHold) {
    const Settings settings(file_);
    EXPECT_THAT(settings.text("workspace", "collection"), Eq("collection"));
    EXPECT_THAT(settings.number("frame.width", 640), Eq(640));
    EXPECT_THAT(settings.recentProjects(), IsEmpty());
    EXPECT_THAT(settings.language(), Eq(base::Language::Dutch));
}

TEST_F(SettingsTest, WhatIsSetIsReadBackByTheNextRun) {
    Settings settings(folder_ / "deeper/settings.json");
    settings.set("workspace", "coding");
    settings.set("frame.width", 1280);
    settings.set("language", "en");
    settings.save();
    const Settings next(folder_ / "deeper/settings.json");
    EXPECT_THAT(next.text("workspace"), Eq("coding"));
    EXPECT_THAT(next.number("frame.width"), Eq(1280));
    EXPECT_THAT(next.language(), Eq(base::Language::English));
}

TEST_F(SettingsTest, KeysOfAnotherVersionAreKept) {
    write(R"({"future": {"deep": [1, 2]}, "workspace": "search"})");
    Settings settings(file_);
    settings.set("workspace", "learning");
    settings.save();
    EXPECT_THAT(written(), HasSubstr("\"deep\""));
    EXPECT_THAT(Settings(file_).text("workspace"), Eq("learning"));
}

TEST_F(SettingsTest, ADamagedFileIsSetAsideAndTheDefaultsHold) {
    write("{\"workspace\": \"sea");
    Settings settings(file_);
    EXPECT_THAT(settings.text("workspace", "collection"), Eq("collection"));
    EXPECT_THAT(base::readFile(folder_ / "settings.json.damaged").value_or(""), Eq("{\"workspace\": \"sea"));
    settings.set("workspace", "coding");
    settings.save();
    EXPECT_THAT(Settings(file_).text("workspace"), Eq("coding"));
}

TEST_F(SettingsTest, AValueOfTheWrongKindIsNoValue) {
    write(R"({"workspace": 3, "frame.width": "wide", "recent": "one", "language": "fr"})");
    const Settings settings(file_);
    EXPECT_THAT(settings.text("workspace", "collection"), Eq("collection"));
    EXPECT_THAT(settings.number("frame.width", 7), Eq(7));
    EXPECT_THAT(settings.recentProjects(), IsEmpty());
    EXPECT_THAT(settings.language(), Eq(base::Language::Dutch));
}

TEST_F(SettingsTest, TheNewestProjectComesFirstAndOnlyOnce) {
    Settings settings(file_);
    settings.noteRecent("/a.vertelwerk");
    settings.noteRecent("/b.vertelwerk");
    settings.noteRecent("/a.vertelwerk");
    EXPECT_THAT(settings.recentProjects(), ElementsAre("/a.vertelwerk", "/b.vertelwerk"));
    for (int i = 0; i < 20; ++i) {
        settings.noteRecent("/" + std::to_string(i) + ".vertelwerk");
    }
    EXPECT_THAT(settings.recentProjects(), SizeIs(8));
    EXPECT_THAT(settings.recentProjects().front(), Eq("/19.vertelwerk"));
}

TEST_F(SettingsTest, NothingIsWrittenWhenNothingChanged) {
    write(R"({"workspace":"coding"})");
    Settings settings(file_);
    settings.set("workspace", "coding");
    settings.save();
    EXPECT_THAT(written(), Eq(R"({"workspace":"coding"})"));
}

}  // namespace
}  // namespace vertelwerk::gui
