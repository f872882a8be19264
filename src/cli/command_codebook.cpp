#include "vertelwerk/store/codebooks.h"

#include "cli/codebook_calls.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using base::Status;

using BookWork = Status (*)(Context&, app::Project&, const CodebookArguments&);
using CodeWork = Status (*)(Context&, app::Project&, const CodebookArguments&, const model::Code&);

/// Adds the subcommands, all on the same arguments.
class Subcommands {
  public:
    Subcommands(CLI::App& command, Context& context)
        : command_(command), context_(context), arguments_(std::make_shared<CodebookArguments>()) {
        command.add_option("project", arguments_->path, "The project")->required();
        command.require_subcommand(1);
    }

    CodebookArguments& arguments() { return *arguments_; }

    CLI::App& book(const char* name, const char* help, bool writes, BookWork work) {
        auto* made = command_.add_subcommand(name, help);
        made->fallthrough();
        made->add_option("--codebook", arguments_->codebook, "Key or name of the codebook");
        made->callback([&context = context_, arguments = arguments_, writes, work] {
            (writes ? withWritableProject : withProject)(
                context, arguments->path,
                [&](app::Project& project) { return work(context, project, *arguments); });
        });
        return *made;
    }

    CLI::App& code(const char* name, const char* help, bool writes, CodeWork work) {
        auto* made = command_.add_subcommand(name, help);
        made->fallthrough();
        made->add_option("code", arguments_->code, "Key, number of a theme, or full name")->required();
        made->callback([&context = context_, arguments = arguments_, writes, work] {
            (writes ? withWritableProject : withProject)(
                context, arguments->path, [&](app::Project& project) -> Status {
                    const auto code = store::resolveCode(project.database(), arguments->code);
                    return code ? work(context, project, *arguments, *code) : base::fail(code.error());
                });
        });
        return *made;
    }

  private:
    CLI::App& command_;
    Context& context_;
    std::shared_ptr<CodebookArguments> arguments_;
};

}  // namespace

void addCodebookCommand(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("codebook", "Show and change the codes");
    Subcommands all(*command, context);
    auto& arguments = all.arguments();

    all.book("list", "List the codes", false, codebook::list)
        .add_flag("--all", arguments.all, "Those out of use as well");

    auto& adding = all.book("add", "Add a code", true, codebook::add);
    addWords(adding, arguments.words);
    adding.get_option("--name")->required();
    adding.add_option("--key", arguments.key, "Its key; made from the name when left out");
    adding.add_option("--beneath", arguments.other, "The code it stands beneath");
    adding.add_flag("--criterion", arguments.criterion, "It is a criterion of that code");

    all.book("new", "Add a codebook of one's own", true, codebook::addBook)
        .add_option("name", arguments.code, "What it is called")
        ->required();

    addWords(all.code("edit", "Change a code", true, codebook::edit), arguments.words);

    auto& moving = all.code("move", "Move a code", true, codebook::move);
    moving.add_option("--beneath", arguments.other, "The code to put it beneath; the top when left out");
    moving.add_option("--place", arguments.place, "The place among those beside it, from 0");

    all.code("merge", "Merge a code into another", true, codebook::merge)
        .add_option("into", arguments.other, "The code that takes its passages")
        ->required();

    auto& splitting = all.code("split", "Split a code off from another", true, codebook::split);
    addWords(splitting, arguments.words);
    splitting.get_option("--name")->required();
    splitting.add_option("--beneath", arguments.other, "The code it stands beneath");
    splitting.add_option("--passages", arguments.passages, "Ids of the passages it gets")->required();

    all.code("retire", "Take a code out of use", true, codebook::retire);
    all.code("reinstate", "Take a code into use again", true, codebook::reinstate);
    all.code("card", "The evidence for and against each criterion of a theme", false, codebook::card);

    all.book("editions", "List the editions that were kept", false, codebook::editions);
    auto& keeping = all.book("keep", "Keep the codebook as it is as an edition", true, codebook::keep);
    keeping.add_option("name", arguments.code, "The name of the edition")->required();
    keeping.add_option("--note", arguments.note, "Why it was kept");
    auto& changing = all.book("changes", "What changed between two editions", false, codebook::changes);
    changing.add_option("--from", arguments.from, "An edition; now when left out");
    changing.add_option("--to", arguments.to, "A later edition; now when left out");
}

}  // namespace vertelwerk::cli
