#include "exchange/area.h"

#include "vertelwerk/model/indicator.h"
#include "vertelwerk/text/normalise.h"

#include <cstddef>
#include <string>

namespace vertelwerk::exchange {

namespace {

bool isCodeCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string upperCased(std::string_view ascii) {
    std::string upper(ascii);
    for (char& c : upper) {
        if (c >= 'a' && c <= 'z') {
            c = static_cast<char>(c - 'a' + 'A');
        }
    }
    return upper;
}

/// The name that is left when a code was taken out of it.
std::string cleanedName(std::string name) {
    for (const std::string_view empty : {"()", "[]", "( )"}) {
        if (const std::size_t at = name.find(empty); at != std::string::npos) {
            name.erase(at, empty.size());
        }
    }
    const std::string_view marks = " \t,;:/-";
    const std::size_t first = name.find_first_not_of(marks);
    if (first == std::string::npos) {
        return {};
    }
    name = name.substr(first, name.find_last_not_of(marks) - first + 1);
    for (const std::string_view dash : {"\u2013", "\u2014"}) {
        if (name.starts_with(dash)) {
            name.erase(0, dash.size());
        }
        if (name.ends_with(dash)) {
            name.erase(name.size() - dash.size());
        }
    }
    return std::string(text::trimmed(name));
}

}  // namespace

model::Area parseArea(std::string_view written) {
    written = text::trimmed(written);
    for (std::size_t begin = 0; begin < written.size();) {
        if (!isCodeCharacter(written[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < written.size() && isCodeCharacter(written[end])) {
            ++end;
        }
        const std::string token = upperCased(written.substr(begin, end - begin));
        if (model::isAreaCode(token)) {
            std::string rest(written);
            rest.erase(begin, end - begin);
            return {token, cleanedName(rest)};
        }
        begin = end;
    }
    return {{}, std::string(written)};
}

}  // namespace vertelwerk::exchange
