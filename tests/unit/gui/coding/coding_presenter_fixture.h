#pragma once

#include "gui/coding/coding_presenter.h"
#include "unit/gui/coding/stories.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace vertelwerk::gui {

/// What the presenter asks of its window.
struct Port : CodingPort {
    void write(const PassageWrite& asked) override { writes.push_back(asked); }
    void read() override { ++reads; }
    void storyChanged() override {}
    void textChanged() override { ++textChanges; }
    void passagesChanged() override { ++passageChanges; }
    void focusChanged() override {}
    void selectionChanged() override {}
    void hint(const base::Message& message) override { hints.push_back(message.id); }
    void tell(const base::Error& error) override { errors.push_back(error); }

    std::vector<PassageWrite> writes;
    std::vector<std::string> hints;
    std::vector<base::Error> errors;
    int reads = 0;
    int textChanges = 0;
    int passageChanges = 0;
};

inline model::Code theme(int number, const std::string& name) {
    model::Code code;
    code.id = model::CodeId{100 + number};
    code.key = "MOV" + std::to_string(number);
    code.number = number;
    code.shortName = {name, name};
    return code;
}

inline model::PassageRow row(std::int64_t id, text::Range range, std::string coder = "AB", int theme = 2) {
    model::PassageRow row;
    row.passage.id = model::PassageId{id};
    row.passage.range = range;
    row.passage.code = model::CodeId{100 + theme};
    row.coder = std::move(coder);
    return row;
}

class Coding : public testing::Test {
  protected:
    Coding() {
        coding.setProject("AB", {theme(2, "Netwerk"), theme(5, "Bejegening"), theme(10, "Eigen tijd")},
                          base::Language::Dutch);
        coding.open(laidOut(storyWith(twoParagraphs)), {}, {});
    }

    void openWith(std::vector<model::PassageRow> rows, std::size_t caret = 0) {
        coding.open(laidOut(storyWith(twoParagraphs)), std::move(rows), {caret, caret});
    }
    void caretAt(std::size_t position) { coding.moved({position, position}); }
    text::Range selected() const { return coding.selection().range(); }

    Port port;
    CodingPresenter coding{port};
};

}  // namespace vertelwerk::gui
