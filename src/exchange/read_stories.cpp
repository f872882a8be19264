#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/exchange/forms.h"
#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/blocks.h"
#include "exchange/conversation_table.h"
#include "exchange/file_kind.h"
#include "exchange/media.h"
#include "exchange/phase_rows.h"
#include "exchange/several_stories.h"
#include "exchange/sheet_form.h"
#include "exchange/table_kind.h"
#include "exchange/text_documents.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t mostRows = 100'000;
constexpr std::size_t mostCells = 1'000'000;  // each may become something said about a story
constexpr std::size_t mostProblems = 50;

/// Reads one file; each step either goes on or ends with a verdict.
class StoryReader {
  public:
    StoryReader(const InputFile& file, const ReadOptions& options) : file_(file), options_(options) {
        reading_.path = placeOf(file);
    }

    FileReading read() {
        auto bytes = bytesOf(file_);
        if (file_.elsewhere && !file_.named) {
            leaveOut(Verdict::Skipped, file_.refused->what);
            return std::move(reading_);
        }
        if (!bytes) {
            refuse(bytes.error());
            return std::move(reading_);
        }
        reading_.sha256 = base::sha256(*bytes);
        if (!file_.named && isDocumentation(reading_.path)) {
            leaveOut(Verdict::Skipped,
                     base::msg("This file explains the others; it was not read as a story."));
        } else {
            FileContent content = fileContent(reading_.path, *bytes, options_.encoding);
            if (content.text) {
                doubt_ = options_.encoding.empty() ? doubtOf(*bytes, *content.text) : std::nullopt;
                bytes->clear();
                bytes->shrink_to_fit();
            }
            readContent(content, *bytes);
        }
        return std::move(reading_);
    }

  private:
    void readContent(const FileContent& content, std::string_view bytes) {
        const FileKind kind = content.kind;
        const bool document = kind != FileKind::Table;
        if (document && content.text && content.text->text.size() > mostDocumentText) {
            return refuse(tooMuchText());
        }
        const bool lined =
            kind == FileKind::Text || kind == FileKind::Markdown || kind == FileKind::OtherText;
        if (lined && static_cast<std::size_t>(std::ranges::count(content.text->text, '\n')) > mostBlocks) {
            return refuse(tooManyParagraphs());
        }
        switch (kind) {
            case FileKind::Text:
                return readDocument(textDocument(*content.text), kind);
            case FileKind::Markdown:
                return readDocument(markdownDocument(*content.text), kind);
            case FileKind::Docx:
                return readDocument(readDocx(bytes), kind);
            case FileKind::Odt:
                return readDocument(readOdt(bytes), kind);
            case FileKind::FlatOdt:
                return readDocument(readFlatOdt(bytes), kind);
            case FileKind::Pdf:
                return readDocument(readPdf(bytes), kind);
            case FileKind::Table:
                return readTable(csvTable(*content.text, options_.separator), "csv");
            case FileKind::RichText:
                return readDocument(readRtf(bytes), kind);
            case FileKind::WebPage:
                return readDocument(htmlDocument(*content.text), kind);
            case FileKind::Subtitles:
                return readDocument(subtitleDocument(*content.text), kind);
            case FileKind::Xlsx:
                return readSheets(readXlsx(bytes));
            case FileKind::Ods:
                return readSheets(readOds(bytes));
            case FileKind::OtherText:
                if (file_.named) {
                    return readDocument(textDocument(*content.text), kind);
                }
                return leaveOut(Verdict::Skipped, base::msg("No kind of file that stories come in."));
            case FileKind::NoText:
                return leaveOut(Verdict::Refused,
                                base::msg("Line {0} holds bytes that are no text.", content.line),
                                base::msg("Open it in the program that made it and save it as text."));
            default:
                return leaveOutKind(kind);
        }
    }

    void leaveOutKind(FileKind kind) {
        const Verdict nothingForStories = file_.named ? Verdict::Refused : Verdict::Skipped;
        switch (kind) {
            case FileKind::Empty:
                if (!file_.named && !isForStories(extensionOf(reading_.path))) {
                    return leaveOut(Verdict::Skipped, base::msg("No kind of file that stories come in."));
                }
                return leaveOut(Verdict::Refused, base::msg("The file is empty."),
                                base::msg("Look whether it is the right file."));
            case FileKind::ProtectedOffice:
                return leaveOut(Verdict::Refused, base::msg("The document is protected with a password."),
                                base::msg("Open it, take the password off, save a copy and import that."));
            case FileKind::OldOffice:
                return leaveOut(Verdict::Refused, base::msg("The document is in an old Office format."),
                                base::msg("Open it and save it as .docx or .odt, and import that."));
            case FileKind::TooLarge:
                return leaveOut(Verdict::Refused,
                                base::msg("The text is larger than {0} MB.", largestText >> 20U),
                                base::msg("Split it and import the pieces."));
            case FileKind::Zip:
                return leaveOut(nothingForStories, base::msg("A zip within a zip is not unpacked."),
                                base::msg("Unpack it and import the files."));
            case FileKind::Picture:
                return leaveOut(
                    nothingForStories, base::msg("A picture holds no text."),
                    base::msg("Type out what it says, or put it beside the story that it belongs to."));
            default:
                if (const auto extension = extensionOf(reading_.path);
                    !extension.empty() && isForStories(extension)) {
                    return leaveOut(
                        Verdict::Refused,
                        base::msg("The name ends in .{0}, but the file is damaged or something else.",
                                  extension),
                        base::msg("Open it in the program that made it, save it anew and import that."));
                }
                return leaveOut(nothingForStories, base::msg("No kind of file that stories come in."),
                                file_.named
                                    ? base::msg("Stories are read from .txt, .md, .docx, .odt, .rtf, .pdf, "
                                                ".html, .vtt, .srt, .csv, .xlsx, .ods and .zip.")
                                    : base::Message{});
        }
    }

    void readDocument(const base::Result<Document>& document, FileKind kind) {
        if (!document) {
            return refuse(document.error());
        }
        reading_.format = document->format;
        reading_.encoding = document->encoding;
        std::vector<model::StoryDraft> drafts = draftsOf(*document);
        if (drafts.empty()) {
            return leaveOut(Verdict::Refused, base::msg("The file holds no story text."),
                            base::msg("Look whether it is the right file."));
        }
        if (const std::string extension = extensionOf(reading_.path); !isNamedAs(kind, extension)) {
            reading_.problems.push_back(
                base::msg("The name ends in .{0}, but the file was read for what it holds: {1}.", extension,
                          document->format));
        }
        for (model::StoryDraft& draft : drafts) {
            add(std::move(draft));
        }
        finish();
    }

    /// The stories of a document that has text for each.
    std::vector<model::StoryDraft> draftsOf(const Document& document) {
        std::vector<std::vector<Block>> pieces = storiesIn(document.blocks);
        const bool several = pieces.size() > 1;
        std::vector<model::StoryDraft> drafts;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            model::StoryDraft draft = recogniseStory(
                {document.format, document.encoding, std::move(pieces[i]), {}}, reading_.problems);
            draft.source.place = several ? std::to_string(i + 1) : std::string();
            if (!draft.text.empty()) {
                drafts.push_back(std::move(draft));
            } else if (several) {
                reading_.problems.push_back(base::msg("Story {0} has no text; it was left out.", i + 1));
            }
        }
        if (several) {
            reading_.problems.push_back(
                base::msg("The file holds {0} heads with the same keys; each began a story of its own.",
                          pieces.size()));
        }
        if (options_.comments && !drafts.empty()) {
            for (const std::string& comment : document.comments) {
                storyOf(comment, drafts).memos.push_back(comment);
            }
        }
        return drafts;
    }

    /// The story with the words that a remark quotes; the first when none has them.
    static model::StoryDraft& storyOf(const std::string& comment, std::vector<model::StoryDraft>& drafts) {
        constexpr std::string_view opening = "\u201C";
        const std::size_t end = comment.find("\u201D");
        if (comment.starts_with(opening) && end != std::string::npos) {
            const std::string quoted = comment.substr(opening.size(), end - opening.size());
            const auto told = std::ranges::find_if(drafts, [&](const model::StoryDraft& draft) {
                return draft.text.find(quoted) != std::string::npos;
            });
            if (told != drafts.end()) {
                return *told;
            }
        }
        return drafts.front();
    }

    /// A sheet with one story: its questions beside the answers, or a conversation.
    bool addWhole(const Table& table, std::vector<Block> blocks, const std::string& place) {
        if (blocks.empty()) {
            return false;
        }
        Document document;
        document.blocks = std::move(blocks);
        model::StoryDraft draft = recogniseStory(document, reading_.problems);
        if (draft.text.empty()) {
            return false;
        }
        reading_.problems.insert(reading_.problems.end(), table.problems.begin(), table.problems.end());
        draft.source.place = place;
        add(std::move(draft));
        return true;
    }

    void readTable(base::Result<Table> table, std::string_view format) {
        if (!table) {
            return refuse(table.error());
        }
        reading_.format = format;
        reading_.encoding = table->encoding;
        reading_.separator = table->separator;
        std::vector<std::pair<std::string, Table>> tables;
        tables.emplace_back(std::string(), *std::move(table));
        readTables(tables);
    }

    void readSheets(base::Result<Workbook> book) {
        if (!book) {
            return refuse(book.error());
        }
        reading_.format = book->format;
        std::vector<std::pair<std::string, Table>> tables;
        for (Sheet& sheet : book->sheets) {
            std::string name = sheet.name;
            if (auto table = tableOf(std::move(sheet))) {
                tables.emplace_back(std::move(name), *std::move(table));
            }
        }
        if (tables.empty()) {
            return leaveOut(file_.named ? Verdict::Refused : Verdict::Skipped,
                            base::msg("The workbook is empty."),
                            base::msg("Look whether it is the right file."));
        }
        readTables(tables);
    }

    /// The rows of a table that is no longer than a conversation, its header among them.
    static std::vector<std::vector<std::string>> rowsOf(const Table& table) {
        constexpr std::size_t mostTurns = 20'000;
        constexpr std::size_t mostColumns = 6;
        std::vector<std::vector<std::string>> rows;
        if (table.header.size() <= mostColumns && table.rows.size() <= mostTurns) {
            rows.push_back(table.header);
            rows.insert(rows.end(), table.rows.begin(), table.rows.end());
        }
        return rows;
    }

    /// Every table that holds stories, or is a form of one. The first of them needs no name to say where a
    /// story stands.
    void readTables(std::vector<std::pair<std::string, Table>>& tables) {
        std::vector<base::Message> without;
        bool first = true;
        for (auto& [name, table] : tables) {
            if (auto journeys = options_.mapping ? std::nullopt : joinedPhases(table)) {
                table = *std::move(journeys);
            }
            const std::string place = first ? std::string() : name;
            if (!options_.mapping && addWhole(table, conversationIn(rowsOf(table)), place)) {
                first = false;
                continue;
            }
            const auto mapping = mappingFor(table);
            if (!mapping) {
                return refuse(mapping.error());
            }
            if (!*mapping && addWhole(table, sheetForm(table).value_or(std::vector<Block>()), place)) {
                first = false;
                continue;
            }
            if (!*mapping) {
                without.push_back(base::msg("The sheet \"{0}\" holds no stories and was left out.", name));
                continue;
            }
            if (table.rows.size() > mostRows) {
                return leaveOut(Verdict::Refused,
                                base::msg("The table has {0} rows; at most {1} are read as stories.",
                                          table.rows.size(), mostRows),
                                base::msg("Split it into smaller tables and import those."));
            }
            if (table.rows.size() * table.header.size() > mostCells) {
                return leaveOut(
                    Verdict::Refused,
                    base::msg("The table has {0} rows of {1} columns; at most {2} cells are read as stories.",
                              table.rows.size(), table.header.size(), mostCells),
                    base::msg("Split it into smaller tables and import those."));
            }
            addRows(std::move(table), **mapping, first ? std::string() : name + "!");
            first = false;
        }
        if (first) {
            showColumns(tables.front().second);
            return leaveOut(file_.named ? Verdict::Refused : Verdict::Skipped,
                            base::msg("None of the table's columns is the text of a story."),
                            columnAdvice(tables.front().second));
        }
        if (reading_.stories.empty()) {
            const auto told = std::move(reading_.problems);
            leaveOut(Verdict::Refused, base::msg("The file holds no story text."),
                     base::msg("Look whether it is the right file."));
            reading_.problems.insert(reading_.problems.end(), told.begin(), told.end());
            return;
        }
        reading_.problems.insert(reading_.problems.end(), without.begin(), without.end());
        finish();
    }

    /// A column whose name holds another separator may be several.
    static base::Message columnAdvice(const Table& table) {
        for (const std::string& name : table.header) {
            const auto other = name.find_first_of(",;\t|");
            if (table.separator != '\0' && other != std::string::npos && name[other] != table.separator) {
                return base::msg(
                    "The columns were split at \"{0}\", but \"{1}\" looks like more than one: "
                    "choose another separator, or save the table with one separator.",
                    std::string(1, table.separator), name);
            }
        }
        return tableAdvice(table);
    }

    /// Says how a table without stories was understood, so that a user can say it better.
    void showColumns(const Table& table) {
        if (auto guess = completed({}, table)) {
            reading_.mapping = *std::move(guess);
            reading_.signature = columnSignature(table.header);
        }
    }

    /// How a table is read: as was asked for, as its columns were read before, else by their names. Nothing
    /// when it holds no stories.
    [[nodiscard]] base::Result<std::optional<TableMapping>> mappingFor(const Table& table) const {
        TableMapping stated;
        if (options_.mapping && concerns(*options_.mapping, table)) {
            stated = *options_.mapping;
        } else if (const auto known = options_.remembered.find(columnSignature(table.header));
                   known != options_.remembered.end()) {
            if (auto remembered = mappingFromJson(known->second)) {
                stated = *std::move(remembered);
            }
        }
        auto whole = completed(stated, table);
        if (!whole) {
            return base::fail(whole.error());
        }
        const auto isText = [](const ColumnRule& rule) { return rule.role == ColumnRole::Text; };
        const bool mapped = std::ranges::any_of(stated.columns, isText);
        const bool stories = (mapped || holdsStories(table)) && std::ranges::any_of(whole->columns, isText);
        return stories ? std::optional(*std::move(whole)) : std::nullopt;
    }

    /// Whether a mapping is about a table at all; in a folder others may lie beside it.
    static bool concerns(const TableMapping& mapping, const Table& table) {
        return std::ranges::any_of(mapping.columns, [&](const ColumnRule& rule) {
            return std::ranges::any_of(table.header, [&](const std::string& name) {
                return text::folded(name) == text::folded(rule.column);
            });
        });
    }

    void addRows(Table table, const TableMapping& mapping, const std::string& placePrefix) {
        if (!reading_.mapping) {
            reading_.mapping = mapping;
            reading_.signature = columnSignature(table.header);
        }
        reading_.problems.insert(reading_.problems.end(), table.problems.begin(), table.problems.end());
        reading_.stories.reserve(reading_.stories.size() + table.rows.size());
        takeStories(std::move(table), mapping, reading_.problems, [&](model::StoryDraft draft) {
            draft.source.place.insert(0, placePrefix);
            add(std::move(draft));
        });
    }

    /// Adds what the options and the file itself say to a story.
    void add(model::StoryDraft draft) {
        if (options_.method) {
            draft.method = *options_.method;
        }
        for (const model::ConsentEntry& entry : options_.consent) {
            if (std::ranges::find(draft.consent, entry.purpose, &model::ConsentEntry::purpose) ==
                draft.consent.end()) {
                draft.consent.push_back(entry);
            }
        }
        draft.source.fileName = base::toUtf8(reading_.path.filename());
        draft.source.format = reading_.format;
        draft.source.encoding = reading_.encoding;
        draft.source.sha256 = reading_.sha256;
        draft.source.importedAt = base::nowMs();
        if (file_.entry.empty()) {
            linkMedia(draft, file_.path.parent_path());
        }
        reading_.stories.push_back(std::move(draft));
    }

    void finish() {
        if (doubt_) {
            reading_.problems.insert(reading_.problems.begin(), *doubt_);
        }
        if (reading_.problems.size() > mostProblems) {
            const std::size_t more = reading_.problems.size() - mostProblems;
            reading_.problems.resize(mostProblems);
            reading_.problems.push_back(
                base::plural("And {0} more line like these.", "And {0} more lines like these.", more));
        }
        const auto silent = static_cast<std::size_t>(std::ranges::count_if(
            reading_.stories, [](const model::StoryDraft& draft) { return draft.consent.empty(); }));
        if (silent > 0) {
            reading_.problems.push_back(
                base::plural("{0} story states no consent: it stays inside the team.",
                             "{0} stories state no consent: they stay inside the team.", silent));
        }
        reading_.verdict = reading_.problems.empty() ? Verdict::Ok : Verdict::Warning;
    }

    void leaveOut(Verdict verdict, const base::Message& reason, const base::Message& advice = {}) {
        reading_.verdict = verdict;
        reading_.stories.clear();
        reading_.problems.assign(1, reason);
        if (!advice.empty()) {
            reading_.problems.push_back(advice);
        }
    }

    void refuse(const base::Error& error) { leaveOut(Verdict::Refused, error.what, error.advice); }

    const InputFile& file_;
    const ReadOptions& options_;
    FileReading reading_;
    std::optional<base::Message> doubt_;  ///< about the encoding
};

}  // namespace

std::string_view toKey(Verdict verdict) {
    switch (verdict) {
        case Verdict::Ok:
            return "ok";
        case Verdict::Warning:
            return "warning";
        case Verdict::Refused:
            return "refused";
        case Verdict::Skipped:
            return "skipped";
    }
    return {};
}

FileReading readStories(const InputFile& file, const ReadOptions& options) {
    return StoryReader(file, options).read();
}

}  // namespace vertelwerk::exchange
