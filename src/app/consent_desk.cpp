#include "vertelwerk/app/consent_desk.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/unit_of_work.h"
#include "vertelwerk/text/locale.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;

/// Runs one unit of work.
base::Status inOne(store::Database& database, const store::Action& action,
                   const std::function<base::Status(store::UnitOfWork&)>& change) {
    auto work = store::UnitOfWork::begin(database, action);
    if (!work) {
        return base::fail(work.error());
    }
    if (auto changed = change(*work); !changed) {
        return changed;
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return {};
}

/// Today where nothing was given.
base::Result<std::string> dayOf(const std::string& givenOn) {
    if (givenOn.empty()) {
        return base::today();
    }
    auto date = text::isoDate(givenOn);
    if (date.empty()) {
        return base::fail(ErrorCode::Invalid, msg("{0} is no date.", givenOn),
                          msg("Give a day as year-month-day, such as 2026-12-31."));
    }
    return date;
}

int daysBetween(std::string_view from, std::string_view to) {
    const auto day = [](std::string_view iso) {
        using namespace std::chrono;
        const auto number = [&](std::size_t at, std::size_t length) {
            return std::stoi(std::string(iso.substr(at, length)));
        };
        return sys_days(year_month_day(year(number(0, 4)), month(static_cast<unsigned>(number(5, 2))),
                                       std::chrono::day(static_cast<unsigned>(number(8, 2)))));
    };
    return static_cast<int>((day(to) - day(from)).count());
}

}  // namespace

base::Status recordAnswers(store::Database& database, model::CoderId coder, model::StoryId story,
                           const std::vector<ConsentChange>& changes, const ConsentProof& proof) {
    const auto day = dayOf(proof.givenOn);
    if (!day) {
        return base::fail(day.error());
    }
    if (auto open = consentOpen(database, story); !open) {
        return open;
    }
    return inOne(database, {msg("change consent"), coder, true, std::nullopt}, [&](store::UnitOfWork& work) {
        for (const auto& change : changes) {
            const model::ConsentEntry entry{change.purpose, change.answer, *day,
                                            proof.how,      proof.wording, base::nowMs()};
            if (auto recorded = store::recordConsent(work, story, entry); !recorded) {
                return recorded;
            }
        }
        return base::Status{};
    });
}

base::Status recordMediumAnswer(store::Database& database, model::CoderId coder, model::StoryId story,
                                std::size_t part, model::Answer answer, const ConsentProof& proof) {
    const auto day = dayOf(proof.givenOn);
    if (!day) {
        return base::fail(day.error());
    }
    if (auto open = consentOpen(database, story); !open) {
        return open;
    }
    return inOne(database, {msg("change consent"), coder, true, std::nullopt}, [&](store::UnitOfWork& work) {
        return store::recordMediumConsent(work, story, {part, answer, *day, proof.how, proof.wording});
    });
}

base::Status changePromise(store::Database& database, model::CoderId coder, model::StoryId story,
                           std::string_view promised) {
    if (auto open = consentOpen(database, story); !open) {
        return open;
    }
    return inOne(database, {msg("change what was promised"), coder, true, std::nullopt},
                 [&](store::UnitOfWork& work) { return store::setPromise(work, story, promised); });
}

base::Status changeConsentEnd(store::Database& database, model::CoderId coder, model::StoryId story,
                              std::string_view until) {
    if (auto open = consentOpen(database, story); !open) {
        return open;
    }
    return inOne(database, {msg("change consent"), coder, true, std::nullopt},
                 [&](store::UnitOfWork& work) { return store::setConsentEnd(work, story, until); });
}

base::Result<std::size_t> recordConsentList(store::Database& database, model::CoderId coder,
                                            const std::vector<ConsentRow>& rows) {
    std::vector<ConsentRow> inOrder = rows;
    std::ranges::stable_sort(inOrder, {}, [](const ConsentRow& row) { return row.proof.givenOn; });
    std::size_t recorded = 0;
    const auto done = inOne(
        database, {msg("record a consent list"), coder, true, std::nullopt}, [&](store::UnitOfWork& work) {
            for (const auto& row : inOrder) {
                if (!row.recordable()) {
                    continue;
                }
                for (const auto& change : row.changes) {
                    const model::ConsentEntry entry{change.purpose, change.answer,     row.proof.givenOn,
                                                    row.proof.how,  row.proof.wording, base::nowMs()};
                    if (auto one = store::recordConsent(work, row.story, entry); !one) {
                        return one;
                    }
                }
                ++recorded;
            }
            return base::Status{};
        });
    if (!done) {
        return base::fail(done.error());
    }
    return recorded;
}

base::Result<CollectionState> collectionState(store::Database& database) {
    CollectionState state;
    auto settings = store::collectionSettings(database);
    if (!settings) {
        return base::fail(settings.error());
    }
    auto counts = store::setApartCounts(database);
    if (!counts) {
        return base::fail(counts.error());
    }
    state.settings = *std::move(settings);
    state.setApart = *std::move(counts);
    if (!state.settings.keepUntil.empty()) {
        state.daysLeft = daysBetween(base::today(), state.settings.keepUntil);
    }
    state.disk = store::diskSecrecy(database.path());
    return state;
}

base::Status changeCollection(store::Database& database, model::CoderId coder,
                              const store::CollectionSettings& settings) {
    return inOne(database, {msg("change what holds for the collection"), coder, false, std::nullopt},
                 [&](store::UnitOfWork& work) { return store::changeCollection(work, settings); });
}

std::optional<base::Message> retentionWarning(const CollectionState& state, base::Language language) {
    if (state.daysLeft && *state.daysLeft < 0) {
        return msg("This collection had to be erased by {0}. Erase it, or record why it stays.",
                   text::formatDate(state.settings.keepUntil, language));
    }
    if (state.daysLeft && *state.daysLeft == 0) {
        return msg("This collection must be erased today.");
    }
    if (state.daysLeft && *state.daysLeft <= retentionWarningDays) {
        return base::plural("This collection must be erased in {0} day.",
                            "This collection must be erased in {0} days.",
                            static_cast<std::size_t>(*state.daysLeft));
    }
    return std::nullopt;
}

std::vector<base::Message> collectionNotes(const CollectionState& state, base::Language language) {
    std::vector<base::Message> notes;
    if (const auto warning = retentionWarning(state, language)) {
        notes.push_back(*warning);
    }
    switch (state.disk) {
        case store::DiskSecrecy::Encrypted:
            notes.push_back(msg("The disk that holds this project is encrypted."));
            break;
        case store::DiskSecrecy::Plain:
            notes.push_back(
                msg("The disk that holds this project is not encrypted: who takes the disk can read "
                    "the stories."));
            break;
        case store::DiskSecrecy::Unknown:
            notes.push_back(
                msg("It cannot be seen here whether the disk that holds this project is encrypted. "
                    "The project file itself is not."));
            break;
    }
    return notes;
}

base::Message nameOf(model::Ground ground) {
    switch (ground) {
        case model::Ground::Consent:
            return msg("consent of the tellers");
        case model::Ground::PublicTask:
            return msg("a public task");
        case model::Ground::Research:
            return msg("scientific research");
    }
    return {};
}

}  // namespace vertelwerk::app
