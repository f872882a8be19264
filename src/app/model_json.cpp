#include "vertelwerk/app/model_json.h"

namespace vertelwerk::app {

Json orNull(const std::optional<double>& number) {
    return number ? Json(*number) : Json(nullptr);
}

Json orNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json toJson(const model::ConsentState& consent) {
    Json object = Json::object();
    for (const auto purpose : model::allPurposes) {
        object[std::string(model::toKey(purpose))] = model::toKey(consent.of(purpose));
    }
    return object;
}

Json toJson(const std::vector<model::Attribute>& attributes) {
    Json object = Json::object();
    for (const auto& attribute : attributes) {
        object[attribute.name] = attribute.value;
    }
    return object;
}

Json toJson(const model::Part& part) {
    Json ratings = Json::object();
    for (const auto& rating : part.ratings) {
        ratings[rating.aspect] = rating.score ? Json(*rating.score) : Json(nullptr);
    }
    return {{"kind", model::toKey(part.kind)},
            {"number", orNull(part.number)},
            {"title", orNull(part.title)},
            {"date", orNull(part.date)},
            {"until", orNull(part.until)},
            {"speaker", orNull(part.speaker)},
            {"role", model::toKey(part.role)},
            {"medium", orNull(part.medium)},
            {"media_file", orNull(part.mediaFile)},
            {"media_path", orNull(part.recording.path)},
            {"media_sha256", orNull(part.recording.sha256)},
            {"from_seconds", part.recording.begin ? Json(*part.recording.begin) : Json(nullptr)},
            {"to_seconds", part.recording.end ? Json(*part.recording.end) : Json(nullptr)},
            {"duration", orNull(part.duration)},
            {"channel", orNull(part.channel)},
            {"curve", part.curve ? Json(*part.curve) : Json(nullptr)},
            {"begin", part.range.begin},
            {"end", part.range.end},
            {"ratings", std::move(ratings)}};
}

Json toJson(const model::Signification& said) {
    Json marks = Json::array();
    for (const auto& mark : said.marks) {
        marks.push_back(
            {{"label", orNull(mark.label)}, {"value", mark.value ? Json(*mark.value) : Json(nullptr)}});
    }
    return {{"kind", model::toKey(said.kind)}, {"question", said.question}, {"marks", std::move(marks)}};
}

Json toJson(const model::SelectionRound& round) {
    return {{"level", round.level},
            {"panel", round.panel},
            {"date", orNull(round.date)},
            {"members", round.members ? Json(*round.members) : Json(nullptr)},
            {"chosen", round.chosen ? Json(*round.chosen) : Json(nullptr)},
            {"reason", orNull(round.reason)},
            {"domain", orNull(round.domain)},
            {"considered", orNull(round.considered)},
            {"manner", orNull(round.manner)}};
}

Json toJson(const model::PassageRow& row) {
    const auto& passage = row.passage;
    return {{"id", passage.id.value},   {"story", passage.story.value},
            {"source", row.source},     {"begin", passage.range.begin},
            {"end", passage.range.end}, {"quote", row.quote},
            {"code", row.codeKey},      {"valence", orNull(std::string(model::toSign(passage.valence)))},
            {"coder", row.coder},       {"memo", orNull(passage.memo)}};
}

Json toJson(const std::vector<model::PassageRow>& rows) {
    Json list = Json::array();
    for (const auto& row : rows) {
        list.push_back(toJson(row));
    }
    return list;
}

Json toJson(const model::Observation& observation) {
    // A source without codes gives the name as the area.
    const bool named = observation.areaName.empty() && !model::isAreaCode(observation.area);
    return {{"area", observation.area},
            {"area_name", orNull(named ? observation.area : observation.areaName)},
            {"period", observation.period},
            {"value", observation.value ? Json(*observation.value) : Json(nullptr)},
            {"n", observation.n ? Json(*observation.n) : Json(nullptr)},
            {"sign", orNull(observation.sign)},
            {"raw", observation.raw}};
}

Json toJson(const model::ConsentEntry& entry) {
    return {{"purpose", model::toKey(entry.purpose)}, {"answer", model::toKey(entry.answer)},
            {"given_on", orNull(entry.givenOn)},      {"how", orNull(entry.how)},
            {"wording", orNull(entry.wording)},       {"recorded_at", entry.recordedAt}};
}

}  // namespace vertelwerk::app
