#include "vertelwerk/model/code.h"

namespace vertelwerk::model {

const std::string& LocalText::in(base::Language language) const {
    const auto& wanted = language == base::Language::Dutch ? nl : en;
    const auto& other = language == base::Language::Dutch ? en : nl;
    return wanted.empty() ? other : wanted;
}

}  // namespace vertelwerk::model
