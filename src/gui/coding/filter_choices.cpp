#include "gui/coding/filter_choices.h"

#include "vertelwerk/app/words.h"

#include <map>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

template <typename Value>
std::set<Value> toggled(std::set<Value> values, const Value& value) {
    if (values.erase(value) == 0) {
        values.insert(value);
    }
    return values;
}

std::string counted(const std::string& label, std::size_t passages) {
    return fmt::format("{} ({})", label, passages);
}

std::string labelOf(const CodingPresenter& coding, const model::Code& code) {
    const auto name = coding.nameOf(code.id);
    return code.number ? fmt::format("{} {}", *code.number, name) : name;
}

}  // namespace

std::vector<FilterChoice> filterChoices(const CodingPresenter& coding, const base::Catalogue& catalogue) {
    std::map<model::CodeId, std::size_t> codes;
    std::map<std::string, std::size_t> coders;
    std::map<model::Valence, std::size_t> valences;
    for (const auto* shown : coding.all()) {
        ++codes[shown->passage.code];
        ++coders[shown->coder];
        ++valences[shown->passage.valence];
    }
    const auto& filter = coding.filter();
    std::vector<FilterChoice> choices;
    for (const auto& code : coding.codes()) {
        if (const auto found = codes.find(code.id); found != codes.end()) {
            auto then = filter;
            then.codes = toggled(filter.codes, code.id);
            choices.push_back({FilterChoice::Kind::Code, counted(labelOf(coding, code), found->second),
                               filter.codes.contains(code.id), std::move(then)});
        }
    }
    if (coders.size() > 1) {
        for (const auto& [coder, passages] : coders) {
            auto then = filter;
            then.coders = toggled(filter.coders, coder);
            choices.push_back({FilterChoice::Kind::Coder, counted(coder, passages),
                               filter.coders.contains(coder), std::move(then)});
        }
    }
    if (valences.size() > 1) {
        for (const auto& [valence, passages] : valences) {
            auto then = filter;
            then.valences = toggled(filter.valences, valence);
            const auto word = valence == model::Valence::None ? catalogue.say(msg("no experience chosen"))
                                                              : catalogue.say(app::nameOf(valence));
            choices.push_back({FilterChoice::Kind::Experience, counted(word, passages),
                               filter.valences.contains(valence), std::move(then)});
        }
    }
    return choices;
}

std::string filterSummary(const CodingPresenter& coding, const base::Catalogue& catalogue) {
    const auto all = coding.all().size();
    const auto shown = coding.shown().size();
    return shown == all
               ? catalogue.say(base::plural("{0} passage", "{0} passages", all))
               : catalogue.say(base::plural("{1} of {0} passage", "{1} of {0} passages", all, shown));
}

}  // namespace vertelwerk::gui
