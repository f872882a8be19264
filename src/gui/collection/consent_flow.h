#pragma once

#include "vertelwerk/app/consent_desk.h"

#include "gui/shell.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Writes what tellers agreed to, and tells what could not be done.
class ConsentFlow {
  public:
    ConsentFlow(wxWindow* parent, Shell& shell) : parent_(parent), shell_(shell) {}

    void change(model::StoryId story, const app::ConsentChange& change, const app::ConsentProof& proof);
    void changeMedium(model::StoryId story, std::size_t part, model::Answer answer,
                      const app::ConsentProof& proof);
    void changeEnd(model::StoryId story, const std::string& until);
    void changePromise(model::StoryId story, const std::string& promised);
    void changeRules(const store::CollectionSettings& settings);
    /// Names the deliveries that hold the story, asks, and withdraws it.
    void askWithdrawal(model::StoryId story, const std::string& title);
    /// Lets the user choose a spreadsheet, shows what matches, and records that.
    void chooseList();
    void recordList(const std::filesystem::path& file);

  private:
    void write(std::function<base::Status(app::Project&)> task);
    void withdraw(model::StoryId story);
    void previewList(const app::ConsentList& list);

    wxWindow* parent_;
    Shell& shell_;
    app::Asker asker_;
};

}  // namespace vertelwerk::gui
