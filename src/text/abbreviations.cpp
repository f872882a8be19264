#include "text/abbreviations.h"

#include "vertelwerk/text/normalise.h"

#include "text/utf8.h"

#include <algorithm>
#include <iterator>

namespace vertelwerk::text {
namespace {

/// Abbreviations that do not end a sentence, whatever follows. Those that may (enz., etc., e.d.) are
/// not here: ICU itself goes on when a small letter follows.
constexpr std::string_view abbreviations[] = {
    "aant.",    "afd.",   "afz.",   "art.",   "b.v.",   "betr.",    "bijv.",  "blz.",   "burg.",  "bv.",
    "c.q.",     "ca.",    "d.",     "cf.",    "d.d.",   "d.m.v.",   "d.w.z.", "dhr.",   "dr.",    "drs.",
    "ds.",      "dwz.",   "e.g.",   "evt.",   "excl.",  "fam.",     "fig.",   "geb.",   "gem.",   "hfst.",
    "hr.",      "i.c.",   "i.c.m.", "i.e.",   "i.h.b.", "i.h.k.v.", "i.o.v.", "i.p.v.", "i.s.m.", "i.t.t.",
    "i.v.m.",   "incl.",  "ing.",   "inz.",   "ipv.",   "ir.",      "ivm.",   "m.a.w.", "m.b.t.", "m.b.v.",
    "m.h.o.o.", "m.i.",   "m.i.v.", "m.n.",   "m.u.v.", "mej.",     "mevr.",  "mgr.",   "mln.",   "mr.",
    "mrs.",     "ms.",    "mw.",    "n.a.v.", "nr.",    "nrs.",     "o.a.",   "o.b.v.", "o.g.v.", "o.l.v.",
    "o.m.",     "o.v.v.", "ong.",   "opm.",   "pag.",   "plm.",     "prof.",  "resp.",  "st.",    "t.a.v.",
    "t.b.v.",   "t.g.v.", "t.h.v.", "t.m.",   "t.n.v.", "t.o.v.",   "t.w.",   "tel.",   "toel.",  "v.",
    "v.d.",     "v.w.b.", "vgl.",   "vlg.",   "vs.",    "wed.",     "wethr.", "z.g.",   "zgn.",   "zr."};

/// Words that begin a sentence rather than being a surname after an initial.
constexpr std::string_view openers[] = {
    "a",          "aan",     "achteraf", "als",          "and",       "at",     "bij",
    "but",        "daar",    "daarna",   "daarom",       "dan",       "dat",    "de",
    "deze",       "die",     "dit",      "door",         "dus",       "een",    "eerst",
    "en",         "er",      "gelukkig", "haar",         "he",        "helaas", "het",
    "hier",       "hij",     "hoe",      "hun",          "i",         "ik",     "in",
    "intussen",   "is",      "it",       "ja",           "je",        "jij",    "jullie",
    "later",      "maar",    "met",      "mijn",         "misschien", "my",     "na",
    "natuurlijk", "nee",     "net",      "niemand",      "nou",       "nu",     "of",
    "om",         "omdat",   "onder",    "ons",          "onze",      "ook",    "op",
    "over",       "pas",     "she",      "sinds",        "so",        "soms",   "that",
    "the",        "then",    "there",    "they",         "this",      "toch",   "toen",
    "tot",        "u",       "uit",      "uiteindelijk", "uw",        "van",    "vandaag",
    "veel",       "volgens", "voor",     "vroeger",      "waar",      "waarom", "want",
    "wat",        "we",      "well",     "wel",          "when",      "wie",    "wij",
    "you",        "zelf",    "ze",       "zij",          "zijn",      "zo",     "zonder"};

template <std::size_t N>
bool isOneOf(const std::string_view (&words)[N], std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool isLetter(UChar32 c) {
    return c >= 0 && u_isalpha(c) != 0;
}

/// The word that ends `before`, with the full stops in and after it, without opening marks.
std::string_view lastToken(std::string_view before) {
    auto begin = before.size();
    for (auto at = begin; at > 0;) {
        const auto c = previous(before, at);
        if (!isLetter(c) && c != '.') {
            break;
        }
        begin = at;
    }
    return before.substr(begin);
}

std::string_view firstWord(std::string_view after) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < after.size() && !isLetter(next(after, at));) {
        begin = at;
    }
    auto end = begin;
    for (auto at = begin; at < after.size() && isLetter(next(after, at));) {
        end = at;
    }
    return after.substr(begin, end - begin);
}

/// "D." or "J.W."
bool isInitials(std::string_view token) {
    if (token.empty()) {
        return false;
    }
    for (std::size_t at = 0; at < token.size();) {
        const auto c = next(token, at);
        if (c < 0 || u_isupper(c) == 0 || at >= token.size() || token[at] != '.') {
            return false;
        }
        ++at;
    }
    return true;
}

/// "MS." is an illness, "Ms." a form of address.
bool isAcronym(std::string_view token) {
    std::size_t at = 0;
    (void)next(token, at);
    return at < token.size() && u_isupper(next(token, at)) != 0;
}

}  // namespace

bool goesOn(std::string_view before, std::string_view after) {
    if (!before.ends_with('.')) {
        return false;
    }
    const auto token = lastToken(before);
    if (isInitials(token)) {
        return !isOneOf(openers, folded(firstWord(after)));
    }
    return !isAcronym(token) && isOneOf(abbreviations, folded(token));
}

}  // namespace vertelwerk::text
