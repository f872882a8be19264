#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/figures.h"

#include "unit/exchange/temporary_folder.h"

#include <string>

#include <gtest/gtest.h>

namespace vertelwerk::exchange::testing {

/// Reads figures from a table that the test writes.
class FigureReadingTest : public ::testing::Test {
  protected:
    FigureReading read(const std::string& csv, const std::string& name = "tabel.csv") {
        return readFigures(folder_.write(name, csv));
    }

    static std::string problems(const FigureReading& reading) {
        std::string all;
        for (const base::Message& problem : reading.problems) {
            all += base::Catalogue().say(problem) + "\n";
        }
        return all;
    }

    TemporaryFolder folder_;
};

}  // namespace vertelwerk::exchange::testing
