#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/normalise.h"

#include "store/database_impl.h"
#include "store/numbers.h"

#include <algorithm>

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::StoryId;

struct Candidate {
    StoryId id;
    std::string number;
    std::string source;
    std::string place;
};

constexpr std::string_view candidateSql =
    "SELECT story.id, story.number, source.name, story.place FROM story"
    " JOIN source ON source.id = story.source_id WHERE ";

std::vector<Candidate> candidates(Query row) {
    return rowsOf(std::move(row), &Candidate::id, &Candidate::number, &Candidate::source, &Candidate::place);
}

std::vector<Candidate> numbered(Connection& connection, std::string_view name) {
    return candidates(connection.query(fmt::format("{} story.number_folded = $1 AND story.number_folded <> ''"
                                                   " ORDER BY story.id",
                                                   candidateSql),
                                       text::folded(name)));
}

std::vector<Candidate> fromFile(Connection& connection, std::string_view fileName) {
    auto found = candidates(connection.query(
        fmt::format("{} source.folded = $1 ORDER BY story.id", candidateSql), text::folded(fileName)));
    const auto exact = std::ranges::any_of(found, [&](const auto& one) { return one.source == fileName; });
    if (exact) {
        std::erase_if(found, [&](const auto& one) { return one.source != fileName; });
    }
    return found;
}

std::vector<Candidate> fromRow(Connection& connection, std::string_view name) {
    const auto hash = name.rfind('#');
    if (hash == std::string_view::npos) {
        return {};
    }
    auto found = fromFile(connection, name.substr(0, hash));
    std::erase_if(found, [place = name.substr(hash + 1)](const auto& one) { return one.place != place; });
    return found;
}

/// "12 (OB-04, table.csv#3), 13 (...)", the first few.
std::string listed(const std::vector<Candidate>& found) {
    constexpr std::size_t shown = 8;
    std::string list;
    for (std::size_t i = 0; i < found.size() && i < shown; ++i) {
        const auto& one = found[i];
        list +=
            fmt::format("{}{} ({}{}{}{}{})", i == 0 ? "" : ", ", one.id.value, one.number,
                        one.number.empty() ? "" : ", ", one.source, one.place.empty() ? "" : "#", one.place);
    }
    return found.size() > shown ? list + ", ..." : list;
}

Result<StoryId> onlyOne(const std::vector<Candidate>& found, std::string_view name) {
    if (found.empty()) {
        return base::fail(ErrorCode::NotFound, msg("There is no story {0}.", name),
                          msg("Name a story by its id, its number or its file; list the stories to see "
                              "them."));
    }
    if (found.size() > 1) {
        return base::fail(ErrorCode::Ambiguous,
                          msg("{0} can be more than one story: {1}.", name, listed(found)),
                          msg("Name the one you mean by its id, the number in front."));
    }
    return found.front().id;
}

std::optional<StoryId> existingId(Connection& connection, std::string_view name) {
    const auto id = wholeNumber(name);
    if (!id || !connection.integer("SELECT id FROM story WHERE id = $1", *id)) {
        return std::nullopt;
    }
    return StoryId{*id};
}

}  // namespace

Result<StoryId> resolveStory(Database& database, std::string_view written) {
    const auto name = text::trimmed(written);
    if (name.empty()) {
        return onlyOne({}, name);
    }
    return reading(database, [name](Connection& connection) -> Result<StoryId> {
        if (const auto id = existingId(connection, name)) {
            return *id;
        }
        for (const auto& look : {numbered, fromFile, fromRow}) {
            if (const auto found = look(connection, name); !found.empty()) {
                return onlyOne(found, name);
            }
        }
        return onlyOne({}, name);
    });
}

}  // namespace vertelwerk::store
