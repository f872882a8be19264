#include "vertelwerk/store/codebook_edit.h"

#include "vertelwerk/model/codebook_changes.h"
#include "vertelwerk/store/editions.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/memos.h"
#include "vertelwerk/store/summaries.h"
#include "vertelwerk/store/upkeep.h"

#include "unit/store/support.h"

#include <utility>

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using model::CodeFate;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class CodebookEdit : public ::testing::Test {
  protected:
    model::CodebookId book() { return must(codebooks(project.database())).front().id; }

    NewCode named(std::string_view name, model::CodeId parent = {}) {
        NewCode code;
        code.codebook = book();
        code.parent = parent;
        code.name = {std::string(name), ""};
        return code;
    }
    model::CodeId add(const NewCode& code) {
        model::CodeId id;
        project.change([&](UnitOfWork& work) { id = must(addCode(work, code)); });
        return id;
    }
    /// Does it, or says why not.
    template <typename Change>
    std::optional<base::Error> tried(Change change) {
        auto work =
            must(UnitOfWork::begin(project.database(), {.label = base::msg("x"), .coder = project.coder}));
        if (const auto done = change(work); !done) {
            return done.error();
        }
        must(work.commit());
        return std::nullopt;
    }
    model::Code code(std::string_view name) { return must(resolveCode(project.database(), name)); }
    model::CodeId id(std::string_view name) { return code(name).id; }
    /// "MOV05 MOV06(x y)": the tree; retired codes behind a minus.
    std::string tree() {
        std::string all;
        for (const auto& one : must(codes(project.database()))) {
            all += fmt::format("{}{}{}<{}", all.empty() ? "" : " ", one.retired ? "-" : "", one.key,
                               one.parentKey);
        }
        return all;
    }
    std::vector<std::string> coded(std::string_view key) {
        std::vector<std::string> all;
        for (const auto& row : must(listPassages(project.database(), {}))) {
            if (row.codeKey == key) {
                all.push_back(row.coder + ": " + row.quote + std::string(model::toSign(row.passage.valence)) +
                              (row.passage.memo.empty() ? "" : " (" + row.passage.memo + ")"));
            }
        }
        return all;
    }
    void undoAndRedo(const std::string& before) {
        const auto after = dump(project.database());
        must(undo(project.database(), project.coder));
        EXPECT_THAT(dump(project.database()), Eq(before));
        EXPECT_THAT(must(check(project.database())), IsEmpty());
        must(redo(project.database(), project.coder));
        EXPECT_THAT(dump(project.database()), Eq(after));
        EXPECT_THAT(must(check(project.database())), IsEmpty());
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    model::StoryId story = project.add(draft("Zij belde. Hij kwam. Het hielp.", "Bellen"));
};

TEST_F(CodebookEdit, AddsCodesBehindTheOthersWithAKeyFromTheirName) {
    const auto trust = add(named("Vertrouwen in de buurt"));
    const auto added = code("Vertrouwen in de buurt");
    EXPECT_THAT(added.id, Eq(trust));
    EXPECT_THAT(added.key, Eq("vertrouwen-in-de-buurt"));
    EXPECT_THAT(added.number, Eq(std::nullopt));
    EXPECT_THAT(tree(), Eq("MOV05< MOV06< vertrouwen-in-de-buurt<"));
    // The keys of scripts keep working.
    EXPECT_THAT(id("vertrouwen-in-de-buurt"), Eq(trust));
    EXPECT_THAT(id("VERTROUWEN IN DE BUURT"), Eq(trust));
    EXPECT_THAT(code("5").key, Eq("MOV05"));
    EXPECT_THAT(code("Bejegening").key, Eq("MOV05"));
    EXPECT_THAT(added.colour, Eq(0xD55E00U)) << "the third of the palette";
}

TEST_F(CodebookEdit, GivesEveryCodeAKeyOfItsOwn) {
    add(named("Wachten"));
    project.change([&](UnitOfWork& work) {
        model::Codebook second;
        second.key = "eigen";
        second.edition = "1";
        second.name = {"Eigen codes", "Own codes"};
        const auto other = must(addCodebook(work, second));
        auto same = named("Wachten!");
        same.codebook = other;
        must(addCode(work, same));
        auto digits = named("2024");
        digits.codebook = other;
        must(addCode(work, digits));
        auto signs = named("???");
        signs.codebook = other;
        must(addCode(work, signs));
    });
    EXPECT_THAT(code("wachten-2").name.nl, Eq("Wachten!"));
    EXPECT_THAT(code("code-2024").name.nl, Eq("2024"));
    EXPECT_THAT(code("code").name.nl, Eq("???"));
}

TEST_F(CodebookEdit, RefusesCodesThatCannotBeToldApart) {
    const auto refused = [this](const NewCode& code) {
        const auto error = tried([&](UnitOfWork& work) { return addCode(work, code); });
        return error ? error->code : ErrorCode::System;
    };
    EXPECT_THAT(refused(named("  ")), Eq(ErrorCode::Invalid));
    EXPECT_THAT(refused(named("bejegening")), Eq(ErrorCode::AlreadyExists));
    auto keyed = named("Nieuw");
    keyed.key = "mov06";
    EXPECT_THAT(refused(keyed), Eq(ErrorCode::AlreadyExists));
    keyed.key = "7";
    EXPECT_THAT(refused(keyed), Eq(ErrorCode::Invalid));
    auto lost = named("Nieuw");
    lost.codebook = model::CodebookId{99};
    EXPECT_THAT(refused(lost), Eq(ErrorCode::NotFound));
    auto sharp = named("Nieuw");
    sharp.shortcut = "5";
    EXPECT_THAT(refused(sharp), Eq(ErrorCode::Invalid));
    sharp.shortcut = "xy";
    EXPECT_THAT(refused(sharp), Eq(ErrorCode::Invalid));
    sharp.shortcut = "X";
    add(sharp);
    auto again = named("Nog nieuwer");
    again.shortcut = "x";
    EXPECT_THAT(refused(again), Eq(ErrorCode::AlreadyExists));
}

TEST_F(CodebookEdit, ChangesWhatIsGivenAndNothingElse) {
    const auto before = dump(project.database());
    project.change([&](UnitOfWork& work) {
        must(changeCode(work, id("MOV05"),
                        {.name = model::LocalText{" Bejegening en toon ", "Treatment"},
                         .anchor = model::LocalText{"Ze keek me aan.", ""},
                         .colour = 0x112233,
                         .shortcut = "b"}));
    });
    const auto changed = code("MOV05");
    EXPECT_THAT(changed.name, Eq(model::LocalText{"Bejegening en toon", "Treatment"}));
    EXPECT_THAT(changed.anchor.nl, Eq("Ze keek me aan."));
    EXPECT_THAT(changed.colour, Eq(0x112233U));
    EXPECT_THAT(changed.shortcut, Eq("b"));
    EXPECT_THAT(changed.number, Eq(5));
    undoAndRedo(before);
    EXPECT_THAT(tried([&](UnitOfWork& work) {
                    return changeCode(work, id("MOV05"),
                                      {.name = model::LocalText{"bereikbaarheid van hulp", ""}});
                })->code,
                Eq(ErrorCode::AlreadyExists));
    EXPECT_THAT(tried([&](UnitOfWork& work) { return changeCode(work, model::CodeId{99}, {}); })->code,
                Eq(ErrorCode::NotFound));
}

TEST_F(CodebookEdit, MovesACodeWithWhatStandsBeneathIt) {
    const auto trust = add(named("Vertrouwen"));
    add(named("In de buurt", trust));
    EXPECT_THAT(tree(), Eq("MOV05< MOV06< vertrouwen< in-de-buurt<vertrouwen"));
    const auto before = dump(project.database());
    project.change([&](UnitOfWork& work) { must(moveCode(work, trust, id("MOV05"), 0)); });
    EXPECT_THAT(tree(), Eq("MOV05< vertrouwen<MOV05 in-de-buurt<vertrouwen MOV06<"));
    undoAndRedo(before);
    project.change([&](UnitOfWork& work) { must(moveCode(work, trust, {}, 1)); });
    EXPECT_THAT(tree(), Eq("MOV05< vertrouwen< in-de-buurt<vertrouwen MOV06<"));
    project.change([&](UnitOfWork& work) { must(moveCode(work, id("MOV05"), {}, 99)); });
    EXPECT_THAT(tree(), Eq("vertrouwen< in-de-buurt<vertrouwen MOV06< MOV05<"));
    for (const auto beneath : {trust, id("in-de-buurt")}) {
        const auto error = tried([&](UnitOfWork& work) { return moveCode(work, trust, beneath, 0); });
        ASSERT_TRUE(error);
        EXPECT_THAT(error->code, Eq(ErrorCode::Invalid));
    }
}

TEST_F(CodebookEdit, MergesWithoutDoublingAPassage) {
    const auto trust = add(named("Vertrouwen"));
    const auto other = must(ensureCoder(project.database(), "Bram"));
    project.code(story, {0, 10}, "vertrouwen", model::Valence::Good, "van A");  // MOV05 on the same words
    project.code(story, {0, 10}, "MOV05", model::Valence::Bad, "van B");
    project.code(story, {11, 20}, "vertrouwen", model::Valence::Bad);
    project.code(story, {21, 31}, "vertrouwen");
    project.code(story, {21, 31}, "MOV05", model::Valence::Good);
    const auto anna = std::exchange(project.coder, other);
    project.code(story, {0, 10}, "vertrouwen", model::Valence::Mixed);  // another coder's stays beside it
    project.coder = anna;
    add(named("In de buurt", trust));
    const auto before = dump(project.database());

    Recoded done;
    project.change([&](UnitOfWork& work) { done = must(mergeCodes(work, trust, id("MOV05"))); });
    EXPECT_THAT(done.moved, Eq(2U));
    EXPECT_THAT(done.joined, Eq(2U));
    EXPECT_THAT(coded("MOV05"), ElementsAre("Anna: Zij belde.± (van B\n\nvan A)", "Bram: Zij belde.±",
                                            "Anna: Hij kwam.-", "Anna: Het hielp.+"));
    EXPECT_THAT(coded("vertrouwen"), IsEmpty());
    EXPECT_THAT(tree(), Eq("MOV05< in-de-buurt<MOV05 MOV06< -vertrouwen<"));
    EXPECT_THAT(code("vertrouwen").mergedInto, Eq(id("MOV05")));
    const auto refused = tried(
        [&](UnitOfWork& work) { return addPassage(work, {.story = story, .range = {0, 3}, .code = trust}); });
    ASSERT_TRUE(refused);
    EXPECT_THAT(refused->code, Eq(ErrorCode::Refused));
    EXPECT_THAT(said(*refused), HasSubstr("MOV05"));
    undoAndRedo(before);
}

TEST_F(CodebookEdit, MergingTakesLinksSummariesAndMemosAlong) {
    const auto trust = add(named("Vertrouwen"));
    model::Indicator indicator;
    indicator.key = "i";
    indicator.name = "Cijfer";
    project.change([&](UnitOfWork& work) {
        const auto stored = must(storeIndicator(work, indicator)).id;
        model::Link one;
        one.code = trust;
        one.indicator = stored;
        one.assumption = "hangt samen";
        must(link(work, one));
        must(setSummary(work, story, trust, "Zij vertrouwt hen."));
        must(setSummary(work, story, id("MOV05"), "Zij werd gehoord."));
        must(addMemo(work, trust, "Twijfel over deze code."));
    });
    const auto before = dump(project.database());
    project.change([&](UnitOfWork& work) { must(mergeCodes(work, trust, id("MOV05"))); });
    EXPECT_THAT(must(links(project.database())).front().code, Eq(id("MOV05")));
    const auto kept = must(summaries(project.database(), {}));
    ASSERT_THAT(kept.size(), Eq(1U));
    EXPECT_THAT(kept[0].text, Eq("Zij werd gehoord.\n\nZij vertrouwt hen."));
    EXPECT_THAT(must(listMemos(project.database(), {})).front().codeKey, Eq("MOV05"));
    undoAndRedo(before);
}

TEST_F(CodebookEdit, DoesNotMergeACodeIntoItselfOrBeneathItself) {
    const auto trust = add(named("Vertrouwen"));
    const auto beneath = add(named("In de buurt", trust));
    for (const auto into : {trust, beneath}) {
        EXPECT_THAT(tried([&](UnitOfWork& work) { return mergeCodes(work, trust, into); })->code,
                    Eq(ErrorCode::Invalid));
    }
}

TEST_F(CodebookEdit, SplitsACodeByGivingSomePassagesAnother) {
    const auto first = project.code(story, {0, 10});
    project.code(story, {11, 20});
    const auto before = dump(project.database());
    project.change([&](UnitOfWork& work) {
        const auto tone = must(addCode(work, named("Toon", id("MOV05"))));
        must(recode(work, std::vector{first}, tone));
    });
    EXPECT_THAT(coded("toon"), ElementsAre("Anna: Zij belde."));
    EXPECT_THAT(coded("MOV05"), ElementsAre("Anna: Hij kwam."));
    undoAndRedo(before);
    EXPECT_THAT(tried([&](UnitOfWork& work) {
                    return recode(work, std::vector{model::PassageId{99}}, id("MOV05"));
                })->code,
                Eq(ErrorCode::NotFound));
}

TEST_F(CodebookEdit, RetiresACodeWithWhatStandsBeneathItAndBringsItBack) {
    const auto trust = add(named("Vertrouwen"));
    add(named("In de buurt", trust));
    project.code(story, {0, 10}, "vertrouwen");
    const auto before = dump(project.database());
    project.change([&](UnitOfWork& work) { must(retireCode(work, trust)); });
    EXPECT_THAT(tree(), Eq("MOV05< MOV06< -vertrouwen< -in-de-buurt<vertrouwen"));
    EXPECT_THAT(coded("vertrouwen"), ElementsAre("Anna: Zij belde.")) << "what was coded stays";
    undoAndRedo(before);
    EXPECT_THAT(tried([&](UnitOfWork& work) { return reinstateCode(work, id("in-de-buurt")); })->code,
                Eq(ErrorCode::Invalid));
    project.change([&](UnitOfWork& work) { must(reinstateCode(work, trust)); });
    EXPECT_THAT(tree(), Eq("MOV05< MOV06< vertrouwen< in-de-buurt<vertrouwen"));
}

TEST_F(CodebookEdit, KeepsEditionsAndSaysWhatChanged) {
    const auto trust = add(named("Vertrouwen"));
    project.change([&](UnitOfWork& work) { must(keepEdition(work, book(), "2", "na de eerste tien")); });
    const auto kept = must(editions(project.database(), book()));
    ASSERT_THAT(kept.size(), Eq(2U));
    EXPECT_THAT(kept[0].name, Eq("1"));
    EXPECT_THAT(kept[0].codes, Eq(2U));
    EXPECT_THAT(kept[1].name, Eq("2"));
    EXPECT_THAT(kept[1].note, Eq("na de eerste tien"));
    EXPECT_THAT(kept[1].coder, Eq("Anna"));
    EXPECT_THAT(kept[1].codes, Eq(3U));

    project.change([&](UnitOfWork& work) {
        must(changeCode(work, id("MOV06"), {.definition = model::LocalText{"Of je hulp vindt.", ""}}));
        must(moveCode(work, trust, id("MOV05"), 0));
        must(mergeCodes(work, trust, id("MOV06")));
        must(addCode(work, named("Wachten")));
    });
    const auto one = must(editionContent(project.database(), kept[0].id));
    const auto two = must(editionContent(project.database(), kept[1].id));
    const auto now = must(codebooks(project.database())).front();
    const auto told = [](const model::Codebook& before, const model::Codebook& after) {
        std::vector<std::string> all;
        for (const auto& change : model::codebookChanges(before, after)) {
            all.push_back(fmt::format("{} {} '{}'>'{}'", static_cast<int>(change.fate), change.key,
                                      change.before.nl, change.after.nl));
        }
        return all;
    };
    const auto as = [](CodeFate fate) { return static_cast<int>(fate); };
    EXPECT_THAT(told(one, two), ElementsAre(fmt::format("{} vertrouwen ''>''", as(CodeFate::Added))));
    EXPECT_THAT(told(two, now),
                ElementsAre(fmt::format("{} vertrouwen ''>'MOV06'", as(CodeFate::Merged)),
                            fmt::format("{} vertrouwen ''>'MOV05'", as(CodeFate::Moved)),
                            fmt::format("{} MOV06 ''>'Of je hulp vindt.'", as(CodeFate::Changed)),
                            fmt::format("{} wachten ''>''", as(CodeFate::Added))));
    EXPECT_THAT(told(two, one), ElementsAre(fmt::format("{} vertrouwen ''>''", as(CodeFate::Removed))));
    for (const auto* name : {"2", " "}) {
        EXPECT_TRUE(tried([&](UnitOfWork& work) { return keepEdition(work, book(), name, ""); }));
    }
}

}  // namespace
}  // namespace vertelwerk::store::testing
