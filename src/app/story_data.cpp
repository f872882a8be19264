#include "vertelwerk/app/model_json.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <cmath>

namespace vertelwerk::app {
namespace {

template <typename Value>
Json listOf(const std::vector<Value>& values) {
    Json list = Json::array();
    for (const auto& value : values) {
        list.push_back(toJson(value));
    }
    return list;
}

std::string textIn(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<double> numberIn(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::optional<int> intIn(const Json& object, const char* key) {
    const auto value = numberIn(object, key);
    return value && std::abs(*value) < 1e9 ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::int64_t momentIn(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

/// Calls `each` with every object of a list.
template <typename Each>
void eachIn(const Json& object, const char* key, Each each) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array()) {
        return;
    }
    for (const auto& one : *found) {
        if (one.is_object()) {
            each(one);
        }
    }
}

std::optional<model::Part> partFrom(const Json& object, std::size_t characters) {
    model::Part part;
    const auto kind = model::partKindFromKey(textIn(object, "kind"));
    const auto begin = numberIn(object, "begin");
    const auto end = numberIn(object, "end");
    if (!kind || !begin || !end || *begin < 0 || *end < *begin || *end > static_cast<double>(characters)) {
        return std::nullopt;
    }
    part.kind = *kind;
    part.role = model::speakerRoleFromKey(textIn(object, "role")).value_or(model::SpeakerRole::None);
    part.range = {static_cast<std::size_t>(*begin), static_cast<std::size_t>(*end)};
    part.number = textIn(object, "number");
    part.title = textIn(object, "title");
    part.date = textIn(object, "date");
    part.until = textIn(object, "until");
    part.speaker = textIn(object, "speaker");
    part.medium = textIn(object, "medium");
    part.mediaFile = textIn(object, "media_file");
    part.recording.sha256 = textIn(object, "media_sha256");
    part.recording.begin = numberIn(object, "from_seconds");
    part.recording.end = numberIn(object, "to_seconds");
    part.duration = textIn(object, "duration");
    part.channel = textIn(object, "channel");
    part.curve = numberIn(object, "curve");
    if (const auto ratings = object.find("ratings"); ratings != object.end() && ratings->is_object()) {
        for (const auto& [aspect, score] : ratings->items()) {
            part.ratings.push_back(
                {aspect, score.is_number() ? std::optional(score.get<double>()) : std::nullopt});
        }
    }
    return part;
}

model::SelectionRound roundFrom(const Json& object) {
    model::SelectionRound round;
    round.level = intIn(object, "level").value_or(0);
    round.panel = textIn(object, "panel");
    round.date = textIn(object, "date");
    round.members = intIn(object, "members");
    if (const auto chosen = object.find("chosen"); chosen != object.end() && chosen->is_boolean()) {
        round.chosen = chosen->get<bool>();
    }
    round.reason = textIn(object, "reason");
    round.domain = textIn(object, "domain");
    round.considered = textIn(object, "considered");
    round.manner = textIn(object, "manner");
    return round;
}

std::optional<model::Signification> significationFrom(const Json& object) {
    const auto kind = model::significationKindFromKey(textIn(object, "kind"));
    if (!kind) {
        return std::nullopt;
    }
    model::Signification said;
    said.kind = *kind;
    said.question = textIn(object, "question");
    eachIn(object, "marks", [&said](const Json& mark) {
        said.marks.push_back({textIn(mark, "label"), numberIn(mark, "value")});
    });
    return said;
}

std::optional<model::ConsentEntry> entryFrom(const Json& object) {
    const auto purpose = model::purposeFromKey(textIn(object, "purpose"));
    const auto answer = model::answerFromWord(textIn(object, "answer"));
    if (!purpose || !answer) {
        return std::nullopt;
    }
    return model::ConsentEntry{*purpose,
                               *answer,
                               textIn(object, "given_on"),
                               textIn(object, "how"),
                               textIn(object, "wording"),
                               momentIn(object, "recorded_at")};
}

}  // namespace

std::string storyDataJson(const model::Story& story) {
    auto parts = listOf(story.parts);
    for (auto& part : parts) {
        part.erase("media_path");
    }
    const Json document{{"parts", std::move(parts)},
                        {"selections", listOf(story.selections)},
                        {"signification", listOf(story.signification)},
                        {"consent", listOf(story.consent)},
                        {"source",
                         {{"file", story.source.fileName},
                          {"place", orNull(story.source.place)},
                          {"format", story.source.format},
                          {"encoding", orNull(story.source.encoding)},
                          {"sha256", story.source.sha256},
                          {"imported_at", story.source.importedAt}}}};
    return document.dump(1, ' ', false, Json::error_handler_t::replace);
}

bool readStoryData(const std::string& json, model::StoryDraft& draft) {
    const auto document = Json::parse(json, nullptr, false);
    if (!document.is_object() || !document.contains("source")) {
        return false;
    }
    const auto characters = text::length(draft.text);
    eachIn(document, "parts", [&](const Json& object) {
        if (auto part = partFrom(object, characters)) {
            draft.parts.push_back(*std::move(part));
        }
    });
    std::ranges::stable_sort(draft.parts, {}, [](const model::Part& part) { return part.range.begin; });
    eachIn(document, "selections",
           [&draft](const Json& object) { draft.selections.push_back(roundFrom(object)); });
    eachIn(document, "signification", [&draft](const Json& object) {
        if (auto said = significationFrom(object)) {
            draft.signification.push_back(*std::move(said));
        }
    });
    eachIn(document, "consent", [&draft](const Json& object) {
        if (auto entry = entryFrom(object)) {
            draft.consent.push_back(*std::move(entry));
        }
    });
    if (const auto& source = document["source"]; source.is_object()) {
        draft.source.fileName = textIn(source, "file");
        draft.source.place = textIn(source, "place");
        draft.source.format = textIn(source, "format");
        draft.source.encoding = textIn(source, "encoding");
        draft.source.sha256 = textIn(source, "sha256");
        draft.source.importedAt = momentIn(source, "imported_at");
    }
    return true;
}

}  // namespace vertelwerk::app
