#include "gui/coding/coding_workspace.h"

#include "gui/coding/code_palette.h"
#include "gui/coding/desk_actions.h"
#include "gui/coding/palette_dialog.h"
#include "gui/coding/passage_words.h"
#include "gui/coding/review_dialog.h"
#include "gui/coding/story_media.h"
#include "gui/frame/commands.h"
#include "gui/settings.h"
#include "gui/text.h"
#include "gui/widgets/reading_size.h"
#include "gui/widgets/sash.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include <wx/menu.h>
#include <wx/settings.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int listWidth = 224;
constexpr int codebookWidth = 264;
constexpr int passageHeight = 144;
constexpr int lowestPassage = 128;
constexpr auto assignedKey = "coding.assigned";
constexpr auto passageKey = "panes.coding.below";

/// The action of a key in the text. Shift with a letter that has no action of its own is the letter.
const Action* actionFor(const ActionTable& table, const std::string& key) {
    constexpr std::string_view shift = "Shift+";
    for (const auto& action : table.all()) {
        if (action.inText && action.shortcut == key) {
            return &action;
        }
    }
    if (key == "\xC2\xB1") {
        return actionFor(table, "=");
    }
    return key.starts_with(shift) ? actionFor(table, key.substr(shift.size())) : nullptr;
}

}  // namespace

Workspace* makeCodingWorkspace(wxWindow* parent, Shell& shell) {
    return new CodingWorkspace(parent, shell);
}

CodingWorkspace::CodingWorkspace(wxWindow* parent, Shell& shell)
    : Workspace(parent), shell_(shell), session_(shell, screen()) {
    session_.coding().setProject({}, {}, shell.catalogue().language());
    makeWindows();
    table_ = codingActions(session_.coding(), deeds());
    addMediaAction(table_, this, shell_, session_.coding());
    addDeskActions(table_, session_.coding(), *codebook_, *desk_);
    connect();
    showProject();
    showOpened();
}

CodingScreen CodingWorkspace::screen() {
    CodingScreen screen;
    screen.projectChanged = [this] { showProject(); };
    screen.storyChanged = [this] { showOpened(); };
    screen.textChanged = [this] { reading_->showText(); };
    screen.listChanged = [this] { list_->refresh(); };
    screen.passagesChanged = [this] {
        reading_->showPassages();
        list_->refresh();
    };
    screen.focusChanged = [this] {
        reading_->pane().showFocus();
        passage_->show();
        if (const auto* focus = session_.coding().focus()) {
            codebook_->choose(focus->passage.code);
        }
        reading_->tellParagraph();
    };
    screen.selectionChanged = [this] {
        reading_->text().select(session_.coding().selection());
        reading_->tellParagraph();
    };
    screen.hint = [this](const base::Message& message) { passage_->hint(say(shell_.catalogue(), message)); };
    screen.leaving = [this] {
        passage_->keepMemo();
        reading_->correction().leave();
    };
    screen.top = [this] { return reading_->text().top(); };
    screen.scrollTo = [this](std::size_t position) { reading_->text().scrollToTop(position); };
    return screen;
}

CodingDeeds CodingWorkspace::deeds() {
    CodingDeeds deeds;
    deeds.step = [this](int stories) { step(stories); };
    deeds.mayStep = [this](int stories) {
        return desk_->isOpen() ? desk_->mayStep(stories) : session_.coding().text() != nullptr;
    };
    deeds.toggleDone = [this] { session_.toggleDone(); };
    deeds.codeByName = [this] { codeByName(); };
    deeds.correct = [this] { reading_->correction().toggle(); };
    deeds.review = [this] { review(); };
    deeds.filter = [this] { reading_->pane().filter().openMenu(); };
    deeds.memo = [this] { passage_->focusMemo(); };
    deeds.find = [this] { reading_->find().open(); };
    deeds.toText = [this] { toText(); };
    deeds.toList = [this] { list_->focusList(); };
    deeds.toggleSpoken = [this] { reading_->toggleSpoken(); };
    deeds.toggleSuggestions = [this] { reading_->suggestions().toggle(); };
    deeds.suggests = [this] { return reading_->suggestions().on(); };
    deeds.toggleAssigned = [this] {
        auto& stories = session_.stories();
        stories.setOnlyAssigned(!stories.onlyAssigned());
        shell_.settings().set(assignedKey, stories.onlyAssigned() ? 1 : 0);
        list_->update();
        showOpened();
    };
    deeds.hasAssignments = [this] { return session_.stories().hasAssignments(); };
    deeds.onlyAssigned = [this] { return session_.stories().onlyAssigned(); };
    deeds.hasStory = [this] { return !desk_->isOpen() && session_.coding().text() != nullptr; };
    deeds.isDone = [this] {
        const auto& text = session_.coding().text();
        return text != nullptr && session_.stories().progressOf(text->story.id) == StoryProgress::Done;
    };
    deeds.isSpoken = [this] { return reading_->isSpoken(); };
    return deeds;
}

void CodingWorkspace::makeWindows() {
    const auto& catalogue = shell_.catalogue();
    panes_ = new Panes(this, shell_.settings(), "coding", listWidth, codebookWidth);
    below_ = new LineSplitter(panes_->inner());
    below_->SetSashGravity(1);
    below_->SetMinimumPaneSize(FromDIP(lowestPassage));
    list_ = new StoryListView(panes_->outer(), session_.stories(), catalogue);
    reading_ = new ReadingDesk(below_, shell_, session_);
    passage_ = new PassageView(below_, session_.coding(), catalogue);
    codebook_ = new CodebookView(panes_->inner(), shell_);
    desk_ = new DeskBook(this, shell_);
    desk_->Hide();
    below_->SplitHorizontally(reading_, passage_);
    keepSash(*below_, -FromDIP(shell_.settings().number(passageKey, passageHeight)),
             [this](int sash) { shell_.settings().set(passageKey, ToDIP(-sash)); });
    panes_->fill(list_, below_, codebook_);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(panes_, wxSizerFlags(1).Expand());
    all->Add(desk_, wxSizerFlags(1).Expand());
    SetSizer(all);
    reading_->suggestions().said = [this](const base::Message& message) {
        passage_->hint(say(shell_.catalogue(), message));
    };
}

void CodingWorkspace::connect() {
    reading_->text().moved = [this] { reading_->sync(); };
    reading_->text().pressed = [this](const std::string& key) { return press(key); };
    reading_->text().zoomed = [this](int steps) { changeReadingSize(*this, shell_.settings(), steps); };
    reading_->text().Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent&) { showMenu(); });
    reading_->pane().stripes().clicked = [this](ShownId passage) {
        toText();
        session_.coding().focusOn(passage);
    };
    list_->chosen = [this](model::StoryId story) { session_.open({story, std::nullopt}); };
    list_->entered = [this] { toText(); };
    list_->narrowed = [this] { showOpened(); };
    codebook_->coded = [this](model::CodeId code) {
        reading_->sync();
        session_.coding().code(code);
        toText();
    };
    codebook_->cardAsked = [this](const model::Code& theme) { desk_->showCard(theme); };
    codebook_->passagesAsked = [this](const model::Code& code) { desk_->showPassages(code); };
    desk_->toggled = [this](bool open) {
        panes_->Show(!open);
        desk_->Show(open);
        Layout();
        if (!open) {
            toText();
        }
    };
    Bind(wxEVT_CHAR_HOOK, &CodingWorkspace::onKey, this);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        dress();
        event.Skip();
    });
}

void CodingWorkspace::shown() {
    session_.shown();
    textWanted_ = true;
    toText();
}

void CodingWorkspace::showProject() {
    session_.stories().setOnlyAssigned(shell_.settings().number(assignedKey) != 0);
    codebook_->show(session_.coding().codes());
    reading_->suggestions().codesChanged();
    list_->update();
}

void CodingWorkspace::showOpened() {
    if (reading_->showOpened() && std::exchange(textWanted_, false)) {
        toText();
    }
    list_->refresh();
}

bool CodingWorkspace::press(const std::string& key) {
    const auto* action = actionFor(table_, key);
    if (action == nullptr) {
        const auto code = codebook_->codeOfKey(key);
        if (code) {
            reading_->sync();
            session_.coding().code(code);
        }
        return static_cast<bool>(code);
    }
    reading_->sync();
    if (action->enabled()) {
        action->run();
    }
    return true;
}

void CodingWorkspace::showMenu() {
    reading_->sync();
    wxMenu menu;
    std::map<int, const Action*> byId;
    std::string group;
    for (const auto& action : table_.all()) {
        const auto prefix = action.id.substr(0, action.id.find('.'));
        if (prefix != "theme" && prefix != "experience" && action.id != "code.remove") {
            continue;
        }
        if (!group.empty() && group != prefix) {
            menu.AppendSeparator();
        }
        group = prefix;
        auto* item = menu.Append(wxID_ANY, menuLabel(action, shell_.catalogue()));
        item->Enable(action.enabled());
        byId[item->GetId()] = &action;
    }
    if (const auto chosen = byId.find(GetPopupMenuSelectionFromUser(menu)); chosen != byId.end()) {
        chosen->second->run();
    }
}

void CodingWorkspace::codeByName() {
    auto& coding = session_.coding();
    if (!coding.mayCode()) {
        return;
    }
    PaletteDialog dialog(this, shell_.catalogue(),
                         {coding.wordsToCode(),
                          [this](const std::string& typed) {
                              const auto& codes = session_.coding();
                              return offeredCodes(codes.codes(), session_.codebooks(), codes.recentCodes(),
                                                  typed, shell_.catalogue().language());
                          },
                          [&coding](model::CodeId code) { coding.code(code); }});
    dialog.ShowModal();
}

void CodingWorkspace::review() {
    session_.askToReview([this](const std::vector<model::PassageRow>& passages) {
        std::vector<Row> rows;
        rows.reserve(passages.size());
        for (const auto& passage : passages) {
            rows.push_back(reviewRow(session_.coding(), passage, shell_.catalogue()));
        }
        if (const auto chosen = askPassageToReview(this, shell_.catalogue(), std::move(rows))) {
            textWanted_ = true;
            session_.openToReview(passages[*chosen].passage);
            toText();
        }
    });
}

void CodingWorkspace::toText() {
    if (reading_->showsStory()) {
        textWanted_ = false;
        reading_->text().SetFocus();
    } else {
        list_->focusList();
    }
}

void CodingWorkspace::step(int stories) {
    if (desk_->isOpen()) {
        desk_->step(stories);
    } else if (stories > 0) {
        session_.openNext();
    } else {
        session_.openPrevious();
    }
}

void CodingWorkspace::dress() {
    reading_->dress();
    passage_->dress();
    passage_->show();
    codebook_->dress();
}

void CodingWorkspace::onKey(wxKeyEvent& event) {
    const bool control = event.GetModifiers() == wxMOD_CONTROL;
    if (control && event.GetKeyCode() == 'Z' && reading_->correction().hasLetters()) {
        reading_->text().Undo();
    } else if (event.GetKeyCode() == WXK_ESCAPE && reading_->correction().on()) {
        reading_->correction().end();
    } else if (event.GetKeyCode() == WXK_ESCAPE && !event.HasAnyModifiers()) {
        reading_->find().close();
        toText();
    } else if (control && event.GetKeyCode() == WXK_PAGEDOWN) {  // lists would take these for themselves
        step(1);
    } else if (control && event.GetKeyCode() == WXK_PAGEUP) {
        step(-1);
    } else {
        event.Skip();
    }
}

}  // namespace vertelwerk::gui
