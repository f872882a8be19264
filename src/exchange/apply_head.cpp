#include "vertelwerk/exchange/consent_line.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/area.h"
#include "exchange/dates.h"
#include "exchange/head.h"
#include "exchange/selection.h"
#include "exchange/strings.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>

namespace vertelwerk::exchange {

namespace {

const std::map<std::string, std::string, std::less<>> languageNames{
    {"nederlands", "nl"}, {"dutch", "nl"},     {"engels", "en"},   {"english", "en"},     {"duits", "de"},
    {"german", "de"},     {"frans", "fr"},     {"french", "fr"},   {"fries", "fy"},       {"frisian", "fy"},
    {"turks", "tr"},      {"turkish", "tr"},   {"arabisch", "ar"}, {"arabic", "ar"},      {"pools", "pl"},
    {"polish", "pl"},     {"spaans", "es"},    {"spanish", "es"},  {"papiaments", "pap"}, {"oekraiens", "uk"},
    {"ukrainian", "uk"},  {"somalisch", "so"}, {"somali", "so"},   {"tigrinya", "ti"},    {"portugees", "pt"},
    {"portuguese", "pt"},
};

/// A BCP 47 tag from a tag or a language's name; empty when it is neither.
std::string languageTag(std::string_view written) {
    if (const auto name = languageNames.find(text::folded(written)); name != languageNames.end()) {
        return name->second;
    }
    std::string tag(written);
    std::ranges::replace(tag, '_', '-');
    const std::vector<std::string_view> subtags = split(tag, '-');
    const bool shaped = std::ranges::all_of(subtags, [](std::string_view subtag) {
        return !subtag.empty() && subtag.size() <= 8 && std::ranges::all_of(subtag, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        });
    });
    const std::size_t primary = subtags.front().size();
    if (!shaped || primary < 2 || primary > 3) {
        return {};
    }
    for (std::size_t i = 0; i < primary; ++i) {
        if (tag[i] >= '0' && tag[i] <= '9') {
            return {};
        }
        if (tag[i] >= 'A' && tag[i] <= 'Z') {
            tag[i] = static_cast<char>(tag[i] - 'A' + 'a');
        }
    }
    return tag;
}

/// Fills one draft from the lines, one at a time.
class HeadApplier {
  public:
    HeadApplier(ConsentKeys& keys, model::StoryDraft& draft, std::vector<base::Message>& problems)
        : keys_(keys), draft_(draft), problems_(problems) {}

    void apply(const HeadLine& line) {
        if (!line.meaning && (takeRecord(line) || takePurpose(line))) {
            return;
        }
        consentGoesOn_ = line.value.empty() && purposeListBegins(line);
        if (!line.value.empty() && (!line.meaning || !take(*line.meaning, line))) {
            draft_.attributes.push_back({line.key, line.value});
        }
    }

  private:
    /// Whether the line records what happened with a Most Significant Change story.
    bool takeRecord(const HeadLine& line) {
        const std::string whole = line.key + ": " + line.value;
        if (const auto round = parseSelection(whole, problems_)) {
            draft_.selections.push_back(*round);
            return true;
        }
        if (const auto record = parseMscRecord(whole)) {
            addMscRecord(*record, draft_);
            return true;
        }
        return false;
    }

    /// "Toestemming:" or "Toestemming voor:" with the purposes on the lines below.
    static bool purposeListBegins(const HeadLine& line) {
        return line.meaning == HeadKey::Consent ||
               isOneOf(line.folded, {"toestemming voor", "consent for", "ik geef toestemming voor"});
    }

    /// Whether the line answers the question that it is: "Mogen wij uw verhaal gebruiken?: nee".
    bool takeLeave(const AskedLeave& asked, const HeadLine& line) {
        const auto answer = consentAnswer(line.value, Wording::Line);
        if (answer && asked.purpose) {
            addConsent(*asked.purpose, *answer, draft_.consent);
        } else if (answer) {
            readConsent(line.value, draft_.consent, problems_);
        }
        return answer.has_value();
    }

    /// Whether the line is the answer to one purpose of consent: "Toestemming onderzoek: ja", or
    /// "onderzoek: ja" below "Toestemming:".
    bool takePurpose(const HeadLine& line) {
        const auto& [named, leave] = keys_.of(line.key);
        if (leave && line.meaning != HeadKey::Consent && !line.value.empty()) {
            return takeLeave(*leave, line);
        }
        if (!named.purpose || line.value.empty() || !(named.stated || consentGoesOn_)) {
            return false;
        }
        const auto answer = consentAnswer(line.value, Wording::Line);
        if (answer) {
            addConsent(*named.purpose, *answer, draft_.consent);
        } else if (named.stated) {
            problems_.push_back(base::msg("Consent: the answer \"{0}\" to \"{1}\" is neither yes nor no.",
                                          line.value, line.key));
        }
        return answer || named.stated;
    }

    /// Whether the line says all it has to say in a field of the story, so is no attribute as well.
    bool take(HeadKey key, const HeadLine& line) {
        switch (key) {
            case HeadKey::Method:
                return takeMethod(line.value);
            case HeadKey::Title:
                return fill(draft_.title, line.value);
            case HeadKey::Narrator:
                return takeNarrator(line);
            case HeadKey::Number:
                return fill(draft_.number, line.value);
            case HeadKey::Language:
                return takeLanguage(line.value);
            case HeadKey::Consent:
                readConsent(line.value, draft_.consent, problems_);
                return true;
            case HeadKey::Promised:
                return fill(draft_.promised, line.value);
            case HeadKey::Area:
                takeArea(line);
                return false;
            case HeadKey::Date:
                if (draft_.date.empty()) {
                    draft_.date = leadingDate(line.value);
                }
                return false;
            case HeadKey::CollectedBy:
                fill(draft_.collectedBy, line.value);
                return false;
            case HeadKey::Domain:
                fill(draft_.domain, line.value);
                return false;
            case HeadKey::Plain:
                return false;
        }
        return false;
    }

    static bool fill(std::string& field, const std::string& value) {
        if (!field.empty()) {
            return false;
        }
        field = value;
        return true;
    }

    bool takeMethod(const std::string& value) {
        const auto method = model::methodFromWord(value);
        if (!method) {
            problems_.push_back(base::msg("The method \"{0}\" is not known.", value));
            return false;
        }
        draft_.method = *method;
        return true;
    }

    bool takeNarrator(const HeadLine& line) {
        if (!draft_.narrator.empty()) {
            return false;
        }
        const Remark read = splitRemark(line.value);
        draft_.narrator = read.text;
        if (!read.remark.empty()) {
            const bool english =
                isOneOf(line.folded, {"narrator", "participant", "storyteller", "traveller"});
            draft_.attributes.push_back({line.key + (english ? ", remark" : ", opmerking"), read.remark});
        }
        return true;
    }

    bool takeLanguage(const std::string& value) {
        const std::string tag = languageTag(value);
        if (tag.empty()) {
            problems_.push_back(base::msg("The language \"{0}\" is not known; Dutch is assumed.", value));
            return false;
        }
        draft_.language = tag;
        return true;
    }

    /// A neighbourhood says more than a municipality, so it wins whatever the order.
    void takeArea(const HeadLine& line) {
        const bool municipality = isOneOf(line.folded, {"gemeente", "municipality"});
        if (draft_.area.empty() || (areaIsMunicipality_ && !municipality)) {
            draft_.area = parseArea(line.value);
            areaIsMunicipality_ = municipality;
        }
    }

    ConsentKeys& keys_;
    model::StoryDraft& draft_;
    std::vector<base::Message>& problems_;
    bool areaIsMunicipality_ = false;
    bool consentGoesOn_ = false;
};

}  // namespace

const ConsentKeys::Asked& ConsentKeys::of(const std::string& key) {
    const auto [asked, isNew] = known_.try_emplace(key);
    if (isNew) {
        asked->second.named = purposeInName(key);
        asked->second.leave = asked->second.named.purpose ? std::nullopt : leaveAsked(key);
    }
    return asked->second;
}

void applyHead(std::span<const HeadLine> lines, ConsentKeys& keys, model::StoryDraft& draft,
               std::vector<base::Message>& problems) {
    HeadApplier applier(keys, draft, problems);
    for (const HeadLine& line : lines) {
        applier.apply(line);
    }
}

}  // namespace vertelwerk::exchange
