#include "app/qda_codes.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using exchange::QdaCode;
using exchange::QdaDescription;
using exchange::QdaFields;
using exchange::QdaProject;
using exchange::QdaSet;

constexpr std::uint32_t noColour = 0x666666;

/// A text in both languages as two fields, or only the one that differs from what stands outside.
void addLocal(QdaFields& fields, const std::string& name, const model::LocalText& text) {
    fields.emplace_back(name + ".nl", text.nl);
    fields.emplace_back(name + ".en", text.en);
}

model::LocalText localOf(const QdaDescription& description, const std::string& name) {
    return {std::string(description[name + ".nl"]), std::string(description[name + ".en"])};
}

/// The language in which a code's name and description are shown to other programs.
bool isDutch(const model::Code& code) {
    return !code.name.nl.empty();
}

QdaFields fieldsOf(const model::Code& code) {
    QdaFields fields{{"key", code.key}, {"number", code.number ? std::to_string(*code.number) : ""}};
    fields.emplace_back("language", isDutch(code) ? "nl" : "en");
    fields.emplace_back("name.en", isDutch(code) ? code.name.en : "");
    addLocal(fields, "short", code.shortName);
    fields.emplace_back("definition.en", isDutch(code) ? code.definition.en : "");
    fields.emplace_back("definition.nl", isDutch(code) ? "" : code.definition.nl);
    addLocal(fields, "question", code.question);
    fields.emplace_back("question.origin", code.questionOrigin == model::Origin::Source ? "source" : "");
    addLocal(fields, "include", code.include);
    addLocal(fields, "exclude", code.exclude);
    addLocal(fields, "anchor", code.anchor);
    fields.emplace_back("shortcut", code.shortcut);
    fields.emplace_back("kind", code.kind == model::CodeKind::Criterion ? "criterion" : "");
    fields.emplace_back("retired", code.retired ? "yes" : "");
    for (const auto& term : code.terms) {
        fields.emplace_back(term.insideWords ? "term.inside" : "term", term.text);
    }
    return fields;
}

/// Terms come in the order in which they were written.
void readLists(const QdaDescription& description, model::Code& code) {
    for (const auto& [name, value] : description.fields) {
        if (name == "term" || name == "term.inside") {
            code.terms.push_back({value, name == "term.inside"});
        }
    }
}

std::optional<int> numberOf(std::string_view digits) {
    int value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return !digits.empty() && read.ptr == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

QdaCode qdaCodeOf(const model::Code& code) {
    QdaCode made;
    made.guid = code.guid;
    made.name = isDutch(code) ? code.name.nl : code.name.en.empty() ? code.key : code.name.en;
    made.description =
        exchange::withFields(isDutch(code) ? code.definition.nl : code.definition.en, fieldsOf(code));
    made.colour = code.colour;
    made.codable = !code.retired;
    return made;
}

/// The codes that stand beneath `parent`, each with what stands beneath it.
std::vector<QdaCode> treeOf(const std::vector<model::Code>& codes, const std::string& parent) {
    std::vector<QdaCode> beneath;
    for (const auto& code : codes) {
        if (code.parentKey == parent) {
            beneath.push_back(qdaCodeOf(code));
            beneath.back().codes = code.key.empty() ? std::vector<QdaCode>() : treeOf(codes, code.key);
        }
    }
    return beneath;
}

/// A code of a file, with the names of the codes above it.
struct FoundCode {
    const QdaCode* code = nullptr;
    std::string path;  ///< "Coke / diet Coke"
    const QdaCode* above = nullptr;
};

void collect(const std::vector<QdaCode>& codes, const QdaCode* parent, const std::string& above,
             std::vector<FoundCode>& found) {
    for (const auto& code : codes) {
        const auto name = std::string(text::trimmed(code.name));
        auto path = above.empty() ? name : fmt::format("{} / {}", above, name);
        found.push_back({&code, path, parent});
        collect(code.codes, &code, path, found);
    }
}

model::Code codeOf(const QdaCode& from) {
    const auto description = exchange::splitFields(from.description);
    model::Code code;
    code.guid = from.guid;
    code.key = description["key"];
    code.number = numberOf(description["number"]);
    code.colour = from.colour.value_or(noColour);
    const bool dutch = description["language"] != "en";
    auto& name = dutch ? code.name.nl : code.name.en;
    auto& definition = dutch ? code.definition.nl : code.definition.en;
    code.definition = localOf(description, "definition");
    name = text::trimmed(from.name);
    definition = description.words;
    if (dutch) {
        code.name.en = description["name.en"];
    }
    code.shortName = localOf(description, "short");
    code.question = localOf(description, "question");
    code.questionOrigin =
        description["question.origin"] == "source" ? model::Origin::Source : model::Origin::Own;
    code.include = localOf(description, "include");
    code.exclude = localOf(description, "exclude");
    code.anchor = localOf(description, "anchor");
    code.shortcut = description["shortcut"];
    code.kind = description["kind"] == "criterion" ? model::CodeKind::Criterion : model::CodeKind::Code;
    code.retired = description["retired"] == "yes";
    readLists(description, code);
    return code;
}

/// A key that no code of the book has yet: the name, else the names above it too, else with a number.
std::string freeKey(const FoundCode& found, std::set<std::string>& taken) {
    const auto name = std::string(text::trimmed(found.code->name));
    for (const auto& wanted : {name, found.path}) {
        if (!wanted.empty() && taken.insert(text::folded(wanted)).second) {
            return wanted;
        }
    }
    for (int n = 2;; ++n) {
        auto wanted = fmt::format("{} {}", found.path.empty() ? "code" : found.path, n);
        if (taken.insert(text::folded(wanted)).second) {
            return wanted;
        }
    }
}

}  // namespace

std::vector<QdaCode> qdaCodesOf(const std::vector<model::Codebook>& codebooks) {
    std::vector<QdaCode> codes;
    for (const auto& codebook : codebooks) {
        for (auto& code : treeOf(codebook.codes, {})) {
            codes.push_back(std::move(code));
        }
    }
    return codes;
}

std::vector<QdaSet> qdaSetsOf(const std::vector<model::Codebook>& codebooks) {
    std::vector<QdaSet> sets;
    for (const auto& codebook : codebooks) {
        QdaSet set;
        set.guid = codebook.guid;
        set.name = codebook.name.nl.empty() ? codebook.name.en : codebook.name.nl;
        QdaFields fields{{"codebook", codebook.key}, {"edition", codebook.edition}};
        addLocal(fields, "name", codebook.name);
        addLocal(fields, "source", codebook.source);
        set.description = exchange::withFields(
            codebook.source.nl.empty() ? codebook.source.en : codebook.source.nl, fields);
        for (const auto& code : codebook.codes) {
            set.codes.push_back(code.guid);
        }
        if (set.name.empty()) {
            set.name = codebook.key;
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

std::vector<model::Codebook> codebooksOf(const QdaProject& project, const std::string& fileName) {
    std::vector<FoundCode> found;
    collect(project.codes, nullptr, {}, found);
    std::vector<model::Codebook> books;
    std::map<std::string, std::size_t> bookOf;  // by the GUID of a code
    for (const auto& set : project.sets) {
        const auto description = exchange::splitFields(set.description);
        if (description["codebook"].empty()) {
            continue;
        }
        auto& book = books.emplace_back();
        book.guid = set.guid;
        book.key = description["codebook"];
        book.edition = description["edition"];
        book.name = localOf(description, "name");
        book.source = localOf(description, "source");
        for (const auto& code : set.codes) {
            bookOf.emplace(code, books.size() - 1);
        }
    }
    const auto own = books.size();
    std::vector<std::set<std::string>> taken(own + 1);
    std::map<std::pair<std::size_t, std::string>, std::string> keyOf;  // by book and GUID
    for (const auto& one : found) {
        const auto place = bookOf.find(one.code->guid);
        const auto number = place == bookOf.end() ? own : place->second;
        if (number == books.size()) {
            auto& book = books.emplace_back();
            book.key = fileName;
            book.edition = "1";
            book.name.nl = fileName;
            book.source.nl = project.origin;
        }
        auto code = codeOf(*one.code);
        if (code.key.empty() || !taken[number].insert(text::folded(code.key)).second) {
            code.key = freeKey(one, taken[number]);
        }
        const auto above = one.above == nullptr ? keyOf.end() : keyOf.find({number, one.above->guid});
        code.parentKey = above == keyOf.end() ? std::string() : above->second;
        keyOf.emplace(std::pair(number, code.guid), code.key);
        auto& codes = books[number].codes;
        code.ordinal = static_cast<int>(codes.size()) + 1;
        codes.push_back(std::move(code));
    }
    std::erase_if(books, [](const model::Codebook& book) { return book.codes.empty(); });
    return books;
}

}  // namespace vertelwerk::app
