#include "store/message_codec.h"

#include "store/byte_codec.h"

namespace vertelwerk::store {

std::string encode(const base::Message& message) {
    ByteWriter out;
    out.text(message.id);
    out.text(message.pluralId);
    out.signedNumber(message.count);
    for (const auto& argument : message.arguments) {
        out.text(argument);
    }
    return out.take();
}

base::Message decodeMessage(std::string_view bytes) {
    ByteReader in(bytes);
    base::Message message;
    message.id = in.text();
    message.pluralId = in.text();
    message.count = static_cast<long>(in.signedNumber());
    while (!in.atEnd()) {
        message.arguments.emplace_back(in.text());
    }
    return message;
}

}  // namespace vertelwerk::store
