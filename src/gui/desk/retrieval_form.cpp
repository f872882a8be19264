#include "gui/desk/retrieval_form.h"

#include "vertelwerk/app/blind_coding.h"
#include "vertelwerk/text/normalise.h"

#include <array>
#include <set>
#include <utility>

namespace vertelwerk::gui {

using base::msg;

std::vector<base::Message> relationNames() {
    return {msg("in a story with"), msg("overlaps"),     msg("lies within"),
            msg("holds"),           msg("comes before"), msg("comes after")};
}

std::vector<std::string> filterWords(const std::string& typed) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    for (const char c : typed) {
        quoted = c == '"' ? !quoted : quoted;
        if (c == ' ' && !quoted) {
            if (!word.empty()) {
                words.push_back(std::exchange(word, {}));
            }
        } else {
            word += c;
        }
    }
    if (!word.empty()) {
        words.push_back(word);
    }
    return words;
}

base::Result<app::RetrievalRequest> requestOf(const RetrievalForm& form, store::Database& database) {
    app::RetrievalRequest request;
    if (const auto codes = text::trimmed(form.codes); !codes.empty()) {
        auto found = app::parseCodes(database, codes);
        if (!found) {
            return base::fail(found.error());
        }
        request.codes = *std::move(found);
    }
    for (const auto& one : form.relations) {
        const auto others = text::trimmed(one.others);
        if (one.relation == 0 || others.empty()) {
            continue;
        }
        auto found = app::parseCodes(database, others);
        if (!found) {
            return base::fail(found.error());
        }
        request.relations.push_back({.relation = static_cast<store::Relation>(one.relation - 1),
                                     .codes = *std::move(found),
                                     .negated = one.negated});
    }
    constexpr std::array experiences{model::Valence::Good, model::Valence::Bad, model::Valence::Mixed,
                                     model::Valence::None};
    if (form.experience > 0) {
        request.valence = experiences.at(static_cast<std::size_t>(form.experience) - 1);
    }
    request.coder = text::trimmed(form.coder);
    request.filters = filterWords(form.filters);
    request.query = form.query;
    return request;
}

void keepStory(app::Retrieved& found, model::StoryId story) {
    std::erase_if(found.rows, [&](const model::PassageRow& row) { return row.passage.story != story; });
    std::erase_if(found.stories, [&](const auto& facts) { return facts.first != story; });
}

base::Status hideOthers(app::Retrieved& found, store::Database& database, const std::string& reader) {
    const auto hidden = app::hideBlind(database, reader, found.rows);
    if (!hidden) {
        return base::fail(hidden.error());
    }
    std::set<model::StoryId> left;
    for (const auto& row : found.rows) {
        left.insert(row.passage.story);
    }
    std::erase_if(found.stories, [&](const auto& facts) { return !left.contains(facts.first); });
    return {};
}

}  // namespace vertelwerk::gui
