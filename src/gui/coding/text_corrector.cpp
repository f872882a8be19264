#include "gui/coding/text_corrector.h"

#include <utility>

namespace vertelwerk::gui {

TextCorrector::TextCorrector(CorrectorPort port) : port_(std::move(port)) {}

void TextCorrector::begin(const model::Story& story) {
    typed_.begin(story.text);
    story_ = story.id;
    revision_ = story.textRevision;
    ++mode_;
    unsettled_ = 0;
    on_ = true;
    ending_ = false;
}

void TextCorrector::keep() {
    auto splices = typed_.take();
    if (!on_ || splices.empty()) {
        return;
    }
    ++unsettled_;
    port_.write(
        {story_, revision_++, std::move(splices)},
        [this, mode = mode_](base::Result<OpenedStory> answer) { answered(mode, std::move(answer)); });
}

void TextCorrector::end() {
    if (!on_) {
        return;
    }
    keep();
    ending_ = true;
    settle();
}

void TextCorrector::leave() {
    keep();
    on_ = false;
    ending_ = false;
}

void TextCorrector::answered(unsigned mode, base::Result<OpenedStory> answer) {
    const bool current = on_ && mode == mode_;
    if (!answer) {
        if (current) {
            on_ = false;
            ending_ = false;
        }
        if (std::exchange(refused_, mode) != mode) {
            port_.refused(answer.error());
        }
        return;
    }
    if (!current) {
        return;
    }
    --unsettled_;
    if (unsettled_ == 0 && !typed_.pending()) {
        port_.kept(*std::move(answer));
    }
    settle();
}

void TextCorrector::settle() {
    if (ending_ && unsettled_ == 0) {
        on_ = false;
        ending_ = false;
        port_.ended();
    }
}

}  // namespace vertelwerk::gui
