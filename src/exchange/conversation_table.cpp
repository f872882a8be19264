#include "exchange/conversation_table.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/clock.h"
#include "exchange/sheet_table.h"
#include "exchange/strings.h"
#include "exchange/table_kind.h"
#include "exchange/turns.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t longestSpeaker = 40;  // code points
constexpr std::size_t fewestTurns = 3;      // without names of columns
constexpr double millisecond = 0.001;

struct ConversationColumns {
    std::optional<std::size_t> speaker;
    std::optional<std::size_t> words;
    std::optional<std::size_t> begin;
    std::optional<std::size_t> end;
};

bool isWords(const std::string& folded) {
    return isTextName(folded) || isOneOf(folded, {"uitspraak", "gezegd", "utterance", "words"});
}

/// The columns by their names; nothing when one of them is about something else.
std::optional<ConversationColumns> namedColumns(const Row& header) {
    ConversationColumns columns;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string name = text::folded(header[i]);
        if (isOneOf(name, {"spreker", "speaker", "wie", "who", "wie spreekt"}) && !columns.speaker) {
            columns.speaker = i;
        } else if (isWords(name) && !columns.words) {
            columns.words = i;
        } else if (isOneOf(name, {"tijd", "time", "tijdcode", "timecode", "timestamp", "start", "begin",
                                  "van", "starttijd", "start time"}) &&
                   !columns.begin) {
            columns.begin = i;
        } else if (isOneOf(name, {"end", "eind", "einde", "tot", "eindtijd", "end time"}) && !columns.end) {
            columns.end = i;
        } else if (!isOneOf(name, {"", "nr", "nr.", "no", "#", "regel", "line", "duur", "duration"})) {
            return std::nullopt;
        }
    }
    const bool timed = columns.begin && columns.end;
    return columns.words && (columns.speaker || timed) ? std::optional(columns) : std::nullopt;
}

/// Whether it is more than a word and no key, value or number.
bool beginsSentence(std::string_view cell) {
    return isUpperCase(firstCharacter(cell)) && cell.find_first_of(" .?!") != std::string_view::npos;
}

/// Columns without names: a plain role before each turn, and perhaps a time before that.
std::optional<ConversationColumns> plainColumns(std::span<const Row> rows) {
    if (rows.size() < fewestTurns || rows.front().size() < 2 || rows.front().size() > 3) {
        return std::nullopt;
    }
    const std::size_t width = rows.front().size();
    const std::size_t speaker = width - 2;
    bool role = false;
    bool sentence = false;
    for (const Row& row : rows) {
        const std::string name = row.size() == width ? text::folded(withoutColon(row[speaker])) : "";
        if (name.empty() || text::length(name) > longestSpeaker || name.find('\n') != std::string::npos ||
            (width == 3 && !secondsIn(row[0]))) {
            return std::nullopt;
        }
        role = role || isRoleLabel(name);
        sentence = sentence || beginsSentence(text::trimmed(row[width - 1]));
    }
    if (!sentence) {
        return std::nullopt;
    }
    ConversationColumns columns{speaker, width - 1, std::nullopt, std::nullopt};
    if (width == 3) {
        columns.begin = 0;
    }
    return role || width == 3 ? std::optional(columns) : std::nullopt;
}

bool speakersReturn(std::span<const Row> rows, std::size_t column) {
    std::map<std::string, std::size_t> counts;
    for (const Row& row : rows) {
        if (column < row.size() && !text::trimmed(row[column]).empty()) {
            ++counts[text::folded(withoutColon(row[column]))];
        }
    }
    return counts.size() > 1 &&
           std::ranges::any_of(counts, [](const auto& entry) { return entry.second > 1; });
}

std::string_view cellOf(const Row& row, std::optional<std::size_t> column) {
    return column && *column < row.size() ? text::trimmed(row[*column]) : std::string_view();
}

/// A time as a clock shows it, or in thousandths of a second.
std::optional<double> timeIn(std::string_view cell) {
    if (const auto whole = toInt(cell)) {
        return *whole * millisecond;
    }
    return secondsIn(cell);
}

void appendTurn(const Row& row, const ConversationColumns& columns, std::vector<Block>& turns) {
    const std::string_view words = cellOf(row, columns.words);
    if (words.empty()) {
        return;
    }
    std::vector<Block> paragraphs;
    for (const std::string_view line : linesOf(words)) {
        if (const std::string_view paragraph = text::trimmed(line); !paragraph.empty()) {
            paragraphs.push_back({Block::Kind::Paragraph, 0, std::string(paragraph)});
        }
    }
    Block& first = paragraphs.front();
    if (const std::string_view speaker = withoutColon(cellOf(row, columns.speaker)); !speaker.empty()) {
        first.speaker = speaker;
        first.text = first.speaker + ": " + first.text;
    }
    first.begin = timeIn(cellOf(row, columns.begin));
    first.end = timeIn(cellOf(row, columns.end));
    for (Block& paragraph : paragraphs) {
        turns.push_back({});
        turns.push_back(std::move(paragraph));
    }
}

}  // namespace

std::vector<Block> conversationIn(std::span<const std::vector<std::string>> rows) {
    while (!rows.empty() && isBlank(rows.front())) {
        rows = rows.subspan(1);
    }
    if (rows.empty()) {
        return {};
    }
    auto columns = namedColumns(rows.front());
    const std::span<const Row> said = columns ? rows.subspan(1) : rows;
    columns = columns ? columns : plainColumns(rows);
    if (!columns || said.empty() || (columns->speaker && !speakersReturn(said, *columns->speaker))) {
        return {};
    }
    std::vector<Block> turns;
    for (const Row& row : said) {
        appendTurn(row, *columns, turns);
    }
    return turns;
}

}  // namespace vertelwerk::exchange
