#include "exchange/html_text.h"

namespace vertelwerk::exchange {

std::string escapeHtml(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
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
