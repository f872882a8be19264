#include "vertelwerk/model/filter.h"

#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/indicator.h"
#include "vertelwerk/model/method.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/text/locale.h"

#include "model/keys.h"

namespace vertelwerk::model {
namespace {

constexpr auto fieldNames = wordsFor<Field>({{Field::Theme, "theme"},
                                             {Field::Theme, "thema"},
                                             {Field::Code, "code"},
                                             {Field::Valence, "valence"},
                                             {Field::Valence, "valentie"},
                                             {Field::Coder, "coder"},
                                             {Field::Coder, "codeur"},
                                             {Field::Neighbourhood, "area"},
                                             {Field::Neighbourhood, "wijk"},
                                             {Field::Neighbourhood, "neighbourhood"},
                                             {Field::Neighbourhood, "gebied"},
                                             {Field::Municipality, "municipality"},
                                             {Field::Municipality, "gemeente"},
                                             {Field::Method, "method"},
                                             {Field::Method, "methode"},
                                             {Field::Narrator, "narrator"},
                                             {Field::Narrator, "verteller"},
                                             {Field::Narrator, "deelnemer"},
                                             {Field::Narrator, "reiziger"},
                                             {Field::Narrator, "participant"},
                                             {Field::Year, "year"},
                                             {Field::Year, "jaar"},
                                             {Field::Date, "date"},
                                             {Field::Date, "datum"},
                                             {Field::Consent, "consent"},
                                             {Field::Consent, "toestemming"},
                                             {Field::Language, "language"},
                                             {Field::Language, "taal"},
                                             {Field::Source, "source"},
                                             {Field::Source, "bron"},
                                             {Field::Number, "number"},
                                             {Field::Number, "nummer"},
                                             {Field::Number, "verhaalnummer"},
                                             {Field::Number, "reisnummer"},
                                             {Field::Number, "story number"},
                                             {Field::Has, "has"},
                                             {Field::Has, "heeft"},
                                             {Field::SavedQuery, "saved"},
                                             {Field::SavedQuery, "zoekvraag"}});

/// What has: can ask for.
constexpr auto things = wordsFor<std::string_view>({{"memo", "memo"},
                                                    {"memo", "memos"},
                                                    {"memo", "memo's"},
                                                    {"passages", "passages"},
                                                    {"passages", "passage"},
                                                    {"passages", "fragment"},
                                                    {"passages", "fragmenten"}});

bool takesRange(Field field) {
    return field == Field::Year || field == Field::Date || field == Field::Number ||
           field == Field::Attribute;
}

/// The written condition, cut up but not yet checked.
struct Pieces {
    std::string_view name;
    std::string_view value;
    bool valueQuoted = false;
    bool negated = false;
};

/// Where the quoted word that begins `text` ends, past its closing quote; npos when it does not close.
std::size_t closingQuote(std::string_view text) {
    const auto close = text.find('"', 1);
    return close == std::string_view::npos ? close : close + 1;
}

std::optional<Pieces> cut(std::string_view written) {
    Pieces pieces;
    auto rest = text::trimmed(written);
    if (rest.starts_with('-')) {
        pieces.negated = true;
        rest.remove_prefix(1);
    }
    if (rest.starts_with('"')) {
        const auto end = closingQuote(rest);
        if (end == std::string_view::npos || end >= rest.size() || rest[end] != ':') {
            return std::nullopt;
        }
        pieces.name = rest.substr(1, end - 2);
        rest.remove_prefix(end + 1);
    } else {
        const auto colon = rest.find(':');
        if (colon == std::string_view::npos) {
            return std::nullopt;
        }
        pieces.name = rest.substr(0, colon);
        rest.remove_prefix(colon + 1);
    }
    rest = text::trimmed(rest);
    if (rest.starts_with('"')) {
        if (closingQuote(rest) != rest.size()) {
            return std::nullopt;
        }
        pieces.valueQuoted = true;
        rest = rest.substr(1, rest.size() - 2);
    }
    pieces.name = text::trimmed(pieces.name);
    pieces.value = text::trimmed(rest);
    return pieces.name.empty() || pieces.value.empty() ? std::nullopt : std::optional(pieces);
}

void setValue(FieldFilter& filter, const Pieces& pieces) {
    const auto dots = pieces.value.find("..");
    const bool bounded = dots != std::string_view::npos && pieces.value.size() > 2 &&
                         !pieces.value.substr(dots + 2).starts_with('.');  // three dots are no range
    const bool range = takesRange(filter.field) && !pieces.valueQuoted && bounded;
    filter.value = text::trimmed(range ? pieces.value.substr(0, dots) : pieces.value);
    if (range) {
        filter.upper = text::trimmed(pieces.value.substr(dots + 2));
    }
}

/// A value that is not among those a field can have.
tl::unexpected<base::Error> notOneOf(std::string_view written, base::Message expected) {
    return base::fail(base::ErrorCode::Invalid, base::msg("{0} holds no value to filter by.", written),
                      std::move(expected));
}

bool isYear(std::string_view text) {
    return text.size() == 4 && yearOf(text).has_value();
}

/// 2023, 2023-06 or 2023-06-08, and in the calendar.
bool isIsoPrefix(std::string_view text) {
    return text.size() >= 4 && yearOf(text) && text::isoDate(text) == text;
}

template <typename Check>
bool boundsAre(const FieldFilter& filter, Check check) {
    const auto isBound = [&](const std::string& bound) { return bound.empty() || check(bound); };
    return filter.upper
               ? isBound(filter.value) && isBound(*filter.upper) &&
                     (filter.upper->empty() || filter.value.substr(0, filter.upper->size()) <= *filter.upper)
               : check(filter.value);
}

base::Result<FieldFilter> withMethod(FieldFilter filter, std::string_view written) {
    const auto method = methodFromWord(filter.value);
    if (!method) {
        return notOneOf(written, base::msg("Use storytelling, probe-kit, msc, journey, survey or report."));
    }
    filter.value = toKey(*method);
    return filter;
}

base::Result<FieldFilter> withValence(FieldFilter filter, std::string_view written) {
    const auto valence = valenceFromWord(filter.value);
    if (!valence) {
        return notOneOf(written, base::msg("Use + (good), - (not good), = (mixed) or none."));
    }
    filter.value = *valence == Valence::None ? "none" : toSign(*valence);
    return filter;
}

base::Result<FieldFilter> withConsent(FieldFilter filter, std::string_view written) {
    const auto consent = consentAnswerFromWords(filter.value);
    if (!consent) {
        return notOneOf(
            written,
            base::msg("Use a purpose such as research, learning, publication or quote, if need be with "
                      "=no or =unknown after it."));
    }
    filter.value = toKey(consent->purpose);
    if (consent->answer != Answer::Yes) {
        filter.value += '=';
        filter.value += toKey(consent->answer);
    }
    return filter;
}

base::Result<FieldFilter> withThing(FieldFilter filter, std::string_view written) {
    const auto thing = valueOfFolded(things, filter.value);
    if (!thing) {
        return notOneOf(written, base::msg("Use has:memo or has:passages."));
    }
    filter.value = *thing;
    return filter;
}

base::Result<FieldFilter> checked(FieldFilter filter, std::string_view written) {
    switch (filter.field) {
        case Field::Method:
            return withMethod(std::move(filter), written);
        case Field::Valence:
            return withValence(std::move(filter), written);
        case Field::Consent:
            return withConsent(std::move(filter), written);
        case Field::Has:
            return withThing(std::move(filter), written);
        case Field::Year:
            if (!boundsAre(filter, isYear)) {
                return notOneOf(written,
                                base::msg("Use a year such as 2023, or 2021..2023, 2021.. or ..2023."));
            }
            return filter;
        case Field::Date:
            if (!boundsAre(filter, isIsoPrefix)) {
                return notOneOf(
                    written,
                    base::msg("Use 2023, 2023-06 or 2023-06-08, or two of them with .. between; before "
                              "or behind .. one may be left out."));
            }
            return filter;
        default:
            return filter;
    }
}

}  // namespace

std::optional<Field> fieldFromName(std::string_view name) {
    return valueOfFolded(fieldNames, name);
}

std::string_view fieldName(Field field, base::Language language) {
    const bool english = language == base::Language::English;
    switch (field) {
        case Field::Theme:
            return english ? "theme" : "thema";
        case Field::Code:
            return "code";
        case Field::Valence:
            return english ? "valence" : "valentie";
        case Field::Coder:
            return english ? "coder" : "codeur";
        case Field::Neighbourhood:
            return english ? "area" : "wijk";
        case Field::Municipality:
            return english ? "municipality" : "gemeente";
        case Field::Method:
            return english ? "method" : "methode";
        case Field::Narrator:
            return english ? "narrator" : "verteller";
        case Field::Year:
            return english ? "year" : "jaar";
        case Field::Date:
            return english ? "date" : "datum";
        case Field::Consent:
            return english ? "consent" : "toestemming";
        case Field::Language:
            return english ? "language" : "taal";
        case Field::Source:
            return english ? "source" : "bron";
        case Field::Number:
            return english ? "number" : "nummer";
        case Field::Has:
            return english ? "has" : "heeft";
        case Field::SavedQuery:
            return english ? "saved" : "zoekvraag";
        case Field::Attribute:
            break;
    }
    return {};
}

base::Result<FieldFilter> parseFilter(std::string_view written) {
    const auto pieces = cut(written);
    if (!pieces) {
        return base::fail(
            base::ErrorCode::Invalid, base::msg("{0} is not a filter.", written),
            base::msg("Write a field, a colon and a value, such as theme:5 or area:\"De Kreken\"."));
    }
    FieldFilter filter;
    filter.negated = pieces->negated;
    if (const auto field = fieldFromName(pieces->name)) {
        filter.field = *field;
    } else {
        filter.name = pieces->name;
    }
    setValue(filter, *pieces);
    return checked(std::move(filter), written);
}

}  // namespace vertelwerk::model
