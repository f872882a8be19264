#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/archive.h"
#include "exchange/blocks.h"
#include "exchange/head_table.h"
#include "exchange/pdf_columns.h"
#include "exchange/pdf_form.h"
#include "exchange/pdf_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace vertelwerk::exchange {

namespace {

constexpr int mostPages = 5000;
constexpr std::size_t mostText = 64U << 20U;  // bytes
constexpr double narrowestGap = 0.5;          // times the line's height, between cells
constexpr double widestWithinWord = 0.2;      // times the line's height, between pieces of a word

/// Letters that a printer joins are letters apart in a text.
std::string withoutLigatures(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> ligatures{{
        {"\uFB00", "ff"},
        {"\uFB01", "fi"},
        {"\uFB02", "fl"},
        {"\uFB03", "ffi"},
        {"\uFB04", "ffl"},
        {"\uFB05", "st"},
        {"\uFB06", "st"},
    }};
    for (const auto& [ligature, letters] : ligatures) {
        for (std::size_t at = text.find(ligature); at != std::string::npos; at = text.find(ligature, at)) {
            text.replace(at, ligature.size(), letters);
        }
    }
    return text;
}

std::string utf8(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    return withoutLigatures(std::string(bytes.begin(), bytes.end()));
}

bool sameLine(const PdfLine& line, const PdfLine& word) {
    const double overlap = std::min(line.bottom, word.bottom) - std::max(line.top, word.top);
    return overlap > 0.5 * std::min(line.height(), word.height()) && word.left > line.left;
}

PdfPage linesOfPage(const poppler::page& page) {
    std::vector<poppler::text_box> boxes = page.text_list();
    const bool upright =
        std::ranges::any_of(boxes, [](const poppler::text_box& box) { return box.rotation() == 0; });
    PdfPage lines;
    bool spaceBefore = false;
    for (const poppler::text_box& box : boxes) {
        if (upright && box.rotation() != 0) {
            continue;  // a watermark, or a note in the margin
        }
        const poppler::rectf area = box.bbox();
        PdfLine word{utf8(box.text()), area.left(), area.right(), area.top(), area.bottom(), area.width()};
        if (text::trimmed(word.text).empty()) {
            continue;
        }
        if (lines.empty() || !sameLine(lines.back(), word)) {
            lines.push_back(std::move(word));
        } else {
            PdfLine& line = lines.back();
            if (line.text.find(' ') == std::string::npos && !spaceBefore) {
                line.firstWord = word.right - line.left;
            }
            const bool apart = spaceBefore || word.left - line.right > widestWithinWord * line.height();
            if (apart && word.left - line.right > narrowestGap * line.height()) {
                line.gaps.push_back({line.text.size(), line.right, word.left, word.right - word.left});
            }
            line.text += (apart ? " " : "") + word.text;
            line.right = std::max(line.right, word.right);
            line.top = std::min(line.top, word.top);
            line.bottom = std::max(line.bottom, word.bottom);
        }
        spaceBefore = box.has_space_after();
    }
    return lines;
}

base::Result<std::vector<PdfPage>> pagesOf(const poppler::document& document) {
    if (document.pages() > mostPages) {
        return base::fail(
            base::ErrorCode::Limit,
            base::msg("The PDF has {0} pages; at most {1} are read.", document.pages(), mostPages),
            base::msg("Split it and import the pieces."));
    }
    std::vector<PdfPage> pages;
    std::size_t size = 0;
    for (int number = 0; number < document.pages(); ++number) {
        const std::unique_ptr<poppler::page> page(document.create_page(number));
        if (page == nullptr) {
            return base::fail(damagedError());
        }
        pages.push_back(linesOfPage(*page));
        for (const PdfLine& line : pages.back()) {
            size += line.text.size();
        }
        if (size > mostText) {
            return base::fail(base::ErrorCode::Limit,
                              base::msg("The PDF holds more than {0} MB of text.", mostText >> 20U),
                              base::msg("Split it and import the pieces."));
        }
    }
    return pages;
}

}  // namespace

base::Result<Document> readPdf(std::string_view bytes) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        return base::fail(base::ErrorCode::Limit, base::msg("The PDF is too large."),
                          base::msg("Split it and import the pieces."));
    }
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (pdf == nullptr) {
        return base::fail(damagedError());
    }
    if (pdf->is_locked()) {
        return base::fail(passwordError());
    }
    auto pages = pagesOf(*pdf);
    if (!pages) {
        return base::fail(pages.error());
    }
    dropRunningLines(*pages);
    BlockCollector collector;
    const auto addLines = [&collector](const std::vector<PdfPage>& lines) {
        for (const std::string& paragraph : reflow(lines)) {
            collector.paragraph(paragraph);
        }
    };
    Document document;
    if (auto form = formIn(*pages)) {
        addLines(form->before);
        appendTable(form->rows, collector);
        *pages = std::move(form->after);
    } else if (holdsForm(*pages)) {
        document.problems.push_back(base::msg(
            "The PDF holds a form as a table whose rows cannot be told apart: it was read as text, and "
            "consent in it was not read. Import the document that it was made from."));
    }
    const std::vector<double> edges = columnEdges(*pages);
    for (PdfPage& page : *pages) {
        readByColumns(page, edges);
        joinTorn(page);
    }
    addLines(*pages);
    auto blocks = collector.take();
    if (!blocks) {
        return base::fail(blocks.error());
    }
    if (!holdsText(*blocks)) {
        return base::fail(
            base::ErrorCode::Unreadable,
            base::msg("The PDF holds no text: its pages are pictures, as a scanner makes them."),
            base::msg("Have the text recognised or type it over, and import that."));
    }
    document.format = "pdf";
    document.blocks = std::move(*blocks);
    return document;
}

}  // namespace vertelwerk::exchange
