#include "exchange/number_formats.h"

#include "exchange/strings.h"
#include "exchange/xml.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace vertelwerk::exchange {

namespace {

/// The formats that spreadsheets know without writing them down.
NumberFormats::Kind builtIn(int format) {
    const bool date = (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
                      (format >= 50 && format <= 58);
    const bool time = (format >= 18 && format <= 22) || (format >= 45 && format <= 47);
    return {date, time, format == 9 || format == 10};
}

/// What a format such as `[$-413]d mmmm yyyy;@` shows. An m beside h or s is minutes.
NumberFormats::Kind written(std::string_view format) {
    NumberFormats::Kind kind;
    bool months = false;
    for (std::size_t i = 0; i < format.size() && format[i] != ';'; ++i) {
        const char c = format[i];
        if (c == '"') {
            i = std::min(format.find('"', i + 1), format.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t end = std::min(format.find(']', i), format.size());
            const std::string_view inside = format.substr(i + 1, end - i - 1);
            kind.time = kind.time || inside.find_first_not_of("hHmMsS") == std::string_view::npos;
            i = end;
        } else {
            kind.percent = kind.percent || c == '%';
            kind.date = kind.date || c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'j' || c == 'J';
            kind.time = kind.time || c == 'h' || c == 'H' || c == 's' || c == 'S' || c == 'u' || c == 'U';
            months = months || c == 'm' || c == 'M';
            if (c == 'G' || c == 'g') {
                return {};  // General
            }
        }
    }
    kind.date = kind.date || (months && !kind.time);
    return kind;
}

}  // namespace

NumberFormats::NumberFormats(const pugi::xml_document& styles) {
    const pugi::xml_node root = styles.document_element();
    std::map<int, Kind> own;
    for (const pugi::xml_node& format : childNamed(root, "numFmts").children()) {
        if (const auto id = toInt(attributeOf(format, "numFmtId"))) {
            own[*id] = written(attributeOf(format, "formatCode"));
        }
    }
    for (const pugi::xml_node& style : childNamed(root, "cellXfs").children()) {
        const int id = toInt(attributeOf(style, "numFmtId")).value_or(0);
        const auto known = own.find(id);
        kinds_.push_back(known == own.end() ? builtIn(id) : known->second);
    }
}

NumberFormats::Kind NumberFormats::kind(int style) const {
    return style >= 0 && static_cast<std::size_t>(style) < kinds_.size()
               ? kinds_[static_cast<std::size_t>(style)]
               : Kind{};
}

}  // namespace vertelwerk::exchange
