#include "e2e/cli.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vertelwerk::e2e {
namespace {

namespace fs = std::filesystem;

std::vector<char*> argumentsFor(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (auto& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

[[noreturn]] void become(const std::vector<std::string>& arguments) {
    std::vector<std::string> words{CLI_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    ::execv(CLI_PROGRAM, argumentsFor(words).data());
    ::_exit(127);
}

/// Reads two pipes until both end.
void drain(int first, std::string& firstText, int second, std::string& secondText) {
    std::array<pollfd, 2> waiting{pollfd{first, POLLIN, 0}, pollfd{second, POLLIN, 0}};
    std::array<std::string*, 2> texts{&firstText, &secondText};
    int open = 2;
    std::array<char, 65536> buffer{};
    while (open > 0 && ::poll(waiting.data(), waiting.size(), -1) > 0) {
        for (std::size_t i = 0; i < 2; ++i) {
            if (waiting[i].fd < 0 || waiting[i].revents == 0) {
                continue;
            }
            const auto count = ::read(waiting[i].fd, buffer.data(), buffer.size());
            if (count > 0) {
                texts[i]->append(buffer.data(), static_cast<std::size_t>(count));
            } else {
                ::close(waiting[i].fd);
                waiting[i].fd = -1;
                --open;
            }
        }
    }
}

std::string makeSample(const Scratch& scratch, bool coded) {
    const auto project = scratch.file(coded ? "coded.vertelwerk" : "sample.vertelwerk");
    auto run = cli({"new", project});
    EXPECT_EQ(run.status, 0) << run.err;
    std::vector<std::string> arguments{"import", project};
    const auto folders = sampleFolders();
    arguments.insert(arguments.end(), folders.begin(), folders.end());
    run = cli(arguments);
    EXPECT_EQ(run.status, 0) << run.err;
    if (coded) {
        run = cli({"code", project, "--from", std::string(SAMPLES_DIR) + "/codering.tsv", "--coder", "AB"});
        EXPECT_EQ(run.status, 0) << run.err << run.out;
    }
    return project;
}

}  // namespace

Scratch::Scratch() {
    std::string pattern = (fs::temp_directory_path() / "vertelwerk-e2e-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no temporary directory");
    }
    path_ = pattern;
}

Scratch::~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string Scratch::write(const std::string& name, const std::string& bytes) const {
    const auto path = path_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
}

Json Outcome::json() const {
    auto document = Json::parse(out, nullptr, false);
    EXPECT_FALSE(document.is_discarded()) << "no JSON: " << out << err;
    return document;
}

Outcome cli(const std::vector<std::string>& arguments) {
    std::array<int, 2> out{};
    std::array<int, 2> err{};
    if (::pipe2(out.data(), O_CLOEXEC) != 0 || ::pipe2(err.data(), O_CLOEXEC) != 0) {
        throw std::runtime_error("no pipes");
    }
    const auto child = ::fork();
    if (child == 0) {
        ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
        ::dup2(out[1], STDOUT_FILENO);
        ::dup2(err[1], STDERR_FILENO);
        become(arguments);
    }
    ::close(out[1]);
    ::close(err[1]);
    Outcome outcome;
    drain(out[0], outcome.out, err[0], outcome.err);
    int status = 0;
    ::waitpid(child, &status, 0);
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    return outcome;
}

int startCli(const std::vector<std::string>& arguments) {
    const auto child = ::fork();
    if (child == 0) {
        const int nothing = ::open("/dev/null", O_RDWR);
        ::dup2(nothing, STDIN_FILENO);
        ::dup2(nothing, STDOUT_FILENO);
        ::dup2(nothing, STDERR_FILENO);
        become(arguments);
    }
    return child;
}

const std::string& sampleProject() {
    static const Scratch scratch;
    static const std::string project = makeSample(scratch, false);
    return project;
}

const std::string& codedSampleProject() {
    static const Scratch scratch;
    static const std::string project = makeSample(scratch, true);
    return project;
}

std::string copyOf(const std::string& project, const Scratch& scratch) {
    const auto copy = scratch.file("copy.vertelwerk");
    const auto made = cli({"backup", project, "--out", copy});
    EXPECT_EQ(made.status, 0) << made.err;
    return copy;
}

std::vector<std::string> sampleFolders() {
    std::vector<std::string> folders;
    for (const char* name : {"verhalen", "onderzoeksbox", "msc", "klantreis", "interviews"}) {
        folders.push_back(std::string(SAMPLES_DIR) + "/" + name);
    }
    return folders;
}

Json storyBySource(const std::string& project, const std::string& source) {
    return cli({"show", project, source, "--json"}).json();
}

}  // namespace vertelwerk::e2e
