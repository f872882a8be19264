#include "vertelwerk/model/method.h"

#include "model/keys.h"

#include <string>

namespace vertelwerk::model {
namespace {

constexpr auto methodKeys = wordsFor<Method>({{Method::Storytelling, "storytelling"},
                                              {Method::ProbeKit, "probe-kit"},
                                              {Method::MostSignificantChange, "msc"},
                                              {Method::Journey, "journey"},
                                              {Method::Survey, "survey"},
                                              {Method::Report, "report"}});

/// Without spaces and hyphens.
constexpr auto methodWords =
    wordsFor<Method>({{Method::Storytelling, "storytelling"},
                      {Method::Storytelling, "verhaal"},
                      {Method::Storytelling, "verhalen"},
                      {Method::Storytelling, "story"},
                      {Method::Storytelling, "interview"},
                      {Method::Storytelling, "interviews"},
                      {Method::Storytelling, "gesprek"},
                      {Method::Storytelling, "vertellen"},
                      {Method::ProbeKit, "probekit"},
                      {Method::ProbeKit, "probe"},
                      {Method::ProbeKit, "probes"},
                      {Method::ProbeKit, "culturalprobe"},
                      {Method::ProbeKit, "culturalprobes"},
                      {Method::ProbeKit, "onderzoeksbox"},
                      {Method::MostSignificantChange, "msc"},
                      {Method::MostSignificantChange, "mostsignificantchange"},
                      {Method::MostSignificantChange, "meestsignificanteverandering"},
                      {Method::MostSignificantChange, "belangrijksteverandering"},
                      {Method::Journey, "journey"},
                      {Method::Journey, "customerjourney"},
                      {Method::Journey, "clientjourney"},
                      {Method::Journey, "klantreis"},
                      {Method::Journey, "clientreis"},
                      {Method::Journey, "reis"},
                      {Method::Survey, "survey"},
                      {Method::Survey, "vragenlijst"},
                      {Method::Survey, "enquete"},
                      {Method::Survey, "questionnaire"},
                      {Method::Report, "report"},
                      {Method::Report, "rapport"},
                      {Method::Report, "rapportage"},
                      {Method::Report, "verslag"}});

}  // namespace

std::string_view toKey(Method method) {
    return keyOf(methodKeys, method);
}

std::optional<Method> methodFromKey(std::string_view key) {
    return valueOf(methodKeys, key);
}

std::optional<Method> methodFromWord(std::string_view word) {
    auto squeezed = text::folded(word.substr(0, word.find('(')));  // a remark
    std::erase_if(squeezed, [](char c) { return c == ' ' || c == '-'; });
    return valueOf(methodWords, squeezed);
}

}  // namespace vertelwerk::model
