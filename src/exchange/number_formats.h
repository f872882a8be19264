#pragma once

#include <vector>

#include <pugixml.hpp>

namespace vertelwerk::exchange {

/// Which cell styles of an xlsx show a number as a date, a time or a share of a hundred.
class NumberFormats {
  public:
    struct Kind {
        bool date = false;
        bool time = false;
        bool percent = false;
    };

    NumberFormats() = default;
    explicit NumberFormats(const pugi::xml_document& styles);

    [[nodiscard]] Kind kind(int style) const;

  private:
    std::vector<Kind> kinds_;  ///< by style
};

}  // namespace vertelwerk::exchange
