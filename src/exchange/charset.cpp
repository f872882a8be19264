#include "exchange/charset.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t headOfPage = 2048;  // bytes in which a page names its encoding

struct Closer {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// The encoding that a web page names in its head; empty when it names none.
std::string charsetOfPage(std::string_view page) {
    const std::string head = text::folded(page.substr(0, std::min(page.size(), headOfPage)));
    constexpr std::string_view key = "charset=";
    const std::size_t at = head.find(key);
    if (at == std::string::npos) {
        return {};
    }
    const std::size_t begin = head.find_first_not_of("\"' ", at + key.size());
    const std::size_t end = begin == std::string::npos ? begin : head.find_first_of("\"'> ;/", begin);
    return begin == std::string::npos ? std::string() : head.substr(begin, end - begin);
}

}  // namespace

base::Result<std::string> toUtf8From(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Closer> converter(ucnv_open(charset.c_str(), &status));
    if (U_FAILURE(status) != 0 || converter == nullptr) {
        return base::fail(base::ErrorCode::Invalid, base::msg("The encoding \"{0}\" is not known.", charset),
                          base::msg("Choose another, such as utf-8 or windows-1252."));
    }
    std::string utf8;
    std::array<UChar, 4096> units{};
    const char* from = bytes.data();
    const char* const end = bytes.data() + bytes.size();
    icu::UnicodeString pending;
    bool more = true;
    while (more) {
        status = U_ZERO_ERROR;
        UChar* to = units.data();
        ucnv_toUnicode(converter.get(), &to, units.data() + units.size(), &from, end, nullptr, 1, &status);
        more = status == U_BUFFER_OVERFLOW_ERROR;
        if (!more && U_FAILURE(status) != 0) {
            return base::fail(base::ErrorCode::Unreadable,
                              base::msg("The text is not in the encoding \"{0}\".", charset),
                              base::msg("Choose another, such as utf-8 or windows-1252."));
        }
        pending.append(units.data(), static_cast<std::int32_t>(to - units.data()));
        const bool split = more && !pending.isEmpty() && U16_IS_LEAD(pending.charAt(pending.length() - 1));
        const UChar last = split ? pending.charAt(pending.length() - 1) : UChar(0);
        pending.truncate(pending.length() - (split ? 1 : 0));
        pending.toUTF8String(utf8);
        pending.remove();
        if (split) {
            pending.append(last);
        }
    }
    return utf8;
}

base::Result<text::Decoded> decodeAs(std::string_view bytes, const std::string& charset) {
    auto utf8 = toUtf8From(bytes, charset);
    if (!utf8) {
        return base::fail(utf8.error());
    }
    auto decoded = text::decode(*utf8);
    if (!decoded) {
        return base::fail(decoded.error());
    }
    decoded->encoding = text::folded(charset);
    return decoded;
}

base::Result<text::Decoded> decodePage(std::string_view bytes) {
    auto decoded = text::decode(bytes);
    if (!decoded || decoded->encoding != "windows-1252") {
        return decoded;
    }
    const std::string stated = charsetOfPage(decoded->text);
    auto as = stated.empty() || stated.starts_with("utf") ? decoded : decodeAs(bytes, stated);
    return as ? as : decoded;
}

}  // namespace vertelwerk::exchange
