#pragma once

#include "vertelwerk/exchange/encodings.h"

#include "gui/shell.h"
#include "gui/widgets/reading_text.h"

#include <string>
#include <vector>

#include <wx/dataview.h>
#include <wx/dialog.h>

namespace vertelwerk::gui {

/// How the doubtful words of a text file read in each encoding, to choose one. wxID_OK when one is chosen.
class EncodingDialog : public wxDialog {
  public:
    /// @param current the encoding that the file was read in
    EncodingDialog(wxWindow* parent, Shell& shell, const std::string& file,
                   std::vector<exchange::EncodingReading> readings, const std::string& current);

    [[nodiscard]] std::string chosen() const;

  private:
    void layOut(bool doubtful);
    void fill(const std::string& current);
    void showWords();

    Shell& shell_;
    std::vector<exchange::EncodingReading> readings_;
    wxDataViewListCtrl* list_;
    ReadingText* words_;
};

}  // namespace vertelwerk::gui
