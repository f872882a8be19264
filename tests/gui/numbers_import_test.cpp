#include "vertelwerk/base/files.h"

#include "gui/numbers/answers_dialog.h"
#include "gui/numbers/count_grid.h"
#include "gui/numbers/figures_dialog.h"
#include "gui/numbers/numbers_workspace.h"
#include "gui/text.h"
#include "gui/window_test.h"

#include <wx/dnd.h>

namespace vertelwerk::gui {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::SizeIs;

class NumbersImportTest : public test::WindowTest {
  protected:
    void SetUp() override {
        openEmpty();
        frame_->showWorkspace("numbers");
    }

    NumbersWorkspace* workspace() { return dynamic_cast<NumbersWorkspace*>(frame_->workspace("numbers")); }
    const AnswersPresenter& answers() { return workspace()->answers()->presenter(); }

    std::filesystem::path write(const std::string& name, const std::string& bytes) {
        const auto file = folder_ / name;
        EXPECT_TRUE(base::writeFileWhole(file, bytes));
        return file;
    }

    /// Imports answers as somebody who looks at the preview first and then presses `button`.
    void importAnswers(const std::filesystem::path& file, int button,
                       const std::function<void(AnswersDialog&)>& look) {
        const test::DialogAnswer answer([&](wxDialog& dialog) {
            auto& asked = dynamic_cast<AnswersDialog&>(dialog);
            EXPECT_TRUE(waitFor([&] { return asked.preview().has_value(); }));
            look(asked);
            return button;
        });
        workspace()->answers()->import(file);
    }

    static std::string cell(wxDataViewListCtrl& table, unsigned row, unsigned column) {
        return fromWx(table.GetTextValue(row, column));
    }
};

const std::string nps =
    "respondent;wijk;Zou u ons aanbevelen? (0 = nooit, 10 = zeker);Waarom geeft u dit cijfer?;Telefoon\n"
    "1;Noord;9;Ik werd meteen geholpen door de buurt.;0612345678\n"
    "2;Noord;10;;0612345679\n"
    "3;Zuid;7;;\n"
    "4;Zuid;3;Bel mij op 06-12345678 als het langer duurt.;\n"
    "5;Zuid;;;\n";

TEST_F(NumbersImportTest, AnswersAreShownAsUnderstoodAndThenCounted) {
    std::vector<std::string> columns;
    std::string question;
    std::string n;
    std::string outside;
    importAnswers(write("nps.csv", nps), wxID_OK, [&](AnswersDialog& dialog) {
        EXPECT_THAT(dialog.kind(), Eq(model::SurveyKind::Nps));
        auto* questions =
            dynamic_cast<wxDataViewListCtrl*>(wxWindow::FindWindowByName(toWx("Questions"), &dialog));
        auto* list = dynamic_cast<wxDataViewListCtrl*>(wxWindow::FindWindowByName(toWx("Columns"), &dialog));
        ASSERT_THAT(questions->GetItemCount(), Eq(1));
        question = cell(*questions, 0, 0);
        n = cell(*questions, 0, 3);
        outside = cell(*questions, 0, 4);
        for (int row = 0; row < list->GetItemCount(); ++row) {
            columns.push_back(cell(*list, static_cast<unsigned>(row), 1));
        }
        EXPECT_TRUE(dynamic_cast<wxButton*>(dialog.FindWindow(wxID_OK))->IsEnabled());
    });
    EXPECT_THAT(question, HasSubstr("aanbevelen"));
    EXPECT_THAT(n, Eq("4"));
    EXPECT_THAT(outside, Eq("1 don't know or blank"));
    EXPECT_THAT(columns, ElementsAre("tells respondents apart", "attribute of the respondent", "question",
                                     "answer in own words: becomes a story", "personal details: never read"));
    ASSERT_TRUE(waitFor([this] { return !answers().isEmpty(); }));
    ASSERT_THAT(answers().table().rows, SizeIs(1));
    EXPECT_THAT(answers().table().rows[0].cells,
                ElementsAre("4", "2", "1", "1", "", "too few for a score: only counts"));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitFor([this] { return answers().isEmpty(); })) << "one step";
}

TEST_F(NumbersImportTest, CancelStoresNothingAndAnotherKindIsReadAnew) {
    importAnswers(write("nps.csv", nps), wxID_CANCEL, [&](AnswersDialog& dialog) {
        auto* kind = dynamic_cast<wxChoice*>(wxWindow::FindWindowByName(toWx("Kind of survey"), &dialog));
        kind->SetSelection(2);  // the self-reliance matrix, which this is not
        wxCommandEvent event(wxEVT_CHOICE, kind->GetId());
        kind->ProcessWindowEvent(event);
        EXPECT_TRUE(waitFor([&] { return dialog.preview().has_value(); }));
        EXPECT_FALSE(dynamic_cast<wxButton*>(dialog.FindWindow(wxID_OK))->IsEnabled());
    });
    workspace()->showPage(3);
    bool over = false;
    frame_->workbench()->write<int>([](app::Project&) { return 0; }, [&](int) { over = true; });
    ASSERT_TRUE(waitFor([&] { return over; }));
    EXPECT_TRUE(answers().isEmpty());
    EXPECT_FALSE(enabled("undo.undo"));
}

TEST_F(NumbersImportTest, AnswersAreCountedApartForAnAttribute) {
    importAnswers(write("nps.csv", nps), wxID_OK, [](AnswersDialog&) {});
    ASSERT_TRUE(waitFor([this] { return answers().table().rows.size() == 1; }));
    auto* by =
        dynamic_cast<wxChoice*>(wxWindow::FindWindowByName(toWx("Apart for each"), workspace()->answers()));
    ASSERT_THAT(by->GetCount(), Eq(2U));
    by->SetSelection(1);
    wxCommandEvent event(wxEVT_CHOICE, by->GetId());
    event.SetInt(1);
    by->ProcessWindowEvent(event);
    ASSERT_TRUE(waitFor([this] { return answers().table().rows.size() == 3; }));
    EXPECT_THAT(answers().table().rows[1].name, Eq("Noord"));
    EXPECT_THAT(answers().table().rows[1].cells[1], Eq("2"));
    EXPECT_THAT(answers().table().rows[2].cells[3], Eq("1"));
}

TEST_F(NumbersImportTest, TabGoesOnBehindTheTableOfAnswers) {
    importAnswers(write("nps.csv", nps), wxID_OK, [](AnswersDialog&) {});
    ASSERT_TRUE(waitFor([this] { return answers().table().rows.size() == 1; }));
    auto* grid = find<CountGrid>(workspace()->answers());
    ASSERT_TRUE(waitFor([&] { return grid->IsShownOnScreen(); }));
    const auto inTable = [&] {
        auto* const focus = wxWindow::FindFocus();
        return focus != nullptr && (focus == grid || grid->IsDescendant(focus));
    };
    grid->SetFocus();
    ASSERT_TRUE(waitFor(inTable));
    grid->SetGridCursor(0, 1);
    wxKeyEvent event(wxEVT_KEY_DOWN);
    event.m_keyCode = WXK_TAB;
    event.SetEventObject(grid);
    grid->ProcessWindowEvent(event);
    EXPECT_TRUE(waitFor([&] { return wxWindow::FindFocus() != nullptr && !inTable(); }));
}

TEST_F(NumbersImportTest, FilesMayBeDroppedWhereWhatTheyHoldIsShown) {
    std::vector<std::string> opened;
    const test::DialogAnswer answer([&](wxDialog& dialog) {
        opened.push_back(dynamic_cast<AnswersDialog*>(&dialog) != nullptr   ? "answers"
                         : dynamic_cast<FiguresDialog*>(&dialog) != nullptr ? "figures"
                                                                            : "another");
        return wxID_CANCEL;
    });
    auto* target = dynamic_cast<wxFileDropTarget*>(workspace()->GetDropTarget());
    ASSERT_NE(target, nullptr);
    const auto drop = [&](const std::filesystem::path& file) {
        wxArrayString files;
        files.push_back(toWx(base::toUtf8(file)));
        target->OnDropFiles(0, 0, files);
    };
    drop(write("eenzaam.csv", "Gebied;Jaar;Eenzaam\nGM9902;2021;12,5\n"));
    ASSERT_TRUE(waitFor([&] { return opened.size() == 1; }));
    workspace()->showPage(3);
    drop(write("nps.csv", nps));
    ASSERT_TRUE(waitFor([&] { return opened.size() == 2; }));
    EXPECT_THAT(opened, ElementsAre("figures", "answers"));
}

TEST_F(NumbersImportTest, TabGoesThroughThePreviewAsOneReadsIt) {
    std::vector<std::string> order;
    importAnswers(write("nps.csv", nps), wxID_CANCEL, [&](AnswersDialog& dialog) {
        for (auto* child : dialog.GetChildren()) {
            if (dynamic_cast<wxButton*>(child) != nullptr) {
                order.push_back(fromWx(child->GetLabel()));
            } else if (dynamic_cast<wxChoice*>(child) != nullptr ||
                       dynamic_cast<wxDataViewListCtrl*>(child) != nullptr) {
                order.push_back(fromWx(child->GetName()));
            }
        }
    });
    EXPECT_THAT(order, ElementsAre("Kind of survey", "List of questions ...", "Questions", "Columns",
                                   "Cancel", "Import answers"));
}

TEST_F(NumbersImportTest, FiguresAreShownBeforeTheyAreKeptAndAgainWithWhatChanges) {
    const auto file =
        write("eenzaam.csv", "Gebied;Jaar;Eenzaam\nGM9902;2021;12,5\nGM9902;2022;13\nWK990201;2021;9,5\n");
    const auto import = [&](std::vector<std::string>& told) {
        const test::DialogAnswer answer([&](wxDialog& dialog) {
            auto& asked = dynamic_cast<FiguresDialog&>(dialog);
            EXPECT_TRUE(waitFor([&] { return !asked.preview().empty(); }));
            for (const auto& indicator : asked.preview().at(0).indicators) {
                told.push_back(indicator.changes ? std::to_string(indicator.changes->changed) + " changed, " +
                                                       std::to_string(indicator.changes->added) + " new, " +
                                                       std::to_string(indicator.changes->removed) + " gone"
                                                 : "new: " + std::to_string(indicator.observations));
            }
            return wxID_OK;
        });
        workspace()->figures().import({file});
    };
    std::vector<std::string> first;
    import(first);
    EXPECT_THAT(first, ElementsAre("new: 3"));
    ASSERT_TRUE(waitFor([this] { return workspace()->presenter().indicators().size() == 1; }));
    write("eenzaam.csv", "Gebied;Jaar;Eenzaam\nGM9902;2021;12,5\nGM9902;2022;14\nWK990202;2021;8\n");
    std::vector<std::string> second;
    import(second);
    EXPECT_THAT(second, ElementsAre("1 changed, 1 new, 1 gone"));
    ASSERT_TRUE(
        waitFor([this] { return workspace()->presenter().indicators().at(0).indicator.edition == 2; }));
}

TEST_F(NumbersImportTest, WhatAColumnIsCanBeSaidAndIsRememberedForTheNextFile) {
    const auto file = write("a.csv", "plek;wanneer;x\nGM9902;2021;12,5\nGM9902;2022;13\n");
    {
        const test::DialogAnswer answer([&](wxDialog& dialog) {
            auto& asked = dynamic_cast<FiguresDialog&>(dialog);
            EXPECT_TRUE(waitFor([&] { return !asked.preview().empty(); }));
            exchange::FigureMapping mapping;
            mapping.columns = {{"plek", exchange::FigureRole::Area},
                               {"wanneer", exchange::FigureRole::Period},
                               {"x", exchange::FigureRole::Figure, "Eenzaamheid", "%"}};
            asked.setMapping(0, mapping);
            EXPECT_TRUE(waitFor([&] { return !asked.preview().empty(); }));
            return wxID_OK;
        });
        workspace()->figures().import({file});
    }
    ASSERT_TRUE(waitFor([this] { return workspace()->presenter().indicators().size() == 1; }));
    EXPECT_THAT(workspace()->presenter().indicators()[0].indicator.name, Eq("Eenzaamheid"));
    const auto next = write("b.csv", "plek;wanneer;x\nGM9902;2023;14\n");
    std::vector<std::string> names;
    const test::DialogAnswer answer([&](wxDialog& dialog) {
        auto& asked = dynamic_cast<FiguresDialog&>(dialog);
        EXPECT_TRUE(waitFor([&] { return !asked.preview().empty(); }));
        for (const auto& indicator : asked.preview().at(0).indicators) {
            names.push_back(indicator.name);
        }
        return wxID_CANCEL;
    });
    workspace()->figures().import({next});
    EXPECT_THAT(names, Contains("Eenzaamheid"));
}

}  // namespace
}  // namespace vertelwerk::gui
