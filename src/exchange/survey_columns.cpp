#include "exchange/survey_columns.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/contact_details.h"
#include "exchange/figure_table.h"
#include "exchange/strings.h"
#include "exchange/survey_numbers.h"
#include "exchange/survey_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace vertelwerk::exchange {

namespace {

using model::SurveyKind;

struct Domain {
    std::string_view key;
    std::string_view name;
    std::array<std::string_view, 3> words;
};

constexpr std::array domains{
    Domain{"finance", "Financi\xC3\xABn", {"financien", "financieel", "inkomen"}},
    Domain{"work", "Werk en opleiding", {"werk & opleiding", "werk en opleiding", "werk"}},
    Domain{"daytime", "Tijdsbesteding", {"tijdsbesteding", "dagbesteding", "tijdbesteding"}},
    Domain{"housing", "Huisvesting", {"huisvesting", "wonen", "housing"}},
    Domain{"home", "Huiselijke relaties", {"huiselijke relaties", "relaties", "huiselijk"}},
    Domain{"mental",
           "Geestelijke gezondheid",
           {"geestelijke gezondheid", "psychische gezondheid", "geestelijk"}},
    Domain{"physical",
           "Lichamelijke gezondheid",
           {"lichamelijke gezondheid", "fysieke gezondheid", "lichamelijk"}},
    Domain{"substances", "Middelengebruik", {"middelengebruik", "verslaving", "middelen"}},
    Domain{"adl", "Basale ADL", {"basale adl", "basale", "adl"}},
    Domain{"iadl", "Instrumentele ADL", {"instrumentele adl", "instrumentele", "iadl"}},
    Domain{"network", "Sociaal netwerk", {"sociaal netwerk", "netwerk", "sociale netwerk"}},
    Domain{"participation",
           "Maatschappelijke participatie",
           {"maatschappelijke participatie", "participatie", "meedoen"}},
    Domain{"justice", "Justitie", {"justitie", "politie en justitie", "justice"}}};

bool has(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}
std::string spaced(std::string text) {
    std::ranges::replace(text, '_', ' ');
    return text;
}

bool isExcluded(std::string_view folded) {
    return meaningOf(folded) == AnswerWords::Excluded;
}

/// The share of the filled cells of which something is true; zero when none is filled.
template <typename Test>
double share(const std::vector<std::string>& cells, Test test) {
    std::size_t filled = 0;
    std::size_t hits = 0;
    for (const auto& cell : cells) {
        if (const auto value = text::trimmed(cell); !value.empty()) {
            ++filled;
            hits += test(value) ? 1U : 0U;
        }
    }
    return filled == 0 ? 0.0 : static_cast<double>(hits) / static_cast<double>(filled);
}

bool isLabel(const std::string& name) {
    return isOneOf(name, {"respondent", "respondentnummer", "respondent id", "respnr", "id", "nr", "nummer",
                          "client", "clientnummer", "deelnemer", "volgnr", "volgnummer", "rijnummer", "casus",
                          "casusnummer", "response id", "antwoord-id", "#"});
}

/// 1, 2, 3 ...: rows that somebody numbered.
bool isCounting(const std::vector<std::string>& cells) {
    constexpr std::size_t leastRows = 4;
    int next = toInt(text::trimmed(cells.empty() ? "" : cells.front())).value_or(-1);
    const bool begins = next == 0 || next == 1;
    return begins && cells.size() >= leastRows &&
           std::ranges::all_of(cells, [&next](const std::string& cell) {
               const bool follows = toInt(text::trimmed(cell)) == next;
               ++next;
               return follows;
           });
}

bool isPersonal(const std::string& name, const std::vector<std::string>& cells) {
    const bool named = isOneOf(name, {"naam", "voornaam", "achternaam", "name", "first name", "last name",
                                      "surname", "adres", "address", "straat", "geboortedatum",
                                      "date of birth", "bsn", "mobiel", "gsm"}) ||
                       has(name, "telefoon") || has(name, "phone") || has(name, "e-mail") ||
                       has(name, "email") || has(name, "burgerservicenummer") ||
                       isOneOf(name, {"ip address", "ipaddress", "ip-adres", "ip adres"}) ||
                       has(name, "latitude") || has(name, "longitude") || has(name, "mobiele nummer");
    // Numbers of respondents may be as long as those of telephones.
    const bool telephones = share(cells, isLabel(name) ? beginsAsTelephone : isTelephone) >= 0.5;
    return named || telephones || share(cells, [](std::string_view value) { return has(value, "@"); }) >= 0.5;
}

bool isSentence(std::string_view value) {
    return std::ranges::count(value, ' ') >= 3;
}

bool likertWord(std::string_view value) {
    return meaningOf(withoutNumber(text::folded(value))) != AnswerWords::Unknown;
}

/// What a column of words says about its own question.
model::SurveyItem itemOfWords(const std::string& header, const std::vector<std::string>& cells) {
    model::SurveyItem item;
    item.key = header;
    item.text.nl = header;
    std::set<std::string> known;
    for (const auto& cell : cells) {
        const std::string value(text::trimmed(cell));
        const auto folded = text::folded(value);
        if (value.empty() || holdsContactDetails(value) || !known.insert(folded).second) {
            continue;
        }
        item.answers.push_back(value);
        const auto meaning = meaningOf(withoutNumber(folded));
        if (meaning == AnswerWords::Excluded) {
            item.excluded.push_back(value);
        } else if (meaning == AnswerWords::Favourable) {
            item.favourable.push_back(value);
        }
    }
    return item;
}

/// The question with its answers and with what says that there is none, where its list does not name those.
model::SurveyItem withAnswers(model::SurveyItem item, const std::vector<std::string>& cells) {
    if (item.answers.empty()) {
        item.answers = itemOfWords(item.key, cells).answers;
    }
    const auto isNamed = [&item](const std::string& value) {
        const auto same = [&](const std::string& other) {
            return text::folded(other) == text::folded(value);
        };
        return std::ranges::any_of(item.favourable, same) || std::ranges::any_of(item.excluded, same);
    };
    if (item.excluded.empty()) {
        std::vector<std::string> possible = item.answers;
        possible.insert(possible.end(), cells.begin(), cells.end());
        for (const std::string& each : possible) {
            const std::string value(text::trimmed(each));
            if (isExcluded(text::folded(value)) && !isNamed(value)) {
                item.excluded.push_back(value);
            }
        }
    }
    return item;
}

/// A question with numbers as answers.
model::SurveyItem question(std::string_view key, std::string_view words) {
    model::SurveyItem item;
    item.key = key;
    item.text.nl = words;
    return item;
}

/// The domain that a column is about, and what stands behind its name: "financien_t1" gives "t1".
std::optional<std::pair<std::size_t, std::string>> domainOf(std::string_view header) {
    const auto name = text::folded(spaced(std::string(header)));
    for (std::size_t i = 0; i < domains.size(); ++i) {
        for (const auto word : domains[i].words) {
            if (name.starts_with(word)) {
                auto rest = std::string(text::trimmed(std::string_view(name).substr(word.size())));
                std::erase_if(rest, [](char c) { return c == '(' || c == ')' || c == '-' || c == ':'; });
                return std::pair(i, std::string(text::trimmed(rest)));
            }
        }
    }
    return std::nullopt;
}

/// The number that an answer is, or that stands before what it means.
std::optional<double> leadingNumber(std::string_view answer, int most) {
    answer = text::trimmed(answer);
    if (const auto number = toNumber(answer)) {
        return number;
    }
    const std::size_t end = answer.find_first_not_of("0123456789");
    if (end == 0 || end == std::string_view::npos) {
        return std::nullopt;
    }
    const auto number = toNumber(answer.substr(0, end));
    std::string_view rest = text::trimmed(answer.substr(end));
    if (rest == "/" + std::to_string(most) || rest == "/ " + std::to_string(most)) {
        return number;
    }
    for (const std::string_view mark : {"-", "\u2013", "\u2014", "=", ":", "(", "."}) {
        const std::string_view words = rest.starts_with(mark) ? text::trimmed(rest.substr(mark.size())) : "";
        if (isLetter(firstCharacter(words))) {
            return number;
        }
    }
    return std::nullopt;
}

class Sorter {
  public:
    Sorter(const Table& table, SurveyKind kind, const std::vector<model::SurveyItem>& known,
           std::vector<model::SurveyItem>& items)
        : table_(table), kind_(kind), known_(known), items_(items) {}

    SurveyColumns sort() {
        for (std::size_t i = 0; i < table_.header.size(); ++i) {
            names_.push_back(text::folded(table_.header[i]));
            cells_.push_back(columnOf(table_, i));
        }
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (!isAdministrative(i)) {
                rest_.push_back(i);
            }
        }
        takeItems();
        for (const auto i : rest_) {
            if (isOpen(i)) {
                columns_.open.push_back(i);
            } else if (share(cells_[i], [](std::string_view) { return true; }) > 0) {
                columns_.attributes.push_back(i);
            }
        }
        return std::move(columns_);
    }

  private:
    bool isAdministrative(std::size_t i) {
        const auto& name = names_[i];
        const bool labels = isLabel(name) || (i == 0 && isCounting(cells_[i]));
        if (isPersonal(name, cells_[i])) {
            columns_.personal.push_back(i);
            columns_.joins = labels && !columns_.joins ? i : columns_.joins;
            return true;
        }
        const bool dates =
            isOneOf(name, {"datum", "date", "ingevuld op", "invuldatum", "meetdatum", "datum afname",
                           "tijdstempel", "timestamp", "voltooiingstijd", "completion time", "datum ingevuld",
                           "submitdate", "date submitted"});
        const bool moments = isOneOf(name, {"moment", "meting", "meetmoment", "tijdstip", "afname", "ronde"});
        const bool contacts = has(name, "contact") && share(cells_[i], [](std::string_view value) {
                                                          return model::answerFromWord(value).has_value();
                                                      }) >= 0.8;
        for (const auto& [is, place] : {std::pair{labels, &columns_.label},
                                        {dates, &columns_.date},
                                        {moments, &columns_.moment},
                                        {contacts, &columns_.contact}}) {
            if (is && !*place) {
                *place = i;
                return true;
            }
        }
        return false;
    }

    void take(std::size_t column, model::SurveyItem item, std::string moment = {}) {
        const auto same = std::ranges::find(items_, item.key, &model::SurveyItem::key);
        const auto place = static_cast<std::size_t>(same - items_.begin());
        if (same == items_.end()) {
            items_.push_back(std::move(item));
        }
        columns_.items.push_back({column, place, std::move(moment)});
        std::erase(rest_, column);
    }

    void takeItems() {
        const auto candidates = rest_;
        switch (kind_) {
            case SurveyKind::Ceo:
            case SurveyKind::Likert:
                return takeStatements(candidates);
            case SurveyKind::Zrm:
                return takeDomains(candidates);
            case SurveyKind::Nps:
                return takeRecommendation(candidates);
            case SurveyKind::Score:
                for (const auto i : candidates) {
                    if (isScored(i, SurveyKind::Score) || isMarked(i)) {
                        take(i, question(table_.header[i], table_.header[i]));
                    }
                }
        }
    }

    void takeStatements(const std::vector<std::size_t>& candidates) {
        for (const auto i : candidates) {
            const auto known = std::ranges::find_if(known_, [&](const model::SurveyItem& item) {
                return text::folded(item.key) == names_[i] || text::folded(item.text.nl) == names_[i] ||
                       (!item.text.en.empty() && text::folded(item.text.en) == names_[i]);
            });
            if (known != known_.end()) {
                take(i, withAnswers(*known, cells_[i]));
            } else if (share(cells_[i], likertWord) >= 0.8) {
                take(i, itemOfWords(table_.header[i], cells_[i]));
            }
        }
        if (columns_.items.empty() && known_.empty()) {
            takeNumbered(candidates);
        }
    }

    void takeNumbered(const std::vector<std::size_t>& candidates) {
        const auto statements = numberedStatements(names_, cells_, candidates);
        const auto most = highestAnswer(cells_, statements);
        for (const auto i : statements) {
            take(i, itemOfNumbers(table_.header[i], cells_[i], most));
        }
    }

    void takeDomains(const std::vector<std::size_t>& candidates) {
        for (const auto i : candidates) {
            const auto domain = domainOf(table_.header[i]);
            if (domain && isScored(i, SurveyKind::Zrm)) {
                const auto& one = domains[domain->first];
                take(i, question(one.key, one.name), domain->second);
            }
        }
    }

    /// The answers of a column, without those that say there is none.
    [[nodiscard]] std::vector<std::string> answersIn(std::size_t i) const {
        std::vector<std::string> answers = cells_[i];
        std::erase_if(answers, answersNothing);
        return answers;
    }

    /// Any numbers may be marks, so a column of signs and numbers counts as figures.
    [[nodiscard]] double scored(std::size_t i, SurveyKind kind) const {
        return share(kind == SurveyKind::Score ? cells_[i] : answersIn(i),
                     [&](std::string_view value) { return scoreOf(value, kind).has_value(); });
    }

    [[nodiscard]] bool isScored(std::size_t i, SurveyKind kind) const { return scored(i, kind) >= 0.8; }

    /// The heading says that it is a mark; then an impossible one is left out.
    [[nodiscard]] bool isMarked(std::size_t i) const {
        const auto& name = names_[i];
        const bool says = has(name, "cijfer") || has(name, "score") || has(name, "mark") ||
                          has(name, "0-10") || has(name, "(0");
        return says && scored(i, SurveyKind::Score) >= 0.5;
    }

    [[nodiscard]] bool speaksOfRecommending(std::size_t i) const {
        return asksToRecommend(names_[i]) || has(names_[i], "(0");
    }

    /// The question itself names its scale, or speaks of recommending; then an impossible answer is left out
    /// and not taken for the sign of another question.
    void takeRecommendation(const std::vector<std::size_t>& candidates) {
        const auto numbers = [&](std::size_t i) {
            return share(answersIn(i), [](std::string_view value) {
                       return leadingNumber(value, boundsOf(SurveyKind::Nps).second).has_value();
                   }) >= 0.8;
        };
        std::vector<std::size_t> scored;
        std::vector<std::size_t> asked;
        for (const auto i : candidates) {
            if (names_[i].ends_with("- group") || names_[i].ends_with("nps_group")) {
                continue;  // what a program made of the answers
            }
            if (speaksOfRecommending(i) && numbers(i)) {
                asked.push_back(i);
            } else if (isScored(i, SurveyKind::Nps)) {
                scored.push_back(i);
            }
        }
        if (asked.empty() && !scored.empty()) {
            const auto question =
                std::ranges::find_if(scored, [&](std::size_t i) { return has(names_[i], "?"); });
            asked.push_back(question == scored.end() ? scored.front() : *question);
        }
        for (const auto i : asked) {
            take(i, question(table_.header[i], table_.header[i]));
        }
    }

    [[nodiscard]] bool isOpen(std::size_t i) const {
        const auto& name = names_[i];
        constexpr auto openWords = std::to_array<std::string_view>(
            {"toelichting", "licht toe", "waarom", "reden", "opmerking", "suggestie", "kan beter",
             "kon beter", "verbeter", "comment", "explain", "why", "reason", "suggestion", "improve"});
        const auto says =
            std::ranges::any_of(openWords, [&](std::string_view word) { return has(name, word); });
        const auto sentences = share(cells_[i], isSentence);
        const auto several = [](std::string_view value) { return value.find(' ') != std::string_view::npos; };
        return sentences >= 0.5 || (name.ends_with("?") && sentences > 0) ||
               (says && share(cells_[i], several) > 0);
    }

    const Table& table_;
    SurveyKind kind_;
    const std::vector<model::SurveyItem>& known_;
    std::vector<model::SurveyItem>& items_;
    std::vector<std::string> names_;
    std::vector<std::vector<std::string>> cells_;
    std::vector<std::size_t> rest_;
    SurveyColumns columns_;
};

std::vector<std::string> listed(std::string_view cell) {
    std::vector<std::string> values;
    for (const auto piece : split(cell, '|')) {
        if (const auto value = text::trimmed(piece); !value.empty()) {
            values.emplace_back(value);
        }
    }
    return values;
}

}  // namespace

bool asksToRecommend(std::string_view question) {
    const auto name = text::folded(question);
    constexpr auto words = std::to_array<std::string_view>(
        {"aanbeve", "aanbevo", "aanrad", "aanraad", "recommend", "nps", "promotor"});
    constexpr auto speaking =
        std::to_array<std::string_view>({"praat", "prat", "spreek", "spreken", "vertel", "speak", "talk"});
    const auto holds = [&](std::string_view word) { return has(name, word); };
    const bool apart = (has(name, "beveel") || has(name, "raadt") || has(name, "raad ")) && has(name, " aan");
    const bool speaksWell =
        (has(name, "positief") || has(name, "positive")) && std::ranges::any_of(speaking, holds);
    return std::ranges::any_of(words, holds) || apart || speaksWell;
}

bool isAboutSupport(std::string_view statement) {
    constexpr auto words = std::to_array<std::string_view>(
        {"hulpvraag", "ondersteuning", "serieus", "snel geholpen", "samen naar oplossingen"});
    const auto name = text::folded(statement);
    return std::ranges::any_of(words, [&name](std::string_view word) { return has(name, word); });
}

std::optional<double> scoreOf(std::string_view answer, SurveyKind kind) {
    const auto [least, most] = boundsOf(kind);
    const auto number = leadingNumber(answer, most);
    const bool whole = number && *number == static_cast<int>(*number);
    if (!number || *number < least || *number > most || (!whole && kind != SurveyKind::Score)) {
        return std::nullopt;
    }
    return number;
}

bool answersNothing(std::string_view answer) {
    return isOneOf(text::trimmed(answer), {".", "x", "X", "-", "\u2013", "^", "*", "?", "/"}) ||
           isExcluded(text::folded(answer));
}

bool namesDomain(std::string_view word) {
    const auto domain = domainOf(text::trimmed(word));
    return domain && domain->second.empty();
}

std::pair<int, int> boundsOf(SurveyKind kind) {
    return kind == SurveyKind::Zrm ? std::pair{1, 5} : std::pair{0, 10};
}

std::vector<model::SurveyItem> surveyItems(const Table& table) {
    const auto key = columnNamed(table, {"item", "vraag", "nummer", "key"});
    const auto words = columnNamed(table, {"tekst", "text", "stelling", "statement"});
    const auto answers = columnNamed(table, {"antwoorden", "answers"});
    const auto good = columnNamed(table, {"gunstig", "favourable", "favorable"});
    if (!key || !words || !good) {
        return {};
    }
    const auto english = columnNamed(table, {"tekst_en", "text_en", "english"});
    const auto excluded = columnNamed(table, {"telt niet mee", "excluded", "not counted"});
    const auto theme = columnNamed(table, {"thema", "theme", "code"});
    std::vector<model::SurveyItem> items;
    for (const auto& row : table.rows) {
        const auto cell = [&](const std::optional<std::size_t>& column) {
            return column ? std::string(text::trimmed(row[*column])) : std::string();
        };
        if (!cell(key).empty()) {
            items.push_back({cell(key),
                             {cell(words), cell(english)},
                             listed(cell(answers)),
                             listed(cell(good)),
                             listed(cell(excluded)),
                             cell(theme)});
        }
    }
    return items;
}

SurveyColumns surveyColumns(const Table& table, SurveyKind kind, const std::vector<model::SurveyItem>& known,
                            std::vector<model::SurveyItem>& items) {
    return Sorter(table, kind, known, items).sort();
}

}  // namespace vertelwerk::exchange
