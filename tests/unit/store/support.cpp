#include "unit/store/support.h"

#include "vertelwerk/base/catalogue.h"

#include "store/database_impl.h"
#include "store/tables.h"

#include <cstdlib>

#include <fmt/ranges.h>
#include <unistd.h>

namespace vertelwerk::store::testing {
namespace {

struct ValueText {
    std::string operator()(std::monostate) const { return "NULL"; }
    std::string operator()(std::int64_t number) const { return fmt::to_string(number); }
    std::string operator()(double number) const { return fmt::format("{}r", number); }
    std::string operator()(std::string_view text) const { return fmt::format("'{}'", text); }
    std::string operator()(Blob blob) const {
        std::string hex = "x";
        for (const char c : blob.bytes) {
            hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
        }
        return hex;
    }
};

}  // namespace

TempDir::TempDir() {
    // In memory where there is such a place: these tests commit thousands of times.
    const std::filesystem::path memory = "/dev/shm";
    const auto& base = ::access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
    auto pattern = (base / "vertelwerk-store-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no temporary directory");
    }
    path_ = std::filesystem::canonical(pattern);
}

TempDir::~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string said(const base::Error& error) {
    return base::Catalogue().say(error);
}

model::StoryDraft draft(std::string_view text, std::string_view title) {
    model::StoryDraft story;
    story.text = text;
    story.title = title;
    story.source.fileName = "verhaal.txt";
    story.source.format = "txt";
    story.source.encoding = "utf-8";
    return story;
}

model::Codebook twoCodes() {
    model::Codebook book;
    book.key = "ten-themes";
    book.edition = "1";
    book.name = {"Tien thema's", "Ten themes"};
    for (const int number : {5, 6}) {
        auto& code = book.codes.emplace_back();
        code.key = fmt::format("MOV{:02}", number);
        code.number = number;
        code.ordinal = number;
        code.colour = 0x0072B2;
    }
    book.codes[0].name = {"Bejegening", "Treatment"};
    book.codes[1].name = {"Bereikbaarheid van hulp", "Reaching help"};
    book.codes[1].shortName = {"Bereikbaar", "Reach"};
    return book;
}

Project::Project(const std::filesystem::path& where) : path(where) {
    file.emplace(must(ProjectFile::create(path, {})));
    coder = must(ensureCoder(database(), "Anna"));
    change([](UnitOfWork& work) { must(addCodebook(work, twoCodes())); },
           {.label = base::msg("codebook"), .coder = coder, .undoable = false});
}

void Project::reopen() {
    file.reset();
    file.emplace(must(ProjectFile::open(path)));
}

std::optional<model::UndoStepId> Project::change(const std::function<void(UnitOfWork&)>& work,
                                                 Action action) {
    action.coder = action.coder ? action.coder : coder;
    auto unit = must(UnitOfWork::begin(database(), action));
    work(unit);
    return must(unit.commit());
}

model::StoryId Project::add(const model::StoryDraft& story) {
    model::StoryId id;
    change([&](UnitOfWork& work) { id = must(addStory(work, story)); });
    return id;
}

model::PassageId Project::code(model::StoryId story, text::Range range, std::string_view code,
                               model::Valence valence, std::string_view memo) {
    model::PassageId id;
    const NewPassage passage{
        .story = story, .range = range, .code = codeId(code), .valence = valence, .memo = std::string(memo)};
    change([&](UnitOfWork& work) { id = must(addPassage(work, passage)); });
    return id;
}

model::CodeId Project::codeId(std::string_view key) {
    return must(resolveCode(database(), key)).id;
}

std::string dump(Database& database) {
    auto& connection = database.impl().connection;
    std::string text;
    for (const auto* table : undoableTables()) {
        text += fmt::format("{}\n", table->name);
        auto row = connection.query(fmt::format("SELECT id, version, {} FROM {} ORDER BY id",
                                                fmt::join(table->columns, ", "), table->name));
        while (row.next()) {
            for (int i = 0; i < row.columns(); ++i) {
                text += std::visit(ValueText{}, row.value(i).get()) + " ";
            }
            text += '\n';
        }
    }
    return text;
}

}  // namespace vertelwerk::store::testing
