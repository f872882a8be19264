#include "vertelwerk/store/surveys.h"

#include "vertelwerk/base/ids.h"

#include "store/decoded.h"
#include "store/row_writer.h"
#include "store/set_apart.h"
#include "store/sql_text.h"
#include "store/trust_tables.h"

#include <map>
#include <set>

#include <fmt/ranges.h>

namespace vertelwerk::store {
namespace {

using base::Result;
using model::Survey;
using model::SurveyId;

std::string asLines(const std::vector<std::string>& values) {
    return fmt::format("{}", fmt::join(values, "\n"));
}

std::vector<std::string> fromLines(std::string_view text) {
    std::vector<std::string> values;
    while (!text.empty()) {
        const auto end = text.find('\n');
        values.emplace_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return values;
}

std::vector<std::int64_t> insertItems(RowWriter& rows, std::int64_t survey, const Survey& from) {
    std::vector<std::int64_t> ids;
    for (const auto& item : from.items) {
        const auto answers = asLines(item.answers);
        const auto favourable = asLines(item.favourable);
        const auto excluded = asLines(item.excluded);
        ids.push_back(rows.insert(tables::surveyItem, {},
                                  {{"survey_id", survey},
                                   {"ordinal", ids.size() + 1},
                                   {"key", item.key},
                                   {"text_nl", item.text.nl},
                                   {"text_en", item.text.en},
                                   {"answers", answers},
                                   {"favourable", favourable},
                                   {"excluded", excluded},
                                   {"code_key", item.codeKey}}));
    }
    return ids;
}

void insertRespondent(RowWriter& rows, std::int64_t survey, std::size_t ordinal,
                      const model::Respondent& respondent, const std::vector<std::int64_t>& items) {
    const auto id = rows.insert(tables::respondent, respondent.story,
                                {{"survey_id", survey},
                                 {"ordinal", ordinal},
                                 {"label", respondent.label},
                                 {"told_on", respondent.date},
                                 {"story_id", orNull(respondent.story)}});
    std::size_t place = 0;
    for (const auto& attribute : respondent.attributes) {
        rows.insert(tables::respondentAttribute, respondent.story,
                    {{"respondent_id", id},
                     {"ordinal", ++place},
                     {"name", attribute.name},
                     {"value", attribute.value}});
    }
    for (const auto& answer : respondent.answers) {
        rows.insert(tables::answer, respondent.story,
                    {{"respondent_id", id},
                     {"item_id", items.at(answer.item)},
                     {"moment", answer.moment},
                     {"value", answer.value},
                     {"score", answer.score}});
    }
}

void readItems(Connection& connection, Survey& survey, std::map<std::int64_t, std::size_t>& places) {
    auto row = connection.query(
        "SELECT id, key, text_nl, text_en, answers, favourable, excluded, code_key FROM survey_item"
        " WHERE survey_id = $1 ORDER BY ordinal",
        survey.id);
    while (row.next()) {
        places.emplace(row.integer(0), survey.items.size());
        auto& item = survey.items.emplace_back();
        item.key = row.text(1);
        item.text = {std::string(row.text(2)), std::string(row.text(3))};
        item.answers = fromLines(row.text(4));
        item.favourable = fromLines(row.text(5));
        item.excluded = fromLines(row.text(6));
        item.codeKey = row.text(7);
    }
}

std::map<std::int64_t, std::size_t> readRespondents(Connection& connection, Survey& survey) {
    std::map<std::int64_t, std::size_t> places;
    SqlText sql;
    const auto apart = setApartSql(sql);
    const auto id = sql.bind(survey.id.value);
    sql.add(
           "SELECT respondent.id, respondent.label, respondent.told_on, coalesce(respondent.story_id, 0)"
           " FROM respondent LEFT JOIN story ON story.id = respondent.story_id"
           " WHERE (story.id IS NULL OR NOT ")
        .add(apart)
        .add(") AND respondent.survey_id = ")
        .add(id)
        .add(" ORDER BY respondent.ordinal");
    auto row = sql.query(connection);
    while (row.next()) {
        places.emplace(row.integer(0), survey.respondents.size());
        auto& one = survey.respondents.emplace_back();
        one.label = row.text(1);
        one.date = row.text(2);
        one.story.value = row.integer(3);
    }
    return places;
}

void readAnswers(Connection& connection, Survey& survey,
                 const std::map<std::int64_t, std::size_t>& respondents,
                 const std::map<std::int64_t, std::size_t>& items) {
    auto named = connection.query(
        "SELECT respondent_id, name, value FROM respondent_attribute JOIN respondent ON respondent.id ="
        " respondent_id WHERE survey_id = $1 ORDER BY respondent_attribute.id",
        survey.id);
    while (named.next()) {
        if (const auto found = respondents.find(named.integer(0)); found != respondents.end()) {
            survey.respondents[found->second].attributes.push_back(
                {std::string(named.text(1)), std::string(named.text(2))});
        }
    }
    auto given = connection.query(
        "SELECT respondent_id, item_id, moment, value, score FROM answer JOIN respondent ON respondent.id ="
        " respondent_id WHERE survey_id = $1 ORDER BY answer.id",
        survey.id);
    while (given.next()) {
        if (const auto found = respondents.find(given.integer(0)); found != respondents.end()) {
            auto& answer = survey.respondents[found->second].answers.emplace_back();
            answer.item = items.at(given.integer(1));
            answer.moment = given.text(2);
            answer.value = given.text(3);
            answer.score = given.isNull(4) ? std::nullopt : std::optional(given.real(4));
        }
    }
}

}  // namespace

Result<SurveyId> addSurvey(UnitOfWork& work, const Survey& survey) {
    return writing(work, [&](RowWriter& rows) -> Result<SurveyId> {
        const auto guid = base::newGuid();
        const auto id = rows.insert(tables::survey, {},
                                    {{"guid", guid},
                                     {"kind", toKey(survey.kind)},
                                     {"source", survey.source},
                                     {"sha256", survey.sha256},
                                     {"imported_at", base::nowMs()}});
        const auto items = insertItems(rows, id, survey);
        std::size_t ordinal = 0;
        for (const auto& respondent : survey.respondents) {
            insertRespondent(rows, id, ++ordinal, respondent, items);
        }
        return SurveyId{id};
    });
}

Result<std::optional<SurveyId>> surveyFromFile(Database& database, std::string_view sha256,
                                               model::SurveyKind kind) {
    return reading(database, [&](Connection& connection) -> Result<std::optional<SurveyId>> {
        const auto id =
            connection.integer("SELECT id FROM survey WHERE sha256 = $1 AND kind = $2", sha256, toKey(kind));
        return id ? std::optional(SurveyId{*id}) : std::nullopt;
    });
}

Result<std::vector<Survey>> surveys(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<Survey>> {
        std::vector<Survey> all;
        {
            auto row = connection.query("SELECT id, guid, kind, source, sha256 FROM survey ORDER BY id");
            while (row.next()) {
                auto& one = all.emplace_back();
                one.id.value = row.integer(0);
                one.guid = row.text(1);
                one.kind = decoded(model::surveyKindFromKey(row.text(2)), row.text(2));
                one.source = row.text(3);
                one.sha256 = row.text(4);
            }
        }
        for (auto& survey : all) {
            std::map<std::int64_t, std::size_t> items;
            readItems(connection, survey, items);
            readAnswers(connection, survey, readRespondents(connection, survey), items);
        }
        return all;
    });
}

}  // namespace vertelwerk::store
