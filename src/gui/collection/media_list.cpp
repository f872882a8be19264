#include "gui/collection/media_list.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr std::array pictures{".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp"};
constexpr std::array sounds{".mp3", ".wav", ".ogg", ".oga", ".opus", ".m4a", ".aac", ".flac", ".wma", ".amr"};

bool endsIn(const std::string& extension, std::span<const char* const> endings) {
    return std::ranges::find(endings, std::string_view(extension)) != endings.end();
}

/// The answer about this medium; where nothing was said of it, that about all of its kind.
model::Answer answerOf(const model::Story& story, const std::vector<store::MediumConsent>& consents,
                       std::size_t part, MediumKind kind) {
    const auto own = std::ranges::find(consents, part, &store::MediumConsent::part);
    if (own != consents.end() && own->answer != model::Answer::Unknown) {
        return own->answer;
    }
    return kind == MediumKind::Other ? model::Answer::Unknown
                                     : story.consentNow.of(kind == MediumKind::Sound ? model::Purpose::Audio
                                                                                     : model::Purpose::Photo);
}

}  // namespace

MediumKind mediumKind(const std::string& file) {
    const auto extension = text::folded(base::toUtf8(std::filesystem::path(file).extension()));
    return endsIn(extension, pictures) ? MediumKind::Picture
           : endsIn(extension, sounds) ? MediumKind::Sound
                                       : MediumKind::Other;
}

std::vector<MediumLine> mediaOf(const model::Story& story, const std::vector<store::MediumConsent>& consents,
                                const base::Catalogue& catalogue,
                                const std::function<bool(const std::filesystem::path&)>& exists) {
    std::vector<MediumLine> lines;
    for (std::size_t i = 0; i < story.parts.size(); ++i) {
        const auto& part = story.parts[i];
        if (part.mediaFile.empty()) {
            continue;
        }
        MediumLine line;
        line.heading = catalogue.say(app::headingOf(part));
        line.heading += (line.heading.empty() || part.medium.empty() ? "" : " \xC2\xB7 ") + part.medium;
        line.file = part.mediaFile;
        line.kind = mediumKind(part.mediaFile);
        const auto answer = answerOf(story, consents, i + 1, line.kind);
        const std::filesystem::path path(part.recording.path);
        if (answer == model::Answer::No) {
            line.note = catalogue.say(msg("The teller said no to this one; it is not shown."));
        } else if (path.empty()) {
            line.note = catalogue.say(msg(
                "It did not lie beside the story when that was imported. The story is whole without it."));
        } else if (!exists(path)) {
            line.note = catalogue.say(msg(
                "It is no longer where it was when the story was imported. The story is whole without it."));
        } else {
            line.path = path;
            line.note = catalogue.say(msg("Consent for this one: {0}", catalogue.say(app::nameOf(answer))));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace vertelwerk::gui
