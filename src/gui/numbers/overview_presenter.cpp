#include "gui/numbers/overview_presenter.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/text/locale.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;

/// Stories that a menu can hold.
constexpr std::size_t mostStories = 500;

constexpr std::array allViews{Overview::Progress,     Overview::Frequencies, Overview::Together,
                              Overview::ByProperty,   Overview::AlongStory,  Overview::Saturation,
                              Overview::NegativeCases};

base::Message nameOf(Overview view) {
    switch (view) {
        case Overview::Progress:
            return msg("Progress");
        case Overview::Frequencies:
            return msg("How often each code");
        case Overview::Together:
            return msg("Codes that go together");
        case Overview::ByProperty:
            return msg("Codes by property");
        case Overview::AlongStory:
            return msg("Codes along a story");
        case Overview::Saturation:
            return msg("New codes per story");
        case Overview::NegativeCases:
            return msg("Negative cases");
    }
    return {};
}

base::Message aboutOf(Overview view) {
    switch (view) {
        case Overview::Progress:
            return msg("who has begun and finished what");
        case Overview::Frequencies:
            return msg("in how many stories and passages");
        case Overview::Together:
            return msg("on the same words, or in the same story");
        case Overview::ByProperty:
            return msg("by year, method or attribute");
        case Overview::AlongStory:
            return msg("where in the text");
        case Overview::Saturation:
            return msg("whether stories still bring something new");
        case Overview::NegativeCases:
            return msg("what speaks against a claim");
    }
    return {};
}

}  // namespace

void OverviewPresenter::reset() {
    choice_ = {};
    data_.reset();
    storyPlaces_.clear();
    told_.clear();
    story_.reset();
    theme_.reset();
    table_ = {};
}

void OverviewPresenter::take(OverviewData data) {
    data_ = std::move(data);
    storyPlaces_.clear();
    told_.clear();
    const auto& counted = data_->counted;
    for (std::size_t i = 0; i < counted.stories.size(); ++i) {
        const auto id = counted.stories[i].id;
        storyPlaces_.emplace(id, i);
        if (std::ranges::binary_search(counted.spots, id, {}, &model::CodedSpot::story)) {
            told_.push_back(id);
        }
    }
    if (!story_ || std::ranges::find(told_, *story_) == told_.end()) {
        story_ = told_.empty() ? std::nullopt : std::optional(told_.front());
    }
    const auto known = [&](model::CodeId id) {
        return std::ranges::find(counted.codes, id, &model::Code::id) != counted.codes.end();
    };
    if (!theme_ || !known(*theme_)) {
        theme_ = counted.codes.empty() ? std::nullopt : std::optional(counted.codes.front().id);
    }
    build();
}

std::vector<Row> OverviewPresenter::viewRows() const {
    std::vector<Row> rows;
    for (const auto view : allViews) {
        rows.push_back({{{{catalogue_.say(nameOf(view)), Look::Strong, std::nullopt}}, 2},
                        {{{catalogue_.say(aboutOf(view)), Look::Quiet, std::nullopt}}, 2}});
    }
    return rows;
}

void OverviewPresenter::choose(std::size_t view) {
    view_ = allViews.at(view);
    build();
}

std::vector<std::string> OverviewPresenter::coderNames() const {
    std::vector<std::string> names{catalogue_.say(msg("All coders"))};
    if (data_) {
        for (const auto& one : data_->progress) {
            names.push_back(one.coder.name);
        }
    }
    return names;
}

void OverviewPresenter::chooseCoder(std::size_t place) {
    choice_.coder = place == 0 || !data_ ? std::string() : data_->progress.at(place - 1).coder.name;
}

bool OverviewPresenter::offers(OverviewOption option) const {
    switch (option) {
        case OverviewOption::Property:
            return view_ == Overview::ByProperty;
        case OverviewOption::Story:
            return view_ == Overview::AlongStory;
        case OverviewOption::Theme:
        case OverviewOption::Claim:
            return view_ == Overview::NegativeCases;
    }
    return false;
}

std::vector<std::string> OverviewPresenter::properties() const {
    std::vector<std::string> names{"year", "method", "neighbourhood"};
    if (data_) {
        names.insert(names.end(), data_->attributes.begin(), data_->attributes.end());
    }
    return names;
}

std::vector<std::string> OverviewPresenter::namesOf(OverviewOption option) const {
    std::vector<std::string> names;
    switch (option) {
        case OverviewOption::Property:
            names = {catalogue_.say(msg("Year")), catalogue_.say(msg("Method")),
                     catalogue_.say(msg("Neighbourhood"))};
            if (data_) {
                names.insert(names.end(), data_->attributes.begin(), data_->attributes.end());
            }
            break;
        case OverviewOption::Story:
            for (std::size_t i = 0; i < std::min(told_.size(), mostStories); ++i) {
                names.push_back(storyName(told_[i]));
            }
            break;
        case OverviewOption::Theme:
            if (data_) {
                for (const auto& code : data_->counted.codes) {
                    names.push_back(codeName(code));
                }
            }
            break;
        case OverviewOption::Claim:
            names = {catalogue_.say(msg("is experienced as good")),
                     catalogue_.say(msg("is experienced as not good"))};
            break;
    }
    return names;
}

std::size_t OverviewPresenter::placeOf(OverviewOption option) const {
    const auto placeIn = [](const auto& list, const auto& wanted) {
        const auto found = std::ranges::find(list, wanted);
        return found == list.end() ? std::size_t{0} : static_cast<std::size_t>(found - list.begin());
    };
    switch (option) {
        case OverviewOption::Property:
            return placeIn(properties(), choice_.property);
        case OverviewOption::Story:
            return story_ ? placeIn(told_, *story_) : 0;
        case OverviewOption::Theme: {
            if (!data_ || !theme_) {
                return 0;
            }
            const auto& codes = data_->counted.codes;
            const auto found = std::ranges::find(codes, *theme_, &model::Code::id);
            return found == codes.end() ? 0 : static_cast<std::size_t>(found - codes.begin());
        }
        case OverviewOption::Claim:
            return claim_ == model::Valence::Bad ? 1 : 0;
    }
    return 0;
}

bool OverviewPresenter::chooseOption(OverviewOption option, std::size_t place) {
    switch (option) {
        case OverviewOption::Property:
            choice_.property = properties().at(place);
            return true;
        case OverviewOption::Story:
            story_ = told_.at(place);
            break;
        case OverviewOption::Theme:
            theme_ = data_->counted.codes.at(place).id;
            break;
        case OverviewOption::Claim:
            claim_ = place == 1 ? model::Valence::Bad : model::Valence::Good;
            break;
    }
    build();
    return false;
}

OverviewPresenter::Behind OverviewPresenter::behind(std::size_t row, std::size_t column) const {
    if (!table_.behind || row >= table_.rows.size() || column >= table_.columns.size()) {
        return {};
    }
    auto places = table_.behind(row, column);
    const auto all = places.size();
    places.resize(std::min(all, most));
    return {std::move(places), all};
}

void OverviewPresenter::build() {
    if (!data_) {
        table_ = {};
        return;
    }
    switch (view_) {
        case Overview::Progress:
            table_ = progress();
            break;
        case Overview::Frequencies:
            table_ = frequencies();
            break;
        case Overview::Together:
            table_ = together();
            break;
        case Overview::ByProperty:
            table_ = byProperty();
            break;
        case Overview::AlongStory:
            table_ = alongStory();
            break;
        case Overview::Saturation:
            table_ = saturation();
            break;
        case Overview::NegativeCases:
            table_ = negativeCases();
            break;
    }
    table_.title = catalogue_.say(nameOf(view_));
    table_.scene.title = table_.title;
}

std::string OverviewPresenter::storyName(model::StoryId story) const {
    const auto place = storyPlaces_.find(story);
    if (place == storyPlaces_.end()) {
        return {};
    }
    const auto& is = data_->counted.stories[place->second];
    return app::storyTitle(is.title, is.source, catalogue_);
}

std::string OverviewPresenter::codeName(const model::Code& code) const {
    const auto& name = model::briefName(code, catalogue_.language());
    return code.number ? fmt::format("{} {}", *code.number, name) : name;
}

std::string OverviewPresenter::nameOfKey(const std::string& key) const {
    if (data_) {
        const auto found = std::ranges::find(data_->counted.codes, key, &model::Code::key);
        if (found != data_->counted.codes.end()) {
            return codeName(*found);
        }
    }
    return key;
}

/// "12 of 30 stories coded, 87 passages": what everything here rests on.
std::string OverviewPresenter::basis() const {
    const auto& counted = data_->counted;
    return catalogue_.say(plural("{1} of {0} story coded", "{1} of {0} stories coded", counted.stories.size(),
                                 told_.size())) +
           ", " + passages(counted.spots.size());
}

std::string OverviewPresenter::passages(std::size_t count) const {
    return catalogue_.say(plural("{0} passage", "{0} passages", count));
}

}  // namespace vertelwerk::gui
