#include "gui/widgets/folders.h"

#include "vertelwerk/base/files.h"

#include "gui/text.h"

#include <wx/filename.h>
#include <wx/stdpaths.h>

namespace vertelwerk::gui {

wxString lastFolder(const Settings& settings, const std::string& key) {
    const auto folder = toWx(settings.text("folder." + key));
    return !folder.empty() && wxFileName::DirExists(folder) ? folder
                                                            : wxStandardPaths::Get().GetDocumentsDir();
}

void rememberFolder(Settings& settings, const std::string& key, const std::filesystem::path& file) {
    settings.set("folder." + key, base::toUtf8(file.parent_path()));
    settings.save();
}

}  // namespace vertelwerk::gui
