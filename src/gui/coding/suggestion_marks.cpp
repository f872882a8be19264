#include "gui/coding/suggestion_marks.h"

#include "gui/settings.h"

#include <memory>
#include <utility>

namespace vertelwerk::gui {
namespace {

constexpr auto onKey = "coding.suggestions";

}  // namespace

SuggestionMarks::SuggestionMarks(Shell& shell, CodingSession& session, Tints& tints)
    : shell_(shell), session_(session), tints_(tints), words_(session.coding()) {
    words_.setOn(shell.settings().number(onKey) != 0);
}

void SuggestionMarks::toggle() {
    words_.setOn(!words_.on());
    shell_.settings().set(onKey, words_.on() ? 1 : 0);
    update();
    tell();
}

void SuggestionMarks::codesChanged() {
    words_.forget();
    update();
}

void SuggestionMarks::update() {
    tints_.showSuggested(words_.shown());
    if (words_.mustBeFound() && shell_.workbench() != nullptr) {
        find();
    }
}

void SuggestionMarks::find() {
    using Found = std::vector<app::Suggestion>;
    const auto text = session_.coding().text();
    shell_.workbench()->read<Found>(
        [text, codes = session_.coding().codes()](app::Reading& reading) {
            return app::TermSuggester(reading.analyser, codes)
                .suggest(text->story.text, text->story.language);
        },
        asker_.latest<Found>([this, text](Found found) {
            words_.take(*text, std::move(found));
            tints_.showSuggested(words_.shown());
            tell();
        }));
}

void SuggestionMarks::tell() {
    const auto& selection = session_.coding().selection();
    if (const auto message = selection.empty() ? words_.at(selection.caret) : std::nullopt; message && said) {
        said(*message);
    }
}

}  // namespace vertelwerk::gui
