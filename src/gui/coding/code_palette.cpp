#include "gui/coding/code_palette.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace vertelwerk::gui {
namespace {

enum Likeliness { isNumber, beginsName, beginsWord, isPart };

std::vector<std::string_view> wordsOf(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        if (end > 0) {
            words.push_back(folded.substr(0, end));
        }
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

std::optional<Likeliness> likeliness(std::string_view name, std::string_view word) {
    const auto at = name.find(word);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    if (at == 0) {
        return beginsName;
    }
    for (auto place = at; place != std::string_view::npos; place = name.find(word, place + 1)) {
        if (name[place - 1] == ' ' || name[place - 1] == '-' || name[place - 1] == '(') {
            return beginsWord;
        }
    }
    return isPart;
}

std::vector<std::string> foldedNames(const model::Code& code) {
    std::vector<std::string> names;
    for (const auto& name : {code.shortName.nl, code.shortName.en, code.name.nl, code.name.en, code.key}) {
        if (!name.empty()) {
            names.push_back(text::folded(name));
        }
    }
    return names;
}

/// How likely the code is meant: the least likely of the typed words, each by the name that it fits best.
std::optional<int> fit(const model::Code& code, const std::vector<std::string_view>& typed) {
    const auto names = foldedNames(code);
    int worst = isNumber;
    for (const auto word : typed) {
        if (code.number && word == std::to_string(*code.number)) {
            continue;
        }
        std::optional<Likeliness> best;
        for (const auto& name : names) {
            const auto here = likeliness(name, word);
            best = !here ? best : !best ? here : std::min(*best, *here);
        }
        if (!best) {
            return std::nullopt;
        }
        worst = std::max<int>(worst, *best);
    }
    return worst;
}

Row rowOf(const model::Code& code, const CodebookNames& books, base::Language language) {
    const auto& full = code.name.in(language);
    const auto& brief = code.shortName.in(language).empty() ? full : code.shortName.in(language);
    Pieces pieces{{"\xE2\x96\xA0 ", Look::Plain, code.colour}};
    if (code.number) {
        pieces.push_back({std::to_string(*code.number) + " ", Look::Quiet, std::nullopt});
    }
    pieces.push_back({brief, Look::Strong, std::nullopt});
    if (full != brief) {
        pieces.push_back({"  " + full, Look::Quiet, std::nullopt});
    }
    if (const auto book = books.find(code.codebook); books.size() > 1 && book != books.end()) {
        pieces.push_back({" \xC2\xB7 " + book->second.in(language), Look::Quiet, std::nullopt});
    }
    return {{std::move(pieces), 1}};
}

}  // namespace

std::vector<CodeOffer> offeredCodes(const std::vector<model::Code>& codes, const CodebookNames& books,
                                    const std::vector<model::CodeId>& recent, std::string_view typed,
                                    base::Language language) {
    const auto folded = text::folded(typed);
    const auto words = wordsOf(folded);
    struct Found {
        int likeliness;
        std::ptrdiff_t lastUsed;
        const model::Code* code;
    };
    std::vector<Found> found;
    for (const auto& code : codes) {
        if (const auto fits = code.retired ? std::nullopt : fit(code, words)) {
            found.push_back(
                {*fits, std::find(recent.begin(), recent.end(), code.id) - recent.begin(), &code});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& one, const Found& other) {
        return std::tie(one.likeliness, one.lastUsed) < std::tie(other.likeliness, other.lastUsed);
    });
    std::vector<CodeOffer> offers;
    offers.reserve(found.size());
    for (const auto& one : found) {
        offers.push_back({one.code->id, rowOf(*one.code, books, language)});
    }
    return offers;
}

}  // namespace vertelwerk::gui
