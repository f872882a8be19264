#include "gui/coding/correction_mode.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

constexpr int pauseMs = 3000;

}  // namespace

CorrectionMode::CorrectionMode(StoryTextView& text, CorrectionBar& bar, CodingSession& session)
    : text_(text), bar_(bar), session_(session), corrector_(port()) {
    text_.inserted = [this](std::size_t byte, const std::string& words) {
        corrector_.inserted(byte, words);
        typed();
    };
    text_.removed = [this](text::ByteRange bytes) {
        corrector_.removed(bytes);
        typed();
    };
    text_.Bind(wxEVT_STC_UPDATEUI, [this](wxStyledTextEvent& event) {
        if ((event.GetUpdated() & wxSTC_UPDATE_SELECTION) != 0) {
            caretMoved();
        }
        event.Skip();
    });
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (!corrector_.halfway()) {
            corrector_.keep();
        }
    });
}

CorrectorPort CorrectionMode::port() {
    CorrectorPort port;
    port.write = [this](const CorrectionWrite& write, CorrectorPort::Answer answer) {
        session_.correct(write, std::move(answer));
    };
    port.kept = [this](OpenedStory story) { session_.takeCorrected(std::move(story)); };
    port.ended = [this] { show(false); };
    port.refused = [this](const base::Error& error) {
        if (!corrector_.on()) {
            show(false);
        }
        session_.correctionRefused(error);
    };
    return port;
}

void CorrectionMode::toggle() {
    on() ? end() : begin();
}

void CorrectionMode::begin() {
    if (!session_.coding().mayCorrect()) {
        return;
    }
    session_.aboutToCorrect();
    corrector_.begin(session_.coding().text()->story);
    show(true);
    text_.SetFocus();
}

void CorrectionMode::end() {
    if (!on()) {
        return;
    }
    pause_.Stop();
    text_.SetReadOnly(true);
    corrector_.end();
}

void CorrectionMode::leave() {
    if (on()) {
        corrector_.leave();
        show(false);
    }
}

void CorrectionMode::restart() {
    const auto& open = session_.coding().text();
    if (on() && open != nullptr) {
        corrector_.begin(open->story);
    }
}

void CorrectionMode::show(bool on) {
    pause_.Stop();
    session_.coding().setCorrecting(on);
    text_.setCorrecting(on);
    if (shown) {
        shown();
    }
    if (bar_.IsShown() != on) {
        bar_.Show(on);
        bar_.GetParent()->Layout();
    }
    if (!on) {
        session_.coding().moved(text_.selection());
    }
}

void CorrectionMode::typed() {
    typing_ = true;
    pause_.StartOnce(pauseMs);
}

/// The control tells of the caret after the letters, once for both.
void CorrectionMode::caretMoved() {
    if (!std::exchange(typing_, false) && on() && !corrector_.ending()) {
        corrector_.keep();
    }
}

}  // namespace vertelwerk::gui
