#include "gui/team/coder_reconciling.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/locale.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using store::DecisionKind;

}  // namespace

void CoderReconciling::clear() {
    data_.reset();
    differences_.clear();
    settled_.clear();
    rows_.clear();
}

void CoderReconciling::take(ComparisonData data) {
    clear();
    data_ = std::move(data);
    if (data_->text == nullptr) {
        return;
    }
    differences_ = differencesBetween(data_->passages, data_->first->id, data_->second->id);
    std::set<std::string> differing;
    for (const auto& difference : differences_) {
        rows_.push_back(rowOf(difference));
        for (const auto* row : {firstOf(difference), secondOf(difference)}) {
            if (row != nullptr) {
                differing.insert(row->passage.guid);
            }
        }
    }
    for (std::size_t i = 0; i < data_->decisions.size(); ++i) {
        if (!differing.contains(data_->decisions[i].passageGuid)) {
            settled_.push_back(i);
            rows_.push_back(rowOf(data_->decisions[i]));
        }
    }
}

std::string CoderReconciling::summary() const {
    if (!data_) {
        return {};
    }
    const auto say = [this](const base::Message& message) { return catalogue_.say(message); };
    if (!data_->first || !data_->second) {
        return say(
            msg("There are no two coders who coded the same story yet. Assign a story to a second coder, or "
                "take in a package, then compare here."));
    }
    const auto open = undecided();
    auto words =
        say(data_->stories.empty() ? msg("There is no story that both coded.")
            : differences_.empty() ? msg("They do not differ in this story.")
            : open == 0            ? base::plural("{0} place where they differ; it is decided.",
                                                  "{0} places where they differ; all are decided.", differences_.size())
                                   : base::plural("{0} place where they differ, {1} still to decide.",
                                                  "{0} places where they differ, {1} still to decide.",
                                                  differences_.size(), open));
    if (data_->blind > 0) {
        words +=
            " " + say(base::plural("{0} story that you code blind shows here when you marked it done.",
                                   "{0} stories that you code blind show here when you marked them done.",
                                   data_->blind));
    }
    return words;
}

const model::PassageRow* CoderReconciling::firstOf(const CoderDifference& difference) const {
    return difference.first ? &data_->passages[*difference.first] : nullptr;
}

const model::PassageRow* CoderReconciling::secondOf(const CoderDifference& difference) const {
    return difference.second ? &data_->passages[*difference.second] : nullptr;
}

const store::Decision* CoderReconciling::decisionAbout(const model::PassageRow* passage) const {
    const store::Decision* last = nullptr;
    for (const auto& one : data_->decisions) {
        if (passage != nullptr && one.passageGuid == passage->passage.guid) {
            last = &one;
        }
    }
    return last;
}

std::vector<const store::Decision*> CoderReconciling::decisionsOn(const CoderDifference& difference) const {
    std::vector<const store::Decision*> found;
    for (const auto* passage : {firstOf(difference), secondOf(difference)}) {
        if (passage == nullptr) {
            continue;
        }
        const auto* decision = decisionAbout(passage);
        if (decision == nullptr) {
            return {};
        }
        found.push_back(decision);
    }
    return found;
}

std::size_t CoderReconciling::undecided() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        differences_, [this](const CoderDifference& one) { return decisionsOn(one).empty(); }));
}

std::optional<text::Range> CoderReconciling::rangeOf(std::size_t row) const {
    if (row < differences_.size()) {
        return differences_[row].range;
    }
    const auto settled = row - differences_.size();
    if (settled >= settled_.size()) {
        return std::nullopt;
    }
    auto range = data_->decisions[settled_[settled]].range;
    range.end = std::min(range.end, data_->text->map.codePoints());
    range.begin = std::min(range.begin, range.end);
    return range;
}

std::optional<std::size_t> CoderReconciling::rowOf(model::PassageId passage) const {
    const auto holds = [&](const model::PassageRow* row) {
        return row != nullptr && row->passage.id == passage;
    };
    const auto found = std::ranges::find_if(differences_, [&](const CoderDifference& one) {
        return holds(firstOf(one)) || holds(secondOf(one));
    });
    return found == differences_.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - differences_.begin()));
}

std::optional<std::size_t> CoderReconciling::nextUndecided(std::optional<std::size_t> row) const {
    const auto count = differences_.size();
    const auto start = row && *row < count ? *row + 1 : 0;
    for (std::size_t step = 0; step < count; ++step) {
        const auto at = (start + step) % count;
        if (decisionsOn(differences_[at]).empty()) {
            return at;
        }
    }
    return std::nullopt;
}

std::string CoderReconciling::nameOf(model::CodeId code) const {
    const auto found = std::ranges::find(data_->codes, code, &model::Code::id);
    if (found == data_->codes.end()) {
        return {};
    }
    const auto& name = model::briefName(*found, catalogue_.language());
    return found->number ? fmt::format("{} {}", *found->number, name) : name;
}

Piece CoderReconciling::codePiece(const model::PassageRow& passage) const {
    const auto sign = model::toSign(passage.passage.valence);
    return {fmt::format("{}{}{}", nameOf(passage.passage.code), sign.empty() ? "" : " ", sign), Look::Strong,
            std::nullopt};
}

std::string CoderReconciling::quoteOf(const text::Range& range) const {
    const auto bytes = data_->text->map.toBytes(range);
    return data_->text->story.text.substr(bytes.begin, bytes.length());
}

RowLine CoderReconciling::decisionLine(const store::Decision& decision) const {
    const auto what = decision.kind == DecisionKind::Keep     ? msg("Decided: it stays")
                      : decision.kind == DecisionKind::Remove ? msg("Decided: it goes")
                                                              : msg("Decided: changed");
    auto words = catalogue_.say(what);
    if (!decision.reason.empty()) {
        words += " \xE2\x80\x93 " + decision.reason;
    }
    words += fmt::format(" ({}, {})", decision.decidedBy,
                         text::formatDate(base::localDay(decision.decidedAt), catalogue_.language()));
    return {{{std::move(words), Look::Quiet, std::nullopt}}, 3};
}

Row CoderReconciling::rowOf(const CoderDifference& difference) const {
    const auto* one = firstOf(difference);
    const auto* other = secondOf(difference);
    const auto& shown = one != nullptr ? *one : *other;
    const auto say = [this](const base::Message& message) {
        return Piece{catalogue_.say(message), Look::Plain, std::nullopt};
    };
    const auto by = [](const model::PassageRow& row) {
        return Piece{row.coder + ": ", Look::Plain, std::nullopt};
    };
    Row row;
    switch (difference.kind) {
        case DifferenceKind::OnlyOne:
            row.push_back({{codePiece(shown)}, 2});
            row.push_back({{say(msg("only {0}", shown.coder))}, 1});
            break;
        case DifferenceKind::Bounds:
            row.push_back({{codePiece(*one)}, 2});
            row.push_back({{say(one->passage.valence == other->passage.valence
                                    ? msg("other bounds")
                                    : msg("other bounds and another experience"))},
                           1});
            break;
        case DifferenceKind::Experience:
        case DifferenceKind::Code:
            row.push_back({{by(*one), codePiece(*one)}, 2});
            row.push_back({{by(*other), codePiece(*other)}, 2});
            break;
    }
    row.push_back(
        {{{"\xE2\x80\x9C" + quoteOf(difference.range) + "\xE2\x80\x9D", Look::Plain, std::nullopt}}, 3});
    for (const auto* decision : decisionsOn(difference)) {
        row.push_back(decisionLine(*decision));
        break;  // those on a pair were made together, for one reason
    }
    return row;
}

Row CoderReconciling::rowOf(const store::Decision& decision) const {
    const auto sign = model::toSign(decision.valence);
    return {{{{fmt::format("{}{}{} \xC2\xB7 {}", nameOf(decision.code), sign.empty() ? "" : " ", sign,
                           decision.owner),
               Look::Quiet, std::nullopt}},
             2},
            decisionLine(decision)};
}

std::optional<std::string> CoderReconciling::labelOf(Settlement settlement, std::size_t row) const {
    if (row >= differences_.size()) {
        return std::nullopt;
    }
    const auto& difference = differences_[row];
    const auto& who = settlement == Settlement::AsFirst ? data_->first->name : data_->second->name;
    if (difference.kind != DifferenceKind::OnlyOne) {
        return catalogue_.say(settlement == Settlement::Both ? msg("Both stay as they are")
                                                             : msg("As {0} has it", who));
    }
    if (settlement == Settlement::Both) {
        return std::nullopt;
    }
    const bool stays = difference.first.has_value() == (settlement == Settlement::AsFirst);
    return catalogue_.say(stays ? msg("As {0}: it stays", who) : msg("As {0}: it goes", who));
}

std::vector<store::NewDecision> CoderReconciling::decide(std::size_t row, Settlement settlement,
                                                         const std::string& reason) const {
    if (!mayDecide() || row >= differences_.size()) {
        return {};
    }
    const auto& difference = differences_[row];
    const auto make = [&](const model::PassageRow& passage, DecisionKind kind) {
        store::NewDecision decision;
        decision.snapshot = *data_->snapshot;
        decision.passage = passage.passage.id;
        decision.kind = kind;
        decision.reason = reason;
        return decision;
    };
    const auto* one = firstOf(difference);
    const auto* other = secondOf(difference);
    if (difference.kind == DifferenceKind::OnlyOne) {
        const bool stays = (one != nullptr) == (settlement == Settlement::AsFirst);
        return {make(one != nullptr ? *one : *other, stays ? DecisionKind::Keep : DecisionKind::Remove)};
    }
    if (settlement == Settlement::Both) {
        return {make(*one, DecisionKind::Keep), make(*other, DecisionKind::Keep)};
    }
    const auto& followed = settlement == Settlement::AsFirst ? *one : *other;
    const auto& changed = settlement == Settlement::AsFirst ? *other : *one;
    auto change = make(changed, DecisionKind::Change);
    if (changed.passage.range != followed.passage.range) {
        change.range = followed.passage.range;
    }
    if (changed.passage.code != followed.passage.code) {
        change.code = followed.passage.code;
    }
    if (changed.passage.valence != followed.passage.valence) {
        change.valence = followed.passage.valence;
    }
    return {make(followed, DecisionKind::Keep), std::move(change)};
}

}  // namespace vertelwerk::gui
