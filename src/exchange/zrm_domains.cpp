#include "exchange/zrm_domains.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <array>

namespace vertelwerk::exchange {

namespace {

struct Domain {
    std::string_view key;
    std::string_view name;
    std::array<std::string_view, 3> words;
};

constexpr std::array domains{
    Domain{"finance", "Financi\xC3\xABn", {"financien", "financieel", "inkomen"}},
    Domain{"work", "Werk en opleiding", {"werk & opleiding", "werk en opleiding", "werk"}},
    Domain{"daytime", "Tijdsbesteding", {"tijdsbesteding", "dagbesteding", "tijdbesteding"}},
    Domain{"housing", "Huisvesting", {"huisvesting", "wonen", "housing"}},
    Domain{"home", "Huiselijke relaties", {"huiselijke relaties", "relaties", "huiselijk"}},
    Domain{"mental",
           "Geestelijke gezondheid",
           {"geestelijke gezondheid", "psychische gezondheid", "geestelijk"}},
    Domain{"physical",
           "Lichamelijke gezondheid",
           {"lichamelijke gezondheid", "fysieke gezondheid", "lichamelijk"}},
    Domain{"substances", "Middelengebruik", {"middelengebruik", "verslaving", "middelen"}},
    Domain{"adl", "Basale ADL", {"basale adl", "basale", "adl"}},
    Domain{"iadl", "Instrumentele ADL", {"instrumentele adl", "instrumentele", "iadl"}},
    Domain{"network", "Sociaal netwerk", {"sociaal netwerk", "netwerk", "sociale netwerk"}},
    Domain{"participation",
           "Maatschappelijke participatie",
           {"maatschappelijke participatie", "participatie", "meedoen"}},
    Domain{"justice", "Justitie", {"justitie", "politie en justitie", "justice"}}};

/// What the words before a domain name; nothing when they are about something else.
std::optional<std::string> momentBefore(std::string_view words) {
    constexpr auto labels = std::to_array<std::string_view>({"zrm", "domein", "domain", "score"});
    constexpr auto moments = std::to_array<std::string_view>(
        {"t0",         "t1",        "t2",          "t3",         "intake", "voor", "na",
         "voormeting", "nameting",  "beginmeting", "eindmeting", "begin",  "eind", "start",
         "instroom",   "uitstroom", "meting",      "moment",     "before", "after"});
    const auto isAmong = [](const auto& list, std::string_view word) {
        return std::ranges::find(list, word) != list.end();
    };
    std::string moment;
    for (const auto word : split(words, ' ')) {
        const bool counts = !moment.empty() && toInt(word);
        if (isAmong(moments, word) || counts) {
            moment += (moment.empty() ? "" : " ") + std::string(word);
        } else if (!word.empty() && !isAmong(labels, word)) {
            return std::nullopt;
        }
    }
    return moment;
}

std::string inPlainWords(std::string_view header) {
    auto name = text::folded(header);
    std::ranges::replace_if(name, [](char c) { return holds("_()-:", std::string_view(&c, 1)); }, ' ');
    return name;
}

}  // namespace

std::optional<DomainColumn> domainOf(std::string_view header) {
    const auto name = inPlainWords(header);
    for (const auto& domain : domains) {
        for (const auto word : domain.words) {
            const auto at = name.find(word);
            const auto before = at == std::string::npos ? std::nullopt : momentBefore(name.substr(0, at));
            if (before) {
                const std::string behind(text::trimmed(name.substr(at + word.size())));
                return DomainColumn{domain.key, domain.name, before->empty() ? behind : *before};
            }
        }
    }
    return std::nullopt;
}

bool namesDomain(std::string_view word) {
    const auto domain = domainOf(text::trimmed(word));
    return domain && domain->moment.empty();
}

}  // namespace vertelwerk::exchange
