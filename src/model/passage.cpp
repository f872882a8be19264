#include "vertelwerk/model/passage.h"

#include "model/keys.h"

namespace vertelwerk::model {
namespace {

constexpr auto valenceWords =
    wordsFor<Valence>({{Valence::None, ""},         {Valence::Good, "+"},        {Valence::Bad, "-"},
                       {Valence::Mixed, "±"},       {Valence::None, "geen"},     {Valence::None, "none"},
                       {Valence::Good, "goed"},     {Valence::Good, "good"},     {Valence::Good, "positief"},
                       {Valence::Good, "positive"}, {Valence::Bad, "niet goed"}, {Valence::Bad, "not good"},
                       {Valence::Bad, "slecht"},    {Valence::Bad, "bad"},       {Valence::Bad, "negatief"},
                       {Valence::Bad, "negative"},  {Valence::Mixed, "="},       {Valence::Mixed, "+/-"},
                       {Valence::Mixed, "+-"},      {Valence::Mixed, "gemengd"}, {Valence::Mixed, "mixed"}});

}  // namespace

std::string_view toSign(Valence valence) {
    return keyOf(valenceWords, valence);
}

std::optional<Valence> valenceFromWord(std::string_view word) {
    return valueOfFolded(valenceWords, word);
}

}  // namespace vertelwerk::model
