#include "vertelwerk/app/agreement.h"

#include "vertelwerk/model/interviewer.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/coder_work.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/offset_map.h"

#include "app/alpha_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::CoderId;
using model::StoryId;

constexpr std::size_t mostCoders = 16;

Result<std::vector<model::Coder>> askedCoders(store::Database& database,
                                              const std::vector<std::string>& names) {
    std::vector<model::Coder> coders;
    for (const auto& name : names) {
        auto coder = store::resolveCoder(database, name);
        if (!coder) {
            return base::fail(coder.error());
        }
        if (std::ranges::find(coders, coder->id, &model::Coder::id) == coders.end()) {
            coders.push_back(*std::move(coder));
        }
    }
    if (coders.size() < 2) {
        return base::fail(ErrorCode::Invalid, msg("Agreement is between two coders or more."),
                          msg("Name at least two different coders."));
    }
    if (coders.size() > mostCoders) {
        return base::fail(ErrorCode::Limit,
                          msg("Agreement can be worked out for at most {0} coders.", mostCoders),
                          msg("Name fewer coders."));
    }
    return coders;
}

/// The stories that each of the coders has among these pairs of story and coder.
std::vector<StoryId> sharedBy(const std::vector<model::Coder>& coders,
                              const std::vector<std::pair<StoryId, CoderId>>& pairs) {
    std::map<StoryId, std::set<CoderId>> byStory;
    for (const auto& [story, coder] : pairs) {
        if (std::ranges::find(coders, coder, &model::Coder::id) != coders.end()) {
            byStory[story].insert(coder);
        }
    }
    std::vector<StoryId> shared;
    for (const auto& [story, whose] : byStory) {
        if (whose.size() == coders.size()) {
            shared.push_back(story);
        }
    }
    return shared;
}

struct SharedStories {
    std::vector<StoryId> stories;
    bool marked = false;
};

Result<SharedStories> sharedStories(store::Database& database, const std::vector<model::Coder>& coders) {
    const auto marks = store::doneMarks(database);
    if (!marks) {
        return base::fail(marks.error());
    }
    std::vector<std::pair<StoryId, CoderId>> pairs;
    bool marked = false;
    for (const auto& mark : *marks) {
        pairs.emplace_back(mark.story, mark.coder);
        marked = marked || std::ranges::find(coders, mark.coder, &model::Coder::id) != coders.end();
    }
    if (!marked) {
        const auto coded = store::codedStories(database);
        if (!coded) {
            return base::fail(coded.error());
        }
        pairs.clear();
        for (const auto& one : *coded) {
            pairs.emplace_back(one.story, one.coder);
        }
    }
    SharedStories shared{sharedBy(coders, pairs), marked};
    if (shared.stories.empty()) {
        return base::fail(ErrorCode::NotFound,
                          marked ? msg("There is no story that each of these coders marked as done.")
                                 : msg("There is no story that each of these coders coded."),
                          marked ? msg("Let each coder finish the same stories and mark them as done.")
                                 : msg("Let each coder code the same stories, and mark them as done."));
    }
    return shared;
}

/// Reads the stories and the coders' passages in them.
class Reader {
  public:
    Reader(store::Database& database, CodersAgreement& into) : database_(database), into_(into) {}

    base::Status read(const std::vector<StoryId>& stories) {
        base::Status failed;
        auto read = store::eachStory(database_, stories, [&](const model::Story& story) {
            if (failed) {
                failed = add(story);
            }
        });
        if (!read) {
            return read;
        }
        return failed;
    }

    /// Gives codes their places, in the order of the codebook.
    base::Status placeCodes() {
        const auto all = store::codes(database_);
        if (!all) {
            return base::fail(all.error());
        }
        std::map<std::size_t, std::size_t> places;
        for (const auto& code : *all) {
            const auto id = static_cast<std::size_t>(code.id.value);
            if (used_.contains(id)) {
                places.emplace(id, places.size());
                into_.codes.push_back(code);
            }
        }
        for (auto& story : compared) {
            for (auto& passage : story.passages) {
                passage.code = places.at(passage.code);
            }
        }
        return {};
    }

    std::vector<analysis::ComparedStory> compared;

  private:
    base::Status add(const model::Story& story) {
        const auto rows = store::passagesOf(database_, story.id);
        if (!rows) {
            return base::fail(rows.error());
        }
        into_.stories.push_back({story.id, story.title, story.source.fileName});
        auto& one = compared.emplace_back();
        one.story = story.id;
        one.text = story.text;
        one.language = story.language;
        one.leftOut = model::interviewerLines(story.text, story.parts);
        for (const auto& row : *rows) {
            const auto coder = std::ranges::find(into_.coders, row.passage.coder, &model::Coder::id);
            if (coder == into_.coders.end() || row.passage.needsReview) {
                continue;
            }
            const auto code = static_cast<std::size_t>(row.passage.code.value);
            used_.insert(code);
            one.passages.push_back({static_cast<std::size_t>(coder - into_.coders.begin()), code,
                                    row.passage.range, row.passage.valence});
        }
        return {};
    }

    store::Database& database_;
    CodersAgreement& into_;
    std::set<std::size_t> used_;  ///< ids of codes
};

void addQuotes(CodersAgreement& agreement, const std::vector<analysis::ComparedStory>& stories) {
    std::map<StoryId, const std::string*> texts;
    for (const auto& story : stories) {
        texts.emplace(story.story, &story.text);
    }
    for (const auto& one : agreement.report.disagreements) {
        agreement.quotes.emplace_back(text::slice(*texts.at(one.story), one.range));
    }
}

}  // namespace

Result<CodersAgreement> compareCoders(store::Database& database, const AgreementQuestion& question) {
    CodersAgreement agreement;
    auto coders = askedCoders(database, question.coders);
    if (!coders) {
        return base::fail(coders.error());
    }
    agreement.coders = *std::move(coders);
    const auto shared = sharedStories(database, agreement.coders);
    if (!shared) {
        return base::fail(shared.error());
    }
    agreement.marked = shared->marked;
    Reader reader(database, agreement);
    if (const auto read = reader.read(shared->stories); !read) {
        return base::fail(read.error());
    }
    if (const auto placed = reader.placeCodes(); !placed) {
        return base::fail(placed.error());
    }
    analysis::AgreementRequest request;
    request.coders = agreement.coders.size();
    request.codes = agreement.codes.size();
    request.unit = question.unit;
    request.stories = std::move(reader.compared);
    agreement.report = analysis::agreement(request);
    addQuotes(agreement, request.stories);
    return agreement;
}

Result<std::vector<std::string>> codersToCompare(store::Database& database, std::vector<std::string> asked) {
    if (!asked.empty()) {
        return asked;
    }
    const auto known = store::coders(database);
    const auto coded = store::codedStories(database);
    if (!known || !coded) {
        return base::fail(known ? coded.error() : known.error());
    }
    for (const auto& coder : *known) {
        if (std::ranges::find(*coded, coder.id, &store::CodedStory::coder) != coded->end()) {
            asked.push_back(coder.name);
        }
    }
    return asked;
}

Result<std::vector<StoryId>> comparedStories(store::Database& database,
                                             const std::vector<std::string>& coders) {
    const auto who = askedCoders(database, coders);
    if (!who) {
        return base::fail(who.error());
    }
    auto shared = sharedStories(database, *who);
    return shared ? Result<std::vector<StoryId>>(std::move(shared->stories)) : base::fail(shared.error());
}

base::Message meaningOf(const std::optional<double>& alpha) {
    return saidOf(alpha,
                  {msg("Cannot be determined: everything was coded the same, so nothing can be compared."),
                   msg("High: where one coder sees this, the others nearly always see it too."),
                   msg("Fair: the coders often see the same; be careful with conclusions."),
                   msg("Low: the coders see this in different places. Talk about the definition and the "
                       "passages.")});
}

base::Message meaningOfValence(const std::optional<double>& alpha) {
    return saidOf(alpha,
                  {msg("Experience: cannot be determined; too few places where two coders gave one, or "
                       "all alike."),
                   msg("Experience: high; coders who see this nearly always call it the same."),
                   msg("Experience: fair; coders who see this often call it the same."),
                   msg("Experience: low; coders who see this often call it differently. Talk about what "
                       "good, not good and mixed mean here.")});
}

base::Message aboutValence() {
    return msg(
        "The alpha of valence is about places where two coders or more gave an experience; its n counts "
        "them. "
        "In order (not good, mixed, good), good against not good weighs more than either against mixed.");
}

base::Message aboutAgreement() {
    return msg(
        "Alpha says how much more coders agree than by chance: 1 is always, 0 is no more than by chance. It "
        "does not say who is right, nor whether the code is a good one.");
}

base::Message nameOf(analysis::AgreementUnit unit) {
    switch (unit) {
        case analysis::AgreementUnit::Sentence:
            return msg("sentences");
        case analysis::AgreementUnit::Paragraph:
            return msg("paragraphs");
        case analysis::AgreementUnit::Character:
            return msg("letters and digits");
    }
    return {};
}

}  // namespace vertelwerk::app
