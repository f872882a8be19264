#include "gui/coding/coding_presenter.h"

#include <algorithm>

/// What there is to see of the open story and the codebook.
namespace vertelwerk::gui {

std::vector<const ShownPassage*> CodingPresenter::all() const {
    std::vector<const ShownPassage*> found;
    for (const auto& passage : board_.passages()) {
        if (maySee(passage)) {
            found.push_back(&passage);
        }
    }
    return found;
}

std::vector<const ShownPassage*> CodingPresenter::shown() const {
    std::vector<const ShownPassage*> found;
    found.reserve(board_.passages().size());
    for (const auto& passage : board_.passages()) {
        if (isShown(passage)) {
            found.push_back(&passage);
        }
    }
    return found;
}

std::vector<const ShownPassage*> CodingPresenter::onFocusedRange() const {
    auto found = shown();
    const auto* focused = focus();
    std::erase_if(found, [&](const ShownPassage* passage) {
        return focused == nullptr || passage->passage.range != focused->passage.range;
    });
    return found;
}

const model::Code* CodingPresenter::findCode(model::CodeId id) const {
    const auto found =
        std::find_if(codes_.begin(), codes_.end(), [&](const model::Code& code) { return code.id == id; });
    return found == codes_.end() ? nullptr : &*found;
}

const model::Code* CodingPresenter::codeOfDigit(int digit) const {
    const int number = digit == 0 ? 10 : digit;
    const auto found = std::find_if(codes_.begin(), codes_.end(),
                                    [&](const model::Code& code) { return code.number == number; });
    if (found != codes_.end()) {
        return &*found;
    }
    const bool numbered = std::any_of(codes_.begin(), codes_.end(),
                                      [](const model::Code& code) { return code.number.has_value(); });
    const auto place = static_cast<std::size_t>(number - 1);
    return numbered || place >= codes_.size() ? nullptr : &codes_[place];
}

std::string CodingPresenter::nameOf(model::CodeId code) const {
    const auto* found = findCode(code);
    if (found == nullptr) {
        return {};
    }
    const auto& shortName = found->shortName.in(language_);
    return shortName.empty() ? found->name.in(language_) : shortName;
}

std::size_t CodingPresenter::ownPassages() const {
    const auto& all = board_.passages();
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [this](const ShownPassage& passage) { return isOwn(passage); }));
}

}  // namespace vertelwerk::gui
