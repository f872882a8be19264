#pragma once

#include "vertelwerk/app/bundle.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"

#include "gui/widgets/reading.h"
#include "gui/widgets/row_text.h"

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// The purposes for which a bundle can be made; learning first.
inline constexpr std::array bundlePurposes{model::Purpose::Learning, model::Purpose::Publication,
                                           model::Purpose::Research, model::Purpose::Reuse};

/// A bundle in the making: what is asked, what its pages will be, what the gate says. No wx; the window's
/// thread.
class BundleMaker {
  public:
    explicit BundleMaker(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    /// Begins anew; the codes are those to choose from.
    void begin(std::vector<model::Code> codes);
    void setCodes(std::vector<model::Code> codes);

    void setTitle(const std::string& title);
    void setChosen(std::size_t code, bool chosen);
    void setPurpose(std::size_t place);
    /// Other stories may go into it than before.
    void storiesChanged() { changed(); }
    [[nodiscard]] std::vector<std::string> codeLabels() const;
    [[nodiscard]] bool isChosen(std::size_t code) const;
    [[nodiscard]] std::vector<std::string> purposeLabels() const;
    [[nodiscard]] const std::string& title() const { return title_; }

    /// What to draft; nothing while no theme is chosen. Without a title it has a placeholder, so that its
    /// pages can be seen.
    [[nodiscard]] std::optional<app::BundleRequest> draftRequest() const;
    /// What to make; nothing while it may not be made.
    [[nodiscard]] std::optional<app::BundleRequest> request() const;

    void take(base::Result<app::BundleDraft> draft);
    /// The gate stopped it when it was being made.
    void take(app::GateReport gate);

    /// Why it cannot be made now; empty when it can.
    [[nodiscard]] base::Message objection() const;
    /// "ready", "look at this", "blocked", in words with their number; empty before a draft.
    [[nodiscard]] base::Message verdict() const;
    /// A row for each check, the gravest first.
    [[nodiscard]] std::vector<Row> gateRows() const;
    /// The story that a check speaks of; none when it is the bundle as a whole.
    [[nodiscard]] model::StoryId storyOf(std::size_t gateRow) const;
    /// The pages as they will be; what is missing when there are none.
    [[nodiscard]] std::vector<ReadingParagraph> pages() const;
    /// A file name made of the title.
    [[nodiscard]] std::string fileName() const;

  private:
    void changed();
    void keep(app::GateReport gate);

    const base::Catalogue& catalogue_;
    std::vector<model::Code> codes_;
    std::set<std::string> chosen_;  ///< keys of codes
    std::string title_;
    model::Purpose purpose_ = model::Purpose::Learning;
    bool drafting_ = false;  ///< what is asked changed since the last draft
    std::optional<base::Error> error_;
    std::optional<app::GateReport> gate_;
    std::optional<exchange::OutDocument> document_;
};

/// The blocks of a document as paragraphs to read; tables as lines of words, pictures as their
/// description.
[[nodiscard]] std::vector<ReadingParagraph> readingOf(const exchange::OutDocument& document);

}  // namespace vertelwerk::gui
