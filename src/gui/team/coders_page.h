#pragma once

#include "vertelwerk/app/workbench.h"

#include "gui/desk/desk_page.h"
#include "gui/shell.h"
#include "gui/team/coder_assigning.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"

#include <vector>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dataview.h>
#include <wx/spinctrl.h>

namespace vertelwerk::gui {

/// The coders and how far they are, which stories each is to code, and a coder's work as a file: out and in.
class CodersPage : public DeskPage {
  public:
    CodersPage(wxWindow* parent, Shell& shell);
    ~CodersPage() override;

    [[nodiscard]] base::Message title() const override { return base::msg("Coders and their stories"); }
    void refresh() override;
    void begin() override { coders_->SetFocus(); }

  private:
    class Model;
    [[nodiscard]] wxWindow* layOutCoders(wxWindow* parent);
    [[nodiscard]] wxWindow* layOutStories(wxWindow* parent);
    [[nodiscard]] wxSizer* layOutSample(wxWindow* parent);
    void makeColumns();
    void show();
    void showChoice();
    void addCoder();
    void draw();
    void assign(bool assigned);
    void exportWork();
    void takeIn();
    void merge(const std::filesystem::path& file, const std::string& passphrase);
    [[nodiscard]] std::vector<std::size_t> chosenStories() const;

    Shell& shell_;
    CoderAssigning assigning_;
    app::Asker reads_;
    app::Asker writes_;
    MarkupList* coders_ = nullptr;
    wxDataViewCtrl* stories_ = nullptr;
    wxObjectDataPtr<Model> model_;
    Prose* chosen_ = nullptr;
    wxCheckBox* blind_ = nullptr;
    wxSpinCtrl* size_ = nullptr;
    wxSpinCtrl* seed_ = nullptr;
    wxButton* new_ = nullptr;
    wxButton* draw_ = nullptr;
    wxButton* assign_ = nullptr;
    wxButton* unassign_ = nullptr;
    wxButton* export_ = nullptr;
    wxButton* import_ = nullptr;
};

}  // namespace vertelwerk::gui
