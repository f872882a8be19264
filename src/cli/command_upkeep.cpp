#include "vertelwerk/app/index_follower.h"
#include "vertelwerk/app/locked_project.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/upkeep.h"

#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/passphrase.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using base::msg;

Json indexJson(const app::IndexState& state) {
    return {{"applied_seq", state.appliedSeq},
            {"store_seq", state.storeSeq},
            {"analyser", state.analyser},
            {"documents", state.documents}};
}

base::Status check(Context& context, app::Project& project) {
    const auto problems = store::check(project.database());
    if (!problems) {
        return base::fail(problems.error());
    }
    const auto analyser = search::makeAnalyser();
    const auto index =
        app::indexState(project.database(), project.file.path(), project.file.info().guid, *analyser);
    if (!index) {
        return base::fail(index.error());
    }
    context.print({{"ok", problems->empty()},
                   {"problems", toJson(*problems, context.catalogue())},
                   {"index", indexJson(*index)}},
                  [&] {
                      for (const auto& problem : *problems) {
                          context.line(problem);
                      }
                      if (problems->empty()) {
                          context.line(msg("The project is whole."));
                      }
                      context.line(msg("The search index holds {0} stories, up to change {1} of {2}.",
                                       index->documents, index->appliedSeq, index->storeSeq));
                  });
    if (!problems->empty()) {
        return base::fail(base::ErrorCode::Damaged,
                          msg("Something is wrong with the project; what it is stands above."),
                          msg("Go on with the newest backup, or ask for help before you write to it."),
                          base::toUtf8(project.file.path()));
    }
    return {};
}

base::Status reindex(Context& context, app::Project& project) {
    const auto analyser = search::makeAnalyser();
    const auto state = app::reindex(project.database(), project.file.path(), project.file.info().guid,
                                    *analyser, context.progress());
    if (!state) {
        return base::fail(state.error());
    }
    context.print({{"index", indexJson(*state)}}, [&] {
        context.line(base::plural("The search index was made anew; it holds {0} story.",
                                  "The search index was made anew; it holds {0} stories.", state->documents));
    });
    return {};
}

base::Status backup(Context& context, app::Project& project, const std::string& out,
                    const std::string& passphrase) {
    const auto made = passphrase.empty() ? store::backup(project.database(), out)
                                         : app::writeLockedCopy(project, out, passphrase);
    if (!made) {
        return made;
    }
    context.print({{"out", out}}, [&] { context.line(msg("The backup was written: {0}", out)); });
    return {};
}

using Work = base::Status (*)(Context&, app::Project&);

void addPlain(CLI::App& program, Context& context, const char* name, const char* help, Work work) {
    auto* command = program.add_subcommand(name, help);
    const auto path = std::make_shared<std::string>();
    command->add_option("project", *path, "The project")->required();
    command->callback([&context, path, work] {
        withProject(context, *path, [&](app::Project& project) { return work(context, project); });
    });
}

}  // namespace

void addUpkeep(CLI::App& program, Context& context) {
    addPlain(program, context, "check", "Look whether the project is whole", check);
    addPlain(program, context, "reindex", "Make the index anew", reindex);
    auto* command = program.add_subcommand("backup", "Write a copy of the project as it is now");
    const auto path = std::make_shared<std::string>();
    const auto out = std::make_shared<std::string>();
    command->add_option("project", *path, "The project")->required();
    command->add_option("--out", *out, "The file to write")->required();
    const auto phrase = std::make_shared<std::string>();
    command->add_option("--passphrase-file", *phrase,
                        "Lock the copy with the first line of this file; --out then ends in .locked");
    command->callback([&context, path, out, phrase] {
        const auto work = [&](app::Project& project) -> base::Status {
            const auto passphrase = passphraseFrom(*phrase);
            return passphrase ? backup(context, project, *out, *passphrase) : base::fail(passphrase.error());
        };
        (phrase->empty() ? withProject : withWritableProject)(context, *path, work);
    });
}

}  // namespace vertelwerk::cli
