#include "text/icu.h"

#include <limits>
#include <stdexcept>

#include <unicode/bytestream.h>

namespace vertelwerk::text {

void mustWork(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) {
        throw std::runtime_error(std::string("ICU: ") + what + ": " + u_errorName(status));
    }
}

const icu::Normalizer2& nfc() {
    static const icu::Normalizer2& instance = [&]() -> const icu::Normalizer2& {
        UErrorCode status = U_ZERO_ERROR;
        const auto* form = icu::Normalizer2::getNFCInstance(status);
        mustWork(status, "NFC");
        return *form;
    }();
    return instance;
}

std::string normalisedBy(const icu::Normalizer2& form, std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out, icuLength(utf8.size()));
    form.normalizeUTF8(0, piece(utf8), sink, nullptr, status);
    mustWork(status, "normalising");
    return out;
}

icu::Locale localeOf(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    auto locale = icu::Locale::forLanguageTag(piece(language), status);
    return U_SUCCESS(status) ? locale : icu::Locale::getRoot();
}

std::int32_t icuLength(std::size_t size) {
    if (size > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        throw std::length_error("a text of more than 2 GB");
    }
    return static_cast<std::int32_t>(size);
}

}  // namespace vertelwerk::text
