#include "exchange/selection.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/dates.h"
#include "exchange/strings.h"

#include <array>
#include <cstddef>

namespace vertelwerk::exchange {

namespace {

enum class Detail { Chosen, Reason, Domain, Considered, Manner };

struct DetailWord {
    std::string_view word;
    Detail detail;
};

constexpr std::array<DetailWord, 11> detailWords{{
    {"gekozen", Detail::Chosen},
    {"chosen", Detail::Chosen},
    {"reden", Detail::Reason},
    {"reason", Detail::Reason},
    {"domein", Detail::Domain},
    {"domain", Detail::Domain},
    {"overwogen", Detail::Considered},
    {"considered", Detail::Considered},
    {"wijze", Detail::Manner},
    {"manner", Detail::Manner},
    {"method", Detail::Manner},
}};

std::optional<Detail> detailFromWord(std::string_view word) {
    const std::string plain = text::folded(word);
    for (const DetailWord& known : detailWords) {
        if (known.word == plain) {
            return known.detail;
        }
    }
    return std::nullopt;
}

/// One `key=value` and where it begins, with the comma before it, and ends in the line.
struct DetailAt {
    Detail detail;
    std::size_t begin;
    std::size_t valueBegin;
};

/// A detail begins at the start or after a comma or semicolon, so a reason may hold commas itself.
std::vector<DetailAt> detailsIn(std::string_view text) {
    std::vector<DetailAt> found;
    for (std::size_t equals = text.find('='); equals != std::string_view::npos;
         equals = text.find('=', equals + 1)) {
        const std::size_t mark = text.substr(0, equals).find_last_of(",;");
        const std::size_t wordBegin = mark == std::string_view::npos ? 0 : mark + 1;
        if (const auto detail = detailFromWord(text.substr(wordBegin, equals - wordBegin))) {
            found.push_back({*detail, mark == std::string_view::npos ? 0 : mark, equals + 1});
        }
    }
    return found;
}

std::string withoutEndMarks(std::string_view value) {
    value = text::trimmed(value);
    while (value.ends_with(',') || value.ends_with(';')) {
        value = text::trimmed(value.substr(0, value.size() - 1));
    }
    return std::string(unquoted(value));
}

/// The number in "7 leden", "9 members", "7".
std::optional<int> membersIn(std::string_view piece) {
    const std::vector<std::string_view> words = split(piece, ' ');
    const auto number = toInt(words.front());
    if (!number || *number < 0 || *number > 999) {
        return std::nullopt;
    }
    if (words.size() == 1) {
        return number;
    }
    const std::string unit = text::folded(words[1]);
    const bool people = isOneOf(unit, {"leden", "lid", "members", "member", "mensen", "personen", "people",
                                       "deelnemers", "panelleden", "bewoners"});
    return people ? number : std::nullopt;
}

void applyPositional(std::string_view text, model::SelectionRound& round) {
    std::vector<std::string> panel;
    const char separator = text.find(',') == std::string_view::npos ? ';' : ',';
    for (const std::string_view raw : split(text, separator)) {
        const std::string_view piece = text::trimmed(raw);
        if (piece.empty()) {
            continue;
        }
        if (const auto members = membersIn(piece); members && !round.members) {
            round.members = members;
        } else if (std::string date = wholeDate(piece); !date.empty() && round.date.empty()) {
            round.date = std::move(date);
        } else {
            panel.emplace_back(piece);
        }
    }
    round.panel = joined(panel, ", ");
}

void applyDetail(Detail detail, const std::string& value, model::SelectionRound& round,
                 std::vector<base::Message>& problems) {
    switch (detail) {
        case Detail::Chosen: {
            const auto answer = model::answerFromWord(value);
            if (answer == model::Answer::Yes || answer == model::Answer::No) {
                round.chosen = answer == model::Answer::Yes;
            } else if (!answer) {
                problems.push_back(
                    base::msg("Selection at level {0}: \"{1}\" does not say whether the story was chosen.",
                              round.level, value));
            }
            break;
        }
        case Detail::Reason:
            round.reason = value;
            break;
        case Detail::Domain:
            round.domain = value;
            break;
        case Detail::Considered:
            round.considered = value;
            break;
        case Detail::Manner:
            round.manner = value;
            break;
    }
}

/// The level in "Selectie niveau 1", "Selection level 2", "Selectie 3".
std::optional<int> selectionLevel(std::string_view key) {
    std::vector<std::string> words;
    const std::string plain = text::folded(splitRemark(key).text);
    for (const std::string_view word : split(plain, ' ')) {
        words.emplace_back(word);
    }
    if (words.size() < 2 ||
        !isOneOf(words.front(), {"selectie", "selection", "selectieniveau", "selectieronde"})) {
        return std::nullopt;
    }
    if (words.size() == 3 && !isOneOf(words[1], {"niveau", "level", "ronde", "round"})) {
        return std::nullopt;
    }
    return words.size() <= 3 ? toInt(words.back()) : std::nullopt;
}

}  // namespace

std::optional<model::SelectionRound> parseSelection(std::string_view line,
                                                    std::vector<base::Message>& problems) {
    const std::string_view plain = withoutBullet(line);
    const auto pair = beginsWithAny(plain, "sS") ? splitPair(plain, ":") : std::nullopt;
    const auto level = pair ? selectionLevel(pair->key) : std::nullopt;
    if (!level) {
        return std::nullopt;
    }
    model::SelectionRound round;
    round.level = *level;
    const std::vector<DetailAt> details = detailsIn(pair->value);
    applyPositional(pair->value.substr(0, details.empty() ? std::string_view::npos : details.front().begin),
                    round);
    for (std::size_t i = 0; i < details.size(); ++i) {
        const std::size_t end = i + 1 < details.size() ? details[i + 1].begin : pair->value.size();
        const std::string_view value = pair->value.substr(details[i].valueBegin, end - details[i].valueBegin);
        applyDetail(details[i].detail, withoutEndMarks(value), round, problems);
    }
    return round;
}

std::optional<MscRecord> parseMscRecord(std::string_view line) {
    const std::string_view plain = withoutBullet(line);
    const auto pair = beginsWithAny(plain, "vVtTfF") ? splitPair(plain, ":") : std::nullopt;
    if (!pair) {
        return std::nullopt;
    }
    const std::string key = text::folded(pair->key);
    if (isOneOf(key, {"verificatie", "verification"})) {
        return MscRecord{MscRecord::Kind::Verification, std::string(pair->value)};
    }
    if (isOneOf(key, {"terugkoppeling", "feedback"})) {
        return MscRecord{MscRecord::Kind::Feedback, std::string(pair->value)};
    }
    return std::nullopt;
}

void addMscRecord(const MscRecord& record, model::StoryDraft& draft) {
    std::string& field = record.kind == MscRecord::Kind::Verification ? draft.verification : draft.feedback;
    if (!field.empty() && !record.text.empty()) {
        field += '\n';
    }
    field += record.text;
}

}  // namespace vertelwerk::exchange
