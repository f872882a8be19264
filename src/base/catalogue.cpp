#include "vertelwerk/base/catalogue.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/paths.h"

#include <cstdint>
#include <cstring>

namespace vertelwerk::base {
namespace {

constexpr std::uint32_t moMagic = 0x950412deU;

/// A view of the tables of a .mo file that never reads outside its bytes.
class MoFile {
  public:
    explicit MoFile(std::string_view bytes) : bytes_(bytes) {
        const auto magic = rawWord(0);
        swapped_ = magic == swap(moMagic);
        valid_ = bytes.size() >= 28 && (magic == moMagic || swapped_) && holdsTable(word(12)) &&
                 holdsTable(word(16));
    }

    [[nodiscard]] bool valid() const { return valid_; }
    [[nodiscard]] std::uint32_t count() const { return word(8); }
    [[nodiscard]] std::string_view original(std::uint32_t i) const { return entry(word(12), i); }
    [[nodiscard]] std::string_view translation(std::uint32_t i) const { return entry(word(16), i); }

  private:
    static std::uint32_t swap(std::uint32_t w) {
        return (w >> 24U) | ((w >> 8U) & 0xff00U) | ((w << 8U) & 0xff0000U) | (w << 24U);
    }
    [[nodiscard]] std::uint32_t rawWord(std::size_t at) const {
        std::uint32_t value = 0;
        if (at + sizeof value <= bytes_.size()) {
            std::memcpy(&value, bytes_.data() + at, sizeof value);
        }
        return value;
    }
    [[nodiscard]] std::uint32_t word(std::size_t at) const {
        return swapped_ ? swap(rawWord(at)) : rawWord(at);
    }
    [[nodiscard]] bool holdsTable(std::size_t at) const {
        return at + std::size_t{8} * count() <= bytes_.size();
    }
    [[nodiscard]] std::string_view entry(std::uint32_t table, std::uint32_t i) const {
        const std::size_t at = table + std::size_t{8} * i;
        const std::size_t length = word(at);
        const std::size_t offset = word(at + 4);
        return offset + length <= bytes_.size() ? bytes_.substr(offset, length) : std::string_view{};
    }

    std::string_view bytes_;
    bool swapped_ = false;
    bool valid_ = false;
};

/// A whole number with a sign between its thousands.
std::string inThousands(std::string number, Language language) {
    const char sign = language == Language::Dutch ? '.' : ',';
    for (auto at = number.size(); at > 3;) {
        at -= 3;
        number.insert(at, 1, sign);
    }
    return number;
}

/// Puts the arguments in the places {0}, {1} ...; a place without an argument stays as it is.
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '{') {
            const auto close = pattern.find('}', i);
            std::size_t number = 0;
            bool digits = close != std::string_view::npos && close > i + 1 && close < i + 4;
            for (std::size_t d = i + 1; digits && d < close; ++d) {
                digits = pattern[d] >= '0' && pattern[d] <= '9';
                number = number * 10 + static_cast<std::size_t>(pattern[d] - '0');
            }
            if (digits && number < arguments.size()) {
                out += arguments[number];
                i = close;
                continue;
            }
        }
        out += pattern[i];
    }
    return out;
}

void addSentence(std::string& text, const std::string& sentence) {
    if (sentence.empty()) {
        return;
    }
    if (!text.empty()) {
        text += ' ';
    }
    text += sentence;
}

}  // namespace

std::string_view toTag(Language language) {
    return language == Language::Dutch ? "nl" : "en";
}

std::optional<Language> languageFromTag(std::string_view tag) {
    const auto primary = tag.substr(0, tag.find_first_of("-_."));
    if (primary == "nl") {
        return Language::Dutch;
    }
    if (primary == "en") {
        return Language::English;
    }
    return std::nullopt;
}

Catalogue Catalogue::load(Language language) {
    auto read = Catalogue::read(
        assetsDir() / "locale" / std::string(toTag(language)) / "LC_MESSAGES" / "vertelwerk.mo", language);
    if (read) {
        return *std::move(read);
    }
    Catalogue english;
    english.language_ = language;
    return english;
}

Result<Catalogue> Catalogue::read(const std::filesystem::path& file, Language language) {
    const auto bytes = readFile(file);
    if (!bytes) {
        return fail(bytes.error());
    }
    const MoFile mo(*bytes);
    if (!mo.valid()) {
        return fail(ErrorCode::Unreadable, msg("{0} is not a catalogue of translations.", toUtf8(file)));
    }
    Catalogue catalogue;
    catalogue.language_ = language;
    for (std::uint32_t i = 0; i < mo.count(); ++i) {
        const auto original = mo.original(i);
        const auto translation = mo.translation(i);
        if (!original.empty() && !translation.empty()) {
            catalogue.translations_.emplace(original, translation);
        }
    }
    return catalogue;
}

std::string Catalogue::say(const Message& message) const {
    const bool many = !message.pluralId.empty();
    const bool other = many && message.count != 1;
    std::string key = message.id;
    if (many) {
        key += '\0';
        key += message.pluralId;
    }
    std::string_view pattern = other ? message.pluralId : message.id;
    if (const auto found = translations_.find(key); found != translations_.end()) {
        const std::string_view forms = found->second;
        const auto split = forms.find('\0');
        pattern = other && split != std::string_view::npos ? forms.substr(split + 1) : forms.substr(0, split);
    }
    if (!many || message.arguments.empty() || message.count < 1000) {
        return fill(pattern, message.arguments);
    }
    auto arguments = message.arguments;
    arguments[0] = inThousands(std::move(arguments[0]), language_);
    return fill(pattern, arguments);
}

std::string Catalogue::say(const Error& error) const {
    std::string text;
    if (!error.where.empty()) {
        text = error.where + ":";
    }
    addSentence(text, say(error.what));
    addSentence(text, say(error.advice));
    return text;
}

}  // namespace vertelwerk::base
