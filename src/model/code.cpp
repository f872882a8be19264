#include "vertelwerk/model/code.h"

namespace vertelwerk::model {

const std::string& LocalText::in(base::Language language) const {
    const auto& wanted = language == base::Language::Dutch ? nl : en;
    const auto& other = language == base::Language::Dutch ? en : nl;
    return wanted.empty() ? other : wanted;
}

bool isTop(const Code& code) {
    return !code.parent && !code.retired;
}

const std::string& briefName(const Code& code, base::Language language) {
    const auto& shortName = code.shortName.in(language);
    const auto& name = shortName.empty() ? code.name.in(language) : shortName;
    return name.empty() ? code.key : name;
}

}  // namespace vertelwerk::model
