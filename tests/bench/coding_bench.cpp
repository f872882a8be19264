/// The coding workspace with a long story of many passages, and with many short ones: from asking for a story
/// until it is drawn, from a key until what it did is drawn, and a page of scrolling, beside painting the
/// same text without a change. Needs a display. Usage: bench_coding [words] [passages] [short stories]

#include "vertelwerk/app/importing.h"
#include "vertelwerk/app/project.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"
#include "vertelwerk/text/boundaries.h"

#include "bench/generated_text.h"
#include "gui/coding/coding_workspace.h"
#include "gui/frame/dispatcher.h"
#include "gui/frame/frame.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/init.h>

namespace {

using namespace vertelwerk;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

template <typename T>
T must(base::Result<T> result) {
    if (!result) {
        throw std::runtime_error(base::Catalogue().say(result.error()));
    }
    return *std::move(result);
}

struct Size {
    std::size_t words = 60'000;
    std::size_t passages = 2'000;
    std::size_t answers = 4'000;
};

/// A word in twelve ends a sentence, a sentence in six a paragraph.
std::string longText(std::size_t words) {
    bench::TextGenerator generator(11);
    std::string text;
    for (std::size_t i = 1; i <= words; ++i) {
        text += generator.word();
        text += i % 72 == 0 ? ".\n\n" : i % 12 == 0 ? ". " : " ";
    }
    return text;
}

void makeProject(const fs::path& folder, const fs::path& path, const Size& size) {
    auto project = must(app::createProject(path, {}, "AB"));
    fs::create_directories(folder / "stories");
    const auto write = [&](const std::string& name, const std::string& text) {
        if (!base::writeFileWhole(folder / "stories" / name, text)) {
            throw std::runtime_error("cannot write " + name);
        }
    };
    write("0.txt", "Titel: lang\n\n" + longText(size.words));
    bench::TextGenerator generator(12);
    for (std::size_t i = 1; i <= size.answers; ++i) {
        write(fmt::format("{}.txt", i), fmt::format("Titel: {}\n\n{}", i, generator.story(30)));
    }
    must(app::importStories(project.database(), project.coder, {{folder / "stories"}, {}}));
    const auto id = must(store::resolveStory(project.database(), "0.txt"));
    const auto story = must(store::findStory(project.database(), id));
    const auto sentences = text::sentences(story.text);
    const auto codes = must(store::codes(project.database()));
    auto work =
        must(store::UnitOfWork::begin(project.database(), {base::msg("code"), project.coder, true, {}}));
    std::mt19937 random(13);
    for (std::size_t i = 0; i < size.passages; ++i) {
        const auto first = random() % (sentences.size() - 3);
        const text::Range range{sentences[first].begin, sentences[first + random() % 3].end};
        must(store::addPassage(work,
                               {id, range, codes[random() % codes.size()].id, model::Valence::None, {}}));
    }
    must(work.commit());
}

template <typename Window>
Window* find(wxWindow* parent) {
    for (auto* child : parent->GetChildren()) {
        if (auto* found = dynamic_cast<Window*>(child)) {
            return found;
        }
        if (auto* deeper = find<Window>(child)) {
            return deeper;
        }
    }
    return nullptr;
}

class Bench {
  public:
    explicit Bench(const fs::path& folder)
        : settings_(folder / "settings.json"),
          frame_(new gui::Frame(settings_, base::Catalogue(), dispatcher_, [](base::Language) {})) {
        frame_->SetSize(1280, 800);
        frame_->Show();
    }
    ~Bench() {
        frame_->leave();
        frame_->Close(true);
        turn();
    }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    void measure(const fs::path& path) {
        frame_->openProject(path, "coding");
        until([this] { return frame_->workbench() != nullptr && pane() != nullptr && ids().size() > 1; });
        until([this] { return text().text() != nullptr; });
        settle();
        const auto stories = ids();
        const auto longest = *std::ranges::max_element(stories, {}, &model::StoryRow::characters);
        const auto shortOnes = [&](std::size_t from, std::size_t count) {
            std::vector<double> times;
            for (std::size_t i = from; i < from + count; ++i) {
                if (stories.at(i).id != longest.id) {
                    times.push_back(open(stories.at(i).id));
                }
            }
            return times;
        };
        print("a short answer, the first ones", shortOnes(1, 40), 0);
        print("a short answer, the last ones", shortOnes(stories.size() - 41, 40), 0);
        std::vector<double> opening;
        for (int i = 0; i < 5; ++i) {
            opening.push_back(open(longest.id));
            open(stories.at(2).id == longest.id ? stories.at(3).id : stories.at(2).id);
        }
        print("open the long story", opening, 500);
        open(longest.id);
        keys();
    }

  private:
    void keys() {
        const auto floor = times(60, [this](int) { text().Refresh(); });
        print("floor: the same page drawn again", floor, 0);
        print("a page further", times(60, [this](int) { text().PageDown(); }), 16);
        print("N: the next passage", times(60, [this](int) { press('N'); }), 16);
        std::vector<double> coding;
        std::vector<double> undoing;
        for (int i = 0; i < 40; ++i) {
            press('U');
            paint();
            coding.push_back(timed([this] { press('5'); }));
            undoing.push_back(timed([this] { press(WXK_DELETE); }));
            turn();
        }
        print("5: code the sentence", coding, 16);
        print("Del: take the code off", undoing, 16);
    }

    gui::CodingWorkspace* workspace() {
        return dynamic_cast<gui::CodingWorkspace*>(frame_->workspace("coding"));
    }
    gui::ReadingPane* pane() {
        return workspace() == nullptr ? nullptr : find<gui::ReadingPane>(workspace());
    }
    gui::StoryTextView& text() { return pane()->text(); }

    std::vector<model::StoryRow> ids() {
        std::vector<model::StoryRow> rows;
        bool answered = false;
        frame_->workbench()->read<std::vector<model::StoryRow>>(
            [](app::Reading& reading) { return store::listStories(reading.database, {}).value(); },
            [&](std::vector<model::StoryRow> found) {
                rows = std::move(found);
                answered = true;
            });
        until([&] { return answered; });
        return rows;
    }

    double open(model::StoryId story) {
        const auto begin = Clock::now();
        frame_->openStory({story, std::nullopt});
        until([&] { return text().text() != nullptr && text().text()->story.id == story; });
        paint();
        const double taken = since(begin);
        settle();
        return taken;
    }

    void press(int key) {
        wxKeyEvent event(wxEVT_CHAR);
        event.m_keyCode = key;
        event.m_uniChar = key < WXK_START ? static_cast<wxChar>(key) : 0;
        event.SetEventObject(&text());
        text().HandleWindowEvent(event);
    }

    static double since(Clock::time_point begin) {
        return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    }
    double timed(const std::function<void()>& work) {
        const auto begin = Clock::now();
        work();
        paint();
        return since(begin);
    }
    std::vector<double> times(int count, const std::function<void(int)>& work) {
        std::vector<double> all;
        for (int i = 0; i < count; ++i) {
            all.push_back(timed([&] { work(i); }));
            turn();
        }
        return all;
    }

    void paint() {
        text().Update();
        pane()->stripes().Update();
        wxTheApp->ProcessPendingEvents();  // what the painting asked for
        text().Update();
        pane()->stripes().Update();
    }
    void turn() {
        wxTheApp->ProcessPendingEvents();
        while (loop_.Pending()) {
            loop_.Dispatch();
        }
        loop_.ProcessIdle();
    }
    void settle() {
        const auto end = Clock::now() + std::chrono::milliseconds(200);
        until([&] { return Clock::now() > end && (!frame_->workbench()->busy()); });
    }
    void until(const std::function<bool()>& condition) {
        while (!condition()) {
            turn();
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
    }

    static void print(const std::string& what, std::vector<double> times, double budget) {
        if (std::getenv("BENCH_EACH") != nullptr) {
            for (std::size_t i = 0; i < times.size(); ++i) {
                fmt::print("{}:{:.0f} ", i, times[i]);
            }
        }
        std::ranges::sort(times);
        const auto p95 = times[std::min(times.size() - 1, times.size() * 95 / 100)];
        fmt::print("{:34} {:7.1f} ms, p95 {:7.1f} ms, most {:7.1f} ms{}\n", what, times[times.size() / 2],
                   p95, times.back(), budget > 0 ? fmt::format("  (budget {})", budget) : "");
        std::fflush(stdout);
    }

    gui::Settings settings_;
    gui::WindowDispatcher dispatcher_;
    wxGUIEventLoop loop_;
    wxEventLoopActivator active_{&loop_};
    gui::Frame* frame_;
};

}  // namespace

int main(int argc, char** argv) {
    Size size;
    size.words = argc > 1 ? std::stoul(argv[1]) : size.words;
    size.passages = argc > 2 ? std::stoul(argv[2]) : size.passages;
    size.answers = argc > 3 ? std::stoul(argv[3]) : size.answers;
    const auto folder = fs::temp_directory_path() / fmt::format("vertelwerk-bench-coding-{}", getpid());
    fs::create_directories(folder);
    setenv("HOME", folder.c_str(), 1);
    for (const char* kind : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        setenv(kind, (folder / kind).c_str(), 1);
    }
    int arguments = 1;
    wxApp::SetInstance(new wxApp);
    if (!wxEntryStart(arguments, argv)) {
        fmt::print(stderr, "bench_coding needs a display\n");
        return 2;
    }
    wxTheApp->SetAppName(wxString::FromUTF8("vertelwerk"));
    makeProject(folder, folder / "bench.vertelwerk", size);
    {
        Bench(folder).measure(folder / "bench.vertelwerk");
    }
    wxEntryCleanup();
    fs::remove_all(folder);
    return 0;
}
