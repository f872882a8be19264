#include "vertelwerk/analysis/identifying.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/text/offset_map.h"

#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace vertelwerk::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const NameLists& lists() {
    static const auto loaded = [] {
        auto names = NameLists::load(std::string(ASSETS_DIR) + "/names");
        EXPECT_TRUE(names->addOrdinary(std::string(ASSETS_DIR) + "/dutch/common-words.txt"));
        return names;
    }();
    return loaded.value();
}

std::vector<std::string> byForm(std::string_view text) {
    std::vector<std::string> words;
    for (const auto& one : identifyByForm(text)) {
        words.push_back(std::string(toKey(one.kind)) + ":" + std::string(text::slice(text, one.range)));
    }
    return words;
}

std::vector<std::string> found(std::string_view text) {
    std::vector<std::string> words;
    for (const auto& one : identify(text, lists())) {
        words.push_back(std::string(toKey(one.kind)) + ":" + std::string(text::slice(text, one.range)) + " " +
                        one.replacement);
    }
    return words;
}

TEST(IdentifiersByForm, EachKindIsFoundWhereItStands) {
    EXPECT_THAT(byForm("Mail \xC3\xA9\xC3\xA9n keer naar j.de-vries@wijkteam.example.nl, graag."),
                ElementsAre("email:j.de-vries@wijkteam.example.nl"));
    EXPECT_THAT(byForm("Bel 06-12345678 of 0201234567 of +31 6 12345678 of 013 - 456 78 90."),
                ElementsAre("phone:06-12345678", "phone:0201234567", "phone:+31 6 12345678",
                            "phone:013 - 456 78 90"));
    EXPECT_THAT(byForm("Ik woon op 1234 AB in de straat."), ElementsAre("postcode:1234 AB"));
    EXPECT_THAT(byForm("Maak het over naar NL91 ABNA 0417 1643 00 zei ze."),
                ElementsAre("iban:NL91 ABNA 0417 1643 00"));
    EXPECT_THAT(byForm("Mijn nummer is 111222333."), ElementsAre("bsn:111222333"));
    EXPECT_THAT(byForm("De bus, VK-718-T, stond naast 12-ABC-3."),
                ElementsAre("plate:VK-718-T", "plate:12-ABC-3"));
}

TEST(Identifiers, ALetterWithAPointIsAGuessAtMost) {
    for (const char* text : {"She said: hello, said I.", "Ik zat in groep B.", "Dat zei J. ook nog."}) {
        for (const auto& one : identify(text, lists())) {
            EXPECT_TRUE(one.guess) << text;
        }
    }
}

TEST(Identifiers, ANameEndsWhereAnInstitutionBegins) {
    EXPECT_THAT(found("Daar was Karin van de Rabobank met Ahmed van de Buurtwinkel Noord."),
                ElementsAre("name:Karin [naam 1]", "institution:Rabobank [bank]", "name:Ahmed [naam 2]",
                            "institution:Buurtwinkel Noord [bedrijf]"));
    EXPECT_THAT(found("Hij sprak met Jan van der Kerk."), ElementsAre("name:Jan van der Kerk [naam]"));
    EXPECT_THAT(found("Zij zat op praktijkschool De Brug."),
                ElementsAre("institution:praktijkschool De Brug [school]"));
    EXPECT_THAT(found("We trouwden in de Sint-Jozefkerk."), ElementsAre("institution:Sint-Jozefkerk [kerk]"));
}

TEST(Identifiers, SchoolsHospitalsAndCareAreToldByWhatStandsBeforeOrEndsThem) {
    EXPECT_THAT(found("Zij zit op OBS De Regenboog, hij op het ROC Midden en ik op cbs De Ark."),
                ElementsAre("institution:OBS De Regenboog [school 1]", "institution:ROC Midden [school 2]",
                            "institution:cbs De Ark [school 3]"));
    EXPECT_THAT(found("Ik lag in het UMC Utrecht."), ElementsAre("institution:UMC Utrecht [ziekenhuis]"));
    EXPECT_THAT(found("Hulp kwam van Buurtzorg, later van Zorggroep Almere."),
                ElementsAre("institution:Buurtzorg [zorginstelling 1]",
                            "institution:Zorggroep Almere [zorginstelling 2]"));
    EXPECT_THAT(found("Ik verzorg Annie zelf, met Thuiszorg en de Jeugdzorg."),
                ElementsAre("name:Annie [naam]"));
    EXPECT_THAT(found("Volgens het CBS was dat anders."), IsEmpty());
}

TEST(Identifiers, APrefixMayBeShortened) {
    EXPECT_THAT(found("Ik sprak Yvonne v.d. Berg en Karel v/d Heuvel."),
                ElementsAre("name:Yvonne v.d. Berg [naam 1]", "name:Karel v/d Heuvel [naam 2]"));
}

TEST(Identifiers, APlaceMayBeginWithAnApostrophe) {
    EXPECT_THAT(found("Ik ben in 's-Hertogenbosch opgegroeid."),
                ElementsAre("place:'s-Hertogenbosch [plaats]"));
    EXPECT_THAT(found("Wij gingen naar \u2019s-Gravenhage toe."),
                ElementsAre("place:\u2019s-Gravenhage [plaats]"));
}

TEST(Identifiers, CompoundsOfAbbreviationsAreNoNames) {
    EXPECT_THAT(found("Toen belde ik het Wmo-loket en een PGB-houder in de Facebook-groep."), IsEmpty());
}

TEST(IdentifiersByForm, AnAreaCodeMayStandInBrackets) {
    EXPECT_THAT(byForm("Bel (0413) 26 45 12 of (020) 123 45 67, niet (0413) 26."),
                ElementsAre("phone:(0413) 26 45 12", "phone:(020) 123 45 67"));
}

TEST(Identifiers, AFieldOfAFormSaysWhatStandsBehindIt) {
    EXPECT_THAT(found("Roepnaam: Aga\nGeboorteplaats: Rzesz\u00F3w\nKinderen: Zosia (9)\nWens: Rust"),
                ElementsAre("name:Aga [naam 1]", "place:Rzesz\u00F3w [plaats]", "name:Zosia [naam 2]"));
    EXPECT_THAT(found("Naam: Deelnemer 4\nContactpersoon: Geen\nMoeder: Kom maar binnen."), IsEmpty());
}

TEST(Identifiers, InitialsAndBothHalvesOfADoubleSurnameAreOneName) {
    EXPECT_THAT(
        found("Dat vroeg ik mevrouw Hoogeweg-van Wijngaarden.\n\nG. Hoogeweg-van Wijngaarden"),
        ElementsAre("name:Hoogeweg-van Wijngaarden [naam]", "name:G. Hoogeweg-van Wijngaarden [naam]"));
    EXPECT_THAT(found("Ik sprak Hoogeweg-van Wijngaarden. Hoogeweg-van Wijngaarden zweeg."),
                ElementsAre("name:Hoogeweg-van Wijngaarden [naam]", "name:Hoogeweg-van Wijngaarden [naam]"));
}

TEST(Identifiers, ANameThatNoListKnowsMayOpenASentence) {
    EXPECT_THAT(found("Sharuna Wongsokarto hielp. Later was Sharuna weg. Sharuna zweeg."),
                ElementsAre("name:Sharuna Wongsokarto [naam]", "name:Sharuna [naam]", "name:Sharuna [naam]"));
    EXPECT_THAT(found("Wijkverpleegkundige Sandra kwam."), ElementsAre("name:Sandra [naam]"));
    EXPECT_THAT(found("Vorige Kerst was er niemand. Mijn Facebook stond open."), IsEmpty());
}

TEST(Identifiers, AHouseNumberMakesAStreetOfAnyNameBehindAan) {
    EXPECT_THAT(found("Hij woont aan de Skoalleane 3 en zij aan het Groote Hout 12b."),
                ElementsAre("street:Skoalleane 3 [straat 1]", "street:Groote Hout 12b [straat 2]"));
    EXPECT_THAT(found("Wij zaten aan de 's-Gravelandseweg 112."),
                ElementsAre("street:'s-Gravelandseweg 112 [straat]"));
    EXPECT_THAT(found("Ik geef aan de Albert 3 euro terug."), ElementsAre("name:Albert [naam]"));
}

TEST(Identifiers, ANameEndsWhereItSaysInWhichPlace) {
    EXPECT_THAT(found("Zij zit op school De Kameleon in Beilen, met Karel uit Assen en Jan in 't Veld."),
                ElementsAre("institution:school De Kameleon [school]", "place:Beilen [plaats 1]",
                            "name:Karel [naam 1]", "place:Assen [plaats 2]", "name:Jan in 't Veld [naam 2]"));
}

TEST(Identifiers, APrefixWithACapitalBelongsToItsName) {
    EXPECT_THAT(found("We aten bij De Boerenkwast en bij Van Wierdema."),
                ElementsAre("name:De Boerenkwast [naam 1]", "name:Van Wierdema [naam 2]"));
}

TEST(Identifiers, LanguagesIllnessesAndCarsNameNobody) {
    EXPECT_THAT(found("Hij telt in het Berbers en leert Latijn, Tigrinya en Papiaments."), IsEmpty());
    EXPECT_THAT(found("Hij kreeg eerst Alzheimer, zij Parkinson. Hun Astra en de Toyota staan stil."),
                IsEmpty());
}

TEST(Identifiers, WhoWasGivenALetterIsNotNamed) {
    EXPECT_THAT(found("Toen kwam mevrouw D. weer, met meneer Van B. en mevrouw T."), IsEmpty());
}

TEST(Identifiers, WhatIsSomebodysNamesThem) {
    EXPECT_THAT(found("Ik zag Anneke en Tom. Annekes fiets was weg, en Tom's tas ook."),
                ElementsAre("name:Anneke [naam 1]", "name:Tom [naam 2]", "name:Annekes [naam 1]",
                            "name:Tom's [naam 2]"));
}

TEST(Identifiers, APlaceHasItsCapitals) {
    EXPECT_THAT(found("De bult was hoog. Wij gingen naar De Bult."), ElementsAre("place:De Bult [plaats]"));
}

TEST(Identifiers, FosterAndStepFamilyIsFamily) {
    EXPECT_THAT(found("Mijn pleegmoeder Truus en stiefbroer Harm kwamen."),
                ElementsAre("relative:Truus [pleegmoeder]", "relative:Harm [stiefbroer]"));
}

TEST(Identifiers, ARemarkInBracketsBeginsNoNameBehindIt) {
    EXPECT_THAT(found("Interviewer: (lacht) En toen? [stilte] Daarna niets."), IsEmpty());
    EXPECT_THAT(found("Dat zei (die buurman) Wierdema ook."), ElementsAre("name:Wierdema [naam]"));
}

TEST(IdentifiersByForm, NumbersThatAreNoneStay) {
    EXPECT_THAT(byForm("In 2023 wachtte ik 14 weken, 1200 euro, om 09.30 uur."), IsEmpty());
    EXPECT_THAT(byForm("Nummer 123456789 faalt de proef."), IsEmpty());
    EXPECT_THAT(byForm("Verhaal ZM-2023-022, artikel 2023 van de wet."), IsEmpty());
    EXPECT_THAT(byForm("In 1945 SS-soldaten in het dorp."), IsEmpty());
    EXPECT_THAT(byForm("Op 03-07-1948, van 12-14 uur."), IsEmpty());
    EXPECT_THAT(byForm(""), IsEmpty());
}

TEST(IdentifiersByForm, AVeryLongParagraphIsLookedThroughToo) {
    std::string text(200000, 'a');
    text += " bel 06-12345678";
    EXPECT_THAT(byForm(text), ElementsAre("phone:06-12345678"));
}

TEST(Identifying, GivesTheSamePersonTheSameReplacement) {
    EXPECT_THAT(
        found("Mijn dochter Sanne belde. Sanne was boos op Henk de Vries. Henk zei niets, Truus ook niet."),
        ElementsAre("relative:Sanne [dochter]", "name:Sanne [dochter]", "name:Henk de Vries [naam 1]",
                    "name:Henk [naam 1]", "name:Truus [naam 2]"));
}

TEST(Identifying, ARelativeIsTheSameByTheFirstNameAlone) {
    EXPECT_THAT(
        found("Mijn dochter Sanne de Vries belde. Sanne was boos. De buurman, meneer De Vries, ook."),
        ElementsAre("relative:Sanne de Vries [dochter]", "name:Sanne [dochter]", "name:De Vries [naam]"));
}

TEST(Identifying, TellsStreetsPlacesAndDatesApart) {
    EXPECT_THAT(found("Ik ben geboren op 14 maart 1951 in Oisterwijk, aan de Kerkstraat 12."),
                ElementsAre("birth-date:14 maart 1951 [geboortedatum]", "place:Oisterwijk [plaats]",
                            "street:Kerkstraat 12 [straat]"));
    EXPECT_THAT(found("Op 14 maart 2023 kwam de brief van de gemeente."), IsEmpty());
}

TEST(Identifying, APlaceBehindVanIsNoSurname) {
    EXPECT_THAT(found("Ik ben de enige melkboer van Emmen geweest."),
                ElementsAre("unique:de enige melkboer van Emmen [bijzonderheid]"));
    EXPECT_THAT(found("Dat zei Jan van Emmen."), ElementsAre("name:Jan van Emmen [naam]"));
}

TEST(Identifying, LeavesOrdinaryWordsWithACapital) {
    EXPECT_THAT(
        found(
            "Door de Wmo kwam alles anders. Wil je dat wel? Ben je Nederlands of Turks, dat maakt niet uit."),
        IsEmpty());
    EXPECT_THAT(found("Jij wacht. O. Dus ik moet bellen."), IsEmpty());
    EXPECT_THAT(found("On Thursdays I speak Dutch and I wait."), IsEmpty());
}

TEST(Identifying, TakesANeighbourhoodOfTheCollectionForNoPerson) {
    auto known = lists();
    const std::vector<std::string> areas{"Molenwijk", "Oude Haven"};
    known.addAreas(areas);
    const std::string text = "Hier heet de buurt Molenwijk. Molenwijk is mooi, zei Oude Haven altijd.";
    std::vector<std::string> words;
    for (const auto& one : identify(text, known)) {
        words.push_back(std::string(toKey(one.kind)) + ":" + std::string(text::slice(text, one.range)) + " " +
                        one.replacement);
    }
    EXPECT_THAT(words, ElementsAre("place:Molenwijk [wijk 1]", "place:Molenwijk [wijk 1]",
                                   "place:Oude Haven [wijk 2]"));
}

TEST(Identifying, LeavesAPersonWhoWasGivenALetter) {
    EXPECT_THAT(found("Toen kwam [mevrouw D] binnen met meneer K en een A4'tje."), IsEmpty());
    EXPECT_THAT(found("Toen kwam mevrouw D. de Vries binnen."), ElementsAre("name:D. de Vries [naam]"));
}

TEST(Identifying, SaysWhatIsNoMoreThanAGuess) {
    std::vector<bool> guesses;
    for (const auto& one :
         identify("Wat zei Brulboei daar? Brulboei en Truus zwegen, en Kwikstaart. Dat vond mevrouw "
                  "Kwikstaart ook.",
                  lists())) {
        guesses.push_back(one.guess);
    }
    EXPECT_THAT(guesses, ElementsAre(true, true, false, false, false))
        << "Brulboei twice by its capital only, Truus by the list, Kwikstaart by its title elsewhere";
}

/// A text with its marks taken out, and what they marked.
struct Marked {
    std::string text;
    std::vector<std::pair<Identifier, text::Range>> mentions;
};

Identifier markedKind(const std::string& name) {
    return name == "birthdate" ? Identifier::BirthDate : identifierFromKey(name).value();
}

Marked unmarked(const std::string& file) {
    const auto bytes = base::readFile(std::string(TESTS_DIR) + "/data/identifiers/" + file).value();
    Marked marked;
    std::size_t at = 0;
    for (std::size_t open = bytes.find("[["); open != std::string::npos; open = bytes.find("[[", at)) {
        marked.text += bytes.substr(at, open - at);
        const auto bar = bytes.find('|', open);
        const auto close = bytes.find("]]", bar);
        const auto begin = text::length(marked.text);
        marked.text += bytes.substr(bar + 1, close - bar - 1);
        marked.mentions.push_back(
            {markedKind(bytes.substr(open + 2, bar - open - 2)), {begin, text::length(marked.text)}});
        at = close + 2;
    }
    marked.text += bytes.substr(at);
    return marked;
}

struct Measured {
    std::size_t marked = 0;
    std::size_t found = 0;
    std::size_t suggested = 0;
    std::size_t right = 0;
    [[nodiscard]] double recall() const { return static_cast<double>(found) / static_cast<double>(marked); }
    [[nodiscard]] double precision() const {
        return static_cast<double>(right) / static_cast<double>(suggested);
    }
};

/// Paragraph by paragraph, as stories are: a mention counts as found when a suggestion overlaps it, and a
/// suggestion as right when it overlaps a mention.
Measured measure(const std::string& file, bool tell) {
    const auto all = unmarked(file);
    Measured measured;
    std::map<Identifier, Measured> kinds;
    std::size_t begin = 0;
    const text::OffsetMap map(all.text);
    while (begin < all.text.size()) {
        const auto stop = std::min(all.text.find("\n\n", begin), all.text.size());
        const auto text = all.text.substr(begin, stop - begin);
        const auto base = map.fromByte(begin);
        const auto suggestions = identify(text, lists());
        const auto overlaps = [&](const Identified& one, const text::Range& range) {
            return text::Range{one.range.begin + base, one.range.end + base}.overlaps(range);
        };
        for (const auto& [kind, range] : all.mentions) {
            if (range.begin < base || range.begin >= map.fromByte(stop)) {
                continue;
            }
            const bool hit = std::any_of(suggestions.begin(), suggestions.end(),
                                         [&, r = range](const Identified& one) { return overlaps(one, r); });
            ++measured.marked;
            ++kinds[kind].marked;
            measured.found += hit ? 1U : 0U;
            kinds[kind].found += hit ? 1U : 0U;
            if (!hit && tell) {
                std::cout << "missed " << toKey(kind) << ": " << text::slice(all.text, range) << "\n";
            }
        }
        for (const auto& one : suggestions) {
            const bool hit = std::any_of(all.mentions.begin(), all.mentions.end(),
                                         [&](const auto& mention) { return overlaps(one, mention.second); });
            ++measured.suggested;
            measured.right += hit ? 1U : 0U;
            ++kinds[one.kind].suggested;
            kinds[one.kind].right += hit ? 1U : 0U;
            if (!hit && tell) {
                std::cout << "wrong " << toKey(one.kind) << ": " << text::slice(text, one.range) << "\n";
            }
        }
        begin = stop + 2;
    }
    for (const auto& [kind, one] : kinds) {
        std::cout << fmt::format("{:12} marked {:3} found {:3}; suggested {:3} right {:3}\n", toKey(kind),
                                 one.marked, one.found, one.suggested, one.right);
    }
    std::cout << fmt::format("{}: {} marked, recall {:.3f}, precision {:.3f}\n", file, measured.marked,
                             measured.recall(), measured.precision());
    return measured;
}

TEST(IdentifyingMeasured, OnTheTextsItWasTunedOn) {
    const auto measured = measure("tune.txt", true);
    EXPECT_EQ(measured.marked, 96U);
    EXPECT_GE(measured.recall(), 0.95);
    EXPECT_GE(measured.precision(), 0.9);
}

/// Letters, forms, chats, reports and diaries.
TEST(IdentifyingMeasured, OnVariedTextsItWasTunedOn) {
    const auto measured = measure("varied.txt", true);
    EXPECT_EQ(measured.marked, 215U);
    EXPECT_GE(measured.recall(), 0.97);
    EXPECT_GE(measured.precision(), 0.97);
}

TEST(IdentifyingMeasured, OnVariedTextsItWasNotTunedOn) {
    const auto measured = measure("varied-unseen.txt", false);
    EXPECT_EQ(measured.marked, 53U);
    EXPECT_GE(measured.recall(), 0.95);
    EXPECT_GE(measured.precision(), 0.95);
}

TEST(IdentifyingMeasured, OnTextsItWasNotTunedOn) {
    const auto measured = measure("test.txt", false);
    EXPECT_EQ(measured.marked, 313U);
    EXPECT_GE(measured.found, 307U) << "the manual names this figure";
    EXPECT_GE(measured.precision(), 0.97) << "and this one";
}

}  // namespace
}  // namespace vertelwerk::analysis
