#include "gui/numbers/agreement_presenter.h"

#include "vertelwerk/app/coders.h"
#include "vertelwerk/app/kept_agreement.h"
#include "vertelwerk/app/story_title.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/chart/layouts.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/score.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vertelwerk::gui {
namespace {

using analysis::AgreementUnit;
using base::msg;
using base::plural;

constexpr std::array units{AgreementUnit::Sentence, AgreementUnit::Paragraph, AgreementUnit::Character};

using StoryRows = std::map<model::StoryId, model::StoryRow>;

base::Result<StoryRows> rowsOf(store::Database& database, const AgreementData& data) {
    std::set<model::StoryId> ids;
    for (const auto& kept : data.keptFigures) {
        for (const auto& story : kept ? kept->stories : std::vector<app::ComparedTitle>()) {
            ids.insert(story.id);
        }
    }
    store::StoryListing listing;
    listing.among.emplace(ids.begin(), ids.end());
    auto listed = store::listStories(database, listing);
    if (!listed) {
        return base::fail(listed.error());
    }
    StoryRows rows;
    for (auto& row : *listed) {
        rows.emplace(row.id, std::move(row));
    }
    return rows;
}

void nameStories(std::vector<app::ComparedTitle>& named, const StoryRows& rows) {
    for (auto& story : named) {
        const auto row = rows.find(story.id);
        if (row != rows.end() && !row->second.setApart) {
            story.title = row->second.title;
            story.source = row->second.source;
        }
    }
}

base::Status readKeptFigures(store::Database& database, AgreementData& data) {
    if (data.kept.empty()) {
        return {};
    }
    const auto codes = store::codes(database);
    if (!codes) {
        return base::fail(codes.error());
    }
    for (const auto& one : data.kept) {
        data.keptFigures.push_back(app::readKept(one, *codes));
    }
    const auto rows = rowsOf(database, data);
    if (!rows) {
        return base::fail(rows.error());
    }
    for (auto& figures : data.keptFigures) {
        if (figures) {
            nameStories(figures->stories, *rows);
        }
    }
    return {};
}

}  // namespace

base::Result<AgreementData> readAgreement(store::Database& database, const AgreementChoice& choice) {
    auto progress = app::coderProgress(database);
    if (!progress) {
        return base::fail(progress.error());
    }
    std::erase_if(*progress, [](const app::CoderProgress& one) { return one.begun + one.done == 0; });
    AgreementData data;
    for (const auto& one : *progress) {
        data.coders.push_back(one.coder.name);
    }
    data.chosen = choice.coders;
    if (data.chosen.size() < 2) {
        std::ranges::stable_sort(*progress, std::ranges::greater{}, [](const app::CoderProgress& one) {
            return std::pair(one.done, one.begun);
        });
        data.chosen.clear();
        for (std::size_t i = 0; i < std::min<std::size_t>(2, progress->size()); ++i) {
            data.chosen.push_back((*progress)[i].coder.name);
        }
    }
    auto agreement = app::compareCoders(database, {data.chosen, choice.unit});
    if (agreement) {
        data.agreement = *std::move(agreement);
    } else {
        data.refused = agreement.error();
    }
    auto kept = store::snapshots(database);
    if (!kept) {
        return base::fail(kept.error());
    }
    data.kept = *std::move(kept);
    if (const auto read = readKeptFigures(database, data); !read) {
        return base::fail(read.error());
    }
    return data;
}

void AgreementPresenter::reset() {
    choice_ = {};
    data_.reset();
    row_ = 0;
    shownKept_ = 0;
    table_ = {};
    listed_.clear();
}

void AgreementPresenter::take(AgreementData data) {
    data_ = std::move(data);
    choice_.coders = data_->chosen;
    row_ = 0;
    shownKept_ = shownKept_ > data_->kept.size() ? 0 : shownKept_;
    build();
}

const app::CodersAgreement* AgreementPresenter::shown() const {
    if (!data_) {
        return nullptr;
    }
    if (shownKept_ > 0) {
        const auto& kept = data_->keptFigures.at(shownKept_ - 1);
        return kept ? &*kept : nullptr;
    }
    return data_->agreement ? &*data_->agreement : nullptr;
}

std::vector<std::string> AgreementPresenter::coderNames() const {
    return data_ ? data_->coders : std::vector<std::string>();
}

bool AgreementPresenter::isChosen(std::size_t coder) const {
    return data_ && std::ranges::find(choice_.coders, data_->coders.at(coder)) != choice_.coders.end();
}

void AgreementPresenter::chooseCoder(std::size_t coder, bool chosen) {
    if (!data_) {
        return;
    }
    const auto& name = data_->coders.at(coder);
    std::erase(choice_.coders, name);
    if (chosen) {
        choice_.coders.push_back(name);
    }
}

std::vector<std::string> AgreementPresenter::unitNames() const {
    std::vector<std::string> names;
    names.reserve(units.size());
    for (const auto unit : units) {
        names.push_back(catalogue_.say(app::nameOf(unit)));
    }
    return names;
}

void AgreementPresenter::chooseUnit(std::size_t unit) {
    choice_.unit = units.at(unit);
}

void AgreementPresenter::showMore(bool more) {
    more_ = more;
    build();
}

std::string AgreementPresenter::summary() const {
    if (!data_) {
        return {};
    }
    const auto* agreement = shown();
    if (agreement == nullptr) {
        const auto* refused = shownKept_ > 0   ? &data_->keptFigures[shownKept_ - 1].error()
                              : data_->refused ? &*data_->refused
                                               : nullptr;
        return refused != nullptr ? catalogue_.say(*refused) : std::string();
    }
    std::vector<std::string> names;
    names.reserve(agreement->coders.size());
    for (const auto& coder : agreement->coders) {
        names.push_back(coder.name);
    }
    const auto compared =
        catalogue_.say(plural("{1}: {0} story, {2} {3}.", "{1}: {0} stories, {2} {3}.",
                              agreement->stories.size(), fmt::format("{}", fmt::join(names, ", ")),
                              agreement->report.units, catalogue_.say(app::nameOf(agreement->report.unit))));
    const auto chosenBy =
        agreement->marked
            ? catalogue_.say(msg("Compared are the stories that each of them marked as done."))
            : catalogue_.say(
                  msg("Nobody marked stories as done: compared are those that each of them coded."));
    auto words = fmt::format("{} {} {}", compared, chosenBy, catalogue_.say(app::aboutAgreement()));
    if (shownKept_ > 0) {
        words = keptOn(data_->kept[shownKept_ - 1]) + ". " + words;
    }
    if (more_) {
        words += ' ' + catalogue_.say(app::aboutValence());
    }
    return words;
}

std::string AgreementPresenter::keptOn(const store::KeptAgreement& kept) const {
    return catalogue_.say(
        msg("Kept on {0}", text::formatDate(base::localDay(kept.madeAt), catalogue_.language())));
}

std::vector<Row> AgreementPresenter::keptRows() const {
    std::vector<Row> rows;
    if (!data_ || data_->kept.empty()) {
        return rows;
    }
    rows.push_back({{{{catalogue_.say(msg("As it is now")), Look::Strong, std::nullopt}}, 1}});
    for (const auto& one : data_->kept) {
        rows.push_back({{{{keptOn(one), Look::Strong, std::nullopt}}, 2},
                        {{{fmt::format("{} \xC2\xB7 {}", one.id.value, fmt::join(one.coders, ", ")),
                           Look::Quiet, std::nullopt}},
                         2}});
    }
    return rows;
}

void AgreementPresenter::chooseKept(std::size_t row) {
    shownKept_ = data_ && row <= data_->kept.size() ? row : 0;
    row_ = 0;
    build();
}

std::string AgreementPresenter::figure(const std::optional<double>& value, int decimals) const {
    return value ? text::formatFixed(*value, decimals, catalogue_.language())
                 : catalogue_.say(msg("cannot be determined"));
}

std::string AgreementPresenter::count(std::size_t number) const {
    return text::formatNumber(static_cast<double>(number), 0, catalogue_.language());
}

std::string AgreementPresenter::codeName(std::size_t code) const {
    const auto& is = shown()->codes.at(code);
    const auto& name = model::briefName(is, catalogue_.language());
    return is.number ? fmt::format("{} {}", *is.number, name) : name;
}

OverviewRow AgreementPresenter::rowOf(const std::string& name, const analysis::AgreementFigures& figures,
                                      std::size_t differ) const {
    OverviewRow row{name, {figure(figures.alpha, 2)}};
    row.cells.push_back(figures.interval
                            ? catalogue_.say(msg("{0} to {1}", figure(figures.interval->first, 2),
                                                 figure(figures.interval->second, 2)))
                            : std::string());
    row.cells.push_back(count(figures.units));
    row.cells.push_back(count(differ));
    if (more_) {
        row.cells.push_back(figure(figures.percent, 1));
        row.cells.push_back(figure(figures.cohenKappa, 2));
        row.cells.push_back(figure(figures.fleissKappa, 2));
        row.cells.push_back(figure(figures.positiveAgreement, 2));
        row.cells.push_back(figure(figures.unitizing.nominal, 2));
        row.cells.push_back(figure(figures.valenceAlpha, 2));
        row.cells.push_back(figure(figures.valenceOrdinal, 2));
        row.cells.push_back(count(figures.valenceUnits));
    } else {
        row.cells.push_back(catalogue_.say(app::meaningOf(figures.alpha)));
    }
    return row;
}

std::string AgreementPresenter::meaning() const {
    const auto* agreement = shown();
    if (agreement == nullptr || !more_) {
        return {};
    }
    const auto& figures = row_ == 0 ? agreement->report.pooled : agreement->report.codes.at(row_ - 1);
    return fmt::format("{}: {} {}", table_.rows.at(row_).name, catalogue_.say(app::meaningOf(figures.alpha)),
                       catalogue_.say(app::meaningOfValence(figures.valenceAlpha)));
}

void AgreementPresenter::build() {
    table_ = {};
    table_.id = "agreement";
    table_.title = catalogue_.say(msg("Agreement"));
    if (shown() == nullptr) {
        listed_.clear();
        return;
    }
    const auto& agreement = *shown();
    table_.note = summary();
    table_.rowHeading = catalogue_.say(msg("Code"));
    table_.columns = {catalogue_.say(msg("Alpha")), catalogue_.say(msg("95 of 100 draws")), "n",
                      catalogue_.say(msg("Places that differ"))};
    if (more_) {
        for (const auto& name :
             {msg("Percent"), msg("Cohen's kappa"), msg("Fleiss' kappa"), msg("Positive agreement"),
              msg("Alpha of boundaries (unitizing)"), msg("Alpha of valence"),
              msg("Alpha of valence, in order"), msg("n of valence")}) {
            table_.columns.push_back(catalogue_.say(name));
        }
    } else {
        table_.columns.push_back(catalogue_.say(msg("In words")));
    }
    table_.wordsLast = !more_;
    std::vector<std::size_t> differ(agreement.codes.size());
    for (const auto& one : agreement.report.disagreements) {
        ++differ[one.code];
    }
    table_.rows.push_back(rowOf(catalogue_.say(msg("All codes together")), agreement.report.pooled,
                                agreement.report.disagreements.size()));
    std::vector<chart::Bar> bars;
    for (std::size_t code = 0; code < agreement.codes.size(); ++code) {
        const auto& figures = agreement.report.codes[code];
        table_.rows.push_back(rowOf(codeName(code), figures, differ[code]));
        bars.push_back({codeName(code), std::max(0.0, figures.alpha.value_or(0)), figure(figures.alpha, 2)});
    }
    table_.scene = chart::bars(
        bars, {table_.title, catalogue_.say(msg("Krippendorff's alpha; n = {0}", agreement.report.units))});
    list();
}

void AgreementPresenter::chooseRow(std::size_t row) {
    row_ = row;
    list();
}

void AgreementPresenter::list() {
    listed_.clear();
    if (shown() == nullptr) {
        return;
    }
    const auto& all = shown()->report.disagreements;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (row_ == 0 || all[i].code + 1 == row_) {
            listed_.push_back(i);
        }
    }
}

std::vector<Row> AgreementPresenter::disagreementRows() const {
    std::vector<Row> rows;
    for (const auto place : listed_) {
        const auto& agreement = *shown();
        const auto& one = agreement.report.disagreements[place];
        std::vector<std::string> names;
        names.reserve(one.coders.size());
        for (const auto coder : one.coders) {
            names.push_back(agreement.coders[coder].name);
        }
        const auto story = std::ranges::find(agreement.stories, one.story, &app::ComparedTitle::id);
        const auto title = story == agreement.stories.end()
                               ? std::string()
                               : app::storyTitle(story->title, story->source, catalogue_);
        Row row;
        if (!agreement.quotes[place].empty()) {
            row.push_back({{{agreement.quotes[place], Look::Plain, std::nullopt}}, 3});
        }
        row.push_back({{{catalogue_.say(msg("{0}: only {1}", codeName(one.code),
                                            fmt::format("{}", fmt::join(names, ", ")))),
                         Look::Strong, std::nullopt}},
                       2});
        row.push_back({{{title, Look::Quiet, std::nullopt}}, 1});
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<BehindPlace> AgreementPresenter::placeOf(std::size_t disagreement) const {
    if (disagreement >= listed_.size()) {
        return std::nullopt;
    }
    const auto& one = shown()->report.disagreements[listed_[disagreement]];
    return BehindPlace{one.story, one.range, {}};
}

}  // namespace vertelwerk::gui
