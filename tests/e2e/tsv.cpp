#include "e2e/tsv.h"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace vertelwerk::e2e {

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> pieces;
    std::istringstream in(text);
    for (std::string piece; std::getline(in, piece, separator);) {
        pieces.push_back(piece);
    }
    return pieces;
}

std::string readBytes(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    EXPECT_TRUE(in) << file;
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

std::vector<std::map<std::string, std::string>> readTsv(const std::filesystem::path& file) {
    const auto lines = split(readBytes(file), '\n');
    std::vector<std::map<std::string, std::string>> rows;
    if (lines.empty()) {
        return rows;
    }
    const auto header = split(lines.front(), '\t');
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto cells = split(lines[i], '\t');
        std::map<std::string, std::string> row;
        for (std::size_t c = 0; c < header.size(); ++c) {
            row[header[c]] = c < cells.size() ? cells[c] : "";
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace vertelwerk::e2e
