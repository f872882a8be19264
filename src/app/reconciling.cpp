#include "vertelwerk/app/reconciling.h"

#include "vertelwerk/store/unit_of_work.h"

#include <utility>

namespace vertelwerk::app {

using base::msg;

base::Result<store::SnapshotId> freezeAgreement(store::Database& database, model::CoderId coder,
                                                const AgreementQuestion& question) {
    const auto agreement = compareCoders(database, question);
    if (!agreement) {
        return base::fail(agreement.error());
    }
    store::KeptAgreement snapshot;
    snapshot.unit = analysis::toKey(question.unit);
    for (const auto& one : agreement->coders) {
        snapshot.coders.push_back(one.name);
    }
    snapshot.report = agreementJson(*agreement, false);
    auto work = store::UnitOfWork::begin(
        database, store::Action{msg("keep the agreement as it is"), coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    const auto id = store::addSnapshot(*work, snapshot);
    if (!id) {
        return base::fail(id.error());
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return *id;
}

base::Status reconcile(store::Database& database, model::CoderId coder, store::NewDecision decision) {
    return reconcile(database, coder, std::vector{std::move(decision)});
}

base::Status reconcile(store::Database& database, model::CoderId coder,
                       std::vector<store::NewDecision> decisions) {
    const auto kept = store::snapshots(database);
    if (!kept) {
        return base::fail(kept.error());
    }
    auto work = store::UnitOfWork::begin(
        database, store::Action{msg("decide about a passage"), coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    for (auto& decision : decisions) {
        if (!decision.snapshot && !kept->empty()) {
            decision.snapshot = kept->front().id;
        }
        if (auto decided = store::decide(*work, decision); !decided) {
            return decided;
        }
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return {};
}

}  // namespace vertelwerk::app
