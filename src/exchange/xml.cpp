#include "exchange/xml.h"

#include "exchange/archive.h"
#include "exchange/xml_stream.h"

#include <cstddef>
#include <optional>
#include <string>

namespace vertelwerk::exchange {

namespace {

enum class Finding { Fine, Doctype, TooDeep, TooMany };

/// Looks through the tags before anything is built of them, since pugixml frees its tree recursively.
class Inspector {
  public:
    Inspector(std::string_view xml, std::size_t mostNodes) : xml_(xml), mostNodes_(mostNodes) {}

    Finding inspect() {
        for (at_ = xml_.find('<'); at_ != std::string_view::npos; at_ = xml_.find('<', at_)) {
            if (startsWith("<!--")) {
                skipPast(4, "-->");
            } else if (startsWith("<![CDATA[")) {
                skipPast(9, "]]>");
            } else if (startsWith("<?")) {
                skipPast(2, "?>");
            } else if (startsWith("<!")) {
                return Finding::Doctype;
            } else if (startsWith("</")) {
                depth_ -= depth_ > 0 ? 1 : 0;
                ++at_;
            } else if (const Finding finding = enter(); finding != Finding::Fine) {
                return finding;
            }
        }
        return Finding::Fine;
    }

  private:
    [[nodiscard]] bool startsWith(std::string_view text) const { return xml_.substr(at_).starts_with(text); }

    void skipPast(std::size_t opening, std::string_view end) {
        const std::size_t found = xml_.find(end, at_ + opening);
        at_ = found == std::string_view::npos ? xml_.size() : found + end.size();
    }

    Finding enter() {
        char quote = 0;
        char previous = 0;
        for (++at_; at_ < xml_.size(); ++at_) {
            const char c = xml_[at_];
            if (quote != 0) {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
                ++nodes_;  // an attribute
            } else if (c == '>') {
                break;
            }
            previous = c;
        }
        depth_ += previous == '/' ? 0 : 1;
        ++nodes_;
        if (depth_ > deepestXml) {
            return Finding::TooDeep;
        }
        return nodes_ > mostNodes_ ? Finding::TooMany : Finding::Fine;
    }

    std::string_view xml_;
    std::size_t mostNodes_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t nodes_ = 0;
};

/// UTF-16 as one byte a unit, which is enough to see the tags.
std::optional<std::string> narrowed(std::string_view bytes) {
    const bool little = bytes.starts_with("\xFF\xFE") || bytes.starts_with(std::string_view("<\0", 2));
    const bool big = bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0<", 2));
    if (!little && !big) {
        return std::nullopt;
    }
    std::string text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const char low = bytes[i + (little ? 0 : 1)];
        const char high = bytes[i + (little ? 1 : 0)];
        text += high == 0 ? low : 'x';
    }
    return text;
}

}  // namespace

base::Result<std::unique_ptr<pugi::xml_document>> parseXml(std::string_view bytes, std::size_t mostNodes) {
    const std::optional<std::string> narrow = narrowed(bytes);
    switch (Inspector(narrow ? std::string_view(*narrow) : bytes, mostNodes).inspect()) {
        case Finding::Doctype:
            return base::fail(doctypeError());
        case Finding::TooDeep:
            return base::fail(depthError());
        case Finding::TooMany:
            return base::fail(base::ErrorCode::Limit,
                              base::msg("The document has more than {0} elements.", mostNodes),
                              base::msg("Split it into smaller documents and import those."));
        case Finding::Fine:
            break;
    }
    auto document = std::make_unique<pugi::xml_document>();
    const unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata;
    if (!document->load_buffer(bytes.data(), bytes.size(), flags)) {
        return base::fail(damagedError());
    }
    return document;
}

std::string_view localName(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attributeOf(const pugi::xml_node& node, std::string_view local) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        const std::size_t colon = name.find(':');
        if ((colon == std::string_view::npos ? name : name.substr(colon + 1)) == local) {
            return attribute.value();
        }
    }
    return {};
}

pugi::xml_node childNamed(const pugi::xml_node& node, std::string_view local) {
    for (const pugi::xml_node& child : node.children()) {
        if (localName(child) == local) {
            return child;
        }
    }
    return {};
}

std::string textOf(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += child.value();
        }
    }
    return text;
}

}  // namespace vertelwerk::exchange
