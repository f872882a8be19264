#include "search/dutch/dictionary_kinds.h"

#include "search/dutch/word_kinds.h"

#include <algorithm>

namespace vertelwerk::search::dutch {
namespace {

constexpr std::string_view nounPlurals = "abcdefghijuvx";
constexpr std::string_view diminutives = "abcdefg";
constexpr std::string_view adjectiveForms = "abcdeilmnopqrstuvwxy";

bool anyOf(const std::vector<std::string>& flags, char family, std::string_view letters) {
    return std::any_of(flags.begin(), flags.end(), [&](const std::string& flag) {
        return flag[0] == family && letters.find(flag[1]) != std::string_view::npos;
    });
}

}  // namespace

bool contains(const std::vector<std::string>& flags, std::string_view flag) {
    return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

unsigned compoundRoles(const std::vector<std::string>& flags) {
    unsigned roles = 0;
    roles |= contains(flags, "Ca") || contains(flags, "CA") || contains(flags, "Ce") || contains(flags, "Cl")
                 ? unsigned{BeginsCompound}
                 : 0U;
    roles |= contains(flags, "Cb") || contains(flags, "CB") || contains(flags, "Ce")
                 ? unsigned{InsideCompound}
                 : 0U;
    roles |= contains(flags, "Cc") ? unsigned{EndsCompound} : 0U;
    roles |= contains(flags, "Xc") ? unsigned{NotAfterLinkingS} : 0U;
    return roles;
}

unsigned kindsOfEntry(std::string_view entry, const std::vector<std::string>& flags) {
    unsigned kinds = 0;
    const bool isVerb = contains(flags, "V3") || contains(flags, "Vq") || contains(flags, "Vp");
    if (contains(flags, "Vi")) {
        kinds |= Infinitive;
    } else if (isVerb) {
        kinds |= VerbStem;
    }
    if (contains(flags, "Va") || contains(flags, "Vb") || contains(flags, "Ve")) {
        kinds |= VerbForm;
    }
    if (anyOf(flags, 'A', adjectiveForms) || contains(flags, "Zm") || contains(flags, "Zk") ||
        contains(flags, "Ll") || contains(flags, "Tl")) {  // Nederlands, Turks
        kinds |= AdjectiveBase;
    }
    const bool compounds = anyOf(flags, 'C', "abcdeh");
    const bool verbPrefixes = anyOf(flags, 'P', "abcdefghijklmnopqrst");
    if (anyOf(flags, 'Y', diminutives) || contains(flags, "Xe") || contains(flags, "Zv") ||
        (anyOf(flags, 'Z', nounPlurals) && (compounds || !verbPrefixes)) || (compounds && kinds == 0)) {
        kinds |= NounBase;
    }
    const bool saysNoPlural = !anyOf(flags, 'Y', diminutives) && !anyOf(flags, 'Z', nounPlurals);
    if (kinds == NounBase && saysNoPlural && (entry.ends_with("en") || entry.ends_with('s'))) {
        kinds |= NounForm;  // staten, with its roles in compounds and nothing else
    }
    return kinds;
}

unsigned kindsOfTag(std::string_view tag) {
    if (tag == "NN1" || tag == "NN1d" || tag == "NN2d") {
        return NounBase;
    }
    if (tag.starts_with("NN") || tag == "Cd") {
        return NounForm;
    }
    if (tag.starts_with("AJ") || tag == "i") {
        return AdjectiveForm;
    }
    if (tag.starts_with("VB") || tag.starts_with("PP")) {
        return VerbForm;
    }
    return tag == "DT" ? unsigned{Name} : 0U;
}

}  // namespace vertelwerk::search::dutch
