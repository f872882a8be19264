#include "cli/code_words.h"

#include <algorithm>
#include <charconv>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;

std::string hex(std::uint32_t colour) {
    return fmt::format("#{:06X}", colour);
}

Result<std::uint32_t> colourFrom(const std::string& written) {
    std::uint32_t colour = 0;
    const auto* last = written.data() + written.size();
    const auto read = written.size() == 7 && written[0] == '#'
                          ? std::from_chars(written.data() + 1, last, colour, 16)
                          : std::from_chars_result{written.data(), std::errc::invalid_argument};
    if (read.ec != std::errc() || read.ptr != last) {
        return base::fail(ErrorCode::Invalid, msg("\"{0}\" is not a colour.", written),
                          msg("Write it as #RRGGBB, such as #0072B2."));
    }
    return colour;
}

/// The text in the language of the call, the other language as it was.
std::optional<model::LocalText> inLanguage(const std::optional<std::string>& typed, model::LocalText was,
                                           base::Language language) {
    if (!typed) {
        return std::nullopt;
    }
    (language == base::Language::Dutch ? was.nl : was.en) = *typed;
    return was;
}

}  // namespace

void addWords(CLI::App& command, CodeWords& words) {
    command.add_option("--name", words.name, "What it is called");
    command.add_option("--short", words.shortName, "A shorter name for labels");
    command.add_option("--definition", words.definition, "What it means");
    command.add_option("--question", words.question, "The test question");
    command.add_option("--include", words.include, "When to use it");
    command.add_option("--exclude", words.exclude, "When to use another");
    command.add_option("--anchor", words.anchor, "An example that shows it");
    command.add_option("--colour", words.colour, "#RRGGBB");
    command.add_option("--shortcut", words.shortcut, "One letter");
}

Result<store::CodeChange> changeFrom(const CodeWords& words, const model::Code& was,
                                     base::Language language) {
    store::CodeChange change{.name = inLanguage(words.name, was.name, language),
                             .shortName = inLanguage(words.shortName, was.shortName, language),
                             .definition = inLanguage(words.definition, was.definition, language),
                             .question = inLanguage(words.question, was.question, language),
                             .include = inLanguage(words.include, was.include, language),
                             .exclude = inLanguage(words.exclude, was.exclude, language),
                             .anchor = inLanguage(words.anchor, was.anchor, language),
                             .shortcut = words.shortcut};
    if (words.colour) {
        const auto colour = colourFrom(*words.colour);
        if (!colour) {
            return base::fail(colour.error());
        }
        change.colour = *colour;
    }
    return change;
}

Json toJson(const model::LocalText& text) {
    return {{"nl", orNull(text.nl)}, {"en", orNull(text.en)}};
}

Json toJson(const model::Code& code, const std::vector<model::Code>& codes) {
    const auto merged = std::ranges::find(codes, code.mergedInto, &model::Code::id);
    return {{"id", code.id.value},
            {"key", code.key},
            {"number", code.number ? Json(*code.number) : Json(nullptr)},
            {"parent", orNull(code.parentKey)},
            {"kind", code.kind == model::CodeKind::Criterion ? "criterion" : "code"},
            {"name", toJson(code.name)},
            {"short", toJson(code.shortName)},
            {"definition", toJson(code.definition)},
            {"question", toJson(code.question)},
            {"include", toJson(code.include)},
            {"exclude", toJson(code.exclude)},
            {"anchor", toJson(code.anchor)},
            {"colour", hex(code.colour)},
            {"shortcut", orNull(code.shortcut)},
            {"retired", code.retired},
            {"merged_into", code.mergedInto && merged != codes.end() ? Json(merged->key) : Json(nullptr)}};
}

}  // namespace vertelwerk::cli
