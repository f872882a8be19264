#include "gui/coding/desk_actions.h"

#include <string>
#include <utility>

namespace vertelwerk::gui {
namespace {

using base::msg;

Action make(std::string id, base::Message label, std::string key, std::function<bool()> enabled,
            std::function<void()> run) {
    Action action;
    action.id = std::move(id);
    action.label = std::move(label);
    action.shortcut = std::move(key);
    action.menu = Menu::Code;
    action.enabled = std::move(enabled);
    action.run = std::move(run);
    return action;
}

Action inText(Action action) {
    action.inText = true;
    return action;
}

}  // namespace

void addDeskActions(ActionTable& table, CodingPresenter& coding, CodebookView& codebook, DeskBook& desk) {
    const auto hasWords = [&coding] { return coding.mayCode() && !coding.selection().empty(); };
    const auto mayWrite = [&coding] { return coding.mayCode(); };
    table.add(
        inText(make("code.in-vivo", msg("Make a code of the selection"), "V", hasWords, [&coding, &codebook] {
            const auto& text = *coding.text();
            const auto range = coding.selection().range();
            const auto bytes = text.map.toBytes(range);
            codebook.editor().makeOf(text.story.id, range,
                                     text.story.text.substr(bytes.begin, bytes.length()));
        })));
    table.add(inText(make("memo.words", msg("Annotate the selection"), "A", hasWords, [&coding, &desk] {
        desk.writeMemo(store::Words{coding.text()->story.id, coding.selection().range()},
                       msg("An annotation of the selected words, without a code"));
    })));
    table.add(make("memo.story", msg("Write a memo on this story"), "", mayWrite, [&coding, &desk] {
        desk.writeMemo(coding.text()->story.id, msg("A memo on this story"));
    }));
    table.add(make(
        "memo.narrator", msg("Write a memo on this teller"), "",
        [&coding] { return coding.mayCode() && coding.text()->story.narratorId; },
        [&coding, &desk] { desk.writeMemo(coding.text()->story.narratorId, msg("A memo on this teller")); }));
    table.add(make(
        "memo.code", msg("Write a memo on this code"), "",
        [&codebook] { return codebook.editor().mayWrite() && codebook.chosen() != nullptr; },
        [&codebook, &desk] { desk.writeMemo(codebook.chosen()->id, msg("A memo on this code")); }));
    desk.addActions(table, [&codebook] { return codebook.chosen(); });
}

}  // namespace vertelwerk::gui
