#include "app/import_options.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/column_mappings.h"

#include <utility>

namespace vertelwerk::app {

base::Result<ImportRequest> withMemory(store::Database& database, ImportRequest request) {
    auto remembered = store::rememberedMappings(database);
    if (!remembered) {
        return base::fail(remembered.error());
    }
    request.options.remembered = *std::move(remembered);
    return request;
}

CorrectedFile corrected(const ImportRequest& request, const exchange::InputFile& input) {
    CorrectedFile file{request.options, {}, false};
    const auto found = request.corrections.find(base::toUtf8(exchange::placeOf(input)));
    if (found == request.corrections.end()) {
        return file;
    }
    const FileCorrection& said = found->second;
    file.leftOut = said.leftOutStories;
    file.skipped = said.leftOut;
    if (said.method) {
        file.options.method = said.method;
    }
    if (!said.encoding.empty()) {
        file.options.encoding = said.encoding;
    }
    if (said.separator) {
        file.options.separator = said.separator;
    }
    if (said.mapping) {
        file.options.mapping = said.mapping;
    }
    return file;
}

base::Result<exchange::InputFile> inputAt(const ImportRequest& request, const std::string& place) {
    for (auto& input : exchange::inputFiles(request.paths, request.passphrase)) {
        if (base::toUtf8(exchange::placeOf(input)) == place) {
            return std::move(input);
        }
    }
    return base::fail(base::ErrorCode::NotFound, base::msg("{0} does not exist.", place),
                      base::msg("Check the name and the folder."));
}

base::Result<std::vector<exchange::EncodingReading>> encodingsOf(const ImportRequest& request,
                                                                 const std::string& file) {
    const auto input = inputAt(request, file);
    if (!input) {
        return base::fail(input.error());
    }
    return exchange::readEncodings(*input);
}

std::string nameOf(const model::StoryDraft& story) {
    if (!story.title.empty()) {
        return story.title;
    }
    const auto& source = story.source;
    return !story.number.empty()  ? story.number
           : source.place.empty() ? source.fileName
                                  : source.fileName + "#" + source.place;
}

}  // namespace vertelwerk::app
