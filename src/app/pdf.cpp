#include "app/pdf.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/work_folder.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vertelwerk::app {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using base::msg;

constexpr std::chrono::seconds patience{120};

/// Runs a program without a shell in a process group of its own; whether it ended well in time.
bool ran(std::vector<std::string> arguments) {
    std::vector<char*> raw;
    raw.reserve(arguments.size() + 1);
    for (auto& argument : arguments) {
        raw.push_back(argument.data());
    }
    raw.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0);
    }
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t process = 0;
    const int failed = ::posix_spawn(&process, raw.front(), &actions, &attributes, raw.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (failed != 0) {
        return false;
    }
    const auto until = std::chrono::steady_clock::now() + patience;
    int status = 0;
    while (::waitpid(process, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > until) {
            ::kill(-process, SIGKILL);
            ::waitpid(process, &status, 0);
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

constexpr std::string_view pdfFilter =
    "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
    "\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
    "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},"
    "\"ExportNotes\":{\"type\":\"boolean\",\"value\":\"false\"},"
    "\"DisplayPDFDocumentTitle\":{\"type\":\"boolean\",\"value\":\"true\"}}";

/// The moment at which a PDF was made is no concern of who gets it: blanks of the same length keep every
/// offset in the file.
void blankTimes(std::string& pdf) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> times{
        {{"/CreationDate(", ")"},
         {"/ModDate(", ")"},
         {"<xmp:CreateDate>", "</xmp:CreateDate>"},
         {"<xmp:ModifyDate>", "</xmp:ModifyDate>"},
         {"<xmp:MetadataDate>", "</xmp:MetadataDate>"}}};
    for (const auto& [begin, end] : times) {
        for (auto at = pdf.find(begin); at != std::string::npos; at = pdf.find(begin, at + 1)) {
            const auto last = pdf.find(end, at);
            if (last != std::string::npos && last - at < 80) {
                const auto length = last + end.size() - at;
                pdf.replace(at, length, length, ' ');
            }
        }
    }
}

}  // namespace

std::optional<fs::path> libreOffice() {
    const char* path = std::getenv("PATH");
    std::string_view folders = path == nullptr ? "/usr/bin:/usr/local/bin" : path;
    while (!folders.empty()) {
        const auto end = folders.find(':');
        const fs::path folder = folders.substr(0, end);
        folders = end == std::string_view::npos ? std::string_view() : folders.substr(end + 1);
        for (const char* name : {"soffice", "libreoffice"}) {
            auto program = folder / name;
            if (folder.is_absolute() && ::access(program.c_str(), X_OK) == 0) {
                return program;
            }
        }
    }
    return std::nullopt;
}

base::Result<std::string> toPdf(const std::string& docx) {
    const auto program = libreOffice();
    if (!program) {
        return base::fail(ErrorCode::Unavailable,
                          msg("A PDF is made with LibreOffice, and that is not installed on this computer."),
                          msg("Install LibreOffice Writer, or choose a name that ends in .docx or .html."));
    }
    const base::WorkFolder
        work;  // with a profile of its own, so that a LibreOffice that is open does not mind
    const auto failed =
        base::fail(ErrorCode::System, msg("LibreOffice could not make the PDF."),
                   msg("Save it as .docx, open that in LibreOffice and export it as PDF there."));
    const auto from = work.path() / "document.docx";
    if (const auto written = base::writeFileWhole(from, docx); !written) {
        return base::fail(written.error());
    }
    const auto profile = "-env:UserInstallation=file://" + (work.path() / "profile").string();
    if (!ran({program->string(), profile, "--headless", "--norestore", "--convert-to", std::string(pdfFilter),
              "--outdir", work.path().string(), from.string()})) {
        return failed;
    }
    auto pdf = base::readFile(work.path() / "document.pdf");
    if (!pdf) {
        return failed;
    }
    blankTimes(*pdf);
    return pdf;
}

}  // namespace vertelwerk::app
