#include "e2e/cli.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr double threeDigits = 0.0005;
constexpr double fourDigits = 0.00005;
constexpr double fiveDigits = 0.000005;

/// A table of one string a coder, one character a unit, * for what is missing.
std::string table(const std::vector<std::string>& coders, char separator = ';') {
    std::ostringstream lines;
    for (std::size_t coder = 0; coder < coders.size(); ++coder) {
        lines << (coder == 0 ? "" : std::string(1, separator)) << "Codeur " << coder + 1;
    }
    for (std::size_t unit = 0; unit < coders.front().size(); ++unit) {
        lines << '\n';
        for (std::size_t coder = 0; coder < coders.size(); ++coder) {
            const char value = coders[coder][unit];
            lines << (coder == 0 ? "" : std::string(1, separator))
                  << (value == '*' ? std::string() : std::string(1, value));
        }
    }
    return lines.str() + '\n';
}

/// Yes and no of two readers: both, only the first, only the second, neither.
std::vector<std::string> twoByTwo(std::size_t both, std::size_t first, std::size_t second, std::size_t none) {
    return {
        std::string(both + first, 'y') + std::string(second + none, 'n'),
        std::string(both, 'y') + std::string(first, 'n') + std::string(second, 'y') + std::string(none, 'n')};
}

class Values : public ::testing::Test {
  protected:
    Json agreement(const std::vector<std::string>& coders, const std::string& level = "nominal") {
        const auto file = scratch.write("waarden.csv", table(coders));
        const auto run = cli({"agreement", "--values", file, "--level", level, "--json"});
        EXPECT_EQ(run.status, 0) << run.err;
        return run.json();
    }
    double alpha(const std::vector<std::string>& coders, const std::string& level) {
        return agreement(coders, level)["krippendorff_alpha"];
    }

    Scratch scratch;
};

// https://en.wikipedia.org/wiki/Cohen%27s_kappa
TEST_F(Values, CohensKappaOfTwoReaders) {
    const auto json = agreement(twoByTwo(20, 5, 10, 15));
    EXPECT_NEAR(json["percent"], 70, 1e-9);
    EXPECT_NEAR(json["cohen_kappa"], 0.4000, fourDigits);
    EXPECT_NEAR(agreement(twoByTwo(45, 15, 25, 15))["cohen_kappa"], 0.1304, fourDigits);
    EXPECT_NEAR(agreement(twoByTwo(25, 35, 5, 35))["cohen_kappa"], 0.2593, fourDigits);
}

// https://en.wikipedia.org/wiki/Fleiss%27_kappa
TEST_F(Values, FleissKappaOfFourteenRaters) {
    constexpr std::array<std::array<int, 5>, 10> counts{{{0, 0, 0, 0, 14},
                                                         {0, 2, 6, 4, 2},
                                                         {0, 0, 3, 5, 6},
                                                         {0, 3, 9, 2, 0},
                                                         {2, 2, 8, 1, 1},
                                                         {7, 7, 0, 0, 0},
                                                         {3, 2, 6, 3, 0},
                                                         {2, 5, 3, 2, 2},
                                                         {6, 5, 2, 1, 0},
                                                         {0, 2, 2, 3, 7}}};
    std::vector<std::string> raters(14);
    for (const auto& row : counts) {
        std::string given;
        for (std::size_t category = 0; category < row.size(); ++category) {
            given += std::string(static_cast<std::size_t>(row[category]), static_cast<char>('1' + category));
        }
        for (std::size_t rater = 0; rater < raters.size(); ++rater) {
            raters[rater] += given[rater];
        }
    }
    const auto json = agreement(raters);
    EXPECT_NEAR(json["percent"], 37.8, 0.05);
    EXPECT_NEAR(json["fleiss_kappa"], 0.20993, fiveDigits);
}

// Krippendorff (2011), sections A, B and C.
TEST_F(Values, AlphaOfKrippendorff2011) {
    EXPECT_NEAR(alpha({"0100000010", "1110010000"}, "nominal"), 0.095, threeDigits);
    EXPECT_NEAR(alpha({"aabbdcccedda", "babbbccceddd"}, "nominal"), 0.692, threeDigits);
    const std::vector<std::string> four{"123321412***", "1233224125*3", "*3332342251*", "12332441251*"};
    EXPECT_NEAR(alpha(four, "nominal"), 0.743, threeDigits);
    EXPECT_NEAR(alpha(four, "ordinal"), 0.815, threeDigits);
    EXPECT_NEAR(alpha(four, "interval"), 0.849, threeDigits);
    EXPECT_NEAR(alpha(four, "ratio"), 0.797, threeDigits);
    const auto json = agreement(four, "ordinal");
    EXPECT_EQ(json["values"], "waarden.csv");
    EXPECT_EQ(json["level"], "ordinal");
    EXPECT_THAT(json["coders"], ElementsAre("Codeur 1", "Codeur 2", "Codeur 3", "Codeur 4"));
    EXPECT_EQ(json["units"], 11);
    EXPECT_EQ(json["left_out"], 1);
    EXPECT_EQ(json["n"], 40);
    EXPECT_TRUE(json["cohen_kappa"].is_null()) << "kappa is of names";
}

// https://en.wikipedia.org/wiki/Krippendorff%27s_alpha; ordinal and ratio worked out with its formulas.
TEST_F(Values, AlphaOfThreeCodersWhoLeftMuchOut) {
    const std::vector<std::string> three{"*****34121133*3", "1*213343*******", "**21344*21133*4"};
    EXPECT_NEAR(alpha(three, "nominal"), 0.691, threeDigits);
    EXPECT_NEAR(alpha(three, "ordinal"), 0.807, threeDigits);
    EXPECT_NEAR(alpha(three, "interval"), 0.811, threeDigits);
    EXPECT_NEAR(alpha(three, "ratio"), 0.809, threeDigits);
}

// A. Hayes and K. Krippendorff (2007), table 1.
TEST_F(Values, AlphaOfFiveObserversOfForty) {
    const std::vector<std::string> five{
        "112*001122*01311211000201001111223222221", "1130000*21102311121000302102111122222221",
        "203000222100221123001*30*1012202*2232*21", "*13****0*10022***31*103021122**122***12*",
        "2**0001*2****3112**0*0**2*0**20*2*2222*1"};
    EXPECT_NEAR(alpha(five, "nominal"), 0.4765, fourDigits);
    EXPECT_NEAR(alpha(five, "ordinal"), 0.7598, fourDigits);
    EXPECT_NEAR(alpha(five, "interval"), 0.757, threeDigits);
}

TEST_F(Values, TheFirstColumnMayNameTheUnits) {
    for (const std::string heading : {"eenheid", "Unit", ""}) {
        const auto file = scratch.write(
            "met namen.csv", heading + ";Anna;Bea\nfragment 1;1,5;1.5\nfragment 2;3;4\nfragment 3;*;2\n");
        const auto json = cli({"agreement", "--values", file, "--level", "interval", "--json"}).json();
        EXPECT_THAT(json["coders"], ElementsAre("Anna", "Bea")) << heading;
        // Values 1.5 1.5 3 4: Do = 2 * 1 / 4; De over 12 ordered pairs = 2 * (2*2.25 + 2*6.25 + 1) / 12 = 3.
        EXPECT_NEAR(json["krippendorff_alpha"], 1 - 0.5 / 3, 1e-9) << heading;
        EXPECT_EQ(json["n"], 4) << heading;
        EXPECT_EQ(json["left_out"], 1) << heading;
    }
}

TEST_F(Values, WithoutVariationItCannotBeDetermined) {
    EXPECT_TRUE(agreement({"111", "111"})["krippendorff_alpha"].is_null());
    const auto file = scratch.write("een.csv", table({"111", "111"}));
    const auto run = cli({"agreement", "--values", file});
    EXPECT_EQ(run.status, 0);
    EXPECT_THAT(run.out, HasSubstr("niet te bepalen"));
}

TEST_F(Values, SaysInWordsWhatTheFigureMeans) {
    const auto file = scratch.write("waarden.csv", table({"123321412***", "1233224125*3", "12332441251*"}));
    const auto run = cli({"agreement", "--values", file, "--level", "ordinal"});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("Codeur 1, Codeur 2, Codeur 3: 10 eenheden, n = 29 waarden."));
    EXPECT_THAT(run.out, HasSubstr("Hoog: "));
    EXPECT_THAT(run.out, HasSubstr("Ordinaal: "));
    EXPECT_THAT(cli({"--lang", "en", "agreement", "--values", file, "--level", "ordinal"}).out,
                HasSubstr("Ordinal: "));
}

TEST_F(Values, NamesTheCellThatIsNoNumber) {
    const auto file = scratch.write("woorden.csv", "Anna;Bea\n1;2\n2;hoog\n");
    const auto run = cli({"agreement", "--values", file, "--level", "ordinal", "--json"});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.out, IsEmpty());
    EXPECT_THAT(run.err, HasSubstr("woorden.csv"));
    EXPECT_THAT(run.err, HasSubstr("hoog"));
    EXPECT_THAT(run.err, HasSubstr("rij 3"));
    EXPECT_THAT(run.err, HasSubstr("Bea"));
    EXPECT_EQ(std::ranges::count(run.err, '\n'), 1);
    const auto below = scratch.write("min.csv", "Anna;Bea\n-1;2\n");
    EXPECT_EQ(cli({"agreement", "--values", below, "--level", "interval"}).status, 0);
    EXPECT_EQ(cli({"agreement", "--values", below, "--level", "ratio"}).status, 1);
}

TEST_F(Values, RefusesWhatIsNoTableOfCoders) {
    EXPECT_EQ(cli({"agreement", "--values", scratch.file("weg.csv")}).status, 1);
    EXPECT_EQ(cli({"agreement", "--values", scratch.write("een.csv", "Anna\n1\n2\n")}).status, 1);
    EXPECT_EQ(cli({"agreement", "--values", scratch.write("leeg.csv", "")}).status, 1);
    const auto twice = cli({"agreement", "--values", scratch.write("dubbel.csv", "Anna;Anna\n1;2\n")});
    EXPECT_EQ(twice.status, 1);
    EXPECT_THAT(twice.err, HasSubstr("Anna"));
}

TEST_F(Values, AreNotMixedWithAProject) {
    const auto file = scratch.write("waarden.csv", table({"12", "13"}));
    EXPECT_EQ(cli({"agreement", scratch.file("p.vertelwerk"), "--values", file}).status, 2);
    EXPECT_EQ(cli({"agreement", "--values", file, "--coders", "Anna,Bea"}).status, 2);
    EXPECT_EQ(cli({"agreement", "--values", file, "--level", "hoog"}).status, 2);
    EXPECT_EQ(cli({"agreement", scratch.file("p.vertelwerk"), "--coders", "A,B", "--level", "ratio"}).status,
              2);
    const auto bare = cli({"agreement"});
    EXPECT_EQ(bare.status, 2);
    EXPECT_THAT(bare.err, HasSubstr("--coders"));
    EXPECT_THAT(bare.err, HasSubstr("of anders alleen --values"));
}

}  // namespace
}  // namespace vertelwerk::e2e
