#include "gui/coding/coding_actions.h"

#include <string>
#include <utility>

namespace vertelwerk::gui {
namespace {

using base::msg;
using model::Valence;

Action make(Menu menu, std::string id, base::Message label, std::string key, std::function<void()> run) {
    Action action;
    action.id = std::move(id);
    action.label = std::move(label);
    action.shortcut = std::move(key);
    action.menu = menu;
    action.run = std::move(run);
    return action;
}

/// For a plain key that works while the text has the focus.
Action makeInText(std::string id, base::Message label, std::string key, std::function<void()> run) {
    auto action = make(Menu::Code, std::move(id), std::move(label), std::move(key), std::move(run));
    action.inText = true;
    return action;
}

Action onToolbar(Action action, std::string icon, base::Message brief) {
    action.onToolbar = true;
    action.icon = std::move(icon);
    action.brief = std::move(brief);
    return action;
}

class Maker {
  public:
    Maker(CodingPresenter& coding, const CodingDeeds& deeds) : coding_(coding), deeds_(deeds) {}

    ActionTable all() {
        choosing();
        themes();
        codes();
        experience();
        passages();
        stories();
        view();
        return std::move(table_);
    }

  private:
    void add(Action action) {
        if (!action.enabled) {
            action.enabled = deeds_.hasStory;
        }
        table_.add(std::move(action));
    }

    void choosing() {
        auto& coding = coding_;
        add(makeInText("choose.sentence", msg("Select the sentence"), "S",
                       [&coding] { coding.choose(Unit::Sentence); }));
        add(makeInText("choose.paragraph", msg("Select the paragraph"), "P",
                       [&coding] { coding.choose(Unit::Paragraph); }));
        add(makeInText("choose.uncoded", msg("Next sentence without a code"), "U",
                       [&coding] { coding.nextUncoded(Unit::Sentence); }));
        add(makeInText("choose.uncoded-paragraph", msg("Next paragraph without a code"), "Shift+U",
                       [&coding] { coding.nextUncoded(Unit::Paragraph); }));
    }

    void themes() {
        auto& coding = coding_;
        for (int theme = 1; theme <= 10; ++theme) {
            const int digit = theme % 10;
            auto action = makeInText("theme." + std::to_string(theme), msg("Code with theme {0}", theme),
                                     std::to_string(digit), [&coding, digit] { coding.codeTheme(digit); });
            action.labelNow = [&coding, digit, theme] {
                const auto* code = coding.codeOfDigit(digit);
                return code == nullptr ? msg("Code with theme {0}", theme)
                                       : msg("Code with {0} {1}", theme, coding.nameOf(code->id));
            };
            action.enabled = [&coding, digit] {
                return coding.mayCode() && coding.codeOfDigit(digit) != nullptr;
            };
            add(std::move(action));
        }
    }

    void codes() {
        auto& coding = coding_;
        add(makeInText("code.name", msg("Code by name ..."), "C", deeds_.codeByName));
        add(makeInText("code.repeat", msg("Repeat the last code"), "Enter",
                       [&coding] { coding.repeatCode(); }));
        add(makeInText("code.remove", msg("Remove coding"), "Del", [&coding] { coding.uncode(); }));
    }

    void experience() {
        auto& coding = coding_;
        add(makeInText("experience.good", msg("Experience: good"), "+",
                       [&coding] { coding.setValence(Valence::Good); }));
        add(makeInText("experience.bad", msg("Experience: not good"), "-",
                       [&coding] { coding.setValence(Valence::Bad); }));
        add(makeInText("experience.mixed", msg("Experience: mixed"), "=",
                       [&coding] { coding.setValence(Valence::Mixed); }));
    }

    void passages() {
        auto& coding = coding_;
        add(makeInText("passage.previous", msg("Previous passage"), "Shift+N",
                       [&coding] { coding.previousPassage(); }));
        add(makeInText("passage.next", msg("Next passage"), "N", [&coding] { coding.nextPassage(); }));
        add(makeInText("passage.shrink", msg("End a word earlier"), "[",
                       [&coding] { coding.shrink(Edge::End); }));
        add(makeInText("passage.grow", msg("End a word later"), "]", [&coding] { coding.grow(Edge::End); }));
        add(makeInText("passage.grow-begin", msg("Begin a word earlier"), "{",
                       [&coding] { coding.grow(Edge::Begin); }));
        add(makeInText("passage.shrink-begin", msg("Begin a word later"), "}",
                       [&coding] { coding.shrink(Edge::Begin); }));
        add(make(Menu::Code, "passage.lost", msg("Passages that lost their words ..."), "Ctrl+Shift+R",
                 deeds_.review));
        add(makeInText("passage.review", msg("Next passage that lost its words"), "Shift+R",
                       [&coding] { coding.nextToReview(); }));
        add(makeInText("passage.put", msg("Put the passage on the selected words"), "R",
                       [&coding] { coding.putOnSelection(); }));
        add(makeInText("passage.memo", msg("Write a memo"), "M", deeds_.memo));
    }

    void stories() {
        const auto step = [this](const char* id, const base::Message& label, const char* key, int stories) {
            auto action = make(Menu::Story, id, label, key, [go = deeds_.step, stories] { go(stories); });
            action.enabled = [may = deeds_.mayStep, stories] { return may(stories); };
            add(std::move(action));
        };
        step("story.previous", msg("Previous story"), "Ctrl+PageUp", -1);
        step("story.next", msg("Next story"), "Ctrl+PageDown", 1);
        auto done =
            onToolbar(make(Menu::Story, "story.done", msg("Mark story as done"), "Ctrl+D", deeds_.toggleDone),
                      "done", msg("Done"));
        done.labelNow = [isDone = deeds_.isDone] {
            return isDone() ? msg("Mark story as not done") : msg("Mark story as done");
        };
        add(std::move(done));
        auto correct =
            onToolbar(make(Menu::Edit, "story.correct", msg("Correct the text"), "Ctrl+E", deeds_.correct),
                      "edit", msg("Correct"));
        correct.labelNow = [&coding = coding_] {
            return coding.correcting() ? msg("Stop correcting the text") : msg("Correct the text");
        };
        add(std::move(correct));
        add(make(Menu::Edit, "story.find", msg("Find in this story"), "Ctrl+F", deeds_.find));
    }

    void view() {
        auto& coding = coding_;
        add(make(Menu::View, "view.text", msg("To the text"), "F6", deeds_.toText));
        add(make(Menu::View, "view.list", msg("To the list of stories"), "Shift+F6", deeds_.toList));
        add(makeInText("view.filter", msg("Choose which passages show ..."), "F", deeds_.filter));
        auto own = make(Menu::View, "view.own", msg("Show only my own passages"), "",
                        [&coding] { coding.setOwnOnly(!coding.ownOnly()); });
        own.labelNow = [&coding] {
            return coding.ownOnly() ? msg("Show the passages of all coders")
                                    : msg("Show only my own passages");
        };
        add(std::move(own));
        auto assigned = make(Menu::View, "view.assigned", msg("List only stories assigned to me"), "",
                             deeds_.toggleAssigned);
        assigned.enabled = deeds_.hasAssignments;
        assigned.labelNow = [only = deeds_.onlyAssigned] {
            return only() ? msg("List all stories") : msg("List only stories assigned to me");
        };
        add(std::move(assigned));
        auto suggested =
            make(Menu::View, "view.suggestions", msg("Underline words that often go with a theme"), "",
                 deeds_.toggleSuggestions);
        suggested.labelNow = [suggests = deeds_.suggests] {
            return suggests() ? msg("Stop underlining words that often go with a theme")
                              : msg("Underline words that often go with a theme");
        };
        add(std::move(suggested));
        auto spoken = make(Menu::View, "view.spoken", msg("Show the paragraph for a screen reader"), "F7",
                           deeds_.toggleSpoken);
        spoken.labelNow = [isSpoken = deeds_.isSpoken] {
            return isSpoken() ? msg("Hide the paragraph for a screen reader")
                              : msg("Show the paragraph for a screen reader");
        };
        add(std::move(spoken));
    }

    CodingPresenter& coding_;
    const CodingDeeds& deeds_;
    ActionTable table_;
};

}  // namespace

ActionTable codingActions(CodingPresenter& coding, const CodingDeeds& deeds) {
    return Maker(coding, deeds).all();
}

}  // namespace vertelwerk::gui
