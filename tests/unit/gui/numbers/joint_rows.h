#pragma once

#include "vertelwerk/analysis/joint_display.h"

#include <string>

namespace vertelwerk::gui::test {

/// A theme told by twelve tellers: seven good, six not good, of which one both.
inline analysis::JointRow treatmentRow() {
    analysis::JointRow row;
    row.code.id = {5};
    row.code.key = "MOV05";
    row.code.number = 5;
    row.code.name = {"Bejegening", "How people are treated"};
    row.code.question = {"Voelt de cliënt zich gehoord?", "Does the client feel heard?"};
    row.code.colour = 0xCC79A7;
    row.told = {12, 13, 20};
    row.byValence = {{model::Valence::Good, {7, 8, 11}},
                     {model::Valence::Bad, {6, 6, 9}},
                     {model::Valence::Mixed, {0, 0, 0}},
                     {model::Valence::None, {0, 0, 0}}};
    return row;
}

inline analysis::ToldPassage quote(const std::string& words, std::int64_t story) {
    analysis::ToldPassage told;
    told.row.quote = words;
    told.row.passage.story = {story};
    told.row.passage.range = {10, 20};
    told.narrator = "Noor";
    told.date = "2023-06-08";
    told.area = {"WK1", "Havenkwartier"};
    return told;
}

}  // namespace vertelwerk::gui::test
