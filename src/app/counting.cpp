#include "vertelwerk/app/counting.h"

#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/text/characters.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "app/codebook_names.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;

std::vector<model::CodeId> idsOf(const std::vector<model::Code>& codes) {
    std::vector<model::CodeId> ids;
    ids.reserve(codes.size());
    for (const auto& code : codes) {
        ids.push_back(code.id);
    }
    return ids;
}

/// The codes that can come up: criteria only where somebody codes with them.
std::size_t possibleCodes(const model::Codebook& codebook, const std::set<model::CodeId>& inUse) {
    const bool withCriteria = std::ranges::any_of(codebook.codes, [&](const model::Code& code) {
        return code.kind == model::CodeKind::Criterion && inUse.contains(code.id);
    });
    return static_cast<std::size_t>(std::ranges::count_if(codebook.codes, [&](const model::Code& code) {
        return inUse.contains(code.id) ||
               (!code.retired && (withCriteria || code.kind == model::CodeKind::Code));
    }));
}

base::Result<std::vector<const model::Codebook*>> codebooksNamed(const CountedProject& counted,
                                                                 std::string_view name) {
    const auto folded = text::folded(name);
    std::vector<const model::Codebook*> named;
    std::string listed;
    for (const auto& codebook : counted.codebooks) {
        listed += (listed.empty() ? "" : ", ") + codebook.key;
        if (folded.empty() || isNamed(codebook, folded)) {
            named.push_back(&codebook);
        }
    }
    if (named.empty() && !folded.empty()) {
        return base::fail(ErrorCode::NotFound, msg("There is no codebook {0}.", name),
                          msg("Use one of these: {0}.", listed));
    }
    return named;
}

}  // namespace

base::Result<CountedProject> readCounts(store::Database& database, const CountQuestion& question,
                                        std::string_view property) {
    auto stories = store::countedStories(database, property, question.filter);
    if (!stories) {
        return base::fail(stories.error());
    }
    auto spots = store::codedSpots(database, {question.coder, question.filter});
    if (!spots) {
        return base::fail(spots.error());
    }
    auto codebooks = store::codebooks(database);
    if (!codebooks) {
        return base::fail(codebooks.error());
    }
    CountedProject counted{*std::move(codebooks), {}, *std::move(spots), *std::move(stories)};
    std::vector<model::CodeId> all;
    for (const auto& codebook : counted.codebooks) {
        const auto ids = idsOf(codebook.codes);
        all.insert(all.end(), ids.begin(), ids.end());
    }
    const auto used = analysis::codesAmong(counted.spots, all);
    const std::set<model::CodeId> inUse(used.begin(), used.end());
    for (const auto& codebook : counted.codebooks) {
        std::ranges::copy_if(codebook.codes, std::back_inserter(counted.codes),
                             [&](const model::Code& code) { return inUse.contains(code.id); });
    }
    return counted;
}

std::vector<analysis::CodeFrequency> frequenciesOf(const CountedProject& counted) {
    return analysis::codeFrequencies(counted.spots, idsOf(counted.codes));
}

analysis::CrossTab crossTabOf(const CountedProject& counted) {
    std::vector<std::pair<model::StoryId, std::string>> values;
    values.reserve(counted.stories.size());
    for (const auto& story : counted.stories) {
        values.emplace_back(story.id, story.value);
    }
    return analysis::crossTab(counted.spots, idsOf(counted.codes), values);
}

base::Result<analysis::CoOccurrence> coOccurrenceOf(store::Database& database,
                                                    const CountedProject& counted) {
    model::StoryId story;
    std::string storyText;
    std::optional<base::Error> failed;
    const auto holdsLetter = [&](model::StoryId of, text::Range range) {
        if (of != story) {
            auto read = store::storyText(database, of);
            if (!read) {
                failed = read.error();
                return false;
            }
            story = of;
            storyText = *std::move(read);
        }
        return text::hasLetterOrDigit(text::slice(storyText, range));
    };
    auto table = analysis::coOccurrence(counted.spots, idsOf(counted.codes), holdsLetter);
    if (failed) {
        return base::fail(*failed);
    }
    return table;
}

base::Result<CodeSaturation> saturationOf(const CountedProject& counted, std::string_view codebook) {
    const auto named = codebooksNamed(counted, codebook);
    if (!named) {
        return base::fail(named.error());
    }
    CodeSaturation result;
    std::set<model::CodeId> wanted;
    std::set<model::CodeId> inUse;
    for (const auto& code : counted.codes) {
        inUse.insert(code.id);
    }
    for (const auto* one : *named) {
        const bool used =
            std::ranges::any_of(one->codes, [&](const model::Code& code) { return inUse.contains(code.id); });
        if (used || !codebook.empty()) {
            result.possible += possibleCodes(*one, inUse);
            result.fixed = result.fixed || !one->source.nl.empty() || !one->source.en.empty();
            for (const auto& code : one->codes) {
                wanted.insert(code.id);
            }
        }
    }
    analysis::SaturationRequest request;
    for (const auto& story : counted.stories) {
        analysis::StoryCodes one{story.id, {}};
        const auto [first, last] =
            std::ranges::equal_range(counted.spots, story.id, {}, &model::CodedSpot::story);
        for (auto spot = first; spot != last; ++spot) {
            if (wanted.contains(spot->code)) {
                one.codes.push_back(spot->code);
            }
        }
        if (first != last) {
            request.stories.push_back(std::move(one));
        }
    }
    result.curve = analysis::saturation(request);
    return result;
}

base::Message saturationCaveat(const CodeSaturation& saturation) {
    if (!saturation.fixed) {
        return {};
    }
    return base::plural(
        "The codes come from a fixed codebook of {0} code: this curve must end there, and says nothing about "
        "themes that the codebook lacks. Use codes of your own for a curve that does.",
        "The codes come from a fixed codebook of {0} codes: this curve must end there, and says nothing "
        "about "
        "themes that the codebook lacks. Use codes of your own for a curve that does.",
        saturation.possible);
}

analysis::NegativeCases negativeCasesOf(const CountedProject& counted, model::CodeId code,
                                        model::Valence claimed) {
    std::vector<model::StoryId> group;
    group.reserve(counted.stories.size());
    for (const auto& story : counted.stories) {
        if (std::ranges::binary_search(counted.spots, story.id, {}, &model::CodedSpot::story)) {
            group.push_back(story.id);
        }
    }
    return analysis::negativeCases(counted.spots, group, code, claimed);
}

}  // namespace vertelwerk::app
