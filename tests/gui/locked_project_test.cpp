#include "vertelwerk/app/locked_project.h"

#include "vertelwerk/app/project.h"

#include "gui/text.h"
#include "gui/window_test.h"

#include <wx/filedlg.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {
namespace {

using testing::Contains;
using testing::HasSubstr;

class LockedProject : public test::WindowTest {
  protected:
    void SetUp() override {
        auto project = app::createProject(folder_ / "team.vertelwerk", {}, "AB");
        ASSERT_TRUE(project) << base::Catalogue().say(project.error());
        const auto locked = app::writeLockedCopy(*project, locked_, "een zin met woorden");
        ASSERT_TRUE(locked) << base::Catalogue().say(locked.error());
    }

    /// Opens the locked file with this passphrase, kept as `out`; what the dialogs said.
    std::vector<std::string> openWith(const std::string& passphrase, const std::filesystem::path& out) {
        const test::DialogAnswer answer([&](wxDialog& dialog) {
            if (auto* asked = find<wxTextCtrl>(&dialog)) {
                EXPECT_FALSE(dialog.FindWindow(wxID_OK)->IsEnabled());
                asked->SetValue(toWx(passphrase));
                EXPECT_TRUE(dialog.FindWindow(wxID_OK)->IsEnabled());
            }
            if (auto* where = dynamic_cast<wxFileDialog*>(&dialog)) {
                proposed_ = fromWx(where->GetFilename());
                where->SetPath(toWx(out.string()));
                return waitFor([&] { return fromWx(where->GetPath()) == out.string(); }) ? wxID_OK
                                                                                         : wxID_CANCEL;
            }
            return wxID_OK;
        });
        frame_->openProject(locked_, "collection");
        EXPECT_TRUE(waitFor(
            [&] { return answer.said().size() > 2 || (frame_->workbench() != nullptr && !frame_->busy()); }));
        return answer.said();
    }

    std::filesystem::path locked_ = folder_ / "copy.vertelwerk.locked";
    std::string proposed_;
};

TEST_F(LockedProject, OpensWithItsPassphraseAsAProjectOfItsOwn) {
    const auto kept = folder_ / "mine.vertelwerk";
    openWith("een zin met woorden", kept);
    ASSERT_NE(frame_->workbench(), nullptr);
    EXPECT_EQ(frame_->workbench()->path(), kept);
    EXPECT_TRUE(frame_->workbench()->writable());
    EXPECT_TRUE(std::filesystem::exists(locked_)) << "the copy stays as it was";
}

TEST_F(LockedProject, AWrongPassphraseIsSaidAndOpensNothing) {
    const auto kept = folder_ / "mine.vertelwerk";
    EXPECT_THAT(openWith("een andere zin", kept), Contains(HasSubstr("passphrase")));
    EXPECT_EQ(frame_->workbench(), nullptr);
    EXPECT_FALSE(std::filesystem::exists(kept));
    openWith("een zin met woorden", kept);
    EXPECT_NE(frame_->workbench(), nullptr);
}

TEST_F(LockedProject, AProjectThatIsThereIsNotWrittenOver) {
    const auto said = openWith("een zin met woorden", folder_ / "team.vertelwerk");
    EXPECT_THAT(said, Contains(HasSubstr("exists already")));
    EXPECT_EQ(frame_->workbench(), nullptr);
}

TEST_F(LockedProject, ANameWithoutEndingGetsThatOfAProject) {
    openWith("een zin met woorden", folder_ / "mine");
    ASSERT_NE(frame_->workbench(), nullptr);
    EXPECT_EQ(frame_->workbench()->path(), folder_ / "mine.vertelwerk");
}

}  // namespace
}  // namespace vertelwerk::gui
