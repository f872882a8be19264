#include "exchange/file_kind.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/charset.h"
#include "exchange/old_encoding.h"
#include "exchange/strings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vertelwerk::exchange {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t sniffed = 1024;  // bytes in which a PDF's header may begin

constexpr std::array pictureBeginnings{"\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "II*\0"sv, "MM\0*"sv};

/// Names of a zip archive's entries stand uncompressed in it.
bool holdsEntry(std::string_view zip, std::string_view name) {
    return zip.find(name) != std::string_view::npos;
}

FileKind archiveKind(std::string_view zip, std::string_view extension) {
    constexpr std::size_t nameAt = 30;  // of the first entry, in a local file header
    const std::string_view first = zip.substr(std::min(nameAt, zip.size()));
    if (first.starts_with("mimetype")) {
        const std::string_view type = first.substr(8, 64);
        if (type.starts_with("application/vnd.oasis.opendocument.text")) {
            return FileKind::Odt;
        }
        if (type.starts_with("application/vnd.oasis.opendocument.spreadsheet")) {
            return FileKind::Ods;
        }
        // Programs store it as it is; who packs a document anew may compress it.
        if (type.starts_with("application/")) {
            return FileKind::Other;
        }
    }
    if (holdsEntry(zip, "[Content_Types].xml") || holdsEntry(zip, "_rels/.rels")) {
        if (holdsEntry(zip, "word/")) {
            return FileKind::Docx;
        }
        if (holdsEntry(zip, "xl/")) {
            return FileKind::Xlsx;
        }
    }
    if (holdsEntry(zip, "content.xml") && holdsEntry(zip, "META-INF/manifest.xml")) {
        return extension == "ods" ? FileKind::Ods : FileKind::Odt;
    }
    if (isOneOf(extension, {"docx", "docm", "dotx"})) {
        return FileKind::Docx;
    }
    if (isOneOf(extension, {"odt", "ott"})) {
        return FileKind::Odt;
    }
    if (isOneOf(extension, {"xlsx", "xlsm", "xltx"})) {
        return FileKind::Xlsx;
    }
    return extension == "ods" ? FileKind::Ods : FileKind::Zip;
}

/// Office's container of the years before 2007; a password wraps a new file in it.
FileKind containerKind(std::string_view bytes) {
    const std::string_view encryptedPackage = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    return bytes.find(encryptedPackage) != std::string_view::npos ? FileKind::ProtectedOffice
                                                                  : FileKind::OldOffice;
}

bool looksLikeWebPage(std::string_view text) {
    const std::string_view beginning = text::trimmed(text.substr(0, std::min(text.find('>'), sniffed)));
    return beginning.starts_with('<') &&
           isOneOf(text::folded(beginning.substr(1)).substr(0, 4), {"html", "!doc"});
}

FileKind textKind(std::string_view extension, std::string_view text) {
    if (text::trimmed(text).empty()) {
        return FileKind::Empty;
    }
    if (looksLikeWebPage(text)) {
        return FileKind::WebPage;
    }
    if (isOneOf(extension, {"vtt", "srt"}) || text.starts_with("WEBVTT")) {
        return FileKind::Subtitles;
    }
    if (isOneOf(extension, {"html", "htm", "xhtml"})) {
        return FileKind::WebPage;
    }
    if (isOneOf(extension, {"md", "markdown"})) {
        return FileKind::Markdown;
    }
    if (isOneOf(extension, {"csv", "tsv", "tab"})) {
        return FileKind::Table;
    }
    const bool plain = isOneOf(extension, {"txt", "text", "docx", "odt", "pdf", "doc", "rtf", "xlsx", "ods"});
    return plain ? FileKind::Text : FileKind::OtherText;
}

/// What a file of XML holds that is no page of the web: text only as one of OpenDocument.
std::optional<FileKind> xmlKind(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    const std::string_view beginning = bytes.substr(0, sniffed);
    if (!beginning.starts_with("<?xml") || text::folded(beginning).find("<html") != std::string::npos ||
        text::folded(beginning).find("<!doctype html") != std::string::npos) {
        return std::nullopt;
    }
    const bool flat = beginning.find("<office:document") != std::string_view::npos;
    return flat && bytes.find("<office:text") != std::string_view::npos ? FileKind::FlatOdt : FileKind::Other;
}

/// The kind that the first bytes give away; nothing when it may be text.
std::optional<FileKind> kindBySignature(std::string_view extension, std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
        return archiveKind(bytes, extension);
    }
    if (bytes.substr(0, sniffed).find("%PDF-") != std::string_view::npos) {
        return FileKind::Pdf;
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        return containerKind(bytes);
    }
    if (bytes.starts_with("{\\rtf")) {
        return FileKind::RichText;
    }
    if (const auto xml = xmlKind(bytes)) {
        return xml;
    }
    for (const std::string_view beginning : pictureBeginnings) {
        if (bytes.starts_with(beginning)) {
            return FileKind::Picture;
        }
    }
    return std::nullopt;
}

bool isTextName(std::string_view extension) {
    return isOneOf(extension, {"txt", "text", "md", "markdown", "csv", "tsv", "tab", "html", "htm", "xhtml",
                               "vtt", "srt"});
}

/// How many bytes of UTF-8 the character has that begins here; 1 when none of several does.
std::size_t utf8Length(std::string_view bytes, std::size_t at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const std::size_t length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    const bool trails = at + 1 < bytes.size() && (static_cast<unsigned char>(bytes[at + 1]) & 0xc0U) == 0x80U;
    return length > 1 && trails && text::isValidUtf8(bytes.substr(at, length)) ? length : 1;
}

/// Where a character of two to four bytes of UTF-8 begins.
std::optional<std::size_t> utf8At(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (utf8Length(bytes, at) > 1) {
            return at;
        }
    }
    return std::nullopt;
}

/// The first byte that is a control character in every encoding of one byte, or else no letter in
/// Windows-1252 and no part of one in UTF-8; else the first of all.
std::size_t noTextAt(std::string_view bytes) {
    constexpr char dosEnd = 0x1a;
    const auto at = std::ranges::find_if(bytes, [](char c) {
        return c == 0x7f || (c >= 0 && c < ' ' && (c < '\t' || c > '\r') && c != dosEnd);
    });
    if (at != bytes.end()) {
        return static_cast<std::size_t>(at - bytes.begin());
    }
    constexpr std::string_view noLetters = "\x81\x8D\x8F\x90\x9D";
    for (std::size_t i = 0; i < bytes.size();) {
        if (const std::size_t length = utf8Length(bytes, i); length > 1) {
            i += length;
        } else if (noLetters.find(bytes[i]) != std::string_view::npos) {
            return i;
        } else {
            ++i;
        }
    }
    return 0;
}

std::size_t lineAt(std::string_view bytes, std::size_t at) {
    return 1 + static_cast<std::size_t>(std::ranges::count(bytes.substr(0, at), '\n'));
}

/// Where half of a character stands that UTF-16 writes in two halves, as careless programs put it in UTF-8.
std::optional<std::size_t> surrogateAt(std::string_view bytes) {
    for (std::size_t at = bytes.find('\xED'); at != std::string_view::npos && bytes.size() - at > 2;
         at = bytes.find('\xED', at + 1)) {
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        const auto third = static_cast<unsigned char>(bytes[at + 2]);
        if (second >= 0xA0 && second <= 0xBF && third >= 0x80 && third <= 0xBF) {
            return at;
        }
    }
    return std::nullopt;
}

/// Text by the encoding that is said, or by its bytes.
base::Result<text::Decoded> decoded(std::string_view bytes, const std::string& encoding) {
    if (!encoding.empty()) {
        return decodeAs(bytes, encoding);
    }
    auto read = text::decode(bytes);
    // Control characters stand where the letters of a Macintosh are, so it may have been refused.
    const bool oneByte = read ? read->encoding == "windows-1252" : bytes.find('\0') == std::string_view::npos;
    if (const auto old = oneByte && !utf8At(bytes) ? oldEncoding(bytes) : std::string(); !old.empty()) {
        if (auto again = decodeAs(bytes, old)) {
            return again;
        }
    }
    return read;
}

}  // namespace

std::optional<base::Message> doubtOf(std::string_view bytes, const text::Decoded& text) {
    if (text.encoding == "macintosh" || text.encoding == "cp850") {
        return base::msg(
            "The letters look like those of an old Macintosh or DOS, and were read so. Look under "
            "Encoding whether all words read well.");
    }
    if (text.encoding != "windows-1252") {
        return std::nullopt;
    }
    const auto found = utf8At(bytes);
    if (const auto half = surrogateAt(bytes); half && !found) {
        return base::msg(
            "Line {0} holds half of a character, so it is not read well. Save the file as UTF-8 in the "
            "program that made it and import it again.",
            lineAt(bytes, *half));
    }
    if (!found) {
        return std::nullopt;
    }
    constexpr std::string_view between = " \t\r\n;,.:!?\"()";
    const auto before = bytes.find_last_of(between, *found);
    const auto begin = before == std::string_view::npos ? 0 : before + 1;
    const auto word =
        bytes.substr(begin, std::min(bytes.find_first_of(between, *found), bytes.size()) - begin);
    return base::msg(
        "Line {0} is in UTF-8 and other lines are in Windows-1252, so \"{1}\" is not read "
        "well. Save the file as UTF-8 and import it again.",
        lineAt(bytes, *found), std::string(text::isValidUtf8(word) ? word : bytes.substr(*found, 2)));
}

std::string extensionOf(const std::filesystem::path& path) {
    const std::string extension = base::toUtf8(path.extension());
    return extension.empty() ? extension : text::folded(std::string_view(extension).substr(1));
}

FileContent fileContent(const std::filesystem::path& path, std::string_view bytes,
                        const std::string& encoding) {
    const std::string extension = extensionOf(path);
    if (bytes.empty()) {
        return {FileKind::Empty, std::nullopt};
    }
    if (const auto kind = kindBySignature(extension, bytes)) {
        return {*kind, std::nullopt};
    }
    if (bytes.size() > largestText) {
        const bool text = bytes.substr(0, sniffed).find('\0') == std::string_view::npos;
        return {text ? FileKind::TooLarge : FileKind::Other, std::nullopt};
    }
    auto read = decoded(bytes, encoding);
    if (!read) {
        return isTextName(extension)
                   ? FileContent{FileKind::NoText, std::nullopt, lineAt(bytes, noTextAt(bytes))}
                   : FileContent{};
    }
    const FileKind kind = textKind(extension, read->text);
    if (kind == FileKind::WebPage && encoding.empty()) {
        if (auto page = decodePage(bytes)) {
            read = std::move(page);
        }
    }
    return {kind, *std::move(read)};
}

bool isNamedAs(FileKind kind, std::string_view extension) {
    if (extension.empty()) {
        return true;
    }
    switch (kind) {
        case FileKind::Text:
            return isOneOf(extension, {"txt", "text"});
        case FileKind::OtherText:
            return false;
        case FileKind::Docx:
            return isOneOf(extension, {"docx", "docm", "dotx"});
        case FileKind::Odt:
            return isOneOf(extension, {"odt", "ott"});
        case FileKind::FlatOdt:
            return isOneOf(extension, {"fodt", "xml"});
        case FileKind::Pdf:
            return extension == "pdf";
        case FileKind::RichText:
            return extension == "rtf";
        case FileKind::WebPage:
            return isOneOf(extension, {"html", "htm", "xhtml"});
        case FileKind::Subtitles:
            return isOneOf(extension, {"vtt", "srt"});
        case FileKind::Xlsx:
            return isOneOf(extension, {"xlsx", "xlsm", "xltx"});
        case FileKind::Ods:
            return isOneOf(extension, {"ods", "ots"});
        default:
            return true;
    }
}

bool isForStories(std::string_view extension) {
    return isOneOf(extension,
                   {"",      "txt",  "text", "md",   "markdown", "csv",  "tsv",  "tab", "html", "htm",
                    "xhtml", "vtt",  "srt",  "rtf",  "docx",     "docm", "dotx", "odt", "ott",  "fodt",
                    "pdf",   "xlsx", "xlsm", "xltx", "ods",      "ots",  "doc",  "zip"});
}

bool isDocumentation(const std::filesystem::path& path) {
    const std::string stem = text::folded(base::toUtf8(path.stem()));
    return isOneOf(stem, {"readme", "leesmij", "lees mij", "license", "licence", "licentie", "copying",
                          "changelog", "contributing"});
}

}  // namespace vertelwerk::exchange
