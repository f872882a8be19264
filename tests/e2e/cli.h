#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace vertelwerk::e2e {

using Json = nlohmann::json;

/// A directory that goes with the test.
class Scratch {
  public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
    /// Writes a file below it and returns its path.
    std::string write(const std::string& name, const std::string& bytes) const;

  private:
    std::filesystem::path path_;
};

/// What a call of the command line gave.
struct Outcome {
    int status = -1;
    std::string out;
    std::string err;

    /// The document on standard output; fails the test when it is none.
    [[nodiscard]] Json json() const;
};

/// Runs vertelwerk-cli with these arguments, without a shell.
[[nodiscard]] Outcome cli(const std::vector<std::string>& arguments);

/// Starts it and returns its process id; standard output and error go nowhere.
[[nodiscard]] int startCli(const std::vector<std::string>& arguments);

/// A project with the sample stories, made once for all tests of the program; never write to it.
[[nodiscard]] const std::string& sampleProject();

/// The same with the hand-made coding.
[[nodiscard]] const std::string& codedSampleProject();

/// Copies a project file so that a test may write to it.
[[nodiscard]] std::string copyOf(const std::string& project, const Scratch& scratch);

/// The sample folders that hold stories, as they would be named on a command line.
[[nodiscard]] std::vector<std::string> sampleFolders();

/// A story of the project by its source (with #row for a table).
[[nodiscard]] Json storyBySource(const std::string& project, const std::string& source);

}  // namespace vertelwerk::e2e
