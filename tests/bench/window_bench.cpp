/// The program as it starts and opens a project, beside a bare wxWidgets window in the same run: from the
/// start of the process until the window, or the rows of its list, are drawn; and the memory it then has.
/// Needs a display. Usage: bench_window PROJECT [runs]

#include "gui/collection/collection_list_view.h"
#include "gui/frame/application.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wx/frame.h>
#include <wx/panel.h>
#include <wx/stattext.h>

namespace {

using namespace vertelwerk;

constexpr const char* startedKey = "BENCH_STARTED_NS";

long long now() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

double sinceStart() {
    return static_cast<double>(now() - std::stoll(std::getenv(startedKey))) / 1e6;
}

/// Megabytes that are in memory for this process alone.
double memory() {
    std::ifstream status("/proc/self/smaps_rollup");
    double kilobytes = 0;
    for (std::string word; status >> word;) {
        if (word == "Private_Clean:" || word == "Private_Dirty:") {
            double part = 0;
            status >> part;
            kilobytes += part;
        }
    }
    return kilobytes / 1024;
}

void report() {
    std::cout << sinceStart() << ' ' << memory() << std::endl;
    _exit(0);
}

/// Tells when a panel was drawn and the events after that are done.
class FirstPaint {
  public:
    bool seenBy(const wxEvent& event) {
        painted_ = painted_ || event.GetEventType() == wxEVT_PAINT;
        return painted_ && event.GetEventType() == wxEVT_IDLE;
    }

  private:
    bool painted_ = false;
};

class BareApplication : public wxApp {
  public:
    bool OnInit() override {
        auto* frame = new wxFrame(nullptr, wxID_ANY, wxS("Bare"), wxDefaultPosition, wxSize(1280, 800));
        auto* panel = new wxPanel(frame);
        new wxStaticText(panel, wxID_ANY, wxS("Bare"), wxPoint(16, 16));
        frame->Show();
        return true;
    }
    int FilterEvent(wxEvent& event) override {
        if (paint_.seenBy(event)) {
            report();
        }
        return Event_Skip;
    }

  private:
    FirstPaint paint_;
};

const gui::CollectionListView* listIn(const wxWindow& window) {
    if (const auto* list = dynamic_cast<const gui::CollectionListView*>(&window)) {
        return list;
    }
    for (const auto* child : window.GetChildren()) {
        if (const auto* list = listIn(*child)) {
            return list;
        }
    }
    return nullptr;
}

bool showsRows(const wxWindow& window) {
    const auto* list = listIn(window);
    return list != nullptr && list->IsShownOnScreen() && list->GetTopItem().IsOk();
}

class TimedApplication : public gui::Application {
  public:
    bool OnInit() override {
        opens_ = argc > 1;
        return gui::Application::OnInit();
    }
    int FilterEvent(wxEvent& event) override {
        if (paint_.seenBy(event) && (!opens_ || showsRows(*GetTopWindow()))) {
            report();
        }
        return Event_Skip;
    }

  private:
    FirstPaint paint_;
    bool opens_ = false;
};

struct Figures {
    double milliseconds = 0;
    double megabytes = 0;
};

Figures run(const std::vector<std::string>& arguments) {
    int pipes[2];
    if (pipe(pipes) != 0) {
        throw std::runtime_error("no pipe");
    }
    setenv(startedKey, std::to_string(now()).c_str(), 1);
    const auto child = fork();
    if (child == 0) {
        dup2(pipes[1], STDOUT_FILENO);
        std::vector<char*> words;
        for (const auto& argument : arguments) {
            words.push_back(const_cast<char*>(argument.c_str()));
        }
        words.push_back(nullptr);
        execv("/proc/self/exe", words.data());
        _exit(1);
    }
    close(pipes[1]);
    std::string said;
    char buffer[256];
    for (ssize_t n = 0; (n = read(pipes[0], buffer, sizeof buffer)) > 0;) {
        said.append(buffer, static_cast<std::size_t>(n));
    }
    close(pipes[0]);
    waitpid(child, nullptr, 0);
    Figures figures;
    if (std::sscanf(said.c_str(), "%lf %lf", &figures.milliseconds, &figures.megabytes) != 2) {
        throw std::runtime_error("the window did not say when it was drawn");
    }
    return figures;
}

/// The middle one of several runs, after one that warms the caches up.
Figures middle(const std::vector<std::string>& arguments, int runs) {
    run(arguments);
    std::vector<Figures> all;
    for (int i = 0; i < runs; ++i) {
        all.push_back(run(arguments));
    }
    std::ranges::sort(all, {}, &Figures::milliseconds);
    return all[all.size() / 2];
}

void print(const std::string& what, const Figures& figures, const Figures& floor) {
    fmt::print("{:28} {:6.0f} ms ({:.2f} of the floor)  {:6.1f} MB\n", what, figures.milliseconds,
               figures.milliseconds / floor.milliseconds, figures.megabytes);
}

int measure(const std::string& project, int runs) {
    const auto floor = middle({"bare"}, runs);
    print("floor: a bare window", floor, floor);
    print("start to first paint", middle({"start"}, runs), floor);
    print("start to the open list", middle({"start", project, "--workspace", "collection"}, runs), floor);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string role = argv[0];
    if (role == "bare" || role == "start") {
        wxApp::SetInstance(role == "bare" ? static_cast<wxApp*>(new BareApplication) : new TimedApplication);
        return wxEntry(argc, argv);
    }
    if (argc < 2) {
        fmt::print(stderr, "Usage: bench_window PROJECT [runs]\n");
        return 2;
    }
    return measure(argv[1], argc > 2 ? std::atoi(argv[2]) : 7);
}
