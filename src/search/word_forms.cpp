#include "search/word_forms.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::search {

void WordForms::add(std::span<const WordForm> forms) {
    for (const auto& form : forms) {
        if (known_.insert(form.lemma + ' ' + form.word).second) {
            waiting_.push_back(form);
        }
    }
}

std::vector<WordForm> WordForms::take() {
    auto forms = std::exchange(waiting_, {});
    std::ranges::sort(forms);
    return forms;
}

void WordForms::clear() {
    known_.clear();
    waiting_.clear();
}

void writeForms(Xapian::WritableDatabase& database, std::span<const WordForm> forms) {
    for (const auto& form : forms) {
        database.add_synonym(form.lemma, form.word);
    }
}

}  // namespace vertelwerk::search
