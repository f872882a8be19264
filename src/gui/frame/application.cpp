#include "gui/frame/application.h"

#include "vertelwerk/app/locked_project.h"
#include "vertelwerk/base/paths.h"

#include "gui/frame/spoken_language.h"
#include "gui/text.h"

#include <clocale>

namespace vertelwerk::gui {

void Application::OnInitCmdLine(wxCmdLineParser& parser) {
    describeStartLine(parser, {});
}

bool Application::OnCmdLineParsed(wxCmdLineParser& parser) {
    const auto line = readStartLine(parser);
    line_ = line.value_or(StartLine{});
    return line.has_value();
}

bool Application::OnInit() {
    SetAppName(toWx("vertelwerk"));
    SetAppDisplayName(toWx("Vertelwerk"));
    if (!wxApp::OnInit()) {
        return false;
    }
    std::setlocale(LC_NUMERIC, "C");
    settings_ = std::make_unique<Settings>(base::configDir() / "settings.json");
    showFrame(line_.language.value_or(settings_->language()), line_.project, line_.workspace);
    return true;
}

int Application::OnExit() {
    settings_->save();
    return wxApp::OnExit();
}

void Application::showFrame(base::Language language, const std::filesystem::path& project,
                            const std::string& workspace) {
    speakIn(language);
    frame_ = new Frame(*settings_, base::Catalogue::load(language), dispatcher_,
                       [this](base::Language chosen) { CallAfter([this, chosen] { speak(chosen); }); });
    SetTopWindow(frame_);
    frame_->Show();
    if (app::hasLockedName(project)) {
        // Its question would come behind a window that is not on the screen yet.
        CallAfter([this, project, workspace] { frame_->openProject(project, workspace); });
    } else if (!project.empty()) {
        frame_->openProject(project, workspace);
    }
}

void Application::speak(base::Language language) {
    const auto* bench = frame_->workbench();
    const auto project = bench != nullptr ? bench->path() : std::filesystem::path();
    const auto workspace = frame_->workspaceInView();
    auto* const old = frame_;
    old->leave();
    showFrame(language, project, workspace);
    old->Close(true);
}

}  // namespace vertelwerk::gui
