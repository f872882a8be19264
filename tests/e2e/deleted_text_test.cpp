#include "e2e/cli.h"
#include "e2e/tsv.h"
#include "e2e/zip_part.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A project in which words were taken out: replaced in the text, undone, overwritten. Undo still knows them.
class DeletedText : public testing::Test {
  protected:
    void SetUp() override {
        ::setenv("XDG_DATA_HOME", scratch_.file("data").c_str(), 1);
        project_ = scratch_.file("p.vertelwerk");
        done({"new", project_});
        done({"import", project_,
              scratch_.write("een.txt",
                             "Titel: Zonnebloem\nToestemming: onderzoek=ja; publicatie=ja; citaat=ja\n\n"
                             "Mijn dochter Roosmarijn belde de gemeente. Roosmarijn kreeg geen antwoord. "
                             "Daarna was het stil.\n")});
        code("Roosmarijn kreeg geen antwoord", "Roosmarijn is boos");
        code("Daarna was het stil.", "Kwartelhaan in een memo");  // undone below
        done({"undo", project_});
        done({"memos", project_, "add", "Pimpelmees over het project"});
        done({"undo", project_});
        done({"summaries", project_, "set", "--story", "een.txt", "--code", "5", "Wielewaal was eerst"});
        done({"summaries", project_, "set", "--story", "een.txt", "--code", "5", "Nu staat er dit"});
        const auto found = cli({"pseudonymise", project_, "--suggest"});
        ASSERT_EQ(found.status, 0) << found.err;
        done({"pseudonymise", project_, "--apply", scratch_.write("voorstel.tsv", found.out)});
        ASSERT_THAT(cli({"show", project_, "1", "--json"}).out, Not(HasSubstr("Roosmarijn")));
        ASSERT_THAT(readBytes(project_), HasSubstr("Roosmarijn")) << "undo has to know it";
    }
    void TearDown() override { ::unsetenv("XDG_DATA_HOME"); }

    static void done(const std::vector<std::string>& call) {
        const auto outcome = cli(call);
        ASSERT_EQ(outcome.status, 0) << outcome.err;
    }

    void code(const std::string& quote, const std::string& memo) {
        done({"code", project_, "--story", "een.txt", "--quote", quote, "--code", "5", "--memo", memo});
    }

    /// The file as it is, and as its parts are when it is a zip file; the words of a PDF.
    [[nodiscard]] std::string bytesOf(const std::string& file) const {
        auto bytes = readBytes(file);
        if (file.ends_with(".pdf")) {
            const auto reader = scratch_.file("lezer.vertelwerk");
            std::filesystem::remove(reader);
            done({"new", reader});
            done({"import", reader, file, "--method", "report"});
            for (const Json& story : Json(cli({"stories", reader, "--json"}).json()["stories"])) {
                bytes += cli({"show", reader, std::to_string(story["id"].get<int>()), "--json"})
                             .json()["text"]
                             .get<std::string>();
            }
        }
        if (bytes.starts_with("PK")) {
            for (const auto& name : zipNames(file)) {
                bytes += "\n" + name + "\n" + zipPart(file, name);
            }
        }
        return bytes;
    }

    Scratch scratch_;
    std::string project_;
};

TEST_F(DeletedText, IsInNoExport) {
    const std::vector<std::pair<std::string, std::string>> outputs{
        {"everything", "qdpx"}, {"everything", "xlsx"}, {"everything", "zip"}, {"everything", "json"},
        {"passages", "docx"},   {"passages", "xlsx"},   {"passages", "csv"},   {"passages", "html"},
        {"stories", "docx"},    {"stories", "xlsx"},    {"stories", "csv"},    {"stories", "html"},
        {"memos", "docx"},      {"memos", "xlsx"},      {"memos", "csv"},      {"memos", "html"},
        {"summaries", "docx"},  {"summaries", "xlsx"},  {"summaries", "csv"},  {"summaries", "html"},
        {"matrix", "xlsx"},     {"matrix", "csv"},      {"codebook", "qdc"},   {"codebook", "docx"},
        {"passages", "pdf"},    {"stories", "pdf"},     {"memos", "pdf"},      {"summaries", "pdf"}};
    std::size_t made = 0;
    for (const auto& door :
         {std::vector<std::string>{}, std::vector<std::string>{"--purpose", "publication"}}) {
        for (const auto& [what, ending] : outputs) {
            SCOPED_TRACE(what + "." + ending + (door.empty() ? "" : " outward"));
            const auto file = scratch_.file((door.empty() ? "in-" : "uit-") + what + "." + ending);
            std::vector<std::string> call{"export", project_, "--what", what, "--out", file};
            call.insert(call.end(), door.begin(), door.end());
            const auto outcome = cli(call);
            if (door.empty() && ending != "pdf") {  // that asks LibreOffice
                ASSERT_EQ(outcome.status, 0) << outcome.err;
            }
            if (!std::filesystem::exists(file)) {
                continue;
            }
            ++made;
            const auto bytes = bytesOf(file);
            for (const char* gone : {"Roosmarijn", "Kwartelhaan", "Pimpelmees", "Wielewaal"}) {
                EXPECT_THAT(bytes, Not(HasSubstr(gone)));
            }
        }
    }
    EXPECT_GE(made, outputs.size() + 11);
    EXPECT_THAT(bytesOf(scratch_.file("in-everything.zip")), HasSubstr("[dochter] kreeg geen antwoord"));
    EXPECT_THAT(bytesOf(scratch_.file("uit-passages.docx")), HasSubstr("kreeg geen antwoord"));
    EXPECT_THAT(bytesOf(scratch_.file("in-summaries.docx")), HasSubstr("Nu staat er dit"));
}

/// Today as programs write it into properties: 2026-11-22, D:20261122.
std::vector<std::string> today() {
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm here{};
    std::tm utc{};
    ::localtime_r(&now, &here);
    ::gmtime_r(&now, &utc);
    std::vector<std::string> days;
    for (const auto* day : {&here, &utc}) {
        for (const char* form : {"%Y-%m-%d", "%Y%m%d"}) {
            std::array<char, 32> text{};
            (void)std::strftime(text.data(), text.size(), form, day);
            days.emplace_back(text.data());
        }
    }
    return days;
}

/// Who coded, where files stood, when it was made: in no file for others, in none of its parts and
/// properties.
TEST_F(DeletedText, NeitherAreCodersPathsAndTimesInWhatIsForOthers) {
    done({"code", project_, "--story", "een.txt", "--quote", "kreeg geen antwoord", "--code", "3", "--memo",
          "Grutto schreef dit", "--coder", "Vuursteen"});
    auto hidden = today();
    hidden.insert(hidden.end(), {"Vuursteen", "Grutto", "een.txt", scratch_.path().string(), "vertelwerk-e2e",
                                 "/home/", "/root"});
    std::size_t made = 0;
    for (const std::string what : {"everything", "passages", "stories", "codebook", "matrix", "indicators",
                                   "agreement", "memos", "summaries"}) {
        for (const std::string ending :
             {"qdpx", "qdc", "json", "zip", "docx", "html", "pdf", "csv", "xlsx"}) {
            SCOPED_TRACE(what + "." + ending);
            const auto file = scratch_.file("uit-" + what + "." + ending);
            const auto outcome =
                cli({"export", project_, "--what", what, "--out", file, "--purpose", "publication"});
            if (outcome.status != 0) {
                EXPECT_FALSE(std::filesystem::exists(file));
                continue;
            }
            ++made;
            const auto bytes = bytesOf(file);
            for (const auto& word : hidden) {
                if (what == "memos" && word == "Grutto") {
                    continue;  // they were asked for
                }
                EXPECT_EQ(bytes.find(word), std::string::npos) << word;
            }
        }
    }
    EXPECT_GE(made, 25U);
    for (const char* ending : {"docx", "html", "pdf"}) {
        const auto file = scratch_.file(std::string("bundel.") + ending);
        const auto outcome = cli({"bundle", project_, "--title", "Omgang", "--codes", "5,3", "--purpose",
                                  "publication", "--out", file});
        if (outcome.status == 0) {
            for (const auto& word : hidden) {
                EXPECT_EQ(bytesOf(file).find(word), std::string::npos) << ending << word;
            }
        }
    }
}

/// Inside the team names of coders are told, yet not as the author of a file, nor when and where it was made.
TEST_F(DeletedText, PropertiesOfFilesTellNothing) {
    for (const auto& [name, part] :
         {std::pair("p.docx", "docProps/core.xml"), std::pair("p.xlsx", "docProps/core.xml"),
          std::pair("p.xlsx", "docProps/app.xml")}) {
        const auto file = scratch_.file(name);
        done({"export", project_, "--what", "passages", "--out", file, "--coder", "Vuursteen"});
        const auto properties = zipPart(file, part);
        EXPECT_THAT(properties, HasSubstr("<"));
        auto hidden = today();
        hidden.insert(hidden.end(), {"Vuursteen", scratch_.path().string()});
        for (const auto& word : hidden) {
            EXPECT_THAT(properties, Not(HasSubstr(word))) << name;
        }
    }
}

TEST_F(DeletedText, IsInNoBundle) {
    for (const char* ending : {"docx", "html"}) {
        const auto file = scratch_.file(std::string("bundel.") + ending);
        done({"bundle", project_, "--title", "Omgang", "--codes", "5", "--purpose", "publication", "--out",
              file});
        EXPECT_THAT(bytesOf(file), HasSubstr("kreeg geen antwoord"));
        EXPECT_THAT(bytesOf(file), Not(HasSubstr("Roosmarijn")));
    }
}

}  // namespace
}  // namespace vertelwerk::e2e
