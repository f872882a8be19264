#include "vertelwerk/exchange/forms.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/head.h"
#include "exchange/story_body.h"

#include <algorithm>

namespace vertelwerk::exchange {

model::StoryDraft recogniseStory(const Document& document, std::vector<base::Message>& problems) {
    model::StoryDraft draft;
    const Head head = splitHead(document.blocks, problems);
    applyHead(head.lines, draft, problems);
    if (draft.title.empty()) {
        draft.title = head.title;
    }
    buildBody(head.body, statesMethod(head.lines), draft, problems);
    return draft;
}

}  // namespace vertelwerk::exchange
