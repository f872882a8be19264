#include "vertelwerk/app/bundle.h"
#include "vertelwerk/app/joint.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/passages.h"

#include "e2e/cli.h"
#include "gui/coding/coding_workspace.h"
#include "gui/collection/import_flow.h"
#include "gui/learning/bundles_page.h"
#include "gui/numbers/linking.h"
#include "gui/numbers/numbers_workspace.h"
#include "gui/search/search_workspace.h"
#include "gui/text.h"
#include "gui/widgets/markup_list.h"
#include "gui/window_test.h"

#include <fstream>
#include <sstream>

#include <wx/button.h>
#include <wx/uiaction.h>

namespace vertelwerk::gui {
namespace {

using e2e::Json;
using testing::HasSubstr;

/// The main job in the window and on the command line, on a folder that neither was made for.
class MainJob : public test::WindowTest {
  protected:
    void SetUp() override {
        put("stories/brug.txt",
            "Titel: De brug\nVerteller: Ank\nWijk: WK880101 Noord\nDatum en plaats: 3 april 2023, bieb\n"
            "Toestemming: onderzoek=ja; leersessie=ja; citaat=ja\n\n"
            "De loketmedewerker luisterde naar mij. Dat was voor het eerst in jaren.\n\n"
            "Daarna kwam er een brief die ik w\xC3\xA9l snapte.\n");
        put("stories/trap.md",
            "Titel: De trap\nToestemming: onderzoek=ja; leersessie=nee; citaat=ja\n\n"
            "Niemand luisterde. Ik viel van de trap.\n");
        put("stories/reis.txt",
            "Methode: klantreis\nTitel: Drie deuren\nToestemming: onderzoek=ja; leersessie=ja; citaat=ja\n\n"
            "[Fase 1 | Melden | kanaal: telefoon | bejegening: 8 | curve: +1]\nDe telefoniste luisterde "
            "goed.\n\n"
            "[Fase 2 | Besluit | kanaal: brief | bejegening: - | curve: -1]\nDe brief bleef weken weg.\n");
        put("figures/eenzaam.csv",
            "\"ID\";\"WijkenEnBuurten\";\"Perioden\";\"Eenzaam_1\"\n"
            "0;\"GM8801    \";\"2022JJ00\";40,5\n1;\"WK880101  \";\"2022JJ00\";44,1\n2;\"WK880101  "
            "\";\"2023JJ00\";.\n");
    }

    void put(const std::string& name, const std::string& bytes) {
        std::filesystem::create_directories((folder_ / name).parent_path());
        ASSERT_TRUE(base::writeFileWhole(folder_ / name, bytes));
    }

    [[nodiscard]] std::string at(const std::string& name) const { return (folder_ / name).string(); }

    /// Runs a task on the project's writer, as a dialog's last button does, and waits for its answer.
    template <typename T>
    T write(std::function<T(app::Project&)> task) {
        std::optional<T> answer;
        frame_->workbench()->write<T>(std::move(task), [&](T value) { answer.emplace(std::move(value)); });
        EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
        return std::move(*answer);
    }

    void importInTheWindow() {
        ImportFlow flow(frame_, *frame_);
        const test::DialogAnswer answer([this](wxDialog& dialog) {
            auto* button = dialog.FindWindow(wxID_OK);
            return waitFor([button] { return button != nullptr && button->IsEnabled(); }) ? wxID_OK
                                                                                          : wxID_CANCEL;
        });
        flow.import({folder_ / "stories"});
        ASSERT_TRUE(waitFor([this] { return !frame_->workbench()->busy(); }));
    }

    void findAndOpen() {
        frame_->openSearch("loketmedewerker");
        auto* hits = find<MarkupList>(frame_->workspace("search"));
        ASSERT_TRUE(waitFor([hits] { return hits->IsShownOnScreen() && hits->rows() == 1; }));
        ASSERT_TRUE(waitFor([this] { return enabled("search.open"); }));
        ASSERT_TRUE(run("search.open"));
        ASSERT_TRUE(waitFor([this] { return frame_->workspaceInView() == "coding"; }));
    }

    StoryTextView& text() { return find<ReadingPane>(frame_->workspace("coding"))->text(); }

    void press(const std::vector<int>& keys) {
        for (const int key : keys) {
            key == '+' ? wxUIActionSimulator().Char('=', wxMOD_SHIFT) : wxUIActionSimulator().Char(key);
        }
    }

    /// What is stored of the one passage: how it was experienced; nothing when it is not there.
    std::optional<model::Valence> storedValence() {
        return write<std::optional<model::Valence>>(
            [](app::Project& project) -> std::optional<model::Valence> {
                const auto rows = store::listPassages(project.database(), {});
                return rows && rows->size() == 1 ? std::optional(rows->front().passage.valence)
                                                 : std::nullopt;
            });
    }

    void codeByKeys() {
        ASSERT_TRUE(
            waitFor([this] { return text().text() != nullptr && text().text()->story.title == "De brug"; }));
        text().SetFocus();
        ASSERT_TRUE(waitFor([this] { return text().HasFocus(); }));
        press({WXK_HOME, 'S', '5', '+'});
        ASSERT_TRUE(waitFor([this] { return storedValence() == model::Valence::Good; }));
        ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
        ASSERT_TRUE(run("undo.undo"));
        ASSERT_TRUE(
            waitFor([this] { return storedValence() != model::Valence::Good && enabled("undo.redo"); }));
        ASSERT_TRUE(run("undo.redo"));
        ASSERT_TRUE(waitFor([this] { return storedValence() == model::Valence::Good; }));
    }

    void linkFigures() {
        frame_->showWorkspace("numbers");
        const auto figures =
            write<base::Result<std::vector<app::ImportedFigures>>>([this](app::Project& project) {
                return app::importFigures(project.database(), project.coder,
                                          {{folder_ / "figures/eenzaam.csv"}});
            });
        ASSERT_TRUE(figures);
        auto* numbers = dynamic_cast<NumbersWorkspace*>(frame_->workspace("numbers"));
        ASSERT_TRUE(waitFor([numbers] { return !numbers->presenter().indicators().empty(); }));
        LinkDraft draft;
        const auto& codes = numbers->presenter().codes();
        draft.code = std::ranges::find(codes, "MOV05", &model::Code::key)->id;
        draft.indicator = numbers->presenter().indicators().front().indicator.id;
        draft.assumption = "Wie gehoord wordt, is minder eenzaam";
        draft.expected = model::Expectation::Lower;
        ASSERT_TRUE(write<base::Status>([draft](app::Project& project) { return saveLink(project, draft); }));
        ASSERT_TRUE(waitFor([numbers] { return !numbers->presenter().themes().empty(); }));
    }

    void makeTheBundle() {
        frame_->showWorkspace("learning");
        const auto out = folder_ / "window.html";
        const auto gate = write<base::Result<app::GateReport>>([out](app::Project& project) {
            return app::makeBundle(project, {"Luisteren", {"5"}, model::Purpose::Learning}, out,
                                   base::Catalogue());
        });
        ASSERT_TRUE(gate);
        auto* cards = find<MarkupList>(find<BundlesPage>(frame_->workspace("learning")));
        ASSERT_TRUE(waitFor([cards] { return cards->IsShownOnScreen() && cards->rows() == 1; }));
    }

    /// The same on the command line.
    void jobOnTheCommandLine(const std::string& project) {
        const auto done = [](std::vector<std::string> arguments) {
            arguments.insert(arguments.end(), {"--lang", "en"});
            const auto run = e2e::cli(arguments);
            ASSERT_EQ(run.status, 0) << run.err;
        };
        done({"new", project});
        done({"import", project, at("stories")});
        done({"code", project, "--story", "brug.txt", "--quote", "De loketmedewerker luisterde naar mij.",
              "--code", "5", "--valence", "+"});
        done({"indicators", project, "import", at("figures/eenzaam.csv")});
        done({"link", project, "--code", "5", "--indicator", "Eenzaam", "--expects", "lower", "--assumption",
              "Wie gehoord wordt, is minder eenzaam"});
        done({"bundle", project, "--title", "Luisteren", "--codes", "5", "--purpose", "learning", "--out",
              at("cli.html")});
    }
};

std::string bytesOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

/// What a project answers, without what is by chance: identities of rows and of the coder.
Json answers(const std::string& project) {
    Json all;
    all["stories"] = e2e::cli({"stories", project, "--json"}).json();
    for (const auto& row : Json(all["stories"]["stories"])) {
        auto story = e2e::storyBySource(project, row["source"]);
        story.erase("guid");
        for (auto& passage : story["passages"]) {
            passage.erase("id");
        }
        all["shown"].push_back(story);
    }
    all["passages"] = e2e::cli({"passages", project, "--json"}).json()["passages"].size();
    all["indicator"] = e2e::cli({"indicators", project, "show", "Eenzaam", "--json"}).json();
    all["joint"] = e2e::cli({"joint-display", project, "--code", "5", "--json"}).json()["rows"];
    for (auto& row : all["joint"]) {
        for (auto& quotes : row["quotes"]) {
            for (auto& quote : quotes) {
                quote.erase("id");
            }
        }
    }
    return all;
}

TEST_F(MainJob, LeavesTheSameProjectAsTheCommandLine) {
    openEmpty();
    importInTheWindow();
    findAndOpen();
    codeByKeys();
    linkFigures();
    makeTheBundle();
    ASSERT_TRUE(waitFor([this] { return !frame_->workbench()->busy(); }));
    const auto inWindow = answers(at("empty.vertelwerk"));
    jobOnTheCommandLine(at("cli.vertelwerk"));
    const auto onLine = answers(at("cli.vertelwerk"));
    EXPECT_EQ(inWindow["shown"].size(), 3U);
    EXPECT_EQ(inWindow["passages"], 1);
    EXPECT_EQ(inWindow, onLine);
    EXPECT_EQ(bytesOf(at("window.html")), bytesOf(at("cli.html")));
    EXPECT_THAT(bytesOf(at("cli.html")), HasSubstr("De loketmedewerker luisterde naar mij."));
}

}  // namespace
}  // namespace vertelwerk::gui
