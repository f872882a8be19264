#include "app/out_file.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/chart/png.h"

#include "app/pdf.h"

#include <algorithm>

namespace vertelwerk::app {

using base::ErrorCode;
using base::msg;

std::string endingOf(const std::filesystem::path& out) {
    auto ending = base::toUtf8(out.extension());
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return ending.empty() ? ending : ending.substr(1);
}

base::Status checkDocumentName(const std::filesystem::path& out, bool orTable) {
    const auto ending = endingOf(out);
    if (ending == "pdf" && !libreOffice()) {
        return base::fail(ErrorCode::Unavailable,
                          msg("A PDF is made with LibreOffice, and that is not installed on this computer."),
                          msg("Install LibreOffice Writer, or choose a name that ends in .docx or .html."));
    }
    if (ending != "html" && ending != "docx" && ending != "pdf" && !(orTable && ending == "csv")) {
        return base::fail(ErrorCode::Unavailable,
                          msg("This cannot be written as {0}.",
                              ending.empty() ? base::toUtf8(out.filename()) : "." + ending),
                          orTable ? msg("Choose a name that ends in .html, .docx, .pdf or .csv.")
                                  : msg("Choose a name that ends in .html, .docx or .pdf."));
    }
    return {};
}

namespace {

/// LibreOffice leaves comments out of a PDF: there they stand as footnotes, which have a tag as well.
void commentsToFootnotes(exchange::OutBlock& block) {
    for (auto& mark : block.marks) {
        if (!mark.comment.empty()) {
            auto note = mark.label.empty() || mark.label == mark.comment ? mark.comment
                                                                         : mark.label + ": " + mark.comment;
            for (auto at = note.find('\n'); at != std::string::npos; at = note.find('\n', at)) {
                note.replace(at, 1, " \u00B7 ");
            }
            mark.footnote = mark.footnote.empty() ? std::move(note) : note + "\n" + mark.footnote;
            mark.comment.clear();
        }
    }
}

}  // namespace

base::Result<std::string> documentBytes(exchange::OutDocument document, const std::filesystem::path& out) {
    const auto ending = endingOf(out);
    if (ending == "html") {
        return exchange::writeHtml(document);
    }
    for (auto& block : document.blocks) {
        if (block.kind == exchange::OutBlock::Kind::Picture && block.png.empty()) {
            block.png = chart::toPng(block.svg);
        }
        if (ending == "pdf") {
            commentsToFootnotes(block);
        }
    }
    auto docx = exchange::writeDocx(document);
    return ending == "pdf" ? toPdf(docx) : base::Result<std::string>(std::move(docx));
}

}  // namespace vertelwerk::app
