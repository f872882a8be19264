#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"

#include "cli/code_words.h"
#include "cli/context.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::cli {

/// What was typed behind `codebook`, whatever the call.
struct CodebookArguments {
    std::string path;
    std::string codebook;
    std::string code;
    std::string other;
    std::string key;
    std::string note;
    std::string from;
    std::string to;
    std::vector<std::int64_t> passages;
    std::optional<std::size_t> place;
    bool criterion = false;
    bool all = false;
    CodeWords words;
};

}  // namespace vertelwerk::cli

/// The calls below `codebook`; those about one code get it.
namespace vertelwerk::cli::codebook {

base::Status list(Context& context, app::Project& project, const CodebookArguments& arguments);
base::Status add(Context& context, app::Project& project, const CodebookArguments& arguments);
base::Status addBook(Context& context, app::Project& project, const CodebookArguments& arguments);

base::Status edit(Context& context, app::Project& project, const CodebookArguments& arguments,
                  const model::Code& code);
base::Status move(Context& context, app::Project& project, const CodebookArguments& arguments,
                  const model::Code& code);
base::Status merge(Context& context, app::Project& project, const CodebookArguments& arguments,
                   const model::Code& from);
base::Status split(Context& context, app::Project& project, const CodebookArguments& arguments,
                   const model::Code& from);
base::Status retire(Context& context, app::Project& project, const CodebookArguments& arguments,
                    const model::Code& code);
base::Status reinstate(Context& context, app::Project& project, const CodebookArguments& arguments,
                       const model::Code& code);
base::Status card(Context& context, app::Project& project, const CodebookArguments& arguments,
                  const model::Code& code);

base::Status editions(Context& context, app::Project& project, const CodebookArguments& arguments);
base::Status keep(Context& context, app::Project& project, const CodebookArguments& arguments);
base::Status changes(Context& context, app::Project& project, const CodebookArguments& arguments);

}  // namespace vertelwerk::cli::codebook
