#include "exchange/personal_columns.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/column_share.h"
#include "exchange/contact_details.h"
#include "exchange/strings.h"

#include <algorithm>

namespace vertelwerk::exchange {

bool isRespondentLabel(std::string_view name) {
    return isOneOf(name, {"respondent", "respondentnummer", "respondent id", "respnr", "id", "nr", "nummer",
                          "client", "clientnummer", "deelnemer", "volgnr", "volgnummer", "rijnummer", "casus",
                          "casusnummer", "response id", "antwoord-id", "#"});
}

bool isCounting(const std::vector<std::string>& cells) {
    constexpr std::size_t leastRows = 4;
    int next = toInt(text::trimmed(cells.empty() ? "" : cells.front())).value_or(-1);
    const bool begins = next == 0 || next == 1;
    if (!begins || cells.size() < leastRows) {
        return false;
    }
    for (const std::string& cell : cells) {
        if (toInt(text::trimmed(cell)) != next) {
            return false;
        }
        ++next;
    }
    return true;
}

bool isPersonal(std::string_view name, const std::vector<std::string>& cells) {
    const bool named = isOneOf(name, {"naam", "voornaam", "achternaam", "name", "first name", "last name",
                                      "surname", "adres", "address", "straat", "geboortedatum",
                                      "date of birth", "bsn", "mobiel", "gsm"}) ||
                       holds(name, "telefoon") || holds(name, "phone") || holds(name, "e-mail") ||
                       holds(name, "email") || holds(name, "burgerservicenummer") ||
                       isOneOf(name, {"ip address", "ipaddress", "ip-adres", "ip adres"}) ||
                       holds(name, "latitude") || holds(name, "longitude") || holds(name, "mobiele nummer");
    // Numbers of respondents may be as long as those of telephones.
    const bool telephones =
        shareOfFilled(cells, isRespondentLabel(name) ? beginsAsTelephone : isTelephone) >= 0.5;
    return named || telephones ||
           shareOfFilled(cells, [](std::string_view value) { return holds(value, "@"); }) >= 0.5;
}

}  // namespace vertelwerk::exchange
