#include "vertelwerk/exchange/consent_line.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

namespace vertelwerk::exchange {
namespace {

using model::Purpose;

struct PurposeWord {
    std::string_view begins;
    Purpose purpose;
};

constexpr auto purposeWords = std::to_array<PurposeWord>({{"onderzoek", Purpose::Research},
                                                          {"research", Purpose::Research},
                                                          {"leersessie", Purpose::Learning},
                                                          {"bijeenkomst", Purpose::Learning},
                                                          {"dialoog", Purpose::Learning},
                                                          {"publi", Purpose::Publication},
                                                          {"gepubliceerd", Purpose::Publication},
                                                          {"citer", Purpose::Quote},
                                                          {"geciteerd", Purpose::Quote},
                                                          {"citaat", Purpose::Quote},
                                                          {"letterlijk", Purpose::Quote},
                                                          {"quot", Purpose::Quote},
                                                          {"naam", Purpose::Name},
                                                          {"foto", Purpose::Photo},
                                                          {"photo", Purpose::Photo},
                                                          {"geluid", Purpose::Audio},
                                                          {"opname", Purpose::Audio},
                                                          {"audio", Purpose::Audio},
                                                          {"contact", Purpose::Contact},
                                                          {"benader", Purpose::Contact},
                                                          {"terugbel", Purpose::Contact},
                                                          {"bellen", Purpose::Contact},
                                                          {"mailen", Purpose::Contact},
                                                          {"hergebruik", Purpose::Reuse},
                                                          {"vervolgonderzoek", Purpose::Reuse},
                                                          {"reuse", Purpose::Reuse}});

/// What one may do with a story.
constexpr auto deeds = std::to_array<std::string_view>(
    {"publi",   "gepubliceerd", "citer",      "geciteerd",   "quot",    "contact",   "benader", "terugbel",
     "bellen",  "mailen",       "hergebruik", "reuse",       "gebruik", "delen",     "gedeeld", "bewaren",
     "bewaard", "verspreid",    "voorlezen",  "voorgelezen", "verteld", "vertellen", "noemen",  "genoemd",
     "opnemen", "use",          "share",      "keep",        "kept",    "store",     "tell"});
constexpr auto ours = std::to_array<std::string_view>(
    {"verhaal", "verhalen", "story", "stories", "gegevens", "data", "interview", "gesprek"});

std::vector<std::string> wordsOf(std::string_view header) {
    std::vector<std::string> words(1);
    for (const char c : text::folded(header)) {
        if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

bool hasAny(const std::vector<std::string>& words, std::span<const std::string_view> wanted) {
    return std::ranges::any_of(
        words, [wanted](const std::string& word) { return std::ranges::find(wanted, word) != wanted.end(); });
}

bool beginsAny(const std::vector<std::string>& words, std::span<const std::string_view> beginnings) {
    return std::ranges::any_of(words, [beginnings](const std::string& word) {
        return std::ranges::any_of(beginnings,
                                   [&word](std::string_view begin) { return word.starts_with(begin); });
    });
}

std::vector<Purpose> purposesIn(const std::vector<std::string>& words) {
    std::vector<Purpose> purposes;
    for (const auto& word : words) {
        const auto found = std::ranges::find_if(
            purposeWords, [&word](const PurposeWord& each) { return word.starts_with(each.begins); });
        if (found != purposeWords.end() && std::ranges::find(purposes, found->purpose) == purposes.end()) {
            purposes.push_back(found->purpose);
        }
    }
    return purposes;
}

}  // namespace

std::optional<AskedLeave> leaveAsked(std::string_view header) {
    constexpr auto denials =
        std::to_array<std::string_view>({"niet", "geen", "bezwaar", "not", "no", "objection"});
    constexpr auto limits = std::to_array<std::string_view>(
        {"zonder", "anoniem", "geanonimiseerd", "onherkenbaar", "without", "anonymous", "anonymously"});
    constexpr auto may = std::to_array<std::string_view>({"mag", "mogen", "may", "can"});
    constexpr auto leave = std::to_array<std::string_view>(
        {"toestemming", "instemming", "akkoord", "consent", "permission", "agree"});
    const auto words = wordsOf(header);
    if (words.empty() || hasAny(words, denials)) {
        return std::nullopt;
    }
    const auto purposes = purposesIn(words);
    const bool deed = beginsAny(words, deeds);
    const bool about = !purposes.empty() || deed;
    const bool asks = hasAny(words, may) && deed;
    const bool gives = hasAny(words, leave) && (words.size() == 1 || about || beginsAny(words, ours));
    if (!asks && !gives) {
        return std::nullopt;
    }
    const bool one = purposes.size() == 1 && !hasAny(words, limits);
    return AskedLeave{one ? std::optional(purposes.front()) : std::nullopt};
}

}  // namespace vertelwerk::exchange
