#include "vertelwerk/model/codebook_changes.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::model {
namespace {

const Code* find(const Codebook& book, const std::string& guid) {
    const auto found = std::ranges::find(book.codes, guid, &Code::guid);
    return found == book.codes.end() ? nullptr : &*found;
}

std::string keyOf(const Codebook& book, CodeId id) {
    const auto found = std::ranges::find(book.codes, id, &Code::id);
    return found == book.codes.end() ? std::string() : found->key;
}

LocalText both(const std::string& text) {
    return {text, text};
}

LocalText hex(std::uint32_t colour) {
    return both(fmt::format("#{:06X}", colour));
}

void compareWords(const Code& was, const Code& is, std::vector<CodeDifference>& all) {
    const std::array<std::pair<CodeField, LocalText Code::*>, 7> fields{
        {{CodeField::Name, &Code::name},
         {CodeField::ShortName, &Code::shortName},
         {CodeField::Definition, &Code::definition},
         {CodeField::Question, &Code::question},
         {CodeField::Include, &Code::include},
         {CodeField::Exclude, &Code::exclude},
         {CodeField::Anchor, &Code::anchor}}};
    for (const auto& [field, member] : fields) {
        if (was.*member != is.*member) {
            all.push_back({CodeFate::Changed, is.key, is.name, field, was.*member, is.*member});
        }
    }
    if (was.colour != is.colour) {
        all.push_back(
            {CodeFate::Changed, is.key, is.name, CodeField::Colour, hex(was.colour), hex(is.colour)});
    }
}

void compare(const Code& was, const Code& is, const Codebook& after, std::vector<CodeDifference>& all) {
    if (is.retired && !was.retired) {
        all.push_back({is.mergedInto ? CodeFate::Merged : CodeFate::Retired,
                       is.key,
                       is.name,
                       {},
                       {},
                       both(keyOf(after, is.mergedInto))});
    } else if (was.retired && !is.retired) {
        all.push_back({CodeFate::Reinstated, is.key, is.name, {}, {}, {}});
    }
    if (was.parentKey != is.parentKey) {
        all.push_back({CodeFate::Moved, is.key, is.name, {}, both(was.parentKey), both(is.parentKey)});
    }
    compareWords(was, is, all);
}

}  // namespace

std::vector<CodeDifference> codebookChanges(const Codebook& before, const Codebook& after) {
    std::vector<CodeDifference> all;
    for (const auto& is : after.codes) {
        if (const auto* was = find(before, is.guid)) {
            compare(*was, is, after, all);
        } else {
            all.push_back({CodeFate::Added, is.key, is.name, {}, {}, {}});
        }
    }
    for (const auto& was : before.codes) {
        if (find(after, was.guid) == nullptr) {
            all.push_back({CodeFate::Removed, was.key, was.name, {}, {}, {}});
        }
    }
    return all;
}

}  // namespace vertelwerk::model
