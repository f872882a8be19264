#include "app/qda_out.h"

#include "vertelwerk/app/model_json.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/taking_over.h"

#include "app/export_memos.h"
#include "app/qda_codes.h"
#include "app/qda_losses.h"
#include "app/qda_memos.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::Result;
using exchange::QdaProject;
using exchange::QdaType;
using exchange::QdaVariable;

constexpr std::string_view origin = "Vertelwerk";

bool isInteger(std::string_view value) {
    if (value.starts_with('-')) {
        value.remove_prefix(1);
    }
    return !value.empty() && value.size() <= 15 && (value == "0" || value.front() != '0') &&
           std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

bool isDecimal(std::string_view value) {
    const auto point = value.find('.');
    const auto after = point == std::string_view::npos ? std::string_view() : value.substr(point + 1);
    return isInteger(value) || (isInteger(value.substr(0, point)) && !after.empty() && after.size() <= 15 &&
                                std::ranges::all_of(after, [](char c) { return c >= '0' && c <= '9'; }));
}

bool isDay(std::string_view value) {
    return value.size() == 10 && value[4] == '-' && value[7] == '-' && isInteger(value.substr(0, 4)) &&
           value.substr(5, 2) >= "01" && value.substr(5, 2) <= "12" && value.substr(8) >= "01" &&
           value.substr(8) <= "28";
}

bool isTruth(std::string_view value) {
    return value == "true" || value == "false";
}

/// The narrowest type that every value has, as it is written.
QdaType typeFor(const std::vector<std::string>& values) {
    const auto all = [&values](bool (*is)(std::string_view)) {
        return !values.empty() && std::ranges::all_of(values, is);
    };
    if (all(isInteger)) {
        return QdaType::Integer;
    }
    if (all(isDecimal)) {
        return QdaType::Float;
    }
    if (all(isDay)) {
        return QdaType::Date;
    }
    return all(isTruth) ? QdaType::Boolean : QdaType::Text;
}

/// A field of a story that goes as a variable.
struct StoryField {
    std::string_view key;
    base::Message name;
    std::function<std::string(const model::Story&)> value;
    bool outward = false;  ///< also for others
};

std::vector<StoryField> storyFields() {
    using model::Story;
    std::vector<StoryField> fields{
        {"number", msg("number"), [](const Story& story) { return story.number; }, true},
        {"title", msg("title"), [](const Story& story) { return story.title; }, true},
        {"method", msg("method"), [](const Story& story) { return std::string(toKey(story.method)); }, true},
        {"language", msg("language"), [](const Story& story) { return story.language; }, true},
        {"narrator", msg("teller"), [](const Story& story) { return story.narrator; }, false},
        {"date", msg("date"), [](const Story& story) { return story.date; }, false},
        {"area", msg("area"), [](const Story& story) { return story.area.name; }, true},
        {"area-code", msg("area code"), [](const Story& story) { return story.area.code; }, false},
        {"collected-by", msg("collected by"), [](const Story& story) { return story.collectedBy; }, false},
        {"domain", msg("domain of change"), [](const Story& story) { return story.domain; }, true},
        {"promised", msg("promised"), [](const Story& story) { return story.promised; }, false},
        {"verification", msg("verification"), [](const Story& story) { return story.verification; }, false},
        {"feedback", msg("feedback"), [](const Story& story) { return story.feedback; }, false}};
    return fields;
}

/// Makes the file of one project.
class QdpxMaker {
  public:
    QdpxMaker(store::Database& database, const ExportData& data, ExportReport& report,
              const base::Progress& progress)
        : database_(database), data_(data), report_(report), progress_(progress), fields_(storyFields()) {}

    Result<std::string> make() {
        auto codebooks = store::codebooks(database_);
        auto passages = exportPassages(database_, data_, &wordless_);
        if (!codebooks || !passages) {
            return base::fail(codebooks ? passages.error() : codebooks.error());
        }
        if (!data_.outward()) {
            auto memos = exportMemoRows(database_, data_);
            if (!memos) {
                return base::fail(memos.error());
            }
            memos_ = QdaMemosOut(*std::move(memos));
        }
        if (const auto headed = makeHead(*codebooks); !headed) {
            return base::fail(headed.error());
        }
        takePassages(*passages);
        exchange::QdpxWriter writer(head_);
        for (const auto valence : {model::Valence::Good, model::Valence::Bad, model::Valence::Mixed}) {
            writer.add(valenceNote(valence, data_.catalogue));
        }
        std::ranges::for_each(headNotes_, [&writer](const exchange::QdaNote& note) { writer.add(note); });
        std::size_t done = 0;
        const auto read = store::eachStory(database_, data_.gate.kept, [&](const model::Story& story) {
            if (!progress_.stopped()) {
                write(writer, story);
                progress_.at(++done, data_.gate.kept.size());
            }
        });
        if (!read) {
            return base::fail(read.error());
        }
        auto losses = qdpxLosses(database_, data_, wordless_);
        if (!losses) {
            return base::fail(losses.error());
        }
        report_.notHeld = *std::move(losses);
        report_.rows = data_.gate.kept.size();
        return writer.finish(qdaSetsOf(*codebooks), data_.pageMark());
    }

  private:
    base::Status makeHead(const std::vector<model::Codebook>& codebooks) {
        head_.name = data_.projectTitle;
        head_.origin = origin;
        head_.codes = qdaCodesOf(codebooks);
        if (!data_.outward()) {
            const auto coders = store::coderIdentities(database_);
            const auto narrators = store::narratorIdentities(database_);
            if (!coders || !narrators) {
                return base::fail(coders ? narrators.error() : coders.error());
            }
            for (const auto& coder : *coders) {
                head_.users.push_back({coder.guid, coder.name});
                userOf_[coder.name] = coder.guid;
            }
            addCases(*narrators);
            addHeadNotes(codebooks);
        }
        addVariables();
        return {};
    }

    [[nodiscard]] exchange::QdaNote noteOf(const store::MemoRow& memo) const {
        const auto user = userOf_.find(memo.coder);
        return qdaNote(memo, user == userOf_.end() ? std::string() : user->second);
    }

    /// Memos about codes, the project and narrators.
    void addHeadNotes(const std::vector<model::Codebook>& codebooks) {
        std::map<std::string, std::vector<std::string>> ofCode;
        for (const auto& codebook : codebooks) {
            for (const auto& code : codebook.codes) {
                for (const auto* memo : memos_.about(store::MemoAbout::Code, code.id.value)) {
                    headNotes_.push_back(noteOf(*memo));
                    ofCode[code.guid].push_back(memo->guid);
                }
            }
        }
        giveNotes(head_.codes, ofCode);
        for (const auto about : {store::MemoAbout::Project, store::MemoAbout::Narrator}) {
            for (const auto* memo : memos_.about(about)) {
                headNotes_.push_back(noteOf(*memo));
                head_.projectNotes.push_back(memo->guid);
            }
        }
    }

    static void giveNotes(std::vector<exchange::QdaCode>& codes,
                          const std::map<std::string, std::vector<std::string>>& notes) {
        for (auto& code : codes) {
            if (const auto own = notes.find(code.guid); own != notes.end()) {
                code.notes = own->second;
            }
            giveNotes(code.codes, notes);
        }
    }

    void addCases(const std::vector<store::Identity>& narrators) {
        std::map<std::string, std::vector<std::string>> storiesOf;
        const auto read = store::eachStory(database_, data_.gate.kept, [&](const model::Story& story) {
            if (!story.narrator.empty()) {
                storiesOf[story.narrator].push_back(story.guid);
            }
        });
        for (const auto& narrator : narrators) {
            if (const auto found = storiesOf.find(narrator.name); read && found != storiesOf.end()) {
                head_.cases.push_back({narrator.guid, narrator.name, {}, {}, found->second});
            }
        }
    }

    std::string addVariable(std::string_view kind, const std::string& key, std::string name, QdaType type) {
        const auto guid = exchange::guidFor(fmt::format("variable {} {}", kind, key));
        while (std::ranges::find(head_.variables, name, &QdaVariable::name) != head_.variables.end()) {
            name += "*";
        }
        head_.variables.push_back(
            {guid, name, type,
             exchange::withFields({}, {{std::string(qdaVariableField), fmt::format("{}.{}", kind, key)}})});
        return guid;
    }

    void addVariables() {
        for (const auto& field : fields_) {
            if (field.outward || !data_.outward()) {
                fieldVariables_[std::string(field.key)] =
                    addVariable("story", std::string(field.key), data_.say(field.name), QdaType::Text);
            }
        }
        if (!data_.outward()) {
            for (const auto purpose : model::allPurposes) {
                const std::string key(model::toKey(purpose));
                consentVariables_[key] =
                    addVariable("consent", key, data_.say(msg("consent: {0}", data_.say(nameOf(purpose)))),
                                QdaType::Text);
            }
        }
        std::map<std::string, std::vector<std::string>> values;
        for (const auto& [story, attributes] : data_.attributes) {
            for (const auto& attribute : attributes) {
                values[attribute.name].push_back(attribute.value);
            }
        }
        for (const auto& name : data_.attributeNames()) {
            attributeVariables_[name] = addVariable("attribute", name, name, typeFor(values[name]));
        }
    }

    void takePassages(std::vector<model::PassageRow>& passages) {
        for (auto& row : passages) {
            passages_[row.passage.story].push_back(std::move(row));
        }
        passages.clear();
    }

    void write(exchange::QdpxWriter& writer, const model::Story& story) {
        exchange::QdaSource source;
        source.guid = story.guid;
        source.name = nameOfSource(story);
        source.text = story.text;
        addValues(source, story);
        if (!data_.outward()) {
            source.createdAt = story.source.importedAt;
            exchange::QdaNote note;
            note.guid = exchange::guidFor("story data " + story.guid);
            note.name = qdaStoryNote;
            note.text = storyDataJson(story);
            writer.add(note);
            source.notes.push_back(note.guid);
        }
        for (const auto* memo : memos_.about(store::MemoAbout::Story, story.id.value)) {
            writer.add(noteOf(*memo));
            source.notes.push_back(memo->guid);
        }
        const auto held = passages_.find(story.id);
        if (held != passages_.end()) {
            addSelections(source, story, held->second, writer);
        }
        addAnnotations(source, story, writer);
        writer.add(source);
    }

    [[nodiscard]] std::string nameOfSource(const model::Story& story) const {
        for (const auto* name : {&story.title, &story.number}) {
            if (!name->empty()) {
                return *name;
            }
        }
        return data_.outward() ? data_.say(msg("Story {0}", story.id.value)) : story.source.fileName;
    }

    void addValues(exchange::QdaSource& source, const model::Story& story) const {
        const auto add = [&source](const std::string& variable, std::string value) {
            if (!value.empty()) {
                source.values.push_back({variable, std::move(value)});
            }
        };
        for (const auto& field : fields_) {
            if (const auto variable = fieldVariables_.find(std::string(field.key));
                variable != fieldVariables_.end()) {
                add(variable->second, field.value(story));
            }
        }
        for (const auto purpose : model::allPurposes) {
            if (const auto variable = consentVariables_.find(std::string(model::toKey(purpose)));
                variable != consentVariables_.end()) {
                add(variable->second, std::string(model::toKey(story.consentNow.of(purpose))));
            }
        }
        for (const auto& attribute : story.attributes) {
            add(attributeVariables_.at(attribute.name), attribute.value);
        }
    }

    void addSelections(exchange::QdaSource& source, const model::Story& story,
                       const std::vector<model::PassageRow>& rows, exchange::QdpxWriter& writer) const {
        for (const auto& row : rows) {
            const auto& passage = row.passage;
            const auto user = data_.outward() ? std::string() : userOf_.at(row.coder);
            const auto createdAt = data_.outward() ? 0 : passage.createdAt;
            if (source.selections.empty() || source.selections.back().range != passage.range) {
                auto& selection = source.selections.emplace_back();
                selection.guid = exchange::guidFor(
                    fmt::format("selection {} {} {}", story.guid, passage.range.begin, passage.range.end));
                selection.name = row.quote;
                selection.range = passage.range;
                selection.user = user;
                selection.createdAt = createdAt;
            }
            const auto* code = data_.code(passage.code);
            if (code == nullptr) {
                continue;
            }
            exchange::QdaCoding coding{passage.guid, code->guid, user, createdAt, {}};
            if (passage.valence != model::Valence::None) {
                coding.notes.push_back(valenceNote(passage.valence, data_.catalogue).guid);
            }
            for (const auto* memo : memos_.about(store::MemoAbout::Passage, passage.id.value)) {
                writer.add(noteOf(*memo));
                coding.notes.push_back(memo->guid);
            }
            source.selections.back().codings.push_back(std::move(coding));
        }
    }

    /// Words with a memo and no code: selections without a coding.
    void addAnnotations(exchange::QdaSource& source, const model::Story& story,
                        exchange::QdpxWriter& writer) const {
        for (const auto* memo : memos_.about(store::MemoAbout::Words, story.id.value)) {
            auto note = noteOf(*memo);
            if (memo->range.empty()) {  // its words were taken out of the text
                source.notes.push_back(note.guid);
            } else {
                auto& selection = source.selections.emplace_back();
                selection.guid = exchange::guidFor("annotation " + memo->guid);
                selection.name = memo->quote;
                selection.range = memo->range;
                selection.user = note.user;
                selection.createdAt = memo->createdAt;
                selection.notes = {note.guid};
            }
            writer.add(note);
        }
    }

    store::Database& database_;
    const ExportData& data_;
    ExportReport& report_;
    const base::Progress& progress_;
    std::vector<StoryField> fields_;
    QdaProject head_;
    QdaMemosOut memos_;
    std::vector<exchange::QdaNote> headNotes_;
    std::map<std::string, std::string> userOf_;
    std::map<std::string, std::string> fieldVariables_;
    std::map<std::string, std::string> consentVariables_;
    std::map<std::string, std::string> attributeVariables_;
    std::map<model::StoryId, std::vector<model::PassageRow>> passages_;
    std::size_t wordless_ = 0;
};

}  // namespace

exchange::QdaNote valenceNote(model::Valence valence, const base::Catalogue& catalogue) {
    exchange::QdaNote note;
    note.guid = exchange::guidFor(fmt::format("valence {}", model::toSign(valence)));
    note.name = fmt::format("{}: {}", catalogue.say(msg("Experience")), model::toSign(valence));
    note.text = catalogue.say(nameOf(valence));
    return note;
}

Result<std::string> makeQdpx(store::Database& database, const ExportData& data, ExportReport& report,
                             const base::Progress& progress) {
    return QdpxMaker(database, data, report, progress).make();
}

Result<std::string> makeQdc(store::Database& database, const ExportData& data, ExportReport& report) {
    const auto codebooks = store::codebooks(database);
    if (!codebooks) {
        return base::fail(codebooks.error());
    }
    const auto codes = qdaCodesOf(*codebooks);
    if (codes.empty()) {
        return base::fail(base::ErrorCode::NotFound, msg("The project has no codes."),
                          msg("Add a codebook to the project first."));
    }
    auto losses = qdcLosses(database);
    if (!losses) {
        return base::fail(losses.error());
    }
    report.notHeld = *std::move(losses);
    report.rows = data.codesInUse().size();
    return exchange::writeQdc(std::string(origin), codes, qdaSetsOf(*codebooks));
}

}  // namespace vertelwerk::app
