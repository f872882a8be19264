#include "vertelwerk/app/import_twins.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/story_texts.h"

#include "app/import_options.h"
#include "app/near_duplicates.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::msg;

base::Error gone() {
    return {base::ErrorCode::NotFound,
            msg("The story to compare with is no longer there."),
            {},
            msg("Close this window and look at the files again.")};
}

/// Keeps, of all texts that it is shown, the one that is most like a story's.
class MostAlike {
  public:
    explicit MostAlike(std::string_view text) : text_(text) {}

    void look(const std::string& name, std::string_view text) {
        if (isEqual()) {
            return;
        }
        const int percent = text == text_ ? 100 : shared(text);
        if (percent > (best_ ? best_->percent : 0)) {
            best_ = Found{{name, std::string(text)}, percent, inProject_};
        }
    }
    void goOnOutsideTheProject() { inProject_ = false; }

    struct Found {
        TwinTexts::Side side;
        int percent = 0;
        bool inProject = true;
    };
    [[nodiscard]] bool isEqual() const { return best_ && best_->percent == 100; }
    [[nodiscard]] const std::optional<Found>& best() const { return best_; }

  private:
    [[nodiscard]] int shared(std::string_view text) const {
        const auto [shorter, longer] = std::minmax({text.size(), text_.size()});
        if (shorter * 2 < longer) {
            return 0;  // too little of the longer can be in both
        }
        NearDuplicates pair;
        pair.meet(NearDuplicates::sketchOf(text_), {});
        const auto twin = pair.meet(NearDuplicates::sketchOf(text), {});
        return twin ? std::min(twin->percent, 99) : 0;
    }

    std::string_view text_;
    bool inProject_ = true;
    std::optional<Found> best_;
};

}  // namespace

base::Result<TwinTexts> twinTexts(store::Database& database, const ImportRequest& asked,
                                  const std::string& file, const std::string& story,
                                  const base::Progress& progress) {
    const auto request = withMemory(database, asked);
    if (!request) {
        return base::fail(request.error());
    }
    const auto inputs = exchange::inputFiles(request->paths, request->passphrase);
    const auto input = std::ranges::find(
        inputs, file, [](const exchange::InputFile& each) { return base::toUtf8(exchange::placeOf(each)); });
    if (input == inputs.end()) {
        return base::fail(gone());
    }
    const auto reading = exchange::readStories(*input, corrected(*request, *input).options);
    const auto own = std::ranges::find(reading.stories, story,
                                       [](const model::StoryDraft& each) { return each.source.place; });
    if (own == reading.stories.end()) {
        return base::fail(gone());
    }
    MostAlike alike(own->text);
    if (const auto read = store::eachText(
            database, [&](const std::string& name, std::string_view text) { alike.look(name, text); });
        !read) {
        return base::fail(read.error());
    }
    alike.goOnOutsideTheProject();
    for (auto earlier = inputs.begin(); !alike.isEqual() && earlier != input; ++earlier) {
        if (progress.stopped()) {
            break;
        }
        const auto asCorrected = corrected(*request, *earlier);
        if (asCorrected.skipped) {
            continue;
        }
        for (const auto& draft : exchange::readStories(*earlier, asCorrected.options).stories) {
            alike.look(nameOf(draft), draft.text);
        }
    }
    for (auto draft = reading.stories.begin(); draft != own; ++draft) {
        alike.look(nameOf(*draft), draft->text);
    }
    if (!alike.best()) {
        return base::fail(gone());
    }
    return TwinTexts{
        {nameOf(*own), own->text}, alike.best()->side, alike.best()->inProject, alike.best()->percent};
}

}  // namespace vertelwerk::app
