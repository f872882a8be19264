#include "vertelwerk/store/codebook_edit.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/memos.h"
#include "vertelwerk/store/upkeep.h"
#include "vertelwerk/text/offset_map.h"

#include "unit/store/support.h"

#include <algorithm>
#include <map>
#include <memory>
#include <random>
#include <set>

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using ::testing::IsEmpty;

/// Letters of one to four bytes.
const std::vector<std::string> letters{"a", "é", "ĳ", "€", "😀", " ", "\n", "b", "c", "d"};

/// Every character of a text has a number of its own, for ever. What a passage was put on is then known
/// without computing a single offset.
using Characters = std::vector<std::int64_t>;

/// The texts after a step. Stories share what did not change.
using Texts = std::map<model::StoryId, std::shared_ptr<const Characters>>;

/// What a passage or annotation was put on.
struct Marked {
    std::set<std::int64_t> inside;
    std::int64_t newest = 0;  ///< the last character that was there
};

/// Does random work and follows it character by character.
class Desk {
  public:
    explicit Desk(unsigned seed) : random_(seed) {
        for (int i = 0; i < 12; ++i) {
            const auto story = project_.add(draft(someText(40, 160)));
            texts_[story] = numbered(lengthOf(story));
        }
        for (const auto* name : {"Wachten", "Vertrouwen", "Toon"}) {
            addCode(name);
        }
        done_ = {texts_};  // what was made so far is never taken back
    }

    /// Returns the story whose text or passages changed; none when many may have.
    std::optional<model::StoryId> work() {
        const int die = upTo(99);
        if (die < 32) {
            return code();
        }
        if (die < 54) {
            return edit();
        }
        if (die < 74) {
            return uncode();
        }
        if (die < 80) {
            return annotate();
        }
        if (die < 84) {
            return recodeSome();
        }
        if (die < 86) {
            return mergeSome();
        }
        return die < 95 ? takeBack() : doAgain();
    }

    /// Says what is wrong in a story; empty when all is well.
    std::string wrongIn(model::StoryId id) {
        const auto story = must(findStory(project_.database(), id));
        if (texts_.at(id)->size() != text::length(story.text)) {
            return "the text has another length";
        }
        for (const auto& row : must(passagesOf(project_.database(), id))) {
            if (row.quote != text::slice(story.text, row.passage.range)) {
                return "a quote is not the text at its range: " + row.quote;
            }
            if (auto wrong = wrongAt(id, row.passage.guid, row.passage.range, row.passage.needsReview);
                !wrong.empty()) {
                return wrong;
            }
        }
        for (const auto& memo : must(listMemos(project_.database(), {.story = id}))) {
            if (memo.about != MemoAbout::Words) {
                continue;
            }
            if (memo.quote != text::slice(story.text, memo.range)) {
                return "an annotation is not on its words";
            }
            if (auto wrong = wrongAt(id, memo.guid, memo.range, memo.needsReview); !wrong.empty()) {
                return wrong;
            }
        }
        return {};
    }

    std::vector<model::StoryId> stories() const {
        std::vector<model::StoryId> ids;
        for (const auto& [id, characters] : texts_) {
            ids.push_back(id);
        }
        return ids;
    }
    Project& project() { return project_; }
    std::size_t reviews = 0;
    std::size_t joined = 0;

  private:
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
    std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(upTo(static_cast<int>(count) - 1));
    }

    std::string someText(int least, int most) {
        std::string text;
        for (int left = least + upTo(most - least); left > 0; --left) {
            text += letters[below(letters.size())];
        }
        return text;
    }
    std::size_t lengthOf(model::StoryId story) {
        return text::length(must(findStory(project_.database(), story)).text);
    }
    std::shared_ptr<const Characters> numbered(std::size_t count) {
        Characters all(count);
        for (auto& one : all) {
            one = ++newest_;
        }
        return std::make_shared<const Characters>(std::move(all));
    }
    model::StoryId someStory() {
        return std::next(texts_.begin(), upTo(static_cast<int>(texts_.size()) - 1))->first;
    }
    text::Range someRange(model::StoryId story) {
        const auto length = texts_.at(story)->size();
        const auto begin = below(length);
        return {begin, std::min(length, begin + 1 + below(20))};
    }
    void mark(const std::string& guid, model::StoryId story, text::Range range) {
        const auto& characters = *texts_.at(story);
        const auto at = [&](std::size_t place) {
            return characters.begin() + static_cast<std::ptrdiff_t>(place);
        };
        marks_.try_emplace(guid, Marked{{at(range.begin), at(range.end)}, newest_});
    }
    /// A step was added; those that could be done again are gone.
    void stepped() {
        undone_.clear();
        done_.push_back(texts_);
    }
    std::vector<model::CodeId> inUse() {
        std::vector<model::CodeId> ids;
        for (const auto& code : must(codes(project_.database()))) {
            if (!code.retired) {
                ids.push_back(code.id);
            }
        }
        return ids;
    }
    void addCode(const std::string& name) {
        project_.change([&](UnitOfWork& work) {
            NewCode code;
            code.codebook = must(codebooks(project_.database())).front().id;
            code.name = {name, ""};
            must(store::addCode(work, code));
        });
    }

    std::optional<model::StoryId> code() {
        const auto story = someStory();
        if (texts_.at(story)->empty()) {
            return story;
        }
        const auto codes = inUse();
        const NewPassage passage{
            .story = story, .range = someRange(story), .code = codes[below(codes.size())]};
        model::PassageId id;
        if (project_.change([&](UnitOfWork& work) { id = must(addPassage(work, passage)); })) {
            for (const auto& row : must(passagesOf(project_.database(), story))) {
                if (row.passage.id == id) {
                    mark(row.passage.guid, story, passage.range);
                }
            }
            stepped();
        }
        return story;
    }

    std::optional<model::StoryId> annotate() {
        const auto story = someStory();
        if (texts_.at(story)->empty()) {
            return story;
        }
        const auto range = someRange(story);
        model::MemoId id;
        if (project_.change([&](UnitOfWork& work) {
                id = must(addMemo(work, Words{story, range}, someText(1, 3) + "x"));
            })) {
            for (const auto& memo : must(listMemos(project_.database(), {.story = story}))) {
                if (memo.id == id) {
                    mark(memo.guid, story, range);
                }
            }
            stepped();
        }
        return story;
    }

    std::optional<model::StoryId> edit() {
        const auto id = someStory();
        const auto story = must(findStory(project_.database(), id));
        const auto old = texts_.at(id);
        const auto at = below(old->size() + 1);
        const auto removed = std::min(old->size() - at, below(25));
        const auto inserted = old->size() < 40 ? someText(20, 40) : someText(0, 12);
        const text::Splice splice{at, removed, inserted};
        if (project_.change(
                [&](UnitOfWork& work) { must(editText(work, id, story.textRevision, {&splice, 1})); })) {
            const auto place = [&](std::size_t where) {
                return old->begin() + static_cast<std::ptrdiff_t>(where);
            };
            Characters changed(old->begin(), place(at));
            const auto fresh = numbered(text::length(inserted));
            changed.insert(changed.end(), fresh->begin(), fresh->end());
            changed.insert(changed.end(), place(at + removed), old->end());
            texts_[id] = std::make_shared<const Characters>(std::move(changed));
            stepped();
        }
        return id;
    }

    std::optional<model::PassageId> somePassage(model::StoryId story) {
        const auto rows = must(passagesOf(project_.database(), story));
        return rows.empty() ? std::nullopt : std::optional(rows[below(rows.size())].passage.id);
    }

    std::optional<model::StoryId> uncode() {
        const auto story = someStory();
        if (const auto passage = somePassage(story)) {
            project_.change([&](UnitOfWork& work) { must(removePassage(work, *passage)); });
            stepped();
        }
        return story;
    }

    std::optional<model::StoryId> recodeSome() {
        const auto story = someStory();
        std::set<model::PassageId> some;
        for (int i = 0; i < 4; ++i) {
            if (const auto passage = somePassage(story)) {
                some.insert(*passage);
            }
        }
        const std::vector<model::PassageId> passages(some.begin(), some.end());
        const auto codes = inUse();
        if (project_.change([&](UnitOfWork& work) {
                joined += must(recode(work, passages, codes[below(codes.size())])).joined;
            })) {
            stepped();
        }
        return story;
    }

    std::optional<model::StoryId> mergeSome() {
        auto codes = inUse();
        std::shuffle(codes.begin(), codes.end(), random_);
        if (codes.size() > 2) {
            project_.change(
                [&](UnitOfWork& work) { joined += must(mergeCodes(work, codes[0], codes[1])).joined; });
            stepped();
        }
        addCode(fmt::format("Code {}", ++codesMade_));
        stepped();
        return std::nullopt;
    }

    std::optional<model::StoryId> takeBack() {
        if (done_.size() > 1) {
            must(undo(project_.database(), project_.coder));
            undone_.push_back(std::move(done_.back()));
            done_.pop_back();
            texts_ = done_.back();
        }
        return std::nullopt;
    }
    std::optional<model::StoryId> doAgain() {
        if (!undone_.empty()) {
            must(redo(project_.database(), project_.coder));
            done_.push_back(std::move(undone_.back()));
            undone_.pop_back();
            texts_ = done_.back();
        }
        return std::nullopt;
    }

    std::string wrongAt(model::StoryId story, const std::string& guid, text::Range range, bool needsReview) {
        if (range.empty() && !needsReview) {
            return "a passage without words is not in the review list";
        }
        reviews += needsReview ? 1U : 0U;
        const auto& mark = marks_.at(guid);
        const auto& characters = *texts_.at(story);
        for (std::size_t place = 0; place < characters.size(); ++place) {
            const auto one = characters[place];
            const bool held = mark.inside.contains(one);
            const bool within = place >= range.begin && place < range.end;
            if (held && !within) {
                return "a passage lost a character that is still there";
            }
            if (within && !held && one <= mark.newest) {
                return "a passage took a character that stood beside it";
            }
        }
        return {};
    }

    TempDir dir_;
    Project project_{dir_ / "p.vertelwerk"};
    std::mt19937 random_;
    std::int64_t newest_ = 0;
    int codesMade_ = 0;
    Texts texts_;
    std::vector<Texts> done_;    ///< after each step that can be undone; first: before all of them
    std::vector<Texts> undone_;  ///< last: the next to do again
    std::map<std::string, Marked> marks_;
};

TEST(QuoteProperties, TenThousandChangesKeepEveryQuoteOnItsWords) {
    Desk desk(20231106);
    for (int step = 0; step < 10000; ++step) {
        const auto touched = desk.work();
        // All stories now and then, and whenever more than one may have changed.
        const auto looked = touched && step % 100 != 0 ? std::vector{*touched} : desk.stories();
        for (const auto story : looked) {
            ASSERT_EQ(desk.wrongIn(story), "") << "at step " << step << ", story " << story.value;
        }
    }
    EXPECT_GT(desk.reviews, 100U) << "the work must take words away now and then";
    EXPECT_GT(desk.joined, 20U) << "merging must meet passages on the same words now and then";
    EXPECT_THAT(must(check(desk.project().database())), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::store::testing
