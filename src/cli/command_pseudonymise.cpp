#include "vertelwerk/app/pseudonymising.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/stories.h"

#include "cli/passphrase.h"
#include "cli/trust_commands.h"
#include "cli/usage.h"

#include <cstdlib>
#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using base::msg;

struct PseudonymArguments {
    std::string path;
    std::string story;
    bool suggest = false;
    std::string apply;
    bool irreversible = false;
    bool renameMedia = false;
    std::string key;
    std::string showKey;
    std::string passphraseFile;
};

base::Result<std::string> passphraseOf(const PseudonymArguments& arguments) {
    std::string words;
    if (!arguments.passphraseFile.empty()) {
        auto given = passphraseFrom(arguments.passphraseFile);
        if (!given) {
            return given;
        }
        words = *std::move(given);
    } else if (const char* given = std::getenv("VERTELWERK_PASSPHRASE")) {
        words = given;
    }
    if (words.empty()) {
        return base::fail(base::ErrorCode::Invalid, msg("A key table needs a passphrase."),
                          msg("Give --passphrase-file, or set VERTELWERK_PASSPHRASE."));
    }
    return words;
}

Json toJson(const app::Mention& mention, const base::Catalogue& catalogue) {
    const bool inText = !mention.range.empty();
    return {{"story", mention.story.value},
            {"revision", mention.revision},
            {"begin", inText ? Json(mention.range.begin) : Json(nullptr)},
            {"end", inText ? Json(mention.range.end) : Json(nullptr)},
            {"where", app::toKey(mention.place)},
            {"kind", analysis::toKey(mention.kind)},
            {"words", mention.words},
            {"direct", analysis::isDirect(mention.kind)},
            {"certain", mention.certain},
            {"reason", catalogue.say(mention.reason)},
            {"replacement", mention.replacement},
            {"decision", app::toKey(mention.decision)}};
}

base::Status suggest(Context& context, app::Project& project, const PseudonymArguments& arguments) {
    std::optional<model::StoryId> only;
    if (!arguments.story.empty()) {
        const auto story = store::resolveStory(project.database(), arguments.story);
        if (!story) {
            return base::fail(story.error());
        }
        only = *story;
    }
    const auto mentions = app::suggestPseudonyms(project.database(), only);
    if (!mentions) {
        return base::fail(mentions.error());
    }
    Json list = Json::array();
    for (const auto& mention : *mentions) {
        list.push_back(toJson(mention, context.catalogue()));
    }
    context.print({{"mentions", std::move(list)}}, [&] {
        std::string table = app::mentionsTable(*mentions, context.catalogue());
        table.pop_back();
        context.line(table);
    });
    return {};
}

/// What is said of a photo or recording whose name was replaced.
struct MediumOutcome {
    app::NamedMedium medium;
    base::Status renamed;
};

std::vector<MediumOutcome> outcomesOf(const std::vector<app::NamedMedium>& media, bool rename) {
    std::vector<MediumOutcome> outcomes;
    outcomes.reserve(media.size());
    for (const auto& medium : media) {
        outcomes.push_back({medium, rename
                                        ? app::renameMedium(medium)
                                        : base::fail(base::ErrorCode::Refused, app::toldOf(medium),
                                                     msg("Rename it, or ask for it with --rename-media."))});
    }
    return outcomes;
}

Json toJson(const std::vector<app::WordsElsewhere>& elsewhere) {
    Json list = Json::array();
    for (const auto& each : elsewhere) {
        list.push_back({{"words", each.words}, {"stories", each.stories}});
    }
    return list;
}

Json toJson(const std::vector<MediumOutcome>& outcomes) {
    Json list = Json::array();
    for (const auto& [medium, renamed] : outcomes) {
        list.push_back({{"from", base::toUtf8(medium.from)},
                        {"to", base::toUtf8(medium.to)},
                        {"renamed", renamed.has_value()}});
    }
    return list;
}

base::Status apply(Context& context, app::Project& project, const PseudonymArguments& arguments) {
    const auto bytes = base::readFile(arguments.apply);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    const auto mentions = app::readMentions(*bytes);
    if (!mentions) {
        return base::fail(mentions.error());
    }
    app::PseudonymKeeping keeping;
    keeping.irreversible = arguments.irreversible || !arguments.key.empty();
    keeping.keyFile = arguments.key;
    if (!arguments.key.empty()) {
        auto passphrase = passphraseOf(arguments);
        if (!passphrase) {
            return base::fail(passphrase.error());
        }
        keeping.passphrase = *std::move(passphrase);
    }
    const auto done = app::pseudonymise(project, *mentions, keeping);
    if (!done) {
        return base::fail(done.error());
    }
    const auto media = outcomesOf(done->media, arguments.renameMedia);
    context.print({{"replaced", done->replaced},
                   {"left", done->left},
                   {"open", done->open},
                   {"stories", idsOf(done->stories)},
                   {"irreversible", keeping.irreversible},
                   {"key", keeping.keyFile.empty() ? Json(nullptr) : Json(base::toUtf8(keeping.keyFile))},
                   {"removed_backups", done->removedBackups},
                   {"busy_copies", done->busyCopies},
                   {"elsewhere", toJson(done->elsewhere)},
                   {"media", toJson(media)}},
                  [&] {
                      context.line(msg("Replaced: {0}. Left as they are: {1}. Not decided: {2}.",
                                       done->replaced, done->left, done->open));
                      if (done->replaced > 0) {
                          for (const auto& consequence : app::consequencesOf(keeping, *done)) {
                              context.line(consequence);
                          }
                      }
                      for (const auto& words : done->elsewhere) {
                          context.line(app::toldOf(words));
                      }
                      for (const auto& name : done->removedBackups) {
                          context.line(msg("The backup {0} could not be read and was removed.", name));
                      }
                      for (const auto& name : done->busyCopies) {
                          context.line(app::stillHoldsWords(name));
                      }
                      for (const auto& [medium, renamed] : media) {
                          context.line(renamed ? context.catalogue().say(
                                                     msg("{0} is now called {1}.", base::toUtf8(medium.from),
                                                         base::toUtf8(medium.to.filename())))
                                               : context.catalogue().say(renamed.error()));
                      }
                  });
    return {};
}

void showKey(Context& context, const PseudonymArguments& arguments) {
    const auto passphrase = passphraseOf(arguments);
    if (!passphrase) {
        context.fail(passphrase.error());
        return;
    }
    const auto keys = app::readKeyTable(arguments.showKey, *passphrase);
    if (!keys) {
        context.fail(keys.error());
        return;
    }
    Json list = Json::array();
    for (const auto& key : *keys) {
        list.push_back({{"story", key.story},
                        {"kind", key.kind},
                        {"replacement", key.replacement},
                        {"original", key.original}});
    }
    context.print({{"keys", std::move(list)}}, [&] {
        for (const auto& key : *keys) {
            context.line(key.replacement + "\t" + key.original + "\t" + key.story);
        }
    });
}

}  // namespace

void addPseudonymise(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("pseudonymise", "Find names and other traces, and replace them");
    const auto arguments = std::make_shared<PseudonymArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    auto* suggesting = command->add_flag("--suggest", arguments->suggest,
                                         "Print a table of what was found, to edit and give to --apply");
    command->add_option("--story", arguments->story, "Suggest for this story only");
    auto* applying =
        command->add_option("--apply", arguments->apply, "Carry out the decisions of such a table");
    command->add_flag("--irreversible", arguments->irreversible,
                      "Take the original words out of undo, index and backups as well");
    command->add_flag("--rename-media", arguments->renameMedia,
                      "Rename photos and recordings with replaced words in the names of their files");
    command->add_option("--key", arguments->key,
                        "Keep who is who in this encrypted file; the project forgets it");
    auto* showing = command->add_option("--show-key", arguments->showKey, "Print such a file");
    command->add_option("--passphrase-file", arguments->passphraseFile,
                        "Its first line is the passphrase; else $VERTELWERK_PASSPHRASE");
    command->callback([&context, arguments, suggesting, applying, showing] {
        if (suggesting->count() + applying->count() + showing->count() > 1) {
            refuseUsage("pseudonymise",
                        base::msg("Pseudonymising takes one of --suggest, --apply and --show-key."));
        }
        if (!arguments->showKey.empty()) {
            showKey(context, *arguments);
        } else if (!arguments->apply.empty()) {
            withWritableProject(context, arguments->path,
                                [&](app::Project& project) { return apply(context, project, *arguments); });
        } else {
            withProject(context, arguments->path,
                        [&](app::Project& project) { return suggest(context, project, *arguments); });
        }
    });
}

}  // namespace vertelwerk::cli
