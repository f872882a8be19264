#pragma once

#include <array>
#include <string_view>

namespace vertelwerk::analysis {

inline constexpr auto titles = std::to_array<std::string_view>(
    {"meneer",     "mijnheer",  "dhr",          "heer",       "mevrouw",      "mevr",       "mw",
     "mej",        "juffrouw",  "juf",          "meester",    "dokter",       "dr",         "drs",
     "ir",         "ing",       "mr",           "prof",       "professor",    "advocaat",   "notaris",
     "zuster",     "broeder",   "pater",        "pastoor",    "pastor",       "dominee",    "ds",
     "imam",       "wethouder", "burgemeester", "agent",      "rechter",      "familie",    "fam",
     "buurvrouw",  "buurman",   "rector",       "directeur",  "coach",        "huisarts",   "tandarts",
     "psycholoog", "consulent", "consulente",   "begeleider", "begeleidster", "voorzitter", "wijkagent",
     "kapelaan",   "gravin",    "baron",        "mister",     "miss",         "mrs",        "ms",
     "collega",    "vriendin"});

struct Kin {
    std::string_view word;
    std::string_view replacement;
};

inline constexpr std::array kin{Kin{"dochter", "[dochter]"},
                                Kin{"dochtertje", "[dochter]"},
                                Kin{"zoon", "[zoon]"},
                                Kin{"zoontje", "[zoon]"},
                                Kin{"kind", "[kind]"},
                                Kin{"broer", "[broer]"},
                                Kin{"broertje", "[broer]"},
                                Kin{"zus", "[zus]"},
                                Kin{"zusje", "[zus]"},
                                Kin{"zuster", "[zus]"},
                                Kin{"moeder", "[moeder]"},
                                Kin{"vader", "[vader]"},
                                Kin{"man", "[man]"},
                                Kin{"vrouw", "[vrouw]"},
                                Kin{"partner", "[partner]"},
                                Kin{"ex", "[ex-partner]"},
                                Kin{"opa", "[opa]"},
                                Kin{"oma", "[oma]"},
                                Kin{"oom", "[oom]"},
                                Kin{"tante", "[tante]"},
                                Kin{"neef", "[neef]"},
                                Kin{"neefje", "[neef]"},
                                Kin{"nicht", "[nicht]"},
                                Kin{"nichtje", "[nicht]"},
                                Kin{"kleinzoon", "[kleinzoon]"},
                                Kin{"kleindochter", "[kleindochter]"},
                                Kin{"kleinkind", "[kleinkind]"},
                                Kin{"schoonzoon", "[schoonzoon]"},
                                Kin{"schoondochter", "[schoondochter]"},
                                Kin{"schoonmoeder", "[schoonmoeder]"},
                                Kin{"schoonvader", "[schoonvader]"},
                                Kin{"zwager", "[zwager]"},
                                Kin{"schoonzus", "[schoonzus]"},
                                Kin{"schoonzusje", "[schoonzus]"},
                                Kin{"stiefvader", "[stiefvader]"},
                                Kin{"stiefmoeder", "[stiefmoeder]"},
                                Kin{"mama", "[moeder]"},
                                Kin{"papa", "[vader]"},
                                Kin{"vriend", "[vriend]"},
                                Kin{"verloofde", "[verloofde]"},
                                Kin{"baby", "[kind]"},
                                Kin{"pleegkind", "[pleegkind]"},
                                Kin{"pleegzoon", "[pleegzoon]"},
                                Kin{"pleegdochter", "[pleegdochter]"},
                                Kin{"pleegmoeder", "[pleegmoeder]"},
                                Kin{"pleegvader", "[pleegvader]"},
                                Kin{"pleegbroer", "[pleegbroer]"},
                                Kin{"pleegzus", "[pleegzus]"},
                                Kin{"stiefzoon", "[stiefzoon]"},
                                Kin{"stiefdochter", "[stiefdochter]"},
                                Kin{"stiefbroer", "[stiefbroer]"},
                                Kin{"stiefzus", "[stiefzus]"},
                                Kin{"halfbroer", "[halfbroer]"},
                                Kin{"halfzus", "[halfzus]"},
                                Kin{"schoonbroer", "[zwager]"},
                                Kin{"achternicht", "[achternicht]"},
                                Kin{"achterneef", "[achterneef]"},
                                Kin{"petekind", "[petekind]"},
                                Kin{"daughter", "[daughter]"},
                                Kin{"son", "[son]"},
                                Kin{"sister", "[sister]"},
                                Kin{"brother", "[brother]"},
                                Kin{"husband", "[husband]"},
                                Kin{"wife", "[wife]"},
                                Kin{"mother", "[mother]"},
                                Kin{"father", "[father]"}};

inline constexpr auto calling =
    std::to_array<std::string_view>({"heet", "heette", "heten", "genaamd", "noemt", "noemde", "noem", "naam",
                                     "noemden", "named", "called", "name"});
inline constexpr auto towards =
    std::to_array<std::string_view>({"in", "uit", "naar", "te", "vanuit", "tot", "from", "to"});

/// Fields of forms: "Roepnaam: Aga".
inline constexpr auto nameFields = std::to_array<std::string_view>(
    {"naam",        "namen",     "achternaam",     "voornaam", "voornamen", "roepnaam",
     "meisjesnaam", "bijnaam",   "kinderen",       "zonen",    "dochters",  "melder",
     "client",      "aanvrager", "contactpersoon", "mentor",   "verzorger", "bewindvoerder",
     "chauffeur",   "name",      "surname",        "nickname", "children"});

/// Endings of what people are, rather than how they are called.
inline constexpr auto callings = std::to_array<std::string_view>(
    {"kundige", "er",   "ster", "ist",  "iste",  "eur", "euse",    "ent",     "ente",
     "ant",     "ante", "aar",  "ende", "ling",  "ing", "meester", "hulp",    "vrouw",
     "man",     "loog", "loge", "arts", "gever", "lid", "leider",  "leidster"});

/// What a teller is called who is not named: "Deelnemer 4".
inline constexpr auto roles = std::to_array<std::string_view>(
    {"deelnemer",  "deelneemster", "verteller",   "vertelster",   "bewoner",      "bewoonster", "inwoner",
     "inwoonster", "client",       "respondent",  "mantelzorger", "vrijwilliger", "medewerker", "anoniem",
     "onbekend",   "patient",      "participant", "narrator",     "resident",     "volunteer",  "carer",
     "anonymous",  "unknown",      "worker",      "neighbour"});

}  // namespace vertelwerk::analysis
