#pragma once

#include <vector>

#include <pugixml.hpp>

namespace vertelwerk::exchange {

/// Which cell styles of an xlsx show a number as a date or a time.
class NumberFormats {
  public:
    struct Kind {
        bool date = false;
        bool time = false;
    };

    NumberFormats() = default;
    explicit NumberFormats(const pugi::xml_document& styles);

    [[nodiscard]] Kind kind(int style) const;

  private:
    std::vector<Kind> kinds_;  ///< by style
};

}  // namespace vertelwerk::exchange
