/// What goes out beside its floor, in the same run: passages as spreadsheet and as Word document beside the
/// bare library, and a whole project as REFI-QDA beside reading its texts and packing them.
/// Usage: bench_export [stories] [passages a story] [passages in a document]

#include "vertelwerk/app/exporting.h"
#include "vertelwerk/app/importing.h"
#include "vertelwerk/app/project.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/zip_out.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"
#include "vertelwerk/text/offset_map.h"

#include "bench/generated_text.h"
#include "bench/measuring.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <xlsxwriter.h>

namespace {

using namespace vertelwerk;
namespace fs = std::filesystem;
using bench::must;
using bench::peakMegabytes;
using bench::secondsOf;

void fill(app::Project& project, std::size_t stories, std::size_t passages) {
    bench::TextGenerator generator(7);
    const auto codes = must(store::codes(project.database()));
    constexpr std::size_t portion = 500;
    for (std::size_t at = 0; at < stories; at += portion) {
        auto work =
            must(store::UnitOfWork::begin(project.database(), {base::msg("fill"), project.coder, false, {}}));
        for (std::size_t i = at; i < std::min(at + portion, stories); ++i) {
            model::StoryDraft draft;
            draft.number = fmt::format("{}", i);
            draft.title = fmt::format("Verhaal {}", i);
            draft.text = generator.story(300);
            draft.narrator = fmt::format("Teller {}", i % 5000);
            draft.attributes = {{"leeftijd", fmt::format("{}", 20 + i % 60)},
                                {"wijk", fmt::format("Wijk {}", i % 40)}};
            draft.source.fileName = fmt::format("{}.txt", i);
            draft.source.sha256 = base::sha256(draft.text);
            const auto story = must(store::addStory(work, draft));
            const auto length = text::length(draft.text);
            for (std::size_t p = 0; p < passages; ++p) {
                const auto begin = (p * 131 + i * 17) % (length - 120);
                (void)must(store::addPassage(work, {story,
                                                    {begin, begin + 100},
                                                    codes[(i + p) % codes.size()].id,
                                                    model::Valence::Good,
                                                    p % 5 == 0 ? "een memo" : ""}));
            }
        }
        (void)must(work.commit());
    }
}

double exporting(app::Project& project, const fs::path& out, app::ExportContent content,
                 const std::string& code, const std::string& filter = {}) {
    app::ExportRequest request;
    request.out = out;
    request.content = content;
    request.code = code;
    if (!filter.empty()) {
        request.filter.push_back(must(model::parseFilter(filter)));
    }
    std::size_t rows = 0;
    const auto seconds =
        secondsOf([&] { rows = must(app::exportProject(project, request, base::Catalogue())).rows; });
    fmt::print("  {}: {} rows, {:.2f} s, {:.1f} MB\n", out.extension().string(), rows, seconds,
               static_cast<double>(fs::file_size(out)) / 1e6);
    return seconds;
}

/// As many cells of as much text with the library alone.
double bareSpreadsheet(const fs::path& out, std::size_t rows, std::size_t columns) {
    return secondsOf([&] {
        lxw_workbook* book = workbook_new(out.c_str());
        lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t column = 0; column < columns; ++column) {
                const auto words = fmt::format("cel {} {}", row, column);
                worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                       words.c_str(), nullptr);
            }
        }
        workbook_close(book);
    });
}

void run(std::size_t stories, std::size_t passages, std::size_t documentPassages) {
    const bench::ScratchFolder folder;
    {
        auto project = must(app::createProject(folder / "klein.vertelwerk", {}, "AB"));
        fill(project, documentPassages / 5, 5);
        fmt::print("{} passages:\n", documentPassages);
        const auto sheet = exporting(project, folder / "f.xlsx", app::ExportContent::Passages, {});
        exporting(project, folder / "f.docx", app::ExportContent::Passages, {});
        exporting(project, folder / "v.docx", app::ExportContent::Stories, {});
        const auto floor = bareSpreadsheet(folder / "kaal.xlsx", documentPassages, 19);
        fmt::print("  bare spreadsheet of as many cells: {:.2f} s; ours takes {:.1f} times that\n", floor,
                   sheet / floor);
    }
    auto project = must(app::createProject(folder / "groot.vertelwerk", {}, "AB"));
    fill(project, stories, passages);
    fmt::print("{} stories with {} passages, {:.0f} MB so far:\n", stories, stories * passages,
               peakMegabytes());
    const auto whole = exporting(project, folder / "alles.qdpx", app::ExportContent::Everything, {});
    fmt::print("  peak memory {:.0f} MB\n", peakMegabytes());
    const auto floor = secondsOf([&] {
        std::vector<exchange::ZipEntry> entries;
        const auto ids = must(store::storyIds(project.database(), {}));
        const auto read = store::eachStory(project.database(), ids, [&entries](const model::Story& story) {
            entries.emplace_back(story.guid, story.text);
        });
        if (read) {
            (void)exchange::writeZip(std::move(entries));
        }
    });
    fmt::print("  reading and packing the texts alone: {:.2f} s; ours takes {:.1f} times that\n", floor,
               whole / floor);
    auto other = must(app::createProject(folder / "terug.vertelwerk", {}, "AB"));
    const auto back = secondsOf([&] {
        const auto report =
            must(app::importStories(other.database(), other.coder, {{folder / "alles.qdpx"}, {}}));
        fmt::print("  back in: {} stories, {} passages", report.imported(), report.files.front().passages);
    });
    fmt::print(", {:.1f} s, peak memory {:.0f} MB\n", back, peakMegabytes());
}

}  // namespace

int main(int argc, char** argv) {
    try {
        using bench::argument;
        run(argument(argc, argv, 1, 20'000), argument(argc, argv, 2, 5), argument(argc, argv, 3, 2'000));
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
    return 0;
}
