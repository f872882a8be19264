#include "exchange/table_spans.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t mostColumns = 1000;
constexpr std::size_t mostReaching = 16;  // columns of which cells may reach down; no form is wider

}  // namespace

void TableSpans::beginRow() {
    endRow();
    rows_.emplace_back();
    column_ = 0;
}

TableCell& TableSpans::addCell(std::size_t rows, std::size_t columns) {
    if (rows_.empty()) {
        beginRow();
    }
    cover();
    columns = std::clamp<std::size_t>(columns, 1, mostColumns);
    if (rows > 1 && column_ < mostReaching) {
        reach_.resize(std::max(reach_.size(), column_ + 1));
        reach_[column_] = {rows - 1, columns};
    }
    column_ += columns;
    return rows_.back().emplace_back();
}

void TableSpans::cover() {
    while (column_ < reach_.size() && reach_[column_].rows > 0) {
        --reach_[column_].rows;
        column_ += reach_[column_].columns;
        rows_.back().push_back({{}, true});
    }
}

void TableSpans::endRow() {
    if (rows_.empty()) {
        return;
    }
    cover();
    for (; column_ < reach_.size(); ++column_) {
        reach_[column_].rows -= reach_[column_].rows > 0 ? 1 : 0;
    }
}

std::vector<CellRow> TableSpans::take() {
    endRow();
    reach_.clear();
    return std::exchange(rows_, {});
}

}  // namespace vertelwerk::exchange
