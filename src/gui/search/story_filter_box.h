#pragma once

#include "gui/search/query_completer.h"
#include "gui/search/story_filter.h"
#include "gui/shell.h"
#include "gui/widgets/prose.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <wx/bmpbuttn.h>
#include <wx/combobox.h>
#include <wx/hyperlink.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/timer.h>

namespace vertelwerk::gui {

/// Which stories a window is about: a kept query, chosen, or one that is typed. It says how many those are,
/// and is remembered for each window and project until the program ends.
class StoryFilterBox : public wxPanel {
  public:
    /// On a line of its own, named and with the count at its end; or in a form that names it.
    enum class Place { Line, Form };
    /// @param window names the window in the settings
    StoryFilterBox(wxWindow* parent, Shell& shell, std::string window, Place place = Place::Line);

    std::function<void()> changed;  ///< what the window shows must be read again

    /// Another project, or none: with the filter that was left there.
    void projectChanged();
    /// Takes a query, as if it were typed.
    void set(const std::string& query);

    [[nodiscard]] const std::string& query() const { return query_; }
    /// As the last answer had it.
    [[nodiscard]] const model::StoryFilter& filter() const { return filter_; }
    [[nodiscard]] bool isOn() const { return !query_.empty(); }
    /// Whether the same is asked once more, for the index is catching up.
    [[nodiscard]] bool asksAgain() const { return again_.IsRunning(); }
    /// That there is a filter, for where nothing is to be seen; empty without one.
    [[nodiscard]] base::Message whyNothing() const;

    /// Reads what a window shows of the stories that are let through. There is no answer when the filter
    /// cannot be understood: the box says so.
    template <typename Answer>
    void read(app::Asker& asker, std::function<Answer(app::Reading&, const model::StoryFilter&)> task,
              std::function<void(Answer)> answer) {
        using Both = std::pair<StoryFilterAnswer, std::optional<Answer>>;
        shell_.workbench()->read<Both>(
            [typed = query_, language = shell_.catalogue().language(),
             task = std::move(task)](app::Reading& reading) {
                Both both{readStoryFilter(reading, typed, language), std::nullopt};
                if (both.first.through) {
                    both.second = task(reading, both.first.through->filter);
                }
                return both;
            },
            asker.latest<Both>(
                [this, following = shell_.workbench()->busy(), answer = std::move(answer)](Both both) {
                    take(both.first, following);
                    if (both.second) {
                        answer(*std::move(both.second));
                    }
                }));
    }

    /// Reads what the filter comes to, while there is nothing to show of it.
    void look(app::Asker& asker) {
        read<bool>(asker, [](app::Reading&, const model::StoryFilter&) { return true; }, [](bool) {});
    }

  private:
    void layOut(Place place);
    void bindEvents();
    void typed();
    /// @param following the index was being brought up to date when it was asked
    void take(const StoryFilterAnswer& answer, bool following);
    void offer(const std::vector<std::string>& kept);
    void complain(const wxString& objection);
    [[nodiscard]] std::string settingsKey() const;

    Shell& shell_;
    std::string window_;
    std::string query_;
    model::StoryFilter filter_;
    std::unique_ptr<QueryCompleter> completer_;
    wxTimer again_;
    wxComboBox* field_;
    wxStaticText* count_;
    wxBitmapButton* clear_;
    Prose* objection_;
    wxHyperlinkCtrl* all_;
};

}  // namespace vertelwerk::gui
