#include "gui/search/search_tools.h"

#include "vertelwerk/app/codebook_work.h"
#include "vertelwerk/app/search_words.h"
#include "vertelwerk/store/unit_of_work.h"

#include "gui/search/autocode_dialog.h"
#include "gui/search/hit_rows.h"
#include "gui/search/query_form_dialog.h"
#include "gui/search/word_lists_dialog.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <wx/textdlg.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;

constexpr std::size_t mostSimilar = 12;

Row rowOf(const std::string& strong, const std::string& quiet) {
    return {{{{strong, Look::Strong, std::nullopt}}, 1}, {{{quiet, Look::Quiet, std::nullopt}}, 2}};
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

}  // namespace

SearchTools::SearchTools(wxWindow* parent, Shell& shell, SearchPresenter& presenter)
    : parent_(parent), shell_(shell), presenter_(presenter) {}

void SearchTools::projectChanged() {
    asker_ = {};
    saved_.clear();
    if (shell_.workbench() == nullptr) {
        return;
    }
    using Answer = base::Result<std::vector<store::SavedQuery>>;
    shell_.workbench()->read<Answer>(
        [](app::Reading& reading) { return store::savedQueries(reading.database); },
        asker_.whileAlive<Answer>([this](Answer saved) {
            if (saved) {
                saved_ = *std::move(saved);
            }
        }));
}

void SearchTools::addItem(wxMenu& menu, const base::Message& label, bool enabled, std::function<void()> run) {
    auto* item = menu.Append(wxID_ANY, say(shell_.catalogue(), label));
    item->Enable(enabled);
    menu.Bind(wxEVT_MENU, [run = std::move(run)](wxCommandEvent&) { run(); }, item->GetId());
}

void SearchTools::addCheck(wxMenu& menu, const base::Message& label, bool checked,
                           std::function<void(bool)> run) {
    auto* item = menu.AppendCheckItem(wxID_ANY, say(shell_.catalogue(), label));
    item->Check(checked);
    menu.Bind(
        wxEVT_MENU, [run = std::move(run)](wxCommandEvent& event) { run(event.IsChecked()); }, item->GetId());
}

void SearchTools::addSaved(wxMenu& menu) {
    auto* queries = new wxMenu;
    for (const auto& query : saved_) {
        auto* item = queries->Append(wxID_ANY, toWx(query.name), toWx(query.query));
        queries->Bind(wxEVT_MENU, [this, query](wxCommandEvent&) { onSaved(query); }, item->GetId());
    }
    auto* item = menu.AppendSubMenu(queries, say(shell_.catalogue(), msg("Saved queries")));
    item->Enable(!saved_.empty());
}

void SearchTools::popUp(wxWindow& below) {
    const bool open = shell_.workbench() != nullptr;
    const bool writable = open && shell_.workbench()->writable();
    const bool hits = !presenter_.hits().empty();
    wxMenu menu;
    addItem(menu, msg("Search with a form ..."), open, [this] { fillForm(); });
    menu.AppendSeparator();
    addCheck(menu, msg("Find synonyms too"), presenter_.synonyms(), [this](bool use) {
        if (presenter_.useSynonyms(use)) {
            onOptions();
        }
    });
    addCheck(menu, msg("Words of the interviewer too"), presenter_.interviewer(), [this](bool hear) {
        if (presenter_.hearInterviewer(hear)) {
            onOptions();
        }
    });
    addCheck(menu, msg("Show words in context"), wordsInContext_,
             [this](bool words) { showInContext(words); });
    menu.AppendSeparator();
    addItem(menu, msg("Code what was found ..."), hits && writable, [this] { code(); });
    addItem(menu, msg("Why this hit?"), hits, [this] { why(); });
    addItem(menu, msg("Stories like this one"), hits, [this] { similar(); });
    addItem(menu, msg("Words typical of these hits"), hits, [this] { typical(); });
    menu.AppendSeparator();
    addItem(menu, msg("Save this query ..."), hits && writable, [this] { save(); });
    addSaved(menu);
    addItem(menu, msg("Word lists ..."), writable, [this] { editWordLists(parent_, shell_); });
    below.PopupMenu(&menu, 0, below.GetSize().y);
}

void SearchTools::popUpOnHit(wxWindow& list, std::function<void()> open) {
    const bool writable = shell_.workbench() != nullptr && shell_.workbench()->writable();
    wxMenu menu;
    addItem(menu, msg("Open hit in coding"), true, std::move(open));
    menu.AppendSeparator();
    addItem(menu, msg("Why this hit?"), true, [this] { why(); });
    addItem(menu, msg("Stories like this one"), true, [this] { similar(); });
    addItem(menu, msg("Code what was found ..."), writable, [this] { code(); });
    list.PopupMenu(&menu);
}

void SearchTools::addActions(ActionTable& table) {
    enum Needs : unsigned { Nothing = 0, Hits = 1, Writing = 2 };
    const auto add = [&](const char* id, const base::Message& label, const char* shortcut, unsigned needs,
                         std::function<void()> run) {
        Action action;
        action.id = id;
        action.label = label;
        action.shortcut = shortcut;
        action.menu = Menu::Story;
        action.enabled = [this, needs] {
            const auto* bench = shell_.workbench();
            return bench != nullptr && ((needs & Hits) == 0 || !presenter_.hits().empty()) &&
                   ((needs & Writing) == 0 || bench->writable());
        };
        action.run = std::move(run);
        table.add(std::move(action));
    };
    add("search.form", msg("Search with a form ..."), "", Nothing, [this] { fillForm(); });
    add("search.code", msg("Code what was found ..."), "Ctrl+Shift+C", Hits | Writing, [this] { code(); });
    add("search.why", msg("Why this hit?"), "", Hits, [this] { why(); });
    add("search.similar", msg("Stories like this one"), "", Hits, [this] { similar(); });
    add("search.typical", msg("Words typical of these hits"), "", Hits, [this] { typical(); });
    add("search.context", msg("Show words in context"), "Ctrl+Shift+W", Nothing,
        [this] { showInContext(!wordsInContext_); });
    add("search.save", msg("Save this query ..."), "", Hits | Writing, [this] { save(); });
    add("search.words", msg("Word lists ..."), "", Writing, [this] { editWordLists(parent_, shell_); });
}

void SearchTools::showInContext(bool words) {
    wordsInContext_ = words;
    onView(words);
}

const app::SearchHit* SearchTools::hitInFocus() const {
    const auto row = presenter_.rowInFocus();
    return row ? &presenter_.hits().at(*row) : nullptr;
}

void SearchTools::fillForm() {
    QueryFormDialog dialog(parent_, shell_.catalogue(), app::withoutCriteria(presenter_.codes()));
    if (dialog.ShowModal() == wxID_OK) {
        if (const auto query = dialog.form().toQuery(shell_.catalogue().language()); !query.empty()) {
            onQuery(query);
        }
    }
}

void SearchTools::code() {
    app::AutocodeRequest request;
    request.query = presenter_.query();
    request.synonyms = presenter_.synonyms();
    auto codes = presenter_.codes();
    std::erase_if(codes, [](const model::Code& code) { return code.retired; });
    AutocodeDialog dialog(parent_, shell_, std::move(codes), std::move(request));
    if (dialog.ShowModal() != wxID_OK || shell_.workbench() == nullptr) {
        return;
    }
    using Answer = base::Result<std::vector<model::PassageId>>;
    shell_.workbench()->write<Answer>(
        [code = dialog.code(), chosen = dialog.chosen(),
         language = shell_.catalogue().language()](app::Project& project) {
            return app::codeProposed(project.database(), project.coder, code, chosen, language);
        },
        asker_.whileAlive<Answer>([this](const Answer& passages) {
            if (passages) {
                shell_.tell(plural("{0} place coded.", "{0} places coded.", passages->size()));
            } else {
                shell_.tell(passages.error());
            }
        }));
}

void SearchTools::why() {
    const auto* hit = hitInFocus();
    if (hit == nullptr) {
        return;
    }
    std::vector<std::string> known;
    std::vector<Row> rows;
    for (const auto& mark : hit->marks) {
        const auto reason = shell_.catalogue().say(app::reasonOf(mark));
        if (std::ranges::find(known, reason) == known.end()) {
            known.push_back(reason);
            rows.push_back({{{{reason, Look::Plain, std::nullopt}}, 2}});
        }
    }
    if (rows.empty()) {
        rows.push_back(
            {{{{shell_.catalogue().say(msg("The story meets the conditions; no word was asked for.")),
                Look::Plain, std::nullopt}},
              2}});
    }
    show(msg("Why this hit?"), msg("Why \"{0}\" was found", titleOf(*hit, shell_.catalogue())),
         std::move(rows));
}

void SearchTools::similar() {
    const auto* hit = hitInFocus();
    if (hit == nullptr) {
        return;
    }
    using Answer = base::Result<std::vector<app::SearchHit>>;
    const auto title = titleOf(*hit, shell_.catalogue());
    shell_.workbench()->read<Answer>(
        [story = hit->story](app::Reading& reading) -> Answer {
            const auto searcher = reading.searcher();
            if (!searcher) {
                return base::fail(searcher.error());
            }
            return app::similarStories(reading.database, **searcher, story, mostSimilar);
        },
        asker_.whileAlive<Answer>([this, title](const Answer& stories) {
            if (!stories) {
                shell_.tell(stories.error());
                return;
            }
            std::vector<Row> rows;
            for (const auto& one : *stories) {
                rows.push_back(rowOf(titleOf(one, shell_.catalogue()),
                                     shell_.catalogue().say(msg("Both tell of: {0}", listed(one.matched)))));
            }
            show(msg("Stories like this one"), msg("Stories that share telling words with \"{0}\"", title),
                 std::move(rows), {say(shell_.catalogue(), msg("Open in coding")), [&](std::size_t row) {
                                       shell_.openStory({stories->at(row).story, std::nullopt});
                                   }});
        }));
}

void SearchTools::typical() {
    auto request = presenter_.firstPage();
    if (!request) {
        return;
    }
    request->limit = 0;
    request->typicalWords = true;
    using Answer = base::Result<app::SearchAnswer>;
    shell_.workbench()->read<Answer>(
        [request = *request](app::Reading& reading) -> Answer {
            const auto searcher = reading.searcher();
            if (!searcher) {
                return base::fail(searcher.error());
            }
            return app::searchProject(reading.database, **searcher, reading.analyser, request);
        },
        asker_.whileAlive<Answer>([this](const Answer& answer) {
            if (!answer) {
                shell_.tell(answer.error());
                return;
            }
            std::vector<Row> rows;
            for (const auto& word : answer->typical) {
                rows.push_back(
                    rowOf(word.word, shell_.catalogue().say(plural("{0} time here, {1} times in the rest",
                                                                   "{0} times here, {1} times in the rest",
                                                                   word.here, word.rest))));
            }
            show(msg("Words typical of these hits"),
                 msg("Words that these stories use more than the others, the most telling first "
                     "(log-likelihood, Rayson and Garside 2000)"),
                 std::move(rows));
        }));
}

void SearchTools::save() {
    const auto& catalogue = shell_.catalogue();
    wxTextEntryDialog dialog(parent_, say(catalogue, msg("What is this query called?")),
                             say(catalogue, msg("Save this query")));
    sayButtons(dialog, catalogue, msg("Keep"));
    if (dialog.ShowModal() != wxID_OK || dialog.GetValue().Strip(wxString::both).empty()) {
        return;
    }
    const store::SavedQuery query{fromWx(dialog.GetValue()), presenter_.query(),
                                  presenter_.where() == search::Where::Passages, presenter_.synonyms(),
                                  presenter_.interviewer()};
    shell_.workbench()->write<base::Status>(
        [query](app::Project& project) -> base::Status {
            auto work = store::UnitOfWork::begin(
                project.database(),
                store::Action{msg("save the query {0}", query.name), project.coder, true, std::nullopt});
            if (!work) {
                return base::fail(work.error());
            }
            if (const auto saved = store::saveQuery(*work, query); !saved) {
                return saved;
            }
            const auto committed = work->commit();
            return committed ? base::Status{} : base::fail(committed.error());
        },
        asker_.whileAlive<base::Status>([this, query](const base::Status& status) {
            if (status) {
                shell_.tell(msg("Saved. Use it anywhere as saved:\"{0}\".", query.name));
                projectChanged();
            } else {
                shell_.tell(status.error());
            }
        }));
}

void SearchTools::show(const base::Message& title, const base::Message& summary, std::vector<Row> rows,
                       const RowAction& action) {
    const auto& catalogue = shell_.catalogue();
    showReport(parent_, say(catalogue, title), say(catalogue, summary), std::move(rows),
               say(catalogue, msg("Close")), action);
}

}  // namespace vertelwerk::gui
