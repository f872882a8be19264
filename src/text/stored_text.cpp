#include "vertelwerk/text/stored_text.h"

#include "vertelwerk/text/normalise.h"

#include "text/foreign_signs.h"
#include "text/icu.h"
#include "text/utf8.h"

#include <algorithm>

namespace vertelwerk::text {
namespace {

/// Builds the stored form piece by piece; a piece is what normalising may join.
class Builder {
  public:
    Builder(std::string& text, std::vector<std::uint32_t>& places) : text_(text), places_(places) {}

    /// A character that stands for one position of the text given.
    void add(UChar32 c) {
        if (isPlainAscii(c) || nfc().hasBoundaryBefore(c) != 0) {
            flush();
        }
        append(piece_, c);
        positions_.push_back(characters_++);
    }

    /// A position of the text given of which nothing is kept.
    void drop() { positions_.push_back(characters_); }

    void flush() {
        const auto normal = characters_ == 1 && piece_.size() == 1 ? piece_ : normalisedBy(nfc(), piece_);
        const auto made = static_cast<std::uint32_t>(std::ranges::count_if(
            normal, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80; }));
        for (const auto position : positions_) {
            places_.push_back(written_ + std::min(position, made));
        }
        written_ += made;
        text_ += normal;
        piece_.clear();
        positions_.clear();
        characters_ = 0;
    }

    void end() {
        flush();
        places_.push_back(written_);
    }

  private:
    std::string& text_;
    std::vector<std::uint32_t>& places_;
    std::string piece_;
    std::vector<std::uint32_t> positions_;  ///< of the text given, as characters of the piece
    std::uint32_t characters_ = 0;          ///< of the piece, before normalising
    std::uint32_t written_ = 0;             ///< code points of text_
};

}  // namespace

base::Result<StoredText> StoredText::from(std::string_view utf8, CrLf counted) {
    if (!isValidUtf8(utf8)) {
        return base::fail(base::ErrorCode::Unreadable, base::msg("The text is not valid UTF-8."),
                          base::msg("Save the text as UTF-8 and try again."));
    }
    StoredText stored;
    Builder builder(stored.text_, stored.places_);
    for (std::size_t at = 0; at < utf8.size();) {
        const bool first = at == 0;
        const auto c = next(utf8, at);
        if (isForeignLineEnd(c)) {
            builder.add('\n');
            if (c == '\r' && at < utf8.size() && utf8[at] == '\n') {
                ++at;
                if (counted == CrLf::AsTwo) {
                    builder.drop();
                }
            }
        } else if (c != 0 && c != byteOrderMark) {
            builder.add(c);
        } else if (!(first && c == byteOrderMark)) {
            builder.drop();
        }
    }
    builder.end();
    return stored;
}

Range StoredText::at(Range given) const {
    const auto place = [this](std::size_t position) -> std::size_t {
        return places_[std::min(position, places_.size() - 1)];
    };
    return {place(given.begin), place(given.end)};
}

}  // namespace vertelwerk::text
