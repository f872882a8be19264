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

base::Status checkDocumentName(const std::filesystem::path& out) {
    const auto ending = endingOf(out);
    if (ending == "pdf" && !libreOffice()) {
        return base::fail(ErrorCode::Unavailable,
                          msg("A PDF is made with LibreOffice, and that is not installed on this computer."),
                          msg("Install LibreOffice Writer, or choose a name that ends in .docx or .html."));
    }
    if (ending != "html" && ending != "docx" && ending != "pdf") {
        return base::fail(ErrorCode::Unavailable,
                          msg("This cannot be written as {0}.",
                              ending.empty() ? base::toUtf8(out.filename()) : "." + ending),
                          msg("Choose a name that ends in .html, .docx or .pdf."));
    }
    return {};
}

base::Result<std::string> documentBytes(exchange::OutDocument document, const std::filesystem::path& out) {
    const auto ending = endingOf(out);
    if (ending == "html") {
        return exchange::writeHtml(document);
    }
    for (auto& block : document.blocks) {
        if (block.kind == exchange::OutBlock::Kind::Picture && block.png.empty()) {
            block.png = chart::toPng(block.svg);
        }
    }
    auto docx = exchange::writeDocx(document);
    return ending == "pdf" ? toPdf(docx) : base::Result<std::string>(std::move(docx));
}

}  // namespace vertelwerk::app
