#include "exchange/turns.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/strings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t longestLabel = 40;  // code points
constexpr std::size_t mostLabelWords = 5;

/// A label at the beginning of a line, without its colon.
struct Label {
    std::string written;  ///< without a remark in brackets
    std::string folded;
    std::size_t spokenAt;  ///< byte in the line where the words begin; its length when there are none
    bool timed = false;    ///< a time stands beside it
};

bool isInterviewerLabel(const std::string& folded) {
    return isOneOf(folded, {"i", "int", "int.", "interviewer", "interviewster", "q", "onderzoeker",
                            "onderzoekster", "researcher", "vraag", "question", "vragensteller"});
}

bool isTellerLabel(const std::string& folded) {
    return isOneOf(folded, {"r", "resp", "resp.", "respondent", "respondente", "verteller", "vertelster",
                            "narrator", "storyteller", "deelnemer", "deelneemster", "participant", "reiziger",
                            "geinterviewde", "interviewee", "antwoord", "answer"});
}

bool standsInNames(std::string_view word) {
    return isOneOf(word,
                   {"meneer", "mevrouw", "mw.", "mw",    "mevr.",  "dhr.", "dhr",     "heer", "de",   "den",
                    "der",    "van",     "von", "het",   "'t",     "ten",  "ter",     "te",   "el",   "al",
                    "en",     "op",      "dr.", "drs.",  "mr",     "mrs",  "ms",      "mr.",  "mrs.", "ms.",
                    "and",    "of",      "the", "vader", "moeder", "zoon", "dochter", "&",    "+"});
}

/// Whether the words could be a name: each begins with a capital or digit, or often stands in names.
bool couldBeName(std::string_view label) {
    const std::vector<std::string_view> words = split(label, ' ');
    if (words.size() > mostLabelWords) {
        return false;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].empty()) {
            continue;
        }
        const char first = words[i].front();
        const bool number = first >= '0' && first <= '9' && i > 0;
        if (!number && !isUpperCase(firstCharacter(words[i])) && !standsInNames(text::folded(words[i]))) {
            return false;
        }
    }
    return true;
}

/// The label of a line whose speaker the format tells.
Label toldLabel(const TextLine& line) {
    const std::size_t colon = line.speaker.size();
    const std::size_t words = line.text.find_first_not_of(": \t", colon);
    return {std::string(line.speaker), text::folded(line.speaker),
            words == std::string_view::npos ? line.text.size() : words};
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// How long a time is that the text begins with, brackets and what parts it from the words included:
/// "[00:01:02] ", "(1:02) - ", "00:01:02.5 ". Nothing when there is none.
std::size_t timeLength(std::string_view text) {
    std::size_t at = beginsWithAny(text, "[(") ? 1 : 0;
    std::size_t pieces = 0;
    while (at < text.size() && isDigit(text[at])) {
        const std::size_t begin = at;
        while (at < text.size() && isDigit(text[at])) {
            ++at;
        }
        if (at - begin > 2) {
            return 0;
        }
        ++pieces;
        if (pieces == 3 || at >= text.size() || text[at] != ':') {
            break;
        }
        ++at;
    }
    if (pieces < 2 || pieces > 3) {
        return 0;
    }
    at = std::min(text.find_first_not_of(".,0123456789", at), text.size());
    at = std::min(text.find_first_not_of("]) \t-", at), text.size());
    return at;
}

/// The text without a time at its end, or two, as in "Spreker 1 (00:03 - 00:05)" and "Spreker 1  0:03".
std::string_view withoutTimeBehind(std::string_view text) {
    for (const std::string_view mark : {" ", "\t"}) {
        const std::size_t at = text.rfind(mark);
        if (at == std::string_view::npos || timeLength(text.substr(at + 1)) != text.size() - at - 1) {
            continue;
        }
        const std::string_view before = text::trimmed(text.substr(0, at));
        for (const std::string_view dash : {" -", " \u2013", " -->"}) {
            if (before.ends_with(dash)) {
                return withoutTimeBehind(text::trimmed(before.substr(0, before.size() - dash.size())));
            }
        }
        return before;
    }
    return text;
}

/// Whether a line is a time, or two, and nothing else.
bool isTimeAlone(std::string_view line) {
    const std::size_t length = timeLength(line);
    std::string_view rest = line.substr(length);
    rest = text::trimmed(rest.starts_with('>') ? rest.substr(1) : rest);
    return length > 0 && (rest.empty() || timeLength(rest) == rest.size());
}

/// The colon behind the label: none between digits, as in a time.
std::size_t labelColon(std::string_view line) {
    std::size_t at = line.find(':');
    while (at != std::string_view::npos && at > 0 && at + 1 < line.size() && isDigit(line[at - 1]) &&
           isDigit(line[at + 1])) {
        at = line.find(':', at + 1);
    }
    return at;
}

/// A line with nothing but who speaks next: a role, or a name with a time.
std::optional<Label> labelAlone(std::string_view line) {
    constexpr std::size_t shortest = 4;   // "I" or "R" alone may be anything
    constexpr std::size_t longest = 200;  // bytes; far more than a name with a time
    if (line.size() > longest) {
        return std::nullopt;
    }
    const std::string_view words = text::trimmed(line);
    const std::string_view name = withoutTimeBehind(words);
    if (text::length(name) > longestLabel) {
        return std::nullopt;
    }
    const std::string_view behind = words.substr(name.size());
    const bool timed = behind.starts_with("  ") || behind.starts_with('\t') ||
                       beginsWithAny(text::trimmed(behind), "[(");  // "Om 10:30" is no speaker
    Label label{std::string(name), text::folded(name), line.size()};
    const bool role =
        label.folded.size() >= shortest && (isInterviewerLabel(label.folded) || isTellerLabel(label.folded));
    label.timed = timed;
    const bool named = timed && !name.empty() && couldBeName(name) && isLetter(firstCharacter(name));
    return role || named ? std::optional(std::move(label)) : std::nullopt;
}

std::optional<Label> labelOf(std::string_view whole, const std::string& narrator) {
    const std::size_t skipped = timeLength(whole);
    const std::string_view line = whole.substr(skipped);
    const std::size_t colon = labelColon(line);
    if (colon == std::string_view::npos || colon == 0) {
        auto alone = labelAlone(line);
        if (alone) {
            alone->spokenAt = whole.size();
            alone->timed = alone->timed || skipped > 0;
        }
        return alone;
    }
    const std::string_view written = text::trimmed(line.substr(0, colon));
    const std::string_view before = withoutTimeBehind(written);
    if (before.empty() || text::length(before) > longestLabel ||
        before.find_first_of("[]?!\"=|;,") != std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view after = text::trimmed(line.substr(colon + 1));
    const bool spaced = after.empty() || after.data() > line.data() + colon + 1;
    Label label;
    label.timed = skipped > 0 || before.size() < written.size();
    label.written = splitRemark(before).text;
    label.folded = text::folded(label.written);
    label.spokenAt = after.empty() ? whole.size() : static_cast<std::size_t>(after.data() - whole.data());
    const bool known =
        isInterviewerLabel(label.folded) || isTellerLabel(label.folded) || label.folded == narrator;
    if (label.folded.empty() || !(spaced || known) || !(known || couldBeName(label.written))) {
        return std::nullopt;
    }
    const char first = label.folded.front();
    return (first >= '0' && first <= '9') || first == '\'' || first == '(' ? std::nullopt
                                                                           : std::optional(label);
}

/// A short line of nothing but a name.
std::optional<Label> nameAlone(std::string_view line) {
    constexpr std::size_t longest = 200;  // bytes; far more than a name
    constexpr std::size_t mostWords = 4;
    const std::string_view name = text::trimmed(line);
    if (name.size() > longest || name.empty() || text::length(name) > longestLabel || !couldBeName(name) ||
        !isLetter(firstCharacter(name)) || split(name, ' ').size() > mostWords ||
        name.find_first_of("?!:;,\"") != std::string_view::npos) {
        return std::nullopt;
    }
    return Label{std::string(name), text::folded(name), line.size()};
}

bool isShortAnswer(const std::string& folded) {
    return isOneOf(folded, {"ja", "nee", "oke", "ok", "hm", "hmm", "nou", "tja", "precies", "klopt",
                            "bedankt", "dank u", "goed", "yes", "no", "right", "thanks"});
}

/// Finds the labels that are names on lines of their own: below a time, or between lines on which a plain
/// role stands alone.
void labelNamesAlone(const std::vector<TextLine>& lines, std::vector<std::optional<Label>>& labels) {
    const auto isLabelAlone = [&](std::size_t i) {
        return i < lines.size() && labels[i] && labels[i]->spokenAt == lines[i].text.size();
    };
    std::ptrdiff_t roles = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        roles += isLabelAlone(i) && !labels[i]->timed ? 1 : 0;
    }
    std::map<std::string, std::size_t> counts;
    std::set<std::string> without;  // what follows is no words of theirs
    std::vector<std::optional<Label>> names(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (labels[i] || !lines[i].speaker.empty()) {
            continue;
        }
        names[i] = nameAlone(lines[i].text);
        if (names[i] && i > 0 && isTimeAlone(lines[i - 1].text) && !lines[i].text.ends_with('.')) {
            labels[i] = std::exchange(names[i], std::nullopt);
            labels[i]->timed = true;
        } else if (names[i]) {
            ++counts[names[i]->folded];
            if (i + 1 == lines.size() || isLabelAlone(i + 1)) {
                without.insert(names[i]->folded);
            }
        }
    }
    for (std::size_t i = 0; roles > 1 && i < lines.size(); ++i) {
        if (names[i] && counts[names[i]->folded] > 1 && !without.contains(names[i]->folded) &&
            !isShortAnswer(names[i]->folded)) {
            labels[i] = names[i];
        }
    }
}

/// Whether a label is the narrator's name or its first word, as "Jos" is of "Jos P.".
bool names(const std::string& label, const std::string& narrator) {
    return !narrator.empty() && (label == narrator || narrator.starts_with(label + " "));
}

/// A label without the number behind it.
std::string withoutNumber(const std::string& label) {
    return std::string(text::trimmed(std::string_view(label).substr(0, label.find_first_of("0123456789"))));
}

/// The role that a label tells by itself.
/// @param questionAndAnswer whether V and A speak, so are vraag and antwoord
model::SpeakerRole roleOf(const std::string& label, const std::string& narrator, bool questionAndAnswer) {
    const std::string stem = withoutNumber(label);
    const bool teller = names(label, narrator) || isTellerLabel(stem) || (questionAndAnswer && label == "a");
    if (!names(label, narrator) && (isInterviewerLabel(stem) || (questionAndAnswer && label == "v"))) {
        return model::SpeakerRole::Interviewer;
    }
    return teller ? model::SpeakerRole::Teller : model::SpeakerRole::Other;
}

/// Who the speakers are, by folded label.
std::map<std::string, model::SpeakerRole> rolesOf(const std::set<std::string>& labels,
                                                  const std::string& narrator) {
    std::map<std::string, model::SpeakerRole> roles;
    const bool questionAndAnswer = labels.contains("v") && labels.contains("a");
    for (const std::string& label : labels) {
        roles[label] = roleOf(label, narrator, questionAndAnswer);
    }
    if (labels.size() <= 2) {
        const bool interviewed = labels.size() == 1 || std::ranges::any_of(roles, [](const auto& entry) {
                                     return entry.second == model::SpeakerRole::Interviewer;
                                 });
        for (auto& [label, role] : roles) {
            if (interviewed && role == model::SpeakerRole::Other) {
                role = model::SpeakerRole::Teller;
            }
        }
    }
    return roles;
}

}  // namespace

bool isRoleLabel(const std::string& folded) {
    const std::string stem = withoutNumber(folded);
    return isInterviewerLabel(stem) || isTellerLabel(stem);
}

std::string speakerOf(std::string_view line) {
    const auto label = labelOf(line, {});
    return label ? label->folded : std::string();
}

std::vector<model::Part> findTurns(const std::vector<TextLine>& lines, std::string_view narratorName) {
    const std::string narrator = text::folded(narratorName);
    std::vector<std::optional<Label>> labels;
    std::map<std::string, std::size_t> counts;
    std::set<std::string> speakers;
    labels.reserve(lines.size());
    for (const TextLine& line : lines) {
        const bool told = !line.speaker.empty() && line.text.starts_with(line.speaker);
        labels.push_back(told ? toldLabel(line) : labelOf(line.text, narrator));
        if (told) {
            speakers.insert(labels.back()->folded);
        }
    }
    labelNamesAlone(lines, labels);
    std::set<std::string> timed;
    for (const std::optional<Label>& label : labels) {
        if (label && ++counts[label->folded] > 1) {
            speakers.insert(label->folded);
        }
        if (label && label->timed) {
            timed.insert(label->folded);
        }
    }
    if (!speakers.empty()) {
        speakers.insert(timed.begin(), timed.end());
        // In a conversation somebody with a plain role may speak once only.
        for (const auto& [label, count] : counts) {
            if (isInterviewerLabel(label) || isTellerLabel(label) || names(label, narrator)) {
                speakers.insert(label);
            }
        }
    }
    const auto roles = rolesOf(speakers, narrator);

    const auto isTimeOfNext = [&](std::size_t i) {
        return i + 1 < lines.size() && labels[i + 1] && labels[i + 1]->timed && isTimeAlone(lines[i].text);
    };
    std::vector<model::Part> turns;
    bool open = false;
    int part = -1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const TextLine& line = lines[i];
        if (labels[i] && speakers.contains(labels[i]->folded)) {
            model::Part turn;
            turn.kind = model::PartKind::Turn;
            turn.speaker = labels[i]->written;
            turn.role = roles.at(labels[i]->folded);
            const std::size_t begin =
                line.range.begin + text::length(line.text.substr(0, labels[i]->spokenAt));
            turn.range = {begin, line.range.end};
            turn.recording.begin = line.begin;
            turn.recording.end = line.end;
            turns.push_back(std::move(turn));
            open = true;
            part = line.part;
        } else if (line.begin) {
            model::Part turn;
            turn.kind = model::PartKind::Turn;
            turn.range = line.range;
            turn.recording.begin = line.begin;
            turn.recording.end = line.end;
            turns.push_back(std::move(turn));
            open = false;
        } else if (open && line.part == part && !isTimeOfNext(i)) {
            model::Part& turn = turns.back();
            if (turn.range.empty()) {
                turn.range.begin = line.range.begin;
            }
            turn.range.end = line.range.end;
        } else {
            open = false;
        }
    }
    std::erase_if(turns, [](const model::Part& turn) { return turn.range.empty(); });
    return turns;
}

}  // namespace vertelwerk::exchange
