#include "gui/frame/start_line.h"

#include "vertelwerk/base/paths.h"

#include "gui/frame/spoken_language.h"
#include "gui/frame/workspace_names.h"
#include "gui/settings.h"
#include "gui/text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

#include <fmt/format.h>
#include <wx/msgout.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int noDisplay = 1;
constexpr int wrongLine = 2;

/// That of `--lang`, wherever it stands, else that of the settings.
base::Language languageOf(std::span<char*> arguments) {
    constexpr std::string_view option = "--lang";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        const bool joined = argument.starts_with(option) && argument.substr(option.size()).starts_with('=');
        const std::string_view value = joined ? argument.substr(option.size() + 1)
                                       : argument == option && i + 1 < arguments.size()
                                           ? std::string_view(arguments[i + 1])
                                           : std::string_view();
        if (const auto language = base::languageFromTag(std::string(value))) {
            return *language;
        }
    }
    return Settings(base::configDir() / "settings.json").language();
}

bool hasDisplay() {
    return std::ranges::any_of(std::array{"DISPLAY", "WAYLAND_DISPLAY"}, [](const char* name) {
        const char* const value = std::getenv(name);
        return value != nullptr && *value != '\0';
    });
}

}  // namespace

void describeStartLine(wxCmdLineParser& parser, const base::Catalogue& catalogue) {
    const auto described = [&](const base::Message& message) { return say(catalogue, message); };
    parser.AddSwitch(toWx("h"), toWx("help"), described(msg("Show this help")), wxCMD_LINE_OPTION_HELP);
    parser.AddOption({}, toWx("lang"), described(msg("Language of the interface: nl or en")));
    parser.AddOption(
        {}, toWx("workspace"),
        described(msg("Workspace to begin in: collection, search, coding, numbers or learning")));
    parser.AddParam(toWx("PROJECT"), wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

std::optional<StartLine> readStartLine(const wxCmdLineParser& parser) {
    StartLine line;
    wxString value;
    if (parser.Found(toWx("lang"), &value)) {
        line.language = base::languageFromTag(fromWx(value));
        if (!line.language) {
            return std::nullopt;
        }
    }
    if (parser.Found(toWx("workspace"), &value)) {
        line.workspace = fromWx(value);
        if (std::ranges::find(workspaceNames(), line.workspace, &WorkspaceName::id) ==
            workspaceNames().end()) {
            return std::nullopt;
        }
    }
    if (parser.GetParamCount() > 0) {
        line.project = std::filesystem::absolute(fromWx(parser.GetParam(0)));
    }
    return line;
}

std::optional<int> endsAtStart(int count, char** arguments) {
    const auto language = languageOf(std::span(arguments, static_cast<std::size_t>(count)).subspan(1));
    speakIn(language);
    wxMessageOutput::Set(new wxMessageOutputStderr);
    wxCmdLineParser parser(count, arguments);
    const auto catalogue = base::Catalogue::load(language);
    describeStartLine(parser, catalogue);
    const int parsed = parser.Parse(false);
    if (parsed == 0 && readStartLine(parser)) {
        if (hasDisplay()) {
            return std::nullopt;
        }
        fmt::print(stderr, "{}\n",
                   catalogue.say(base::Error{base::ErrorCode::System,
                                             msg("There is no display to show windows on."),
                                             {},
                                             msg("Start it on a desktop, or use vertelwerk-cli.")}));
        return noDisplay;
    }
    const bool asked = parsed < 0;
    fmt::print(asked ? stdout : stderr, "{}\n", fromWx(parser.GetUsageString()));
    return asked ? 0 : wrongLine;
}

}  // namespace vertelwerk::gui
