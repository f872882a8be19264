#pragma once

#include "vertelwerk/app/retrieval.h"
#include "vertelwerk/app/workbench.h"
#include "vertelwerk/model/code.h"

#include "gui/desk/desk_page.h"
#include "gui/desk/desk_rows.h"
#include "gui/desk/relation_row.h"
#include "gui/desk/retrieval_form.h"
#include "gui/shell.h"
#include "gui/widgets/panes.h"
#include "gui/widgets/reading_text.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// Passages by any combination of codes, coder, experience, attributes and words; each is read in its story
/// beneath the list, without leaving it.
class RetrievalPage : public DeskPage {
  public:
    RetrievalPage(wxWindow* parent, Shell& shell);
    ~RetrievalPage() override;

    [[nodiscard]] base::Message title() const override { return base::msg("Retrieve passages"); }
    void refresh() override { ask(); }
    void begin() override { codes_->SetFocus(); }

    /// Another project is open.
    void forget() { only_.reset(); }
    /// Asks for the passages of this code, in the whole project or in one story.
    void show(const model::Code& code, const std::optional<OnlyStory>& only = {});

  private:
    class Model;
    wxSizer* makeForm();
    void addRelation();
    void ask();
    void take(app::Retrieved retrieved);
    void makeColumns();
    void showChosen();
    void openChosen();
    void copyChosen();
    void exportAll();
    void chooseColumns();
    [[nodiscard]] RetrievalForm form() const;
    [[nodiscard]] const model::PassageRow* chosen() const;

    Shell& shell_;
    app::Retrieved found_;
    std::vector<std::string> attributes_;  ///< shown as columns
    model::PassageId shown_;
    app::Asker asker_;
    app::Asker reader_;
    wxTextCtrl* codes_ = nullptr;
    std::array<RelationRow*, 3> relations_{};
    wxButton* another_ = nullptr;
    wxChoice* experience_ = nullptr;
    wxTextCtrl* coder_ = nullptr;
    wxTextCtrl* filters_ = nullptr;
    wxTextCtrl* query_ = nullptr;
    std::optional<OnlyStory> only_;
    wxCheckBox* onlyStory_ = nullptr;  ///< shown while only one story is asked for
    wxStaticText* count_ = nullptr;
    wxDataViewCtrl* list_ = nullptr;
    std::vector<int> widths_;  ///< of its columns, as they were made
    wxObjectDataPtr<Model> model_;
    ReadingText* reading_ = nullptr;
    wxButton* open_ = nullptr;
    wxButton* copy_ = nullptr;
    wxButton* columns_ = nullptr;
    wxButton* export_ = nullptr;
};

}  // namespace vertelwerk::gui
