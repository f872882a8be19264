#include "e2e/schema.h"

#include <memory>

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

namespace vertelwerk::e2e {
namespace {

template <typename Thing>
using Owned = std::unique_ptr<Thing, void (*)(Thing*)>;

// What libxml2 2.9 declares is not const; later versions are.
template <typename XmlError>
void keep(void* errors, XmlError* error) {
    static_cast<std::vector<std::string>*>(errors)->emplace_back(error->message);
}

}  // namespace

std::vector<std::string> schemaErrors(const std::string& xml, const std::string& schema) {
    std::vector<std::string> errors;
    const auto file = std::string(TESTS_DIR) + "/data/refi-qda/" + schema;
    const Owned<xmlSchemaParserCtxt> parser(xmlSchemaNewParserCtxt(file.c_str()), xmlSchemaFreeParserCtxt);
    const Owned<xmlSchema> rules(xmlSchemaParse(parser.get()), xmlSchemaFree);
    if (!rules) {
        return {"no schema " + file};
    }
    const Owned<xmlDoc> document(
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET),
        xmlFreeDoc);
    if (!document) {
        return {"no XML"};
    }
    const Owned<xmlSchemaValidCtxt> check(xmlSchemaNewValidCtxt(rules.get()), xmlSchemaFreeValidCtxt);
    xmlSchemaSetValidStructuredErrors(check.get(), keep, &errors);
    if (xmlSchemaValidateDoc(check.get(), document.get()) != 0 && errors.empty()) {
        errors.emplace_back("not valid");
    }
    return errors;
}

}  // namespace vertelwerk::e2e
