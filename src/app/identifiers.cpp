#include "vertelwerk/analysis/identifying.h"
#include "vertelwerk/app/bundle.h"

namespace vertelwerk::app {

std::vector<FoundIdentifier> findIdentifiers(std::string_view utf8) {
    std::vector<FoundIdentifier> found;
    for (const auto& one : analysis::identifyByForm(utf8)) {
        found.push_back({std::string(analysis::toKey(one.kind)), one.range});
    }
    return found;
}

}  // namespace vertelwerk::app
