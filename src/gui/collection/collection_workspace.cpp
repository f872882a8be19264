#include "gui/collection/collection_workspace.h"

#include "vertelwerk/store/collection.h"
#include "vertelwerk/store/consents.h"

#include "gui/collection/story_pages.h"
#include "gui/settings.h"
#include "gui/text.h"
#include "gui/widgets/file_drop.h"
#include "gui/widgets/sash.h"

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include <wx/menu.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

/// The width of the card, in pixels at scale 1.
constexpr const char* sashKey = "collection.card";
constexpr int cardWidth = 392;

struct Choices {
    CountedValues neighbourhoods;
    CountedValues years;
};

struct LoadedStory {
    model::Story story;
    std::vector<model::ConsentEntry> ledger;
    std::vector<MediumLine> media;
};

base::Result<LoadedStory> load(store::Database& database, model::StoryId id,
                               const base::Catalogue& catalogue) {
    auto story = store::findStory(database, id);
    if (!story) {
        return base::fail(story.error());
    }
    auto ledger = store::consentLedger(database, id);
    if (!ledger) {
        return base::fail(ledger.error());
    }
    const auto consents = store::mediumConsents(database, id);
    if (!consents) {
        return base::fail(consents.error());
    }
    auto media = mediaOf(*story, *consents, catalogue, [](const std::filesystem::path& path) {
        std::error_code error;
        return std::filesystem::is_regular_file(path, error);
    });
    return LoadedStory{*std::move(story), *std::move(ledger), std::move(media)};
}

}  // namespace

Workspace* makeCollectionWorkspace(wxWindow* parent, Shell& shell) {
    return new CollectionWorkspace(parent, shell);
}

CollectionWorkspace::CollectionWorkspace(wxWindow* parent, Shell& shell)
    : Workspace(parent),
      shell_(shell),
      list_(pagesOf(shell, pages_)),
      import_(this, shell),
      consent_(this, shell),
      erase_(this, shell) {
    layOut();
    connect();
    auto* drop =
        new FileDrop([this](const std::vector<std::filesystem::path>& paths) { import_.import(paths); });
    drop->over = [this](bool over) { empty_->showTaking(over); };
    SetDropTarget(drop);
}

void CollectionWorkspace::layOut() {
    book_ = new wxSimplebook(this);
    empty_ = new EmptyView(
        book_, shell_.catalogue(), [this] { import_.chooseFiles(); }, [this] { import_.chooseFolder(); });
    auto* full = new wxPanel(book_);
    filter_ = new FilterRow(full, shell_.catalogue());
    splitter_ = new wxSplitterWindow(full, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    rows_ = new CollectionListView(splitter_, list_, shell_.catalogue());
    story_ = new StoryCardView(splitter_, shell_);
    splitter_->SetMinimumPaneSize(FromDIP(280));
    splitter_->SetSashGravity(1.0);
    const int card = -FromDIP(shell_.settings().number(sashKey, cardWidth));
    splitter_->SplitVertically(rows_, story_, card);
    keepSash(*splitter_, card, [this](int sash) { shell_.settings().set(sashKey, ToDIP(-sash)); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(filter_, wxSizerFlags().Expand());
    column->Add(splitter_, wxSizerFlags(1).Expand());
    full->SetSizer(column);
    book_->AddPage(full, {});
    book_->AddPage(empty_, {});
    desk_ = new CollectionBook(this, shell_);
    desk_->toggled = [this](bool open) { showDesk(open); };
    desk_->chosenStory = [this] { return mayOpenStory() ? chosen() : std::nullopt; };
    desk_->Hide();
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(book_, wxSizerFlags(1).Expand());
    all->Add(desk_, wxSizerFlags(1).Expand());
    SetSizer(all);
}

void CollectionWorkspace::connect() {
    list_.resized = [this] { listChanged(true); };
    list_.refreshed = [this] { listChanged(false); };
    list_.failed = [this](const base::Error& error) {
        if (list_.filtered()) {
            filter_->showObjection(shell_.catalogue().say(error));
        } else {
            shell_.tell(error);
        }
    };
    filter_->changed = [this] { applyFilter(); };
    rows_->chosen = [this](model::StoryId story) {
        menuOf_ = {};
        loadCard(story);
    };
    rows_->opened = [this](model::StoryId) { openStory(); };
    rows_->menuAsked = [this] {
        menuOf_ = rows_->selected();
        showMenuWhenLoaded();
    };
    story_->consentChanged = [this](model::StoryId story, model::Purpose purpose, model::Answer answer) {
        consent_.change(story, {purpose, answer}, {{}, "desktop", {}});
    };
    story_->withdrawAsked = [this] { askWithdrawal(); };
}

ActionTable CollectionWorkspace::actions() {
    const auto canWrite = [this] { return writable(); };
    const auto hasProject = [this] { return shell_.workbench() != nullptr; };
    ActionTable table;
    table.add({"collection.import",
               msg("Import stories ..."),
               "Ctrl+I",
               Menu::File,
               true,
               "import",
               false,
               canWrite,
               [this] { import_.chooseFiles(); },
               {},
               msg("Import")});
    table.add({"collection.importFolder",
               msg("Import folder ..."),
               "Ctrl+Shift+I",
               Menu::File,
               true,
               "import-folder",
               false,
               canWrite,
               [this] { import_.chooseFolder(); },
               {},
               msg("Import folder")});
    table.add({"story.open",
               msg("Open for coding"),
               "Ctrl+Return",
               Menu::Story,
               true,
               "coding",
               false,
               [this] { return mayOpenStory(); },
               [this] { openStory(); },
               {},
               msg("Open")});
    table.add({"consent.withdraw",
               msg("Withdraw consent ..."),
               "",
               Menu::Story,
               false,
               "withdraw",
               false,
               [this] { return canWithdraw(); },
               [this] { askWithdrawal(); },
               {}});
    table.add({"story.erase",
               msg("Erase ..."),
               "",
               Menu::Story,
               false,
               "",
               false,
               [this] { return writable() && chosen(); },
               [this] { erase_.ask(chosen()->id); },
               {}});
    table.add({"list.filter",
               msg("Filter the list"),
               "Ctrl+F",
               Menu::Edit,
               false,
               "filter",
               false,
               hasProject,
               [this] { filter_->focusField(); },
               {}});
    table.add({"list.clearFilter",
               msg("Show all stories"),
               "",
               Menu::View,
               false,
               "",
               false,
               [this] { return list_.filtered(); },
               [this] { clearFilter(); },
               {}});
    desk_->addActions(table);
    return table;
}

void CollectionWorkspace::projectChanged() {
    story_->showNothing();
    filter_->set({});
    filter_->showObjection({});
    list_.clear();
    desk_->projectChanged();
    if (shell_.workbench() != nullptr) {
        stale_ = true;
        if (IsShownOnScreen()) {
            refresh();
        }
    }
}

void CollectionWorkspace::dataChanged() {
    stale_ = true;
    if (IsShownOnScreen()) {
        refresh();
    }
}

void CollectionWorkspace::shown() {
    if (stale_) {
        refresh();
    }
    if (!desk_->isOpen()) {
        rows_->SetFocus();
    }
}

void CollectionWorkspace::refresh() {
    stale_ = false;
    desk_->dataChanged();
    list_.reload();
    loadChoices();
    if (story_->card()) {
        loadCard(story_->card()->id);
    }
}

void CollectionWorkspace::applyFilter() {
    const auto query = queryOf(filter_->choices());
    filter_->showObjection(query ? std::string() : shell_.catalogue().say(query.error()));
    if (query) {
        list_.filter(*query);
    }
}

void CollectionWorkspace::clearFilter() {
    filter_->set({});
    applyFilter();
}

void CollectionWorkspace::takeQuery(const std::string& query) {
    desk_->close();
    CollectionChoices choices;
    choices.written = query;
    filter_->set(choices);
    applyFilter();
}

void CollectionWorkspace::listChanged(bool resized) {
    const bool nothing = list_.known() && list_.size() == 0 && !list_.filtered();
    book_->ChangeSelection(nothing && writable() ? 1 : 0);
    filter_->showCount(list_.size());
    if (resized) {
        rows_->resize();
    } else {
        rows_->refreshRows();
    }
}

void CollectionWorkspace::loadChoices() {
    shell_.workbench()->read<Choices>(
        [](app::Reading& reading) {
            return Choices{
                store::fieldValues(reading.database, model::Field::Neighbourhood).value_or(CountedValues{}),
                store::fieldValues(reading.database, model::Field::Year).value_or(CountedValues{})};
        },
        asker_.whileAlive<Choices>([this](const Choices& choices) {
            filter_->offerNeighbourhoods(choices.neighbourhoods);
            filter_->offerYears(choices.years);
        }));
}

void CollectionWorkspace::loadCard(model::StoryId story) {
    using Loaded = base::Result<LoadedStory>;
    const auto deliver = card_.latest<Loaded>([this](const Loaded& loaded) {
        if (loaded) {
            auto card = makeCard(loaded->story, loaded->ledger, shell_.catalogue());
            card.media = loaded->media;
            story_->show(card, writable());
            showMenuWhenLoaded();
        } else {
            story_->showNothing();
        }
    });
    if (!story || shell_.workbench() == nullptr) {
        story_->showNothing();
        return;
    }
    shell_.workbench()->read<Loaded>(
        [story, &catalogue = shell_.catalogue()](app::Reading& reading) {
            return load(reading.database, story, catalogue);
        },
        deliver);
}

void CollectionWorkspace::askWithdrawal() {
    if (canWithdraw()) {
        const auto story = *chosen();
        consent_.askWithdrawal(story.id, story.title);
    }
}

void CollectionWorkspace::showDesk(bool open) {
    book_->Show(!open);
    desk_->Show(open);
    Layout();
    if (!open) {
        rows_->SetFocus();
    }
}

void CollectionWorkspace::openStory() {
    if (mayOpenStory()) {
        shell_.openStory({chosen()->id, std::nullopt});
    }
}

void CollectionWorkspace::showMenuWhenLoaded() {
    if (menuOf_ && story_->card() && story_->card()->id == menuOf_) {
        menuOf_ = {};
        showMenu();
    }
}

void CollectionWorkspace::showMenu() {
    wxMenu menu;
    const auto table = actions();
    for (const auto* id : {"story.open", "story.pseudonyms", "consent.withdraw", "story.erase"}) {
        const auto* action = table.find(id);
        auto* item = menu.Append(wxID_ANY, say(shell_.catalogue(), action->label));
        item->Enable(!action->enabled || action->enabled());
        menu.Bind(wxEVT_MENU, [run = action->run](wxCommandEvent&) { run(); }, item->GetId());
    }
    PopupMenu(&menu);
}

std::optional<ChosenStory> CollectionWorkspace::chosen() const {
    if (desk_->isOpen()) {
        return desk_->chosen();
    }
    const auto& card = story_->card();
    return card ? std::optional(ChosenStory{card->id, card->title, !card->setApart.empty(), card->withdrawn})
                : std::nullopt;
}

bool CollectionWorkspace::writable() const {
    return shell_.workbench() != nullptr && shell_.workbench()->writable();
}

bool CollectionWorkspace::mayOpenStory() const {
    const auto story = chosen();
    return story && !story->setApart;
}

bool CollectionWorkspace::canWithdraw() const {
    const auto story = chosen();
    return writable() && story && !story->withdrawn;
}

}  // namespace vertelwerk::gui
