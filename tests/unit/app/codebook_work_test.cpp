#include "vertelwerk/app/codebook_work.h"

#include "vertelwerk/app/retrieval.h"
#include "vertelwerk/app/suggestions.h"
#include "vertelwerk/app/theme_card.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/unit_of_work.h"

#include "unit/app/scratch_project.h"

#include <gmock/gmock.h>

namespace vertelwerk::app::test {
namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Desk : public ::testing::Test {
  protected:
    model::Code code(std::string_view name) { return store::resolveCode(scratch.database(), name).value(); }
    void coded(model::StoryId where, text::Range range, std::string_view name,
               model::Valence valence = model::Valence::None) {
        auto work = store::UnitOfWork::begin(
            scratch.database(),
            store::Action{base::msg("code"), scratch.project().coder, true, std::nullopt});
        ASSERT_TRUE(store::addPassage(*work, {where, range, code(name).id, valence, ""}));
        ASSERT_TRUE(work->commit());
    }
    static std::vector<std::string> quotes(const std::vector<model::PassageRow>& rows) {
        std::vector<std::string> all;
        for (const auto& row : rows) {
            all.push_back(row.quote);
        }
        return all;
    }

    ScratchProject scratch;
    model::StoryId story = scratch.add("De brief", "Zij luisterde. De brief was lang. Ik belde de balie.");
};

TEST_F(Desk, MakesACodeOfWordsAndCodesThemInOneStep) {
    const auto book = ownCodebook(scratch.project());
    ASSERT_TRUE(book);
    EXPECT_THAT(*ownCodebook(scratch.project()), Eq(*book)) << "the second time it is there";
    store::NewCode made;
    made.codebook = *book;
    made.name = {inVivoName("  \"Zij luisterde.\" "), ""};
    const auto done = codeInVivo(scratch.project(), story, {0, 14}, made);
    ASSERT_TRUE(done);
    EXPECT_THAT(code("Zij luisterde").id, Eq(done->code));
    EXPECT_THAT(quotes(store::passagesOf(scratch.database(), story).value()), ElementsAre("Zij luisterde."));
    ASSERT_TRUE(store::undo(scratch.database(), scratch.project().coder));
    EXPECT_FALSE(store::resolveCode(scratch.database(), "Zij luisterde"));
    EXPECT_THAT(store::passagesOf(scratch.database(), story).value(), IsEmpty());
}

TEST(InVivoNames, AreOneShortLineWithoutMarks) {
    EXPECT_THAT(inVivoName("Zij\nluisterde,  altijd!"), Eq("Zij luisterde, altijd"));
    EXPECT_THAT(inVivoName("..."), Eq(""));
    EXPECT_THAT(
        inVivoName("Ik heb de hele dag gewacht op een telefoontje dat maar niet kwam, en toen belde ik."),
        Eq("Ik heb de hele dag gewacht op een telefoontje dat maar niet…"));
}

TEST_F(Desk, SaysWhatChangedSinceAnEdition) {
    const auto book = resolveCodebook(scratch.database(), "ten-themes").value();
    ASSERT_TRUE(keepEdition(scratch.project(), book, "voorjaar", ""));
    ASSERT_TRUE(changeCode(scratch.project(), code("MOV05"), {.name = model::LocalText{"Toon", "Tone"}}));
    const auto now = resolveCodebook(scratch.database(), "").value();
    const auto changes = changesBetween(scratch.database(), now, "voorjaar", "").value();
    ASSERT_THAT(changes, SizeIs(1));
    EXPECT_THAT(base::Catalogue().say(describe(changes[0], base::Language::Dutch)),
                Eq("MOV05: the name was \"Bejegening\" and is \"Toon\"."));
    EXPECT_FALSE(changesBetween(scratch.database(), now, "najaar", ""));
    EXPECT_THAT(store::nextUndo(scratch.database()).value()->label.id, Eq("rename code {0} to {1}"));
}

TEST_F(Desk, PutsEvidenceForAndAgainstOnTheCard) {
    coded(story, {0, 14}, "MOV05", model::Valence::Good);
    coded(story, {0, 14}, "MOV05a", model::Valence::Good);
    coded(story, {15, 33}, "MOV05a", model::Valence::Bad);
    coded(story, {15, 33}, "MOV06", model::Valence::Bad);
    const auto other = scratch.add("De balie", "Aan de balie keek niemand op.");
    coded(other, {0, 28}, "MOV05a");
    const auto card = themeCard(scratch.database(), code("5"), "").value();
    ASSERT_THAT(card.criteria, SizeIs(code("5").criteria.size()));
    EXPECT_THAT(card.criteria[0].code.key, Eq("MOV05a"));
    EXPECT_THAT(quotes(card.criteria[0].evidence.good), ElementsAre("Zij luisterde."));
    EXPECT_THAT(quotes(card.criteria[0].evidence.bad), ElementsAre("De brief was lang."));
    EXPECT_THAT(quotes(card.criteria[0].evidence.unjudged), ElementsAre("Aan de balie keek niemand op"));
    EXPECT_THAT(card.criteria[0].evidence.stories, Eq(2U));
    EXPECT_THAT(card.criteria[1].evidence.passages(), Eq(0U));
    EXPECT_THAT(quotes(card.general.good), ElementsAre("Zij luisterde."));
    EXPECT_THAT(card.stories, Eq(2U));
    EXPECT_THAT(themeCard(scratch.database(), code("5"), "nobody").value().stories, Eq(0U));
}

TEST_F(Desk, SuggestsTermsByTheirFormsAndInsideWords) {
    const auto analyser = search::makeAnalyser();
    model::Code treatment;
    treatment.id = model::CodeId{1};
    treatment.terms = {{"luisteren", false}, {"als een nummer", false}};
    model::Code information;
    information.id = model::CodeId{2};
    information.terms = {{"klacht", true}, {"brief", false}};
    model::Code gone;
    gone.id = model::CodeId{3};
    gone.retired = true;
    gone.terms = {{"brief", false}};
    const TermSuggester suggester(*analyser, {treatment, information, gone});
    const std::string text =
        "Zij luisterde. Ik was als een nummer. De brieven kwamen bij de klachtencommissie.";
    std::vector<std::string> all;
    for (const auto& one : suggester.suggest(text, "nl")) {
        all.push_back(fmt::format("{} {}-{} {}", one.code.value, one.range.begin, one.range.end, one.term));
    }
    EXPECT_THAT(all,
                ElementsAre("1 4-13 luisteren", "1 22-36 als een nummer", "2 41-48 brief", "2 63-80 klacht"));
    EXPECT_THAT(suggester.suggest("Zij belde.", "nl"), IsEmpty());
}

TEST_F(Desk, FindsPassagesByCombinationsOfCodes) {
    coded(story, {0, 14}, "MOV05", model::Valence::Good);
    coded(story, {4, 13}, "MOV06");
    coded(story, {15, 33}, "MOV05a");
    const auto none = []() -> base::Result<search::Searcher*> {
        return base::fail(base::ErrorCode::NotFound, base::msg("no index"));
    };
    const auto found = [&](RetrievalRequest request) {
        return quotes(retrieve(scratch.database(), none, request).value().rows);
    };
    const auto five = parseCodes(scratch.database(), "5").value();
    EXPECT_THAT(found({.codes = five}), ElementsAre("Zij luisterde.", "De brief was lang."));
    EXPECT_THAT(found({.codes = five, .beneath = false}), ElementsAre("Zij luisterde."));
    EXPECT_THAT(found({.codes = parseCodes(scratch.database(), "MOV06, MOV05a").value()}),
                ElementsAre("luisterde", "De brief was lang."));
    const auto relation = [&](std::string_view written) {
        return parseRelation(scratch.database(), written).value();
    };
    EXPECT_THAT(found({.codes = five, .relations = {relation("overlaps 6")}}), ElementsAre("Zij luisterde."));
    EXPECT_THAT(found({.codes = five, .relations = {relation("niet overlapt 6")}}),
                ElementsAre("De brief was lang."));
    EXPECT_THAT(found({.relations = {relation("binnen MOV05")}}), ElementsAre("luisterde"));
    EXPECT_THAT(found({.codes = five, .relations = {relation("na:1 6")}}), IsEmpty());
    EXPECT_THAT(found({.codes = five, .relations = {relation("after:2 6")}}),
                ElementsAre("De brief was lang."));
    for (const auto* wrong : {"", "overlaps", "beside 6", "before:x 6", "overlaps nothing"}) {
        EXPECT_FALSE(parseRelation(scratch.database(), wrong)) << wrong;
    }
    EXPECT_FALSE(retrieve(scratch.database(), none, {.query = "brief"})) << "a query needs the index";
}

TEST_F(Desk, CitesAPassageWithItsSource) {
    coded(story, {0, 14}, "MOV05", model::Valence::Good);
    const auto none = []() -> base::Result<search::Searcher*> { return nullptr; };
    const auto retrieved = retrieve(scratch.database(), none, {}).value();
    ASSERT_THAT(retrieved.rows, SizeIs(1));
    const auto& row = retrieved.rows[0];
    auto facts = retrieved.stories.at(story);
    facts.row.narrator = "Wiebe";
    facts.row.area = {"", "De Kreken"};
    facts.row.date = "2023-03-08";
    EXPECT_THAT(citation(row, facts, base::Catalogue()),
                Eq("“Zij luisterde.” (Wiebe, Storytelling, De Kreken, 2023; De brief, " + row.source +
                   ", characters 0-14)"));
    facts.attributes = {{"Leeftijd", "75+"}};
    EXPECT_THAT(attributeOf(facts, "leeftijd"), Eq("75+"));
    const auto table = retrievalTable(retrieved, {"Leeftijd"}, base::Catalogue());
    EXPECT_THAT(table.header.size(), Eq(10U));
    EXPECT_THAT(table.rows[0][0], Eq("Zij luisterde."));
    EXPECT_THAT(table.rows[0][2], Eq("+"));
}

}  // namespace
}  // namespace vertelwerk::app::test
