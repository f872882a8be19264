#include "exchange/survey_numbers.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"
#include "exchange/survey_questions.h"
#include "exchange/survey_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace vertelwerk::exchange {
namespace {

constexpr int mostAnswers = 7;
constexpr std::string_view digits = "0123456789";

/// The answer from 1 to 7 that a cell is: 4, or 4,00 as some programs write it.
std::optional<int> answerOf(std::string_view cell) {
    const auto number = toNumber(text::trimmed(cell));
    const bool whole = number && *number == std::floor(*number);
    return whole && *number >= 1 && *number <= mostAnswers ? std::optional(static_cast<int>(*number))
                                                           : std::nullopt;
}

/// What a heading says of some numbers: "(1 = helemaal oneens, 5 = helemaal eens)".
std::map<int, AnswerWords> endsIn(std::string_view folded) {
    std::map<int, AnswerWords> ends;
    for (auto at = folded.find('='); at != std::string_view::npos; at = folded.find('=', at + 1)) {
        const auto before = text::trimmed(folded.substr(0, at));
        const auto digit = before.find_last_not_of(digits);
        const auto number = toInt(before.substr(digit == std::string_view::npos ? 0 : digit + 1));
        const auto after = folded.substr(at + 1);
        auto words = after.substr(0, after.find_first_of(",;)/=0123456789"));
        words = text::trimmed(words);
        for (const std::string_view joint : {" en", " and", " -", " t/m", " tot"}) {
            words = words.ends_with(joint) ? words.substr(0, words.size() - joint.size()) : words;
        }
        if (number) {
            ends.emplace(*number, meaningOf(text::trimmed(words)));
        }
    }
    return ends;
}

/// The highest number that a heading names as the end of its scale: "(1-5)", "1 t/m 7", "5 = eens".
std::optional<int> highestIn(std::string_view folded) {
    const auto ends = endsIn(folded);
    if (ends.size() >= 2 && ends.begin()->first == 1 && ends.rbegin()->first <= mostAnswers) {
        return ends.rbegin()->first;
    }
    constexpr auto joints = std::to_array<std::string_view>({"1-", "1 - ", "1 t/m ", "1 tot ", "1 to "});
    for (const auto joint : joints) {
        const auto at = folded.find(joint);
        const auto next = at == std::string_view::npos ? at : at + joint.size();
        const bool stands =
            at != std::string_view::npos && (at == 0 || digits.find(folded[at - 1]) == digits.npos);
        if (stands && next < folded.size() && folded[next] >= '2' && folded[next] <= '7' &&
            (next + 1 == folded.size() || digits.find(folded[next + 1]) == digits.npos)) {
            return folded[next] - '0';
        }
    }
    return std::nullopt;
}

std::string withoutDigits(std::string_view name) {
    std::string bare(name);
    std::erase_if(bare, [](char c) { return digits.find(c) != digits.npos; });
    return bare;
}

bool isSomethingElse(std::string_view folded) {
    constexpr auto words = std::to_array<std::string_view>(
        {"leeftijd", "aantal", "hoeveel", "hoe vaak", "huishoud", "postcode", "geslacht", "opleiding",
         "inkomen", "cijfer", "score", "0-10", "(0", "number of", "how many", "how often", "gender", "income",
         "education"});
    return asksToRecommend(folded) || std::ranges::any_of(words, [folded](std::string_view word) {
               return folded.find(word) != std::string_view::npos;
           });
}

bool holdsAnswers(const std::vector<std::string>& cells) {
    std::size_t filled = 0;
    std::size_t numbers = 0;
    for (const auto& cell : cells) {
        const auto value = text::folded(text::trimmed(cell));
        if (!value.empty() && meaningOf(value) != AnswerWords::Excluded) {
            ++filled;
            numbers += answerOf(value) ? 1U : 0U;
        }
    }
    return numbers > 0 && 5 * numbers >= 4 * filled;
}

}  // namespace

std::string_view withoutNumber(std::string_view answer) {
    const auto words = answer.find_first_not_of(digits);
    if (words == 0 || words == std::string_view::npos) {
        return answer;
    }
    auto rest = answer.substr(words);
    rest.remove_prefix(std::min(rest.find_first_not_of(" .:=-("), rest.size()));
    rest = rest.ends_with(')') ? rest.substr(0, rest.size() - 1) : rest;
    return rest.empty() ? answer : text::trimmed(rest);
}

std::vector<std::size_t> numberedStatements(const std::vector<std::string>& folded,
                                            const std::vector<std::vector<std::string>>& cells,
                                            const std::vector<std::size_t>& candidates) {
    std::map<std::string, std::size_t> alike;
    for (const auto i : candidates) {
        ++alike[withoutDigits(folded[i])];
    }
    std::vector<std::size_t> statements;
    for (const auto i : candidates) {
        const bool sentence = std::ranges::count(folded[i], ' ') >= 2;
        const bool numbered = alike[withoutDigits(folded[i])] >= 2;
        const bool stated = highestIn(folded[i]).has_value();
        if ((stated || ((sentence || numbered) && !isSomethingElse(folded[i]))) && holdsAnswers(cells[i])) {
            statements.push_back(i);
        }
    }
    return statements;
}

bool saysScale(std::string_view folded) {
    return highestIn(folded).has_value();
}

model::SurveyItem itemOfNumbers(const std::string& header, const std::vector<std::string>& cells, int most) {
    const auto folded = text::folded(header);
    const auto ends = endsIn(folded);
    const int highest = highestIn(folded).value_or(most);
    model::SurveyItem item;
    item.key = header;
    item.text.nl = header;
    const auto meaningOfEnd = [&ends](int end) {
        const auto found = ends.find(end);
        return found == ends.end() ? AnswerWords::Unknown : found->second;
    };
    const bool up = meaningOfEnd(highest) == AnswerWords::Favourable && meaningOfEnd(1) == AnswerWords::Other;
    const bool down =
        meaningOfEnd(1) == AnswerWords::Favourable && meaningOfEnd(highest) == AnswerWords::Other;
    for (int answer = 1; answer <= highest; ++answer) {
        item.answers.push_back(std::to_string(answer));
        const bool upper = 2 * answer > highest + 1;
        const bool lower = 2 * answer < highest + 1;
        if ((up && upper) || (down && lower)) {
            item.favourable.push_back(std::to_string(answer));
        }
    }
    for (const auto& cell : cells) {
        const std::string value(text::trimmed(cell));
        if (meaningOf(text::folded(value)) == AnswerWords::Excluded &&
            std::ranges::find(item.excluded, value) == item.excluded.end()) {
            item.excluded.push_back(value);
            item.answers.push_back(value);
        }
    }
    return item;
}

int highestAnswer(const std::vector<std::vector<std::string>>& cells,
                  const std::vector<std::size_t>& columns) {
    int highest = 2;
    for (const auto i : columns) {
        for (const auto& cell : cells[i]) {
            highest = std::max(highest, answerOf(cell).value_or(0));
        }
    }
    return highest;
}

}  // namespace vertelwerk::exchange
