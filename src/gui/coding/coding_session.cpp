#include "gui/coding/coding_session.h"

#include "vertelwerk/app/coders.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/correcting.h"
#include "vertelwerk/store/passages.h"

#include "gui/settings.h"

#include <span>
#include <utility>

namespace vertelwerk::gui {

using base::msg;

namespace {

/// Whether what is shown of a story still holds.
bool isSame(const model::Story& shown, const model::Story& now) {
    return shown.id == now.id && shown.version == now.version && shown.textRevision == now.textRevision &&
           shown.setApart == now.setApart;
}

}  // namespace

CodingSession::CodingSession(Shell& shell, CodingScreen screen)
    : shell_(shell), screen_(std::move(screen)), coding_(*this) {}

std::string CodingSession::settingsKey(const char* what) const {
    return std::string("coding.") + what + ' ' + base::toUtf8(bench_->path());
}

std::optional<base::Error> CodingSession::reasonNotToWrite() const {
    if (bench_->writable()) {
        return std::nullopt;
    }
    const auto& owner = bench_->owner();
    return base::Error{base::ErrorCode::ReadOnly,
                       owner ? msg("{0} has this project open, so you can read it and not code.", owner->user)
                             : msg("This project can only be read."),
                       {},
                       owner ? msg("Ask them to close it, then open it again.") : base::Message{}};
}

void CodingSession::projectChanged() {
    if (bench_ != nullptr) {
        screen_.leaving();
        rememberPlace();
        shell_.settings().save();
    }
    bench_ = shell_.workbench();
    ready_ = false;
    outdated_ = false;
    ownWrites_ = 0;
    wanted_.reset();
    project_ = std::make_unique<app::Asker>();
    story_ = std::make_unique<app::Asker>();
    passages_ = std::make_unique<app::Asker>();
    stored_ = std::make_shared<StoredPassages>();
    stories_ = {};
    places_ = {};
    coding_.close();
    if (bench_ != nullptr) {
        places_ = ReadingPlaces::parse(shell_.settings().text(settingsKey("places")));
        coding_.setReadOnly(reasonNotToWrite());
        readProject();
    }
    screen_.projectChanged();
}

void CodingSession::readProject() {
    using Answer = base::Result<CodingProject>;
    bench_->read<Answer>([coder = bench_->coderName()](
                             app::Reading& reading) { return readCodingProject(reading.database, coder); },
                         project_->latest<Answer>([this](Answer answer) {
                             if (answer) {
                                 showProject(*std::move(answer));
                             } else {
                                 shell_.tell(answer.error());
                             }
                         }));
}

void CodingSession::showProject(CodingProject project) {
    books_ = std::move(project.books);
    coding_.setProject(bench_->coderName(), std::move(project.codes), shell_.catalogue().language());
    stories_.setStories(std::move(project.stories), std::move(project.ownPassages));
    stories_.setDone(std::move(project.done));
    stories_.setAssigned(std::move(project.assigned));
    if (const auto& text = coding_.text()) {
        coding_.setBlind(stories_.isBlind(text->story.id));
    }
    const bool first = !std::exchange(ready_, true);
    screen_.projectChanged();
    if (!first) {
        return;
    }
    if (wanted_) {
        open(*wanted_);
    } else if (const auto last = places_.last(); last && stories_.lineOf(*last)) {
        open({*last, std::nullopt});
    } else if (stories_.size() > 0) {
        open({stories_.at(0).id, std::nullopt});
    } else {
        screen_.storyChanged();
    }
}

void CodingSession::dataChanged(bool visible) {
    if (bench_ == nullptr) {
        return;
    }
    if (!visible) {
        outdated_ = true;
        return;
    }
    if (ownWrites_ > 0) {
        --ownWrites_;
        read();
    } else {
        readProject();
        reopen();
    }
}

void CodingSession::shown() {
    if (bench_ != nullptr && std::exchange(outdated_, false)) {
        ownWrites_ = 0;
        readProject();
        reopen();
    }
}

void CodingSession::open(const StoryPlace& place) {
    if (bench_ == nullptr) {
        return;
    }
    if (!ready_) {
        wanted_ = place;
        return;
    }
    if (const auto& text = coding_.text(); text != nullptr && text->story.id == place.story) {
        if (place.range) {
            coding_.select({place.range->begin, place.range->end});
        }
        return;
    }
    screen_.leaving();
    rememberPlace();
    stories_.open(place.story);
    screen_.listChanged();
    using Answer = base::Result<OpenedStory>;
    bench_->read<Answer>(
        [story = place.story](app::Reading& reading) { return readOpenedStory(reading.database, story); },
        story_->latest<Answer>([this, range = place.range](Answer answer) {
            if (answer) {
                showStory(*std::move(answer), range);
            } else {
                shell_.tell(answer.error());
            }
        }));
}

/// Something else than coding here was written: the story itself may be another one now.
void CodingSession::reopen() {
    const auto& text = coding_.text();
    if (text == nullptr) {
        return;
    }
    using Answer = base::Result<OpenedStory>;
    bench_->read<Answer>(
        [story = text->story.id](app::Reading& reading) { return readOpenedStory(reading.database, story); },
        story_->latest<Answer>([this, moment = coding_.moment()](Answer answer) {
            const auto& open = coding_.text();
            if (!answer) {
                coding_.close();
            } else if (open != nullptr && isSame(open->story, answer->text->story)) {
                coding_.reread(std::move(answer->passages), moment);
            } else {
                rememberPlace();
                showStory(*std::move(answer), std::nullopt);
            }
        }));
}

void CodingSession::showStory(OpenedStory story, const std::optional<text::Range>& range) {
    const auto id = story.text->story.id;
    const auto place = places_.of(id).value_or(ReadingPlace{id, 0, 0});
    coding_.setBlind(stories_.isBlind(id));
    coding_.open(std::move(story.text), std::move(story.passages), {place.caret, place.caret});
    if (range) {
        coding_.select({range->begin, range->end});
    } else {
        screen_.scrollTo(place.top);
    }
    rememberPlace();
    if (std::exchange(reviewWanted_, false)) {
        coding_.nextToReview();
    }
}

void CodingSession::openNext() {
    if (const auto story = stories_.next()) {
        open({story, std::nullopt});
    }
}

void CodingSession::openPrevious() {
    if (const auto story = stories_.previous()) {
        open({story, std::nullopt});
    }
}

void CodingSession::toggleDone() {
    const auto& text = coding_.text();
    if (text == nullptr || bench_ == nullptr || text->story.setApart) {
        return;
    }
    if (const auto reason = reasonNotToWrite()) {
        shell_.tell(*reason);
        return;
    }
    const auto story = text->story.id;
    const bool done = stories_.progressOf(story) != StoryProgress::Done;
    bench_->write<base::Status>(
        [story, done](app::Project& project) {
            return app::markDone(project.database(), project.coder, std::span(&story, 1), done);
        },
        project_->whileAlive<base::Status>([this, story, done](const base::Status& marked) {
            ++ownWrites_;
            if (!marked) {
                shell_.tell(marked.error());
                return;
            }
            stories_.markDone(story, done);
            screen_.listChanged();
        }));
}

void CodingSession::rememberPlace() {
    if (const auto& text = coding_.text(); text != nullptr && bench_ != nullptr) {
        places_.note({text->story.id, coding_.selection().caret, screen_.top()});
        shell_.settings().set(settingsKey("places"), places_.written());
    }
}

void CodingSession::write(const PassageWrite& write) {
    using Answer = base::Result<model::PassageId>;
    bench_->write<Answer>(
        [write, stored = stored_](app::Project& project) { return perform(project, write, *stored); },
        passages_->whileAlive<Answer>([this, write](const Answer& answer) {
            ++ownWrites_;
            coding_.written(write, answer);
        }));
}

void CodingSession::correct(const CorrectionWrite& write, CorrectorPort::Answer answer) {
    using Answer = base::Result<OpenedStory>;
    bench_->write<Answer>([write](app::Project& project) { return gui::correct(project, write); },
                          passages_->whileAlive<Answer>([this, answer = std::move(answer)](Answer corrected) {
                              ++ownWrites_;
                              answer(std::move(corrected));
                          }));
}

void CodingSession::takeCorrected(OpenedStory story) {
    const auto& open = coding_.text();
    if (open != nullptr && open->story.id == story.text->story.id) {
        coding_.retext(std::move(story.text), std::move(story.passages), coding_.moment());
        if (const auto lost = coding_.toReview(); lost > 0) {
            screen_.hint(base::plural("{0} passage of this story lost its words. Shift+R goes there.",
                                      "{0} passages of this story lost their words. Shift+R goes there.",
                                      lost));
        }
    }
}

void CodingSession::askToReview(std::function<void(std::vector<model::PassageRow>)> answer) {
    using Answer = base::Result<std::vector<model::PassageRow>>;
    bench_->read<Answer>(
        [coder = bench_->coderName()](app::Reading& reading) {
            return store::passagesToReview(reading.database, coder);
        },
        project_->whileAlive<Answer>([this, answer = std::move(answer)](Answer rows) {
            if (rows) {
                answer(*std::move(rows));
            } else {
                shell_.tell(rows.error());
            }
        }));
}

void CodingSession::openToReview(const model::Passage& passage) {
    if (const auto& open = coding_.text(); open != nullptr && open->story.id == passage.story) {
        coding_.nextToReview();
        return;
    }
    reviewWanted_ = true;
    open({passage.story, passage.range});
}

void CodingSession::correctionRefused(const base::Error& error) {
    shell_.tell(error);
    if (const auto& open = coding_.text()) {
        const auto id = open->story.id;
        coding_.close();
        this->open({id, std::nullopt});
    }
}

/// After what was written here, and when the board cannot tell what the store holds.
void CodingSession::read() {
    const auto& text = coding_.text();
    if (text == nullptr || bench_ == nullptr) {
        return;
    }
    using Answer = base::Result<std::vector<model::PassageRow>>;
    bench_->read<Answer>([story = text->story.id](
                             app::Reading& reading) { return store::passagesOf(reading.database, story); },
                         passages_->whileAlive<Answer>(
                             [this, story = text->story.id, moment = coding_.moment()](Answer answer) {
                                 if (coding_.text() == nullptr || coding_.text()->story.id != story) {
                                     return;
                                 }
                                 if (answer) {
                                     coding_.confirm(*std::move(answer), moment);
                                 } else {
                                     shell_.tell(answer.error());
                                 }
                             }));
}

void CodingSession::storyChanged() {
    stories_.open(coding_.text() == nullptr ? model::StoryId{} : coding_.text()->story.id);
    screen_.storyChanged();
}

void CodingSession::passagesChanged() {
    if (const auto& text = coding_.text()) {
        stories_.setOwnPassages(text->story.id, coding_.ownPassages());
    }
    screen_.passagesChanged();
}

}  // namespace vertelwerk::gui
