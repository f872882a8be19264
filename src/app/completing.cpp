#include "vertelwerk/app/completing.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/model/method.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/search_memory.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/value_completion.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

using model::Field;
using Words = std::vector<std::string>;
using Found = base::Result<Words>;

constexpr std::size_t shortest = 2;

constexpr std::array fields{Field::Theme,         Field::Code,         Field::Valence, Field::Coder,
                            Field::Neighbourhood, Field::Municipality, Field::Method,  Field::Narrator,
                            Field::Year,          Field::Date,         Field::Consent, Field::Language,
                            Field::Source,        Field::Number,       Field::Has,     Field::SavedQuery};

/// What is typed last: a name, or a name and the beginning of a value.
struct LastWord {
    std::size_t begin = 0;  ///< where it begins in what was typed
    std::string name;
    std::optional<std::string> value;
    std::size_t valueAt = 0;  ///< where the value begins
};

/// Where the last word begins, outside quotation marks and past signs before it.
std::size_t lastBegin(std::string_view typed) {
    std::size_t begin = 0;
    bool inQuotes = false;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        inQuotes = inQuotes != (typed[i] == '"');
        if (!inQuotes && (typed[i] == ' ' || typed[i] == '(')) {
            begin = i + 1;
        }
    }
    while (begin < typed.size() && (typed[begin] == '-' || typed[begin] == '+')) {
        ++begin;
    }
    return begin;
}

std::string withoutQuotes(std::string_view text) {
    std::string plain(text);
    std::erase(plain, '"');
    return plain;
}

LastWord lastWord(std::string_view typed) {
    LastWord last;
    last.begin = lastBegin(typed);
    const auto word = typed.substr(last.begin);
    const auto colon = word.find(':', word.starts_with('"') ? word.find('"', 1) : 0);
    last.name = withoutQuotes(word.substr(0, colon));
    if (colon != std::string_view::npos) {
        last.valueAt = last.begin + colon + 1;
        last.value = withoutQuotes(word.substr(colon + 1));
    }
    return last;
}

/// In quotation marks where the query would end the value otherwise, or read it as something else.
std::string quoted(const std::string& value) {
    const bool plain = std::ranges::all_of(value,
                                           [](char c) {
                                               const auto byte = static_cast<unsigned char>(c);
                                               return byte >= 0x80 || std::isalnum(byte) != 0 || c == '-' ||
                                                      c == '_' || c == '.' || c == '+' || c == '=';
                                           }) &&
                       value.find("..") == std::string::npos;
    return plain ? value : '"' + value + '"';
}

/// A way to write a value, and other ways that the reader may begin to type.
struct Choice {
    std::string written;
    Words alike = {};
};

Words beginning(const std::vector<Choice>& choices, std::string_view begun) {
    const auto wanted = text::folded(begun);
    Words found;
    for (const auto& choice : choices) {
        const auto begins = [&](const std::string& word) { return text::folded(word).starts_with(wanted); };
        if (begins(choice.written) || std::ranges::any_of(choice.alike, begins)) {
            found.push_back(choice.written);
        }
    }
    return found;
}

std::vector<Choice> purposes(const base::Catalogue& catalogue) {
    std::vector<Choice> choices;
    for (const auto purpose : model::allPurposes) {
        choices.push_back({catalogue.say(nameOf(purpose)), {std::string(model::toKey(purpose))}});
    }
    return choices;
}

std::vector<Choice> methods(const base::Catalogue& catalogue) {
    std::vector<Choice> choices;
    for (const auto method : model::allMethods) {
        choices.push_back({std::string(model::toKey(method)), {catalogue.say(nameOf(method))}});
    }
    return choices;
}

base::Result<std::vector<Choice>> keptQueries(store::Database& database) {
    const auto queries = store::savedQueries(database);
    if (!queries) {
        return base::fail(queries.error());
    }
    std::vector<Choice> choices;
    for (const auto& query : *queries) {
        choices.push_back({query.name});
    }
    return choices;
}

base::Result<std::vector<Choice>> namedCodes(store::Database& database, Field field,
                                             base::Language language) {
    const auto codes = store::codes(database);
    if (!codes) {
        return base::fail(codes.error());
    }
    std::vector<Choice> choices;
    for (const auto& code : *codes) {
        const auto& name = model::briefName(code, language);
        Words alike{code.key, code.name.in(language)};
        if (code.number) {
            alike.push_back(std::to_string(*code.number));
        }
        choices.push_back(field == Field::Code ? Choice{code.key, {name, code.name.in(language)}}
                                               : Choice{name, std::move(alike)});
    }
    return choices;
}

base::Result<std::vector<Choice>> municipalities(store::Database& database) {
    const auto held = store::fieldValues(database, Field::Municipality);
    if (!held) {
        return base::fail(held.error());
    }
    std::vector<Choice> choices;
    for (const auto& [value, count] : *held) {
        choices.push_back({value});
    }
    return choices;
}

Found among(const base::Result<std::vector<Choice>>& choices, std::string_view begun) {
    return choices ? Found(beginning(*choices, begun)) : base::fail(choices.error());
}

Found values(store::Database& database, const std::string& name, std::string_view begun,
             const base::Catalogue& catalogue, std::size_t most) {
    const bool english = catalogue.language() == base::Language::English;
    const auto field = model::fieldFromName(name).value_or(Field::Attribute);
    switch (field) {
        case Field::Has:
            return beginning({{"memo"}, {english ? "passages" : "fragmenten"}}, begun);
        case Field::Valence:
            return beginning({{"+"}, {"-"}, {"\xC2\xB1"}, {"none"}}, begun);
        case Field::Consent:
            return beginning(purposes(catalogue), begun);
        case Field::Method:
            return beginning(methods(catalogue), begun);
        case Field::SavedQuery:
            return among(keptQueries(database), begun);
        case Field::Theme:
        case Field::Code:
            return among(namedCodes(database, field, catalogue.language()), begun);
        case Field::Municipality:
            return among(municipalities(database), begun);
        default:
            return store::valuesBeginning(database, field, name, begun, most);
    }
}

Found names(store::Database& database, std::string_view begun, base::Language language) {
    const auto attributes = store::attributeNames(database);
    if (!attributes) {
        return base::fail(attributes.error());
    }
    std::vector<Choice> choices;
    for (const auto field : fields) {
        choices.push_back({std::string(model::fieldName(field, language))});
    }
    std::set<std::string> known;
    for (const auto& name : *attributes) {
        // Written in another way it is the same field, and a field of the program goes before an attribute.
        if (!model::fieldFromName(name) && known.insert(text::folded(name)).second) {
            choices.push_back({name});
        }
    }
    return beginning(choices, begun);
}

}  // namespace

Found completions(store::Database& database, std::string_view typed, const base::Catalogue& catalogue,
                  std::size_t most) {
    const auto last = lastWord(typed);
    const bool inPhrase = !last.value && typed.substr(last.begin).starts_with('"');
    if (!last.value && (inPhrase || last.name.size() < shortest)) {
        return Words{};
    }
    const auto found = last.value ? values(database, last.name, *last.value, catalogue, most)
                                  : names(database, last.name, catalogue.language());
    if (!found) {
        return found;
    }
    Words whole;
    for (const auto& one : *found) {
        const bool complete = last.value && text::folded(one) == text::folded(*last.value);
        const bool writable = one.find('"') == std::string::npos;
        if (!complete && writable && whole.size() < most) {
            whole.push_back(last.value ? std::string(typed.substr(0, last.valueAt)) + quoted(one)
                                       : std::string(typed.substr(0, last.begin)) + quoted(one) + ':');
        }
    }
    return whole;
}

}  // namespace vertelwerk::app
