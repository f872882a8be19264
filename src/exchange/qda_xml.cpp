#include "exchange/qda_xml.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/docx_parts.h"
#include "exchange/strings.h"

#include <array>
#include <chrono>
#include <cstdio>

#include <fmt/format.h>

namespace vertelwerk::exchange {

namespace {

constexpr std::string_view fieldsBegin = "[Vertelwerk]";

std::string escapedField(std::string_view value) {
    std::string escaped;
    for (const char c : value) {
        if (c == '\\' || c == '\n') {
            escaped += c == '\n' ? "\\n" : "\\\\";
        } else {
            escaped += c;
        }
    }
    return escaped;
}

std::string unescapedField(std::string_view value) {
    std::string plain;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) {
            plain += value[++i] == 'n' ? '\n' : value[i];
        } else {
            plain += value[i];
        }
    }
    return plain;
}

bool isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

}  // namespace

std::int64_t qdaTime(std::string_view written) {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    const std::string text(written);
    if (std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d", &year, &month, &day, &hour, &minute, &second) !=
        6) {
        return 0;
    }
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok() || year < 1970 || year > 9999 || hour > 23 || minute > 59 || second > 60) {
        return 0;
    }
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    std::int64_t ms = ((days * 24 + hour) * 60 + minute) * 60'000 + std::int64_t{second} * 1000;
    // Thousandths, and how far the clock was from UTC.
    const auto point = text.find('.', 19);
    if (point == 19) {
        int thousandths = 0;
        int weight = 100;
        for (auto at = point + 1; at < text.size() && text[at] >= '0' && text[at] <= '9';
             ++at, weight /= 10) {
            thousandths += (text[at] - '0') * weight;
        }
        ms += thousandths;
    }
    const auto zone = text.find_first_of("+-", 19);
    int zoneHours = 0;
    int zoneMinutes = 0;
    if (zone != std::string::npos &&
        std::sscanf(text.c_str() + zone + 1, "%2d:%2d", &zoneHours, &zoneMinutes) == 2) {
        const std::int64_t offset = (std::int64_t{zoneHours} * 60 + zoneMinutes) * 60'000;
        ms += text[zone] == '+' ? -offset : offset;
    }
    return ms > 0 ? ms : 0;
}

std::string qdaTime(std::int64_t ms) {
    if (ms <= 0) {
        return {};
    }
    const std::chrono::sys_time<std::chrono::milliseconds> moment{std::chrono::milliseconds(ms)};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const auto rest = (moment - day).count();
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       rest / 3'600'000, rest / 60'000 % 60, rest / 1000 % 60, rest % 1000);
}

std::string canonicalGuid(std::string_view written) {
    if (written.starts_with('{') && written.ends_with('}')) {
        written = written.substr(1, written.size() - 2);
    }
    std::string guid;
    for (const char c : written) {
        guid += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    bool sound = guid.size() == 36;
    for (std::size_t i = 0; sound && i < guid.size(); ++i) {
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        sound = hyphen ? guid[i] == '-' : isHex(guid[i]);
    }
    return sound ? guid : std::string();
}

std::string guidFor(std::string_view words) {
    std::string hash = base::sha256(words).substr(0, 32);
    hash[12] = '8';  // made in a way of our own (RFC 9562)
    hash[16] = "89ab"[static_cast<unsigned>(hash[16]) % 4];
    return fmt::format("{}-{}-{}-{}-{}", hash.substr(0, 8), hash.substr(8, 4), hash.substr(12, 4),
                       hash.substr(16, 4), hash.substr(20));
}

std::string_view qdaTypeName(QdaType type) {
    constexpr std::array<std::string_view, 6> names{"Text",  "Boolean", "Integer",
                                                    "Float", "Date",    "DateTime"};
    return names.at(static_cast<std::size_t>(type));
}

std::string qdaElement(std::string_view name, std::string_view text) {
    return text.empty() ? std::string() : fmt::format("<{0}>{1}</{0}>", name, escapeXml(text));
}

std::string qdaCodeXml(const QdaCode& code, bool withNotes) {
    std::string xml = fmt::format("<Code guid=\"{}\" name=\"{}\" isCodable=\"{}\"", code.guid,
                                  escapeXml(code.name), code.codable);
    if (code.colour) {
        xml += fmt::format(" color=\"#{:06X}\"", *code.colour & 0xffffffU);
    }
    xml += '>';
    xml += qdaElement("Description", code.description);
    if (withNotes) {
        for (const std::string& note : code.notes) {
            xml += fmt::format("<NoteRef targetGUID=\"{}\"/>", note);
        }
    }
    for (const QdaCode& beneath : code.codes) {
        xml += qdaCodeXml(beneath, withNotes);
    }
    return xml + "</Code>";
}

std::string withFields(std::string_view words, const QdaFields& fields) {
    std::string description(words);
    if (fields.empty()) {
        return description;
    }
    description += description.empty() ? "" : "\n\n";
    description += fieldsBegin;
    for (const auto& [name, value] : fields) {
        if (!value.empty()) {
            description += fmt::format("\n{}: {}", name, escapedField(value));
        }
    }
    return description;
}

QdaDescription splitFields(std::string_view description) {
    QdaDescription split;
    const auto begin = description.find(fieldsBegin);
    split.words = text::trimmed(description.substr(0, begin));
    if (begin == std::string_view::npos) {
        return split;
    }
    for (const std::string_view line : linesOf(description.substr(begin + fieldsBegin.size()))) {
        const auto colon = line.find(": ");
        if (colon != std::string_view::npos) {
            std::string_view value = line.substr(colon + 2);
            if (value.ends_with('\r')) {
                value.remove_suffix(1);
            }
            split.fields.emplace_back(text::trimmed(line.substr(0, colon)), unescapedField(value));
        }
    }
    return split;
}

std::string_view QdaDescription::operator[](std::string_view name) const {
    for (const auto& [held, value] : fields) {
        if (held == name) {
            return value;
        }
    }
    return {};
}

}  // namespace vertelwerk::exchange
