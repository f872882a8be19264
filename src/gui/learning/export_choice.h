#pragma once

#include "vertelwerk/app/exporting.h"
#include "vertelwerk/base/catalogue.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What to export, as what and for whom. No wx.
class ExportChoice {
  public:
    explicit ExportChoice(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    /// What can go out, in words; the first is chosen at first.
    [[nodiscard]] std::vector<std::string> contentLabels() const;
    /// The kinds of file that can hold what is chosen.
    [[nodiscard]] std::vector<std::string> formatLabels() const;
    /// The team first, then each purpose.
    [[nodiscard]] std::vector<std::string> audienceLabels() const;

    /// Choosing a content chooses the first of its formats.
    void setContent(std::size_t place);
    void setFormat(std::size_t place);
    void setAudience(std::size_t place);

    /// What the chosen door means, in a sentence or two.
    [[nodiscard]] base::Message explanation() const;

    [[nodiscard]] std::string ending() const;
    [[nodiscard]] app::ExportRequest request(const std::filesystem::path& out) const;
    [[nodiscard]] std::string fileName(const std::string& projectTitle) const;

    /// How many stories go and stay, for a report of what would go.
    [[nodiscard]] base::Message outlook(const app::ExportReport& report) const;

  private:
    const base::Catalogue& catalogue_;
    std::size_t content_ = 0;
    std::size_t format_ = 0;
    std::size_t audience_ = 0;
};

}  // namespace vertelwerk::gui
