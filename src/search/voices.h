#pragma once

#include "search/plan.h"
#include "search/terms.h"

#include <string>
#include <vector>

namespace vertelwerk::search {

/// The term as each of those whose words count would have said it.
[[nodiscard]] inline std::vector<std::string> spoken(Voice voice, const std::string& term) {
    switch (voice) {
        case Voice::Teller:
            return {term};
        case Voice::Interviewer:
            return {interviewerTerm(term)};
        case Voice::Both:
            break;
    }
    return {term, interviewerTerm(term)};
}

/// The voices one by one, for what one of them must have said whole.
[[nodiscard]] inline std::vector<Voice> voices(Voice voice) {
    return voice == Voice::Both ? std::vector{Voice::Teller, Voice::Interviewer} : std::vector{voice};
}

}  // namespace vertelwerk::search
