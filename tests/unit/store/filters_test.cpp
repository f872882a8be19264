#include "vertelwerk/base/ids.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/store/codebook_edit.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/indicators.h"

#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;
using ::testing::Pair;

/// Four stories that differ in everything a filter can ask.
class Filters : public ::testing::Test {
  protected:
    Filters() {
        auto a = draft("Een.", "A");
        a.number = "OB-04";
        a.method = model::Method::ProbeKit;
        a.narrator = "Mevr. De Vries";
        a.date = "2023-03-08";
        a.area = {"WK990201", "De Kreken"};
        a.attributes = {{"Leeftijdsgroep", "75+"}, {"Kinderen", "2"}};
        a.consent = {yes(model::Purpose::Research), yes(model::Purpose::Quote)};
        a.source.fileName = "onderzoeksbox-04.txt";
        ids.push_back(project.add(a));

        auto b = draft("Twee.", "B");
        b.number = "12";
        b.method = model::Method::MostSignificantChange;
        b.date = "2023-03";
        b.area = {"BU99020101", ""};
        b.attributes = {{"leeftijdsgroep", "65-74"}, {"Kinderen", "10"}};
        b.consent = {yes(model::Purpose::Research), no(model::Purpose::Quote)};
        b.source.fileName = "Verhalen.csv";
        b.source.place = "2";
        ids.push_back(project.add(b));

        auto c = draft("Drie.", "C");
        c.number = "9";
        c.language = "en";
        c.date = "2021";
        c.area = {"WK880101", "Centrum"};
        c.attributes = {{"Kinderen", "3,5"}};
        c.source.fileName = "verhalen.csv";
        c.source.place = "3";
        ids.push_back(project.add(c));

        auto d = draft("Vier.", "D");
        d.language = "en-GB";
        d.area = {"", "Buitengebied"};
        ids.push_back(project.add(d));

        project.code(ids[0], {0, 3}, "MOV05", model::Valence::Good);
        project.code(ids[0], {0, 4}, "MOV06");
        project.code(ids[1], {0, 4}, "MOV06", model::Valence::Bad);
        project.coder = must(ensureCoder(project.database(), "Bram"));
        project.code(ids[2], {0, 4}, "MOV05", model::Valence::Mixed);
    }

    static model::ConsentEntry yes(model::Purpose purpose) {
        return {purpose, model::Answer::Yes, "", "", "", 0};
    }
    static model::ConsentEntry no(model::Purpose purpose) {
        return {purpose, model::Answer::No, "", "", "", 0};
    }

    /// The titles of the stories that pass.
    std::string pass(const std::vector<std::string>& written) {
        model::StoryFilter filter;
        for (const auto& one : written) {
            filter.push_back(must(model::parseFilter(one)));
        }
        std::string titles;
        for (const auto id : must(storyIds(project.database(), filter))) {
            titles += must(findStory(project.database(), id)).title;
        }
        std::string listed;
        for (const auto& row : must(listStories(project.database(), {.filter = filter}))) {
            listed += row.title;
        }
        EXPECT_THAT(listed, Eq(titles));
        EXPECT_THAT(must(countStories(project.database(), {.filter = filter})), Eq(titles.size()));
        return titles;
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    std::vector<model::StoryId> ids;
};

TEST_F(Filters, AThemeHoldsWhatStandsBeneathItACodeDoesNot) {
    NewCode tone;
    tone.codebook = must(codebooks(project.database())).front().id;
    tone.parent = project.codeId("MOV05");
    tone.key = "TOON";
    tone.name = {"Toon", "Tone"};
    project.change([&](UnitOfWork& work) { must(addCode(work, tone)); });
    project.code(ids[3], {0, 4}, "TOON");
    EXPECT_EQ(pass({"theme:5"}), "ACD");
    EXPECT_EQ(pass({"-theme:5"}), "B");
    EXPECT_EQ(pass({"code:5"}), "AC");
    EXPECT_EQ(pass({"code:toon"}), "D");
}

TEST_F(Filters, KnowEveryField) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"theme:5", "AC"},
        {"thema:MOV06", "AB"},
        {"thema:Bejegening", "AC"},
        {"theme:treatment", "AC"},
        {"code:bereikbaar", "AB"},
        {"theme:7", ""},
        {"code:onzin", ""},
        {"-theme:5", "BD"},
        {"valence:+", "A"},
        {"valentie:niet goed", "B"},
        {"valence:mixed", "C"},
        {"valence:none", "A"},
        {"coder:bram", "C"},
        {"-codeur:Anna", "CD"},
        {"coder:niemand", ""},
        {"wijk:WK990201", "AB"},
        {"area:wk990201", "AB"},
        {"wijk:\"de kreken\"", "AB"},
        {"wijk:BU99020101", "B"},
        {"wijk:centrum", "C"},
        {"area:Buitengebied", "D"},
        {"-wijk:WK990201", "CD"},
        {"wijk:onbekend", ""},
        {"-wijk:onbekend", "ABCD"},
        {"gemeente:GM9902", "AB"},
        {"gemeente:gm8801", "C"},
        {"method:msc", "B"},
        {"methode:onderzoeksbox", "A"},
        {"-method:storytelling", "AB"},
        {"narrator:\"mevr. de vries\"", "A"},
        {"-verteller:\"Mevr. De Vries\"", "BCD"},
        {"year:2023", "AB"},
        {"jaar:2021..2022", "C"},
        {"jaar:2020..2023", "ABC"},
        {"jaar:2023..", "AB"},
        {"jaar:..2022", "C"},
        {"datum:2023-03-09..", "B"},
        {"datum:..2023-03-08", "ABC"},
        {"number:10..", "AB"},
        {"kinderen:3..", "BC"},
        {"kinderen:..2", "A"},
        {"-kinderen:3..", "AD"},
        {"-jaar:2023", "CD"},
        {"date:2023-03-08", "A"},
        {"date:2023-03", "AB"},
        {"datum:2023-03-05..2023-03-31", "AB"},
        {"datum:2023-03-09..2023-04", "B"},
        {"datum:2019..2021", "C"},
        {"consent:research", "AB"},
        {"toestemming:citaat", "A"},
        {"consent:quote=no", "B"},
        {"consent:quote=unknown", "CD"},
        {"-consent:quote", "BCD"},
        {"language:nl", "AB"},
        {"taal:EN", "CD"},
        {"language:en-gb", "D"},
        {"source:verhalen.csv", "BC"},
        {"bron:onderzoeksbox-04.txt", "A"},
        {"number:ob-04", "A"},
        {"number:9..12", "BC"},
        {"-number:12", "ACD"},
        {"leeftijdsgroep:75+", "A"},
        {"Leeftijdsgroep:65-74", "B"},
        {"kinderen:2..3.9", "AC"},
        {"kinderen:2..10", "ABC"},
        {"-kinderen:2", "BCD"},
        {"huisdier:hond", ""},
        {"-huisdier:hond", "ABCD"},
    };
    for (const auto& [written, expected] : cases) {
        SCOPED_TRACE(written);
        EXPECT_THAT(pass({written}), Eq(expected));
    }
}

TEST_F(Filters, MustAllHold) {
    EXPECT_THAT(pass({}), Eq("ABCD"));
    EXPECT_THAT(pass({"theme:5", "year:2023"}), Eq("A"));
    EXPECT_THAT(pass({"theme:6", "-valence:+", "wijk:WK990201", "number:10..20", "kinderen:1..20"}), Eq("B"));
    EXPECT_THAT(pass({"theme:5", "-theme:5"}), Eq(""));
}

TEST_F(Filters, FindMunicipalitiesByTheNameThatFiguresBrought) {
    EXPECT_THAT(pass({"gemeente:Waterland"}), Eq(""));
    project.change([](UnitOfWork& work) {
        model::Indicator indicator;
        indicator.key = "K";
        indicator.name = "Inwoners";
        indicator.observations.resize(1);
        indicator.observations[0].area = "GM9902";
        indicator.observations[0].areaName = "Waterland";
        must(storeIndicator(work, indicator));
    });
    EXPECT_THAT(pass({"gemeente:waterland"}), Eq("AB"));
    EXPECT_THAT(pass({"gemeente:Centrum"}), Eq("")) << "a neighbourhood, no municipality";
}

TEST_F(Filters, LeaveOutWhatIsSetApart) {
    project.change([&](UnitOfWork& work) {
        must(recordConsent(work, ids[1], no(model::Purpose::Research)));
        must(setConsentEnd(work, ids[2], "2020-01-31"));
        must(setConsentEnd(work, ids[3], base::today()));
    });
    project.change([&](UnitOfWork& work) { must(withdraw(work, ids[0])); },
                   {.label = base::msg("withdraw"), .undoable = false});
    EXPECT_THAT(must(storyIds(project.database(), {})), ElementsAre(ids[3]))
        << "the last day of consent still counts";
    EXPECT_THAT(must(setApartStories(project.database())), ElementsAre(ids[0], ids[1], ids[2]));
    const auto rows = must(listStories(project.database(), {}));
    EXPECT_THAT(rows[0].setApart, Eq(model::SetApart::Withdrawn));
    EXPECT_THAT(rows[1].setApart, Eq(model::SetApart::ResearchRefused));
    EXPECT_THAT(rows[2].setApart, Eq(model::SetApart::Expired));
    EXPECT_THAT(rows[3].setApart, Eq(std::nullopt));
    EXPECT_THAT(must(countStories(project.database(), {.withSetApart = false})), Eq(1U));
    EXPECT_THAT(must(findStory(project.database(), ids[2])).setApart, Eq(model::SetApart::Expired));
}

TEST_F(Filters, OfferTheValuesThereAre) {
    const auto values = [this](model::Field field) { return must(fieldValues(project.database(), field)); };
    using model::Field;
    EXPECT_THAT(values(Field::Theme), ElementsAre(Pair("MOV05", 2U), Pair("MOV06", 2U)));
    EXPECT_THAT(values(Field::Coder), ElementsAre(Pair("Anna", 2U), Pair("Bram", 1U)));
    EXPECT_THAT(values(Field::Neighbourhood), ElementsAre(Pair("BU99020101", 1U), Pair("Buitengebied", 1U),
                                                          Pair("Centrum", 1U), Pair("De Kreken", 1U)));
    EXPECT_THAT(values(Field::Municipality), ElementsAre(Pair("GM8801", 1U), Pair("GM9902", 2U)));
    EXPECT_THAT(values(Field::Method),
                ElementsAre(Pair("msc", 1U), Pair("probe-kit", 1U), Pair("storytelling", 2U)));
    EXPECT_THAT(values(Field::Narrator), ElementsAre(Pair("Mevr. De Vries", 1U)));
    EXPECT_THAT(values(Field::Year), ElementsAre(Pair("2021", 1U), Pair("2023", 2U)));
    EXPECT_THAT(values(Field::Date),
                ElementsAre(Pair("2021", 1U), Pair("2023-03", 1U), Pair("2023-03-08", 1U)));
    EXPECT_THAT(values(Field::Consent), ElementsAre(Pair("quote", 1U), Pair("research", 2U)));
    EXPECT_THAT(values(Field::Language), ElementsAre(Pair("en", 1U), Pair("en-GB", 1U), Pair("nl", 2U)));
    EXPECT_THAT(values(Field::Number), ElementsAre(Pair("9", 1U), Pair("12", 1U), Pair("OB-04", 1U)));
    EXPECT_THAT(values(Field::Attribute),
                ElementsAre(Pair("Kinderen", 3U), Pair("leeftijdsgroep", 1U), Pair("Leeftijdsgroep", 1U)));
    EXPECT_THAT(values(Field::Source).size(), Eq(4U));
    const auto valences = values(Field::Valence);
    EXPECT_THAT(valences.size(), Eq(3U)) << "not judged is no value";
}

TEST(FiltersOnNothing, FindNothing) {
    const TempDir dir;
    Project project(dir / "p.vertelwerk");
    EXPECT_THAT(must(storyIds(project.database(), {})), IsEmpty());
    EXPECT_THAT(must(fieldValues(project.database(), model::Field::Year)), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::store::testing
