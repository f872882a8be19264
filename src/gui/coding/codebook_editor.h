#pragma once

#include "vertelwerk/app/workbench.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/text/range.h"

#include "gui/coding/codebook_tree.h"
#include "gui/shell.h"

#include <functional>
#include <string>
#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Changes the codebook: asks what must be asked, writes it, tells what could not be done. Each change is
/// one step that can be undone. On the window's thread.
class CodebookEditor {
  public:
    CodebookEditor(wxWindow* parent, Shell& shell, const CodebookTree& tree)
        : parent_(parent), shell_(shell), tree_(tree) {}

    /// A code was made; it is to be chosen once it shows.
    std::function<void(model::CodeId code)> made;

    /// Whether the project may be changed.
    [[nodiscard]] bool mayWrite() const;

    /// Beneath `parent`, or beside nothing: at the top of the own codes.
    void add(const model::Code* parent, model::CodeKind kind);
    void edit(const model::Code& code);
    void move(const model::Code& code, const CodePlace& to);
    void merge(const model::Code& code);
    /// Makes a code of some of its passages.
    void split(const model::Code& code);
    void retire(const model::Code& code);
    void reinstate(const model::Code& code);
    /// Makes a code of words and codes them with it.
    void makeOf(model::StoryId story, text::Range range, const std::string& words);
    /// Keeps the codebook that the code is in.
    void keepEdition(const model::Code& code);
    void showChanges();

  private:
    void split(const model::Code& code, const std::vector<model::PassageRow>& passages);

    template <typename T>
    void write(std::function<base::Result<T>(app::Project&)> task, std::function<void(const T&)> done);
    void writeStatus(std::function<base::Status(app::Project&)> task);

    wxWindow* parent_;
    Shell& shell_;
    const CodebookTree& tree_;
    app::Asker asker_;
};

}  // namespace vertelwerk::gui
