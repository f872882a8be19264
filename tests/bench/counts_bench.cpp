/// Counting a large project beside its floor in the same run: cross-tab and co-occurrence of 50 codes over
/// many passages, beside reading those passages with SQLite alone; and agreement between two coders.
/// Usage: bench_counts [stories] [passages]

#include "vertelwerk/app/agreement.h"
#include "vertelwerk/app/counting.h"
#include "vertelwerk/app/project.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "bench/generated_text.h"
#include "bench/measuring.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sqlite3.h>

namespace {

using namespace vertelwerk;
namespace fs = std::filesystem;
using bench::must;

constexpr std::size_t codeCount = 50;

/// The median of several runs, in milliseconds.
double medianMs(const std::function<void()>& work) {
    std::vector<double> runs;
    for (int run = 0; run < 7; ++run) {
        runs.push_back(bench::secondsOf(work) * 1000);
    }
    std::ranges::nth_element(runs, runs.begin() + 3);
    return runs[3];
}

std::vector<model::StoryId> addStories(app::Project& project, std::size_t count) {
    bench::TextGenerator generator(11);
    auto work =
        must(store::UnitOfWork::begin(project.database(), {base::msg("stories"), project.coder, false, {}}));
    std::vector<model::StoryId> ids;
    for (std::size_t i = 0; i < count; ++i) {
        model::StoryDraft draft;
        draft.title = fmt::format("Verhaal {}", i);
        draft.date = fmt::format("{}-{:02}", 2015 + i % 10, 1 + i % 12);
        std::string text;
        while (text.size() < 2000) {
            text += generator.story(50) + "\n\n";
        }
        draft.text = must(text::tidy(text));
        draft.source.fileName = fmt::format("{}.txt", i);
        draft.source.sha256 = fmt::format("{:064}", i);
        draft.source.format = "txt";
        ids.push_back(must(store::addStory(work, draft)));
    }
    must(work.commit());
    return ids;
}

std::vector<model::CodeId> addCodes(app::Project& project) {
    model::Codebook codebook;
    codebook.key = "fifty";
    codebook.edition = "1";
    codebook.name = {"Vijftig", "Fifty"};
    for (std::size_t i = 0; i < codeCount; ++i) {
        auto& code = codebook.codes.emplace_back();
        code.key = fmt::format("C{:02}", i);
        code.name = {code.key, code.key};
        code.ordinal = static_cast<int>(i);
    }
    auto work =
        must(store::UnitOfWork::begin(project.database(), {base::msg("codes"), project.coder, false, {}}));
    must(store::addCodebook(work, codebook));
    must(work.commit());
    std::vector<model::CodeId> ids;
    for (const auto& code : must(store::codes(project.database()))) {
        if (code.key.starts_with('C')) {
            ids.push_back(code.id);
        }
    }
    return ids;
}

/// Passages of 20 to 220 characters, anywhere in the stories in turn.
void addPassages(app::Project& project, const std::vector<model::StoryId>& stories,
                 const std::vector<model::CodeId>& codes, std::size_t count, model::CoderId coder,
                 std::uint64_t seed) {
    std::mt19937_64 random(seed);
    auto work = must(store::UnitOfWork::begin(project.database(), {base::msg("code"), coder, false, {}}));
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = random() % 1700;
        must(store::addPassage(work, {stories[i % stories.size()],
                                      {begin, begin + 20 + random() % 200},
                                      codes[random() % codes.size()]}));
    }
    must(work.commit());
}

std::size_t rawRead(const fs::path& file) {
    sqlite3* db = nullptr;
    sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt* query = nullptr;
    sqlite3_prepare_v2(db, "SELECT id, story_id, code_id, coder_id, begin_cp, end_cp, valence FROM passage",
                       -1, &query, nullptr);
    std::size_t sum = 0;
    while (sqlite3_step(query) == SQLITE_ROW) {
        for (int column = 0; column < 6; ++column) {
            sum += static_cast<std::size_t>(sqlite3_column_int64(query, column));
        }
    }
    sqlite3_finalize(query);
    sqlite3_close(db);
    return sum;
}

void tell(const char* what, double ours, double floor, double budget) {
    fmt::print("{:<52} {:>8.1f} ms  reading alone {:>7.1f} ms  ratio {:>5.2f}  budget {:>5.0f} ms\n", what,
               ours, floor, ours / floor, budget);
}

void measure(const bench::ScratchFolder& dir, std::size_t stories, std::size_t passages) {
    const auto path = dir / "p.vertelwerk";
    auto project = must(app::createProject(path, {}, "AB"));
    const auto ids = addStories(project, stories);
    const auto codes = addCodes(project);
    addPassages(project, ids, codes, passages, project.coder, 3);
    auto& database = project.database();
    rawRead(path);
    const auto floor = medianMs([&] { rawRead(path); });
    tell("cross-tab of 50 codes by year",
         medianMs([&] { static_cast<void>(app::crossTabOf(must(app::readCounts(database, {}, "year")))); }),
         floor, 200);
    tell("co-occurrence of 50 codes",
         medianMs([&] { must(app::coOccurrenceOf(database, must(app::readCounts(database, {})))); }), floor,
         200);
    tell("saturation curve, 200 orders",
         medianMs([&] { must(app::saturationOf(must(app::readCounts(database, {})), "")); }), floor, 1000);
    const auto other = must(store::ensureCoder(database, "CD"));
    const std::vector<model::StoryId> shared(
        ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(200, ids.size())));
    addPassages(project, shared, codes, 1000, other, 5);
    for (const auto unit : {analysis::AgreementUnit::Sentence, analysis::AgreementUnit::Character}) {
        tell(fmt::format("agreement over 200 stories by {}", analysis::toKey(unit)).c_str(),
             medianMs([&] { must(app::compareCoders(database, {{"AB", "CD"}, unit})); }), floor, 2000);
    }
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const bench::ScratchFolder dir;
        measure(dir, bench::argument(argc, argv, 1, 20000), bench::argument(argc, argv, 2, 100000));
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
}
