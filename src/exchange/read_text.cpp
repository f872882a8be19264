#include "vertelwerk/exchange/readers.h"

#include "exchange/blocks.h"
#include "exchange/text_documents.h"

namespace vertelwerk::exchange {

Document textDocument(const text::Decoded& decoded) {
    Document document;
    document.format = "txt";
    document.encoding = decoded.encoding;
    appendParagraphs(decoded.text, document.blocks);
    return document;
}

base::Result<Document> readText(std::string_view bytes) {
    const auto decoded = text::decode(bytes);
    if (!decoded) {
        return base::fail(decoded.error());
    }
    return textDocument(*decoded);
}

}  // namespace vertelwerk::exchange
