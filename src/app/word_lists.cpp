#include "app/word_lists.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/paths.h"
#include "vertelwerk/store/search_memory.h"
#include "vertelwerk/text/normalise.h"

namespace vertelwerk::app {
namespace {

const std::vector<search::WordGroup>& suppliedSynonyms() {
    static const auto groups =
        search::readWordGroups(base::readFile(base::assetsDir() / "search" / "synonyms.txt").value_or(""));
    return groups;
}

base::Result<std::vector<search::WordGroup>> groupsOf(store::Database& database, store::WordList list) {
    const auto lines = store::wordList(database, list);
    if (!lines) {
        return base::fail(lines.error());
    }
    std::string table;
    for (const auto& line : *lines) {
        table += line + '\n';
    }
    return search::readWordGroups(table);
}

}  // namespace

base::Result<WordLists> WordLists::load(store::Database& database) {
    auto synonyms = groupsOf(database, store::WordList::Synonyms);
    if (!synonyms) {
        return base::fail(synonyms.error());
    }
    const auto forms = groupsOf(database, store::WordList::Forms);
    if (!forms) {
        return base::fail(forms.error());
    }
    const auto whole = store::wordList(database, store::WordList::Whole);
    if (!whole) {
        return base::fail(whole.error());
    }
    WordLists lists;
    synonyms->insert(synonyms->end(), suppliedSynonyms().begin(), suppliedSynonyms().end());
    lists.synonyms_ = search::Thesaurus(*synonyms);
    lists.forms_ = search::Thesaurus(*forms);
    for (const auto& word : *whole) {
        lists.whole_.insert(text::folded(text::trimmed(word)));
    }
    return lists;
}

search::QueryOptions WordLists::options(bool allSynonyms, bool interviewer) const {
    search::QueryOptions options;
    options.synonyms = &synonyms_;
    options.forms = forms_.empty() ? nullptr : &forms_;
    options.whole = whole_.empty() ? nullptr : &whole_;
    options.allSynonyms = allSynonyms;
    options.interviewer = interviewer;
    return options;
}

}  // namespace vertelwerk::app
