#include "vertelwerk/app/kept_agreement.h"
#include "vertelwerk/app/reconciling.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/text/score.h"

#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/team_commands.h"

#include <charconv>
#include <map>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

struct ReconcileArguments {
    std::string path;
    std::vector<std::string> coders;
    std::string unit = "sentence";
    std::int64_t passage = 0;
    std::int64_t snapshot = 0;
    std::string decision;
    std::string reason;
    std::string range;
    std::string code;
    std::string valence;
};

base::Status freeze(Context& context, app::Project& project, const ReconcileArguments& arguments) {
    const auto id = app::freezeAgreement(project.database(), project.coder,
                                         {arguments.coders, *analysis::agreementUnitFromKey(arguments.unit)});
    if (!id) {
        return base::fail(id.error());
    }
    context.print({{"snapshot", id->value}}, [&] {
        context.line(base::msg("The agreement is kept as it is now, under number {0}.", id->value));
    });
    return {};
}

/// Who was compared by what, and how far they agreed.
std::string summaryOf(Context& context, const store::KeptAgreement& kept) {
    auto words = fmt::format("{}", fmt::join(kept.coders, ", "));
    if (const auto figures = app::readKept(kept, {})) {
        const auto& report = figures->report;
        words += fmt::format("  {} {}", report.units, context.say(app::nameOf(report.unit)));
        if (report.pooled.alpha) {
            words +=
                "  " + context.say(base::msg("alpha {0}", text::formatFixed(*report.pooled.alpha, 2,
                                                                            context.catalogue().language())));
        }
    }
    return words;
}

base::Status listSnapshots(Context& context, app::Project& project, const ReconcileArguments& /*unused*/) {
    const auto kept = store::snapshots(project.database());
    if (!kept) {
        return base::fail(kept.error());
    }
    Json list = Json::array();
    for (const auto& one : *kept) {
        list.push_back({{"snapshot", one.id.value},
                        {"unit", one.unit},
                        {"coders", one.coders},
                        {"made_by", one.madeBy},
                        {"made_at", one.madeAt},
                        {"agreement", Json::parse(one.report)}});
    }
    context.print({{"snapshots", std::move(list)}}, [&] {
        for (const auto& one : *kept) {
            context.line(fmt::format("{:>5}  {}", one.id.value, summaryOf(context, one)));
        }
    });
    return {};
}

base::Result<text::Range> rangeFrom(const std::string& written) {
    text::Range range;
    const char* const last = written.data() + written.size();
    const auto begin = std::from_chars(written.data(), last, range.begin);
    if (begin.ec == std::errc() && begin.ptr != last && *begin.ptr == ':') {
        const auto end = std::from_chars(begin.ptr + 1, last, range.end);
        if (end.ec == std::errc() && end.ptr == last) {
            return range;
        }
    }
    return base::fail(base::ErrorCode::Invalid, base::msg("\"{0}\" is not a range.", written),
                      base::msg("Write begin:end in characters, such as 12:40."));
}

base::Result<store::NewDecision> decisionFrom(app::Project& project, const ReconcileArguments& arguments) {
    store::NewDecision decision;
    decision.snapshot = {arguments.snapshot};
    decision.passage = {arguments.passage};
    decision.kind = *store::decisionFromKey(arguments.decision);
    decision.reason = arguments.reason;
    if (!arguments.range.empty()) {
        const auto range = rangeFrom(arguments.range);
        if (!range) {
            return base::fail(range.error());
        }
        decision.range = *range;
    }
    if (!arguments.code.empty()) {
        const auto code = store::resolveCode(project.database(), arguments.code);
        if (!code) {
            return base::fail(code.error());
        }
        decision.code = code->id;
    }
    if (!arguments.valence.empty()) {
        decision.valence = model::valenceFromWord(arguments.valence);
        if (!decision.valence) {
            return base::fail(base::ErrorCode::Invalid,
                              base::msg("\"{0}\" is not a valence.", arguments.valence),
                              base::msg("Use +, - or +/-."));
        }
    }
    return decision;
}

base::Status reconcile(Context& context, app::Project& project, const ReconcileArguments& arguments) {
    auto decision = decisionFrom(project, arguments);
    if (!decision) {
        return base::fail(decision.error());
    }
    if (auto done = app::reconcile(project.database(), project.coder, *std::move(decision)); !done) {
        return done;
    }
    context.print({{"passage", arguments.passage}, {"decision", arguments.decision}},
                  [&] { context.line(base::msg("The decision is recorded.")); });
    return {};
}

base::Status listDecisions(Context& context, app::Project& project, const ReconcileArguments& /*unused*/) {
    const auto made = store::decisions(project.database());
    const auto codes = store::codes(project.database());
    if (!made || !codes) {
        return base::fail(!made ? made.error() : codes.error());
    }
    std::map<model::CodeId, std::string> keys;
    for (const auto& code : *codes) {
        keys.emplace(code.id, code.key);
    }
    Json list = Json::array();
    for (const auto& one : *made) {
        const auto sign = model::toSign(one.valence);
        list.push_back({{"snapshot", one.snapshot.value},
                        {"story", one.story.value},
                        {"passage_guid", one.passageGuid},
                        {"decision", store::toKey(one.kind)},
                        {"code", keys[one.code]},
                        {"coder", one.owner},
                        {"begin", one.range.begin},
                        {"end", one.range.end},
                        {"valence", sign.empty() ? Json(nullptr) : Json(sign)},
                        {"reason", orNull(one.reason)},
                        {"decided_by", one.decidedBy},
                        {"decided_at", one.decidedAt}});
    }
    context.print({{"decisions", std::move(list)}}, [&] {
        for (const auto& one : *made) {
            context.line(fmt::format("{} {} {} [{}:{}] {}", store::toKey(one.kind), keys[one.code], one.owner,
                                     one.range.begin, one.range.end, one.reason));
        }
    });
    return {};
}

}  // namespace

void addReconciling(CLI::App& program, Context& context) {
    const auto arguments = std::make_shared<ReconcileArguments>();
    const auto add = [&](const std::string& name, const std::string& what, bool writes, auto work) {
        auto* command = program.add_subcommand(name, what);
        command->add_option("project", arguments->path, "The project")->required();
        command->callback([&context, arguments, writes, work] {
            (writes ? withWritableProject : withProject)(
                context, arguments->path,
                [&](app::Project& project) { return work(context, project, *arguments); });
        });
        return command;
    };
    auto* freezing = add("freeze", "Keep the agreement between coders as it is now", true, freeze);
    freezing->add_option("--coders", arguments->coders, "Names of two coders or more")
        ->delimiter(',')
        ->required();
    freezing->add_option("--unit", arguments->unit, "sentence, paragraph or character")
        ->check(CLI::IsMember({"sentence", "paragraph", "character"}));
    add("snapshots", "List agreements that were kept", false, listSnapshots);
    auto* deciding = add("reconcile", "Record what coders decided about a passage", true, reconcile);
    deciding->add_option("--passage", arguments->passage, "The passage's id")->required();
    deciding->add_option("--decision", arguments->decision, "keep, remove or change")
        ->required()
        ->check(CLI::IsMember({"keep", "remove", "change"}));
    deciding->add_option("--reason", arguments->reason, "Why");
    deciding->add_option("--range", arguments->range, "begin:end, with change");
    deciding->add_option("--code", arguments->code, "Another code, with change");
    deciding->add_option("--valence", arguments->valence, "Another valence, with change");
    deciding->add_option("--snapshot", arguments->snapshot,
                         "Which agreement was kept; the newest when left out");
    add("decisions", "List what coders decided", false, listDecisions);
}

}  // namespace vertelwerk::cli
