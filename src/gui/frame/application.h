#pragma once

#include "gui/frame/dispatcher.h"
#include "gui/frame/frame.h"
#include "gui/frame/start_line.h"
#include "gui/settings.h"

#include <filesystem>
#include <memory>
#include <string>

#include <wx/app.h>

namespace vertelwerk::gui {

/// The desktop program, whose start line is known to be right.
class Application : public wxApp {
  public:
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
    StartLine line_;
    Frame* frame_ = nullptr;
};

}  // namespace vertelwerk::gui
