#include "vertelwerk/analysis/identifying.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <sstream>

namespace vertelwerk::analysis {

namespace {

struct KindName {
    Identifier kind;
    std::string_view key;
    bool direct;
};

constexpr std::array kinds{
    KindName{Identifier::Name, "name", true},
    KindName{Identifier::Relative, "relative", true},
    KindName{Identifier::Street, "street", true},
    KindName{Identifier::Postcode, "postcode", true},
    KindName{Identifier::Phone, "phone", true},
    KindName{Identifier::Email, "email", true},
    KindName{Identifier::Iban, "iban", true},
    KindName{Identifier::Plate, "plate", true},
    KindName{Identifier::Bsn, "bsn", true},
    KindName{Identifier::BirthDate, "birth-date", true},
    KindName{Identifier::Place, "place", false},
    KindName{Identifier::Institution, "institution", false},
    KindName{Identifier::UniqueFact, "unique", false},
};

const KindName& nameOf(Identifier kind) {
    return *std::ranges::find(kinds, kind, &KindName::kind);
}

std::size_t wordsIn(std::string_view name) {
    return static_cast<std::size_t>(std::ranges::count(name, ' ')) + 1;
}

}  // namespace

std::string_view toKey(Identifier kind) {
    return nameOf(kind).key;
}

std::optional<Identifier> identifierFromKey(std::string_view key) {
    const auto* const found = std::ranges::find(kinds, key, &KindName::key);
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

bool isDirect(Identifier kind) {
    return nameOf(kind).direct;
}

NameLists::Listed NameLists::look(const List& list, std::string_view word) {
    const auto found = list.find(text::folded(word));
    return found == list.end() ? Listed::No : found->second;
}

base::Result<NameLists::List> NameLists::read(const std::filesystem::path& file) {
    const auto bytes = base::readFile(file);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    List list;
    std::istringstream lines(*bytes);
    for (std::string line; std::getline(lines, line);) {
        const bool wordToo = line.ends_with('*');
        if (wordToo) {
            line.pop_back();
        }
        if (!line.empty() && !line.starts_with('#')) {
            list.emplace(text::folded(line), wordToo ? Listed::WordToo : Listed::Yes);
        }
    }
    return list;
}

base::Result<NameLists> NameLists::load(const std::filesystem::path& folder) {
    NameLists lists;
    for (const auto& [list, name] : {std::pair{&lists.first_, "first-names.txt"},
                                     {&lists.last_, "surnames.txt"},
                                     {&lists.places_, "places.txt"}}) {
        auto read = NameLists::read(folder / name);
        if (!read) {
            return base::fail(read.error());
        }
        *list = *std::move(read);
    }
    for (const auto& [place, listed] : lists.places_) {
        lists.longestPlace_ = std::max(lists.longestPlace_, wordsIn(place));
    }
    return lists;
}

base::Status NameLists::addOrdinary(const std::filesystem::path& file) {
    auto words = read(file);
    if (!words) {
        return base::fail(words.error());
    }
    ordinary_.merge(*words);
    return {};
}

void NameLists::addAreas(std::span<const std::string> areas) {
    for (const auto& area : areas) {
        auto folded = text::folded(area);
        longestPlace_ = std::max(longestPlace_, wordsIn(folded));
        areas_.emplace(std::move(folded), Listed::Yes);
    }
}

}  // namespace vertelwerk::analysis
