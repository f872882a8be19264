#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"

#include "gui/coding/passage_board.h"
#include "gui/coding/passage_edit.h"
#include "gui/coding/passage_filter.h"
#include "gui/coding/selection_units.h"
#include "gui/coding/story_text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What the coding presenter asks of whoever shows it.
class CodingPort {
  public:
    virtual ~CodingPort() = default;
    virtual void write(const PassageWrite& write) = 0;
    /// Read the open story's passages again and give them to confirm().
    virtual void read() = 0;
    /// Another story is open, or none.
    virtual void storyChanged() = 0;
    /// The open story has other words, where the control that shows it may have them already.
    virtual void textChanged() = 0;
    virtual void passagesChanged() = 0;
    virtual void focusChanged() = 0;
    /// The presenter moved the selection; it is to be seen.
    virtual void selectionChanged() = 0;
    /// In a quiet place: why a key did nothing.
    virtual void hint(const base::Message& message) = 0;
    virtual void tell(const base::Error& error) = 0;
};

enum class Unit { Sentence, Paragraph };
enum class Edge { Begin, End };

/// What the keys of the coding workspace do to one open story. No wx; every change shows at once and goes
/// to the store behind it.
class CodingPresenter {
  public:
    explicit CodingPresenter(CodingPort& port) : port_(port) {}

    // Who works, with which codes, and whether the project may be written to.
    void setProject(std::string coder, std::vector<model::Code> codes, base::Language language);
    /// Why nothing may be written; nothing when it may.
    void setReadOnly(std::optional<base::Error> reason) { readOnly_ = std::move(reason); }

    void open(std::shared_ptr<const StoryText> text, std::vector<model::PassageRow> passages, Selection at);
    void close();
    /// The open story after its text was corrected.
    void retext(std::shared_ptr<const StoryText> text, std::vector<model::PassageRow> passages,
                std::uint64_t moment);
    /// While the text is corrected nothing is coded.
    void setCorrecting(bool correcting) { correcting_ = correcting; }
    [[nodiscard]] bool correcting() const { return correcting_; }
    /// Whether the text of the open story may be corrected; says why not.
    [[nodiscard]] bool mayCorrect() { return !mustRefuse() && text_ != nullptr; }

    // What the store answered.
    void written(const PassageWrite& write, const base::Result<model::PassageId>& answer);
    [[nodiscard]] std::uint64_t moment() const { return board_.moment(); }
    void reread(std::vector<model::PassageRow> passages, std::uint64_t moment);
    /// As reread(), after an edit made here: what shows already is not shown again.
    void confirm(std::vector<model::PassageRow> passages, std::uint64_t moment);

    // What the user did in the text by mouse or arrow keys.
    void moved(const Selection& selection);
    void focusOn(ShownId passage);
    void focusOn(model::PassageId passage);
    void select(const Selection& selection);

    // The keys.
    void choose(Unit unit);
    void code(model::CodeId code);
    void codeTheme(int digit);
    void repeatCode();
    /// What a code that is dropped at `position` is given to: the selection there, else the sentence.
    [[nodiscard]] text::Range rangeAt(std::size_t position) const;
    void codeAt(std::size_t position, model::CodeId code);
    void setValence(model::Valence valence);
    void setMemo(ShownId passage, const std::string& memo);
    void nextPassage();
    void previousPassage();
    void nextUncoded(Unit unit);
    void grow(Edge edge);
    void shrink(Edge edge);
    void uncode();

    // The mouse at an edge of the passage in focus.
    /// The bounds that dragging to `position` would give; nothing when the passage may not be changed.
    [[nodiscard]] std::optional<text::Range> dragged(Edge edge, std::size_t position) const;
    void setBounds(const text::Range& range) { changeRange(range); }

    // Passages that lost their words.
    /// To the next one in the story; the words that are selected after that can become its own.
    void nextToReview();
    /// Gives the passage that was last under review the words that are selected.
    void putOnSelection();
    /// The own passages of the story that wait for their words.
    [[nodiscard]] std::size_t toReview() const;

    /// Whether the open story is coded without seeing what others coded in it.
    void setBlind(bool blind);
    [[nodiscard]] bool blind() const { return blind_; }
    /// Whether only this coder's passages show.
    void setOwnOnly(bool ownOnly);
    [[nodiscard]] bool ownOnly() const { return ownOnly_; }
    /// Which passages show besides.
    void setFilter(PassageFilter filter);
    [[nodiscard]] const PassageFilter& filter() const { return filter_; }

    // What there is to see.
    /// Null while no story is open.
    [[nodiscard]] const std::shared_ptr<const StoryText>& text() const { return text_; }
    [[nodiscard]] std::vector<const ShownPassage*> shown() const;
    /// All that the coder may see of the story, whatever the filter.
    [[nodiscard]] std::vector<const ShownPassage*> all() const;
    [[nodiscard]] const ShownPassage* focus() const { return board_.find(focus_); }
    /// The passages on exactly the range of the one in focus, that one included.
    [[nodiscard]] std::vector<const ShownPassage*> onFocusedRange() const;
    [[nodiscard]] const Selection& selection() const { return selection_; }
    [[nodiscard]] const std::string& coder() const { return coder_; }
    [[nodiscard]] const std::vector<model::Code>& codes() const { return codes_; }
    [[nodiscard]] const model::Code* findCode(model::CodeId id) const;
    /// The code that a digit stands for: the theme with this number (0 is 10); in a codebook without
    /// numbers the code in that place.
    [[nodiscard]] const model::Code* codeOfDigit(int digit) const;
    [[nodiscard]] std::string nameOf(model::CodeId code) const;
    /// The codes that were used, the last first.
    [[nodiscard]] const std::vector<model::CodeId>& recentCodes() const { return recentCodes_; }
    /// What a code would now be given to.
    [[nodiscard]] std::string wordsToCode() const;
    [[nodiscard]] std::size_t ownPassages() const;
    [[nodiscard]] bool mayCode() const;
    [[nodiscard]] bool isOwn(const ShownPassage& passage) const { return passage.coder == coder_; }

  private:
    [[nodiscard]] bool maySee(const ShownPassage& passage) const {
        return (!ownOnly_ && !blind_) || isOwn(passage);
    }
    [[nodiscard]] bool isShown(const ShownPassage& passage) const {
        return maySee(passage) && filter_.passes(passage.passage, passage.coder);
    }
    [[nodiscard]] const std::vector<text::Range>& units(Unit unit) const;
    [[nodiscard]] text::Range rangeToCode() const;
    [[nodiscard]] bool mustRefuse();
    /// Whether the passages that were read are those of now; asks for them again otherwise.
    bool take(std::vector<model::PassageRow> passages, std::uint64_t moment);
    void showAnew();
    /// The passage in focus when it may be changed; says why not otherwise.
    [[nodiscard]] const ShownPassage* changeable();
    void setFocus(ShownId passage);
    void place(const Selection& selection, bool chosenByUnit);
    void focusAtCaret();
    void send(PassageWrite write);
    void noteUsed(model::CodeId code);
    void shownChanged();
    void changeRange(const std::optional<text::Range>& range);

    CodingPort& port_;
    std::string coder_;
    std::vector<model::Code> codes_;
    base::Language language_ = base::Language::Dutch;
    std::optional<base::Error> readOnly_;
    std::shared_ptr<const StoryText> text_;
    PassageBoard board_;
    Selection selection_;
    bool handled_ = false;  ///< the selection was coded or shown; choosing a unit starts anew after it
    ShownId focus_;
    ShownId reviewing_;  ///< its words are being chosen again
    std::vector<model::CodeId> recentCodes_;
    PassageFilter filter_;
    bool ownOnly_ = false;
    bool blind_ = false;
    bool correcting_ = false;
};

}  // namespace vertelwerk::gui
