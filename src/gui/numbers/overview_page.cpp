#include "gui/numbers/overview_page.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/chart/layouts.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/folders.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <wx/filedlg.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/utils.h>
#include <wx/wrapsizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;
using Read = base::Result<OverviewData>;
using Quotes = base::Result<std::vector<BehindQuote>>;

constexpr int leftWidth = 240;
constexpr int rightWidth = 300;
constexpr int pictureBorder = 16;
constexpr const char* exportKey = "export";

base::Message labelOf(OverviewOption option) {
    switch (option) {
        case OverviewOption::Property:
            return msg("By");
        case OverviewOption::Story:
            return msg("Story");
        case OverviewOption::Theme:
            return msg("Theme");
        case OverviewOption::Claim:
            return msg("Claim");
    }
    return {};
}

void fill(wxChoice& choice, const std::vector<std::string>& names, std::size_t chosen) {
    wxArrayString items;
    for (const auto& name : names) {
        items.push_back(toWx(name));
    }
    choice.Set(items);
    if (chosen < names.size()) {
        choice.SetSelection(static_cast<int>(chosen));
    }
}

Row rowOf(const BehindQuote& quote, const std::string& code, const base::Catalogue& catalogue) {
    const auto title = app::storyTitle(quote.title, quote.source, catalogue);
    Row row;
    if (!quote.quote.empty()) {
        row.push_back({{{quote.quote, Look::Plain, std::nullopt}}, 4});
        row.push_back(
            {{{code + " \xC2\xB7 " + quote.coder + " \xC2\xB7 " + title, Look::Quiet, std::nullopt}}, 1});
    } else {
        row.push_back({{{title, Look::Plain, std::nullopt}}, 2});
    }
    return row;
}

}  // namespace

OverviewPage::OverviewPage(wxWindow* parent, Shell& shell)
    : wxPanel(parent), shell_(shell), presenter_(shell.catalogue()) {
    const auto& catalogue = shell.catalogue();
    panes_ = new Panes(this, shell.settings(), "overview", leftWidth, rightWidth);
    views_ = new MarkupList(panes_->outer(), say(catalogue, msg("Overviews")));
    auto* middle = layOutMiddle(panes_->inner());
    right_ = new wxPanel(panes_->inner());
    behindTitle_ = new Prose(right_, say(catalogue, msg("Behind the cell")));
    behind_ = new MarkupList(right_, say(catalogue, msg("Behind the cell")));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(behindTitle_, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    column->Add(behind_, wxSizerFlags(1).Expand());
    right_->SetSizer(column);
    panes_->fill(views_, middle, right_);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(panes_, wxSizerFlags(1).Expand());
    SetSizer(all);
    views_->setRows(presenter_.viewRows());
    views_->select(presenter_.chosen());
    views_->onSelect = [this](std::size_t view) {
        presenter_.choose(view);
        showChoices();
        showTable();
    };
    grid_->onCell = [this](std::size_t row, std::size_t at) { showBehind(row, at); };
    behind_->onActivate = [this](std::size_t row) { openBehind(row); };
    showChoices();
}

wxWindow* OverviewPage::layOutMiddle(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    auto* page = new wxPanel(parent);
    auto* head = new wxWrapSizer(wxHORIZONTAL);
    const auto add = [&](const base::Message& label) {
        auto* words = new wxStaticText(page, wxID_ANY, say(catalogue, label));
        auto* choice = new wxChoice(page, wxID_ANY);
        choice->SetName(words->GetLabel());
        auto* both = new wxBoxSizer(wxHORIZONTAL);
        both->Add(words, wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(8)));
        both->Add(choice, wxSizerFlags().CentreVertical());
        head->Add(both);
        return std::pair(words, choice);
    };
    coder_ = add(msg("Coder")).second;
    coder_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.chooseCoder(static_cast<std::size_t>(coder_->GetSelection()));
        read();
    });
    for (auto& option : options_) {
        std::tie(option.label, option.choice) = add(labelOf(option.option));
        option.choice->Bind(wxEVT_CHOICE, [this, &option](wxCommandEvent&) {
            if (presenter_.chooseOption(option.option,
                                        static_cast<std::size_t>(option.choice->GetSelection()))) {
                read();
            } else {
                showTable();
            }
        });
    }
    frame_ = new wxScrolledWindow(page);
    frame_->SetScrollRate(FromDIP(8), FromDIP(8));
    frame_->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    picture_ = new ScenePanel(frame_);
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(picture_, wxSizerFlags().Border(wxALL, FromDIP(pictureBorder)));
    frame_->SetSizer(around);
    page->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { fitPicture(); });
    });
    note_ = new Prose(page, {});
    note_->SetForegroundColour(quietTextColour());
    grid_ = new CountGrid(page, say(catalogue, msg("The same as a table")));
    filter_ = new StoryFilterBox(page, shell_, "overview");
    filter_->changed = [this] { read(); };
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(filter_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(8)));
    column->Add(head, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(8)));
    column->Add(frame_, wxSizerFlags().Expand());
    column->Add(note_, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    column->Add(grid_, wxSizerFlags(1).Expand());
    page->SetSizer(column);
    return page;
}

void OverviewPage::projectChanged() {
    reads_ = {};
    behindReads_ = {};
    writes_ = {};
    presenter_.reset();
    filter_->projectChanged();
    stale_ = true;
}

void OverviewPage::shown() {
    if (stale_) {
        read();
    }
}

void OverviewPage::read() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    stale_ = false;
    filter_->read<Read>(
        reads_,
        [choice = presenter_.choice()](app::Reading& reading, const model::StoryFilter& filter) {
            return readOverview(reading.database, choice, filter);
        },
        [this](Read data) {
            if (!data) {
                shell_.tell(data.error());
                return;
            }
            presenter_.take(*std::move(data));
            showChoices();
            showTable();
        });
}

void OverviewPage::showChoices() {
    const auto coders = presenter_.coderNames();
    std::size_t chosen = 0;
    for (std::size_t i = 1; i < coders.size(); ++i) {
        chosen = coders[i] == presenter_.choice().coder ? i : chosen;
    }
    fill(*coder_, coders, chosen);
    for (auto& option : options_) {
        const bool offered = presenter_.offers(option.option);
        option.label->Show(offered);
        option.choice->Show(offered);
        if (offered) {
            fill(*option.choice, presenter_.namesOf(option.option), presenter_.placeOf(option.option));
        }
    }
    coder_->GetParent()->Layout();
}

void OverviewPage::showTable() {
    const auto& table = presenter_.table();
    const bool empty = presenter_.isEmpty();
    picture_->Show(!empty);
    if (!empty) {
        picture_->show(chart::withNote(table.scene, table.pictureNote));
    }
    note_->say(!empty            ? toWx(table.note)
               : filter_->isOn() ? say(shell_.catalogue(), filter_->whyNothing())
                                 : say(shell_.catalogue(),
                                       msg("Nothing is coded yet. Code a story under Coding; the counts "
                                           "come by themselves.")));
    grid_->show(table);
    quotes_.clear();
    behind_->setRows({});
    behindTitle_->say(say(shell_.catalogue(), msg("Choose a cell to see what it counts.")));
    fitPicture();
}

/// The picture takes what it needs, down to a readable size and up to half of the page.
void OverviewPage::fitPicture() {
    auto* page = frame_->GetParent();
    const auto border = FromDIP(wxSize(2 * pictureBorder, 2 * pictureBorder));
    picture_->fit(page->GetClientSize().x - border.x);
    auto wanted = picture_->IsShown() ? picture_->GetMinSize() + border : wxSize();
    if (wanted.x > page->GetClientSize().x) {
        wanted.y += wxSystemSettings::GetMetric(wxSYS_HSCROLL_Y, this);
    }
    frame_->SetMinSize(wxSize(-1, std::min(wanted.y, page->GetClientSize().y / 2)));
    frame_->FitInside();
    page->Layout();
}

void OverviewPage::showBehind(std::size_t row, std::size_t column) {
    const auto behind = presenter_.behind(row, column);
    if (shell_.workbench() == nullptr || behind.all == 0) {
        quotes_.clear();
        behind_->setRows({});
        behindTitle_->say(say(shell_.catalogue(), msg("Nothing is behind this cell.")));
        return;
    }
    behindTitle_->say(
        say(shell_.catalogue(), behind.all > behind.places.size()
                                    ? msg("The first {0} of {1}", behind.places.size(), behind.all)
                                    : plural("{0} behind the cell", "{0} behind the cell", behind.all)));
    shell_.workbench()->read<Quotes>(
        [places = behind.places, reader = shell_.workbench()->coderName()](app::Reading& reading) {
            return readBehind(reading.database, places, reader);
        },
        behindReads_.latest<Quotes>([this](Quotes quotes) {
            if (!quotes) {
                shell_.tell(quotes.error());
                return;
            }
            quotes_ = *std::move(quotes);
            std::vector<Row> rows;
            rows.reserve(quotes_.size());
            for (const auto& quote : quotes_) {
                rows.push_back(rowOf(quote, presenter_.nameOfKey(quote.code), shell_.catalogue()));
            }
            behind_->setRows(std::move(rows));
        }));
}

void OverviewPage::openBehind(std::size_t row) {
    if (row < quotes_.size()) {
        shell_.openStory({quotes_[row].place.story, quotes_[row].place.range});
    }
}

void OverviewPage::exportView() {
    const auto& catalogue = shell_.catalogue();
    const auto& table = presenter_.table();
    wxFileDialog dialog(this, say(catalogue, msg("Export this overview")),
                        lastFolder(shell_.settings(), exportKey), toWx(table.id),
                        say(catalogue, msg("Table")) + wxASCII_STR(" (*.csv)|*.csv|") +
                            say(catalogue, msg("Picture")) + wxASCII_STR(" (*.svg)|*.svg"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (shell_.workbench() == nullptr || dialog.ShowModal() != wxID_OK) {
        return;
    }
    std::filesystem::path out = fromWx(dialog.GetPath());
    if (out.extension() != ".csv" && out.extension() != ".svg") {
        out += dialog.GetFilterIndex() == 1 ? ".svg" : ".csv";
    }
    rememberFolder(shell_.settings(), exportKey, out);
    const auto bytes = out.extension() == ".svg" ? chart::toSvg(notedPicture(table)) : tableCsv(table);
    if (const auto written = base::writeFileWhole(out, bytes); !written) {
        shell_.tell(written.error());
        return;
    }
    shell_.tell(msg("{0} was written.", base::toUtf8(out.filename())), msg("Open"),
                [out] { wxLaunchDefaultApplication(toWx(base::toUtf8(out))); });
}

}  // namespace vertelwerk::gui
