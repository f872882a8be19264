#include "exchange/zrm_domains.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

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

}  // namespace

std::optional<DomainColumn> domainOf(std::string_view header) {
    auto name = text::folded(header);
    std::ranges::replace(name, '_', ' ');
    for (const auto& domain : domains) {
        for (const auto word : domain.words) {
            if (name.starts_with(word)) {
                auto rest = name.substr(word.size());
                std::erase_if(rest, [](char c) { return c == '(' || c == ')' || c == '-' || c == ':'; });
                return DomainColumn{domain.key, domain.name, std::string(text::trimmed(rest))};
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
