#include "gui/coding/coding_presenter.h"

#include "vertelwerk/text/boundaries.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::gui {

using base::msg;

void CodingPresenter::setProject(std::string coder, std::vector<model::Code> codes, base::Language language) {
    coder_ = std::move(coder);
    codes_ = std::move(codes);
    language_ = language;
}

void CodingPresenter::open(std::shared_ptr<const StoryText> text, std::vector<model::PassageRow> passages,
                           Selection at) {
    text_ = std::move(text);
    board_.clear(text_->story.id);
    reviewing_ = {};
    board_.accept(std::move(passages), board_.moment());
    focus_ = {};
    const auto end = text_->map.codePoints();
    selection_ = {std::min(at.anchor, end), std::min(at.caret, end)};
    handled_ = false;
    port_.storyChanged();
    port_.selectionChanged();
    focusAtCaret();
    port_.focusChanged();
}

void CodingPresenter::close() {
    text_.reset();
    board_.clear({});
    focus_ = {};
    selection_ = {};
    port_.storyChanged();
    port_.focusChanged();
}

void CodingPresenter::retext(std::shared_ptr<const StoryText> text, std::vector<model::PassageRow> passages,
                             std::uint64_t moment) {
    text_ = std::move(text);
    const auto end = text_->map.codePoints();
    selection_ = {std::min(selection_.anchor, end), std::min(selection_.caret, end)};
    port_.textChanged();
    reread(std::move(passages), moment);
}

void CodingPresenter::written(const PassageWrite& write, const base::Result<model::PassageId>& answer) {
    board_.settle(write, answer);
    if (!answer) {
        if (answer.error().code != base::ErrorCode::Cancelled) {
            port_.tell(answer.error());
        }
        port_.passagesChanged();
        port_.focusChanged();
    }
    if (board_.mustBeRead()) {
        port_.read();
    }
}

bool CodingPresenter::take(std::vector<model::PassageRow> passages, std::uint64_t moment) {
    const bool taken = board_.accept(std::move(passages), moment);
    if (!taken && board_.mustBeRead()) {
        port_.read();
    }
    return taken;
}

void CodingPresenter::reread(std::vector<model::PassageRow> passages, std::uint64_t moment) {
    if (take(std::move(passages), moment)) {
        showAnew();
    }
}

void CodingPresenter::confirm(std::vector<model::PassageRow> passages, std::uint64_t moment) {
    const auto before = board_.passages();
    if (take(std::move(passages), moment) && !std::ranges::equal(before, board_.passages(), looksLike)) {
        showAnew();
    }
}

void CodingPresenter::showAnew() {
    port_.passagesChanged();
    if (focus() == nullptr) {
        focusAtCaret();
    }
    port_.focusChanged();
}

void CodingPresenter::moved(const Selection& selection) {
    if (selection == selection_ || text_ == nullptr) {
        return;
    }
    selection_ = selection;
    handled_ = false;
    focusAtCaret();
}

void CodingPresenter::focusOn(ShownId passage) {
    const auto* found = board_.find(passage);
    if (found == nullptr) {
        return;
    }
    place({found->passage.range.begin, found->passage.range.end}, false);
    setFocus(passage);
}

void CodingPresenter::focusOn(model::PassageId passage) {
    if (const auto* found = board_.find(passage)) {
        focusOn(found->id);
    }
}

void CodingPresenter::select(const Selection& selection) {
    if (text_ == nullptr) {
        return;
    }
    const auto end = text_->map.codePoints();
    place({std::min(selection.anchor, end), std::min(selection.caret, end)}, false);
    handled_ = false;
    focusAtCaret();
}

const std::vector<text::Range>& CodingPresenter::units(Unit unit) const {
    return unit == Unit::Sentence ? text_->sentences : text_->paragraphs;
}

void CodingPresenter::choose(Unit unit) {
    if (text_ == nullptr || units(unit).empty()) {
        return;
    }
    const auto chosen = handled_ && !selection_.empty() ? text::rangeAt(units(unit), selection_.range().end)
                                                        : widened(units(unit), selection_);
    place({chosen.begin, chosen.end}, true);
    focusAtCaret();
}

text::Range CodingPresenter::rangeToCode() const {
    if (selection_.empty()) {
        return unitAt(text_->sentences, selection_.caret);
    }
    const auto chosen = text_->map.toBytes(selection_.range());
    const auto covered = std::string_view(text_->story.text).substr(chosen.begin, chosen.length());
    const auto kept = text::trimmed(covered);
    if (kept.empty()) {
        return {};
    }
    const auto begin = chosen.begin + static_cast<std::size_t>(kept.data() - covered.data());
    return text_->map.fromBytes({begin, begin + kept.size()});
}

std::string CodingPresenter::wordsToCode() const {
    if (text_ == nullptr) {
        return {};
    }
    const auto bytes = text_->map.toBytes(rangeToCode());
    return text_->story.text.substr(bytes.begin, bytes.length());
}

bool CodingPresenter::mayCode() const {
    return text_ != nullptr && !text_->story.setApart && !readOnly_ && !correcting_;
}

bool CodingPresenter::mustRefuse() {
    if (text_ != nullptr && text_->story.setApart) {
        port_.hint(msg("This story is set apart and cannot be coded."));
    } else if (text_ != nullptr && readOnly_) {
        port_.tell(*readOnly_);
    } else if (correcting_) {
        port_.hint(msg("You are correcting the text. Press Esc to go on coding."));
    }
    return !mayCode();
}

void CodingPresenter::code(model::CodeId code) {
    if (mustRefuse()) {
        return;
    }
    const auto range = rangeToCode();
    if (range.empty()) {
        port_.hint(msg("There are no words to code here."));
        return;
    }
    noteUsed(code);
    handled_ = true;
    for (const auto& shown : board_.passages()) {
        if (shown.passage.range == range && shown.passage.code == code && isOwn(shown)) {
            setFocus(shown.id);
            return;
        }
    }
    const auto write = board_.add(range, code, coder_, msg("code with {0}", nameOf(code)));
    focus_ = write.passage;
    if (!isShown(*focus())) {
        filter_ = {};
        port_.hint(msg("The filter is off, so that you see what you coded."));
    }
    send(write);
}

void CodingPresenter::noteUsed(model::CodeId code) {
    std::erase(recentCodes_, code);
    recentCodes_.insert(recentCodes_.begin(), code);
}

void CodingPresenter::codeTheme(int digit) {
    if (const auto* found = codeOfDigit(digit)) {
        code(found->id);
    } else {
        port_.hint(msg("The codebook has no code {0}.", digit == 0 ? 10 : digit));
    }
}

void CodingPresenter::repeatCode() {
    if (!recentCodes_.empty()) {
        code(recentCodes_.front());
    } else {
        port_.hint(msg("There is no code to repeat yet: choose one with 1-9 or 0."));
    }
}

const ShownPassage* CodingPresenter::changeable() {
    if (mustRefuse()) {
        return nullptr;
    }
    const auto* passage = focus();
    if (passage == nullptr) {
        port_.hint(msg("No passage is in focus. Put the caret in one, or press N."));
        return nullptr;
    }
    if (!isOwn(*passage)) {
        port_.hint(msg("This passage is {0}'s. You can only change your own.", passage->coder));
        return nullptr;
    }
    return passage;
}

void CodingPresenter::setValence(model::Valence valence) {
    const auto* passage = changeable();
    if (passage != nullptr && passage->passage.valence != valence) {
        send(board_.change(passage->id, ChangeValence{valence}, msg("change the experience of a passage")));
    }
}

void CodingPresenter::setMemo(ShownId passage, const std::string& memo) {
    const auto* shown = board_.find(passage);
    if (shown == nullptr || shown->passage.memo == memo || !isOwn(*shown) || mustRefuse()) {
        return;
    }
    send(board_.change(passage, ChangeMemo{memo}, msg("change a memo")));
}

void CodingPresenter::changeRange(const std::optional<text::Range>& range) {
    const auto* passage = changeable();
    if (!range || passage == nullptr || passage->passage.range == *range) {
        return;
    }
    for (const auto& other : board_.passages()) {
        if (other.passage.range == *range && other.passage.code == passage->passage.code && isOwn(other)) {
            port_.hint(msg("You coded exactly those words with {0} already.", nameOf(other.passage.code)));
            return;
        }
    }
    const auto write = board_.change(passage->id, ChangeRange{*range}, msg("move the bounds of a passage"));
    if (!selection_.empty()) {
        place({range->begin, range->end}, false);
    }
    send(write);
}

void CodingPresenter::grow(Edge edge) {
    if (const auto* passage = changeable()) {
        const auto range = passage->passage.range;
        changeRange(edge == Edge::End ? endGrown(text_->words, range) : beginGrown(text_->words, range));
    }
}

void CodingPresenter::shrink(Edge edge) {
    if (const auto* passage = changeable()) {
        const auto range = passage->passage.range;
        changeRange(edge == Edge::End ? endShrunk(text_->words, range) : beginShrunk(text_->words, range));
    }
}

void CodingPresenter::uncode() {
    const auto* passage = changeable();
    if (passage == nullptr) {
        return;
    }
    const auto range = passage->passage.range;
    const auto write = board_.change(passage->id, RemovePassage{},
                                     msg("remove the coding with {0}", nameOf(passage->passage.code)));
    const auto rest = shown();
    const auto same = std::find_if(rest.begin(), rest.end(),
                                   [&](const ShownPassage* shown) { return shown->passage.range == range; });
    focus_ = same == rest.end() ? ShownId{} : (*same)->id;
    send(write);
}

void CodingPresenter::setBlind(bool blind) {
    if (std::exchange(blind_, blind) != blind) {
        shownChanged();
    }
}

void CodingPresenter::setOwnOnly(bool ownOnly) {
    if (blind_ && !ownOnly) {
        port_.hint(msg("You code this story blind: what others coded stays hidden."));
    }
    ownOnly_ = ownOnly;
    shownChanged();
}

void CodingPresenter::shownChanged() {
    port_.passagesChanged();
    if (const auto* passage = focus(); passage != nullptr && !isShown(*passage)) {
        setFocus({});
    }
}

void CodingPresenter::setFilter(PassageFilter filter) {
    filter_ = std::move(filter);
    shownChanged();
}

void CodingPresenter::setFocus(ShownId passage) {
    if (focus_ != passage) {
        focus_ = passage;
        port_.focusChanged();
    }
}

void CodingPresenter::place(const Selection& selection, bool chosenByUnit) {
    selection_ = selection;
    handled_ = !chosenByUnit;
    port_.selectionChanged();
}

/// The shortest passage that holds the caret, or its end when the selection ends there; own ones first.
void CodingPresenter::focusAtCaret() {
    const auto chosen = selection_.range();
    const ShownPassage* best = nullptr;
    for (const auto* passage : shown()) {
        const auto& range = passage->passage.range;
        const bool holds =
            chosen.empty() ? range.begin <= chosen.begin && chosen.begin < range.end : range.contains(chosen);
        if (!holds) {
            continue;
        }
        const auto rank = [this](const ShownPassage& shown) {
            return std::pair(shown.passage.range.length(), !isOwn(shown));
        };
        if (best == nullptr || rank(*passage) < rank(*best)) {
            best = passage;
        }
    }
    setFocus(best == nullptr ? ShownId{} : best->id);
}

void CodingPresenter::send(PassageWrite write) {
    write.revision = text_->story.textRevision;
    port_.passagesChanged();
    port_.focusChanged();
    port_.write(write);
}

}  // namespace vertelwerk::gui
