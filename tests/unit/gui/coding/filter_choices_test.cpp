#include "gui/coding/filter_choices.h"

#include "unit/gui/coding/silent_port.h"
#include "unit/gui/coding/stories.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::CodeId;
using model::Valence;
using testing::ElementsAre;
using testing::SizeIs;

model::Code named(int id, const std::string& name) {
    model::Code code;
    code.id = CodeId{id};
    code.number = id;
    code.shortName = {name, name};
    return code;
}

model::PassageRow passage(int id, int code, const std::string& coder, Valence valence) {
    model::PassageRow row;
    row.passage.id = model::PassageId{id};
    row.passage.range = {0, 14};
    row.passage.code = CodeId{code};
    row.passage.valence = valence;
    row.coder = coder;
    return row;
}

class FilterChoices : public testing::Test {
  protected:
    FilterChoices() {
        coding.setProject("AB", {named(2, "Netwerk"), named(5, "Bejegening")}, base::Language::English);
    }

    std::vector<std::string> labels() {
        std::vector<std::string> all;
        for (const auto& choice : filterChoices(coding, catalogue)) {
            all.push_back((choice.on ? "x " : "") + choice.label);
        }
        return all;
    }
    void open(std::vector<model::PassageRow> rows) {
        coding.open(laidOut(storyWith(twoParagraphs)), std::move(rows), {});
    }

    base::Catalogue catalogue;
    SilentPort port;
    CodingPresenter coding{port};
};

TEST_F(FilterChoices, CodesOfTheStoryWithTheirNumberAndNothingWhereThereIsNoChoice) {
    open({passage(1, 5, "AB", Valence::None), passage(2, 5, "AB", Valence::None)});
    EXPECT_THAT(labels(), ElementsAre("5 Bejegening (2)"));
    EXPECT_EQ(filterSummary(coding, catalogue), "2 passages");
}

TEST_F(FilterChoices, CodersAndExperiencesWhenThereAreSeveral) {
    open({passage(1, 5, "AB", Valence::Good), passage(2, 2, "CD", Valence::None)});
    EXPECT_THAT(labels(), ElementsAre("2 Netwerk (1)", "5 Bejegening (1)", "AB (1)", "CD (1)",
                                      "no experience chosen (1)", "good (1)"));
}

TEST_F(FilterChoices, ChoosingTwiceTakesTheChoiceBack) {
    open({passage(1, 5, "AB", Valence::None), passage(2, 2, "AB", Valence::None)});
    coding.setFilter(filterChoices(coding, catalogue)[1].then);
    EXPECT_THAT(labels(), ElementsAre("2 Netwerk (1)", "x 5 Bejegening (1)"));
    EXPECT_EQ(filterSummary(coding, catalogue), "1 of 2 passages");
    coding.setFilter(filterChoices(coding, catalogue)[1].then);
    EXPECT_TRUE(coding.filter().empty());
}

TEST_F(FilterChoices, WhatTheCoderMayNotSeeIsNoChoice) {
    open({passage(1, 5, "AB", Valence::None), passage(2, 2, "CD", Valence::None)});
    coding.setOwnOnly(true);
    EXPECT_THAT(labels(), ElementsAre("5 Bejegening (1)"));
    EXPECT_EQ(filterSummary(coding, catalogue), "1 passage");
}

}  // namespace
}  // namespace vertelwerk::gui
