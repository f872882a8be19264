#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/text/decode.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// What a file is by its content; only between kinds of text does the extension decide.
enum class FileKind {
    Empty,
    Text,
    Markdown,
    Table,
    OtherText,  ///< text with an extension that stories do not have
    WebPage,
    Subtitles,
    RichText,
    Docx,
    Odt,
    FlatOdt,  ///< an odt as one file of XML
    Pdf,
    ProtectedOffice,  ///< an Office file with a password
    OldOffice,        ///< Word 97-2003 and its like
    Xlsx,
    Ods,
    Zip,
    Picture,
    TooLarge,  ///< text of more than largestText
    NoText,    ///< named as text, but with bytes that no text has
    Other
};

/// The most bytes that a file of text may have.
inline constexpr std::size_t largestText = 64U << 20U;

/// The extension in lower case, without the dot.
[[nodiscard]] std::string extensionOf(const std::filesystem::path& path);

/// A file's kind and, when it is one of text, its text.
struct FileContent {
    FileKind kind = FileKind::Other;
    std::optional<text::Decoded> text;
    std::size_t line = 0;  ///< of NoText: the first that holds such bytes
};

/// @param encoding of text, when the user says it; empty to go by the bytes
[[nodiscard]] FileContent fileContent(const std::filesystem::path& path, std::string_view bytes,
                                      const std::string& encoding = {});

/// Why the letters of a text that was read by its bytes are to be looked at: lines in two encodings, or
/// letters of an old Macintosh or DOS. Nothing when they are as expected.
[[nodiscard]] std::optional<base::Message> doubtOf(std::string_view bytes, const text::Decoded& text);

/// Whether a file with this extension may be of this kind; a file without extension may be any.
[[nodiscard]] bool isNamedAs(FileKind kind, std::string_view extension);

/// Whether stories come in files with this extension, or without one.
[[nodiscard]] bool isForStories(std::string_view extension);

/// README, LICENSE and their like, in a folder of stories.
[[nodiscard]] bool isDocumentation(const std::filesystem::path& path);

}  // namespace vertelwerk::exchange
