#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/theme_card.h"

#include "cli/codebook_calls.h"

#include <fmt/format.h>

namespace vertelwerk::cli::codebook {
namespace {

using base::msg;
using base::Status;

Json evidenceJson(const app::Evidence& evidence) {
    return {{"stories", evidence.stories},
            {"good", cli::toJson(evidence.good)},
            {"bad", cli::toJson(evidence.bad)},
            {"mixed", cli::toJson(evidence.mixed)},
            {"unjudged", cli::toJson(evidence.unjudged)}};
}

void printEvidence(Context& context, const app::Evidence& evidence) {
    for (const auto* rows : {&evidence.good, &evidence.bad, &evidence.mixed, &evidence.unjudged}) {
        for (const auto& row : *rows) {
            context.line(fmt::format("    {:1} {} ({})", model::toSign(row.passage.valence), row.quote,
                                     app::storyTitle(row.storyTitle, row.source, context.catalogue())));
        }
    }
}

}  // namespace

Status card(Context& context, app::Project& project, const CodebookArguments&, const model::Code& code) {
    const auto found = app::themeCard(project.database(), code, context.coder, project.coderName);
    if (!found) {
        return base::fail(found.error());
    }
    const auto language = context.catalogue().language();
    Json criteria = Json::array();
    for (const auto& one : found->criteria) {
        criteria.push_back({{"code", one.code.key},
                            {"name", one.code.name.in(language)},
                            {"evidence", evidenceJson(one.evidence)}});
    }
    context.print({{"code", code.key},
                   {"question", orNull(code.question.in(language))},
                   {"stories", found->stories},
                   {"narrators", found->narrators},
                   {"criteria", std::move(criteria)},
                   {"general", evidenceJson(found->general)}},
                  [&] {
                      context.line(code.name.in(language));
                      context.line(code.question.in(language));
                      for (const auto& one : found->criteria) {
                          context.line("  " + one.code.name.in(language));
                          printEvidence(context, one.evidence);
                      }
                      context.line("  " + context.say(msg("The theme as a whole")));
                      printEvidence(context, found->general);
                  });
    return {};
}

}  // namespace vertelwerk::cli::codebook
