#include "vertelwerk/search/compacting.h"

#include "search/engine.h"
#include "search/index_files.h"
#include "search/terms.h"

#include <algorithm>
#include <array>
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

/// The values of a slot, by document.
std::vector<std::pair<Xapian::docid, std::string>> valuesOf(const Xapian::Database& database,
                                                            Xapian::valueno slot) {
    std::vector<std::pair<Xapian::docid, std::string>> values;
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot); ++value) {
        values.emplace_back(value.get_docid(), *value);
    }
    return values;
}

/// The engine notes the first and the last value of a slot, and keeps them when their story goes: only when
/// a slot is empty it forgets them. Where they are nobody's any more, the slot is emptied and filled again.
void forgetBounds(Xapian::WritableDatabase& database) {
    constexpr std::array slots{slot::date, slot::year, slot::story, slot::facets, slot::place};
    for (const auto place : slots) {
        const std::string lower = database.get_value_lower_bound(place);
        const std::string upper = database.get_value_upper_bound(place);
        const auto values = valuesOf(database, place);
        const auto isSomebodys = [&](const std::string& bound) {
            return std::ranges::find(values, bound, &std::pair<Xapian::docid, std::string>::second) !=
                   values.end();
        };
        if (values.empty() || (isSomebodys(lower) && isSomebodys(upper))) {
            continue;
        }
        database.begin_transaction();
        for (const auto& [id, value] : values) {
            auto document = database.get_document(id);
            document.remove_value(place);
            database.replace_document(id, document);
        }
        for (const auto& [id, value] : values) {
            auto document = database.get_document(id);
            document.add_value(place, value);
            database.replace_document(id, document);
        }
        database.commit_transaction();
    }
}

}  // namespace

base::Status compactIndex(const std::filesystem::path& dir) {
    const IndexFiles files(dir);
    auto compacted = guarded(dir, [&files] {
        // Opened for writing, so that nobody else writes meanwhile.
        Xapian::WritableDatabase passages(files.passages().string(), Xapian::DB_OPEN);
        Xapian::WritableDatabase stories(files.stories().string(), Xapian::DB_OPEN);
        for (const auto& [database, path] :
             {std::pair{&passages, files.passages()}, {&stories, files.stories()}}) {
            forgetForms(*database, stories);
            forgetBounds(*database);
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
        if (auto swapped = IndexFiles::replace(database, IndexFiles::fresh(database)); !swapped) {
            return swapped;
        }
    }
    return files.endWriting();
}

}  // namespace vertelwerk::search
