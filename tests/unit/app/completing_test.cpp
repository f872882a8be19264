#include "vertelwerk/app/completing.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/search_memory.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include "scratch_project.h"

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Completions : public testing::Test {
  protected:
    void told(const std::string& title, const std::string& area, std::vector<model::Attribute> attributes,
              bool apart = false) {
        model::StoryDraft draft;
        draft.title = title;
        draft.text = "Dit is " + title + ".";
        draft.narrator = "Verteller " + title;
        draft.area.name = area;
        draft.date = "2023-06-0" + std::to_string(++day_);
        draft.attributes = std::move(attributes);
        draft.source.fileName = title + ".txt";
        draft.source.sha256 = base::sha256(title);
        if (apart) {
            draft.consent.push_back(
                {model::Purpose::Research, model::Answer::No, {}, "test", {}, base::nowMs()});
        }
        write([&](store::UnitOfWork& work) { return store::addStory(work, draft).has_value(); });
    }
    void write(const std::function<bool(store::UnitOfWork&)>& act) {
        auto work = store::UnitOfWork::begin(
            scratch_.database(), {base::msg("add"), scratch_.project().coder, true, std::nullopt});
        EXPECT_TRUE(act(*work) && work->commit());
    }
    std::vector<std::string> of(const std::string& typed) {
        const auto found = completions(scratch_.database(), typed, base::Catalogue());
        EXPECT_TRUE(found) << typed;
        return found.value_or(std::vector<std::string>());
    }

    test::ScratchProject scratch_;
    int day_ = 0;
};

TEST_F(Completions, NamesOfFieldsAndAttributesFromTwoLetters) {
    told("a", "", {{"Naam van de groep", "x"}});
    told("b", "", {{"Nationaliteit", "x"}}, true);
    told("c", "", {{"naam VAN de groep", "y"}, {"Wijk", "z"}});
    EXPECT_THAT(of("wi"), ElementsAre()) << "the field is called area here";
    EXPECT_THAT(of("t"), IsEmpty());
    EXPECT_THAT(of("TH"), ElementsAre("theme:"));
    EXPECT_THAT(of("brief -va"), ElementsAre("brief -valence:"));
    EXPECT_THAT(of("(naa"), ElementsAre("(\"Naam van de groep\":"));
    EXPECT_THAT(of("na"), ElementsAre("narrator:", "\"Naam van de groep\":"))
        << "a story set apart says nothing";
    EXPECT_THAT(of("\"eigen th"), IsEmpty()) << "within a phrase";
}

TEST_F(Completions, ValuesBehindTheColonInEitherLanguage) {
    told("a", "De Kreken", {});
    told("b", "Molenwijk", {});
    told("c", "Moerdijk", {});
    told("d", "Moordrecht", {}, true);
    EXPECT_THAT(of("brief wijk:mo"), ElementsAre("brief wijk:Moerdijk", "brief wijk:Molenwijk"));
    EXPECT_THAT(of("area:de"), ElementsAre("area:\"De Kreken\""));
    EXPECT_THAT(of("area:\"de k"), ElementsAre("area:\"De Kreken\""));
    EXPECT_THAT(of("wijk:Molenwijk"), IsEmpty()) << "it is complete";
    EXPECT_THAT(of("kleur:ro"), IsEmpty());
    EXPECT_THAT(of("thema:how"), ElementsAre("thema:Treatment")) << "by its full name";
    EXPECT_THAT(of("thema:5"), ElementsAre("thema:Treatment")) << "by its number";
    EXPECT_THAT(of("jaar:20"), ElementsAre("jaar:2023"));
    EXPECT_THAT(of("bron:a"), ElementsAre("bron:a.txt"));
    EXPECT_THAT(of("has:"), ElementsAre("has:memo", "has:passages"));
}

TEST_F(Completions, ValuesOfAttributesOfStoriesOnceEachAndAsWritten) {
    told("a", "", {{"Herkomst", "Curaçao"}, {"leeftijd", "65-74"}});
    told("b", "", {{"herkomst", "Suriname"}});
    told("c", "", {{"Herkomst", "Curaçao"}});
    told("d", "", {{"Herkomst", "Cuba (Havana)"}});
    told("e", "", {{"Herkomst", "Curlandia"}}, true);
    EXPECT_THAT(of("herkomst:cura"), ElementsAre("herkomst:Curaçao"));
    EXPECT_THAT(of("Herkomst:CU"), ElementsAre("Herkomst:\"Cuba (Havana)\"", "Herkomst:Curaçao"));
    EXPECT_THAT(of("tolk -herkomst:s"), ElementsAre("tolk -herkomst:Suriname"));
    EXPECT_THAT(of("leeftijd:"), ElementsAre("leeftijd:65-74"));
    EXPECT_THAT(of("herkomst:x"), IsEmpty());
}

TEST_F(Completions, NoMoreThanAskedForHoweverManyThereAre) {
    for (int i = 0; i < 40; ++i) {
        told("s" + std::to_string(i), "", {{"groep", "g" + std::to_string(100 + i)}});
        day_ = 0;
    }
    EXPECT_THAT(of("groep:"), SizeIs(12));
    EXPECT_THAT(*completions(scratch_.database(), "groep:g", base::Catalogue(), 2),
                ElementsAre("groep:g100", "groep:g101"));
    EXPECT_THAT(of("groep:g13"), SizeIs(10)) << "g130 to g139";
}

TEST_F(Completions, KeptQueriesByName) {
    write([](store::UnitOfWork& work) {
        return store::saveQuery(work, {"Lang wachten", "wachten", false, false, false}).has_value();
    });
    EXPECT_THAT(of("zoekvraag:l"), ElementsAre("zoekvraag:\"Lang wachten\""));
}

}  // namespace
}  // namespace vertelwerk::app
