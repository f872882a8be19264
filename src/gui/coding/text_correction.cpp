#include "gui/coding/text_correction.h"

#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::gui {
namespace {

std::size_t byteOf(std::string_view utf8, std::size_t codePoint) {
    return text::slice(utf8, {0, codePoint}).size();
}

bool isNothing(const text::Splice& splice) {
    return splice.removed == 0 && splice.inserted.empty();
}

}  // namespace

void TextCorrection::begin(std::string text) {
    text_ = std::move(text);
    taken_ = text_;
    splices_.clear();
}

void TextCorrection::inserted(std::size_t byte, std::string_view words) {
    const auto at = text::length(std::string_view(text_).substr(0, byte));
    text_.insert(byte, words);
    if (!splices_.empty()) {
        auto& last = splices_.back();
        if (last.at <= at && at <= last.at + text::length(last.inserted)) {
            last.inserted.insert(byteOf(last.inserted, at - last.at), words);
            return;
        }
    }
    splices_.push_back({at, 0, std::string(words)});
}

void TextCorrection::removed(text::ByteRange bytes) {
    const auto at = text::length(std::string_view(text_).substr(0, bytes.begin));
    const auto gone = text::length(std::string_view(text_).substr(bytes.begin, bytes.length()));
    text_.erase(bytes.begin, bytes.length());
    if (!splices_.empty()) {
        auto& last = splices_.back();
        const auto put = text::length(last.inserted);
        const auto end = last.at + put;
        if (at <= end && last.at <= at + gone) {
            const auto before = last.at > at ? last.at - at : 0;
            const auto after = at + gone > end ? at + gone - end : 0;
            const auto from = byteOf(last.inserted, std::max(at, last.at) - last.at);
            const auto to = byteOf(last.inserted, std::min(at + gone, end) - last.at);
            last.inserted.erase(from, to - from);
            last.at -= before;
            last.removed += before + after;
            if (isNothing(last)) {
                splices_.pop_back();
            }
            return;
        }
    }
    splices_.push_back({at, gone, {}});
}

bool TextCorrection::halfway() const {
    return !splices_.empty() && splices_.back().inserted.empty();
}

std::vector<text::Splice> TextCorrection::take() {
    auto taken = std::exchange(splices_, {});
    if (text_ == taken_) {
        return {};
    }
    taken_ = text_;
    return taken;
}

}  // namespace vertelwerk::gui
