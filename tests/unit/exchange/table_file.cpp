#include "unit/exchange/table_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace vertelwerk::exchange::testing {

namespace {

std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line + '\t');
    for (std::string cell; std::getline(stream, cell, '\t');) {
        cells.push_back(cell);
    }
    return cells;
}

}  // namespace

std::string readWhole(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot open " + path);
    }
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

TableFile::TableFile(const std::string& path) {
    std::istringstream stream(readWhole(path));
    std::string line;
    std::getline(stream, line);
    header_ = cellsOf(line);
    while (std::getline(stream, line)) {
        rows_.push_back(cellsOf(line));
        rows_.back().resize(header_.size());
    }
}

const std::string& TableFile::cell(std::size_t row, const std::string& column) const {
    const auto found = std::find(header_.begin(), header_.end(), column);
    if (found == header_.end()) {
        throw std::runtime_error("no column " + column);
    }
    return rows_.at(row).at(static_cast<std::size_t>(found - header_.begin()));
}

}  // namespace vertelwerk::exchange::testing
