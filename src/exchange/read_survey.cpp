#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/exchange/surveys.h"
#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/contact_details.h"
#include "exchange/dates.h"
#include "exchange/head.h"
#include "exchange/matrix_rows.h"
#include "exchange/strings.h"
#include "exchange/survey_columns.h"
#include "exchange/survey_items.h"
#include "exchange/survey_questions.h"
#include "exchange/survey_scores.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace vertelwerk::exchange {

namespace {

namespace fs = std::filesystem;
using model::SurveyKind;

struct TableOfFile {
    std::string format;
    std::string encoding;
    std::string sha256;
    Table table;
};

/// The first sheet that has rows.
base::Result<TableOfFile> tableOfFile(const fs::path& path) {
    const auto bytes = base::readFile(path);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    auto book = readWorkbook(path, *bytes);
    if (!book) {
        return base::fail(book.error());
    }
    for (auto& sheet : book->sheets) {
        if (auto table = tableOf(std::move(sheet)); table && !table->rows.empty()) {
            table = wideMatrix(*table).value_or(*table);
            return TableOfFile{book->format, book->encoding, base::sha256(*bytes), *std::move(table)};
        }
    }
    return base::fail(base::ErrorCode::Unreadable, base::msg("The table has no rows below its header."),
                      base::msg("Check that you chose the file with the answers."));
}

/// Questions beside the file: a table of items in the same folder that knows its columns.
std::vector<model::SurveyItem> itemsBeside(const fs::path& path, const Table& table) {
    std::vector<fs::path> candidates;
    std::error_code failed;
    for (const auto& entry :
         fs::directory_iterator(path.has_parent_path() ? path.parent_path() : fs::path("."), failed)) {
        if (text::folded(base::toUtf8(entry.path().filename())).find("items") != std::string::npos) {
            candidates.push_back(entry.path());
        }
    }
    std::ranges::sort(candidates);
    for (const auto& candidate : candidates) {
        const auto file = tableOfFile(candidate);
        auto items = file ? surveyItems(file->table) : std::vector<model::SurveyItem>();
        const bool knows = std::ranges::any_of(items, [&](const model::SurveyItem& item) {
            return std::ranges::any_of(table.header, [&](const std::string& header) {
                return text::folded(header) == text::folded(item.key) ||
                       text::folded(header) == text::folded(item.text.nl);
            });
        });
        if (knows) {
            return items;
        }
    }
    return {};
}

/// Makes respondents of rows.
class RowReader {
  public:
    RowReader(const Table& table, const SurveyColumns& columns, SurveyReading& reading)
        : table_(table), columns_(columns), reading_(reading) {}

    void read() {
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            readRow(i);
        }
        if (wrong_ > 0) {
            reading_.problems.push_back(
                base::plural("{0} answer was left out: \"{1}\" is none of the answers.",
                             "{0} answers were left out: \"{1}\" is none of the answers.", wrong_, example_));
        }
    }

  private:
    [[nodiscard]] std::string cell(std::size_t row, const std::optional<std::size_t>& column) const {
        return column ? std::string(text::trimmed(table_.rows[row][*column])) : std::string();
    }

    /// A matrix has a row a moment: rows of one client are one respondent.
    model::Respondent& respondentOf(const std::string& label) {
        auto& all = reading_.survey.respondents;
        if (reading_.survey.kind == SurveyKind::Zrm && !label.empty()) {
            const auto [known, isNew] = byLabel_.emplace(label, all.size());
            if (!isNew) {
                return all[known->second];
            }
        }
        return all.emplace_back();
    }

    void readRow(std::size_t row) {
        const auto label = cell(row, columns_.label);
        auto& one = respondentOf(label.empty() ? cell(row, columns_.joins) : label);
        one.label = label;
        one.place = std::to_string(row < table_.numbers.size() ? table_.numbers[row] : row + 1);
        const auto written = cell(row, columns_.date);
        auto date = wholeDate(written);
        date = date.empty() ? text::isoDate(written) : date;
        one.date = date;
        auto moment = cell(row, columns_.moment);
        if (moment.empty() && reading_.survey.kind == SurveyKind::Zrm) {
            moment = date;
        }
        for (const auto& item : columns_.items) {
            readAnswer(one, item, cell(row, item.column), moment);
        }
        for (const auto column : columns_.open) {
            if (auto words = cell(row, column); !words.empty()) {
                one.open.push_back({table_.header[column], std::move(words)});
            }
        }
        for (const auto column : columns_.attributes) {
            auto value = cell(row, column);
            const auto& name = table_.header[column];
            if (!value.empty() &&
                std::ranges::find(one.attributes, name, &model::Attribute::name) == one.attributes.end()) {
                one.attributes.push_back({name, std::move(value)});
            }
        }
        if (columns_.contact) {
            one.mayBeContacted = model::answerFromWord(cell(row, columns_.contact));
        }
    }

    void readAnswer(model::Respondent& one, const SurveyColumns::Item& column, const std::string& value,
                    const std::string& moment) {
        if (value.empty()) {
            return;
        }
        const auto kind = reading_.survey.kind;
        model::SurveyAnswer answer{column.item, column.moment.empty() ? moment : column.moment, value, {}};
        if (kind == SurveyKind::Nps || kind == SurveyKind::Score || kind == SurveyKind::Zrm) {
            const auto score = scoreOf(value, kind);
            if (!score) {
                if (!answersNothing(value)) {
                    leaveOut(value);
                }
                return;
            }
            answer.score = score;
        } else {
            const auto& item = reading_.survey.items[column.item];
            // Some programs write 4,00 for the answer 4.
            const auto number = toNumber(value);
            const bool whole = number && *number == std::floor(*number) && std::abs(*number) <= 100;
            if (!isKnown(item, value) && whole) {
                answer.value = std::to_string(static_cast<int>(*number));
            }
            if (!isKnown(item, answer.value)) {
                leaveOut(value);
                return;
            }
        }
        one.answers.push_back(std::move(answer));
    }

    static bool isKnown(const model::SurveyItem& item, const std::string& value) {
        const auto folded = text::folded(value);
        const auto among = [&](const std::vector<std::string>& list) {
            return std::ranges::any_of(list,
                                       [&](const auto& known) { return text::folded(known) == folded; });
        };
        return item.answers.empty() || among(item.answers) || among(item.favourable) || among(item.excluded);
    }

    void leaveOut(const std::string& value) {
        if (wrong_++ == 0) {
            example_ = holdsContactDetails(value) ? "..." : value;
        }
    }

    const Table& table_;
    const SurveyColumns& columns_;
    SurveyReading& reading_;
    std::map<std::string, std::size_t> byLabel_;
    std::size_t wrong_ = 0;
    std::string example_;
};

/// The columns of the table with what each is for.
std::vector<AnswerColumn> rolesOf(const Table& table, const SurveyColumns& columns) {
    std::vector<AnswerColumn> all;
    all.reserve(table.header.size());
    for (const auto& name : table.header) {
        all.push_back({name, std::nullopt});
    }
    for (const auto& [place, role] : {std::pair{columns.label, AnswerRole::Respondent},
                                      {columns.date, AnswerRole::Date},
                                      {columns.moment, AnswerRole::Moment},
                                      {columns.contact, AnswerRole::Contact}}) {
        if (place) {
            all[*place].role = role;
        }
    }
    for (const auto& item : columns.items) {
        all[item.column].role = AnswerRole::Question;
    }
    for (const auto& [places, role] : {std::pair{&columns.open, AnswerRole::Open},
                                       {&columns.attributes, AnswerRole::Attribute},
                                       {&columns.personal, AnswerRole::Personal}}) {
        for (const auto place : *places) {
            all[place].role = role;
        }
    }
    return all;
}

/// The questions that a list gives, or one beside the file.
base::Result<std::vector<model::SurveyItem>> knownItems(const fs::path& path, const Table& table,
                                                        const fs::path& itemsFile) {
    if (itemsFile.empty()) {
        return itemsBeside(path, table);
    }
    const auto items = tableOfFile(itemsFile);
    if (!items) {
        return base::fail(items.error());
    }
    return surveyItems(items->table);
}

void refuse(SurveyReading& reading, const base::Error& error) {
    reading.verdict = Verdict::Refused;
    reading.problems.push_back(error.what);
    if (!error.advice.empty()) {
        reading.problems.push_back(error.advice);
    }
}

base::Error noItems(SurveyKind kind) {
    switch (kind) {
        case SurveyKind::Nps:
        case SurveyKind::Score:
            return {base::ErrorCode::Unreadable,
                    base::msg("No column holds answers from 0 to 10."),
                    {},
                    base::msg("Check the file, and the kind of survey that you chose.")};
        case SurveyKind::Zrm:
            return {
                base::ErrorCode::Unreadable,
                base::msg("No column is named after a domain of the self-reliance matrix with answers from "
                          "1 to 5."),
                {},
                base::msg("Name the columns after the domains, such as Huisvesting or Sociaal netwerk.")};
        default:
            return {
                base::ErrorCode::Unreadable,
                base::msg(
                    "No column holds answers such as mee eens, neutraal or ja, or numbers such as 1 to 5 "
                    "under a statement."),
                {},
                base::msg(
                    "Say the scale in the heading, such as (1 = helemaal oneens, 5 = helemaal eens), or "
                    "give along a list of questions: a table with the columns item, tekst, antwoorden and "
                    "gunstig (on the command line: --items).")};
    }
}

/// Numbers up to 6 or 7 of which nobody said what they mean may as well be marks from 0 to 10.
bool mayBeMarks(const model::SurveyItem& item) {
    constexpr std::size_t commonest = 5;
    return model::hasUnknownDirection(item) && item.answers.size() - item.excluded.size() > commonest;
}

base::Error onlyRecommending() {
    return {base::ErrorCode::Unreadable,
            base::msg("The file only asks to recommend: the figure for that is a net score, not a mean."),
            {},
            base::msg("Choose the kind Recommendation (NPS) for it.")};
}

base::Error questionsOnly() {
    return {
        base::ErrorCode::Unreadable,
        base::msg("This is the list of questions, not the answers that people gave."),
        {},
        base::msg("Import the file with a row a respondent, and give this list along with --items; a list "
                  "in the same folder with \"items\" in its name is found by itself.")};
}

}  // namespace

SurveyReading readSurvey(const fs::path& path, SurveyKind kind, const fs::path& itemsFile) {
    SurveyReading reading;
    reading.path = path;
    reading.survey.kind = kind;
    reading.survey.source = base::toUtf8(path.filename());
    auto file = tableOfFile(path);
    if (!file) {
        refuse(reading, file.error());
        return reading;
    }
    reading.format = file->format;
    reading.encoding = file->encoding;
    reading.survey.sha256 = file->sha256;
    reading.problems = file->table.problems;
    if (!surveyItems(file->table).empty()) {
        refuse(reading, questionsOnly());
        return reading;
    }
    std::vector<model::SurveyItem> known;
    if (!itemsFile.empty() || kind == SurveyKind::Ceo || kind == SurveyKind::Likert) {
        auto items = knownItems(path, file->table, itemsFile);
        if (!items) {
            refuse(reading, items.error());
            return reading;
        }
        known = *std::move(items);
    }
    const auto columns = surveyColumns(file->table, kind, known, reading.survey.items);
    reading.columns = rolesOf(file->table, columns);
    if (columns.items.empty()) {
        refuse(reading, columns.recommending.empty() ? noItems(kind) : onlyRecommending());
        return reading;
    }
    for (const auto column : columns.recommending) {
        reading.problems.push_back(
            base::msg("\"{0}\" asks to recommend: the figure for it is a net score, not a mean. Import the "
                      "file once more as Recommendation (NPS) for it.",
                      file->table.header[column]));
    }
    reading.problems.reserve(reading.problems.size() + columns.personal.size());
    for (const auto column : columns.personal) {
        reading.problems.push_back(base::msg("The column \"{0}\" holds personal details; it was not read.",
                                             file->table.header[column]));
    }
    if (std::ranges::any_of(reading.survey.items, model::hasUnknownDirection)) {
        reading.problems.push_back(base::msg(
            "The table does not say which numbers are favourable: counted is how often each was chosen. Say "
            "it "
            "in the heading, such as (1 = helemaal oneens, 5 = helemaal eens), or give along a list of "
            "questions: a table with the columns item, tekst, antwoorden and gunstig."));
    }
    RowReader(file->table, columns, reading).read();
    reading.verdict = reading.problems.empty() ? Verdict::Ok : Verdict::Warning;
    return reading;
}

std::optional<SurveyKind> likelyKind(const fs::path& path, const fs::path& itemsFile) {
    constexpr std::size_t aMatrix = 3;  // domains or statements that are no accident
    const auto file = tableOfFile(path);
    if (!file || !surveyItems(file->table).empty()) {
        return std::nullopt;
    }
    const auto known = knownItems(path, file->table, itemsFile).value_or(std::vector<model::SurveyItem>());
    const auto itemsOf = [&](SurveyKind kind) {
        std::vector<model::SurveyItem> items;
        static_cast<void>(surveyColumns(file->table, kind, known, items));
        return items;
    };
    if (itemsOf(SurveyKind::Zrm).size() >= aMatrix) {
        return SurveyKind::Zrm;
    }
    auto statements = itemsOf(SurveyKind::Likert);
    if (std::ranges::any_of(statements, mayBeMarks) ||
        (statements.size() < aMatrix && std::ranges::any_of(statements, model::hasUnknownDirection))) {
        statements.clear();
    }
    const auto asked = itemsOf(SurveyKind::Nps);
    const bool recommends = std::ranges::any_of(
        asked, [](const model::SurveyItem& item) { return asksToRecommend(item.text.nl); });
    if (recommends && statements.size() < aMatrix) {
        return SurveyKind::Nps;
    }
    if (!statements.empty()) {
        const bool national =
            !known.empty() || std::ranges::count_if(statements, [](const model::SurveyItem& item) {
                                  return isAboutSupport(item.text.nl);
                              }) >= static_cast<std::ptrdiff_t>(aMatrix);
        return national ? SurveyKind::Ceo : SurveyKind::Likert;
    }
    return itemsOf(SurveyKind::Score).empty() ? std::nullopt : std::optional(SurveyKind::Score);
}

model::StoryDraft openAnswersStory(const model::Respondent& respondent, const SurveyReading& reading) {
    model::StoryDraft draft;
    draft.method = model::Method::Survey;
    std::vector<HeadLine> lines;
    lines.reserve(respondent.attributes.size());
    for (const auto& attribute : respondent.attributes) {
        lines.push_back(makeHeadLine(attribute.name, attribute.value));
    }
    std::vector<base::Message> unheard;
    ConsentKeys keys;
    applyHead(lines, keys, draft, unheard);
    draft.method = model::Method::Survey;
    draft.number = respondent.label;
    draft.date = respondent.date;
    for (const auto& answer : respondent.open) {
        const auto words = text::tidy(answer.text);
        if (!words || words->empty()) {
            continue;
        }
        draft.text += draft.text.empty() ? "" : "\n\n";
        const auto begin = text::length(draft.text);
        draft.text += *words;
        model::Part part;
        part.kind = model::PartKind::Answer;
        part.title = answer.question;
        part.role = model::SpeakerRole::Teller;
        part.range = {begin, text::length(draft.text)};
        draft.parts.push_back(std::move(part));
    }
    if (respondent.mayBeContacted) {
        draft.consent.push_back({model::Purpose::Contact,
                                 *respondent.mayBeContacted,
                                 respondent.date,
                                 "survey",
                                 {},
                                 base::nowMs()});
    }
    draft.source.fileName = reading.survey.source;
    draft.source.place = respondent.place;
    draft.source.format = reading.format;
    draft.source.encoding = reading.encoding;
    draft.source.sha256 = reading.survey.sha256;
    draft.source.importedAt = base::nowMs();
    return draft;
}

}  // namespace vertelwerk::exchange
