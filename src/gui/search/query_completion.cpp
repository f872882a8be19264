#include "gui/search/query_completion.h"

#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/model/method.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/search_memory.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>

namespace vertelwerk::gui {
namespace {

using model::Field;

constexpr std::size_t shortest = 2;
constexpr std::size_t most = 12;

constexpr std::array fields{Field::Theme,         Field::Code,         Field::Valence, Field::Coder,
                            Field::Neighbourhood, Field::Municipality, Field::Method,  Field::Narrator,
                            Field::Year,          Field::Date,         Field::Consent, Field::Language,
                            Field::Source,        Field::Number,       Field::Has,     Field::SavedQuery};

std::string quoted(const std::string& value) {
    const bool plain = value.find_first_of(" \"():") == std::string::npos;
    return plain ? value : '"' + value + '"';
}

/// Where the last word begins, outside quotation marks.
std::size_t lastWord(std::string_view typed) {
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

}  // namespace

base::Result<KnownFields> readKnownFields(app::Reading& reading, base::Language language) {
    KnownFields known;
    for (const auto field : fields) {
        const std::string name(model::fieldName(field, language));
        known.names.push_back(name);
        auto& values = known.values[name];
        if (field == Field::Has) {
            values = {"memo", language == base::Language::English ? "passages" : "fragmenten"};
        } else if (field == Field::SavedQuery) {
            const auto queries = store::savedQueries(reading.database);
            if (!queries) {
                return base::fail(queries.error());
            }
            for (const auto& query : *queries) {
                values.push_back(query.name);
            }
        } else if (field == Field::Theme || field == Field::Code) {
            const auto codes = store::codes(reading.database);
            if (!codes) {
                return base::fail(codes.error());
            }
            for (const auto& code : *codes) {
                values.push_back(field == Field::Code ? code.key : code.shortName.in(language));
            }
        } else {
            const auto held = store::fieldValues(reading.database, field);
            if (!held) {
                return base::fail(held.error());
            }
            for (const auto& [value, count] : *held) {
                values.push_back(value);
            }
        }
    }
    const auto attributes = store::fieldValues(reading.database, Field::Attribute);
    if (!attributes) {
        return base::fail(attributes.error());
    }
    for (const auto& [name, count] : *attributes) {
        known.names.push_back(name);
    }
    return known;
}

std::vector<std::string> completions(std::string_view typed, const KnownFields& known) {
    const auto begin = lastWord(typed);
    const std::string before(typed.substr(0, begin));
    const auto word = typed.substr(begin);
    std::vector<std::string> whole;
    if (const auto colon = word.find(':'); colon != std::string_view::npos) {
        const auto field = model::fieldFromName(word.substr(0, colon));
        auto begun = word.substr(colon + 1);
        begun.remove_prefix(begun.starts_with('"') ? 1 : 0);
        const auto wanted = text::folded(begun);
        for (const auto& [name, values] : known.values) {
            if (!field || model::fieldFromName(name) != field) {
                continue;
            }
            for (const auto& value : values) {
                const bool longer = value.size() > begun.size();
                if (longer && text::folded(value).starts_with(wanted) && whole.size() < most) {
                    whole.push_back(before + std::string(word.substr(0, colon + 1)) + quoted(value));
                }
            }
        }
        return whole;
    }
    if (word.size() < shortest || word.starts_with('"')) {
        return whole;
    }
    const auto wanted = text::folded(word);
    for (const auto& name : known.names) {
        if (text::folded(name).starts_with(wanted) && whole.size() < most) {
            whole.push_back(before + quoted(name) + ':');
        }
    }
    return whole;
}

}  // namespace vertelwerk::gui
