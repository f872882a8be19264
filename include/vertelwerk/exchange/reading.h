#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/exchange/mapping.h"
#include "vertelwerk/model/story.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// A stretch of a document as every reader gives it.
struct Block {
    enum class Kind { Heading, Paragraph };
    Kind kind = Kind::Paragraph;
    int level = 0;     ///< of a heading: 0 is the document's own title, 1 the highest heading
    std::string text;  ///< normalised; line breaks inside a paragraph kept; empty between paragraphs that
                       ///< a blank line parts
    std::string speaker = {};          ///< who says it, where the format tells; the text begins with that
    std::optional<double> begin = {};  ///< seconds from the start of a recording
    std::optional<double> end = {};
};

/// A file's content as text blocks, before any form.
struct Document {
    std::string format;    ///< txt, md, docx, odt, rtf, pdf, html, vtt, srt
    std::string encoding;  ///< of text formats, else empty
    std::vector<Block> blocks;
    std::vector<std::string> comments;         ///< remarks in the margin, with the words they are about
    std::vector<base::Message> problems = {};  ///< what the format could not tell
};

/// Rows of cells; the first row is the header.
struct Table {
    std::string encoding;
    char separator = ';';
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;  ///< each as wide as the header
    std::vector<std::size_t> numbers;       ///< of each row in the file, 1 for the first below the header
    std::vector<base::Message> problems;    ///< rows that were left out, and why
    std::vector<std::size_t> lines = {};    ///< of each row in the sheet, 1 for the first, blank ones counted
    std::vector<std::size_t> leftOut = {};  ///< lines of rows that are wider than the header
};

enum class Verdict { Ok, Warning, Refused, Skipped };

/// ok, warning, refused, skipped.
[[nodiscard]] std::string_view toKey(Verdict verdict);

struct ReadOptions {
    std::optional<model::Method> method;       ///< instead of what the form says
    std::vector<model::ConsentEntry> consent;  ///< where the form says nothing about that purpose
    std::optional<TableMapping> mapping;       ///< of the columns of tables; by their names otherwise
    /// Mappings of earlier imports, as JSON by the signature of their columns.
    std::map<std::string, std::string> remembered;
    bool comments = false;          ///< whether remarks in the margin become memos
    std::string encoding;           ///< of text files, instead of what their bytes show
    std::optional<char> separator;  ///< of csv, instead of what its lines show
};

/// What is told of a file beside its stories. Reading stores nothing.
struct FileOutline {
    std::filesystem::path path;
    Verdict verdict = Verdict::Ok;
    std::string format;
    std::string encoding;
    std::string sha256;
    std::size_t found = 0;                ///< stories
    char separator = '\0';                ///< of csv; NUL for other files and a single column
    std::optional<TableMapping> mapping;  ///< how the columns of a table were read, every one
    std::string signature;                ///< of those columns
    std::vector<base::Message> problems;  ///< why refused or skipped, and what a user should look at
};

class ZipFile;

/// The files to read for paths that people named: files as they are, folders and zips with everything in
/// them, by name. `named` says whether the file itself was named: then one without stories is refused, not
/// skipped.
struct InputFile {
    std::filesystem::path path;  ///< for an entry of a zip, that of the zip; of a locked file without .locked
    bool named = false;
    std::string entry = {};                   ///< of a zip
    std::shared_ptr<const ZipFile> zip = {};  ///< that holds the entry
    std::optional<base::Error> refused = {};  ///< why a zip or a locked file cannot be opened
    bool elsewhere = false;                   ///< refused as what is taken in elsewhere in the program
    std::filesystem::path lockedAs = {};      ///< where it stands when it is locked; empty otherwise
    std::string passphrase = {};              ///< that opens it
};

/// @param passphrase of those whose names end in .locked; they are refused without
[[nodiscard]] std::vector<InputFile> inputFiles(std::span<const std::filesystem::path> paths,
                                                const std::string& passphrase = {});

/// The bytes of a file, or of an entry of a zip; of a locked file those that were locked.
/// @param limit of the file; Limit when it is larger
inline constexpr std::uintmax_t largestInput = 192U << 20U;
[[nodiscard]] base::Result<std::string> bytesOf(const InputFile& file, std::uintmax_t limit = largestInput);

/// Where a file stands: its path; for an entry of a zip, the zip's with the entry behind it.
[[nodiscard]] std::filesystem::path placeOf(const InputFile& file);

/// Is given the stories of a file one after another, each with how many the file holds at most. False ends
/// the reading.
using StoryTaker = std::function<bool(model::StoryDraft&& story, std::size_t most)>;

/// Reads one file and recognises its stories. Never fails otherwise than by its verdict; a file that is
/// refused has given no story.
[[nodiscard]] FileOutline readStories(const InputFile& file, const ReadOptions& options,
                                      const StoryTaker& take);

/// What a file held.
struct FileReading : FileOutline {
    std::vector<model::StoryDraft> stories;
};
[[nodiscard]] FileReading readStories(const InputFile& file, const ReadOptions& options);

}  // namespace vertelwerk::exchange
