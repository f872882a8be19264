#include "gui/collection/import_desk.h"

#include "gui/collection/twin_pages.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;

app::ImportedFile file(const std::string& name, const std::string& format, const std::string& encoding) {
    app::ImportedFile made;
    made.name = name;
    made.place = "/in/" + name;
    made.format = format;
    made.encoding = encoding;
    made.stories = 1;
    return made;
}

/// Two texts of old Windows, one of UTF-8, a Word file, two tables with other columns.
ImportDesk filledDesk() {
    ImportDesk desk(app::ImportRequest{{"/in"}, {}});
    auto first = file("tabel1.csv", "csv", "utf-8");
    first.signature = "titel|tekst";
    auto second = file("tabel2.csv", "csv", "utf-8");
    second.signature = "naam|verhaal";
    auto twin = file("b.txt", "txt", "windows-1252");
    twin.twins = {{"", "Kolom F", "Kolom F", 100}};
    auto near = file("d.docx", "docx", "");
    near.twins = {{"", "De bus", "De brug", 85}};
    desk.take(
        {file("a.txt", "txt", "windows-1252"), twin, file("c.txt", "txt", "utf-8"), near, first, second});
    return desk;
}

const app::FileCorrection& said(const ImportDesk& desk, std::size_t at) {
    return desk.correctionOf(at);
}

TEST(ImportDesk, KnowsWhichFilesAreAlike) {
    const auto desk = filledDesk();
    EXPECT_THAT(desk.like(0), ElementsAre(0, 1));
    EXPECT_THAT(desk.like(2), ElementsAre(2));
    EXPECT_THAT(desk.like(4), ElementsAre(4));
}

TEST(ImportDesk, ACorrectionHoldsForAsManyFilesAsWasSaid) {
    auto desk = filledDesk();
    desk.setEncoding(0, CorrectionScope::File, "macintosh");
    EXPECT_THAT(said(desk, 0).encoding, Eq("macintosh"));
    EXPECT_THAT(said(desk, 1).encoding, Eq(""));
    desk.setEncoding(0, CorrectionScope::Like, "cp850");
    EXPECT_THAT(said(desk, 1).encoding, Eq("cp850"));
    EXPECT_THAT(said(desk, 2).encoding, Eq(""));
    desk.setMethod(3, CorrectionScope::All, model::Method::Journey);
    for (std::size_t i = 0; i < desk.files().size(); ++i) {
        EXPECT_THAT(said(desk, i).method, Eq(model::Method::Journey)) << i;
    }
    desk.setMethod(3, CorrectionScope::File, std::nullopt);
    EXPECT_THAT(said(desk, 3).method, Eq(std::nullopt));
}

TEST(ImportDesk, AMappingNeverHoldsForATableWithOtherColumns) {
    auto desk = filledDesk();
    desk.setMapping(4, CorrectionScope::All, {});
    EXPECT_TRUE(said(desk, 4).mapping);
    EXPECT_FALSE(said(desk, 5).mapping);
    desk.setSeparator(4, CorrectionScope::File, ',');
    EXPECT_FALSE(said(desk, 4).mapping) << "it named other columns";
    EXPECT_THAT(said(desk, 4).separator, Eq(','));
}

TEST(ImportDesk, AMappingHoldsForATableWithTheSameColumnsInAnotherFormat) {
    auto desk = filledDesk();
    auto files = desk.files();
    files.push_back(file("tabel1.xlsx", "xlsx", ""));
    files.back().signature = "titel|tekst";
    desk.take(files);
    desk.setMapping(4, CorrectionScope::File, {});
    EXPECT_FALSE(said(desk, 6).mapping);
    desk.setMapping(4, CorrectionScope::All, {});
    EXPECT_TRUE(said(desk, 6).mapping);
    EXPECT_FALSE(said(desk, 0).mapping) << "it is no table";
}

TEST(ImportDesk, ListsWhatIsThereAlreadyAndLeavesItOutWhenAsked) {
    auto desk = filledDesk();
    using Twin = ImportDesk::Twin;
    EXPECT_THAT(desk.twins(), ElementsAre(Twin{1, 0}, Twin{3, 0}));
    EXPECT_FALSE(desk.isLeftOut({1, 0}));
    desk.leaveOutEqual();
    EXPECT_TRUE(desk.isLeftOut({1, 0}));
    EXPECT_FALSE(desk.isLeftOut({3, 0}));
    desk.leaveOut(Twin{1, 0}, false);
    EXPECT_FALSE(desk.isLeftOut({1, 0}));
    desk.leaveOut(3, CorrectionScope::File, true);
    EXPECT_TRUE(desk.isLeftOut({3, 0})) << "its whole file is";
}

TEST(TwinPages, MarkWhatOnlyOneOfTheTwoHas) {
    const auto pages = twinPages({{"Nieuw", "De bus kwam niet. Ik liep.\n\nHet was laat."},
                                  {"Oud", "De BUS kwam  niet. Ik fietste.\n\nHet was laat."},
                                  true,
                                  80});
    const ReadingParagraph title{"Nieuw", ReadingLook::Title, {}};
    const ReadingParagraph first{"De bus kwam niet. Ik liep.", ReadingLook::Body, {{18, 26}}};
    const ReadingParagraph last{"Het was laat.", ReadingLook::Body, {}};
    EXPECT_THAT(pages.own, ElementsAre(title, first, last));
    EXPECT_THAT(pages.other.at(1).marks, ElementsAre(text::Range{19, 30}));
    EXPECT_THAT(pages.other.at(2).marks, IsEmpty());
}

TEST(Encodings, HaveNamesForPeople) {
    const base::Catalogue english;
    EXPECT_THAT(english.say(encodingName("windows-1252")), Eq("Windows-1252 (Western European)"));
    EXPECT_THAT(english.say(encodingName("koi8-r")), Eq("koi8-r"));
}

}  // namespace
}  // namespace vertelwerk::gui
