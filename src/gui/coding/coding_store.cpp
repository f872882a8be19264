#include "gui/coding/coding_store.h"

#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/coder_work.h"
#include "vertelwerk/store/correcting.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace vertelwerk::gui {
namespace {

/// Does one edit within a unit of work.
struct Doing {
    store::UnitOfWork& work;
    model::StoryId story;
    model::PassageId passage;

    using Outcome = base::Result<model::PassageId>;

    Outcome operator()(const AddPassage& add) const {
        return store::addPassage(work, {story, add.range, add.code, model::Valence::None, {}});
    }
    Outcome operator()(const RemovePassage&) const { return done(store::removePassage(work, passage)); }
    Outcome operator()(const ChangeValence& change) const {
        return done(store::setValence(work, passage, change.valence));
    }
    Outcome operator()(const ChangeMemo& change) const {
        return done(store::setMemo(work, passage, change.memo));
    }
    Outcome operator()(const ChangeRange& change) const {
        return done(store::setRange(work, passage, change.range));
    }

  private:
    [[nodiscard]] Outcome done(const base::Status& status) const {
        if (!status) {
            return base::fail(status.error());
        }
        return passage;
    }
};

model::PassageId idOf(const PassageWrite& write, const StoredPassages& stored) {
    if (write.stored) {
        return write.stored;
    }
    const auto found = stored.find(write.passage);
    return found == stored.end() ? model::PassageId{} : found->second;
}

/// What this coder did and has to do; nothing for one who is new to the project.
base::Status readOwnWork(store::Database& database, const std::string& coder, CodingProject& project) {
    const auto coders = store::coders(database);
    const auto coded = store::codedStories(database);
    const auto done = store::doneMarks(database);
    const auto assignments = store::assignments(database);
    for (const auto* problem :
         {coders ? nullptr : &coders.error(), coded ? nullptr : &coded.error(),
          done ? nullptr : &done.error(), assignments ? nullptr : &assignments.error()}) {
        if (problem != nullptr) {
            return base::fail(*problem);
        }
    }
    const auto me = std::find_if(coders->begin(), coders->end(),
                                 [&](const model::Coder& one) { return one.name == coder; });
    if (me == coders->end()) {
        return {};
    }
    for (const auto& one : *coded) {
        if (one.coder == me->id) {
            project.ownPassages[one.story] = one.passages;
        }
    }
    for (const auto& one : *done) {
        if (one.coder == me->id) {
            project.done.insert(one.story);
        }
    }
    for (const auto& one : *assignments) {
        if (one.coder == me->id) {
            project.assigned[one.story] = one.blind;
        }
    }
    return {};
}

}  // namespace

base::Result<CodingProject> readCodingProject(store::Database& database, const std::string& coder) {
    CodingProject project;
    auto codes = store::codes(database);
    if (!codes) {
        return base::fail(codes.error());
    }
    project.codes = *std::move(codes);
    auto stories = store::listStories(database, {});
    if (!stories) {
        return base::fail(stories.error());
    }
    project.stories = *std::move(stories);
    if (const auto work = readOwnWork(database, coder, project); !work) {
        return base::fail(work.error());
    }
    const auto books = store::codebooks(database);
    if (!books) {
        return base::fail(books.error());
    }
    for (const auto& book : *books) {
        project.books.emplace(book.id, book.name);
    }
    return project;
}

base::Result<OpenedStory> readOpenedStory(store::Database& database, model::StoryId id) {
    auto story = store::findStory(database, id);
    if (!story) {
        return base::fail(story.error());
    }
    auto passages = store::passagesOf(database, id);
    if (!passages) {
        return base::fail(passages.error());
    }
    return OpenedStory{std::make_shared<const StoryText>(layOut(*std::move(story))), *std::move(passages)};
}

base::Result<model::PassageId> perform(app::Project& project, const PassageWrite& write,
                                       StoredPassages& stored) {
    const auto passage = idOf(write, stored);
    const bool adds = std::holds_alternative<AddPassage>(write.edit);
    if (!adds && !passage) {
        return base::fail(base::ErrorCode::Cancelled, base::msg("The passage was not kept."));
    }
    if (const auto current = store::checkRevision(project.database(), write.story, write.revision);
        !current) {
        return base::fail(current.error());
    }
    auto work = store::UnitOfWork::begin(project.database(),
                                         store::Action{write.label, project.coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    const auto outcome = std::visit(Doing{*work, write.story, passage}, write.edit);
    if (!outcome) {
        return outcome;
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    if (adds) {
        stored[write.passage] = *outcome;
    }
    return outcome;
}

base::Result<OpenedStory> correct(app::Project& project, const CorrectionWrite& write) {
    auto work = store::UnitOfWork::begin(
        project.database(), store::Action{base::msg("correct the text"), project.coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    if (const auto done = store::editText(*work, write.story, write.revision, write.splices); !done) {
        return base::fail(done.error());
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return readOpenedStory(project.database(), write.story);
}

}  // namespace vertelwerk::gui
