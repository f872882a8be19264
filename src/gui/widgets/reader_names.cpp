#include "gui/widgets/reader_names.h"

#include "gui/text.h"
#include "gui/widgets/gtk_function.h"

#include <cstddef>

#include <wx/dialog.h>

namespace vertelwerk::gui {
namespace {

struct Gtk {
    using Type = GtkTypeNumber;
    void* (*accessibleOf)(void* widget) = gtkFunction<void*(void*)>("gtk_widget_get_accessible");
    void* (*childOf)(void* bin) = gtkFunction<void*(void*)>("gtk_bin_get_child");
    Type (*binType)() = gtkFunction<Type()>("gtk_bin_get_type");
    int (*isA)(void* instance, Type type) = gtkFunction<int(void*, Type)>("g_type_check_instance_is_a");
    void (*setName)(void* accessible,
                    const char* name) = gtkFunction<void(void*, const char*)>("atk_object_set_name");
    void (*setRole)(void* accessible, int role) = gtkFunction<void(void*, int)>("atk_object_set_role");
    void* (*toolOf)(void* toolbar, int place) = gtkFunction<void*(void*, int)>("gtk_toolbar_get_nth_item");

    [[nodiscard]] bool complete() const {
        return toolOf != nullptr && setRole != nullptr && accessibleOf != nullptr && childOf != nullptr &&
               binType != nullptr && isA != nullptr && setName != nullptr;
    }
};

/// A text or list of several lines stands inside a frame that scrolls it; a button's label inside the button.
void tell(const Gtk& gtk, void* widget, const std::string& name) {
    if (widget == nullptr) {
        return;
    }
    gtk.setName(gtk.accessibleOf(widget), name.c_str());
    if (gtk.isA(widget, gtk.binType()) != 0) {
        if (void* inner = gtk.childOf(widget)) {
            gtk.setName(gtk.accessibleOf(inner), name.c_str());
        }
    }
}

void tellAll(const Gtk& gtk, wxWindow& window) {
    const auto name = window.GetName();
    if (!name.empty() && name.Left(1).Lower() != name.Left(1) && !window.IsTopLevel()) {
        tell(gtk, window.GetHandle(), fromWx(name));
    }
    for (auto* child : window.GetChildren()) {
        tellAll(gtk, *child);
    }
}

const Gtk& gtk() {
    static const Gtk functions;
    return functions;
}

}  // namespace

void nameForReaders(wxWindow& root) {
    if (gtk().complete()) {
        tellAll(gtk(), root);
    }
}

void nameTools(const wxToolBar& tools, const std::vector<std::string>& names) {
    void* widget = tools.GetHandle();
    if (!gtk().complete() || widget == nullptr || gtk().isA(widget, gtk().binType()) == 0) {
        return;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        tell(gtk(), gtk().toolOf(gtk().childOf(widget), static_cast<int>(i)), names[i]);
    }
}

int DialogNames::Enter(wxDialog* dialog) {
    constexpr int dialogRole = 16;  // ATK_ROLE_DIALOG; wxGTK makes a plain window
    nameForReaders(*dialog);
    if (gtk().complete() && dialog->GetHandle() != nullptr) {
        gtk().setRole(gtk().accessibleOf(dialog->GetHandle()), dialogRole);
    }
    return wxID_NONE;
}

}  // namespace vertelwerk::gui
