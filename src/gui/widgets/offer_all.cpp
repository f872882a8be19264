#include "gui/widgets/offer_all.h"

#include "gui/widgets/gtk_function.h"

namespace vertelwerk::gui {
namespace {

using Matches = int(void* completion, const char* key, void* row, void* data);

int matchesAlways(void* /*completion*/, const char* /*key*/, void* /*row*/, void* /*data*/) {
    return 1;
}

struct Gtk {
    GtkTypeNumber (*entryType)() = gtkFunction<GtkTypeNumber()>("gtk_entry_get_type");
    GtkTypeNumber (*binType)() = gtkFunction<GtkTypeNumber()>("gtk_bin_get_type");
    int (*isA)(void*, GtkTypeNumber) = gtkFunction<int(void*, GtkTypeNumber)>("g_type_check_instance_is_a");
    void* (*childOf)(void*) = gtkFunction<void*(void*)>("gtk_bin_get_child");
    void* (*completionOf)(void*) = gtkFunction<void*(void*)>("gtk_entry_get_completion");
    void (*setMatching)(void*, Matches*, void*, void*) =
        gtkFunction<void(void*, Matches*, void*, void*)>("gtk_entry_completion_set_match_func");
    void (*complete)(void*) = gtkFunction<void(void*)>("gtk_entry_completion_complete");

    [[nodiscard]] bool isThere() const {
        return entryType != nullptr && binType != nullptr && isA != nullptr && childOf != nullptr &&
               completionOf != nullptr && setMatching != nullptr && complete != nullptr;
    }
};

/// The entry itself, or the one that stands in a box that opens.
void* entryOf(const Gtk& gtk, void* widget) {
    if (widget != nullptr && gtk.isA(widget, gtk.entryType()) == 0) {
        widget = gtk.isA(widget, gtk.binType()) != 0 ? gtk.childOf(widget) : nullptr;
    }
    return widget != nullptr && gtk.isA(widget, gtk.entryType()) != 0 ? widget : nullptr;
}

}  // namespace

void offerAll(wxWindow& field) {
    static const Gtk gtk;
    if (!gtk.isThere()) {
        return;
    }
    void* entry = entryOf(gtk, field.GetHandle());
    if (void* completion = entry == nullptr ? nullptr : gtk.completionOf(entry)) {
        gtk.setMatching(completion, &matchesAlways, nullptr, nullptr);
        gtk.complete(completion);
    }
}

}  // namespace vertelwerk::gui
