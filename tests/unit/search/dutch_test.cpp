#include "vertelwerk/search/analyser.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::search {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::Not;

AnalysedWord analysed(const std::string& word) {
    return makeAnalyser()->analyse(word, "nl").at(0);
}

struct Form {
    std::string form;
    std::string lemma;
};

void PrintTo(const Form& form, std::ostream* out) {
    *out << form.form;
}

class DutchForms : public testing::TestWithParam<Form> {};

TEST_P(DutchForms, HaveTheirLemma) {
    EXPECT_THAT(analysed(GetParam().form).lemmas, Contains(GetParam().lemma));
}

INSTANTIATE_TEST_SUITE_P(
    Nouns, DutchForms,
    testing::Values(Form{"dagen", "dag"}, Form{"kinderen", "kind"}, Form{"steden", "stad"},
                    Form{"huizen", "huis"}, Form{"brieven", "brief"}, Form{"zalen", "zaal"},
                    Form{"tassen", "tas"}, Form{"foto's", "foto"}, Form{"foto\u2019s", "foto"},
                    Form{"mogelijkheden", "mogelijkheid"}, Form{"industrie\u00ebn", "industrie"},
                    Form{"musea", "museum"}, Form{"huisje", "huis"}, Form{"tuintjes", "tuin"},
                    Form{"boompje", "boom"}, Form{"koninkje", "koning"}, Form{"balletje", "bal"},
                    Form{"autootje", "auto"}, Form{"blaadje", "blad"}, Form{"koeien", "koe"}));

INSTANTIATE_TEST_SUITE_P(Verbs, DutchForms,
                         testing::Values(Form{"werkt", "werken"}, Form{"werkte", "werken"},
                                         Form{"gewerkt", "werken"}, Form{"leefde", "leven"},
                                         Form{"reist", "reizen"}, Form{"loopt", "lopen"},
                                         Form{"liep", "lopen"}, Form{"gelopen", "lopen"},
                                         Form{"lopend", "lopen"}, Form{"opgebeld", "opbellen"},
                                         Form{"verzorgde", "verzorgen"}, Form{"ontving", "ontvangen"},
                                         Form{"opgevangen", "opvangen"}, Form{"besproken", "bespreken"},
                                         Form{"antwoordden", "antwoorden"}, Form{"is", "zijn"},
                                         Form{"ge\u00efnterviewd", "interviewen"}, Form{"vindt", "vinden"}));

INSTANTIATE_TEST_SUITE_P(Adjectives, DutchForms,
                         testing::Values(Form{"mooie", "mooi"}, Form{"grote", "groot"},
                                         Form{"grootste", "groot"}, Form{"boze", "boos"},
                                         Form{"lieve", "lief"}, Form{"witte", "wit"}, Form{"duurder", "duur"},
                                         Form{"betere", "goed"}, Form{"moois", "mooi"},
                                         Form{"ouderen", "ouder"}, Form{"Friese", "fries"},
                                         Form{"specialere", "speciaal"}));

INSTANTIATE_TEST_SUITE_P(WordsNobodyLists, DutchForms,
                         testing::Values(Form{"keukentafelgesprekken", "keukentafelgesprek"},
                                         Form{"wijkcoachjes", "wijkcoach"}, Form{"Zandermeers", "zandermeer"},
                                         Form{"buurtcirkelvrijwilligers", "buurtcirkelvrijwilliger"}));

TEST(Dutch, KeepsWordsApartThatLookAlike) {
    EXPECT_THAT(analysed("gevaar").lemmas, Not(Contains("varen")));
    EXPECT_THAT(analysed("organisatie").lemmas, Not(Contains("orgaan")));
    EXPECT_THAT(analysed("won").lemmas, Not(Contains("wonen")));
    EXPECT_THAT(analysed("wagen").lemmas, Not(Contains("waag")));
    EXPECT_THAT(analysed("les").lemmas, Not(Contains("lezen")));
    EXPECT_THAT(analysed("gemeente").lemmas, Not(Contains("menen")));
}

TEST(Dutch, GivesAnAmbiguousFormEveryLemma) {
    EXPECT_THAT(analysed("gevallen").lemmas, testing::IsSupersetOf({"geval", "vallen"}));
    EXPECT_THAT(analysed("week").lemmas, testing::IsSupersetOf({"week", "wijken"}));
}

struct Compound {
    std::string word;
    std::vector<std::string> parts;
};

void PrintTo(const Compound& compound, std::ostream* out) {
    *out << compound.word;
}

class DutchCompounds : public testing::TestWithParam<Compound> {};

TEST_P(DutchCompounds, HaveTheirPartsAsTheyStand) {
    EXPECT_THAT(analysed(GetParam().word).parts, Eq(GetParam().parts));
}

INSTANTIATE_TEST_SUITE_P(
    Words, DutchCompounds,
    testing::Values(Compound{"cli\u00ebntondersteuning", {"client", "ondersteuning"}},
                    Compound{"aandachtspunten", {"aandachts", "punten"}},
                    Compound{"jeugdzorg", {"jeugd", "zorg"}}, Compound{"huisarts", {"huis", "arts"}},
                    Compound{"huisartsen", {"huis", "artsen"}}, Compound{"veehouder", {"vee", "houder"}},
                    Compound{"kinderopvang", {"kinder", "opvang"}}, Compound{"weekdagen", {"week", "dagen"}},
                    Compound{"Wmo-loket", {"wmo", "loket"}}));

TEST(Dutch, LeavesAloneWhatIsNoCompound) {
    std::ifstream in(TESTS_DIR "/data/analysis/not-compounds.txt");
    ASSERT_TRUE(in);
    const auto analyser = makeAnalyser();
    std::size_t words = 0;
    std::vector<std::string> split;
    for (std::string word; std::getline(in, word);) {
        if (word.front() == '#') {
            continue;
        }
        ++words;
        if (!analyser->analyse(word, "nl").at(0).parts.empty()) {
            split.push_back(word);
        }
    }
    EXPECT_THAT(words, Eq(100U));
    EXPECT_THAT(split.size(), testing::Le(3U)) << testing::PrintToString(split);
}

TEST(Dutch, KnowsPartsByTheirLemmas) {
    EXPECT_THAT(analysed("aandachtspunten").partLemmas, testing::IsSupersetOf({"aandacht", "punt"}));
    EXPECT_THAT(analysed("kinderopvang").partLemmas, testing::IsSupersetOf({"kind", "opvang"}));
}

TEST(Dutch, KnowsTheCompoundsWithinACompound) {
    EXPECT_THAT(analysed("keukentafelgesprek").partLemmas,
                testing::IsSupersetOf({"keuken", "tafel", "gesprek", "keukentafel"}));
    EXPECT_THAT(analysed("jeugdzorgplan").partLemmas,
                testing::IsSupersetOf({"jeugd", "zorg", "plan", "jeugdzorg"}));
    EXPECT_THAT(analysed("wijkteammedewerker").partLemmas,
                testing::IsSupersetOf({"wijk", "team", "wijkteam", "medewerker"}));
    EXPECT_THAT(analysed("woningaanpassingsaanvraag").partLemmas,
                testing::IsSupersetOf({"woning", "aanpassing", "woningaanpassing", "aanvraag"}));
    EXPECT_THAT(analysed("jeugdzorg").partLemmas, testing::Not(testing::Contains("jeugdzorg")));
}

/// The verbs with a particle apart, each with the words that make it.
std::vector<std::string> apart(const std::string& utf8) {
    std::vector<std::string> found;
    for (const auto& word : makeAnalyser()->analyse(utf8, "nl")) {
        for (const auto& verb : word.particleVerbs) {
            found.push_back(verb + ": " + std::string(text::slice(utf8, word.range)) + " " +
                            std::string(text::slice(utf8, word.particle)));
        }
    }
    return found;
}

TEST(Dutch, FindsVerbsWhoseParticleStandsApart) {
    EXPECT_THAT(apart("Ze ving de kinderen goed op."), ElementsAre("opvangen: ving op"));
    EXPECT_THAT(apart("Ik belde hem gisteren op en hij kwam."), ElementsAre("opbellen: belde op"));
    EXPECT_THAT(apart("Wij vragen het formulier aan."), ElementsAre("aanvragen: vragen aan"));
    EXPECT_THAT(apart("Om haar op te vangen was niets geregeld."), ElementsAre("opvangen: vangen op"));
}

TEST(Dutch, LetsAPrepositionBe) {
    EXPECT_THAT(apart("Hij ving vis op zee."), IsEmpty());
    EXPECT_THAT(apart("Ze ving hem. Kom op!"), Not(Contains(testing::StartsWith("opvangen"))));
}

TEST(Dutch, ReadsAbbreviations) {
    EXPECT_THAT(analysed("p.g.b.").surface, Eq("pgb"));
    EXPECT_THAT(analysed("PGB").surface, Eq("pgb"));
    EXPECT_THAT(analysed("mevr.").lemmas, Contains("mevrouw"));
    EXPECT_THAT(analysed("12.500").surface, Eq("12.500"));
    EXPECT_THAT(analysed("PGB-houder").surface, Eq("pgbhouder"));
}

TEST(Dutch, LeavesEnglishToTheEnglishStemmer) {
    const auto word = makeAnalyser()->analyse("stations", "en").at(0);
    EXPECT_THAT(word.lemmas, ElementsAre("station"));
    EXPECT_THAT(word.parts, IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::search
