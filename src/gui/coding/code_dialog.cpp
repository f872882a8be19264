#include "gui/coding/code_dialog.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/text_room.h"

#include <wx/button.h>
#include <wx/clrpicker.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int fieldWidth = 440;

class CodeDialog : public wxDialog {
  public:
    CodeDialog(wxWindow* parent, const base::Catalogue& catalogue, const base::Message& heading,
               const model::Code& now)
        : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, say(catalogue, heading), wxDefaultPosition,
                   wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          catalogue_(catalogue),
          now_(now),
          fields_(new wxFlexGridSizer(2, FromDIP(8), FromDIP(12))) {
        fields_->AddGrowableCol(1);
        name_ = text(msg("Name"), now.name, 1);
        short_ = text(msg("Short name"), now.shortName, 1);
        definition_ = text(msg("Definition"), now.definition, 3);
        include_ = text(msg("Use it when"), now.include, 2);
        exclude_ = text(msg("Use another when"), now.exclude, 2);
        anchor_ = text(msg("Example"), now.anchor, 2);
        question_ = text(msg("Test question"), now.question, 2);
        colour_ = new wxColourPickerCtrl(this, wxID_ANY, toColour(now.colour));
        add(msg("Colour"), colour_);
        shortcut_ =
            new wxTextCtrl(this, wxID_ANY, toWx(now.shortcut), wxDefaultPosition, FromDIP(wxSize(48, -1)));
        shortcut_->SetMaxLength(1);
        shortcut_->SetToolTip(say(catalogue, msg("One letter that codes with it while you read")));
        add(msg("Key"), shortcut_, false);
        auto* buttons = CreateSeparatedButtonSizer(wxOK | wxCANCEL);
        FindWindow(wxID_OK)->SetLabel(say(catalogue, msg("Keep code")));
        sayCancel(*this, catalogue);
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(fields_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
        column->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
        SetSizerAndFit(column);
        CentreOnParent();
        name_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { allow(); });
        name_->SelectAll();
        name_->SetFocus();
        allow();
    }

    [[nodiscard]] store::CodeChange change() const {
        store::CodeChange change;
        change.name = words(name_, now_.name);
        change.shortName = words(short_, now_.shortName);
        change.definition = words(definition_, now_.definition);
        change.include = words(include_, now_.include);
        change.exclude = words(exclude_, now_.exclude);
        change.anchor = words(anchor_, now_.anchor);
        change.question = words(question_, now_.question);
        const auto colour = colour_->GetColour();
        change.colour = static_cast<std::uint32_t>(colour.Red() << 16 | colour.Green() << 8 | colour.Blue());
        change.shortcut = fromWx(shortcut_->GetValue());
        return change;
    }

  private:
    static wxColour toColour(std::uint32_t rgb) {
        return {static_cast<unsigned char>(rgb >> 16U & 0xffU), static_cast<unsigned char>(rgb >> 8U & 0xffU),
                static_cast<unsigned char>(rgb & 0xffU)};
    }

    void add(const base::Message& label, wxWindow* field, bool wide = true) {
        const auto name = say(catalogue_, label);
        field->SetName(name);
        fields_->Add(new wxStaticText(this, wxID_ANY, name), wxSizerFlags().CentreVertical());
        fields_->Add(field, wide ? wxSizerFlags(1).Expand() : wxSizerFlags());
    }

    wxTextCtrl* text(const base::Message& label, const model::LocalText& now, int lines) {
        auto* field = new wxTextCtrl(this, wxID_ANY, toWx(now.in(catalogue_.language())), wxDefaultPosition,
                                     FromDIP(wxSize(fieldWidth, lines == 1 ? -1 : 20 * lines + 12)),
                                     lines == 1 ? 0 : wxTE_MULTILINE);
        add(label, field);
        if (lines > 1) {
            giveTextRoom(*field);
            fields_->AddGrowableRow(fields_->GetItemCount() / 2 - 1, lines);
        }
        return field;
    }

    [[nodiscard]] model::LocalText words(const wxTextCtrl* field, model::LocalText was) const {
        const auto language = catalogue_.language();
        const auto typed = fromWx(field->GetValue());
        if (typed != was.in(language)) {
            (language == base::Language::Dutch ? was.nl : was.en) = typed;
        }
        return was;
    }

    void allow() { FindWindow(wxID_OK)->Enable(!name_->GetValue().Strip(wxString::both).empty()); }

    const base::Catalogue& catalogue_;
    model::Code now_;
    wxFlexGridSizer* fields_;
    wxTextCtrl* name_;
    wxTextCtrl* short_;
    wxTextCtrl* definition_;
    wxTextCtrl* include_;
    wxTextCtrl* exclude_;
    wxTextCtrl* anchor_;
    wxTextCtrl* question_;
    wxColourPickerCtrl* colour_;
    wxTextCtrl* shortcut_;
};

}  // namespace

std::optional<store::CodeChange> askCode(wxWindow* parent, const base::Catalogue& catalogue,
                                         const base::Message& heading, const model::Code& now) {
    CodeDialog dialog(parent, catalogue, heading, now);
    return dialog.ShowModal() == wxID_OK ? std::optional(dialog.change()) : std::nullopt;
}

}  // namespace vertelwerk::gui
