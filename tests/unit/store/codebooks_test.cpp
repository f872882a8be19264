#include "vertelwerk/store/codebooks.h"

#include "vertelwerk/store/history.h"

#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Codebooks : public ::testing::Test {
  protected:
    base::Result<model::CodebookId> tried(const model::Codebook& book) {
        auto work =
            must(UnitOfWork::begin(project.database(), {.label = base::msg("x"), .coder = project.coder}));
        auto id = addCodebook(work, book);
        must(work.commit());
        return id;
    }
    std::string keyOf(std::string_view name) { return must(resolveCode(project.database(), name)).key; }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
};

model::Codebook own() {
    model::Codebook book;
    book.key = "eigen";
    book.edition = "2";
    book.name = {"Eigen codes", ""};
    book.source = {"Werkgroep", "Working group"};
    model::Code code;
    code.key = "E1";
    code.ordinal = 3;
    code.name = {"Bejegening", "Manners"};
    code.shortName = {"Omgang", "Contact"};
    code.definition = {"Hoe men met je omgaat.", "How people treat you."};
    code.question = {"Voelde je je gehoord?", "Did you feel heard?"};
    code.questionOrigin = model::Origin::Source;
    code.include = {"Toon", "Tone"};
    code.exclude = {"Kennis", "Knowledge"};
    code.criteria = {{"E1a", model::Origin::Source, {"Luistert", "Listens"}}, {"E1b", {}, {"Groet", ""}}};
    code.terms = {{"luisteren", true}, {"vriendelijk", false}};
    code.colour = 0xAB12CD;
    book.codes = {code};
    model::Code plain;
    plain.key = "E2";
    plain.ordinal = 1;
    plain.name = {"Wachten", ""};
    book.codes.push_back(plain);
    return book;
}

TEST_F(Codebooks, ComeBackAsTheyWereAdded) {
    const auto id = must(tried(own()));
    const auto books = must(codebooks(project.database()));
    ASSERT_THAT(books.size(), Eq(2U));
    const auto& book = books[1];
    EXPECT_THAT(book.id, Eq(id));
    EXPECT_THAT(book.key, Eq("eigen"));
    EXPECT_THAT(book.edition, Eq("2"));
    EXPECT_THAT(book.name.nl, Eq("Eigen codes"));
    EXPECT_THAT(book.source.en, Eq("Working group"));
    ASSERT_THAT(book.codes.size(), Eq(4U)) << "two codes and the criteria of one";
    EXPECT_THAT(book.codes[0].key, Eq("E2")) << "by ordinal";
    EXPECT_THAT(book.codes[0].number, Eq(std::nullopt));
    const auto& code = book.codes[1];
    const auto added = own().codes[0];
    EXPECT_THAT(code.codebook, Eq(id));
    EXPECT_THAT(code.name, Eq(added.name));
    EXPECT_THAT(code.shortName, Eq(added.shortName));
    EXPECT_THAT(code.definition, Eq(added.definition));
    EXPECT_THAT(code.question, Eq(added.question));
    EXPECT_THAT(code.questionOrigin, Eq(model::Origin::Source));
    EXPECT_THAT(code.include, Eq(added.include));
    EXPECT_THAT(code.exclude, Eq(added.exclude));
    EXPECT_THAT(code.criteria, Eq(added.criteria));
    EXPECT_THAT(code.terms, Eq(added.terms));
    EXPECT_THAT(code.colour, Eq(0xAB12CDU));
    EXPECT_THAT(code.version, Eq(1));
    EXPECT_THAT(must(codes(project.database())).size(), Eq(6U));
}

TEST_F(Codebooks, HoldCriteriaAsCodesBeneathTheirs) {
    must(tried(own()));
    const auto listens = must(resolveCode(project.database(), "E1a"));
    EXPECT_THAT(listens.kind, Eq(model::CodeKind::Criterion));
    EXPECT_THAT(listens.parent, Eq(must(resolveCode(project.database(), "E1")).id));
    EXPECT_THAT(listens.parentKey, Eq("E1"));
    EXPECT_THAT(listens.name, Eq(model::LocalText{"Luistert", "Listens"}));
    EXPECT_THAT(listens.questionOrigin, Eq(model::Origin::Source));
    EXPECT_THAT(listens.colour, Eq(0xAB12CDU)) << "that of the code above it";
    EXPECT_FALSE(model::isTop(listens));
    std::vector<std::string> keys;
    for (const auto& code : must(codes(project.database()))) {
        keys.push_back(code.key);
    }
    EXPECT_THAT(keys, ElementsAre("MOV05", "MOV06", "E2", "E1", "E1a", "E1b")) << "as the tree reads";
}

TEST_F(Codebooks, GiveCriteriaOfTheSameKeyEachTheirOwn) {
    auto book = own();
    book.codes[1].criteria = {{"E1a", {}, {"Snel", ""}}, {"", {}, {"Zeker", ""}}};
    must(tried(book));
    std::vector<std::string> keys;
    const auto books = must(codebooks(project.database()));
    for (const auto& code : books[1].codes) {
        keys.push_back(code.key + "<" + code.parentKey);
    }
    EXPECT_THAT(keys, ElementsAre("E2<", "E2E1a<E2", "E2-2<E2", "E1<", "E1a<E1", "E1b<E1"));
}

TEST_F(Codebooks, ComeBackTheSameInAnotherProject) {
    must(tried(own()));
    auto carried = must(codebooks(project.database()))[1];
    Project other(dir / "other.vertelwerk");
    other.change([&](UnitOfWork& work) { must(addCodebook(work, carried)); });
    const auto there = must(codebooks(other.database()))[1];
    ASSERT_THAT(there.codes.size(), Eq(carried.codes.size()));
    for (std::size_t i = 0; i < there.codes.size(); ++i) {
        EXPECT_THAT(there.codes[i].key, Eq(carried.codes[i].key));
        EXPECT_THAT(there.codes[i].guid, Eq(carried.codes[i].guid));
        EXPECT_THAT(there.codes[i].parentKey, Eq(carried.codes[i].parentKey));
        EXPECT_THAT(there.codes[i].kind, Eq(carried.codes[i].kind));
    }
}

TEST_F(Codebooks, AreAddedOnce) {
    must(tried(own()));
    const auto again = tried(own());
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().code, Eq(ErrorCode::AlreadyExists));
    EXPECT_THAT(said(again.error()), HasSubstr("eigen"));
    auto next = own();
    next.edition = "3";
    EXPECT_TRUE(tried(next));
    auto sameGuid = must(codebooks(project.database()))[0];
    sameGuid.key = "anders";
    EXPECT_THAT(tried(sameGuid).error().code, Eq(ErrorCode::AlreadyExists));
}

TEST_F(Codebooks, NeedKeysOfTheirOwn) {
    auto book = own();
    book.codes[1].key = "E1";
    EXPECT_THAT(tried(book).error().code, Eq(ErrorCode::Invalid));
    book.codes[1].key = "";
    EXPECT_THAT(tried(book).error().code, Eq(ErrorCode::Invalid));
    book = own();
    book.key = "";
    EXPECT_THAT(tried(book).error().code, Eq(ErrorCode::Invalid));
    EXPECT_THAT(must(codebooks(project.database())).size(), Eq(1U));
}

TEST_F(Codebooks, NameCodesByKeyNumberAndName) {
    EXPECT_THAT(keyOf("MOV05"), Eq("MOV05"));
    EXPECT_THAT(keyOf("mov05"), Eq("MOV05"));
    EXPECT_THAT(keyOf("6"), Eq("MOV06"));
    EXPECT_THAT(keyOf(" treatment "), Eq("MOV05"));
    EXPECT_THAT(keyOf("Bereikbaarheid van hulp"), Eq("MOV06"));
    EXPECT_THAT(keyOf("bereikbaar"), Eq("MOV06"));
    EXPECT_THAT(keyOf("Reach"), Eq("MOV06"));
}

TEST_F(Codebooks, SayWhichCodesThereAre) {
    const auto none = resolveCode(project.database(), "Vervoer");
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(said(none.error()), HasSubstr("Vervoer"));
    EXPECT_THAT(said(none.error()), HasSubstr("MOV06"));
    EXPECT_THAT(resolveCode(project.database(), "").error().code, Eq(ErrorCode::NotFound));

    must(tried(own()));
    const auto both = resolveCode(project.database(), "bejegening");
    ASSERT_FALSE(both);
    EXPECT_THAT(both.error().code, Eq(ErrorCode::Ambiguous));
    EXPECT_THAT(said(both.error()), HasSubstr("MOV05"));
    EXPECT_THAT(said(both.error()), HasSubstr("E1"));
    EXPECT_THAT(keyOf("E1"), Eq("E1"));
}

TEST_F(Codebooks, CanBeTakenBackUntilUsed) {
    must(tried(own()));
    must(undo(project.database(), project.coder));
    EXPECT_THAT(must(codebooks(project.database())).size(), Eq(1U));
    must(redo(project.database(), project.coder));
    EXPECT_THAT(must(codebooks(project.database()))[1].codes[1].terms.size(), Eq(2U));
}

}  // namespace
}  // namespace vertelwerk::store::testing
