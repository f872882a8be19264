#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/exchange/forms.h"
#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/exchange/reading.h"

#include "exchange/blocks.h"
#include "exchange/consent_line.h"
#include "exchange/file_kind.h"
#include "exchange/strings.h"
#include "exchange/table_kind.h"
#include "exchange/text_documents.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::exchange {

namespace {

/// Reads one file; each step either goes on or ends with a verdict.
class StoryReader {
  public:
    StoryReader(const InputFile& file, const ReadOptions& options) : file_(file), options_(options) {
        reading_.path = file.path;
    }

    FileReading read() {
        const auto bytes = base::readFile(file_.path);
        if (!bytes) {
            refuse(bytes.error());
            return std::move(reading_);
        }
        reading_.sha256 = base::sha256(*bytes);
        if (!file_.named && isDocumentation(file_.path)) {
            leaveOut(Verdict::Skipped,
                     base::msg("This file explains the others; it was not read as a story."));
        } else {
            readContent(fileContent(file_.path, *bytes), *bytes);
        }
        return std::move(reading_);
    }

  private:
    void readContent(const FileContent& content, std::string_view bytes) {
        const FileKind kind = content.kind;
        switch (kind) {
            case FileKind::Text:
                return readDocument(textDocument(*content.text), kind);
            case FileKind::Markdown:
                return readDocument(markdownDocument(*content.text), kind);
            case FileKind::Docx:
                return readDocument(readDocx(bytes), kind);
            case FileKind::Odt:
                return readDocument(readOdt(bytes), kind);
            case FileKind::Pdf:
                return readDocument(readPdf(bytes), kind);
            case FileKind::Table:
                return readTable(csvTable(*content.text), "csv");
            case FileKind::Xlsx:
                return readSheets(readXlsx(bytes));
            case FileKind::Ods:
                return readSheets(readOds(bytes));
            case FileKind::OtherText:
                if (file_.named) {
                    return readDocument(textDocument(*content.text), kind);
                }
                return leaveOut(Verdict::Skipped, base::msg("No kind of file that stories come in."));
            default:
                return leaveOutKind(kind);
        }
    }

    void leaveOutKind(FileKind kind) {
        const Verdict nothingForStories = file_.named ? Verdict::Refused : Verdict::Skipped;
        switch (kind) {
            case FileKind::Empty:
                return leaveOut(Verdict::Refused, base::msg("The file is empty."));
            case FileKind::ProtectedOffice:
                return leaveOut(Verdict::Refused, base::msg("The document is protected with a password."),
                                base::msg("Open it, take the password off, save a copy and import that."));
            case FileKind::OldOffice:
                return leaveOut(Verdict::Refused, base::msg("The document is in an old Office format."),
                                base::msg("Open it and save it as .docx or .odt, and import that."));
            case FileKind::RichText:
                return leaveOut(Verdict::Refused, base::msg("Rich text (RTF) cannot be read."),
                                base::msg("Open it and save it as .docx or .odt, and import that."));
            case FileKind::WebPage:
                return leaveOut(nothingForStories, base::msg("Web pages cannot be read."),
                                base::msg("Copy the text into a document and import that."));
            case FileKind::Picture:
                return leaveOut(nothingForStories, base::msg("A picture holds no text."));
            default:
                return leaveOut(
                    nothingForStories, base::msg("No kind of file that stories come in."),
                    file_.named
                        ? base::msg(
                              "Stories are read from .txt, .md, .docx, .odt, .pdf, .csv, .xlsx and .ods.")
                        : base::Message{});
        }
    }

    void readDocument(const base::Result<Document>& document, FileKind kind) {
        if (!document) {
            return refuse(document.error());
        }
        reading_.format = document->format;
        reading_.encoding = document->encoding;
        model::StoryDraft draft = recogniseStory(*document, reading_.problems);
        if (draft.text.empty()) {
            return leaveOut(Verdict::Refused, base::msg("The file holds no story text."));
        }
        if (const std::string extension = extensionOf(file_.path); !isNamedAs(kind, extension)) {
            reading_.problems.push_back(
                base::msg("The name ends in .{0}, but the file was read for what it holds: {1}.", extension,
                          document->format));
        }
        add(std::move(draft));
        finish();
    }

    void readTable(const base::Result<Table>& table, std::string_view format) {
        if (!table) {
            return refuse(table.error());
        }
        reading_.format = format;
        reading_.encoding = table->encoding;
        if (!holdsStories(*table)) {
            return leaveOut(file_.named ? Verdict::Refused : Verdict::Skipped,
                            base::msg("None of the table's columns is the text of a story."),
                            tableAdvice(*table));
        }
        addRows(*table, {});
        finishTable();
    }

    /// Every sheet that holds stories. The first of them needs no name to say where a story stands.
    void readSheets(base::Result<Workbook> book) {
        if (!book) {
            return refuse(book.error());
        }
        reading_.format = book->format;
        std::vector<std::pair<std::string, Table>> tables;
        std::vector<base::Message> without;
        std::optional<base::Message> advice;
        for (Sheet& sheet : book->sheets) {
            std::string name = sheet.name;
            auto table = tableOf(std::move(sheet));
            if (table && holdsStories(*table)) {
                tables.emplace_back(std::move(name), *std::move(table));
            } else if (table) {
                advice = advice ? advice : tableAdvice(*table);
                without.push_back(base::msg("The sheet \"{0}\" holds no stories and was left out.", name));
            }
        }
        if (tables.empty()) {
            return leaveOut(file_.named ? Verdict::Refused : Verdict::Skipped,
                            base::msg("None of the table's columns is the text of a story."),
                            advice.value_or(base::msg("The workbook is empty.")));
        }
        reading_.problems = std::move(without);
        for (const auto& [name, table] : tables) {
            addRows(table, &table == &tables.front().second ? std::string() : name + "!");
        }
        finishTable();
    }

    void addRows(const Table& table, const std::string& placePrefix) {
        reading_.problems.insert(reading_.problems.end(), table.problems.begin(), table.problems.end());
        for (model::StoryDraft& draft : recogniseStories(table, reading_.problems)) {
            draft.source.place.insert(0, placePrefix);
            add(std::move(draft));
        }
    }

    void finishTable() {
        if (reading_.stories.empty()) {
            return leaveOut(Verdict::Refused, base::msg("The file holds no story text."));
        }
        finish();
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
        draft.source.fileName = base::toUtf8(file_.path.filename());
        draft.source.format = reading_.format;
        draft.source.encoding = reading_.encoding;
        draft.source.sha256 = reading_.sha256;
        draft.source.importedAt = base::nowMs();
        reading_.stories.push_back(std::move(draft));
    }

    void finish() {
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
