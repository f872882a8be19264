#pragma once

#include "gui/actions.h"
#include "gui/coding/codebook_view.h"
#include "gui/coding/coding_presenter.h"
#include "gui/desk/desk_book.h"

namespace vertelwerk::gui {

/// What can be done with the codebook and the memos while a story is read: make a code of words, annotate
/// them, write about the story, its teller or a code, open the desk's pages.
void addDeskActions(ActionTable& table, CodingPresenter& coding, CodebookView& codebook, DeskBook& desk);

}  // namespace vertelwerk::gui
