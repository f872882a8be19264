#include "search/particle_verbs.h"

#include "search/add_new.h"
#include "search/dutch/lexicon.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::search {
namespace {

/// How many words on the particle may stand.
constexpr std::size_t farthest = 8;

bool isInfinitive(std::string_view word) {
    return dutch::Lexicon::instance().find(word).is(dutch::Infinitive);
}

bool makesVerb(const AnalysedWord& particle, const std::vector<std::string>& infinitives) {
    return std::ranges::any_of(infinitives, [&](const std::string& infinitive) {
        return isInfinitive(particle.surface + infinitive);
    });
}

void join(AnalysedWord& verb, const AnalysedWord& particle, const std::vector<std::string>& infinitives) {
    for (const auto& infinitive : infinitives) {
        if (auto whole = particle.surface + infinitive; isInfinitive(whole)) {
            verb.particle = particle.range;
            addNew(verb.particleVerbs, std::move(whole));
        }
    }
}

}  // namespace

void ParticleVerbs::add(const WordAnalysis& known, bool afterMark, std::size_t word) {
    tokens_.push_back({word, afterMark, known.roles, known.finite});
}

bool ParticleVerbs::beginsClause(std::size_t token) const {
    // dat het ..., but: in die tijd
    return is(token, Beginning) && (!is(token, Demonstrative) || is(token + 1, Subject));
}

bool ParticleVerbs::isLastOfStretch(std::size_t token) const {
    return !follows(token + 1);
}

bool ParticleVerbs::isLastOfClause(std::size_t token) const {
    const auto next = token + 1;
    if (isLastOfStretch(token)) {
        return true;
    }
    if (is(next, Beginning)) {
        return !is(token, Preposition) || beginsClause(next);
    }
    return is(next, Preposition) && !isLastOfStretch(next);
}

std::size_t ParticleVerbs::beginOfClause(std::size_t token) const {
    while (follows(token) && !beginsClause(token)) {
        --token;
    }
    return token;
}

bool ParticleVerbs::isHalfOfPair(std::size_t particle) const {
    const auto isAnd = [this](std::size_t token) {
        return is(token, Beginning) && follows(token) && follows(token + 1);
    };
    return (isAnd(particle + 1) && is(particle + 2, Particle) && isLastOfClause(particle + 2)) ||
           (particle >= 2 && isAnd(particle - 1) && is(particle - 2, Particle) && follows(particle));
}

bool ParticleVerbs::isStranded(std::size_t particle) const {
    if (!is(particle, Stranded) || (follows(particle) && is(particle - 1, Preposition))) {
        return false;
    }
    for (auto i = beginOfClause(particle); i < particle; ++i) {
        if (is(i, PlaceWord)) {
            return true;
        }
    }
    return false;
}

/// de les, een groot deel
bool ParticleVerbs::isNoun(std::size_t particle) const {
    if (!is(particle, Substantive) || !follows(particle)) {
        return false;
    }
    const auto before = is(particle - 1, Describing) && follows(particle - 1) ? particle - 2 : particle - 1;
    return is(before, Determiner | Demonstrative);
}

bool ParticleVerbs::saysWhereTo(std::size_t particle, std::size_t verb) const {
    if (!is(particle, Direction) || !is(verb, Moving)) {
        return false;
    }
    const auto isNounPhrase = [&](std::size_t words) {
        const auto first = particle - words;
        return particle >= words && is(first, Determiner | Demonstrative) &&
               (verb < first || verb > particle);
    };
    return follows(particle) && follows(particle - 1) &&
           (isNounPhrase(2) || (follows(particle - 2) && isNounPhrase(3)));
}

bool ParticleVerbs::mayBeFinite(std::size_t token) const {
    return !tokens_[token].finite.empty() && !(follows(token) && is(token - 1, Determiner));
}

std::optional<std::size_t> ParticleVerbs::verbBehind(std::size_t particle) const {
    const auto next = particle + 1;
    const auto verb = particle + 2;
    const bool between = is(next, Auxiliary) || (is(next, Determiner) && is(next, Preposition));  // te
    const bool found = follows(next) && follows(verb) && between && is(verb, Infinite);
    return found ? std::optional(verb) : std::nullopt;
}

std::optional<std::size_t> ParticleVerbs::verbAtEnd(std::size_t particle) const {
    const auto verb = particle + 1;
    const bool found = follows(verb) && isLastOfClause(verb) && !is(verb, Doubtful) && mayBeFinite(verb) &&
                       beginsClause(beginOfClause(particle));
    return found ? std::optional(verb) : std::nullopt;
}

void ParticleVerbs::markVerbBefore(std::size_t particle, std::vector<AnalysedWord>& words) const {
    const auto& mark = words[tokens_[particle].word];
    const auto fits = [&](std::size_t token) {
        const auto& verb = words[tokens_[token].word];
        return mayBeFinite(token) && verb.particleVerbs.empty() && makesVerb(mark, tokens_[token].finite) &&
               !(is(token, Infinite) && follows(token) && is(token - 1, Demonstrative)) &&
               !saysWhereTo(particle, token);
    };
    std::optional<std::size_t> best;
    for (auto i = particle; i > 0 && follows(i) && particle - (i - 1) <= farthest; --i) {
        const auto token = i - 1;
        if (!fits(token)) {
            continue;
        }
        best = token;
        if (!is(token, Doubtful)) {
            break;
        }
    }
    if (best) {
        join(words[tokens_[*best].word], mark, tokens_[*best].finite);
    }
}

void ParticleVerbs::mark(std::vector<AnalysedWord>& words) const {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
        if (!is(at, Particle)) {
            continue;
        }
        auto& particle = words[tokens_[at].word];
        if (const auto verb = verbBehind(at)) {
            join(words[tokens_[*verb].word], particle, {words[tokens_[*verb].word].surface});
            continue;
        }
        if (isHalfOfPair(at) || isStranded(at) || isNoun(at)) {
            continue;
        }
        if (const auto verb = verbAtEnd(at); verb && !saysWhereTo(at, *verb)) {
            join(words[tokens_[*verb].word], particle, tokens_[*verb].finite);
        } else if (isLastOfClause(at)) {
            markVerbBefore(at, words);
        }
    }
}

}  // namespace vertelwerk::search
