#include "vertelwerk/exchange/consent_line.h"
#include "vertelwerk/exchange/forms.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/blocks.h"
#include "exchange/dates.h"
#include "exchange/head.h"
#include "exchange/markers.h"
#include "exchange/signification.h"
#include "exchange/story_body.h"
#include "exchange/strings.h"
#include "exchange/table_kind.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vertelwerk::exchange {

namespace {

using Row = std::vector<std::string>;

std::optional<HeadKey> meaningOf(ColumnRole role) {
    switch (role) {
        case ColumnRole::Title:
            return HeadKey::Title;
        case ColumnRole::Number:
            return HeadKey::Number;
        case ColumnRole::Narrator:
            return HeadKey::Narrator;
        case ColumnRole::Date:
            return HeadKey::Date;
        case ColumnRole::Area:
            return HeadKey::Area;
        case ColumnRole::Language:
            return HeadKey::Language;
        case ColumnRole::Method:
            return HeadKey::Method;
        case ColumnRole::Consent:
            return HeadKey::Consent;
        case ColumnRole::Promised:
            return HeadKey::Promised;
        case ColumnRole::CollectedBy:
            return HeadKey::CollectedBy;
        case ColumnRole::Domain:
            return HeadKey::Domain;
        default:
            return std::nullopt;
    }
}

/// Makes stories of rows, one at a time.
class StoryRows {
  public:
    StoryRows(const Table& table, const TableMapping& mapping, std::vector<base::Message>& problems)
        : table_(table), mapping_(mapping), problems_(problems) {
        for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
            const ColumnRule& rule = mapping.columns[i];
            if (rule.role == ColumnRole::Text) {
                texts_.push_back(i);
            }
            const std::string name = titleOf(i);
            heads_.push_back(makeHeadLine(name.empty() ? "#" + std::to_string(i + 1) : name, {}));
            heads_.back().meaning = meaningOf(rule.role);
        }
    }

    model::StoryDraft story(std::size_t index) {
        const Row& row = table_.rows[index];
        const std::size_t number = index < table_.numbers.size() ? table_.numbers[index] : index + 1;
        model::StoryDraft draft;
        draft.source.place = std::to_string(number);
        std::vector<HeadLine> lines;
        lines.reserve(row.size());
        SignificationRow said(number, problems_);
        for (std::size_t column = 0; column < row.size(); ++column) {
            const ColumnRule& rule = mapping_.columns[column];
            const std::string_view value = text::trimmed(row[column]);
            if (isSignification(rule.role)) {
                said.take(rule, value);
            } else if (!value.empty() && rule.role != ColumnRole::Text && rule.role != ColumnRole::Ignore) {
                takeValue(rule, column, std::string(value), number, draft, lines);
            }
        }
        draft.signification = said.finish();
        applyHead(lines, keys_, draft, problems_);
        const bool stated = mapping_.method.has_value() || statesMethod(lines);
        draft.method = mapping_.method.value_or(draft.method);
        buildBody(bodyOf(row), stated, draft, problems_);
        nameAnswers(draft);
        return draft;
    }

  private:
    void takeValue(const ColumnRule& rule, std::size_t column, std::string value, std::size_t number,
                   model::StoryDraft& draft, std::vector<HeadLine>& lines) {
        if (rule.role == ColumnRole::Consent && rule.purpose) {
            const auto answer = consentAnswer(value, Wording::Free);
            if (answer) {
                addConsent(*rule.purpose, *answer, draft.consent);
            } else {
                problems_.push_back(
                    base::msg("Row {0}: \"{1}\" in \"{2}\" is neither yes nor no; consent stays unknown.",
                              number, value, rule.column));
            }
            return;
        }
        HeadLine& line = lines.emplace_back(heads_[column]);
        line.value =
            rule.role == ColumnRole::Attribute ? checked(rule, std::move(value), number) : std::move(value);
    }

    /// An attribute's value as its type writes it.
    std::string checked(const ColumnRule& rule, std::string value, std::size_t number) {
        if (rule.type == ValueType::Number && !toShare(value)) {
            problems_.push_back(
                base::msg("Row {0}: \"{1}\" in \"{2}\" is no number.", number, value, rule.column));
        } else if (rule.type == ValueType::Date) {
            for (std::string date : {wholeDate(value), text::isoDate(value)}) {
                if (!date.empty()) {
                    return date;
                }
            }
            problems_.push_back(
                base::msg("Row {0}: \"{1}\" in \"{2}\" is no date.", number, value, rule.column));
        }
        return value;
    }

    /// The text's blocks; several text columns are the answers of a form, each under its question.
    [[nodiscard]] std::vector<Block> bodyOf(const Row& row) const {
        std::vector<Block> body;
        for (const std::size_t column : texts_) {
            const bool blank = text::trimmed(row[column]).empty();
            const std::string title = titleOf(column);
            if (texts_.size() > 1 && !(blank && !mscQuestion(title, true))) {
                body.push_back({Block::Kind::Heading, 1, title});
            }
            appendParagraphs(row[column], body);
        }
        return body;
    }

    [[nodiscard]] std::string titleOf(std::size_t column) const {
        const ColumnRule& rule = mapping_.columns[column];
        return rule.name.empty() ? rule.column : rule.name;
    }

    /// Parts that several text columns made are answers, unless the form makes them something else.
    void nameAnswers(model::StoryDraft& draft) const {
        if (texts_.size() < 2) {
            return;
        }
        for (model::Part& part : draft.parts) {
            const bool ofColumn = std::ranges::any_of(
                texts_, [&](std::size_t column) { return text::trimmed(titleOf(column)) == part.title; });
            if (part.kind == model::PartKind::Section && ofColumn) {
                part.kind = model::PartKind::Answer;
            }
        }
    }

    const Table& table_;
    const TableMapping& mapping_;
    std::vector<base::Message>& problems_;
    std::vector<std::size_t> texts_;
    std::vector<HeadLine> heads_;  ///< of every column, without its value
    ConsentKeys keys_;
};

}  // namespace

bool holdsStories(const Table& table) {
    return tableKind(table) == TableKind::Stories;
}

std::vector<model::StoryDraft> recogniseStories(const Table& table, const TableMapping& mapping,
                                                std::vector<base::Message>& problems) {
    std::vector<model::StoryDraft> stories;
    takeStories(table, mapping, problems, [&](model::StoryDraft&& draft) {
        stories.push_back(std::move(draft));
        return true;
    });
    return stories;
}

bool takeStories(Table table, const TableMapping& mapping, std::vector<base::Message>& problems,
                 const std::function<bool(model::StoryDraft&&)>& take) {
    StoryRows rows(table, mapping, problems);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        model::StoryDraft draft = rows.story(i);
        std::vector<std::string>().swap(table.rows[i]);
        if (draft.text.empty()) {
            problems.push_back(base::msg("Row {0} has no text; it was left out.", draft.source.place));
        } else if (!take(std::move(draft))) {
            return false;
        }
    }
    return true;
}

std::vector<model::StoryDraft> recogniseStories(const Table& table, std::vector<base::Message>& problems) {
    const auto mapping = completed({}, table);
    return mapping ? recogniseStories(table, *mapping, problems) : std::vector<model::StoryDraft>();
}

}  // namespace vertelwerk::exchange
