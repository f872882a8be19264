#include "gui/coding/codebook_tree.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;

/// 1 Omstandigheden (1a, 1b), 5 Bejegening (5a), wachten; out of use: oud. Another codebook: eigen.
class CodebookTrees : public testing::Test {
  protected:
    CodebookTrees() {
        std::vector<model::Code> codes;
        const auto add = [&codes](int id, int book, int parent, const char* key, const char* name) {
            auto& code = codes.emplace_back();
            code.id = model::CodeId{id};
            code.codebook = model::CodebookId{book};
            code.parent = model::CodeId{parent};
            code.key = key;
            code.name = {name, ""};
        };
        add(1, 1, 0, "MOV01", "Omstandigheden");
        codes.back().number = 1;
        add(2, 1, 1, "MOV01a", "Er wordt gevraagd naar een gewone dag");
        add(3, 1, 1, "MOV01b", "Ook andere wensen tellen");
        add(4, 1, 0, "MOV05", "Bejegening");
        codes.back().number = 5;
        add(5, 1, 4, "MOV05a", "Er wordt geluisterd");
        add(6, 1, 0, "wachten", "Wachten");
        codes.back().shortcut = "w";
        add(7, 1, 0, "oud", "Oud");
        codes.back().retired = true;
        add(8, 2, 0, "eigen", "Eigen");
        tree.setCodes(std::move(codes));
    }

    std::string shown() {
        std::string all;
        for (const auto& line : tree.lines()) {
            all += fmt::format("{}{}{}{}", all.empty() ? "" : " ", std::string(line.depth, '>'),
                               line.code->key, line.matches ? "" : "?");
        }
        return all;
    }
    static model::CodeId id(int value) { return model::CodeId{value}; }

    CodebookTree tree{base::Language::Dutch};
    base::Catalogue catalogue;
};

TEST_F(CodebookTrees, ShowWhatIsInUse) {
    EXPECT_THAT(shown(), Eq("MOV01 >MOV01a >MOV01b MOV05 >MOV05a wachten eigen"));
    tree.setRetiredShown(true);
    EXPECT_THAT(shown(), Eq("MOV01 >MOV01a >MOV01b MOV05 >MOV05a wachten oud eigen"));
    EXPECT_THAT(tree.label(*tree.find(id(7)), catalogue), Eq("Oud (out of use)"));
    EXPECT_THAT(tree.label(*tree.find(id(4)), catalogue), Eq("5  Bejegening"));
    EXPECT_THAT(tree.label(*tree.find(id(6)), catalogue), Eq("Wachten  (w)"));
}

TEST_F(CodebookTrees, FindCodesWithWhatStandsAboveThem) {
    tree.setFilter("LUISTERD");
    EXPECT_THAT(shown(), Eq("MOV05? >MOV05a"));
    EXPECT_THAT(tree.firstMatch()->key, Eq("MOV05a"));
    tree.setFilter("er wordt");
    EXPECT_THAT(shown(), Eq("MOV01? >MOV01a MOV05? >MOV05a"));
    tree.setFilter("niets");
    EXPECT_THAT(shown(), Eq(""));
    EXPECT_THAT(tree.firstMatch(), Eq(nullptr));
}

TEST_F(CodebookTrees, SayWhereKeysPutACode) {
    EXPECT_THAT(tree.up(id(4)), Eq(CodePlace{id(0), 0}));
    EXPECT_THAT(tree.up(id(1)), Eq(std::nullopt));
    EXPECT_THAT(tree.down(id(4)), Eq(CodePlace{id(0), 2}));
    EXPECT_THAT(tree.down(id(6)), Eq(std::nullopt)) << "what is out of use has no place";
    EXPECT_THAT(tree.in(id(4)), Eq(CodePlace{id(1), 2}));
    EXPECT_THAT(tree.in(id(1)), Eq(std::nullopt));
    EXPECT_THAT(tree.out(id(5)), Eq(CodePlace{id(0), 2}));
    EXPECT_THAT(tree.out(id(4)), Eq(std::nullopt));
    EXPECT_THAT(tree.down(id(2)), Eq(CodePlace{id(1), 1}));
}

TEST_F(CodebookTrees, SayWhereADropPutsACode) {
    EXPECT_THAT(tree.drop(id(6), id(1), DropSide::Before), Eq(CodePlace{id(0), 0}));
    EXPECT_THAT(tree.drop(id(1), id(6), DropSide::After), Eq(CodePlace{id(0), 2}));
    EXPECT_THAT(tree.drop(id(1), id(6), DropSide::Before), Eq(CodePlace{id(0), 1}));
    EXPECT_THAT(tree.drop(id(6), id(1), DropSide::Onto), Eq(CodePlace{id(1), 2}));
    EXPECT_THAT(tree.drop(id(2), id(1), DropSide::Onto), Eq(CodePlace{id(1), 1}));
    EXPECT_THAT(tree.drop(id(1), id(2), DropSide::Onto), Eq(std::nullopt));
    EXPECT_THAT(tree.drop(id(1), id(1), DropSide::After), Eq(std::nullopt));
    EXPECT_THAT(tree.drop(id(1), id(8), DropSide::After), Eq(std::nullopt));
}

TEST_F(CodebookTrees, KnowWhichCodeAKeyStandsFor) {
    EXPECT_THAT(tree.codeOfKey("W"), Eq(id(6)));
    EXPECT_THAT(tree.codeOfKey("x"), Eq(id(0)));
    EXPECT_THAT(tree.codeOfKey(""), Eq(id(0)));
}

TEST_F(CodebookTrees, OfferTheOtherCodesToMergeInto) {
    std::string keys;
    for (const auto* code : tree.mergeTargets(id(1))) {
        keys += code->key + " ";
    }
    EXPECT_THAT(keys, Eq("MOV05 MOV05a wachten eigen "));
}

}  // namespace
}  // namespace vertelwerk::gui
