#pragma once

#include "gui/frame/dispatcher.h"
#include "gui/frame/frame.h"
#include "gui/settings.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <wx/app.h>
#include <wx/cmdline.h>

namespace vertelwerk::gui {

/// The desktop program: `vertelwerk [--lang nl|en] [--workspace ID] [PROJECT]`.
class Application : public wxApp {
  public:
    /// Refuses in words where there is no display.
    bool Initialize(int& count, wxChar** arguments) override;
    bool OnInit() override;
    int OnExit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;

  private:
    void showFrame(base::Language language, const std::filesystem::path& project,
                   const std::string& workspace);
    void speak(base::Language language);

    WindowDispatcher dispatcher_;
    std::unique_ptr<Settings> settings_;
    std::optional<base::Language> language_;
    std::filesystem::path project_;
    std::string workspace_;
    Frame* frame_ = nullptr;
};

}  // namespace vertelwerk::gui
