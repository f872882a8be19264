#pragma once

#include "vertelwerk/analysis/joint_display.h"
#include "vertelwerk/model/indicator.h"
#include "vertelwerk/model/story.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::analysis {

/// The areas that figures and stories carry, so that a name leads to its code and a code to its name.
class AreaIndex {
  public:
    explicit AreaIndex(const JointRequest& request);

    /// The area a person's code or name stands for. A name that several codes share is the one that
    /// stories carry, else the largest of them.
    [[nodiscard]] model::Area resolve(std::string_view asked) const;

    /// The codes that share a name; one for a code.
    [[nodiscard]] std::vector<std::string> candidates(std::string_view asked) const;

    /// Its code, or the only code its name stands for; else empty.
    [[nodiscard]] std::string codeOf(const model::Area& area) const;

    /// How people call it: the name, or the code when no name is known.
    [[nodiscard]] std::string nameOf(const model::Area& area) const;

    /// Whether both are the same area.
    [[nodiscard]] bool same(const model::Area& one, const model::Area& other) const;

    /// Whether `inner` is `outer` or lies within it.
    [[nodiscard]] bool liesIn(const model::Area& inner, const model::Area& outer) const;

    /// The area one level up; empty above that or when the code is not known.
    [[nodiscard]] model::Area parent(const model::Area& area) const;

  private:
    void add(const model::Area& area, bool fromStory);

    struct Candidate {
        std::string code;
        bool fromStory = false;
    };
    std::map<std::string, std::vector<Candidate>> codesByName_;  ///< by folded name, best first
    std::map<std::string, std::string> nameByCode_;
};

/// 0 for the country, 1 municipality, 2 district, 3 neighbourhood; nothing for a code that is not CBS's.
[[nodiscard]] std::optional<int> levelOf(std::string_view code);

/// The area of an observation.
[[nodiscard]] inline model::Area areaOf(const model::Observation& observation) {
    return {observation.area, observation.areaName};
}

}  // namespace vertelwerk::analysis
