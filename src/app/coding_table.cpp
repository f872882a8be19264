#include "vertelwerk/app/coding.h"
#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"
#include "vertelwerk/text/decode.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;

/// A line of a table with its number in the file.
struct TableLine {
    std::size_t number = 0;
    std::vector<std::string> cells;
};

std::vector<std::string> cellsOf(std::string_view line) {
    std::vector<std::string> cells;
    std::size_t begin = 0;
    while (true) {
        const auto tab = line.find('\t', begin);
        cells.emplace_back(
            text::trimmed(line.substr(begin, tab == std::string_view::npos ? tab : tab - begin)));
        if (tab == std::string_view::npos) {
            return cells;
        }
        begin = tab + 1;
    }
}

/// What a spreadsheet wrote in quotation marks, without them; nothing when it did not.
std::optional<std::string> unquoted(std::string_view cell) {
    if (cell.size() < 2 || !cell.starts_with('"') || !cell.ends_with('"')) {
        return std::nullopt;
    }
    std::string plain(cell.substr(1, cell.size() - 2));
    for (auto at = plain.find("\"\""); at != std::string::npos; at = plain.find("\"\"", at + 1)) {
        plain.erase(at, 1);
    }
    return plain;
}

/// Lines with tabs as they stand, so that a quote keeps its quotation marks; a table with another separator
/// as spreadsheets write it.
base::Result<std::vector<TableLine>> linesOf(std::string_view bytes) {
    const auto decoded = text::decode(bytes);
    if (!decoded) {
        return base::fail(decoded.error());
    }
    const std::string_view beginning = text::trimmed(decoded->text);
    std::vector<TableLine> lines;
    if (!beginning.empty() &&
        beginning.substr(0, beginning.find('\n')).find('\t') == std::string_view::npos) {
        auto table = exchange::readCsv(bytes);
        if (!table) {
            return base::fail(table.error());
        }
        lines.push_back({1, std::move(table->header)});
        for (std::size_t i = 0; i < table->rows.size(); ++i) {
            lines.push_back({table->lines[i], std::move(table->rows[i])});
        }
        return lines;
    }
    std::string_view rest = decoded->text;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        const auto end = rest.find('\n');
        const auto line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        if (!text::trimmed(line).empty()) {
            lines.push_back({number, cellsOf(line)});
        }
    }
    return lines;
}

/// The columns of a coding table, by what they mean.
struct CodingColumns {
    std::optional<std::size_t> story, quote, code, valence, memo;
};

CodingColumns columnsOf(const std::vector<std::string>& header) {
    CodingColumns columns;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const auto name = text::folded(header[i]);
        const auto is = [&name](std::initializer_list<std::string_view> names) {
            return std::find(names.begin(), names.end(), name) != names.end();
        };
        if (is({"story", "bestand", "verhaal", "file", "source"})) {
            columns.story = i;
        } else if (is({"quote", "citaat"})) {
            columns.quote = i;
        } else if (is({"code", "thema", "theme"})) {
            columns.code = i;
        } else if (is({"valence", "valentie"})) {
            columns.valence = i;
        } else if (name == "memo") {
            columns.memo = i;
        }
    }
    return columns;
}

/// Codes line after line, looking each story and code up once.
class TableCoder {
  public:
    TableCoder(store::Database& database, store::UnitOfWork& work) : database_(database), work_(work) {}

    base::Result<model::PassageId> codeLine(const std::vector<std::string>& cells,
                                            const CodingColumns& columns) {
        const auto cell = [&cells](std::optional<std::size_t> column) {
            return column && *column < cells.size() ? cells[*column] : std::string();
        };
        const auto story = storyNamed(cell(columns.story));
        if (!story) {
            return base::fail(story.error());
        }
        const auto code = codeNamed(cell(columns.code));
        if (!code) {
            return base::fail(code.error());
        }
        const auto valence = model::valenceFromWord(cell(columns.valence));
        if (!valence) {
            return base::fail(ErrorCode::Invalid, msg("\"{0}\" is not a valence.", cell(columns.valence)),
                              msg("Use +, -, +/- or nothing."));
        }
        auto range = locate((*story)->text, cell(columns.quote));
        if (const auto plain = unquoted(cell(columns.quote)); !range && plain) {
            range = locate((*story)->text, *plain);
        }
        if (!range) {
            return base::fail(range.error());
        }
        return store::addPassage(work_, {(*story)->id, *range, *code, *valence, cell(columns.memo)});
    }

  private:
    base::Result<const model::Story*> storyNamed(const std::string& name) {
        if (const auto found = stories_.find(name); found != stories_.end()) {
            return &found->second;
        }
        const auto id = store::resolveStory(database_, name);
        if (!id) {
            return base::fail(id.error());
        }
        auto story = store::findStory(database_, *id);
        if (!story) {
            return base::fail(story.error());
        }
        return &stories_.emplace(name, *std::move(story)).first->second;
    }

    base::Result<model::CodeId> codeNamed(const std::string& name) {
        if (const auto found = codes_.find(name); found != codes_.end()) {
            return found->second;
        }
        const auto code = store::resolveCode(database_, name);
        if (!code) {
            return base::fail(code.error());
        }
        return codes_.emplace(name, code->id).first->second;
    }

    store::Database& database_;
    store::UnitOfWork& work_;
    std::map<std::string, model::Story> stories_;
    std::map<std::string, model::CodeId> codes_;
};

}  // namespace

base::Result<TableCoding> codeFromTable(store::Database& database, model::CoderId coder,
                                        std::string_view bytes) {
    const auto lines = linesOf(bytes);
    if (!lines) {
        return base::fail(lines.error());
    }
    const auto columns = lines->empty() ? CodingColumns{} : columnsOf(lines->front().cells);
    if (!columns.story || !columns.quote || !columns.code) {
        return base::fail(ErrorCode::Invalid, msg("The first line of the table must name its columns."),
                          msg("Use a tab between story, quote and code (bestand, citaat, thema); "
                              "valence and memo may follow."));
    }
    auto work = store::UnitOfWork::begin(database,
                                         store::Action{msg("code from a table"), coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    TableCoder tableCoder(database, *work);
    TableCoding done;
    for (std::size_t i = 1; i < lines->size(); ++i) {
        const auto& [number, cells] = (*lines)[i];
        const auto passage = tableCoder.codeLine(cells, columns);
        if (passage) {
            done.passages.push_back(*passage);
        } else {
            done.refused.push_back({number, passage.error()});
        }
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return done;
}

}  // namespace vertelwerk::app
