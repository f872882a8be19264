#include "search/dutch/spelling.h"

namespace vertelwerk::search::dutch {
namespace {

/// A letter that may be doubled in writing: a, e, o and u are as vowels.
bool canBeLong(char c) {
    return c == 'a' || c == 'e' || c == 'o' || c == 'u';
}

void addVoiceless(std::vector<std::string>& stems) {
    const auto count = stems.size();
    for (std::size_t i = 0; i < count; ++i) {
        auto stem = stems[i];
        if (stem.ends_with('z')) {
            stem.back() = 's';
        } else if (stem.ends_with('v')) {
            stem.back() = 'f';
        } else {
            continue;
        }
        stems.push_back(std::move(stem));
    }
}

void addVoiced(std::vector<std::string>& stems) {
    const auto count = stems.size();
    for (std::size_t i = 0; i < count; ++i) {
        auto stem = stems[i];
        if (stem.ends_with('s')) {
            stem.back() = 'z';
        } else if (stem.ends_with('f')) {
            stem.back() = 'v';
        } else {
            continue;
        }
        stems.push_back(std::move(stem));
    }
}

}  // namespace

bool isVowel(char c) {
    return canBeLong(c) || c == 'i' || c == 'y';
}

std::size_t vowelGroups(std::string_view word) {
    std::size_t groups = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        groups += isVowel(word[i]) && (i == 0 || !isVowel(word[i - 1])) ? 1U : 0U;
    }
    return groups;
}

std::vector<std::string> closedStems(std::string_view open) {
    std::vector<std::string> stems;
    const auto length = open.size();
    if (length >= 3 && open[length - 1] == open[length - 2] && !isVowel(open[length - 1])) {
        stems.emplace_back(open.substr(0, length - 1));
        stems.emplace_back(open);
        return stems;
    }
    const bool oneVowel = length >= 2 && !isVowel(open[length - 1]) && canBeLong(open[length - 2]) &&
                          (length == 2 || !isVowel(open[length - 3]) || open[length - 3] == 'i');
    if (oneVowel) {
        stems.emplace_back(std::string(open.substr(0, length - 1)) + open[length - 2] + open[length - 1]);
    }
    // The one vowel of a syllable that is open is long: wonen is of woon, not of won. The vowel of another
    // syllable may have no stress: artikelen is of artikel.
    if (!oneVowel || vowelGroups(open) > 1 || (length > 2 && open[length - 3] == 'i')) {
        stems.emplace_back(open);
    }
    addVoiceless(stems);
    return stems;
}

std::vector<std::string> openStems(std::string_view closed) {
    std::vector<std::string> stems;
    const auto length = closed.size();
    bool plain = true;
    if (length >= 2 && !isVowel(closed[length - 1]) && isVowel(closed[length - 2])) {
        const bool longVowel = length >= 3 && closed[length - 2] == closed[length - 3];
        if (longVowel) {
            stems.emplace_back(std::string(closed.substr(0, length - 2)) + closed[length - 1]);
            plain = false;
        } else if (length < 3 || !isVowel(closed[length - 3])) {
            stems.emplace_back(std::string(closed) + closed[length - 1]);
            plain = vowelGroups(closed) > 1;
        }
    }
    if (plain) {
        stems.emplace_back(closed);
    }
    addVoiced(stems);
    return stems;
}

}  // namespace vertelwerk::search::dutch
