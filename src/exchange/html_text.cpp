#include "exchange/html_text.h"

#include "vertelwerk/base/markup.h"

namespace vertelwerk::exchange {

std::string escapeHtml(std::string_view text) {
    std::string allowed;
    allowed.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool endsLineAlone = c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (endsLineAlone) {
            allowed += '\n';
        } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') {
            allowed += c;
        }
    }
    return base::escapeMarkup(allowed);
}

std::string escapeLines(std::string_view text) {
    std::string html;
    for (const char c : escapeHtml(text)) {
        if (c == '\n') {
            html += "<br>\n";
        } else {
            html += c;
        }
    }
    return html;
}

}  // namespace vertelwerk::exchange
