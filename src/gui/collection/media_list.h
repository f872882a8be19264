#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/store/collection.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

enum class MediumKind { Picture, Sound, Other };

/// A photo, drawing or recording that belongs to a part of a story.
struct MediumLine {
    std::string heading;  ///< of the part, with the kind of medium as the form named it
    std::string file;     ///< its name
    MediumKind kind = MediumKind::Other;
    std::filesystem::path path;  ///< where it lies; empty when it is not there
    std::string note;            ///< what the teller agreed to, or why it is not shown
    friend bool operator==(const MediumLine&, const MediumLine&) = default;
};

/// The media of a story in the order of its parts.
/// @param consents what was said of each medium
/// @param exists whether a file is there
[[nodiscard]] std::vector<MediumLine> mediaOf(
    const model::Story& story, const std::vector<store::MediumConsent>& consents,
    const base::Catalogue& catalogue, const std::function<bool(const std::filesystem::path&)>& exists);

/// By the ending of the name.
[[nodiscard]] MediumKind mediumKind(const std::string& file);

}  // namespace vertelwerk::gui
