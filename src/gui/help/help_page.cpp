#include "gui/help/help_page.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/paths.h"

#include <md4c-html.h>

namespace vertelwerk::gui {
namespace {

void append(const MD_CHAR* text, MD_SIZE size, void* out) {
    static_cast<std::string*>(out)->append(text, size);
}

}  // namespace

std::filesystem::path helpFile(const std::string& id, base::Language language) {
    return base::assetsDir() / "manual" / std::string(base::toTag(language)) / (id + ".md");
}

base::Result<std::string> readHelpPage(const std::string& id, base::Language language) {
    auto bytes = base::readFile(helpFile(id, language));
    if (!bytes) {
        return base::fail(base::ErrorCode::NotFound, base::msg("The help page \"{0}\" is missing.", id),
                          base::msg("Install Vertelwerk again."));
    }
    return bytes;
}

std::string toHtml(std::string_view markdown, const PageColours& colours) {
    std::string body;
    md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &body,
            MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_STRIKETHROUGH, MD_HTML_FLAG_SKIP_UTF8_BOM);
    return "<html><head><meta charset=\"utf-8\"></head><body bgcolor=\"" + colours.background + "\" text=\"" +
           colours.text + "\" link=\"" + colours.link + "\">" + body + "</body></html>";
}

std::string linkedPage(std::string_view href) {
    constexpr std::string_view ending = ".md";
    const bool page = href.ends_with(ending) && href.find_first_of(":/#") == std::string_view::npos;
    return page ? std::string(href.substr(0, href.size() - ending.size())) : std::string();
}

}  // namespace vertelwerk::gui
