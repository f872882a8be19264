#include "gui/widgets/lone_letters.h"

#include "gui/widgets/gtk_function.h"

namespace vertelwerk::gui {
namespace {

constexpr const char* withoutLigatures = R"(<?xml version="1.0"?>
<fontconfig>
  <match target="font">
    <edit name="fontfeatures" mode="append" binding="strong">
      <string>liga=0</string>
      <string>clig=0</string>
    </edit>
  </match>
</fontconfig>
)";

}  // namespace

void drawLettersAlone() {
    using Text = unsigned char;
    auto* const fonts = gtkFunction<void*()>("FcConfigGetCurrent");
    auto* const add = gtkFunction<int(void*, const Text*, int)>("FcConfigParseAndLoadFromMemory");
    static bool done = false;
    if (fonts != nullptr && add != nullptr && !done) {
        done = add(fonts(), reinterpret_cast<const Text*>(withoutLigatures), /*complain=*/0) != 0;
    }
}

}  // namespace vertelwerk::gui
