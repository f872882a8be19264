#pragma once

#include "vertelwerk/analysis/identifying.h"
#include "vertelwerk/app/bundle.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/store/identifier_decisions.h"

#include <array>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::app {

/// What something may be made for, for others.
inline constexpr std::array outwardPurposes{model::Purpose::Research, model::Purpose::Learning,
                                            model::Purpose::Publication, model::Purpose::Reuse};

/// Invalid, saying what there is, for a purpose that nothing is made for.
[[nodiscard]] base::Status checkPurpose(model::Purpose purpose);

/// The export gate: lets stories through one by one.
class Gate {
  public:
    /// For these stories of a project, with what somebody looked at and left in them.
    [[nodiscard]] static base::Result<Gate> open(store::Database& database,
                                                 const std::vector<model::StoryId>& stories,
                                                 model::Purpose purpose, const base::Catalogue& catalogue);

    /// Whether the story may go out. What its form gives away, in the story or in `more` that goes out with
    /// it, blocks the whole; a possible name, place or fact is a warning until it is decided on.
    [[nodiscard]] bool lets(const model::Story& story, std::span<const std::string> more = {});

    [[nodiscard]] GateReport finish() &&;

  private:
    Gate(model::Purpose purpose, const base::Catalogue& catalogue, analysis::NameLists names)
        : purpose_(purpose), catalogue_(&catalogue), names_(std::move(names)) {}

    [[nodiscard]] std::string titleOf(const model::Story& story) const;
    void leaveOut(const model::Story& story, const char* check, base::Message reason);
    void block(const model::Story& story, analysis::Identifier kind, const std::string& words);
    void judgeIdentifiers(const model::Story& story);

    model::Purpose purpose_;
    const base::Catalogue* catalogue_;
    analysis::NameLists names_;
    std::map<model::StoryId, store::LeftIdentifiers> left_;
    GateReport report_;
    bool identifiersFound_ = false;
};

}  // namespace vertelwerk::app
