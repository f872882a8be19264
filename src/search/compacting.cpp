#include "vertelwerk/search/compacting.h"

#include "search/engine.h"
#include "search/index_files.h"
#include "search/terms.h"

#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace vertelwerk::search {
namespace {

/// Takes the forms of words away that no story has any more.
void forgetForms(Xapian::WritableDatabase& database, const Xapian::Database& stories) {
    std::vector<std::pair<std::string, std::string>> gone;
    for (auto lemma = database.synonym_keys_begin(); lemma != database.synonym_keys_end(); ++lemma) {
        for (auto form = database.synonyms_begin(*lemma); form != database.synonyms_end(*lemma); ++form) {
            if (!stories.term_exists(*form) && !stories.term_exists(interviewerTerm(*form))) {
                gone.emplace_back(*lemma, *form);
            }
        }
    }
    for (const auto& [lemma, form] : gone) {
        database.remove_synonym(lemma, form);
    }
    database.commit();
}

}  // namespace

base::Status compactIndex(const std::filesystem::path& dir) {
    const IndexFiles files(dir);
    const auto compacted = guarded(dir, [&files] {
        // Opened for writing, so that nobody else writes meanwhile.
        Xapian::WritableDatabase passages(files.passages().string(), Xapian::DB_OPEN);
        Xapian::WritableDatabase stories(files.stories().string(), Xapian::DB_OPEN);
        for (const auto& [database, path] :
             {std::pair{&passages, files.passages()}, {&stories, files.stories()}}) {
            forgetForms(*database, stories);
            database->compact(IndexFiles::fresh(path).string(), Xapian::DBCOMPACT_NO_RENUMBER);
        }
    });
    if (!compacted) {
        return compacted;
    }
    if (auto begun = files.beginWriting(); !begun) {
        return begun;
    }
    for (const auto& database : {files.passages(), files.stories()}) {
        if (auto swapped = files.takeFresh(database); !swapped) {
            return swapped;
        }
    }
    return files.endWriting();
}

}  // namespace vertelwerk::search
