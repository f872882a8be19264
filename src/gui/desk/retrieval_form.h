#pragma once

#include "vertelwerk/app/retrieval.h"
#include "vertelwerk/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// A story that passages are asked of, and no other.
struct OnlyStory {
    model::StoryId story;
    std::string title;
    friend bool operator==(const OnlyStory&, const OnlyStory&) = default;
};

/// How passages lie towards those of other codes.
struct RelationForm {
    int relation = 0;      ///< 0: none; else as in relationNames(), from 1
    bool negated = false;  ///< none lies so
    std::string others;    ///< the codes it must lie so towards
    friend bool operator==(const RelationForm&, const RelationForm&) = default;
};

/// What is typed and chosen above the list of passages.
struct RetrievalForm {
    std::string codes;                    ///< keys, numbers or names, with a comma between
    std::vector<RelationForm> relations;  ///< all of these
    int experience = 0;                   ///< 0: any; 1 good, 2 not good, 3 mixed, 4 none
    std::string coder;
    std::string filters;  ///< field:value with spaces between, values in quotes
    std::string query;
    std::optional<OnlyStory> only = {};
    friend bool operator==(const RetrievalForm&, const RetrievalForm&) = default;
};

/// The relations a list offers, in the order of store::Relation.
[[nodiscard]] std::vector<base::Message> relationNames();

/// What the form asks. Invalid or NotFound, naming what was not understood.
[[nodiscard]] base::Result<app::RetrievalRequest> requestOf(const RetrievalForm& form,
                                                            store::Database& database);

/// Leaves only the passages of one story.
void keepStory(app::Retrieved& found, model::StoryId story);

/// Takes out what others coded in stories that the reader codes blind.
[[nodiscard]] base::Status hideOthers(app::Retrieved& found, store::Database& database,
                                      const std::string& reader);

/// Splits "wijk:'x' jaar:2021..2023" at spaces outside quotes.
[[nodiscard]] std::vector<std::string> filterWords(const std::string& typed);

}  // namespace vertelwerk::gui
