#pragma once

#include "exchange/archive.h"

#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// The attributes of an element that was just opened.
class XmlAttributes {
  public:
    /// @param raw five pointers an attribute, as libxml2 gives them
    XmlAttributes(const unsigned char* const* raw, int count) : raw_(raw), count_(count) {}

    /// The value of the attribute with this local name as it stands in the file, its entities resolved by
    /// the parser; empty when there is none.
    [[nodiscard]] std::string_view operator[](std::string_view local) const;

  private:
    const unsigned char* const* raw_;
    int count_;
};

/// Hears what a document holds, element by element, so that it never has to be in memory whole.
/// Names come without their prefix.
class XmlListener {
  public:
    virtual ~XmlListener() = default;
    virtual void opened(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void closed(std::string_view name) = 0;
    virtual void characters(std::string_view text) = 0;

    /// Why reading had to stop; nothing while all is well.
    [[nodiscard]] const std::optional<base::Error>& failure() const { return failure_; }

  protected:
    void stop(base::Error error) { failure_ = std::move(error); }

  private:
    std::optional<base::Error> failure_;
};

/// Reads a part of an archive to a listener. Unreadable with a DOCTYPE or when it is not well formed,
/// Limit when nested too deep, else what the listener stopped for.
[[nodiscard]] base::Status streamXml(const Archive& archive, const std::string& part, XmlListener& listener);

/// The failures that every XML reader shares.
[[nodiscard]] base::Error doctypeError();
[[nodiscard]] base::Error depthError();

/// How deep elements may be nested.
inline constexpr std::size_t deepestXml = 256;

}  // namespace vertelwerk::exchange
