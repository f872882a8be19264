#include "gui/collection/import_desk.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace vertelwerk::gui {
namespace {

using base::msg;

}  // namespace

const app::FileCorrection& ImportDesk::correctionOf(std::size_t file) const {
    static const app::FileCorrection none;
    const auto found = request_.corrections.find(files_.at(file).place);
    return found == request_.corrections.end() ? none : found->second;
}

std::vector<std::size_t> ImportDesk::like(std::size_t file) const {
    const auto& one = files_.at(file);
    std::vector<std::size_t> alike;
    for (std::size_t i = 0; i < files_.size(); ++i) {
        const auto& other = files_[i];
        const bool same = !one.format.empty() && other.format == one.format &&
                          other.encoding == one.encoding && other.signature == one.signature;
        if (i == file || same) {
            alike.push_back(i);
        }
    }
    return alike;
}

template <typename Change>
void ImportDesk::correct(std::size_t file, CorrectionScope scope, Change change) {
    std::vector<std::size_t> which{file};
    if (scope == CorrectionScope::Like) {
        which = like(file);
    } else if (scope == CorrectionScope::All) {
        which.resize(files_.size());
        std::iota(which.begin(), which.end(), std::size_t{0});
    }
    for (const auto each : which) {
        change(request_.corrections[files_.at(each).place]);
    }
}

void ImportDesk::setMethod(std::size_t file, CorrectionScope scope, std::optional<model::Method> method) {
    correct(file, scope, [&](app::FileCorrection& said) { said.method = method; });
}

void ImportDesk::setEncoding(std::size_t file, CorrectionScope scope, const std::string& encoding) {
    correct(file, scope, [&](app::FileCorrection& said) { said.encoding = encoding; });
}

void ImportDesk::setSeparator(std::size_t file, CorrectionScope scope, std::optional<char> separator) {
    correct(file, scope, [&](app::FileCorrection& said) {
        said.separator = separator;
        said.mapping.reset();  // it named columns that are others now
    });
}

void ImportDesk::setMapping(std::size_t file, CorrectionScope scope, const exchange::TableMapping& mapping) {
    // It can only hold for tables that have its columns, whatever their format.
    for (std::size_t other = 0; other < files_.size(); ++other) {
        const bool same =
            scope != CorrectionScope::File && files_[other].signature == files_.at(file).signature;
        if (other == file || same) {
            request_.corrections[files_[other].place].mapping = mapping;
        }
    }
}

void ImportDesk::leaveOut(std::size_t file, CorrectionScope scope, bool out) {
    correct(file, scope, [&](app::FileCorrection& said) { said.leftOut = out; });
}

std::vector<ImportDesk::Twin> ImportDesk::twins() const {
    std::vector<Twin> all;
    for (std::size_t file = 0; file < files_.size(); ++file) {
        for (std::size_t twin = 0; twin < files_[file].twins.size(); ++twin) {
            all.push_back({file, twin});
        }
    }
    return all;
}

const app::ImportTwin& ImportDesk::twinAt(const Twin& twin) const {
    return files_.at(twin.file).twins.at(twin.twin);
}

bool ImportDesk::isLeftOut(const Twin& twin) const {
    const auto& said = correctionOf(twin.file);
    return said.leftOut || said.leftOutStories.contains(twinAt(twin).place);
}

void ImportDesk::leaveOut(const Twin& twin, bool out) {
    auto& left = request_.corrections[files_.at(twin.file).place].leftOutStories;
    if (out) {
        left.insert(twinAt(twin).place);
    } else {
        left.erase(twinAt(twin).place);
    }
}

void ImportDesk::leaveOutEqual() {
    for (const auto& twin : twins()) {
        if (twinAt(twin).percent == 100) {
            leaveOut(twin, true);
        }
    }
}

const std::vector<SeparatorChoice>& separatorChoices() {
    static const std::vector<SeparatorChoice> choices{
        {msg("As the lines show"), std::nullopt},
        {msg("Semicolon ;"), ';'},
        {msg("Comma ,"), ','},
        {msg("Tab"), '\t'},
        {msg("Bar |"), '|'},
    };
    return choices;
}

base::Message encodingName(const std::string& encoding) {
    static const std::vector<std::pair<std::string, base::Message>> names{
        {"utf-8", msg("UTF-8")},
        {"windows-1252", msg("Windows-1252 (Western European)")},
        {"iso-8859-15", msg("ISO 8859-15 (Western European)")},
        {"macintosh", msg("Macintosh")},
        {"cp850", msg("DOS (code page 850)")},
        {"windows-1250", msg("Windows-1250 (Central European)")},
        {"windows-1254", msg("Windows-1254 (Turkish)")},
        {"utf-16le", msg("UTF-16, low byte first")},
        {"utf-16be", msg("UTF-16, high byte first")},
    };
    const auto found = std::ranges::find(names, encoding, &std::pair<std::string, base::Message>::first);
    return found == names.end() ? base::Message{"{0}", {}, 1, {encoding}} : found->second;
}

}  // namespace vertelwerk::gui
