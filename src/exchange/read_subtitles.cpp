#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/blocks.h"
#include "exchange/clock.h"
#include "exchange/head.h"
#include "exchange/strings.h"
#include "exchange/text_documents.h"
#include "exchange/turns.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::exchange {

namespace {

constexpr double pause = 2;                 // seconds of silence that end a paragraph without speakers
constexpr std::size_t longParagraph = 600;  // bytes after which the end of a sentence ends it
constexpr std::size_t longestSpeaker = 40;  // code points

/// What one speaker says in one cue.
struct Cue {
    std::string speaker;
    std::string text;
    double begin = 0;
    double end = 0;
    bool dashed = false;  ///< a dash says that somebody else speaks
};

/// The times in "00:01.000 --> 00:04.000 align:start".
std::optional<std::pair<double, double>> timesIn(std::string_view line) {
    constexpr std::string_view arrow = "-->";
    const std::size_t at = line.find(arrow);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view after = text::trimmed(line.substr(at + arrow.size()));
    const auto begin = secondsIn(line.substr(0, at));
    const auto end = secondsIn(after.substr(0, after.find_first_of(" \t")));
    return begin && end ? std::optional(std::pair(*begin, std::max(*begin, *end))) : std::nullopt;
}

std::string withoutEntities(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> entities{{
        {"&lt;", "<"},
        {"&gt;", ">"},
        {"&nbsp;", "\u00A0"},
        {"&lrm;", ""},
        {"&rlm;", ""},
        {"&amp;", "&"},
    }};
    for (const auto& [entity, plain] : entities) {
        for (std::size_t at = text.find(entity); at != std::string::npos;
             at = text.find(entity, at + plain.size())) {
            text.replace(at, entity.size(), plain);
        }
    }
    return text;
}

/// Where on the screen a cue stands, is not said: {\an8}.
std::string withoutPlacing(std::string text) {
    for (std::size_t at = text.find("{\\"); at != std::string::npos; at = text.find("{\\", at)) {
        const std::size_t end = text.find('}', at);
        if (end == std::string::npos) {
            break;
        }
        text.erase(at, end + 1 - at);
    }
    return text;
}

/// The words of a cue, a piece for each voice tag. Other tags go.
std::vector<Cue> voicesIn(std::string_view payload) {
    std::vector<Cue> voices(1);
    while (!payload.empty()) {
        const std::size_t open = std::min(payload.find('<'), payload.size());
        voices.back().text += payload.substr(0, open);
        const std::size_t close = payload.find('>', open);
        if (close == std::string_view::npos) {
            voices.back().text += payload.substr(open);
            break;
        }
        const std::string_view tag = payload.substr(open + 1, close - open - 1);
        if (tag.starts_with("v ") || tag.starts_with("v.") || tag.starts_with("v\t")) {
            const std::size_t space = std::min(tag.find_first_of(" \t"), tag.size());
            Cue voice;
            voice.speaker = withoutEntities(std::string(text::trimmed(tag.substr(space))));
            voices.push_back(std::move(voice));
        } else if (tag == "/v") {
            voices.emplace_back();
        }
        payload = payload.substr(close + 1);
    }
    for (Cue& voice : voices) {
        voice.text = withoutEntities(std::string(text::trimmed(withoutPlacing(voice.text))));
    }
    std::erase_if(voices, [](const Cue& voice) { return voice.text.empty(); });
    return voices;
}

/// The words behind a dash at the beginning of a line, in italics or not; nothing when it has none.
std::optional<std::string_view> behindDash(std::string_view line) {
    while (line.starts_with('<') && !line.starts_with("<v") && line.find('>') != std::string_view::npos) {
        line = line.substr(line.find('>') + 1);
    }
    for (const std::string_view dash : {"- ", "\u2013 ", "\u2014 "}) {
        if (line.starts_with(dash)) {
            return text::trimmed(line.substr(dash.size()));
        }
    }
    return std::nullopt;
}

struct Payload {
    std::string text;
    bool dashed = false;
};

/// Two people in one cue stand on lines with a dash.
std::vector<Payload> payloadsOf(const std::vector<std::string_view>& lines) {
    std::vector<Payload> payloads;
    for (const std::string_view raw : lines) {
        const std::string_view line = text::trimmed(raw);
        if (const auto words = behindDash(line)) {
            payloads.push_back({std::string(*words), true});
        } else if (payloads.empty()) {
            payloads.push_back({std::string(line)});
        } else {
            payloads.back().text += ' ' + std::string(line);
        }
    }
    return payloads;
}

/// A head that the maker of a vtt put into a note: `Key: value` lines, at least one of them listed.
std::string headIn(std::span<const std::string_view> lines) {
    std::vector<std::string> pairs;
    bool listed = false;
    for (const std::string_view line : lines) {
        const auto read = headLine(line);
        if (!read) {
            return {};
        }
        listed = listed || read->meaning;
        pairs.emplace_back(line);
    }
    return listed ? joined(pairs, "\n") : std::string();
}

struct Subtitles {
    std::string head;
    std::vector<Cue> cues;
};

void readGroup(const std::vector<std::string_view>& group, Subtitles& found) {
    std::size_t first = 0;
    while (first < group.size() && first < 2 && !timesIn(group[first])) {
        ++first;
    }
    const auto times = first < group.size() ? timesIn(group[first]) : std::nullopt;
    if (!times) {
        if (found.head.empty() &&
            (group.front().starts_with("NOTE") || group.front().starts_with("WEBVTT"))) {
            found.head = headIn(std::span(group).subspan(1));
        }
        return;
    }
    const std::vector<std::string_view> words(group.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                                              group.end());
    for (const Payload& payload : payloadsOf(words)) {
        for (Cue& voice : voicesIn(payload.text)) {
            voice.dashed = payload.dashed;
            voice.begin = times->first;
            voice.end = times->second;
            found.cues.push_back(std::move(voice));
        }
    }
}

Subtitles subtitlesIn(std::string_view text) {
    Subtitles found;
    std::vector<std::string_view> group;
    for (const std::string_view line : linesOf(text)) {
        if (!text::trimmed(line).empty()) {
            group.push_back(line);
        } else if (!group.empty()) {
            readGroup(group, found);
            group.clear();
        }
    }
    if (!group.empty()) {
        readGroup(group, found);
    }
    return found;
}

/// The name before a colon with which a cue may begin.
std::optional<Pair> labelIn(std::string_view text) {
    const auto pair = splitPair(text, ":");
    const bool name = pair && !pair->key.empty() && !pair->value.empty() &&
                      text::length(pair->key) <= longestSpeaker && isUpperCase(firstCharacter(pair->key)) &&
                      pair->key.find_first_of("?!,;") == std::string_view::npos &&
                      (pair->key.find('.') == std::string_view::npos || !speakerOf(text).empty());
    return name ? pair : std::nullopt;
}

/// Whether the last word could end a name: "op" in "Let op" could not.
bool endsLikeName(std::string_view label) {
    const std::size_t space = label.rfind(' ');
    const std::string_view last = space == std::string_view::npos ? label : label.substr(space + 1);
    return !last.empty() && (isUpperCase(firstCharacter(last)) || toInt(last));
}

/// Without voice tags, names that return before a colon are speakers, and all names where each cue begins
/// with one; a cue without one goes on with the last.
void nameSpeakers(std::vector<Cue>& cues) {
    if (std::ranges::any_of(cues, [](const Cue& cue) { return !cue.speaker.empty(); })) {
        return;
    }
    std::map<std::string, std::size_t> counts;
    std::size_t labelled = 0;
    for (const Cue& cue : cues) {
        if (const auto label = labelIn(cue.text)) {
            ++counts[text::folded(label->key)];
            labelled += endsLikeName(label->key) ? 1 : 0;
        }
    }
    const bool all = labelled == cues.size() && counts.size() < labelled;
    std::string speaker;
    for (Cue& cue : cues) {
        if (const auto label = labelIn(cue.text); label && (all || counts[text::folded(label->key)] > 1)) {
            speaker = label->key;
            cue.text = std::string(label->value);
        }
        cue.speaker = speaker;
    }
}

bool endsSentence(std::string_view text) {
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("\u2026");
}

bool continues(const Cue& before, const Cue& cue) {
    if (before.speaker != cue.speaker || cue.dashed) {
        return false;
    }
    const bool paused = cue.begin - before.end >= pause;
    const bool full = before.text.size() > longParagraph && endsSentence(before.text);
    return !cue.speaker.empty() || !(paused || full);
}

std::vector<Cue> joinedCues(std::vector<Cue> cues) {
    std::vector<Cue> spoken;
    for (Cue& cue : cues) {
        if (!spoken.empty() && continues(spoken.back(), cue)) {
            spoken.back().text += ' ' + cue.text;
            spoken.back().end = std::max(spoken.back().end, cue.end);
        } else {
            spoken.push_back(std::move(cue));
        }
    }
    return spoken;
}

}  // namespace

base::Result<Document> subtitleDocument(const text::Decoded& decoded) {
    Subtitles found = subtitlesIn(decoded.text);
    if (found.cues.empty()) {
        return base::fail(
            base::ErrorCode::Unreadable, base::msg("The file holds no subtitles with times."),
            base::msg("Save the transcript again as .vtt or .srt, or as .txt, and import that."));
    }
    nameSpeakers(found.cues);
    Document document;
    document.format = decoded.text.starts_with("WEBVTT") ? "vtt" : "srt";
    document.encoding = decoded.encoding;
    if (!found.head.empty()) {
        document.blocks.push_back({Block::Kind::Paragraph, 0, found.head});
    }
    for (Cue& cue : joinedCues(std::move(found.cues))) {
        document.blocks.push_back({});
        Block block;
        block.text = cue.speaker.empty() ? cue.text : cue.speaker + ": " + cue.text;
        block.speaker = std::move(cue.speaker);
        block.begin = cue.begin;
        block.end = cue.end;
        document.blocks.push_back(std::move(block));
    }
    return document;
}

base::Result<Document> readSubtitles(std::string_view bytes) {
    const auto decoded = text::decode(bytes);
    if (!decoded) {
        return base::fail(decoded.error());
    }
    return subtitleDocument(*decoded);
}

}  // namespace vertelwerk::exchange
