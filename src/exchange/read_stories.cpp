#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/exchange/forms.h"
#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/blocks.h"
#include "exchange/file_kind.h"
#include "exchange/media.h"
#include "exchange/several_stories.h"
#include "exchange/story_tables.h"
#include "exchange/text_documents.h"

#include <algorithm>
#include <cstdint>
#include <future>
#include <optional>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t mostProblems = 50;
constexpr std::size_t worthAThread = 1'000'000;  // bytes to hash

/// Reads one file; each step either goes on or ends with a verdict.
class StoryReader {
  public:
    StoryReader(const InputFile& file, const ReadOptions& options, const StoryTaker& take)
        : file_(file), options_(options), take_(take) {
        reading_.path = placeOf(file);
    }

    FileOutline read() {
        auto bytes = bytesOf(file_);
        if (file_.elsewhere && !file_.named) {
            leaveOut(Verdict::Skipped, file_.refused->what);
            return std::move(reading_);
        }
        if (!bytes) {
            refuse(bytes.error());
            return std::move(reading_);
        }
        if (!file_.named && isDocumentation(reading_.path)) {
            leaveOut(Verdict::Skipped,
                     base::msg("This file explains the others; it was not read as a story."));
        } else {
            FileContent content = fileContent(reading_.path, *bytes, options_.encoding);
            if (content.text) {
                doubt_ = options_.encoding.empty() ? doubtOf(*bytes, *content.text) : std::nullopt;
            }
            if (content.text && bytes->size() > worthAThread) {
                hash_ = std::async([whole = std::exchange(*bytes, {})] { return base::sha256(whole); });
            } else {
                reading_.sha256 = base::sha256(*bytes);
            }
            readContent(content, *bytes);
        }
        takeHash();
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
                return readSheets(readXlsx(bytes), kind);
            case FileKind::Ods:
                return readSheets(readOds(bytes), kind);
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
            case FileKind::Picture:
                return leaveOut(
                    nothingForStories, base::msg("A picture holds no text."),
                    base::msg("Type out what it says, or put it beside the story that it belongs to."));
            case FileKind::Zip:
                if (file_.zip && extensionOf(reading_.path) == "zip") {
                    return leaveOut(Verdict::Refused,
                                    base::msg("\"{0}\" in {1} is a zip within a zip, which is not unpacked: "
                                              "unpack it yourself and import what is in it.",
                                              file_.entry, base::toUtf8(file_.path.filename())));
                }
                [[fallthrough]];
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
        tellOtherName(kind);
        for (model::StoryDraft& draft : drafts) {
            if (!add(std::move(draft), drafts.size())) {
                break;
            }
        }
        finish();
    }

    /// Waits until a large file is hashed, which goes on beside taking it apart.
    void takeHash() {
        if (hash_.valid()) {
            reading_.sha256 = hash_.get();
        }
    }

    void tellOtherName(FileKind kind) {
        if (const std::string extension = extensionOf(reading_.path); !isNamedAs(kind, extension)) {
            reading_.problems.push_back(
                base::msg("The name ends in .{0}, but the file was read for what it holds: {1}.", extension,
                          reading_.format));
        }
    }

    /// The stories of a document that has text for each.
    std::vector<model::StoryDraft> draftsOf(const Document& document) {
        std::vector<std::vector<Block>> pieces = storiesIn(document.blocks);
        const bool several = pieces.size() > 1;
        reading_.problems.insert(reading_.problems.end(), document.problems.begin(), document.problems.end());
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

    void readTable(base::Result<Table> table, std::string_view format) {
        if (!table) {
            return refuse(table.error());
        }
        reading_.format = format;
        reading_.encoding = table->encoding;
        reading_.separator = table->separator;
        std::vector<NamedTable> tables;
        tables.push_back({{}, *std::move(table)});
        readTables(std::move(tables));
    }

    void readSheets(base::Result<Workbook> book, FileKind kind) {
        if (!book) {
            return refuse(book.error());
        }
        reading_.format = book->format;
        tellOtherName(kind);
        std::vector<NamedTable> tables;
        for (Sheet& sheet : book->sheets) {
            std::string name = sheet.name;
            if (auto table = tableOf(std::move(sheet))) {
                tables.push_back({std::move(name), *std::move(table)});
            }
        }
        if (tables.empty()) {
            return leaveOut(file_.named ? Verdict::Refused : Verdict::Skipped,
                            base::msg("The workbook is empty."),
                            base::msg("Look whether it is the right file."));
        }
        readTables(std::move(tables));
    }

    void readTables(std::vector<NamedTable> tables) {
        auto planned = planTables(std::move(tables), options_);
        if (!planned) {
            return refuse(planned.error());
        }
        if (planned->tables.empty()) {
            reading_.mapping = planned->columns;
            reading_.signature = planned->signature;
            return leaveOut(file_.named ? Verdict::Refused : Verdict::Skipped,
                            base::msg("None of the table's columns is the text of a story."),
                            planned->advice);
        }
        give(planned->tables);
        if (reading_.found == 0) {
            const auto told = std::move(reading_.problems);
            leaveOut(Verdict::Refused, base::msg("The file holds no story text."),
                     base::msg("Look whether it is the right file."));
            reading_.problems.insert(reading_.problems.end(), told.begin(), told.end());
            return;
        }
        reading_.problems.insert(reading_.problems.end(), planned->without.begin(), planned->without.end());
        finish();
    }

    void give(std::vector<StoryTable>& tables) {
        std::size_t most = 0;
        for (const StoryTable& sheet : tables) {
            most += sheet.stories();
        }
        for (StoryTable& sheet : tables) {
            reading_.problems.insert(reading_.problems.end(), sheet.problems.begin(), sheet.problems.end());
            reading_.problems.insert(reading_.problems.end(), sheet.table.problems.begin(),
                                     sheet.table.problems.end());
            const bool goesOn =
                sheet.whole ? add(*std::move(sheet.whole), most) : addRows(std::move(sheet), most);
            if (!goesOn) {
                return;
            }
        }
    }

    bool addRows(StoryTable sheet, std::size_t most) {
        if (!reading_.mapping) {
            reading_.mapping = *sheet.rows;
            reading_.signature = columnSignature(sheet.table.header);
        }
        const std::string prefix = sheet.sheet.empty() ? std::string() : sheet.sheet + "!";
        return takeStories(std::move(sheet.table), *sheet.rows, reading_.problems,
                           [&](model::StoryDraft&& draft) {
                               draft.source.place.insert(0, prefix);
                               return add(std::move(draft), most);
                           });
    }

    /// Gives a story on, with what the options and the file itself say of it.
    bool add(model::StoryDraft&& draft, std::size_t most) {
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
        takeHash();
        draft.source.sha256 = reading_.sha256;
        draft.source.importedAt = base::nowMs();
        if (file_.entry.empty()) {
            linkMedia(draft, file_.path.parent_path());
        }
        ++reading_.found;
        silent_ += draft.consent.empty() ? 1U : 0U;
        return take_(std::move(draft), most);
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
        if (silent_ > 0) {
            reading_.problems.push_back(
                base::plural("{0} story states no consent: it stays inside the team.",
                             "{0} stories state no consent: they stay inside the team.", silent_));
        }
        reading_.verdict = reading_.problems.empty() ? Verdict::Ok : Verdict::Warning;
    }

    void leaveOut(Verdict verdict, const base::Message& reason, const base::Message& advice = {}) {
        reading_.verdict = verdict;
        reading_.problems.assign(1, reason);
        if (!advice.empty()) {
            reading_.problems.push_back(advice);
        }
    }

    void refuse(const base::Error& error) { leaveOut(Verdict::Refused, error.what, error.advice); }

    const InputFile& file_;
    const ReadOptions& options_;
    const StoryTaker& take_;
    FileOutline reading_;
    std::future<std::string> hash_;       ///< of a large file
    std::size_t silent_ = 0;              ///< stories that state no consent
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

FileOutline readStories(const InputFile& file, const ReadOptions& options, const StoryTaker& take) {
    return StoryReader(file, options, take).read();
}

FileReading readStories(const InputFile& file, const ReadOptions& options) {
    FileReading reading;
    static_cast<FileOutline&>(reading) =
        readStories(file, options, [&](model::StoryDraft&& draft, std::size_t most) {
            reading.stories.reserve(most);
            reading.stories.push_back(std::move(draft));
            return true;
        });
    return reading;
}

}  // namespace vertelwerk::exchange
