#include "store/tables.h"

#include "store/many_rows.h"
#include "store/trust_tables.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vertelwerk::store {
Table::Table(std::uint8_t tableNumber, std::string_view tableName, Feed tableFeed,
             std::vector<std::string_view> tableColumns, std::vector<Reference> references)
    : number(tableNumber),
      name(tableName),
      feed(tableFeed),
      columns(std::move(tableColumns)),
      sharedBy(std::move(references)) {
    const auto list = fmt::format("{}", fmt::join(columns, ", "));
    insert = insertOf(1, RowKeys::New);
    insertRow = insertRowOf(columns.size());
    select = fmt::format("SELECT version, {} FROM {} WHERE id = $1", list, name);
    selectVersion = fmt::format("SELECT version FROM {} WHERE id = $1", name);
    remove = fmt::format("DELETE FROM {} WHERE id = $1", name);
}

std::string Table::insertOf(std::size_t rows, RowKeys keys) const {
    const bool given = keys == RowKeys::OfStory;
    return fmt::format("INSERT INTO {} ({}{}{}) VALUES {}", name, given ? "id, " : "",
                       fmt::join(columns, ", "), given ? ", version" : "",
                       placeholderRows(rows, columns.size() + (given ? 2 : 0)));
}

std::string Table::insertRowOf(std::size_t count) const {
    const std::span<const std::string_view> first(columns.data(), std::min(count, columns.size()));
    return fmt::format("INSERT INTO {} (id, {}, version) VALUES {}", name, fmt::join(first, ", "),
                       placeholderRows(1, first.size() + 2));
}

std::size_t Table::position(std::string_view column) const {
    const auto found = std::ranges::find(columns, column);
    if (found == columns.end()) {
        throw std::logic_error(fmt::format("{} has no column {}", name, column));
    }
    return static_cast<std::size_t>(found - columns.begin());
}

namespace tables {

const Table area(1, "area", Feed::Silent, {"code", "name", "folded", "sort"},
                 {{"story", "area_id"}, {"observation", "area_id"}});
const Table source(2, "source", Feed::Silent,
                   {"sha256", "sha_key", "name", "folded", "format", "encoding", "imported_at"},
                   {{"story", "source_id"}});
const Table narrator(3, "narrator", Feed::Silent, {"guid", "label", "folded", "sort"},
                     {{"story", "narrator_id"},
                      {"narrator_attribute", "narrator_id"},
                      {"memo", "narrator_id"}});
const Table attribute(4, "attribute", Feed::Silent, {"name", "folded"},
                      {{"story_attribute", "attribute_id"}, {"narrator_attribute", "attribute_id"}});
const Table story(5, "story", Feed::Story,
                  {"guid",          "number",      "number_folded", "number_sort", "title",
                   "title_sort",    "method",      "language",      "narrator_id", "told_on",
                   "area_id",       "area_name",   "collected_by",  "domain",      "promised",
                   "verification",  "feedback",    "source_id",     "place",       "characters",
                   "text_key",      "text_hash",   "text_revision", "consent_yes", "consent_no",
                   "consent_until", "withdrawn_at"});
const Table storyText(6, "story_text", Feed::Story, {"text"});
const Table textEdit(7, "text_edit", Feed::Story,
                     {"story_id", "revision", "ordinal", "at_cp", "removed_cp", "inserted_cp", "coder_id",
                      "edited_at"});
const Table part(8, "part", Feed::Story,
                 {"story_id", "ordinal", "kind", "number", "title", "told_on", "speaker", "role", "medium",
                  "media_file", "duration", "channel", "curve", "begin_cp", "end_cp"});
const Table rating(9, "rating", Feed::Story, {"part_id", "ordinal", "aspect", "score"});
const Table selectionRound(10, "selection_round", Feed::Story,
                           {"story_id", "ordinal", "level", "panel", "held_on", "members", "chosen", "reason",
                            "domain", "considered", "manner"});
const Table storyAttribute(11, "story_attribute", Feed::Story,
                           {"story_id", "ordinal", "attribute_id", "value", "folded", "number"});
const Table consentEntry(12, "consent_entry", Feed::Story,
                         {"story_id", "purpose", "answer", "given_on", "how", "wording", "recorded_at"});
const Table codebook(13, "codebook", Feed::Project,
                     {"guid", "key", "edition", "name_nl", "name_en", "source_nl", "source_en"});
const Table code(14, "code", Feed::Project,
                 {"guid",          "codebook_id", "key",         "number",          "ordinal",
                  "name_nl",       "name_en",     "short_nl",    "short_en",        "definition_nl",
                  "definition_en", "question_nl", "question_en", "question_origin", "include_nl",
                  "include_en",    "exclude_nl",  "exclude_en",  "colour",          "parent_id",
                  "kind",          "anchor_nl",   "anchor_en",   "shortcut",        "retired_at",
                  "merged_into"});
// 15 was criterion, until criteria became codes.
const Table term(16, "term", Feed::Project, {"code_id", "ordinal", "text", "inside_words"});
const Table passage(17, "passage", Feed::Story,
                    {"guid", "story_id", "code_id", "coder_id", "begin_cp", "end_cp", "valence",
                     "needs_review", "created_at"});
const Table memo(18, "memo", Feed::Story,
                 {"guid", "story_id", "passage_id", "code_id", "narrator_id", "text", "coder_id",
                  "created_at", "annotation_id", "changed_at"});
const Table indicator(19, "indicator", Feed::Project,
                      {"guid", "key", "name", "level", "direction", "edition"});
const Table indicatorEdition(20, "indicator_edition", Feed::Project,
                             {"indicator_id", "edition", "unit", "definition", "source", "figures_hash",
                              "observations", "stored_at"});
const Table observation(21, "observation", Feed::Project,
                        {"edition_id", "area_id", "area_name", "period", "value", "n", "sign", "raw"});
const Table link(22, "link", Feed::Project,
                 {"guid", "code_id", "indicator_id", "assumption", "expected", "coder_id", "created_at"});
const Table signification(23, "signification", Feed::Story,
                          {"story_id", "ordinal", "place", "kind", "question", "label", "value"});
const Table partRecording(24, "part_recording", Feed::Story,
                          {"until_on", "begin_s", "end_s", "media_path", "media_hash"});
const Table doneMark(25, "done_mark", Feed::Project, {"story_id", "coder_id", "done_at"});
const Table assignment(26, "assignment", Feed::Project,
                       {"story_id", "coder_id", "blind", "assigned_by", "assigned_at"});
const Table agreementSnapshot(27, "agreement_snapshot", Feed::Project,
                              {"guid", "unit", "coders", "report", "coder_id", "made_at"});
const Table decision(28, "decision", Feed::Project,
                     {"guid", "snapshot_id", "story_id", "passage_guid", "kind", "code_id", "owner_id",
                      "begin_cp", "end_cp", "valence", "reason", "coder_id", "decided_at"});
const Table annotation(29, "annotation", Feed::Story,
                       {"guid", "story_id", "coder_id", "begin_cp", "end_cp", "needs_review", "created_at"});
const Table summary(30, "summary", Feed::Story,
                    {"guid", "story_id", "code_id", "text", "coder_id", "changed_at"});
const Table codebookEdition(31, "codebook_edition", Feed::Project,
                            {"codebook_id", "name", "note", "coder_id", "kept_at"});
const Table editionCode(32, "edition_code", Feed::Project,
                        {"edition_id", "place",         "guid",          "key",         "number",
                         "parent_key", "kind",          "name_nl",       "name_en",     "short_nl",
                         "short_en",   "definition_nl", "definition_en", "question_nl", "question_en",
                         "include_nl", "include_en",    "exclude_nl",    "exclude_en",  "anchor_nl",
                         "anchor_en",  "colour",        "retired",       "merged_key"});
const Table mediumConsent(33, "medium_consent", Feed::Story,
                          {"story_id", "part_id", "answer", "given_on", "how", "wording", "recorded_at"});
const Table identifierDecision(34, "identifier_decision", Feed::Silent,
                               {"story_id", "kind", "folded", "coder_id", "decided_at"});
const Table survey(35, "survey", Feed::Project, {"guid", "kind", "source", "sha256", "imported_at"});
const Table surveyItem(36, "survey_item", Feed::Project,
                       {"survey_id", "ordinal", "key", "text_nl", "text_en", "answers", "favourable",
                        "excluded", "code_key"});
const Table respondent(37, "respondent", Feed::Project,
                       {"survey_id", "ordinal", "label", "told_on", "story_id"});
const Table respondentAttribute(38, "respondent_attribute", Feed::Project,
                                {"respondent_id", "ordinal", "name", "value"});
const Table answer(39, "answer", Feed::Project, {"respondent_id", "item_id", "moment", "value", "score"});

const Table savedQuery(40, "saved_query", Feed::Project,
                       {"guid", "name", "folded", "query", "in_passages", "synonyms", "interviewer"});
const Table wordGroup(41, "word_group", Feed::Project, {"kind", "ordinal", "words"});

}  // namespace tables

std::span<const Table* const> undoableTables() {
    using namespace tables;
    static const std::array all{&area,
                                &source,
                                &narrator,
                                &attribute,
                                &story,
                                &storyText,
                                &textEdit,
                                &part,
                                &rating,
                                &selectionRound,
                                &storyAttribute,
                                &consentEntry,
                                &codebook,
                                &code,
                                &term,
                                &passage,
                                &memo,
                                &indicator,
                                &indicatorEdition,
                                &observation,
                                &link,
                                &signification,
                                &partRecording,
                                &doneMark,
                                &assignment,
                                &agreementSnapshot,
                                &decision,
                                &annotation,
                                &summary,
                                &codebookEdition,
                                &editionCode,
                                &mediumConsent,
                                &identifierDecision,
                                &survey,
                                &surveyItem,
                                &respondent,
                                &respondentAttribute,
                                &answer,
                                &savedQuery,
                                &wordGroup};
    return all;
}

const Table* tableByNumber(std::uint64_t number) {
    const auto all = undoableTables();
    const auto found = std::ranges::find(all, number, &Table::number);
    return found == all.end() ? nullptr : *found;
}

}  // namespace vertelwerk::store
