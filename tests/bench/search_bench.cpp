/// Search beside what its libraries do by default on the same text, in the same run:
/// Xapian::TermGenerator with the Dutch stemmer and one commit, and SQLite FTS5 in one transaction.
/// Usage: bench_search [stories] [words a story]

#include "vertelwerk/search/highlight.h"
#include "vertelwerk/search/index.h"
#include "vertelwerk/search/searcher.h"

#include "bench/generated_text.h"
#include "bench/measuring.h"
#include "unit/search/hostile_queries.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <xapian.h>

namespace {

using namespace vertelwerk;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using bench::must;

double cpuSeconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

struct Cost {
    double wall = 0;
    double cpu = 0;
};

Cost costOf(const std::function<void()>& work) {
    const auto cpu = cpuSeconds();
    const auto begin = Clock::now();
    work();
    return {std::chrono::duration<double>(Clock::now() - begin).count(), cpuSeconds() - cpu};
}

class Fts5 {
  public:
    explicit Fts5(const std::string& path) {
        sqlite3_open(path.c_str(), &database_);
        run("CREATE VIRTUAL TABLE story USING fts5(text)");
    }
    Fts5(const Fts5&) = delete;
    Fts5& operator=(const Fts5&) = delete;
    ~Fts5() { sqlite3_close(database_); }

    void run(const char* sql) {
        if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(database_));
        }
    }

    void fill(const std::vector<search::StoryDocument>& stories) {
        run("BEGIN");
        sqlite3_stmt* insert = nullptr;
        sqlite3_prepare_v2(database_, "INSERT INTO story(rowid, text) VALUES ($1, $2)", -1, &insert, nullptr);
        for (const auto& story : stories) {
            const auto& text = story.story.text;
            sqlite3_bind_int64(insert, 1, story.story.id.value);
            sqlite3_bind_text(insert, 2, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
    }

    /// Top 20 by rank, and the count.
    std::size_t ask(const std::string& query) {
        step("SELECT rowid FROM story WHERE story MATCH $1 ORDER BY rank LIMIT 20", query);
        return step("SELECT count(*) FROM story WHERE story MATCH $1", query);
    }

  private:
    std::size_t step(const char* sql, const std::string& query) {
        sqlite3_stmt* select = nullptr;
        sqlite3_prepare_v2(database_, sql, -1, &select, nullptr);
        sqlite3_bind_text(select, 1, query.data(), static_cast<int>(query.size()), SQLITE_STATIC);
        std::size_t value = 0;
        while (sqlite3_step(select) == SQLITE_ROW) {
            value = static_cast<std::size_t>(sqlite3_column_int64(select, 0));
        }
        sqlite3_finalize(select);
        return value;
    }

    sqlite3* database_ = nullptr;
};

void fillXapian(const std::string& path, const std::vector<search::StoryDocument>& stories) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("dutch"));
    for (const auto& story : stories) {
        Xapian::Document document;
        generator.set_document(document);
        generator.set_termpos(0);
        generator.index_text(story.story.text);
        database.add_document(document);
    }
    database.commit();
}

std::vector<search::StoryDocument> makeStories(std::size_t count, std::size_t words) {
    bench::TextGenerator generator(7);
    std::vector<search::StoryDocument> stories(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto& story = stories[i].story;
        story.id = {static_cast<std::int64_t>(i + 1)};
        story.title = generator.story(4);
        story.text = generator.story(words);
        story.date = fmt::format("{}-0{}-15", 2019 + i % 6, 1 + i % 9);
        story.area = {fmt::format("WK9902{:02}", i % 12), fmt::format("Wijk {}", i % 12)};
        story.method = model::allMethods[i % model::allMethods.size()];
        story.source.fileName = fmt::format("verhaal-{}.txt", i);
        story.attributes = {{"leeftijdsgroep", i % 2 == 0 ? "75-84" : "65-74"}};
    }
    return stories;
}

/// The same query for each engine; `fts` is empty where it has none like it.
struct Case {
    std::string ours;
    std::string fts;
};

std::vector<Case> casesOf(const std::string& kind) {
    bench::TextGenerator generator(99);
    std::vector<Case> cases;
    for (std::size_t i = 0; i < 200; ++i) {
        const auto a = generator.word();
        const auto b = generator.word();
        if (kind == "word") {
            cases.push_back({a, '"' + a + '"'});
        } else if (kind == "and") {
            cases.push_back({a + " " + b, '"' + a + "\" AND \"" + b + '"'});
        } else if (kind == "phrase") {
            cases.push_back({'"' + a + ' ' + b + '"', '"' + a + ' ' + b + '"'});
        } else if (kind == "prefix") {
            const auto rare = bench::TextGenerator::wordOfRank(48 + i * 11);
            const auto beginning = rare.substr(0, std::min<std::size_t>(4, rare.size()));
            cases.push_back({beginning + "*", '"' + beginning + "\"*"});
        } else if (kind == "near") {
            cases.push_back({a + " NEAR/5 " + b, fmt::format("NEAR(\"{}\" \"{}\", 4)", a, b)});
        } else if (kind == "field") {
            cases.push_back({fmt::format("{} wijk:WK9902{:02} jaar:2020..2022", a, i % 12), ""});
        } else {
            cases.push_back({a + "qx " + b, ""});
        }
    }
    return cases;
}

struct Percentiles {
    double p50 = 0;
    double p95 = 0;
    std::vector<double> times;
};

Percentiles percentilesOf(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 95 / 100], times};
}

Percentiles measured(const std::vector<Case>& cases, const std::function<void(const Case&)>& ask) {
    std::vector<double> times;
    for (const auto& each : cases) {
        ask(each);
        times.push_back(costOf([&] { ask(each); }).wall * 1e3);
    }
    return percentilesOf(std::move(times));
}

void printBuild(const char* what, Cost cost, Cost floor) {
    fmt::print("build  {:<28} {:6.1f} s wall {:6.1f} s cpu   x{:.2f} wall x{:.2f} cpu\n", what, cost.wall,
               cost.cpu, cost.wall / floor.wall, cost.cpu / floor.cpu);
    std::fflush(stdout);
}

/// As the program builds an index from nothing.
void rebuild(search::Index& index, const std::vector<search::StoryDocument>& stories) {
    std::vector<model::StoryId> ids;
    for (const auto& story : stories) {
        ids.push_back(story.story.id);
    }
    must(index.rebuild(ids,
                       [&stories](std::span<const model::StoryId> wanted)
                           -> base::Result<std::vector<search::StoryDocument>> {
                           std::vector<search::StoryDocument> found;
                           for (const auto id : wanted) {
                               found.push_back(stories[static_cast<std::size_t>(id.value) - 1]);
                           }
                           return found;
                       },
                       {1, 1}));
}

double megabytes(const fs::path& dir) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(dir)) {
        bytes += entry.is_regular_file() ? entry.file_size() : 0;
    }
    return static_cast<double>(bytes) / 1e6;
}

/// Our index beside the plain one, both compacted.
void printSizes(const fs::path& plain, const fs::path& ours) {
    const auto compacted = plain.string() + "-compacted";
    Xapian::Database(plain.string()).compact(compacted);
    fmt::print("size   ours {:.0f} MB, plain Xapian compacted {:.0f} MB   x{:.2f}\n", megabytes(ours),
               megabytes(compacted), megabytes(ours) / megabytes(compacted));
}

}  // namespace

int main(int argc, char** argv) {
    const auto count = bench::argument(argc, argv, 1, 20'000);
    const auto words = bench::argument(argc, argv, 2, 300);
    const bench::ScratchFolder scratch;
    const auto stories = makeStories(count, words);
    const auto analyser = search::makeAnalyser();

    const auto floor = costOf([&] { fillXapian(scratch / "plain", stories); });
    printBuild("Xapian TermGenerator (floor)", floor, floor);
    fmt::print("memory {:.0f} MB at most\n", bench::peakMegabytes());

    auto index = must(search::Index::open(scratch / "index", "bench", *analyser));
    const auto analysis = costOf([&] {
        for (const auto& story : stories) {
            (void)analyser->analyse(story.story.text, "nl");
        }
    });
    printBuild("our analysis alone", analysis, floor);
    bench::startPeak();
    const auto before = bench::peakMegabytes();
    const auto build = costOf([&] { rebuild(index, stories); });
    printBuild("our index, in shards", build, floor);
    fmt::print("memory {:.0f} MB at most, of which {:.0f} MB are the stories and what was built before\n",
               bench::peakMegabytes(), before);
    printSizes(scratch / "plain", scratch / "index");

    Fts5 fts(scratch / "fts.sqlite");
    printBuild("SQLite FTS5", costOf([&] { fts.fill(stories); }), floor);

    std::vector<Case> fiftyTimes(50);
    std::int64_t seq = 1;
    const auto update = measured(fiftyTimes, [&](const Case&) {
        ++seq;
        must(index.apply({&stories[static_cast<std::size_t>(seq) % stories.size()], 1}, {}, {seq, 1}));
    });
    fmt::print("one story changed to searchable: p50 {:.1f} ms, p95 {:.1f} ms\n", update.p50, update.p95);

    auto searcher = must(search::Searcher::open(scratch / "index", *analyser));
    std::vector<double> allOurs;
    std::vector<double> allTheirs;
    for (const auto* kind : {"word", "and", "phrase", "prefix", "near", "field", "misspelt"}) {
        const auto cases = casesOf(kind);
        const auto ours = measured(cases, [&](const Case& each) {
            search::Request request;
            request.query = must(search::parseQuery(each.ours));
            must(searcher.search(request));
        });
        const std::string_view name = kind;
        if (name != "misspelt") {
            allOurs.insert(allOurs.end(), ours.times.begin(), ours.times.end());
        }
        fmt::print("query {:<8} ours p50 {:6.2f} p95 {:6.2f} ms", kind, ours.p50, ours.p95);
        if (!cases.front().fts.empty()) {
            const auto theirs = measured(cases, [&](const Case& each) { fts.ask(each.fts); });
            fmt::print("   FTS5 p50 {:6.2f} p95 {:6.2f} ms   p95 x{:.2f}", theirs.p50, theirs.p95,
                       ours.p95 / theirs.p95);
            allTheirs.insert(allTheirs.end(), theirs.times.begin(), theirs.times.end());
        }
        fmt::print("\n");
        std::fflush(stdout);
    }
    const auto pooled = percentilesOf(allOurs);
    const auto pooledFts = percentilesOf(allTheirs);
    fmt::print(
        "query all      ours p50 {:6.2f} p95 {:6.2f} ms   FTS5 p50 {:6.2f} p95 {:6.2f} ms   p95 x{:.2f}\n",
        pooled.p50, pooled.p95, pooledFts.p50, pooledFts.p95, pooled.p95 / pooledFts.p95);

    std::vector<Case> hostile;
    for (auto& typed : search::hostileQueries()) {
        hostile.push_back({std::move(typed), ""});
    }
    const auto refused = measured(hostile, [&](const Case& each) {
        if (const auto query = search::parseQuery(each.ours)) {
            search::Request request;
            request.query = *query;
            must(searcher.search(request));
        }
    });
    fmt::print("query hostile, the slowest of {} {:.1f} ms (budget 100)\n", hostile.size(),
               std::ranges::max(refused.times));

    const auto words20 = casesOf("word");
    const auto facets = measured(words20, [&](const Case& each) {
        search::Request request;
        request.query = must(search::parseQuery(each.ours));
        request.facets = true;
        must(searcher.search(request));
    });
    fmt::print("query word with facets p50 {:.2f} p95 {:.2f} ms\n", facets.p50, facets.p95);
    const auto excluding = measured(words20, [&](const Case& each) {
        search::Request request;
        request.query = must(search::parseQuery(each.ours));
        for (std::int64_t id = 1; id <= 500; ++id) {
            request.excluded.insert({id});
        }
        must(searcher.search(request));
    });
    fmt::print("query word with 500 stories set apart p50 {:.2f} p95 {:.2f} ms\n", excluding.p50,
               excluding.p95);
    const auto highlights = measured(words20, [&](const Case& each) {
        const auto query = must(search::parseQuery(each.ours));
        search::Highlighter highlighter(query, *analyser);
        for (std::size_t i = 0; i < 20; ++i) {
            const auto& text = stories[i % stories.size()].story.text;
            (void)search::snippet(text, highlighter.in(text, "nl").ranges);
        }
    });
    fmt::print("highlights of 20 rows p50 {:.2f} p95 {:.2f} ms\n", highlights.p50, highlights.p95);
    return 0;
}
