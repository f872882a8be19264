#pragma once

#include "vertelwerk/app/background.h"
#include "vertelwerk/app/workbench.h"

#include "gui/coding/coding_presenter.h"
#include "gui/coding/coding_store.h"
#include "gui/coding/reading_places.h"
#include "gui/coding/story_list_presenter.h"
#include "gui/shell.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What the session asks of the windows that show it.
struct CodingScreen {
    std::function<void()> projectChanged;  ///< other codes and stories, or none
    std::function<void()> storyChanged;    ///< another story, or none
    std::function<void()> textChanged;     ///< the open story has other words
    std::function<void()> listChanged;     ///< the state of stories
    std::function<void()> passagesChanged;
    std::function<void()> focusChanged;
    std::function<void()> selectionChanged;
    std::function<void(const base::Message&)> hint;
    std::function<void()> leaving;     ///< the open story will be left: keep what is half done
    std::function<std::size_t()> top;  ///< the first position of the story in view
    std::function<void(std::size_t)> scrollTo;
};

/// Works on the project for the coding workspace: reads stories, writes codings, remembers where each story
/// was left. On the window's thread; never waits.
class CodingSession : private CodingPort {
  public:
    CodingSession(Shell& shell, CodingScreen screen);

    [[nodiscard]] CodingPresenter& coding() { return coding_; }
    [[nodiscard]] StoryListPresenter& stories() { return stories_; }
    [[nodiscard]] const CodebookNames& codebooks() const { return books_; }
    /// Whether the project's stories have been read.
    [[nodiscard]] bool ready() const { return ready_; }

    void projectChanged();
    /// Something was written; `visible` is whether the workspace is in view.
    void dataChanged(bool visible);
    void shown();

    void open(const StoryPlace& place);
    void openNext();
    void openPrevious();
    void toggleDone();

    // While the text is corrected.
    /// What is half done is kept first.
    void aboutToCorrect() { screen_.leaving(); }
    void correct(const CorrectionWrite& write, CorrectorPort::Answer answer);
    /// The story as it is after what was typed.
    void takeCorrected(OpenedStory story);
    void correctionRefused(const base::Error& error);
    /// The coder's passages that lost their words, in all stories.
    void askToReview(std::function<void(std::vector<model::PassageRow>)> answer);
    void openToReview(const model::Passage& passage);
    /// Keeps the place in the open story for the next time.
    void rememberPlace();

  private:
    void write(const PassageWrite& write) override;
    void read() override;
    void storyChanged() override;
    void textChanged() override { screen_.textChanged(); }
    void passagesChanged() override;
    void focusChanged() override { screen_.focusChanged(); }
    void selectionChanged() override { screen_.selectionChanged(); }
    void hint(const base::Message& message) override { screen_.hint(message); }
    void tell(const base::Error& error) override { shell_.tell(error); }

    void readProject();
    void reopen();
    void showProject(CodingProject project);
    void showStory(OpenedStory story, const std::optional<text::Range>& range);
    [[nodiscard]] std::string settingsKey(const char* what) const;
    [[nodiscard]] std::optional<base::Error> reasonNotToWrite() const;

    Shell& shell_;
    CodingScreen screen_;
    app::Workbench* bench_ = nullptr;
    CodingPresenter coding_;
    StoryListPresenter stories_;
    CodebookNames books_;
    ReadingPlaces places_;
    std::optional<StoryPlace> wanted_;
    std::shared_ptr<StoredPassages> stored_;
    bool reviewWanted_ = false;  ///< as soon as the story is there
    bool ready_ = false;
    bool outdated_ = false;
    int ownWrites_ = 0;  ///< written, while the frame has still to say that data changed
    std::unique_ptr<app::Asker> project_;
    std::unique_ptr<app::Asker> story_;
    std::unique_ptr<app::Asker> passages_;
};

}  // namespace vertelwerk::gui
