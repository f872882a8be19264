#include "vertelwerk/search/query.h"

#include "search/code_points.h"
#include "search/query_lexer.h"

#include <algorithm>
#include <string>

namespace vertelwerk::search {
namespace {

std::string_view nameOf(model::Field field) {
    switch (field) {
        case model::Field::Theme:
            return "thema";
        case model::Field::Code:
            return "code";
        case model::Field::Valence:
            return "valentie";
        case model::Field::Coder:
            return "codeur";
        case model::Field::Neighbourhood:
            return "wijk";
        case model::Field::Municipality:
            return "gemeente";
        case model::Field::Method:
            return "methode";
        case model::Field::Narrator:
            return "verteller";
        case model::Field::Year:
            return "jaar";
        case model::Field::Date:
            return "datum";
        case model::Field::Consent:
            return "toestemming";
        case model::Field::Language:
            return "taal";
        case model::Field::Source:
            return "bron";
        case model::Field::Number:
            return "nummer";
        case model::Field::Attribute:
            break;
    }
    return {};
}

/// In straight quotes; quotation marks inside cannot be written and become apostrophes.
std::string inQuotes(std::string_view text) {
    auto codePoints = toCodePoints(text);
    std::replace_if(codePoints.begin(), codePoints.end(), isQuote, U'\'');
    return '"' + toUtf8(codePoints) + '"';
}

bool readsAs(const std::string& written, Token::Kind kind, std::string_view text) {
    const auto read = tokens(written);
    return read && read->size() == 2 && read->front().kind == kind && read->front().text == text;
}

std::string wordText(const Query& query) {
    const bool prefix = query.kind == Query::Kind::Prefix;
    const auto written = query.text + (prefix ? "*" : "");
    const auto kind = prefix ? Token::Kind::Prefix : Token::Kind::Word;
    return readsAs(written, kind, query.text) ? written : inQuotes(query.text);
}

std::string fieldText(const model::FieldFilter& field) {
    auto text = field.field != model::Field::Attribute ? std::string(nameOf(field.field))
                : isPlainName(field.name)              ? field.name
                                                       : inQuotes(field.name);
    text += ':';
    if (field.upper) {
        return text + field.value + ".." + *field.upper;
    }
    const bool plain = field.value.find("..") == std::string::npos &&
                       readsAs(text + field.value, Token::Kind::Field, text + field.value);
    return text + (plain ? field.value : inQuotes(field.value));
}

bool isGroup(const Query& query) {
    return query.kind == Query::Kind::And || query.kind == Query::Kind::Or;
}

std::string grouped(const Query& query) {
    return isGroup(query) ? '(' + toText(query) + ')' : toText(query);
}

std::string listed(const Query& query, std::string_view between) {
    std::string text;
    for (const auto& child : query.children) {
        text += text.empty() ? "" : between;
        text += child.kind == Query::Kind::All ? "*" : grouped(child);
    }
    return text;
}

}  // namespace

std::string toText(const Query& query) {
    switch (query.kind) {
        case Query::Kind::Word:
        case Query::Kind::Prefix:
            return wordText(query);
        case Query::Kind::Phrase:
            return inQuotes(query.text);
        case Query::Kind::Field:
            return (query.field.negated ? "NOT " : "") + fieldText(query.field);
        case Query::Kind::And:
            return listed(query, " AND ");
        case Query::Kind::Or:
            return listed(query, " OR ");
        case Query::Kind::Not:
            return "NOT " + listed(query, " ");
        case Query::Kind::All:
            break;
    }
    return {};
}

}  // namespace vertelwerk::search
