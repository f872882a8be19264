#include "vertelwerk/search/compacting.h"

#include "search/engine.h"
#include "search/index_files.h"

#include <xapian.h>

namespace vertelwerk::search {

base::Status compactIndex(const std::filesystem::path& dir) {
    const IndexFiles files(dir);
    const auto compacted = guarded(dir, [&files] {
        // Opened for writing, so that nobody else writes meanwhile.
        const Xapian::WritableDatabase passages(files.passages().string(), Xapian::DB_OPEN);
        const Xapian::WritableDatabase stories(files.stories().string(), Xapian::DB_OPEN);
        for (const auto& [database, path] :
             {std::pair{&passages, files.passages()}, {&stories, files.stories()}}) {
            Xapian::WritableDatabase(*database).compact(IndexFiles::fresh(path).string(),
                                                        Xapian::DBCOMPACT_NO_RENUMBER);
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
