#include "vertelwerk/text/characters.h"

#include "text/utf8.h"

namespace vertelwerk::text {

std::vector<bool> lettersAndDigits(std::string_view utf8) {
    std::vector<bool> found;
    found.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        found.push_back(u_isalnum(next(utf8, at)) != 0);
    }
    return found;
}

bool hasLetterOrDigit(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        if (u_isalnum(next(utf8, at)) != 0) {
            return true;
        }
    }
    return false;
}

}  // namespace vertelwerk::text
