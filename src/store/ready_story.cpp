#include "vertelwerk/store/ready_story.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normal_form.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "store/ledger.h"
#include "store/numbers.h"

#include <utility>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;

std::string_view nameOf(const model::StoryDraft& draft) {
    for (const std::string_view name : {std::string_view(draft.title), std::string_view(draft.number),
                                        std::string_view(draft.source.fileName)}) {
        if (!name.empty()) {
            return name;
        }
    }
    return "?";
}

std::string sortKeyOf(const std::string& text) {
    return text.empty() ? std::string() : text::sortKey(text);
}

}  // namespace

base::Result<ReadyStory> ReadyStory::from(model::StoryDraft draft) {
    if (!text::isNormal(draft.text)) {
        return base::fail(ErrorCode::Invalid,
                          msg("The text of {0} is not in the form in which stories are kept.", nameOf(draft)),
                          msg("Read the file again with another text encoding."));
    }
    const auto characters = text::length(draft.text);
    for (const auto& part : draft.parts) {
        if (part.range.end < part.range.begin || part.range.end > characters) {
            return base::fail(ErrorCode::Invalid, msg("A part of {0} lies outside its text.", nameOf(draft)),
                              msg("Look at the file: its parts could not be told apart."));
        }
    }
    return ReadyStory(std::move(draft), characters);
}

std::string_view ReadyStory::shownName() const {
    return nameOf(draft_);
}

ReadyStory::ReadyStory(model::StoryDraft&& draft, std::size_t characters)
    : draft_(std::move(draft)),
      characters_(characters),
      textHash_(base::sha256(draft_.text)),
      numberFolded_(text::folded(draft_.number)),
      numberSort_(sortKeyOf(draft_.number)),
      titleSort_(sortKeyOf(draft_.title)),
      guid_(base::newGuid()),
      consent_(inOrder(draft_.consent)) {
    attributes_.reserve(draft_.attributes.size());
    for (const auto& attribute : draft_.attributes) {
        attributes_.push_back({text::folded(attribute.value), numberIn(attribute.value)});
    }
}

}  // namespace vertelwerk::store
