#include "vertelwerk/search/query.h"

#include "search/query_lexer.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::search {
namespace {

using base::ErrorCode;
using base::msg;

/// Words, prefixes, phrases and fields of one query; what a query of this size costs is measured in
/// tests/bench.
constexpr std::size_t mostTerms = 500;
constexpr std::size_t deepestNesting = 64;

Query node(Query::Kind kind, std::vector<Query> children) {
    Query query;
    query.kind = kind;
    query.children = std::move(children);
    return query;
}

Query leaf(Query::Kind kind, const Token& token) {
    Query query;
    query.kind = kind;
    query.text = token.text;
    query.synonyms = token.synonyms;
    query.interviewer = token.interviewer;
    return query;
}

Query negation(Query query) {
    if (query.kind == Query::Kind::Not) {
        Query inner = std::move(query.children.front());
        return inner;
    }
    std::vector<Query> children;
    children.push_back(std::move(query));
    return node(Query::Kind::Not, std::move(children));
}

/// Joins operands under one node; operands that are such a node themselves become part of it.
Query joined(Query::Kind kind, std::vector<Query> operands) {
    if (operands.size() == 1) {
        Query only = std::move(operands.front());
        return only;
    }
    std::vector<Query> flat;
    for (auto& operand : operands) {
        if (operand.kind == kind) {
            std::move(operand.children.begin(), operand.children.end(), std::back_inserter(flat));
        } else {
            flat.push_back(std::move(operand));
        }
    }
    return node(kind, std::move(flat));
}

/// query = any { OR any }, any = one { [AND] one }, one = { NOT | - | + } related,
/// related = near { [NOT] relation near }, near = term { NEAR term }, term = word | field | "(" query ")"
class Parser {
  public:
    explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    base::Result<Query> parse() {
        if (next().kind == Token::Kind::End) {
            return Query{};
        }
        auto query = parseOr();
        if (query && next().kind == Token::Kind::Close) {
            return base::fail(ErrorCode::Invalid,
                              msg("The bracket at character {0} of the query closes none.", place()),
                              msg("Remove it, or put an opening bracket before it."));
        }
        return query;
    }

  private:
    [[nodiscard]] const Token& next() const { return tokens_[at_]; }
    [[nodiscard]] std::size_t place() const { return next().position + 1; }

    bool accept(Token::Kind kind) {
        if (next().kind != kind) {
            return false;
        }
        ++at_;
        return true;
    }

    [[nodiscard]] bool beginsOperand() const {
        switch (next().kind) {
            case Token::Kind::Close:
            case Token::Kind::And:
            case Token::Kind::Or:
            case Token::Kind::End:
                return false;
            default:
                return true;
        }
    }

    base::Result<Query> parseOr() {
        std::vector<Query> operands;
        do {
            auto operand = parseAnd();
            if (!operand) {
                return operand;
            }
            operands.push_back(*std::move(operand));
        } while (accept(Token::Kind::Or));
        return joined(Query::Kind::Or, std::move(operands));
    }

    base::Result<Query> parseAnd() {
        std::vector<Query> operands;
        do {
            auto operand = parseOne();
            if (!operand) {
                return operand;
            }
            operands.push_back(*std::move(operand));
        } while (accept(Token::Kind::And) || beginsOperand());
        return joined(Query::Kind::And, std::move(operands));
    }

    base::Result<Query> parseOne() {
        bool negated = false;
        while (next().kind == Token::Kind::Not || next().kind == Token::Kind::Must) {
            negated = negated != (next().kind == Token::Kind::Not);
            ++at_;
        }
        auto query = parseRelated();
        return query && negated ? negation(*std::move(query)) : std::move(query);
    }

    [[nodiscard]] bool atRelation() const {
        return next().kind == Token::Kind::Relation ||
               (next().kind == Token::Kind::Not && tokens_[at_ + 1].kind == Token::Kind::Relation);
    }

    base::Result<Query> parseRelated() {
        auto left = parseNear();
        while (left && atRelation()) {
            const bool negated = accept(Token::Kind::Not);
            const auto relation = relationFrom(next().text);
            ++at_;
            auto right = parseNear();
            if (!right) {
                return right;
            }
            std::vector<Query> sides;
            sides.push_back(*std::move(left));
            sides.push_back(*std::move(right));
            auto related = node(Query::Kind::Relation, std::move(sides));
            related.relation = relation.value_or(Relation::Overlaps);
            related.negated = negated;
            left = std::move(related);
        }
        return left;
    }

    base::Result<Query> parseNear() {
        const auto begin = place();
        auto first = parseOperand();
        if (!first || next().kind != Token::Kind::Near) {
            return first;
        }
        if (!standsNear(*first)) {
            return notNear(begin);
        }
        std::vector<Query> words;
        words.push_back(*std::move(first));
        const auto distance = next().text;
        while (next().kind == Token::Kind::Near) {
            if (next().text != distance) {
                return base::fail(
                    ErrorCode::Invalid,
                    msg("At character {0} of the query NEAR/{1} was expected.", place(), distance),
                    msg("Give the same number of words between all words that must stand near "
                        "each other."));
            }
            ++at_;
            const auto at = place();
            auto word = parseOperand();
            if (!word) {
                return word;
            }
            if (!standsNear(*word)) {
                return notNear(at);
            }
            words.push_back(*std::move(word));
        }
        auto near = node(Query::Kind::Near, std::move(words));
        near.distance = std::stoul(distance);
        return near;
    }

    /// A word, or words of which one must stand there.
    static bool standsNear(const Query& query) {
        switch (query.kind) {
            case Query::Kind::Word:
            case Query::Kind::Exact:
            case Query::Kind::Prefix:
            case Query::Kind::Suffix:
            case Query::Kind::Infix:
                return true;
            case Query::Kind::Or:
                return std::all_of(query.children.begin(), query.children.end(), standsNear);
            default:
                return false;
        }
    }

    static tl::unexpected<base::Error> notNear(std::size_t at) {
        return base::fail(ErrorCode::Invalid,
                          msg("At character {0} of the query a single word was expected beside NEAR.", at),
                          msg("Put words on both sides of NEAR, or words with OR between brackets."));
    }

    base::Result<Query> parseOperand() {
        return next().kind == Token::Kind::Open ? parseBracketed() : parseTerm();
    }

    base::Result<Query> parseBracketed() {
        const auto open = place();
        if (++depth_ > deepestNesting) {
            return base::fail(ErrorCode::Limit,
                              msg("The query has more than {0} brackets within each other.", deepestNesting),
                              msg("Leave out brackets that are not needed."));
        }
        ++at_;
        auto query = parseOr();
        if (query && !accept(Token::Kind::Close)) {
            return base::fail(ErrorCode::Invalid,
                              msg("The bracket at character {0} of the query is not closed.", open),
                              msg("Put a closing bracket where the group ends."));
        }
        --depth_;
        return query;
    }

    base::Result<Query> parseTerm() {
        const auto& token = next();
        if (++terms_ > mostTerms) {
            return base::fail(ErrorCode::Limit, msg("The query has more than {0} words.", mostTerms),
                              msg("Look for fewer words at a time."));
        }
        switch (token.kind) {
            case Token::Kind::Word:
                return advanced(leaf(Query::Kind::Word, token));
            case Token::Kind::Exact:
                return advanced(leaf(Query::Kind::Exact, token));
            case Token::Kind::Prefix:
                return advanced(leaf(Query::Kind::Prefix, token));
            case Token::Kind::Suffix:
                return advanced(leaf(Query::Kind::Suffix, token));
            case Token::Kind::Infix:
                return advanced(leaf(Query::Kind::Infix, token));
            case Token::Kind::Phrase:
                return advanced(leaf(Query::Kind::Phrase, token));
            case Token::Kind::Everything:
                return advanced(Query{});
            case Token::Kind::Field:
                return parseField();
            default:
                return base::fail(ErrorCode::Invalid,
                                  msg("At character {0} of the query a word was expected.", place()),
                                  msg("Put a word on both sides of AND and OR, and behind NOT and (."));
        }
    }

    Query advanced(Query query) {
        ++at_;
        return query;
    }

    base::Result<Query> parseField() {
        const auto filter = model::parseFilter(next().text);
        if (!filter) {
            auto error = filter.error();
            error.where = std::to_string(place()) + ", " + next().text;
            return base::fail(std::move(error));
        }
        Query query;
        query.kind = Query::Kind::Field;
        query.field = *filter;
        query.field.negated = false;
        return advanced(filter->negated ? negation(std::move(query)) : std::move(query));
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t terms_ = 0;
};

}  // namespace

bool isOfPassage(model::Field field) {
    return field == model::Field::Theme || field == model::Field::Code || field == model::Field::Valence ||
           field == model::Field::Coder;
}

base::Result<Query> parseQuery(std::string_view typed) {
    auto read = tokens(typed);
    if (!read) {
        return base::fail(read.error());
    }
    return Parser(*std::move(read)).parse();
}

}  // namespace vertelwerk::search
