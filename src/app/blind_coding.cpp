#include "vertelwerk/app/blind_coding.h"

#include "vertelwerk/store/coder_work.h"

#include <algorithm>

namespace vertelwerk::app {

base::Result<std::set<model::StoryId>> blindStories(store::Database& database, std::string_view coder) {
    const auto coders = store::coders(database);
    const auto assigned = store::assignments(database);
    const auto marks = store::doneMarks(database);
    if (!coders || !assigned || !marks) {
        return base::fail(!coders ? coders.error() : !assigned ? assigned.error() : marks.error());
    }
    std::set<model::StoryId> blind;
    const auto me = std::ranges::find(*coders, coder, &model::Coder::name);
    if (me == coders->end()) {
        return blind;
    }
    for (const auto& one : *assigned) {
        if (one.coder == me->id && one.blind) {
            blind.insert(one.story);
        }
    }
    for (const auto& mark : *marks) {
        if (mark.coder == me->id) {
            blind.erase(mark.story);
        }
    }
    return blind;
}

base::Result<std::size_t> hideBlind(store::Database& database, std::string_view reader,
                                    std::vector<model::PassageRow>& rows) {
    const auto blind = blindStories(database, reader);
    if (!blind) {
        return base::fail(blind.error());
    }
    return std::erase_if(rows, [&](const model::PassageRow& row) {
        return row.coder != reader && blind->contains(row.passage.story);
    });
}

}  // namespace vertelwerk::app
