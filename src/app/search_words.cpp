#include "vertelwerk/app/search_words.h"

namespace vertelwerk::app {

using base::msg;

base::Message reasonOf(const search::Mark& mark) {
    switch (mark.why) {
        case search::Why::AsTyped:
            return msg("{0}: the word itself", mark.word);
        case search::Why::Form:
            return msg("{0}: a form of {1}", mark.word, mark.typed);
        case search::Why::Pattern:
            return msg("{0}: fits the letters before or behind the *", mark.word);
        case search::Why::Compound:
            return msg("{0}: {1} is a part of it", mark.word, mark.typed);
        case search::Why::Particle:
            return msg("{0}: belongs to {1}, in two pieces", mark.word, mark.typed);
        case search::Why::Synonym:
            return msg("{0}: another word for {1}", mark.word, mark.typed);
        case search::Why::Phrase:
            return msg("{0}: these words side by side", mark.word);
        case search::Why::Near:
            break;
    }
    return msg("{0}: near the other word", mark.word);
}

}  // namespace vertelwerk::app
