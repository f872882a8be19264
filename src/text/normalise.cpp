#include "vertelwerk/text/normalise.h"

#include "vertelwerk/text/normal_form.h"

#include "text/foreign_signs.h"
#include "text/icu.h"
#include "text/utf8.h"

#include <utility>

#include <unicode/uscript.h>

namespace vertelwerk::text {
namespace {

/// One kind of line end, nothing that is no text. `utf8` is valid.
std::string withPlainLineEnds(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        if (const auto plain = plainRun(utf8, at); plain > 0) {
            out.append(utf8, at, plain);
            at += plain;
            continue;
        }
        const auto begin = at;
        const auto c = next(utf8, at);
        if (isForeignLineEnd(c)) {
            out += '\n';
            if (c == '\r' && at < utf8.size() && utf8[at] == '\n') {
                ++at;
            }
        } else if (c != 0 && c != byteOrderMark) {
            out.append(utf8, begin, at - begin);
        }
    }
    return out;
}

std::string_view withoutTrailingSpace(std::string_view utf8) {
    auto end = utf8.size();
    for (auto at = end; at > 0 && isSpace(previous(utf8, at));) {
        end = at;
    }
    return utf8.substr(0, end);
}

const icu::Normalizer2& compatibleCaseFolded() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    mustWork(status, "NFKC_Casefold");
    return *form;
}

const icu::Normalizer2& decomposed() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFDInstance(status);
    mustWork(status, "NFD");
    return *form;
}

/// Quotes and hyphens as they stand on a keyboard.
UChar32 plain(UChar32 c) {
    switch (c) {
        case 0x60:    // grave accent
        case 0xb4:    // acute accent
        case 0x2018:  // single quotes
        case 0x2019:
        case 0x201a:
        case 0x201b:
        case 0x2032:  // prime
        case 0x2bc:   // modifier letter apostrophe
            return '\'';
        case 0xab:  // guillemets and double quotes
        case 0xbb:
        case 0x201c:
        case 0x201d:
        case 0x201e:
        case 0x201f:
        case 0x2033:
            return '"';
        case 0x2212:  // minus sign
            return '-';
        default:
            return u_charType(c) == U_DASH_PUNCTUATION ? '-' : c;
    }
}

std::string withPlainPunctuation(std::string_view utf8) {
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        append(out, plain(next(utf8, at)));
    }
    return out;
}

bool isAccent(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    return u_charType(c) == U_NON_SPACING_MARK && uscript_getScript(c, &status) == USCRIPT_INHERITED;
}

std::string withoutAccents(std::string_view decomposedUtf8) {
    std::string out;
    for (std::size_t at = 0; at < decomposedUtf8.size();) {
        if (const auto c = next(decomposedUtf8, at); !isAccent(c)) {
            append(out, c);
        }
    }
    return out;
}

std::string withSingleSpaces(std::string_view utf8) {
    std::string out;
    bool pending = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto c = next(utf8, at);
        if (isSpace(c)) {
            pending = !out.empty();
            continue;
        }
        if (pending) {
            out += ' ';
            pending = false;
        }
        append(out, c);
    }
    return out;
}

/// What folded() makes of text without other characters.
std::string foldedAscii(std::string_view ascii) {
    std::string out;
    out.reserve(ascii.size());
    bool pending = false;
    for (const char c : ascii) {
        if (c == ' ' || c == '\t' || c == '\n') {
            pending = !out.empty();
            continue;
        }
        if (pending) {
            out += ' ';
            pending = false;
        }
        const bool capital = c >= 'A' && c <= 'Z';
        out += capital ? static_cast<char>(c - 'A' + 'a') : c == '`' ? '\'' : c;
    }
    return out;
}

/// Ill-formed bytes as U+FFFD.
std::string repaired(std::string_view utf8) {
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto c = next(utf8, at);
        append(out, c < 0 ? 0xfffd : c);
    }
    return out;
}

}  // namespace

bool isValidUtf8(std::string_view bytes) {
    for (std::size_t at = plainRun(bytes, 0); at < bytes.size(); at += plainRun(bytes, at)) {
        if (next(bytes, at) < 0) {
            return false;
        }
    }
    return true;
}

bool isNormal(std::string_view utf8) {
    const auto plain = plainRun(utf8, 0);
    for (std::size_t at = plain; at < utf8.size(); at += plainRun(utf8, at)) {
        if (const auto c = next(utf8, at); c <= 0 || isForeignLineEnd(c) || c == byteOrderMark) {
            return false;
        }
    }
    UErrorCode status = U_ZERO_ERROR;
    const bool composed = plain == utf8.size() || nfc().isNormalizedUTF8(piece(utf8), status) != 0;
    mustWork(status, "NFC");
    return composed;
}

base::Result<std::string> normalise(std::string_view utf8) {
    if (!isValidUtf8(utf8)) {
        return base::fail(base::ErrorCode::Unreadable, base::msg("The text is not valid UTF-8."),
                          base::msg("Save the text as UTF-8 and try again."));
    }
    auto plain = withPlainLineEnds(utf8);
    return plainRun(plain, 0) == plain.size() ? std::move(plain) : normalisedBy(nfc(), plain);
}

base::Result<std::string> tidy(std::string_view utf8) {
    const auto normal = normalise(utf8);
    if (!normal) {
        return base::fail(normal.error());
    }
    const auto text = trimmed(*normal);
    std::string out;
    out.reserve(text.size());
    bool blankBefore = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = withoutTrailingSpace(text.substr(at, end - at));
        at = end + 1;
        if (line.empty()) {
            blankBefore = true;
            continue;
        }
        if (!out.empty()) {
            out += blankBefore ? "\n\n" : "\n";
        }
        out += line;
        blankBefore = false;
    }
    return out;
}

std::string_view trimmed(std::string_view utf8) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < utf8.size() && isSpace(next(utf8, at));) {
        begin = at;
    }
    return withoutTrailingSpace(utf8.substr(begin));
}

std::string folded(std::string_view utf8) {
    if (plainRun(utf8, 0) == utf8.size()) {
        return foldedAscii(utf8);
    }
    const auto plainText = withPlainPunctuation(isValidUtf8(utf8) ? std::string(utf8) : repaired(utf8));
    const auto bare =
        withoutAccents(normalisedBy(decomposed(), normalisedBy(compatibleCaseFolded(), plainText)));
    return normalisedBy(nfc(), withSingleSpaces(bare));
}

}  // namespace vertelwerk::text
