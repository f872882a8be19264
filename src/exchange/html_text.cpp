#include "exchange/html_text.h"

namespace vertelwerk::exchange {

std::string escapeHtml(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&#39;";
                break;
            case '\r':  // alone it ends a line too
                if (i + 1 == text.size() || text[i + 1] != '\n') {
                    escaped += '\n';
                }
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') {
                    escaped += c;
                }
                break;
        }
    }
    return escaped;
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
