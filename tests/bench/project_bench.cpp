/// The work of a project beside its floor, in the same run: importing texts beside reading, hashing and
/// inserting them with SQLite alone, and lists and codings beside the raw SQL.
/// Usage: bench_project [stories] [bytes a story] [passages]

#include "vertelwerk/app/bundle.h"
#include "vertelwerk/app/coding.h"
#include "vertelwerk/app/importing.h"
#include "vertelwerk/app/project.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include "bench/generated_text.h"
#include "bench/measuring.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <sqlite3.h>

namespace {

using namespace vertelwerk;
namespace fs = std::filesystem;
using bench::must;
using bench::secondsOf;

void sql(sqlite3* db, const char* text) {
    if (sqlite3_exec(db, text, nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(db));
    }
}

void writeStories(const fs::path& folder, std::size_t stories, std::size_t bytes) {
    fs::create_directories(folder);
    bench::TextGenerator generator(7);
    for (std::size_t i = 0; i < stories; ++i) {
        std::string text =
            fmt::format("Titel: Verhaal {}\nToestemming: onderzoek=ja; leersessie=ja; citaat=ja\n\n", i);
        while (text.size() < bytes) {
            text += generator.story(50) + "\n\n";
        }
        std::ofstream(folder / fmt::format("{:06}.txt", i), std::ios::binary) << text;
    }
}

/// What an import cannot do without, as the library does it by default and in one commit: reading, hashing
/// and inserting texts.
class RawImport {
  public:
    explicit RawImport(const fs::path& file) {
        sqlite3_open(file.c_str(), &db_);
        sql(db_, "CREATE TABLE story(id INTEGER PRIMARY KEY, hash TEXT, text TEXT)");
        sql(db_,
            "CREATE TABLE cell(story INTEGER, ordinal INTEGER, value TEXT, PRIMARY KEY (story, ordinal))"
            " WITHOUT ROWID");
        sqlite3_prepare_v2(db_, "INSERT INTO story(hash, text) VALUES (?, ?)", -1, &insert_, nullptr);
        sqlite3_prepare_v2(db_, "INSERT INTO cell VALUES (?, ?, ?)", -1, &insertCell_, nullptr);
        sql(db_, "BEGIN");
    }
    RawImport(const RawImport&) = delete;
    RawImport& operator=(const RawImport&) = delete;
    ~RawImport() {
        sqlite3_exec(db_, "COMMIT", nullptr, nullptr, nullptr);
        sqlite3_finalize(insert_);
        sqlite3_finalize(insertCell_);
        sqlite3_close(db_);
    }

    void add(std::string_view text) {
        const auto hash = base::sha256(text);
        bind(insert_, 1, hash);
        bind(insert_, 2, text);
        run(insert_);
    }

    /// A cell of the text that was added last.
    void addCell(int ordinal, std::string_view value) {
        sqlite3_bind_int64(insertCell_, 1, sqlite3_last_insert_rowid(db_));
        sqlite3_bind_int(insertCell_, 2, ordinal);
        bind(insertCell_, 3, value);
        run(insertCell_);
    }

  private:
    static void bind(sqlite3_stmt* statement, int place, std::string_view text) {
        sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    void run(sqlite3_stmt* statement) {
        if (sqlite3_step(statement) != SQLITE_DONE) {
            throw std::runtime_error(sqlite3_errmsg(db_));
        }
        sqlite3_reset(statement);
    }

    sqlite3* db_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    sqlite3_stmt* insertCell_ = nullptr;
};

void rawImport(const fs::path& folder, const fs::path& file) {
    RawImport raw(file);
    for (const auto& entry : fs::directory_iterator(folder)) {
        raw.add(must(base::readFile(entry.path())));
    }
}

void tell(const char* what, double ours, double floor, double budget) {
    fmt::print("{:<44} {:>9.2f} ms  floor {:>9.2f} ms  ratio {:>6.2f}  budget {:>4.1f}\n", what, ours * 1e3,
               floor * 1e3, ours / floor, budget);
}

void tellAlone(const char* what, double ours, double budgetMs) {
    fmt::print("{:<44} {:>9.2f} ms  budget {:>9.2f} ms\n", what, ours * 1e3, budgetMs);
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void codeMany(app::Project& project, const model::Code& code, std::size_t count) {
    const auto ids = must(store::storyIds(project.database(), {}));
    auto work = must(
        store::UnitOfWork::begin(project.database(), {base::msg("code"), project.coder, true, std::nullopt}));
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = 10 + i / ids.size() * 20;
        must(
            store::addPassage(work, {ids[i % ids.size()], {at, at + 15}, code.id, model::Valence::Good, ""}));
    }
    must(work.commit());
}

/// All that a list shows of the passages of a code, by SQL alone: each row's columns and its story's text.
std::size_t rawList(const fs::path& file, std::int64_t code) {
    sqlite3* db = nullptr;
    sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt* query = nullptr;
    sqlite3_prepare_v2(
        db,
        "SELECT passage.begin_cp, passage.end_cp, passage.guid, passage.valence, passage.created_at,"
        " code.key, coder.name, coalesce(memo.text, ''), story.title, source.name, story_text.text"
        " FROM passage JOIN story ON story.id = passage.story_id JOIN source ON source.id = source_id"
        " JOIN story_text ON story_text.id = story.id JOIN code ON code.id = passage.code_id"
        " JOIN coder ON coder.id = passage.coder_id LEFT JOIN memo ON memo.passage_id = passage.id"
        " WHERE passage.code_id = ? ORDER BY passage.story_id, passage.begin_cp",
        -1, &query, nullptr);
    sqlite3_bind_int64(query, 1, code);
    std::size_t bytes = 0;
    while (sqlite3_step(query) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(query); ++column) {
            bytes += std::string(reinterpret_cast<const char*>(sqlite3_column_text(query, column))).size();
        }
    }
    sqlite3_finalize(query);
    sqlite3_close(db);
    return bytes;
}

void measure(const bench::ScratchFolder& dir, std::size_t stories, std::size_t bytes, std::size_t passages) {
    writeStories(dir / "in", stories, bytes);
    const auto path = dir / "p.vertelwerk";
    auto project = must(app::createProject(path, {}, "AB"));
    rawImport(dir / "in", dir / "warm.db");
    const auto floor = secondsOf([&] { rawImport(dir / "in", dir / "raw.db"); });
    const auto ours =
        secondsOf([&] { must(app::importStories(project.database(), project.coder, {{dir / "in"}, {}})); });
    tell(fmt::format("import {} texts of {} bytes", stories, bytes).c_str(), ours, floor, 3);

    const auto code = must(store::resolveCode(project.database(), "5"));
    codeMany(project, code, passages);
    store::PassageListing listing;
    listing.code = code.id;
    rawList(path, code.id.value);
    const auto rawSeconds = secondsOf([&] { rawList(path, code.id.value); });
    const auto listSeconds = secondsOf([&] { must(store::listPassages(project.database(), listing)); });
    tell(fmt::format("list {} passages of a code", passages).c_str(), listSeconds, rawSeconds, 2);

    std::vector<double> codings;
    std::vector<double> undos;
    const auto first = must(store::storyIds(project.database(), {})).front();
    for (std::size_t i = 0; i < 50; ++i) {
        codings.push_back(secondsOf([&] {
            must(app::codePassage(project.database(), project.coder,
                                  {first, text::Range{i, i + 5}, code, model::Valence::None, ""}));
        }));
        undos.push_back(secondsOf([&] { must(store::undo(project.database(), project.coder)); }));
    }
    tellAlone("add one coding, committed (median)", median(codings), 16);
    tellAlone("undo one coding, committed (median)", median(undos), 16);
    project = must(app::openProject(dir / "p.vertelwerk", "AB", store::Access::ReadOnly));
    tellAlone("open the project to read",
              secondsOf([&] { must(app::openProject(path, "AB", store::Access::ReadOnly)); }), 300);
}

/// Short answers to an open question, with what a survey asks beside it.
void writeAnswers(const fs::path& file, std::size_t answers) {
    bench::TextGenerator generator(11);
    std::ofstream out(file, std::ios::binary);
    out << "Verhaalnummer;Wijk;Leeftijdsgroep;Cijfer;Toestemming onderzoek;Tekst\n";
    for (std::size_t i = 0; i < answers; ++i) {
        out << fmt::format("{};WK9902{:02};{}-{};{};{};{}\n", i + 1, i % 12, i % 7 * 10 + 15, i % 7 * 10 + 24,
                           i % 11, i % 9 == 0 ? "nee" : "ja", generator.story(25));
    }
}

enum class Cells { InTheLine, Apart };

/// Each line of a table as a text, with its other cells as rows when they are stored apart: a table may have
/// any columns, and what was answered is to be found and counted by each.
void rawAnswers(const fs::path& table, const fs::path& file, Cells cells) {
    RawImport raw(file);
    const auto bytes = must(base::readFile(table));
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const auto line = std::string_view(bytes).substr(at, end - at);
        at = end + 1;
        const auto last = line.rfind(';');
        // A text goes on over lines.
        if (cells == Cells::InTheLine || last == std::string_view::npos) {
            raw.add(line);
            continue;
        }
        raw.add(line.substr(last + 1));
        int ordinal = 0;
        for (std::size_t begin = 0; begin <= last;) {
            const auto stop = line.find(';', begin);
            raw.addCell(++ordinal, line.substr(begin, stop - begin));
            begin = stop + 1;
        }
    }
}

void measureAnswers(const bench::ScratchFolder& dir) {
    constexpr std::size_t answers = 10000;
    const auto table = dir / "answers.csv";
    writeAnswers(table, answers);
    rawAnswers(table, dir / "warm-answers.db", Cells::Apart);
    const auto lines = secondsOf([&] { rawAnswers(table, dir / "lines.db", Cells::InTheLine); });
    const auto floor = secondsOf([&] { rawAnswers(table, dir / "answers.db", Cells::Apart); });
    auto project = must(app::createProject(dir / "a.vertelwerk", {}, "AB"));
    const auto ours =
        secondsOf([&] { must(app::importStories(project.database(), project.coder, {{table}, {}})); });
    tell("import 10000 short answers of a survey", ours, floor, 3);
    fmt::print("{:<44} {:>9.2f} ms  floor {:>9.2f} ms  ratio {:>6.2f}\n",
               "  beside lines stored whole, no cell apart", ours * 1e3, lines * 1e3, ours / lines);
}

void measureBundle(const bench::ScratchFolder& dir, std::size_t bytes) {
    writeStories(dir / "few", 200, bytes);
    auto project = must(app::createProject(dir / "b.vertelwerk", {}, "AB"));
    must(app::importStories(project.database(), project.coder, {{dir / "few"}, {}}));
    codeMany(project, must(store::resolveCode(project.database(), "5")), 600);
    tellAlone("bundle of 200 stories", secondsOf([&] {
                  must(app::makeBundle(project, {"Bundel", {"5"}, model::Purpose::Learning}, dir / "b.html",
                                       base::Catalogue()));
              }),
              1000);
}

}  // namespace

int main(int argc, char** argv) {
    const auto bytes = bench::argument(argc, argv, 2, 2000);
    try {
        const bench::ScratchFolder dir;
        measure(dir, bench::argument(argc, argv, 1, 20000), bytes, bench::argument(argc, argv, 3, 20000));
        measureAnswers(dir);
        measureBundle(dir, bytes);
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
}
