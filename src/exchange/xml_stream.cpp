#include "exchange/xml_stream.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <utility>

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

namespace vertelwerk::exchange {

namespace {

constexpr int pointersAnAttribute = 5;  // local name, prefix, namespace, begin and end of the value

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

/// One parse; libxml2 calls back into it.
class Stream {
  public:
    explicit Stream(XmlListener& listener) : listener_(listener) {
        xmlSAXHandler handler{};
        handler.initialized = XML_SAX2_MAGIC;
        handler.startElementNs = [](void* self, const xmlChar* name, const xmlChar*, const xmlChar*, int,
                                    const xmlChar**, int count, int, const xmlChar** raw) {
            static_cast<Stream*>(self)->open(view(name), {raw, count});
        };
        handler.endElementNs = [](void* self, const xmlChar* name, const xmlChar*, const xmlChar*) {
            static_cast<Stream*>(self)->close(view(name));
        };
        handler.characters = [](void* self, const xmlChar* text, int length) {
            static_cast<Stream*>(self)->text(
                {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
        };
        handler.ignorableWhitespace = handler.characters;
        handler.cdataBlock = handler.characters;
        handler.internalSubset = [](void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
            static_cast<Stream*>(self)->fail(doctypeError());
        };
        handler.serror = [](void*, xmlError*) {};
        parser_.reset(xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr));
        if (parser_ != nullptr) {
            xmlCtxtUseOptions(parser_.get(),
                              XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
        }
    }

    /// Whether more is wanted.
    bool take(std::string_view piece, bool last) {
        if (parser_ == nullptr) {
            fail(damagedError());
            return false;
        }
        const int result =
            xmlParseChunk(parser_.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
        if (result != 0 && !failure_) {
            fail(result == XML_ERR_INTERNAL_ERROR && depth_ >= deepestXml ? depthError() : damagedError());
        }
        return !failure_;
    }

    [[nodiscard]] base::Status outcome() const {
        return failure_ ? base::Status(base::fail(*failure_)) : base::Status();
    }

  private:
    struct Freer {
        void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
    };

    void open(std::string_view name, const XmlAttributes& attributes) {
        if (failure_) {
            return;
        }
        if (++depth_ > deepestXml) {
            fail(depthError());
            return;
        }
        listener_.opened(name, attributes);
        hear();
    }

    void close(std::string_view name) {
        if (!failure_) {
            --depth_;
            listener_.closed(name);
            hear();
        }
    }

    void text(std::string_view characters) {
        if (!failure_) {
            listener_.characters(characters);
            hear();
        }
    }

    void hear() {
        if (listener_.failure()) {
            fail(*listener_.failure());
        }
    }

    void fail(base::Error error) {
        if (!failure_) {
            failure_ = std::move(error);
        }
        if (parser_ != nullptr) {
            xmlStopParser(parser_.get());
        }
    }

    XmlListener& listener_;
    std::unique_ptr<xmlParserCtxt, Freer> parser_;
    std::optional<base::Error> failure_;
    std::size_t depth_ = 0;
};

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view local) const {
    for (int i = 0; i < count_; ++i) {
        const auto* const attribute = raw_ + static_cast<std::ptrdiff_t>(i) * pointersAnAttribute;
        if (view(attribute[0]) == local) {
            const auto* const begin = reinterpret_cast<const char*>(attribute[3]);
            return {begin, static_cast<std::size_t>(attribute[4] - attribute[3])};
        }
    }
    return {};
}

base::Status streamXml(const Archive& archive, const std::string& part, XmlListener& listener) {
    Stream parse(listener);
    const base::Status read =
        archive.stream(part, [&parse](std::string_view piece) { return parse.take(piece, false); });
    if (!read) {
        return base::fail(read.error());
    }
    if (parse.outcome()) {
        parse.take({}, true);
    }
    return parse.outcome();
}

base::Error doctypeError() {
    return {base::ErrorCode::Unreadable,
            base::msg("The document declares a document type, which no office program writes."),
            {},
            base::msg("Open it in the program it was made with, save it again and import that.")};
}

base::Error depthError() {
    return {base::ErrorCode::Limit,
            base::msg("The document is nested more than {0} levels deep.", deepestXml),
            {},
            base::msg("Copy its text into a new document and import that.")};
}

}  // namespace vertelwerk::exchange
