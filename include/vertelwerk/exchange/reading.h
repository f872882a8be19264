#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/model/story.h"

#include <filesystem>
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
};

/// A file's content as text blocks, before any form.
struct Document {
    std::string format;    ///< txt, md, docx, odt, pdf
    std::string encoding;  ///< of text formats, else empty
    std::vector<Block> blocks;
};

/// Rows of cells; the first row is the header.
struct Table {
    std::string encoding;
    char separator = ';';
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;  ///< each as wide as the header
    std::vector<std::size_t> numbers;     ///< of each row in the file, 1 for the first below the header
    std::vector<base::Message> problems;  ///< rows that were left out, and why
};

enum class Verdict { Ok, Warning, Refused, Skipped };

/// ok, warning, refused, skipped.
[[nodiscard]] std::string_view toKey(Verdict verdict);

struct ReadOptions {
    std::optional<model::Method> method;       ///< instead of what the form says
    std::vector<model::ConsentEntry> consent;  ///< where the form says nothing about that purpose
};

/// What a file held. Reading stores nothing.
struct FileReading {
    std::filesystem::path path;
    Verdict verdict = Verdict::Ok;
    std::string format;
    std::string encoding;
    std::string sha256;
    std::vector<model::StoryDraft> stories;
    std::vector<base::Message> problems;  ///< why refused or skipped, and what a user should look at
};

/// The files to read for paths that people named: files as they are, folders with everything in them,
/// by name. `named` says whether the file itself was named: then one without stories is refused, not
/// skipped.
struct InputFile {
    std::filesystem::path path;
    bool named = false;
};
[[nodiscard]] std::vector<InputFile> inputFiles(std::span<const std::filesystem::path> paths);

/// Reads one file and recognises its stories. Never fails otherwise than by its verdict.
[[nodiscard]] FileReading readStories(const InputFile& file, const ReadOptions& options);

}  // namespace vertelwerk::exchange
