#include "unit/exchange/drafts.h"

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/text/offset_map.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace vertelwerk::exchange::testing {

Recognised recognise(const base::Result<Document>& document) {
    Recognised recognised;
    if (!document) {
        ADD_FAILURE() << base::Catalogue().say(document.error());
        return recognised;
    }
    std::vector<base::Message> problems;
    recognised.draft = recogniseStory(*document, problems);
    for (const base::Message& problem : problems) {
        recognised.problems.push_back(base::Catalogue().say(problem));
    }
    return recognised;
}

Recognised recogniseText(std::string_view text) {
    return recognise(readText(text));
}

std::string describe(const model::StoryDraft& draft) {
    std::string lines = fmt::format(
        "number {}\ntitle {}\nmethod {}\nlanguage {}\nnarrator {}\ndate {}\narea {} {}\ncollected by {}\n"
        "domain {}\npromised {}\nverification {}\nfeedback {}\n",
        draft.number, draft.title, toKey(draft.method), draft.language, draft.narrator, draft.date,
        draft.area.code, draft.area.name, draft.collectedBy, draft.domain, draft.promised, draft.verification,
        draft.feedback);
    for (const model::Attribute& attribute : draft.attributes) {
        lines += fmt::format("attribute {}={}\n", attribute.name, attribute.value);
    }
    for (const model::ConsentEntry& entry : draft.consent) {
        lines += fmt::format("consent {}={}\n", toKey(entry.purpose), toKey(entry.answer));
    }
    for (const std::string& part : partsOf(draft)) {
        lines += "part " + part + "\n";
    }
    for (const model::SelectionRound& round : draft.selections) {
        lines += fmt::format("round {} {} {} {} {} {} {} {} {}\n", round.level, round.panel, round.date,
                             round.members.value_or(-1), round.chosen ? (*round.chosen ? "yes" : "no") : "?",
                             round.reason, round.domain, round.considered, round.manner);
    }
    return lines + "---\n" + draft.text;
}

std::vector<std::string> partsOf(const model::StoryDraft& draft) {
    std::vector<std::string> parts;
    for (const model::Part& part : draft.parts) {
        parts.push_back(
            fmt::format("{} {} {}-{}", toKey(part.kind), part.title, part.range.begin, part.range.end));
    }
    return parts;
}

std::string wordsOf(const model::StoryDraft& draft, std::size_t part) {
    return std::string(text::slice(draft.text, draft.parts.at(part).range));
}

std::vector<std::string> blocksOf(const base::Result<Document>& document) {
    std::vector<std::string> texts;
    if (!document) {
        ADD_FAILURE() << base::Catalogue().say(document.error());
        return texts;
    }
    for (const Block& block : document->blocks) {
        const bool heading = block.kind == Block::Kind::Heading;
        const std::string mark =
            block.level == 0 ? "#0" : std::string(static_cast<std::size_t>(block.level), '#');
        texts.push_back(heading ? mark + " " + block.text : block.text);
    }
    return texts;
}

}  // namespace vertelwerk::exchange::testing
