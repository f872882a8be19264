#include "app/export_json.h"

#include "vertelwerk/app/memo_book.h"
#include "vertelwerk/app/model_json.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/summaries.h"
#include "vertelwerk/store/surveys.h"

#include "app/export_memos.h"

#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using Guids = std::map<model::StoryId, std::string>;

template <typename Value>
Json listOf(const std::vector<Value>& values) {
    Json list = Json::array();
    for (const auto& value : values) {
        list.push_back(toJson(value));
    }
    return list;
}

Json localJson(const model::LocalText& text) {
    return {{"nl", orNull(text.nl)}, {"en", orNull(text.en)}};
}

std::string_view originKey(model::Origin origin) {
    return origin == model::Origin::Source ? "source" : "own";
}

Json codeJson(const model::Code& code) {
    Json criteria = Json::array();
    for (const auto& criterion : code.criteria) {
        criteria.push_back({{"key", criterion.key},
                            {"origin", originKey(criterion.origin)},
                            {"text", localJson(criterion.text)}});
    }
    Json terms = Json::array();
    for (const auto& term : code.terms) {
        terms.push_back({{"text", term.text}, {"inside_words", term.insideWords}});
    }
    return {{"guid", code.guid},
            {"key", code.key},
            {"parent", orNull(code.parentKey)},
            {"kind", code.kind == model::CodeKind::Criterion ? "criterion" : "code"},
            {"retired", code.retired},
            {"number", code.number ? Json(*code.number) : Json(nullptr)},
            {"colour", fmt::format("#{:06X}", code.colour)},
            {"name", localJson(code.name)},
            {"short_name", localJson(code.shortName)},
            {"definition", localJson(code.definition)},
            {"question", localJson(code.question)},
            {"question_origin", originKey(code.questionOrigin)},
            {"include", localJson(code.include)},
            {"exclude", localJson(code.exclude)},
            {"anchor", localJson(code.anchor)},
            {"criteria", std::move(criteria)},
            {"terms", std::move(terms)}};
}

Json codebooksJson(const std::vector<model::Codebook>& codebooks) {
    Json list = Json::array();
    for (const auto& codebook : codebooks) {
        Json codes = Json::array();
        for (const auto& code : codebook.codes) {
            codes.push_back(codeJson(code));
        }
        list.push_back({{"guid", codebook.guid},
                        {"key", codebook.key},
                        {"edition", codebook.edition},
                        {"name", localJson(codebook.name)},
                        {"source", localJson(codebook.source)},
                        {"codes", std::move(codes)}});
    }
    return list;
}

/// A part without what is the team's: who spoke, and the files beside it.
Json partForOthers(const model::Part& part) {
    return {{"kind", model::toKey(part.kind)},
            {"title", orNull(part.title)},
            {"role", model::toKey(part.role)},
            {"begin", part.range.begin},
            {"end", part.range.end}};
}

Json storyJson(const model::Story& story, bool outward) {
    Json attributes = Json::array();
    for (const auto& attribute : story.attributes) {
        attributes.push_back({{"name", attribute.name}, {"value", attribute.value}});
    }
    Json parts = Json::array();
    for (const auto& part : story.parts) {
        parts.push_back(outward ? partForOthers(part) : toJson(part));
        parts.back().erase("media_path");
    }
    const bool named = !outward || story.consentNow.allows(model::Purpose::Name);
    Json json{{"guid", story.guid},
              {"number", orNull(story.number)},
              {"title", orNull(story.title)},
              {"method", model::toKey(story.method)},
              {"language", story.language},
              {"narrator", named ? orNull(story.narrator) : Json(nullptr)},
              {"date", orNull(outward ? story.date.substr(0, 4) : story.date)},
              {"area", {{"code", orNull(story.area.code)}, {"name", orNull(story.area.name)}}},
              {"domain", orNull(story.domain)},
              {"attributes", std::move(attributes)},
              {"text", story.text},
              {"parts", std::move(parts)},
              {"signification", listOf(story.signification)}};
    if (!outward) {
        json["collected_by"] = orNull(story.collectedBy);
        json["promised"] = orNull(story.promised);
        json["verification"] = orNull(story.verification);
        json["feedback"] = orNull(story.feedback);
        json["selections"] = listOf(story.selections);
        json["consent"] = toJson(story.consentNow);
        json["consent_entries"] = listOf(story.consent);
        json["source"] = {{"file", story.source.fileName},
                          {"place", orNull(story.source.place)},
                          {"format", orNull(story.source.format)},
                          {"sha256", story.source.sha256}};
    }
    return json;
}

Json passagesJson(const std::vector<model::PassageRow>& rows,
                  const std::map<model::StoryId, std::string>& guids, bool outward) {
    Json list = Json::array();
    for (const auto& row : rows) {
        const auto& passage = row.passage;
        auto& json =
            list.emplace_back(Json{{"guid", passage.guid},
                                   {"story", guids.at(passage.story)},
                                   {"begin", passage.range.begin},
                                   {"end", passage.range.end},
                                   {"quote", row.quote},
                                   {"code", row.codeKey},
                                   {"valence", orNull(std::string(model::toSign(passage.valence)))}});
        if (!outward) {
            json["coder"] = row.coder;
            json["memo"] = orNull(passage.memo);
            json["created_at"] = passage.createdAt;
        }
    }
    return list;
}

base::Result<Json> indicatorsJson(store::Database& database) {
    const auto indicators = store::allIndicators(database);
    if (!indicators) {
        return base::fail(indicators.error());
    }
    Json list = Json::array();
    for (const auto& indicator : *indicators) {
        list.push_back({{"key", indicator.key},
                        {"name", indicator.name},
                        {"unit", orNull(indicator.unit)},
                        {"definition", orNull(indicator.definition)},
                        {"source", orNull(indicator.source)},
                        {"level", orNull(indicator.level)},
                        {"direction", model::toKey(indicator.direction)},
                        {"observations", listOf(indicator.observations)}});
    }
    return list;
}

/// Memos but those on passages, which stand with their passage.
Json memosJson(const std::vector<store::MemoRow>& memos, const Guids& stories) {
    Json list = Json::array();
    for (const auto& memo : memos) {
        if (memo.about == store::MemoAbout::Passage) {
            continue;
        }
        const bool words = memo.about == store::MemoAbout::Words;
        list.push_back({{"guid", memo.guid},
                        {"about", toKey(memo.about)},
                        {"text", memo.text},
                        {"coder", memo.coder},
                        {"created_at", memo.createdAt},
                        {"changed_at", memo.changedAt},
                        {"story", memo.story ? Json(stories.at(memo.story)) : Json(nullptr)},
                        {"begin", words ? Json(memo.range.begin) : Json(nullptr)},
                        {"end", words ? Json(memo.range.end) : Json(nullptr)},
                        {"code", orNull(memo.codeKey)},
                        {"narrator", orNull(memo.narratorName)}});
    }
    return list;
}

Json summariesJson(const std::vector<store::Summary>& summaries, const Guids& stories,
                   const ExportData& data) {
    Json list = Json::array();
    for (const auto& summary : summaries) {
        const auto* code = data.code(summary.code);
        if (const auto story = stories.find(summary.story); story != stories.end() && code != nullptr) {
            list.push_back({{"story", story->second},
                            {"code", code->key},
                            {"text", summary.text},
                            {"coder", summary.coder},
                            {"changed_at", summary.changedAt}});
        }
    }
    return list;
}

Json respondentJson(const model::Respondent& respondent, const Guids& stories,
                    const std::vector<model::SurveyItem>& items) {
    Json answers = Json::array();
    for (const auto& answer : respondent.answers) {
        answers.push_back({{"item", items.at(answer.item).key},
                           {"moment", orNull(answer.moment)},
                           {"value", answer.value},
                           {"score", answer.score ? Json(*answer.score) : Json(nullptr)}});
    }
    const auto story = stories.find(respondent.story);
    return {{"label", respondent.label},
            {"date", orNull(respondent.date)},
            {"attributes", toJson(respondent.attributes)},
            {"answers", std::move(answers)},
            {"story", story == stories.end() ? Json(nullptr) : Json(story->second)}};
}

Json surveysJson(const std::vector<model::Survey>& surveys, const Guids& stories, const ExportData& data) {
    Json list = Json::array();
    for (const auto& survey : surveys) {
        Json items = Json::array();
        for (const auto& item : survey.items) {
            items.push_back({{"key", item.key},
                             {"text", localJson(item.text)},
                             {"answers", item.answers},
                             {"favourable", item.favourable},
                             {"excluded", item.excluded},
                             {"code", orNull(item.codeKey)}});
        }
        Json respondents = Json::array();
        for (const auto& respondent : survey.respondents) {
            if (data.holds(respondent)) {
                respondents.push_back(respondentJson(respondent, stories, survey.items));
            }
        }
        list.push_back({{"guid", survey.guid},
                        {"kind", model::toKey(survey.kind)},
                        {"source", survey.source},
                        {"items", std::move(items)},
                        {"respondents", std::move(respondents)}});
    }
    return list;
}

/// What is for the team only: what researchers wrote and respondents answered.
base::Status addTeamWork(Json& document, store::Database& database, const ExportData& data,
                         const Guids& stories) {
    const auto memos = exportMemoRows(database, data);
    const auto summaries = store::summaries(database, data.request.filter);
    const auto surveys = store::surveys(database);
    for (const auto* error : {memos ? nullptr : &memos.error(), summaries ? nullptr : &summaries.error(),
                              surveys ? nullptr : &surveys.error()}) {
        if (error != nullptr) {
            return base::fail(*error);
        }
    }
    document["memos"] = memosJson(*memos, stories);
    document["summaries"] = summariesJson(*summaries, stories, data);
    document["surveys"] = surveysJson(*surveys, stories, data);
    return {};
}

base::Result<Json> linksJson(store::Database& database, const ExportData& data) {
    const auto links = store::links(database);
    const auto indicators = store::listIndicators(database);
    if (!links || !indicators) {
        return base::fail(links ? indicators.error() : links.error());
    }
    std::map<model::IndicatorId, std::string> keys;
    for (const auto& row : *indicators) {
        keys.emplace(row.indicator.id, row.indicator.key);
    }
    Json list = Json::array();
    for (const auto& link : *links) {
        const auto* code = data.code(link.code);
        list.push_back({{"code", code == nullptr ? Json(nullptr) : Json(code->key)},
                        {"indicator", keys[link.indicator]},
                        {"assumption", link.assumption},
                        {"expects", model::toKey(link.expected)}});
    }
    return list;
}

}  // namespace

base::Result<std::string> makeJson(store::Database& database, const ExportData& data, ExportReport& report) {
    const auto codebooks = store::codebooks(database);
    const auto passages = exportPassages(database, data);
    auto indicators = indicatorsJson(database);
    auto links = linksJson(database, data);
    using Errors = std::vector<const base::Error*>;
    for (const auto* error :
         Errors{codebooks ? nullptr : &codebooks.error(), passages ? nullptr : &passages.error(),
                indicators ? nullptr : &indicators.error(), links ? nullptr : &links.error()}) {
        if (error != nullptr) {
            return base::fail(*error);
        }
    }
    Json stories = Json::array();
    Guids guids;
    const auto read = store::eachStory(database, data.gate.kept, [&](const model::Story& story) {
        guids.emplace(story.id, story.guid);
        stories.push_back(storyJson(story, data.outward()));
    });
    if (!read) {
        return base::fail(read.error());
    }
    report.rows = data.gate.kept.size();
    Json document{{"format", "vertelwerk-project"},
                  {"version", 1},
                  {"title", data.projectTitle},
                  {"purpose", data.outward() ? Json(model::toKey(*data.request.purpose)) : Json(nullptr)},
                  {"remark", orNull(data.pageMark())},
                  {"codebooks", codebooksJson(*codebooks)},
                  {"stories", std::move(stories)},
                  {"passages", passagesJson(*passages, guids, data.outward())},
                  {"indicators", *std::move(indicators)},
                  {"links", *std::move(links)}};
    if (!data.outward()) {
        if (const auto added = addTeamWork(document, database, data, guids); !added) {
            return base::fail(added.error());
        }
    }
    return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vertelwerk::app
