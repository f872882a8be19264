#include "exchange/markers.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/dates.h"
#include "exchange/strings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace vertelwerk::exchange {

namespace {

constexpr double lowestCurve = -2;
constexpr double highestCurve = 2;
constexpr std::size_t longestNumber = 8;      // code points
constexpr std::size_t longestQuestion = 120;  // code points

std::optional<model::PartKind> kindFromWord(std::string_view word) {
    const std::string plain = text::folded(word);
    if (plain == "item") {
        return model::PartKind::Item;
    }
    if (isOneOf(plain, {"nagesprek", "debrief", "debriefing"})) {
        return model::PartKind::Debrief;
    }
    if (isOneOf(plain, {"fase", "phase"})) {
        return model::PartKind::Phase;
    }
    return std::nullopt;
}

/// "Item 3" taken apart: the word, and the number as written.
struct Opening {
    std::optional<model::PartKind> kind;
    std::string number;
};

Opening opening(std::string_view first) {
    first = text::trimmed(first);
    std::size_t end = 0;
    while (end < first.size() &&
           ((first[end] >= 'a' && first[end] <= 'z') || (first[end] >= 'A' && first[end] <= 'Z'))) {
        ++end;
    }
    std::string_view number = text::trimmed(first.substr(end));
    while (number.starts_with(':') || number.starts_with('.') || number.starts_with('#')) {
        number = text::trimmed(number.substr(1));
    }
    const bool apart = end == first.size() || !(static_cast<unsigned char>(first[end]) >= 0x80);
    return {apart ? kindFromWord(first.substr(0, end)) : std::nullopt, std::string(number)};
}

/// "-" and its like: the field was left open.
bool isBlankField(std::string_view field) {
    return isOneOf(text::folded(field), {"", "-", "\u2013", "\u2014", "?", "nvt", "n.v.t.", "n/a", "na"});
}

bool isFileName(std::string_view field) {
    const std::size_t dot = field.rfind('.');
    if (dot == std::string_view::npos || dot == 0) {
        return false;
    }
    const std::string_view extension = field.substr(dot + 1);
    const auto letterOrDigit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return extension.size() >= 2 && extension.size() <= 4 && std::ranges::all_of(extension, letterOrDigit) &&
           !std::ranges::all_of(extension, [](char c) { return c >= '0' && c <= '9'; });
}

bool isDuration(std::string_view field) {
    const std::string plain = text::folded(field);
    const std::string_view trimmed = plain;
    if (!trimmed.empty() && trimmed.front() >= '0' && trimmed.front() <= '9') {
        const bool clock = trimmed.find(':') != std::string_view::npos &&
                           trimmed.find_first_not_of("0123456789:.,") == std::string_view::npos;
        const bool units =
            trimmed.ends_with("min") || trimmed.ends_with("min.") || trimmed.ends_with("sec") ||
            trimmed.ends_with("sec.") || trimmed.ends_with("minuten") || trimmed.ends_with("seconden") ||
            trimmed.ends_with("minutes") || trimmed.ends_with("seconds") || trimmed.ends_with("uur");
        return clock || units;
    }
    return false;
}

/// Splits `kaartje "Wie staat er om u heen?"` into the medium and the prompt in quotation marks.
void readMedium(std::string_view field, model::Part& part) {
    for (const std::string_view open : {"\"", "\u201C", "\u201E", "\u2018", "\u00AB", "\u201D", " '"}) {
        const std::size_t at = field.find(open);
        if (at == std::string_view::npos) {
            continue;
        }
        const std::string_view quoted = text::trimmed(field.substr(at));
        if (const std::string_view prompt = unquoted(quoted); prompt.size() < quoted.size()) {
            part.medium = text::trimmed(field.substr(0, at));
            part.title = prompt;
            return;
        }
    }
    part.medium = field;
}

void readItemField(std::string_view field, model::Part& part) {
    if (std::string date = part.date.empty() ? wholeDate(field) : std::string(); !date.empty()) {
        part.date = std::move(date);
    } else if (part.mediaFile.empty() && isFileName(field)) {
        part.mediaFile = field;
    } else if (part.duration.empty() && isDuration(field)) {
        part.duration = field;
    } else if (part.medium.empty()) {
        readMedium(field, part);
    } else if (part.title.empty()) {
        part.title = unquoted(field);
    } else {
        part.title += " | " + std::string(field);
    }
}

void readDebriefField(std::string_view field, model::Part& part) {
    if (std::string date = part.date.empty() ? wholeDate(field) : std::string(); !date.empty()) {
        part.date = std::move(date);
    } else if (part.mediaFile.empty() && isFileName(field)) {
        part.mediaFile = field;
    } else if (part.duration.empty() && isDuration(field)) {
        part.duration = field;
    } else {
        part.speaker += (part.speaker.empty() ? "" : ", ") + std::string(field);
    }
}

/// A mark as it is typed: 8, 7,5, 8/10.
std::optional<double> markIn(std::string_view value) {
    return toNumber(value.substr(0, value.find('/')));
}

/// A day, or the first and last: "1 maart 2023 t/m 3 april 2023".
void readDates(std::string_view value, model::Part& part) {
    for (const std::string_view between :
         {" t/m ", " tot en met ", " tot ", " until ", " to ", " \u2013 ", " - "}) {
        if (const std::size_t at = value.find(between); at != std::string_view::npos) {
            part.date = leadingDate(value.substr(0, at));
            part.until = leadingDate(value.substr(at + between.size()));
            return;
        }
    }
    part.date = leadingDate(value);
}

void readPhaseField(std::string_view field, model::Part& part, std::vector<base::Message>& problems) {
    const auto pair = splitPair(field, ":");
    if (!pair) {
        if (part.title.empty()) {
            part.title = unquoted(field);
        } else if (std::string date = wholeDate(field); part.date.empty() && !date.empty()) {
            part.date = std::move(date);
        } else {
            part.title += " | " + std::string(field);
        }
        return;
    }
    const std::string key = text::folded(pair->key);
    const bool blank = isBlankField(pair->value);
    if (isOneOf(key, {"van", "begin", "start", "from"})) {
        part.date = leadingDate(pair->value);
    } else if (isOneOf(key, {"tot", "t/m", "eind", "einde", "until", "end", "to"})) {
        part.until = leadingDate(pair->value);
    } else if (isOneOf(key, {"wie", "actor", "medewerker", "met wie", "who", "with whom"})) {
        part.speaker = blank ? std::string() : std::string(pair->value);
    } else if (isOneOf(key, {"kanaal", "channel"})) {
        part.channel = blank ? std::string() : std::string(pair->value);
    } else if (isOneOf(key, {"datum", "date"})) {
        readDates(pair->value, part);
    } else if (isOneOf(key, {"duur", "duration"})) {
        part.duration = blank ? std::string() : std::string(pair->value);
    } else if (isOneOf(key, {"curve", "stemming", "mood"})) {
        part.curve = blank ? std::nullopt : toNumber(pair->value);
        if (!blank && (!part.curve || *part.curve < lowestCurve || *part.curve > highestCurve)) {
            problems.push_back(base::msg("Phase \"{0}\": the curve \"{1}\" is no number from -2 to +2.",
                                         part.title, pair->value));
        }
    } else {
        const auto score = blank ? std::nullopt : markIn(pair->value);
        if (!blank && !score) {
            problems.push_back(
                base::msg("Phase \"{0}\": \"{1}\" is no mark for {2}.", part.title, pair->value, pair->key));
        }
        part.ratings.push_back({std::string(pair->key), score});
    }
}

}  // namespace

std::optional<model::PartKind> markerKind(std::string_view line) {
    line = text::trimmed(line);
    if (!line.starts_with('[')) {
        return std::nullopt;
    }
    const Opening read = opening(line.substr(1, line.find_first_of("|]", 1) - 1));
    return text::length(read.number) <= longestNumber ? read.kind : std::nullopt;
}

std::string bareMarker(std::string_view line, bool heading) {
    constexpr std::string_view marks = " .:|-\u2013";
    line = withoutColon(text::trimmed(line));
    if (isOneOf(text::folded(line), {"nagesprek", "debrief", "debriefing"})) {
        return "[" + std::string(line) + "]";
    }
    if (!heading || line.find_first_of("[]\n") != std::string_view::npos) {
        return {};
    }
    const std::size_t word = std::min(line.find_first_of(" |:"), line.size());
    const auto kind = kindFromWord(line.substr(0, word));
    if (!kind) {
        return {};
    }
    const std::size_t digit = line.find_first_not_of(' ', word);
    const std::size_t end =
        std::min(line.find_first_not_of("0123456789", std::min(digit, line.size())), line.size());
    const bool numbered = digit < line.size() && end > digit;
    if (!numbered && *kind != model::PartKind::Debrief) {
        return {};
    }
    const std::size_t rest = line.find_first_not_of(marks, numbered ? end : word);
    return "[" + std::string(line.substr(0, numbered ? end : word)) +
           (rest < line.size() ? " | " + std::string(line.substr(rest)) : "") + "]";
}

std::optional<Marker> parseMarker(std::string_view line, std::vector<base::Message>& problems) {
    line = text::trimmed(line);
    const std::size_t close = line.find(']');
    if (!markerKind(line) || close == std::string_view::npos) {
        return std::nullopt;
    }
    Marker marker;
    marker.rest = text::trimmed(line.substr(close + 1));
    const std::vector<std::string_view> fields = split(line.substr(1, close - 1), '|');
    const Opening read = opening(fields.front());
    marker.part.kind = *read.kind;
    marker.part.number = read.number;
    for (std::size_t i = 1; i < fields.size(); ++i) {
        const std::string_view field = text::trimmed(fields[i]);
        if (isBlankField(field)) {
            continue;
        }
        switch (*read.kind) {
            case model::PartKind::Item:
                readItemField(field, marker.part);
                break;
            case model::PartKind::Debrief:
                readDebriefField(field, marker.part);
                break;
            default:
                readPhaseField(field, marker.part, problems);
                break;
        }
    }
    return marker;
}

std::optional<model::PartKind> mscQuestion(std::string_view line, bool heading) {
    line = withoutBullet(line);
    if (!beginsWithAny(line, "wW") || text::length(line) > longestQuestion) {
        return std::nullopt;
    }
    std::string plain = text::folded(splitRemark(line).text);
    const bool asks = plain.ends_with('?') || plain.ends_with(':');
    while (!plain.empty() &&
           (plain.back() == '?' || plain.back() == ':' || plain.back() == '.' || plain.back() == ' ')) {
        plain.pop_back();
    }
    if (isOneOf(plain, {"wat gebeurde er", "wat is er gebeurd", "wat er gebeurde", "wat is er veranderd",
                        "what happened", "what changed"})) {
        return model::PartKind::Story;
    }
    const auto has = [&](std::string_view word) { return plain.find(word) != std::string::npos; };
    const bool why = plain.starts_with("waarom ") || plain.starts_with("why ");
    const bool weighs = has("belangrijk") || has("betekenis") || has("significant") || has("important");
    const bool change = has("verandering") || has("change") || has("voor u") || has("voor jou") ||
                        has("voor je") || has("to you") || has("for you");
    if (why && weighs && (heading || (asks && change))) {
        return model::PartKind::Significance;
    }
    return std::nullopt;
}

}  // namespace vertelwerk::exchange
