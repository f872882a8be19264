#include "gui/frame/frame_actions.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

using base::msg;

Action plain(std::string id, base::Message label, std::string shortcut, Menu menu,
             std::function<void()> run) {
    Action action;
    action.id = std::move(id);
    action.label = std::move(label);
    action.shortcut = std::move(shortcut);
    action.menu = menu;
    action.run = std::move(run);
    return action;
}

Action onlyIf(Action action, std::function<bool()> enabled) {
    action.enabled = std::move(enabled);
    return action;
}

Action labelled(Action action, std::function<base::Message()> labelNow) {
    action.labelNow = std::move(labelNow);
    return action;
}

}  // namespace

ActionTable frameActions(const FrameDeeds& deeds, const std::vector<WorkspaceName>& workspaces,
                         base::Language spoken) {
    ActionTable table;
    table.add(plain("project.new", msg("New project ..."), "Ctrl+N", Menu::File, deeds.newProject));
    table.add(plain("project.open", msg("Open project ..."), "Ctrl+O", Menu::File, deeds.openProject));
    table.add(
        plain("project.sample", msg("Open the sample collection"), "", Menu::File, deeds.sampleProject));
    table.add(plain("project.coder", msg("Work under another name ..."), "", Menu::File, deeds.changeCoder));
    table.add(onlyIf(plain("project.close", msg("Close project"), "Ctrl+W", Menu::File, deeds.closeProject),
                     deeds.hasProject));
    table.add(plain("program.quit", msg("Quit"), "Ctrl+Q", Menu::File, deeds.quit));
    table.add(
        labelled(onlyIf(plain("undo.undo", msg("Undo"), "Ctrl+Z", Menu::Edit, deeds.undo), deeds.canUndo),
                 deeds.undoLabel));
    table.add(labelled(
        onlyIf(plain("undo.redo", msg("Redo"), "Ctrl+Shift+Z", Menu::Edit, deeds.redo), deeds.canRedo),
        deeds.redoLabel));
    table.add(onlyIf(
        plain("find.everywhere", msg("Search in all stories"), "Ctrl+K", Menu::Edit, deeds.focusSearch),
        deeds.hasProject));
    int number = 1;
    for (const auto& workspace : workspaces) {
        table.add(
            onlyIf(plain("workspace." + workspace.id, workspace.title, "Ctrl+" + std::to_string(number++),
                         Menu::View, [show = deeds.showWorkspace, id = workspace.id] { show(id); }),
                   deeds.hasProject));
    }
    table.add(plain("reading.larger", msg("Larger stories"), "Ctrl++", Menu::View,
                    [enlarge = deeds.enlarge] { enlarge(1); }));
    table.add(plain("reading.smaller", msg("Smaller stories"), "Ctrl+-", Menu::View,
                    [enlarge = deeds.enlarge] { enlarge(-1); }));
    table.add(
        plain("reading.usual", msg("Stories at the usual size"), "Ctrl+0", Menu::View, deeds.usualSize));
    table.add(plain("reading.set", msg("How stories are set ..."), "", Menu::View, deeds.setReading));
    for (const auto& [language, name] : {std::pair(base::Language::Dutch, msg("Nederlands")),
                                         std::pair(base::Language::English, msg("English"))}) {
        table.add(onlyIf(plain("language." + std::string(base::toTag(language)), name, "", Menu::View,
                               [speak = deeds.speak, chosen = language] { speak(chosen); }),
                         [other = language != spoken] { return other; }));
    }
    table.add(plain("help.here", msg("Help with this screen"), "F1", Menu::Help, deeds.help));
    auto shortcuts = plain("help.shortcuts", msg("Keyboard shortcuts"), "?", Menu::Help, deeds.shortcuts);
    shortcuts.inText = true;
    table.add(std::move(shortcuts));
    table.add(plain("program.about", msg("About Vertelwerk"), "", Menu::Help, deeds.about));
    return table;
}

}  // namespace vertelwerk::gui
