#include "exchange/pdf_form.h"

#include "exchange/head.h"
#include "exchange/pdf_columns.h"
#include "exchange/strings.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr double slack = 2;      // points
constexpr double sameTop = 0.4;  // times the line's height
constexpr double rowGap = 1.35;  // times the line's height
constexpr std::size_t fewestKeys = 3;

bool isKey(std::string_view words) {
    constexpr std::size_t longestKey = 80;
    return !words.empty() && words.size() <= longestKey && makeHeadLine(withoutColon(words), "").meaning;
}

bool sameHeight(const PdfLine& a, const PdfLine& b) {
    return std::abs(a.top - b.top) < sameTop * std::min(a.height(), b.height());
}

/// Where the value beside a key begins; nothing when the line is no key with one.
std::optional<double> valueBeside(const PdfPage& page, const PdfLine& line) {
    const std::string_view words(line.text);
    if (!line.gaps.empty() && isKey(words.substr(0, line.gaps.front().at))) {
        return line.gaps.front().right;
    }
    if (!isKey(words)) {
        return std::nullopt;
    }
    std::optional<double> nearest;
    for (const PdfLine& other : page) {
        if (other.left > line.right && sameHeight(other, line)) {
            nearest = std::min(nearest.value_or(other.left), other.left);
        }
    }
    return nearest;
}

/// The left edge of the values of at least three keys, and of most.
std::optional<double> valueEdge(const std::vector<PdfPage>& pages) {
    std::map<long, std::size_t> edges;
    std::size_t keys = 0;
    for (const PdfPage& page : pages) {
        for (const PdfLine& line : page) {
            if (const auto edge = valueBeside(page, line)) {
                ++edges[std::lround(*edge)];
                ++keys;
            }
        }
    }
    const auto most = std::ranges::max_element(edges, {}, [](const auto& edge) { return edge.second; });
    return most != edges.end() && most->second >= fewestKeys && 2 * most->second >= keys
               ? std::optional(static_cast<double>(most->first))
               : std::nullopt;
}

class FormReader {
  public:
    FormReader(std::vector<PdfPage> pages, double edge) : pages_(std::move(pages)), edge_(edge) {}

    std::optional<PdfForm> read() {
        for (PdfPage& page : pages_) {
            cutAtEdges(page, {edge_});
            std::ranges::stable_sort(page, {}, &PdfLine::top);
            dense_ = dense_ || isDense(page);
            form_.before.emplace_back();
            form_.after.emplace_back();
            previous_ = nullptr;
            for (const PdfLine& line : page) {
                if (!take(page, line)) {
                    return std::nullopt;
                }
            }
        }
        if (labels_.size() < fewestKeys) {
            return std::nullopt;
        }
        const auto cells = reflowApart(values_);
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            form_.rows.push_back({TableCell{labels_[i]}, TableCell{joined(cells[i], "\n\n")}});
        }
        return std::move(form_);
    }

  private:
    enum class Place { Before, Table, After };

    [[nodiscard]] bool isValue(const PdfLine& line) const { return line.left >= edge_ - slack; }

    /// Whether two keys stand as near to each other as the lines of one label.
    static bool isDense(const PdfPage& page) {
        const PdfLine* key = nullptr;
        for (const PdfLine& line : page) {
            if (!isKey(line.text)) {
                continue;
            }
            if (key != nullptr && line.top - key->top < rowGap * line.height()) {
                return true;
            }
            key = &line;
        }
        return false;
    }

    /// @return false when the rows cannot be told apart
    bool take(const PdfPage& page, const PdfLine& line) {
        const bool runsOn = (!isValue(line) && line.right > edge_ + slack) || isBelow(page, line);
        if (place_ == Place::Before && !isValue(line) && !runsOn && isKey(line.text) &&
            hasValue(page, line)) {
            place_ = Place::Table;
        } else if (place_ == Place::Table && runsOn) {
            place_ = Place::After;
        }
        if (place_ != Place::Table) {
            (place_ == Place::Before ? form_.before : form_.after).back().push_back(line);
            return true;
        }
        return isValue(line) ? takeValue(page, line) : takeLabel(page, line);
    }

    /// Text below the table, as narrow as its labels: nothing stands beside it or beside what follows.
    [[nodiscard]] bool isBelow(const PdfPage& page, const PdfLine& line) const {
        const bool alone = !isValue(line) && !isKey(line.text) &&
                           (previous_ == nullptr || line.top - previous_->top >= rowGap * line.height());
        return alone && std::ranges::none_of(page, [&](const PdfLine& other) {
                   return isValue(other) && other.bottom > line.top;
               });
    }

    [[nodiscard]] bool hasValue(const PdfPage& page, const PdfLine& label) const {
        return std::ranges::any_of(
            page, [&](const PdfLine& other) { return isValue(other) && sameHeight(other, label); });
    }

    /// A value stands at the height of its label, or goes on below it.
    bool takeValue(const PdfPage& page, const PdfLine& line) {
        const auto label = std::ranges::find_if(page, [&](const PdfLine& other) {
            return !isValue(other) && other.right <= edge_ + slack && sameHeight(other, line);
        });
        if (label != page.end() && &*label != previous_ && !takeLabel(page, *label)) {
            return false;
        }
        if (values_.empty()) {
            return false;
        }
        values_.back().push_back(line);
        return true;
    }

    bool takeLabel(const PdfPage& page, const PdfLine& line) {
        if (&line == previous_) {
            return true;
        }
        const bool goesOn = previous_ != nullptr && line.top - previous_->top < rowGap * line.height();
        previous_ = &line;
        const bool inside = !dense_ || isLowerCase(firstCharacter(line.text));
        if (goesOn && inside && !isKey(line.text)) {
            labels_.back() += ' ' + line.text;
            return true;
        }
        labels_.push_back(line.text);
        values_.emplace_back();
        return hasValue(page, line);
    }

    std::vector<PdfPage> pages_;
    double edge_;
    bool dense_ = false;  ///< rows are as near to each other as the lines of one
    Place place_ = Place::Before;
    const PdfLine* previous_ = nullptr;  ///< the last line of a label on this page
    std::vector<std::string> labels_;
    std::vector<PdfPage> values_;
    PdfForm form_;
};

}  // namespace

bool holdsForm(const std::vector<PdfPage>& pages) {
    return valueEdge(pages).has_value();
}

std::optional<PdfForm> formIn(const std::vector<PdfPage>& pages) {
    const auto edge = valueEdge(pages);
    return edge ? FormReader(pages, *edge).read() : std::nullopt;
}

}  // namespace vertelwerk::exchange
