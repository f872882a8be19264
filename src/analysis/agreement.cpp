#include "vertelwerk/analysis/agreement.h"

#include "vertelwerk/analysis/coefficients.h"
#include "vertelwerk/base/random.h"

#include "analysis/bootstrap.h"
#include "analysis/coding_units.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <stdexcept>

namespace vertelwerk::analysis {
namespace {

using Coders = std::uint32_t;  ///< a bit a coder
using model::Valence;

constexpr std::size_t mostCoders = 16;

struct UnitKey {
    AgreementUnit unit;
    std::string_view key;
};
constexpr std::array unitKeys{UnitKey{AgreementUnit::Sentence, "sentence"},
                              UnitKey{AgreementUnit::Paragraph, "paragraph"},
                              UnitKey{AgreementUnit::Character, "character"}};

Valence together(Valence a, Valence b) {
    if (a == Valence::None || a == b) {
        return b;
    }
    return b == Valence::None ? a : Valence::Mixed;
}

/// What one unit was called by those who coded it.
struct Coding {
    Coders coders = 0;
    std::vector<Valence> valences;  ///< a coder each
};

/// The units of one story in which somebody saw one code.
using CodedUnits = std::map<std::size_t, Coding>;

/// How often each set of coders saw a code.
struct Tally {
    std::size_t units = 0;
    std::map<Coders, std::size_t> seenBy;  ///< never by nobody
    std::map<std::vector<Valence>, std::size_t> valences;

    void add(const CodedUnits& coded) {
        for (const auto& [unit, coding] : coded) {
            ++seenBy[coding.coders];
            ++valences[coding.valences];
        }
    }
    void add(const Tally& other) {
        units += other.units;
        for (const auto& [coders, times] : other.seenBy) {
            seenBy[coders] += times;
        }
        for (const auto& [given, times] : other.valences) {
            valences[given] += times;
        }
    }
    [[nodiscard]] std::size_t seen() const {
        std::size_t sum = 0;
        for (const auto& [coders, times] : seenBy) {
            sum += times;
        }
        return sum;
    }
};

std::vector<RatedUnit> ratedUnits(const Tally& tally, std::size_t coders) {
    std::vector<RatedUnit> units;
    const auto add = [&](Coders seenBy, std::size_t times) {
        auto& unit = units.emplace_back();
        unit.times = static_cast<double>(times);
        for (std::size_t coder = 0; coder < coders; ++coder) {
            unit.values.emplace_back((seenBy >> coder & 1U) != 0 ? 1 : 0);
        }
    };
    for (const auto& [seenBy, times] : tally.seenBy) {
        add(seenBy, times);
    }
    if (const auto seen = tally.seen(); seen < tally.units) {
        add(0, tally.units - seen);
    }
    return units;
}

/// From not good over mixed to good.
double rankOf(Valence valence) {
    return valence == Valence::Bad ? 1 : valence == Valence::Mixed ? 2 : 3;
}

void addValences(AgreementFigures& figures, const Tally& tally) {
    std::vector<RatedUnit> units;
    for (const auto& [valences, times] : tally.valences) {
        auto& unit = units.emplace_back();
        unit.times = static_cast<double>(times);
        std::size_t given = 0;
        for (const auto valence : valences) {
            const bool said = valence != Valence::None;
            unit.values.push_back(said ? std::optional(rankOf(valence)) : std::nullopt);
            given += said ? 1 : 0;
        }
        figures.valenceUnits += given >= 2 ? times : 0;
    }
    figures.valenceAlpha = krippendorffAlpha(units, Level::Nominal);
    figures.valenceOrdinal = krippendorffAlpha(units, Level::Ordinal);
}

AgreementFigures figuresOf(const Tally& tally, std::size_t coders) {
    AgreementFigures figures;
    figures.units = tally.units;
    figures.coded.assign(coders, 0);
    const Coders all = (Coders{1} << coders) - 1;
    for (const auto& [seenBy, times] : tally.seenBy) {
        for (std::size_t coder = 0; coder < coders; ++coder) {
            figures.coded[coder] += (seenBy >> coder & 1U) != 0 ? times : 0;
        }
        figures.both += seenBy == all ? times : 0;
    }
    const auto units = ratedUnits(tally, coders);
    if (const auto agreed = observedAgreement(units)) {
        figures.percent = 100 * *agreed;
    }
    figures.cohenKappa = cohenKappa(units);
    figures.fleissKappa = fleissKappa(units);
    figures.alpha = krippendorffAlpha(units, Level::Nominal);
    figures.positiveAgreement = positiveAgreement(units);
    addValences(figures, tally);
    return figures;
}

/// In how many units of one story how many coders saw a code, for the bootstrap.
struct Seen {
    std::size_t code = 0;
    std::size_t coders = 0;
    double times = 0;
};

/// Alpha from how many units were seen by no, one, two ... coders; who they were makes no difference.
std::optional<double> alphaOf(const std::vector<double>& seenBy) {
    const auto coders = seenBy.size() - 1;
    std::vector<RatedUnit> units;
    for (std::size_t seen = 0; seen <= coders; ++seen) {
        if (seenBy[seen] > 0) {
            auto& unit = units.emplace_back();
            unit.times = seenBy[seen];
            for (std::size_t coder = 0; coder < coders; ++coder) {
                unit.values.emplace_back(coder < seen ? 1 : 0);
            }
        }
    }
    return krippendorffAlpha(units, Level::Nominal);
}

class Comparison {
  public:
    explicit Comparison(const AgreementRequest& request)
        : request_(request), tallies_(request.codes), continua_(request.codes) {
        report_.unit = request.unit;
    }

    AgreementReport take() {
        for (const auto& story : request_.stories) {
            add(story);
        }
        Tally pooled;
        std::vector<Continuum> allTexts;
        for (std::size_t code = 0; code < request_.codes; ++code) {
            tallies_[code].units = report_.units;
            pooled.add(tallies_[code]);
            auto& figures = report_.codes.emplace_back(figuresOf(tallies_[code], request_.coders));
            figures.unitizing = unitizingAlpha(continua_[code]);
            std::ranges::move(continua_[code], std::back_inserter(allTexts));
        }
        report_.pooled = figuresOf(pooled, request_.coders);
        report_.pooled.unitizing = unitizingAlpha(allTexts);
        addIntervals();
        return std::move(report_);
    }

  private:
    void add(const ComparedStory& story) {
        const CodingUnits units(story, request_.unit);
        report_.units += units.size();
        unitsOfStory_.push_back(static_cast<double>(units.size()));
        auto& seen = seenInStory_.emplace_back();
        std::vector<std::vector<ComparedPassage>> byCode(request_.codes);
        for (const auto& passage : story.passages) {
            byCode.at(passage.code).push_back(passage);
        }
        for (std::size_t code = 0; code < request_.codes; ++code) {
            addContinuum(units, byCode[code], code);
            const auto coded = codedUnits(units, byCode[code]);
            tallies_[code].add(coded);
            addSeen(coded, code, seen);
            addDisagreements(story, units, coded, code);
        }
    }

    [[nodiscard]] CodedUnits codedUnits(const CodingUnits& units,
                                        const std::vector<ComparedPassage>& passages) const {
        CodedUnits coded;
        for (const auto& passage : passages) {
            const auto covered = units.unitsWith(units.lettersOf(passage.range));
            for (auto unit = covered.begin; unit < covered.end; ++unit) {
                auto& coding = coded[unit];
                coding.valences.resize(request_.coders, Valence::None);
                coding.coders |= Coders{1} << passage.coder;
                auto& valence = coding.valences.at(passage.coder);
                valence = together(valence, passage.valence);
            }
        }
        return coded;
    }

    void addSeen(const CodedUnits& coded, std::size_t code, std::vector<Seen>& seen) const {
        std::vector<double> times(request_.coders + 1);
        for (const auto& [unit, coding] : coded) {
            ++times[static_cast<std::size_t>(std::popcount(coding.coders))];
        }
        for (std::size_t coders = 1; coders <= request_.coders; ++coders) {
            if (times[coders] > 0) {
                seen.push_back({code, coders, times[coders]});
            }
        }
    }

    void addDisagreements(const ComparedStory& story, const CodingUnits& units, const CodedUnits& coded,
                          std::size_t code) {
        const Coders all = (Coders{1} << request_.coders) - 1;
        std::optional<std::size_t> before;
        Coders ofBefore = all;
        for (const auto& [unit, coding] : coded) {
            if (coding.coders != all) {
                if (before && *before + 1 == unit && ofBefore == coding.coders) {
                    auto& last = report_.disagreements.back();
                    last.range.end = units.place(unit).end;
                    ++last.units;
                } else {
                    report_.disagreements.push_back(
                        {story.story, code, units.place(unit), 1, placesOf(coding.coders)});
                }
            }
            before = unit;
            ofBefore = coding.coders;
        }
    }

    [[nodiscard]] std::vector<std::size_t> placesOf(Coders coders) const {
        std::vector<std::size_t> places;
        for (std::size_t coder = 0; coder < request_.coders; ++coder) {
            if ((coders >> coder & 1U) != 0) {
                places.push_back(coder);
            }
        }
        return places;
    }

    /// One coder's overlapping passages of a code are one stretch.
    void addContinuum(const CodingUnits& units, const std::vector<ComparedPassage>& passages,
                      std::size_t code) {
        if (units.letters() == 0) {
            return;
        }
        Continuum continuum{{0, units.letters()}, {}};
        continuum.coders.resize(request_.coders);
        std::vector<std::vector<text::Range>> ranges(request_.coders);
        for (const auto& passage : passages) {
            if (const auto letters = units.lettersOf(passage.range); !letters.empty()) {
                ranges.at(passage.coder).push_back(letters);
            }
        }
        for (std::size_t coder = 0; coder < request_.coders; ++coder) {
            std::ranges::sort(ranges[coder]);
            auto& stretches = continuum.coders[coder];
            for (const auto& range : ranges[coder]) {
                if (!stretches.empty() && range.begin < stretches.back().range.end) {
                    stretches.back().range.end = std::max(stretches.back().range.end, range.end);
                } else {
                    stretches.push_back({range, 1});
                }
            }
        }
        continua_[code].push_back(std::move(continuum));
    }

    void addIntervals() {
        const auto stories = request_.stories.size();
        if (stories < 2) {
            return;
        }
        std::mt19937_64 random(request_.seed);
        std::vector<std::vector<double>> alphas(request_.codes + 1);
        for (std::size_t draw = 0; draw < request_.resamples; ++draw) {
            std::vector<std::vector<double>> seen(request_.codes, std::vector<double>(request_.coders + 1));
            double units = 0;
            for (std::size_t i = 0; i < stories; ++i) {
                const auto story = base::randomBelow(random, stories);
                units += unitsOfStory_[story];
                for (const auto& one : seenInStory_[story]) {
                    seen[one.code][one.coders] += one.times;
                }
            }
            std::vector<double> pooled(request_.coders + 1);
            for (std::size_t code = 0; code < request_.codes; ++code) {
                auto& times = seen[code];
                times[0] = units;
                for (std::size_t coders = 1; coders < times.size(); ++coders) {
                    times[0] -= times[coders];
                }
                std::ranges::transform(pooled, times, pooled.begin(), std::plus<>());
                if (const auto alpha = alphaOf(times)) {
                    alphas[code].push_back(*alpha);
                }
            }
            if (const auto alpha = alphaOf(pooled)) {
                alphas.back().push_back(*alpha);
            }
        }
        for (std::size_t code = 0; code < request_.codes; ++code) {
            report_.codes[code].interval = middle95(std::move(alphas[code]), request_.resamples);
        }
        report_.pooled.interval = middle95(std::move(alphas.back()), request_.resamples);
    }

    const AgreementRequest& request_;
    AgreementReport report_;
    std::vector<Tally> tallies_;
    std::vector<std::vector<Continuum>> continua_;
    std::vector<double> unitsOfStory_;
    std::vector<std::vector<Seen>> seenInStory_;
};

}  // namespace

std::string_view toKey(AgreementUnit unit) {
    return std::ranges::find(unitKeys, unit, &UnitKey::unit)->key;
}

std::optional<AgreementUnit> agreementUnitFromKey(std::string_view key) {
    const auto* const found = std::ranges::find(unitKeys, key, &UnitKey::key);
    return found == unitKeys.end() ? std::nullopt : std::optional(found->unit);
}

AgreementReport agreement(const AgreementRequest& request) {
    if (request.coders < 2 || request.coders > mostCoders) {
        throw std::invalid_argument("agreement is between 2 to 16 coders");
    }
    return Comparison(request).take();
}

}  // namespace vertelwerk::analysis
