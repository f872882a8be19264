#include "fuzz/targets.h"

#include "vertelwerk/base/sealed.h"
#include "vertelwerk/exchange/forms.h"
#include "vertelwerk/exchange/mapping.h"
#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/exchange/refi_qda.h"
#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/text/decode.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include <zip.h>

namespace vertelwerk::fuzz {
namespace {

using base::Result;
using exchange::Document;
using exchange::Table;
using exchange::Workbook;

void must(bool promise) {
    if (!promise) {
        std::abort();
    }
}

template <typename T>
bool read(const Result<T>& result) {
    must(result || !result.error().what.empty());
    return result.has_value();
}

/// What holds of every story: tidy text, parts inside it.
void check(const model::StoryDraft& draft) {
    const auto tidy = text::tidy(draft.text);
    must(tidy && *tidy == draft.text);
    const std::size_t length = text::length(draft.text);
    for (const model::Part& part : draft.parts) {
        must(part.range.begin <= part.range.end && part.range.end <= length);
    }
}

void document(const Result<Document>& result) {
    if (read(result)) {
        std::vector<base::Message> problems;
        check(exchange::recogniseStory(*result, problems));
    }
}

void table(const Result<Table>& result) {
    if (!read(result)) {
        return;
    }
    for (const auto& row : result->rows) {
        must(row.size() == result->header.size());
    }
    std::vector<base::Message> problems;
    for (const model::StoryDraft& draft : exchange::recogniseStories(*result, problems)) {
        check(draft);
    }
}

void workbook(const Result<Workbook>& result) {
    if (read(result)) {
        for (const exchange::Sheet& sheet : result->sheets) {
            table(exchange::tableOf(sheet));
        }
    }
}

/// A zip in memory with these entries, so that a fuzzer reaches what lies in it.
std::string zipWith(const std::vector<std::pair<std::string, std::string_view>>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    must(archive != nullptr);
    for (const auto& [name, bytes] : entries) {
        zip_source_t* content = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), content, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    must(zip_close(archive) == 0 && zip_source_open(source) == 0);
    std::string zip;
    zip_source_seek(source, 0, SEEK_END);
    zip.resize(static_cast<std::size_t>(zip_source_tell(source)));
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, zip.data(), zip.size());
    zip_source_close(source);
    zip_source_free(source);
    return zip;
}

std::string workbookWith(std::string_view sheet) {
    return zipWith({{"xl/workbook.xml",
                     R"(<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>)"},
                    {"xl/_rels/workbook.xml.rels",
                     R"(<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>)"},
                    {"xl/s.xml", sheet}});
}

void check(const exchange::QdaSource& source) {
    const auto normal = text::normalise(source.text);
    must(normal && *normal == source.text);
    const std::size_t length = text::length(source.text);
    for (const exchange::QdaSelection& selection : source.selections) {
        must(selection.range.begin < selection.range.end && selection.range.end <= length);
    }
}

void refiQda(const Result<exchange::QdaReading>& result) {
    if (read(result)) {
        std::ranges::for_each(result->project.sources,
                              [](const exchange::QdaSource& source) { check(source); });
    }
}

/// Locked files open with this one. What a file asks of work and memory is made as little as can be, or a
/// fuzzer would wait for nothing else.
void sealed(std::string_view bytes) {
    constexpr std::string_view passphrase = "een zin van vijf woorden";
    constexpr std::size_t workAt = 9;
    constexpr std::size_t front = 57;
    constexpr std::size_t piece = 64U << 10U;
    constexpr std::size_t perPiece = 17;
    std::string cheap(bytes);
    if (base::isSealed(cheap) && cheap.size() > front) {
        cheap.replace(workAt, 8, std::string_view("\1\0\0\0\10\0\0\0", 8));
    }
    const auto opened = base::unseal(cheap, passphrase);
    if (read(opened)) {  // no byte of it may have been changed, moved or cut off
        const std::size_t pieces = std::max<std::size_t>(1, (opened->size() + piece - 1) / piece);
        must(cheap.size() == front + opened->size() + pieces * perPiece);
        must(std::ranges::all_of(*opened, [](char c) { return c == 'a' || c == '\n'; }));
    }
}

}  // namespace

const std::map<std::string, std::function<void(std::string_view)>>& targets() {
    static const std::map<std::string, std::function<void(std::string_view)>> all{
        {"text", [](std::string_view bytes) { document(exchange::readText(bytes)); }},
        {"markdown", [](std::string_view bytes) { document(exchange::readMarkdown(bytes)); }},
        {"html", [](std::string_view bytes) { document(exchange::readHtml(bytes)); }},
        {"rtf", [](std::string_view bytes) { document(exchange::readRtf(bytes)); }},
        {"subtitles", [](std::string_view bytes) { document(exchange::readSubtitles(bytes)); }},
        {"pdf", [](std::string_view bytes) { document(exchange::readPdf(bytes)); }},
        {"docx", [](std::string_view bytes) { document(exchange::readDocx(bytes)); }},
        {"docx_xml",
         [](std::string_view bytes) {
             document(exchange::readDocx(zipWith({{"word/document.xml", bytes}})));
         }},
        {"odt", [](std::string_view bytes) { document(exchange::readOdt(bytes)); }},
        {"odt_xml",
         [](std::string_view bytes) { document(exchange::readOdt(zipWith({{"content.xml", bytes}}))); }},
        {"xlsx", [](std::string_view bytes) { workbook(exchange::readXlsx(bytes)); }},
        {"xlsx_xml", [](std::string_view bytes) { workbook(exchange::readXlsx(workbookWith(bytes))); }},
        {"ods_xml",
         [](std::string_view bytes) { workbook(exchange::readOds(zipWith({{"content.xml", bytes}}))); }},
        {"qdpx", [](std::string_view bytes) { refiQda(exchange::readQdpx(bytes)); }},
        {"qde_xml",
         [](std::string_view bytes) {
             refiQda(exchange::readQdpx(zipWith({{"project.qde", bytes},
                                                 {"sources/a.txt",
                                                  "\xEF\xBB\xBF"
                                                  "Een\r\nverhaal \xF0\x9F\x98\x80."},
                                                 {"sources/b.txt", "Nog een verhaal."}})));
         }},
        {"qdc", [](std::string_view bytes) { refiQda(exchange::readQdc(bytes)); }},
        {"sealed", sealed},
        {"csv", [](std::string_view bytes) { table(exchange::readCsv(bytes)); }},
        {"mapping",
         [](std::string_view bytes) {
             const auto mapping = exchange::mappingFromJson(bytes);
             must(!read(mapping) || exchange::mappingFromJson(exchange::toJson(*mapping)).has_value());
         }},
    };
    return all;
}

}  // namespace vertelwerk::fuzz
