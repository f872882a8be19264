#pragma once

#include "exchange/qda_positions.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <pugixml.hpp>

namespace vertelwerk::exchange {

/// The elements of a project.qde as they stand, texts fetched.
struct QdaElements {
    QdaProject project;  ///< without sources
    std::vector<RawSource> sources;
    std::vector<std::string> textless;  ///< names of sources whose text the file does not hold
    std::set<std::string> leftOut;      ///< kinds of element that this program has no place for
};

/// The bytes behind internal://name; nothing when the file does not hold them.
using FetchText = std::function<std::optional<std::string>(std::string_view reference)>;

[[nodiscard]] QdaElements qdaElements(const pugi::xml_node& project, const FetchText& fetch);

/// The codes beneath <Codes>, and the sets of a codebook.
[[nodiscard]] std::vector<QdaCode> qdaCodes(const pugi::xml_node& codes);
[[nodiscard]] std::vector<QdaSet> qdaSets(const pugi::xml_node& sets);

}  // namespace vertelwerk::exchange
