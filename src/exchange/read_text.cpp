#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/text/decode.h"

#include "exchange/blocks.h"

namespace vertelwerk::exchange {

base::Result<Document> readText(std::string_view bytes) {
    auto decoded = text::decode(bytes);
    if (!decoded) {
        return base::fail(decoded.error());
    }
    Document document;
    document.format = "txt";
    document.encoding = decoded->encoding;
    appendParagraphs(decoded->text, document.blocks);
    return document;
}

}  // namespace vertelwerk::exchange
