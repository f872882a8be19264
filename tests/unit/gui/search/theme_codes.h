#pragma once

#include "vertelwerk/model/code.h"

#include <vector>

namespace vertelwerk::gui::test {

/// Two of the ten themes and a code of one's own.
inline std::vector<model::Code> themeCodes() {
    model::Code treatment;
    treatment.id = {5};
    treatment.key = "MOV05";
    treatment.number = 5;
    treatment.name = {"Bejegening", "How people are treated"};
    treatment.colour = 0xCC79A7;
    model::Code control;
    control.id = {4};
    control.key = "MOV04";
    control.number = 4;
    control.name = {"Regie van de cliënt", "Control by the client"};
    control.shortName = {"Regie", "Control"};
    control.colour = 0x009E73;
    model::Code own;
    own.id = {11};
    own.key = "wachttijd";
    own.name = {"Wachttijd", ""};
    return {control, treatment, own};
}

}  // namespace vertelwerk::gui::test
