#include "gui/search/query_completer.h"

#include "vertelwerk/app/completing.h"
#include "vertelwerk/text/normalise.h"

#include "gui/text.h"
#include "gui/widgets/offer_all.h"

#include <utility>

#include <wx/textcompleter.h>

namespace vertelwerk::gui {
namespace {

using Found = base::Result<std::vector<std::string>>;

/// The answer to what was typed; until the next one comes, what of it still fits.
class Offer : public wxTextCompleterSimple {
  public:
    Offer(std::string typed, std::vector<std::string> offered)
        : typed_(std::move(typed)), offered_(std::move(offered)) {}

    void GetCompletions(const wxString& prefix, wxArrayString& found) override {
        const auto now = fromWx(prefix);
        for (const auto& one : offered_) {
            if (now == typed_ || text::folded(one).starts_with(text::folded(now))) {
                found.Add(toWx(one));
            }
        }
    }

  private:
    std::string typed_;
    std::vector<std::string> offered_;
};

}  // namespace

QueryCompleter::QueryCompleter(Shell& shell, wxTextEntry& field, wxWindow& window)
    : shell_(shell), field_(field), window_(window) {
    window.Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        typed();
    });
}

void QueryCompleter::typed() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    const auto now = fromWx(field_.GetValue());
    shell_.workbench()->read<Found>(
        [now, &catalogue = shell_.catalogue()](app::Reading& reading) {
            return app::completions(reading.database, now, catalogue);
        },
        asker_.latest<Found>([this, now](Found found) {
            const bool nothing = !found || found->empty();
            if (nothing && offered_.empty()) {
                return;
            }
            offered_ = found ? *std::move(found) : std::vector<std::string>();
            field_.AutoComplete(new Offer(now, offered_));
            offerAll(window_);
        }));
}

}  // namespace vertelwerk::gui
