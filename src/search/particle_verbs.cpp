#include "search/particle_verbs.h"

#include "search/add_new.h"
#include "search/dutch/lexicon.h"

#include <utility>

namespace vertelwerk::search {
namespace {

/// How many words on the particle may stand.
constexpr std::size_t farthest = 8;

bool isInfinitive(std::string_view word) {
    return dutch::Lexicon::instance().find(word).is(dutch::Infinitive);
}

void join(AnalysedWord& verb, const AnalysedWord& particle, const std::string& infinitive) {
    if (auto whole = particle.surface + infinitive; isInfinitive(whole)) {
        verb.particle = particle.range;
        addNew(verb.particleVerbs, std::move(whole));
    }
}

}  // namespace

void ParticleVerbs::add(const WordAnalysis& known, bool afterMark, std::size_t word) {
    tokens_.push_back({word, afterMark, known.role, known.finite});
}

bool ParticleVerbs::isLastOfClause(std::size_t token) const {
    return token + 1 == tokens_.size() || tokens_[token + 1].afterMark ||
           tokens_[token + 1].role == ClauseRole::Beginning;
}

void ParticleVerbs::mark(std::vector<AnalysedWord>& words) const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        auto& verb = words[tokens_[i].word];
        if (i >= 2 && isParticle(i - 2) && words[tokens_[i - 1].word].surface == "te" &&
            isInfinitive(verb.surface)) {
            join(verb, words[tokens_[i - 2].word], verb.surface);
            continue;
        }
        if (tokens_[i].finite.empty()) {
            continue;
        }
        for (auto at = i + 1; at < tokens_.size() && at <= i + farthest && !tokens_[at].afterMark; ++at) {
            if (isParticle(at) && isLastOfClause(at)) {
                for (const auto& infinitive : tokens_[i].finite) {
                    join(verb, words[tokens_[at].word], infinitive);
                }
                break;
            }
        }
    }
}

}  // namespace vertelwerk::search
