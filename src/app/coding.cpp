#include "vertelwerk/app/coding.h"

#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"
#include "vertelwerk/text/quote.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::plural;

/// Enough of a quote to recognise it in a sentence.
std::string shortened(std::string_view quote) {
    constexpr std::size_t most = 60;
    return text::length(quote) <= most ? std::string(quote)
                                       : std::string(text::slice(quote, {0, most})) + "\xE2\x80\xA6";
}

base::Result<text::Range> rangeOf(const Spot& spot, const model::Story& story) {
    if (const auto* range = std::get_if<text::Range>(&spot)) {
        return *range;
    }
    return locate(story.text, std::get<std::string>(spot));
}

base::Result<store::UnitOfWork> beginCoding(store::Database& database, model::CoderId coder,
                                            const base::Message& label) {
    return store::UnitOfWork::begin(database, store::Action{label, coder, true, std::nullopt});
}

/// The columns of a coding table, by what they mean.
struct CodingColumns {
    std::optional<std::size_t> story, quote, code, valence, memo;
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
        const auto range = locate((*story)->text, cell(columns.quote));
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

base::Result<text::Range> locate(std::string_view storyText, std::string_view quote) {
    const auto found = text::occurrences(storyText, quote);
    if (found.size() == 1) {
        return found.front();
    }
    if (found.empty()) {
        return base::fail(ErrorCode::NotFound,
                          msg("The story does not hold the words \"{0}\".", shortened(quote)),
                          msg("Copy the words from the story; every letter and comma counts."));
    }
    std::string places;
    for (const auto& range : found) {
        places += fmt::format("{}{}:{}", places.empty() ? "" : ", ", range.begin, range.end);
    }
    return base::fail(ErrorCode::Ambiguous,
                      plural("The words \"{1}\" occur {0} time in the story, at {2}.",
                             "The words \"{1}\" occur {0} times in the story, at {2}.", found.size(),
                             shortened(quote), places),
                      msg("Take more words, or give the range."));
}

base::Result<model::PassageId> codePassage(store::Database& database, model::CoderId coder,
                                           const CodeRequest& request) {
    const auto story = store::findStory(database, request.story);
    if (!story) {
        return base::fail(story.error());
    }
    const auto range = rangeOf(request.spot, *story);
    if (!range) {
        return base::fail(range.error());
    }
    auto work =
        beginCoding(database, coder, msg("code with {0}", model::briefName(request.code, request.language)));
    if (!work) {
        return base::fail(work.error());
    }
    const auto passage =
        store::addPassage(*work, {request.story, *range, request.code.id, request.valence, request.memo});
    if (!passage) {
        return base::fail(passage.error());
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return *passage;
}

base::Result<TableCoding> codeFromTable(store::Database& database, model::CoderId coder,
                                        std::string_view bytes) {
    const auto table = text::normalise(bytes);
    if (!table) {
        return base::fail(table.error());
    }
    auto work = beginCoding(database, coder, msg("code from a table"));
    if (!work) {
        return base::fail(work.error());
    }
    TableCoder tableCoder(database, *work);
    TableCoding done;
    std::optional<CodingColumns> columns;
    std::string_view rest = *table;
    for (std::size_t lineNumber = 1; !rest.empty(); ++lineNumber) {
        const auto end = rest.find('\n');
        const auto line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        if (text::trimmed(line).empty()) {
            continue;
        }
        const auto cells = cellsOf(line);
        if (!columns) {
            columns = columnsOf(cells);
            if (!columns->story || !columns->quote || !columns->code) {
                return base::fail(ErrorCode::Invalid,
                                  msg("The first line of the table must name its columns."),
                                  msg("Use a tab between story, quote and code (bestand, citaat, thema); "
                                      "valence and memo may follow."));
            }
            continue;
        }
        const auto passage = tableCoder.codeLine(cells, *columns);
        if (passage) {
            done.passages.push_back(*passage);
        } else {
            done.refused.push_back({lineNumber, passage.error()});
        }
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return done;
}

base::Status uncode(store::Database& database, model::CoderId coder,
                    const std::vector<model::PassageId>& passages) {
    auto work =
        beginCoding(database, coder, plural("remove {0} coding", "remove {0} codings", passages.size()));
    if (!work) {
        return base::fail(work.error());
    }
    for (const auto passage : passages) {
        if (const auto removed = store::removePassage(*work, passage); !removed) {
            return removed;
        }
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return {};
}

}  // namespace vertelwerk::app
