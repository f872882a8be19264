#pragma once

#include "vertelwerk/exchange/sheets_out.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::app {

/// A table whose columns are added with their header and a way to fill them.
template <typename Row>
class Columns {
  public:
    void add(std::string header, std::function<exchange::OutCell(const Row&)> cell) {
        headers_.push_back(std::move(header));
        cells_.push_back(std::move(cell));
    }

    template <typename Rows>
    [[nodiscard]] exchange::OutSheet sheet(std::string name, const Rows& rows) const {
        exchange::OutSheet made{std::move(name), headers_, {}};
        made.rows.reserve(std::size(rows));
        for (const Row& row : rows) {
            auto& line = made.rows.emplace_back();
            line.reserve(cells_.size());
            for (const auto& cell : cells_) {
                line.push_back(cell(row));
            }
        }
        return made;
    }

  private:
    std::vector<std::string> headers_;
    std::vector<std::function<exchange::OutCell(const Row&)>> cells_;
};

}  // namespace vertelwerk::app
