#include "vertelwerk/search/query.h"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::search {
namespace {

using Kind = Query::Kind;

Query leaf(Kind kind, std::string text) {
    Query query;
    query.kind = kind;
    query.text = std::move(text);
    return query;
}

Query condition(model::Field field, std::string value, std::string name = "") {
    Query query;
    query.kind = Kind::Field;
    query.field.field = field;
    query.field.name = std::move(name);
    query.field.value = std::move(value);
    return query;
}

rc::Gen<Query> leaves() {
    auto range = condition(model::Field::Year, "2021");
    range.field.upper = "2023";
    return rc::gen::element(
        leaf(Kind::Word, "zorg"), leaf(Kind::Word, "wmo-loket"), leaf(Kind::Word, "foto's"),
        leaf(Kind::Word, "10:30"), leaf(Kind::Word, "en"), leaf(Kind::Word, "één,"),
        leaf(Kind::Prefix, "zorg"), leaf(Kind::Phrase, "eigen plan"), leaf(Kind::Phrase, "OR (niet)"),
        Query{}, range, condition(model::Field::Theme, "Eigen regie"), condition(model::Field::Valence, "-"),
        condition(model::Field::Attribute, "75-84", "leeftijd"),
        condition(model::Field::Attribute, "1..2", "naam van de groep"),
        condition(model::Field::Attribute, "(a: b)", "groep"));
}

/// A tree as parseQuery makes them: no group right within one of its kind, no double negation.
rc::Gen<Query> trees(int depth, Kind within);

rc::Gen<Query> groups(Kind kind, int depth) {
    return rc::gen::exec([kind, depth] {
        Query query;
        query.kind = kind;
        const auto count = *rc::gen::inRange(2, 4);
        for (int i = 0; i < count; ++i) {
            query.children.push_back(*trees(depth - 1, kind));
        }
        return query;
    });
}

rc::Gen<Query> negations(int depth) {
    return rc::gen::exec([depth] {
        Query query;
        query.kind = Kind::Not;
        query.children.push_back(*trees(depth - 1, Kind::Not));
        return query;
    });
}

rc::Gen<Query> trees(int depth, Kind within) {
    return rc::gen::exec([depth, within] {
        const auto choice = depth == 0 ? 0 : *rc::gen::inRange(0, 4);
        if (choice == 1 && within != Kind::And) {
            return *groups(Kind::And, depth);
        }
        if (choice == 2 && within != Kind::Or) {
            return *groups(Kind::Or, depth);
        }
        if (choice == 3 && within != Kind::Not) {
            return *negations(depth);
        }
        return *leaves();
    });
}

RC_GTEST_PROP(QueryProperty, EveryTreeReadsBackFromItsText, ()) {
    const auto query = *trees(3, Kind::All);
    const auto again = parseQuery(toText(query));
    RC_ASSERT(again.has_value());
    RC_LOG() << toText(query) << " / " << toText(*again);
    RC_ASSERT(*again == query);
}

RC_GTEST_PROP(QueryProperty, AnyTypingIsReadOrRefused, ()) {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "zorg", " ", "=", "~", "NEAR/2", "overlapt", "interviewer:", "NABIJ", "thema:5", "OVERLAPT", "\"",
        "\u201c", "(", ")", "-", "+", "*", ":", "thema:", "OR", "EN", "NOT", "é", "..", "\x07", "\xff", "'",
        "jaar:2023", "x:y", "\u0301", "\n", "//"));
    std::string typed;
    for (const auto& piece : pieces) {
        typed += piece;
    }
    const auto query = parseQuery(typed);
    if (!query) {
        RC_ASSERT(!query.error().what.empty());
        return;
    }
    const auto again = parseQuery(toText(*query));
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == *query);
}

}  // namespace
}  // namespace vertelwerk::search
