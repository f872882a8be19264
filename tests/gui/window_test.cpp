#include "gui/window_test.h"

#include "vertelwerk/app/importing.h"
#include "vertelwerk/app/project.h"

#include "gui/text.h"

#include <chrono>
#include <thread>
#include <utility>

#include <wx/app.h>
#include <wx/msgdlg.h>

namespace vertelwerk::gui::test {
namespace {

constexpr std::chrono::seconds patience{10};

}  // namespace

DialogAnswer::DialogAnswer(std::function<int(wxDialog&)> answer) : answer_(std::move(answer)) {
    Register();
}

DialogAnswer::DialogAnswer(int id) : DialogAnswer([id](wxDialog&) { return id; }) {}

int DialogAnswer::Enter(wxDialog* dialog) {
    const auto* message = dynamic_cast<wxMessageDialog*>(dialog);
    said_.push_back(message == nullptr
                        ? fromWx(dialog->GetTitle())
                        : fromWx(message->GetMessage() + wxUniChar('\n') + message->GetExtendedMessage()));
    return answer_(*dialog);
}

WindowTest::WindowTest()
    : frame_(new Frame(settings_, base::Catalogue(), dispatcher_,
                       [this](base::Language language) { spoken_ = language; })) {
    frame_->Show();
    EXPECT_TRUE(waitFor([this] { return frame_->IsShownOnScreen(); }));
}

WindowTest::~WindowTest() {
    frame_->leave();
    frame_->Close(true);
    while (loop_.Pending()) {
        loop_.Dispatch();
    }
    wxTheApp->ProcessPendingEvents();
}

bool WindowTest::waitFor(const std::function<bool()>& condition) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        wxTheApp->ProcessPendingEvents();
        while (loop_.Pending()) {
            loop_.Dispatch();
        }
        loop_.ProcessIdle();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return true;
}

void WindowTest::makeProject(const std::filesystem::path& path, bool withStories) {
    auto project = app::createProject(path, {}, "AB");
    ASSERT_TRUE(project) << base::Catalogue().say(project.error());
    if (withStories) {
        const auto imported = app::importStories(project->database(), project->coder,
                                                 {{std::filesystem::path(SAMPLES_DIR) / "verhalen"}, {}});
        ASSERT_TRUE(imported) << base::Catalogue().say(imported.error());
    }
}

void WindowTest::openSamples() {
    makeProject(folder_ / "samples.vertelwerk", true);
    open(folder_ / "samples.vertelwerk");
}

void WindowTest::openEmpty() {
    makeProject(folder_ / "empty.vertelwerk", false);
    open(folder_ / "empty.vertelwerk");
}

void WindowTest::open(const std::filesystem::path& project) {
    frame_->openProject(project, "collection");
    ASSERT_TRUE(
        waitFor([&] { return frame_->workbench() != nullptr && frame_->workbench()->path() == project; }));
}

const Action* WindowTest::find(const std::string& action) {
    if (const auto* found = frame_->actions().find(action)) {
        return found;
    }
    return frame_->workspaceActions().find(action);
}

bool WindowTest::enabled(const std::string& action) {
    const auto* found = find(action);
    return found != nullptr && (!found->enabled || found->enabled());
}

bool WindowTest::run(const std::string& action) {
    if (!enabled(action)) {
        return false;
    }
    find(action)->run();
    return true;
}

}  // namespace vertelwerk::gui::test
