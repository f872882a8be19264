#include "vertelwerk/search/query.h"

#include "search/code_points.h"
#include "search/query_lexer.h"

#include <algorithm>
#include <string>
#include <utility>

namespace vertelwerk::search {
namespace {

/// The words of operators, and the language of the fields' names.
struct Words {
    std::string_view conjunction;
    std::string_view disjunction;
    std::string_view negation;
    std::string_view near;
    std::string_view overlaps;
    std::string_view within;
    std::string_view before;
    std::string_view after;
    base::Language fields;

    [[nodiscard]] std::string_view of(Relation relation) const {
        switch (relation) {
            case Relation::Overlaps:
                return overlaps;
            case Relation::Within:
                return within;
            case Relation::Before:
                return before;
            case Relation::After:
                break;
        }
        return after;
    }
};

constexpr Words canonical{
    "AND", "OR", "NOT", "NEAR/", "OVERLAPS", "WITHIN", "BEFORE", "AFTER", base::Language::Dutch};
constexpr Words english{
    "AND", "OR", "NOT", "NEAR/", "OVERLAPS", "WITHIN", "BEFORE", "AFTER", base::Language::English};
constexpr Words dutch{
    "EN", "OF", "NIET", "NABIJ/", "OVERLAPT", "BINNEN", "VOOR", "NA", base::Language::Dutch};

/// In straight quotes; quotation marks inside cannot be written and become apostrophes.
std::string inQuotes(std::string_view text) {
    auto codePoints = toCodePoints(text);
    std::replace_if(codePoints.begin(), codePoints.end(), isQuote, U'\'');
    return '"' + toUtf8(codePoints) + '"';
}

/// Whether what is written reads as one token like this, but for its marks.
bool readsAs(const std::string& written, Token::Kind kind, std::string_view text) {
    const auto read = tokens(written);
    return read && read->size() == 2 && read->front().kind == kind && read->front().text == text;
}

std::string marksOf(const Query& query) {
    return std::string(query.interviewer ? "interviewer:" : "") + (query.synonyms ? "~" : "");
}

std::string starred(const Query& query) {
    const bool open = query.kind == Query::Kind::Suffix || query.kind == Query::Kind::Infix;
    const bool close = query.kind == Query::Kind::Prefix || query.kind == Query::Kind::Infix;
    return (open ? "*" : "") + query.text + (close ? "*" : "");
}

std::string wordText(const Query& query) {
    const auto marks = marksOf(query);
    const auto [written, kind] = [&]() -> std::pair<std::string, Token::Kind> {
        switch (query.kind) {
            case Query::Kind::Exact:
                return {marks + '=' + query.text, Token::Kind::Exact};
            case Query::Kind::Prefix:
                return {marks + starred(query), Token::Kind::Prefix};
            case Query::Kind::Suffix:
                return {marks + starred(query), Token::Kind::Suffix};
            case Query::Kind::Infix:
                return {marks + starred(query), Token::Kind::Infix};
            default:
                return {marks + query.text, Token::Kind::Word};
        }
    }();
    return readsAs(written, kind, query.text) ? written : marks + inQuotes(query.text);
}

std::string fieldText(const model::FieldFilter& field, const Words& words) {
    auto text = field.field != model::Field::Attribute
                    ? std::string(model::fieldName(field.field, words.fields))
                : isPlainName(field.name) ? field.name
                                          : inQuotes(field.name);
    text += ':';
    if (field.upper) {
        return text + field.value + ".." + *field.upper;
    }
    const bool plain = field.value.find("..") == std::string::npos &&
                       readsAs(text + field.value, Token::Kind::Field, text + field.value);
    return text + (plain ? field.value : inQuotes(field.value));
}

/// Writes a tree in some words.
class Writer {
  public:
    explicit Writer(const Words& words) : words_(words) {}

    [[nodiscard]] std::string text(const Query& query) const {
        switch (query.kind) {
            case Query::Kind::Word:
            case Query::Kind::Exact:
            case Query::Kind::Prefix:
            case Query::Kind::Suffix:
            case Query::Kind::Infix:
                return wordText(query);
            case Query::Kind::Phrase:
                return marksOf(query) + inQuotes(query.text);
            case Query::Kind::Field:
                return (query.field.negated ? std::string(words_.negation) + ' ' : "") +
                       fieldText(query.field, words_);
            case Query::Kind::Near:
                return listed(query, std::string(words_.near) + std::to_string(query.distance));
            case Query::Kind::Relation:
                return related(query);
            case Query::Kind::And:
                return listed(query, words_.conjunction);
            case Query::Kind::Or:
                return listed(query, words_.disjunction);
            case Query::Kind::Not:
                return std::string(words_.negation) + ' ' + listed(query, "");
            case Query::Kind::All:
                break;
        }
        return {};
    }

  private:
    static bool isGroup(const Query& query) {
        return query.kind == Query::Kind::And || query.kind == Query::Kind::Or;
    }

    /// In brackets where it would otherwise fall apart.
    [[nodiscard]] std::string grouped(const Query& query, bool alsoPairs) const {
        const bool pair = query.kind == Query::Kind::Near || query.kind == Query::Kind::Relation ||
                          query.kind == Query::Kind::Not ||
                          (query.kind == Query::Kind::Field && query.field.negated);
        return isGroup(query) || (alsoPairs && pair) ? '(' + text(query) + ')' : text(query);
    }

    [[nodiscard]] std::string listed(const Query& query, std::string_view between) const {
        std::string list;
        for (const auto& child : query.children) {
            list += list.empty() ? "" : ' ' + std::string(between) + ' ';
            list += child.kind == Query::Kind::All ? "*" : grouped(child, query.kind == Query::Kind::Near);
        }
        return list;
    }

    [[nodiscard]] std::string related(const Query& query) const {
        const auto side = [this](const Query& one, bool bare) {
            return bare || (one.kind == Query::Kind::Field && !one.field.negated) ? text(one)
                                                                                  : '(' + text(one) + ')';
        };
        const auto& left = query.children.front();
        return side(left, left.kind == Query::Kind::Relation) +
               (query.negated ? ' ' + std::string(words_.negation) : "") + ' ' +
               std::string(words_.of(query.relation)) + ' ' + side(query.children.back(), false);
    }

    const Words& words_;
};

}  // namespace

std::string toText(const Query& query) {
    return Writer(canonical).text(query);
}

std::string toText(const Query& query, base::Language language) {
    return Writer(language == base::Language::English ? english : dutch).text(query);
}

}  // namespace vertelwerk::search
