#include "gui/frame/application.h"

#include "vertelwerk/app/locked_project.h"
#include "vertelwerk/base/paths.h"

#include "gui/frame/workspace_names.h"
#include "gui/text.h"

#include <algorithm>
#include <array>
#include <clocale>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>
#include <wx/translation.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

/// wx's own words (stock buttons, file dialogs) in the language of the interface, without a C locale.
void speakStockWords(base::Language language) {
    auto* translations = new wxTranslations;
    translations->SetLanguage(toWx(base::toTag(language)));
    translations->AddStdCatalog();
    wxTranslations::Set(translations);
}

}  // namespace

bool Application::Initialize(int& count, wxChar** arguments) {
    const bool display = std::ranges::any_of(std::array{"DISPLAY", "WAYLAND_DISPLAY"}, [](const char* name) {
        const auto* const value = std::getenv(name);
        return value != nullptr && *value != '\0';
    });
    if (!display) {
        const auto language = Settings(base::configDir() / "settings.json").language();
        fmt::print(stderr, "{}\n",
                   base::Catalogue::load(language).say(
                       base::Error{base::ErrorCode::System,
                                   msg("There is no display to show windows on."),
                                   {},
                                   msg("Start it on a desktop, or use vertelwerk-cli.")}));
        return false;
    }
    return wxApp::Initialize(count, arguments);
}

void Application::OnInitCmdLine(wxCmdLineParser& parser) {
    parser.AddSwitch(toWx("h"), toWx("help"), toWx("show this help"), wxCMD_LINE_OPTION_HELP);
    parser.AddOption({}, toWx("lang"), toWx("language of the interface: nl or en"));
    parser.AddOption({}, toWx("workspace"),
                     toWx("workspace to begin in: collection, search, coding, numbers or learning"));
    parser.AddParam(toWx("PROJECT"), wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

bool Application::OnCmdLineParsed(wxCmdLineParser& parser) {
    wxString value;
    if (parser.Found(toWx("lang"), &value)) {
        language_ = base::languageFromTag(fromWx(value));
        if (!language_) {
            parser.Usage();
            return false;
        }
    }
    if (parser.Found(toWx("workspace"), &value)) {
        workspace_ = fromWx(value);
        const auto& names = workspaceNames();
        if (std::none_of(names.begin(), names.end(),
                         [&](const WorkspaceName& name) { return name.id == workspace_; })) {
            parser.Usage();
            return false;
        }
    }
    if (parser.GetParamCount() > 0) {
        project_ = std::filesystem::absolute(fromWx(parser.GetParam(0)));
    }
    return true;
}

bool Application::OnInit() {
    SetAppName(toWx("vertelwerk"));
    SetAppDisplayName(toWx("Vertelwerk"));
    if (!wxApp::OnInit()) {
        return false;
    }
    std::setlocale(LC_NUMERIC, "C");
    settings_ = std::make_unique<Settings>(base::configDir() / "settings.json");
    showFrame(language_.value_or(settings_->language()), project_, workspace_);
    return true;
}

int Application::OnExit() {
    settings_->save();
    return wxApp::OnExit();
}

void Application::showFrame(base::Language language, const std::filesystem::path& project,
                            const std::string& workspace) {
    speakStockWords(language);
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
