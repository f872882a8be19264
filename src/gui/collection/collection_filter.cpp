#include "gui/collection/collection_filter.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

using model::Field;
using search::Query;

void addChoice(Query& query, Field field, const std::string& value) {
    if (!value.empty()) {
        Query condition;
        condition.kind = Query::Kind::Field;
        condition.field.field = field;
        condition.field.value = value;
        query.children.push_back(std::move(condition));
    }
}

}  // namespace

base::Result<Query> queryOf(const CollectionChoices& choices) {
    auto written = search::parseQuery(choices.written);
    if (!written) {
        return written;
    }
    Query whole;
    whole.kind = Query::Kind::And;
    if (written->kind != Query::Kind::All) {
        whole.children.push_back(*std::move(written));
    }
    addChoice(whole, Field::Method, choices.method);
    addChoice(whole, Field::Neighbourhood, choices.neighbourhood);
    addChoice(whole, Field::Year, choices.year);
    addChoice(whole, Field::Consent, choices.consent);
    if (whole.children.empty()) {
        whole.kind = Query::Kind::All;
    }
    return whole;
}

}  // namespace vertelwerk::gui
