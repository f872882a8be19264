#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::base {

enum class Language { Dutch, English };

/// "nl" or "en".
[[nodiscard]] std::string_view toTag(Language language);

/// The language a tag such as "nl", "nl-NL" or "en_GB" names; nothing for any other.
[[nodiscard]] std::optional<Language> languageFromTag(std::string_view tag);

/// Says messages in a language. Reads a compiled gettext catalogue itself, since a fresh system has
/// no Dutch locale and gettext() depends on one. Immutable after loading, so safe to share.
class Catalogue {
  public:
    /// English: every message says itself.
    Catalogue() = default;

    /// The catalogue of `language` from the installed assets; English when the file is missing.
    [[nodiscard]] static Catalogue load(Language language);

    /// Reads a .mo file of either byte order. Unreadable when it is none.
    [[nodiscard]] static Result<Catalogue> read(const std::filesystem::path& file, Language language);

    [[nodiscard]] std::string say(const Message& message) const;

    /// The error as sentences: what, where, advice.
    [[nodiscard]] std::string say(const Error& error) const;

    [[nodiscard]] Language language() const { return language_; }

  private:
    Language language_ = Language::English;
    std::map<std::string, std::string, std::less<>> translations_;
};

}  // namespace vertelwerk::base
