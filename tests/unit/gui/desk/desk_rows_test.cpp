#include "gui/desk/desk_rows.h"

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/paths.h"
#include "vertelwerk/store/codebooks.h"

#include "gui/desk/retrieval_form.h"
#include "unit/gui/temporary_folder.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;

model::PassageRow row(std::string quote, model::Valence valence) {
    model::PassageRow one;
    one.quote = std::move(quote);
    one.passage.valence = valence;
    one.codeKey = "MOV05a";
    one.coder = "AB";
    one.storyTitle = "De brief";
    return one;
}

TEST(CardLines, PutQuotesBeneathTheirCriterionWithASign) {
    app::ThemeCard card;
    app::CardCriterion listens;
    listens.code.name = {"Er wordt geluisterd", "Somebody listens"};
    listens.evidence.good = {row("Zij luisterde.", model::Valence::Good)};
    listens.evidence.bad = {row("Niemand keek op.", model::Valence::Bad)};
    card.criteria = {listens};
    card.stories = 2;
    card.narrators = 1;
    const base::Catalogue english;
    const auto lines = cardLines(card, english);
    std::vector<std::string> words;
    words.reserve(lines.size());
    for (const auto& line : lines) {
        words.push_back(plainText(line.row));
    }
    ASSERT_THAT(lines.size(), Eq(4U));
    EXPECT_THAT(words[0], testing::HasSubstr("Somebody listens"));
    EXPECT_THAT(words[0], testing::HasSubstr("1 for, 1 against, 0 mixed, 0 without experience"));
    EXPECT_FALSE(lines[0].passage);
    EXPECT_THAT(words[1], testing::HasSubstr("+  “Zij luisterde.”"));
    EXPECT_TRUE(lines[1].passage);
    EXPECT_THAT(words[2], testing::HasSubstr("-  “Niemand keek op.”"));
    EXPECT_THAT(words[3], testing::HasSubstr("No passages yet"));
    EXPECT_THAT(cardSummary(card, english), Eq("Passages: 2. Stories: 2. Known tellers: 1."));
}

TEST(HistoryRows, SayWhatWasTakenBack) {
    const base::Catalogue english;
    store::HistoryLine line;
    line.label = base::msg("code with {0}", "MOV05");
    line.coder = "AB";
    line.madeAt = 1;
    line.state = store::HistoryState::Undone;
    EXPECT_THAT(plainText(historyRow(line, english)), testing::StartsWith("code with MOV05 (taken back)"));
    line.kind = store::HistoryKind::Undo;
    line.state = store::HistoryState::Lasting;
    EXPECT_THAT(plainText(historyRow(line, english)), testing::StartsWith("Undone: code with MOV05"));
}

TEST(PassageCells, AreOneLineWithTheCodesNameAndTheAttributesAsked) {
    const base::Catalogue english;
    auto one = row("Zij\nluisterde.", model::Valence::Mixed);
    one.passage.story = model::StoryId{1};
    one.passage.code = model::CodeId{5};
    app::Retrieved found;
    EXPECT_THAT(passageCell(one, found, 1, "", english), Eq("MOV05a"));
    EXPECT_THAT(passageCell(one, found, 5, "leeftijd", english), Eq(""));
    found.stories[model::StoryId{1}].attributes = {{"Leeftijd", "75+"}};
    found.codes[model::CodeId{5}].name = {"Luisteren", "Listening"};
    EXPECT_THAT(passageColumns({"Leeftijd"}).size(), Eq(6U));
    EXPECT_THAT(passageCell(one, found, 0, "", english), Eq("Zij luisterde."));
    EXPECT_THAT(passageCell(one, found, 1, "", english), Eq("Listening"));
    EXPECT_THAT(passageCell(one, found, 2, "", english), Eq("±"));
    EXPECT_THAT(passageCell(one, found, 5, "leeftijd", english), Eq("75+"));
}

TEST(RetrievalForms, KeepOneStory) {
    app::Retrieved found;
    for (const int story : {1, 2, 1}) {
        found.rows.push_back(row("Zij luisterde.", model::Valence::None));
        found.rows.back().passage.story = model::StoryId{story};
        found.stories[model::StoryId{story}] = {};
    }
    keepStory(found, model::StoryId{1});
    EXPECT_THAT(found.rows.size(), Eq(2U));
    EXPECT_THAT(found.stories.size(), Eq(1U));
    keepStory(found, model::StoryId{3});
    EXPECT_THAT(found.rows, IsEmpty());
}

TEST(MemoRows, NameTheCodeAsPeopleDo) {
    store::MemoRow memo;
    memo.about = store::MemoAbout::Passage;
    memo.storyTitle = "De brief";
    memo.codeKey = "MOV05";
    const base::Catalogue english;
    EXPECT_THAT(plainText(memoRow(memo, english)), testing::StartsWith("De brief \xC2\xB7 MOV05"));
    memo.codeName = {"5 Bejegening", "5 Treatment"};
    EXPECT_THAT(plainText(memoRow(memo, english)), testing::StartsWith("De brief \xC2\xB7 5 Treatment"));
}

TEST(RetrievalForms, SplitFiltersAtSpacesOutsideQuotes) {
    EXPECT_THAT(filterWords("wijk:\"De Kreken\"  jaar:2021..2023 "),
                ElementsAre("wijk:\"De Kreken\"", "jaar:2021..2023"));
    EXPECT_THAT(filterWords(""), IsEmpty());
}

TEST(RetrievalForms, AskWhatIsTyped) {
    test::TemporaryFolder folder;
    auto project = app::createProject(folder / "p.vertelwerk", {}, "AB");
    ASSERT_TRUE(project);
    auto& database = project->database();
    RetrievalForm form;
    EXPECT_THAT(requestOf(form, database)->codes, IsEmpty());
    form.codes = "5, MOV06";
    form.relations = {{2, true, "7"}, {0, false, "8"}, {1, false, " "}, {5, false, "3,4"}};
    form.experience = 2;
    form.filters = "jaar:2021..2023";
    const auto request = requestOf(form, database);
    ASSERT_TRUE(request);
    EXPECT_THAT(request->codes.size(), Eq(2U));
    ASSERT_THAT(request->relations.size(), Eq(2U));
    EXPECT_THAT(request->relations[0].relation, Eq(store::Relation::Overlaps));
    EXPECT_TRUE(request->relations[0].negated);
    EXPECT_THAT(request->relations[1].relation, Eq(store::Relation::Before));
    EXPECT_FALSE(request->relations[1].negated);
    EXPECT_THAT(request->relations[1].codes.size(), Eq(2U));
    EXPECT_THAT(request->valence, Eq(model::Valence::Bad));
    EXPECT_THAT(request->filters, ElementsAre("jaar:2021..2023"));
    form.codes = "nergens";
    EXPECT_FALSE(requestOf(form, database));
}

}  // namespace
}  // namespace vertelwerk::gui
