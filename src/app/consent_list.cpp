#include "vertelwerk/app/consent_desk.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/exchange/consent_line.h"
#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/ranges.h>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;

/// What the column is called that names stories as the program does.
constexpr std::string_view ownId = "id";
constexpr auto storyNames =
    std::to_array<std::string_view>({"verhaalnummer", "nummer", "verhaal", "story", "story number", "number",
                                     "nr", "bestand", "file", "source", "reisnummer", ownId});
constexpr auto dateNames = std::to_array<std::string_view>({"datum", "date", "gegeven op", "given on"});
constexpr auto howNames =
    std::to_array<std::string_view>({"hoe", "how", "wijze", "formulier", "form", "manier"});
constexpr auto wordingNames = std::to_array<std::string_view>(
    {"formulering", "bewoording", "wording", "gevraagd", "tekst", "vraag", "versie"});
constexpr auto pairNames = std::to_array<std::string_view>({"toestemming", "consent"});

/// What the columns of a consent list are for.
struct Columns {
    std::optional<std::size_t> story;
    std::optional<std::size_t> date;
    std::optional<std::size_t> how;
    std::optional<std::size_t> wording;
    std::optional<std::size_t> pairs;
    std::vector<std::pair<std::size_t, model::Purpose>> purposes;
    std::vector<std::string> unused;  ///< names of the others
    bool byId = false;                ///< whether stories are named as the program does
};

Columns columnsOf(const exchange::Table& table) {
    Columns columns;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const auto name = text::folded(table.header[i]);
        if (const auto purpose = exchange::purposeInName(name).purpose) {
            columns.purposes.emplace_back(i, *purpose);
            continue;
        }
        if (const auto asked = exchange::leaveAsked(name); asked && asked->purpose) {
            columns.purposes.emplace_back(i, *asked->purpose);
            continue;
        } else if (asked && !columns.pairs) {
            columns.pairs = i;
            continue;
        }
        const auto took = [&](const auto& names, std::optional<std::size_t>& place) {
            const bool takes = !place && std::ranges::find(names, std::string_view(name)) != names.end();
            if (takes) {
                place = i;
            }
            return takes;
        };
        const bool used = took(storyNames, columns.story) || took(dateNames, columns.date) ||
                          took(howNames, columns.how) || took(wordingNames, columns.wording) ||
                          took(pairNames, columns.pairs);
        if (!used && !name.empty()) {
            columns.unused.push_back(table.header[i]);
        }
    }
    columns.byId = columns.story && text::folded(table.header[*columns.story]) == ownId;
    return columns;
}

/// By the collection's own number, else by file. By id only where the list says that it holds those: the
/// numbers of another list are other stories.
Result<model::StoryId> storyNamed(store::Database& database, const std::string& name, bool byId) {
    store::StoryListing listing;
    listing.filter.push_back({model::Field::Number, {}, name, std::nullopt, false});
    const auto numbered = store::listStories(database, listing);
    if (!numbered) {
        return base::fail(numbered.error());
    }
    if (numbered->size() == 1) {
        return numbered->front().id;
    }
    if (numbered->size() > 1) {
        return base::fail(ErrorCode::Ambiguous, msg("More than one story has the number {0}.", name),
                          msg("Name them by file instead."));
    }
    const auto advice = msg("Write the number that the story has in this project, or the name of its file.");
    const bool isNumber =
        std::ranges::all_of(name, [](char letter) { return letter >= '0' && letter <= '9'; });
    if (isNumber && !byId) {
        return base::fail(ErrorCode::NotFound, msg("No story has the number {0}.", name), advice);
    }
    auto found = store::resolveStory(database, name);
    if (!found && found.error().code == ErrorCode::NotFound && !byId) {
        return base::fail(ErrorCode::NotFound, msg("No story has the number or file name {0}.", name),
                          advice);
    }
    return found;
}

class ListReader {
  public:
    ListReader(store::Database& database, const exchange::Table& table, Columns columns)
        : database_(database), table_(table), columns_(std::move(columns)) {}

    ConsentRow read(std::size_t row) {
        ConsentRow read;
        read.line = table_.lines.at(row);
        read.name = cell(row, columns_.story);
        read.proof = {cell(row, columns_.date), cell(row, columns_.how), cell(row, columns_.wording)};
        if (const auto sound = fill(row, read); !sound) {
            read.problem = sound.error();
        }
        return read;
    }

  private:
    [[nodiscard]] std::string cell(std::size_t row, const std::optional<std::size_t>& column) const {
        return column ? std::string(text::trimmed(table_.rows[row][*column])) : std::string();
    }

    base::Status fill(std::size_t row, ConsentRow& read) {
        if (read.name.empty()) {
            return base::fail(ErrorCode::NotFound, msg("The row names no story."),
                              msg("Fill in the story's number."));
        }
        const auto story = storyNamed(database_, read.name, columns_.byId);
        if (!story) {
            return base::fail(story.error());
        }
        read.story = *story;
        const auto found = store::findStory(database_, *story);
        if (!found) {
            return base::fail(found.error());
        }
        read.title = found->title;
        read.source = found->source.fileName;
        if (auto dated = setDate(read); !dated) {
            return dated;
        }
        for (const auto& [column, purpose] : columns_.purposes) {
            if (auto added = add(purpose, cell(row, column), read); !added) {
                return added;
            }
        }
        if (auto paired = addPairs(cell(row, columns_.pairs), read); !paired) {
            return paired;
        }
        return consentOpen(database_, *story);
    }

    static base::Status setDate(ConsentRow& read) {
        read.dated = !read.proof.givenOn.empty();
        if (read.proof.givenOn.empty()) {
            read.proof.givenOn = base::today();
            return {};
        }
        auto date = text::isoDate(read.proof.givenOn);
        if (date.empty()) {
            return base::fail(ErrorCode::Invalid, msg("{0} is no date.", read.proof.givenOn),
                              msg("Write a day such as 31-12-2026 or 31 December 2026, or leave it empty."));
        }
        read.proof.givenOn = std::move(date);
        return {};
    }

    /// An empty cell says nothing about the purpose.
    static base::Status add(model::Purpose purpose, const std::string& word, ConsentRow& read) {
        if (word.empty()) {
            return {};
        }
        const auto answer = exchange::consentAnswer(word, exchange::Wording::Line);
        if (!answer) {
            return base::fail(ErrorCode::Invalid, msg("\"{0}\" is no answer.", word),
                              msg("Write ja, nee or onbekend."));
        }
        read.changes.push_back({purpose, *answer});
        return {};
    }

    static base::Status addPairs(std::string_view pairs, ConsentRow& read) {
        std::vector<model::ConsentEntry> said;
        std::vector<base::Message> problems;
        exchange::readConsent(pairs, said, problems);
        if (!problems.empty()) {
            return base::fail(ErrorCode::Invalid, problems.front(),
                              msg("Write a purpose and an answer: learning=yes, quote=no, photo=unknown."));
        }
        for (const auto& entry : said) {
            read.changes.push_back({entry.purpose, entry.answer});
        }
        return {};
    }

    store::Database& database_;
    const exchange::Table& table_;
    Columns columns_;
};

bool saysConsent(const Columns& columns) {
    return columns.story && (!columns.purposes.empty() || columns.pairs);
}

/// A row with more cells than there are columns may say something that would be lost.
ConsentRow tooWide(std::size_t line) {
    ConsentRow row;
    row.line = line;
    row.problem = base::Error{ErrorCode::Invalid,
                              msg("The row has more cells than there are names of columns."),
                              {},
                              msg("Give each column a name, or take the cells away that are too many.")};
    return row;
}

/// What a list answers for one purpose of one story.
struct Said {
    std::set<model::Answer> answers;
    std::set<model::Answer> last;  ///< those of the last day
    std::string lastDay;
    bool undated = false;

    /// Which of them holds is for a person to say.
    [[nodiscard]] bool contradicts() const { return answers.size() > 1 && (undated || last.size() > 1); }

    void add(const ConsentRow& row, model::Answer answer) {
        answers.insert(answer);
        undated = undated || !row.dated;
        if (row.proof.givenOn > lastDay) {
            lastDay = row.proof.givenOn;
            last.clear();
        }
        if (row.proof.givenOn == lastDay) {
            last.insert(answer);
        }
    }
};

void refuseContradictions(std::vector<ConsentRow>& rows) {
    std::map<std::pair<model::StoryId, model::Purpose>, Said> said;
    for (const ConsentRow& row : rows) {
        for (const ConsentChange& change : row.changes) {
            said[{row.story, change.purpose}].add(row, change.answer);
        }
    }
    for (ConsentRow& row : rows) {
        const bool contradicts = std::ranges::any_of(row.changes, [&](const ConsentChange& change) {
            return said[{row.story, change.purpose}].contradicts();
        });
        if (contradicts && !row.problem) {
            row.problem = base::Error{ErrorCode::Invalid,
                                      msg("The list gives this story different answers for one purpose."),
                                      {},
                                      msg("Leave only the answer that holds, or give each its date.")};
        }
    }
}

ConsentList listOf(store::Database& database, const exchange::Table& table, Columns columns) {
    ConsentList list;
    list.unused = columns.unused;
    list.rows.reserve(table.rows.size() + table.leftOut.size());
    ListReader reader(database, table, std::move(columns));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        list.rows.push_back(reader.read(i));
    }
    for (const auto line : table.leftOut) {
        list.rows.push_back(tooWide(line));
    }
    std::ranges::stable_sort(list.rows, {}, &ConsentRow::line);
    refuseContradictions(list.rows);
    return list;
}

}  // namespace

Result<ConsentList> readConsentList(store::Database& database, const std::filesystem::path& file) {
    const auto bytes = base::readFile(file);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    auto book = exchange::readWorkbook(file, *bytes);
    if (!book) {
        return base::fail(book.error());
    }
    if (book->sheets.empty()) {
        return base::fail(ErrorCode::Invalid, msg("The file holds no table."), {}, base::toUtf8(file));
    }
    const Result<exchange::Table> first = exchange::tableOf(book->sheets.front());
    for (auto& sheet : book->sheets) {
        const auto table = exchange::tableOf(std::move(sheet));
        if (auto columns = table ? columnsOf(*table) : Columns(); saysConsent(columns)) {
            return listOf(database, *table, std::move(columns));
        }
    }
    if (!first) {
        return base::fail(first.error());
    }
    return base::fail(ErrorCode::Invalid,
                      msg("The table has no column with story numbers, or none with a purpose of consent."),
                      msg("Name the columns Verhaalnummer, onderzoek, leersessie, publicatie, citaat ..."),
                      base::toUtf8(file));
}

base::Message emptyRows(std::size_t count) {
    return base::plural("{0} row holds no answer and changes nothing.",
                        "{0} rows hold no answer and change nothing.", count);
}

base::Message unusedColumns(const std::vector<std::string>& names) {
    return msg("Not a purpose of consent, so not recorded: {0}.", fmt::format("{}", fmt::join(names, ", ")));
}

}  // namespace vertelwerk::app
