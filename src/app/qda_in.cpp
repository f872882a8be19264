#include "app/qda_in.h"

#include "vertelwerk/app/model_json.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/refi_qda.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/taking_over.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "app/out_file.h"
#include "app/qda_code_plan.h"
#include "app/qda_codes.h"
#include "app/qda_out.h"
#include "app/qda_stories.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::plural;
using base::Result;
using exchange::QdaReading;
using exchange::Verdict;

constexpr std::uintmax_t largestFile = 1U << 30U;  // bytes
constexpr std::size_t portion = 100;               // sources a transaction

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const auto& name : names) {
        list += (list.empty() ? "" : ", ") + name;
    }
    return list;
}

/// One import of one file.
class QdaImport {
  public:
    QdaImport(store::Database& database, const exchange::InputFile& input,
              const exchange::ReadOptions& options)
        : database_(database), options_(options), input_(input) {
        file_.name = base::toUtf8(input.path.filename());
        file_.format = endingOf(input.path);
        stem_ = base::toUtf8(input.path.stem());
    }

    /// Reads and plans; false when the file was refused.
    Result<bool> prepare() {
        const auto bytes = exchange::bytesOf(input_, largestFile);
        auto reading = !bytes                  ? Result<QdaReading>(base::fail(bytes.error()))
                       : file_.format == "qdc" ? exchange::readQdc(*bytes)
                                               : exchange::readQdpx(*bytes);
        if (!reading) {
            file_.verdict = Verdict::Refused;
            file_.problems = {reading.error().what, reading.error().advice};
            return false;
        }
        reading_ = *std::move(reading);
        file_.problems = reading_.problems;
        auto held = store::codebooks(database_);
        if (!held) {
            return base::fail(held.error());
        }
        plan_ = planQdaCodes(*held, codebooksOf(reading_.project, stem_));
        file_.codes = plan_.found;
        drafts_.emplace(reading_.project, options_, file_.name, file_.problems);
        const auto sorted = sortStories();
        if (!sorted) {
            return base::fail(sorted.error());
        }
        tellCodes();
        file_.verdict = file_.problems.empty() ? Verdict::Ok : Verdict::Warning;
        if (file_.stories > 0 && file_.present == file_.stories && file_.passages == 0 &&
            plan_.newCodes == 0) {
            file_.verdict = Verdict::Skipped;
        }
        return true;
    }

    base::Status write(model::CoderId coder, std::optional<model::UndoStepId>& step,
                       const base::Progress& progress) {
        coder_ = coder;
        if (const auto known = makeCoders(); !known) {
            return known;
        }
        file_.passages = 0;
        auto& stories = drafts_->stories();
        for (std::size_t at = 0; at == 0 || at < stories.size(); at += portion) {
            auto work = store::UnitOfWork::begin(
                database_, store::Action{msg("import {0}", file_.name), coder, true, step});
            if (!work) {
                return base::fail(work.error());
            }
            if (at == 0) {
                if (const auto added = addCodebooks(*work); !added) {
                    return added;
                }
            }
            for (std::size_t i = at; i < std::min(at + portion, stories.size()); ++i) {
                if (const auto added = addStory(*work, stories[i]); !added) {
                    return added;
                }
            }
            const auto committed = work->commit();
            if (!committed) {
                return base::fail(committed.error());
            }
            step = *committed ? *committed : step;
            progress.at(std::min(at + portion, stories.size()), stories.size());
            if (progress.stopped()) {
                tellLeft();
                return {};
            }
        }
        if (const auto added = addOtherMemos(coder, step); !added) {
            return added;
        }
        tellLeft();
        return {};
    }

    [[nodiscard]] ImportedFile take() { return std::move(file_); }

  private:
    /// Which stories the project has already.
    base::Status sortStories() {
        std::set<model::Method> methods;
        for (auto& story : drafts_->stories()) {
            ++file_.stories;
            file_.parts += story.draft.parts.size();
            methods.insert(story.draft.method);
            const auto known = store::storyWithGuid(database_, story.guid);
            if (!known) {
                return base::fail(known.error());
            }
            if (*known) {
                ++file_.present;
                story.known = *known;
                const auto held = store::findStory(database_, **known);
                if (!held) {
                    return base::fail(held.error());
                }
                story.usable = held->text == story.draft.text && !held->setApart;
                if (const auto left = leaveKnown(story); !left) {
                    return left;
                }
                if (!story.usable) {
                    file_.problems.push_back(
                        msg("\"{0}\" is in the project with another text or set apart; it was left as it is.",
                            story.name));
                }
                continue;
            }
            file_.passages += story.passages.size();
            const auto twins = store::storiesWithText(database_, base::sha256(story.draft.text));
            if (!twins) {
                return base::fail(twins.error());
            }
            if (!twins->empty()) {
                file_.problems.push_back(
                    msg("\"{0}\" has the same text as a story in the project.", story.name));
            }
        }
        if (methods.size() == 1) {
            file_.method = model::toKey(*methods.begin());
        }
        return {};
    }

    /// Of a story that the project has, only the passages that it lacks are of interest.
    base::Status leaveKnown(QdaStory& story) {
        const auto rows = store::passagesOf(database_, *story.known);
        if (!rows) {
            return base::fail(rows.error());
        }
        std::set<std::string> known;
        for (const auto& row : *rows) {
            known.insert(row.passage.guid);
        }
        std::erase_if(story.passages,
                      [&known](const QdaPassage& passage) { return known.contains(passage.guid); });
        file_.passages += story.usable ? story.passages.size() : 0;
        return {};
    }

    void tellCodes() {
        if (!plan_.joined.empty()) {
            file_.problems.push_back(
                plural("{0} code has the name of a code in the project and was joined with it: {1}.",
                       "{0} codes have the name of a code in the project and were joined with it: {1}.",
                       plan_.joined.size(), listed(plan_.joined)));
        }
    }

    base::Status makeCoders() {
        std::set<std::string> used;
        for (const auto& story : drafts_->stories()) {
            for (const auto& passage : story.passages) {
                used.insert(passage.user);
                used.insert(passage.memo.user);
            }
            for (const auto& memo : story.memos) {
                used.insert(memo.user);
            }
        }
        for (const auto& memo : drafts_->otherMemos()) {
            used.insert(memo.user);
        }
        for (const auto& user : reading_.project.users) {
            if (!used.contains(user.guid) || text::folded(user.name).empty()) {
                continue;
            }
            const auto id = store::ensureCoder(database_, user.name);
            if (!id) {
                return base::fail(id.error());
            }
            coders_[user.guid] = *id;
        }
        return {};
    }

    base::Status addCodebooks(store::UnitOfWork& work) {
        for (const auto& book : plan_.newBooks) {
            if (const auto added = store::addCodebook(work, book); !added) {
                return base::fail(added.error());
            }
        }
        const auto held = store::codebooks(database_);
        if (!held) {
            return base::fail(held.error());
        }
        for (const auto& book : plan_.newBooks) {
            for (const auto& code : book.codes) {
                if (const auto* known = codeWith(*held, code.guid)) {
                    plan_.codes.emplace(code.guid, known->id);
                }
            }
        }
        return {};
    }

    base::Status addStory(store::UnitOfWork& work, const QdaStory& story) {
        if (!story.usable) {
            return {};
        }
        auto id = story.known;
        if (!id) {
            const auto added = store::takeOverStory(work, story.draft, story.guid);
            if (!added &&
                (added.error().code == ErrorCode::Refused || added.error().code == ErrorCode::Invalid)) {
                file_.problems.push_back(added.error().what);
                return {};
            }
            if (!added) {
                return base::fail(added.error());
            }
            id = *added;
            file_.imported.push_back(*id);
        }
        for (const auto& passage : story.passages) {
            if (const auto added = addPassage(work, *id, passage); !added) {
                return added;
            }
        }
        for (const auto& memo : story.memos) {
            const auto subject = memo.about == store::MemoAbout::Words
                                     ? store::MemoSubject(store::Words{*id, memo.range})
                                     : store::MemoSubject(*id);
            if (const auto added = addMemo(work, memo, subject); !added) {
                return added;
            }
        }
        return {};
    }

    /// A story that is set apart, as it comes or as the project has it, takes no passages and memos.
    base::Status leaveOut(const base::Error& error) {
        if (error.code != ErrorCode::Refused) {
            return base::fail(error);
        }
        ++ofSetApart_;
        return {};
    }

    base::Status addPassage(store::UnitOfWork& work, model::StoryId story, const QdaPassage& from) {
        const auto code = plan_.codes.find(from.code);
        if (code == plan_.codes.end()) {
            ++withoutCode_;
            return {};
        }
        const auto added = store::takeOverPassage(work, {from.guid,
                                                         story,
                                                         from.range,
                                                         code->second,
                                                         coderOf(from.user),
                                                         from.valence,
                                                         {},
                                                         from.createdAt});
        if (!added) {
            return leaveOut(added.error());
        }
        file_.passages += *added ? 1 : 0;
        return *added ? addMemo(work, from.memo, **added) : base::Status();
    }

    base::Status addMemo(store::UnitOfWork& work, const QdaMemo& memo, const store::MemoSubject& subject) {
        const auto added = store::takeOverMemo(
            work, {memo.guid, subject, memo.text, coderOf(memo.user), memo.createdAt, memo.changedAt});
        return added ? base::Status() : leaveOut(added.error());
    }

    /// What is about no story.
    base::Status addOtherMemos(model::CoderId coder, std::optional<model::UndoStepId>& step) {
        if (drafts_->otherMemos().empty()) {
            return {};
        }
        auto work = store::UnitOfWork::begin(database_,
                                             store::Action{msg("import {0}", file_.name), coder, true, step});
        if (!work) {
            return base::fail(work.error());
        }
        for (const auto& memo : drafts_->otherMemos()) {
            const auto subject = subjectOf(memo);
            if (!subject) {
                return base::fail(subject.error());
            }
            if (*subject) {
                if (const auto added = addMemo(*work, memo, **subject); !added) {
                    return added;
                }
            }
        }
        const auto committed = work->commit();
        if (!committed) {
            return base::fail(committed.error());
        }
        step = *committed ? *committed : step;
        return {};
    }

    /// What a memo outside stories is about here; nothing when that was not taken over.
    Result<std::optional<store::MemoSubject>> subjectOf(const QdaMemo& memo) {
        using Subject = std::optional<store::MemoSubject>;
        if (memo.about == store::MemoAbout::Code) {
            const auto code = plan_.codes.find(memo.code);
            return code == plan_.codes.end() ? Subject() : Subject(code->second);
        }
        if (memo.about == store::MemoAbout::Narrator) {
            const auto narrator = store::narratorNamed(database_, memo.narrator);
            if (!narrator) {
                return base::fail(narrator.error());
            }
            return *narrator ? Subject(**narrator) : Subject();
        }
        return Subject(store::MemoSubject());
    }

    [[nodiscard]] model::CoderId coderOf(const std::string& user) const {
        const auto coder = coders_.find(user);
        return coder == coders_.end() ? coder_ : coder->second;
    }

    void tellLeft() {
        if (ofSetApart_ > 0) {
            file_.verdict = std::max(file_.verdict, Verdict::Warning);
            file_.problems.push_back(
                plural("{0} passage or memo of a story that is set apart was left out.",
                       "{0} passages and memos of stories that are set apart were left out.", ofSetApart_));
        }
        if (withoutCode_ > 0) {
            file_.verdict = std::max(file_.verdict, Verdict::Warning);
            file_.problems.push_back(plural(
                "{0} passage has a code that the file does not hold, and was left out.",
                "{0} passages have a code that the file does not hold, and were left out.", withoutCode_));
        }
    }

    store::Database& database_;
    const exchange::ReadOptions& options_;
    const exchange::InputFile& input_;
    std::string stem_;
    ImportedFile file_;
    QdaReading reading_;
    QdaCodePlan plan_;
    std::optional<QdaStories> drafts_;
    std::map<std::string, model::CoderId> coders_;
    model::CoderId coder_;
    std::size_t withoutCode_ = 0;
    std::size_t ofSetApart_ = 0;
};

}  // namespace

bool isQda(const std::filesystem::path& path) {
    const auto ending = endingOf(path);
    return ending == "qdpx" || ending == "qdc";
}

Result<ImportedFile> previewQda(store::Database& database, const exchange::InputFile& file,
                                const exchange::ReadOptions& options) {
    QdaImport import(database, file, options);
    if (const auto prepared = import.prepare(); !prepared) {
        return base::fail(prepared.error());
    }
    return import.take();
}

Result<ImportedFile> importQda(store::Database& database, model::CoderId coder,
                               const exchange::InputFile& file, const exchange::ReadOptions& options,
                               std::optional<model::UndoStepId>& step, const base::Progress& progress) {
    QdaImport import(database, file, options);
    const auto prepared = import.prepare();
    if (!prepared) {
        return base::fail(prepared.error());
    }
    if (*prepared) {
        if (const auto written = import.write(coder, step, progress); !written) {
            return base::fail(written.error());
        }
    }
    return import.take();
}

}  // namespace vertelwerk::app
