#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace CLI {
class App;
}

namespace vertelwerk::cli {

/// Exit statuses of the contract with scripts.
inline constexpr int done = 0;
inline constexpr int notMet = 1;
inline constexpr int wrongUsage = 2;
inline constexpr int doneInPart = 3;

/// What every call shares: its options, its language, where its words go.
class Context {
  public:
    bool json = false;
    bool progressWanted = false;
    std::string languageTag = "nl";
    std::string coder;
    int exitStatus = done;

    /// The catalogue of the chosen language, loaded at first use.
    [[nodiscard]] const base::Catalogue& catalogue();
    [[nodiscard]] std::string say(const base::Message& message) { return catalogue().say(message); }

    /// Prints one JSON document, or the lines for a person.
    void print(const nlohmann::ordered_json& document, const std::function<void()>& forPeople);
    void line(const std::string& text);
    void line(const base::Message& message) { line(say(message)); }
    /// One line on standard error.
    void warn(const base::Message& message);

    /// One line on standard error; the call ends with status 1.
    void fail(const base::Error& error);

    /// @param stop ends the work
    [[nodiscard]] base::Progress progress(std::stop_token stop = {});
    [[nodiscard]] std::string coderName() const;

  private:
    base::Catalogue catalogue_;
    bool loaded_ = false;
};

/// Opens the project for reading and runs `work`; its error, or the opening's, ends the call.
void withProject(Context& context, const std::string& path,
                 const std::function<base::Status(app::Project&)>& work);

/// The same for writing; Locked, naming who, when another process has it.
void withWritableProject(Context& context, const std::string& path,
                         const std::function<base::Status(app::Project&)>& work);

/// A command registers itself.
void addNew(CLI::App& program, Context& context);
void addImport(CLI::App& program, Context& context);
void addStories(CLI::App& program, Context& context);
void addShow(CLI::App& program, Context& context);
void addSearch(CLI::App& program, Context& context);
void addCode(CLI::App& program, Context& context);
void addUndo(CLI::App& program, Context& context);
void addCodebookCommand(CLI::App& program, Context& context);
void addMemos(CLI::App& program, Context& context);
void addHistory(CLI::App& program, Context& context);
void addPassages(CLI::App& program, Context& context);
void addIndicators(CLI::App& program, Context& context);
void addLink(CLI::App& program, Context& context);
void addJointDisplay(CLI::App& program, Context& context);
void addBundle(CLI::App& program, Context& context);
void addExport(CLI::App& program, Context& context);
void addConsent(CLI::App& program, Context& context);
void addAnalyse(CLI::App& program, Context& context);
void addAutocode(CLI::App& program, Context& context);
void addComplete(CLI::App& program, Context& context);
void addSearchMemory(CLI::App& program, Context& context);
void addUpkeep(CLI::App& program, Context& context);
void addAgreement(CLI::App& program, Context& context);
void addCoders(CLI::App& program, Context& context);

}  // namespace vertelwerk::cli
