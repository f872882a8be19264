#include "exchange/rtf_text.h"

#include "exchange/charset.h"
#include "exchange/strings.h"

#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr int symbolCharset = 2;
constexpr const char* replacement = "\uFFFD";  // for half of a pair

/// The code page that a font's \fcharset stands for; 0 for the document's own.
int pageOfCharset(int charset) {
    switch (charset) {
        case 0:
            return 1252;
        case 77:
            return 10000;  // Macintosh
        case 128:
            return 932;
        case 129:
            return 949;
        case 134:
            return 936;
        case 136:
            return 950;
        case 161:
            return 1253;
        case 162:
            return 1254;
        case 163:
            return 1258;
        case 177:
            return 1255;
        case 178:
            return 1256;
        case 186:
            return 1257;
        case 204:
            return 1251;
        case 222:
            return 874;
        case 238:
            return 1250;
        case 255:
            return 850;
        default:
            return 0;
    }
}

std::string nameOfPage(int page) {
    switch (page) {
        case 10000:
            return "macintosh";
        case 932:
            return "windows-31j";
        case 936:
            return "gbk";
        case 949:
            return "windows-949";
        case 950:
            return "big5";
        case 65001:
            return "utf-8";
        default:
            return (page < 900 ? "ibm-" : "windows-") + std::to_string(page);
    }
}

}  // namespace

int RtfText::pageOf(int font) const {
    const auto charset = charsets_.find(font);
    const int page = charset == charsets_.end() || charset->second == 0 ? 0 : pageOfCharset(charset->second);
    return page == 0 ? page_ : page;
}

void RtfText::addByte(unsigned char byte, int font) {
    if (const auto charset = charsets_.find(font);
        charset != charsets_.end() && charset->second == symbolCharset) {
        return;  // a picture in the shape of a letter
    }
    closePair();
    const int page = pageOf(font);
    if (page != bytesPage_) {
        flush();
        bytesPage_ = page;
    }
    bytes_ += static_cast<char>(byte);
}

void RtfText::addUnit(int unit) {
    flush();
    const auto code = static_cast<std::uint32_t>(unit < 0 ? unit + 0x10000 : unit);
    constexpr std::uint32_t leads = 0xD800;
    constexpr std::uint32_t trails = 0xDC00;
    constexpr std::uint32_t afterPairs = 0xE000;
    const bool trail = code >= trails && code < afterPairs;
    if (lead_ != 0 && trail) {
        text_ += utf8Of(0x10000 + ((std::exchange(lead_, 0) - leads) << 10U) + (code - trails));
        return;
    }
    closePair();
    if (code >= leads && code < trails) {
        lead_ = code;
    } else {
        text_ += trail ? replacement : utf8Of(code);
    }
}

void RtfText::closePair() {
    if (std::exchange(lead_, 0) != 0) {
        text_ += replacement;
    }
}

void RtfText::add(std::string_view utf8) {
    flush();
    closePair();
    text_ += utf8;
}

void RtfText::flush() {
    if (bytes_.empty()) {
        return;
    }
    auto utf8 = toUtf8From(bytes_, nameOfPage(bytesPage_));
    if (!utf8) {
        utf8 = toUtf8From(bytes_, "windows-1252");
    }
    text_ += utf8.value_or(std::string());
    bytes_.clear();
}

std::string RtfText::take() {
    flush();
    closePair();
    return std::exchange(text_, {});
}

}  // namespace vertelwerk::exchange
