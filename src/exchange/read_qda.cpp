#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/refi_qda.h"
#include "vertelwerk/text/decode.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/archive.h"
#include "exchange/package.h"
#include "exchange/qda_elements.h"
#include "exchange/qda_xml.h"
#include "exchange/xml.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace vertelwerk::exchange {

namespace {

/// A project of our own may hold more stories than an office document has parts.
constexpr ArchiveLimits limits{100'000, 512U << 20U};
constexpr std::size_t mostNodes = 8'000'000;
constexpr std::size_t mostText = 1U << 30U;  // bytes of all sources together

std::string lower(std::string_view name) {
    std::string small;
    for (const char c : name) {
        small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return small;
}

std::string_view lastPart(std::string_view path) {
    return path.substr(path.find_last_of("/\\") + 1);
}

/// The files of a .qdpx, found whatever the case of their names.
class QdpxFiles {
  public:
    explicit QdpxFiles(const Archive& archive) : archive_(archive) {
        for (const std::string& name : archive.names()) {
            const std::string small = lower(name);
            if (small.ends_with(".qde") && (project_.empty() || small == "project.qde")) {
                project_ = name;
            }
            files_.emplace(lastPart(small), name);
        }
    }

    /// The entry that holds the project; empty when there is none.
    [[nodiscard]] const std::string& project() const { return project_; }

    /// UTF-8 bytes of a text, its line ends as they are.
    std::optional<std::string> text(std::string_view reference) {
        constexpr std::string_view scheme = "internal://";
        if (!lower(reference).starts_with(scheme)) {
            return std::nullopt;
        }
        const auto found = files_.find(lower(lastPart(reference.substr(scheme.size()))));
        if (found == files_.end() || read_ > mostText) {
            return std::nullopt;
        }
        auto bytes = archive_.read(found->second);
        if (!bytes) {
            return std::nullopt;
        }
        read_ += bytes->size();
        if (text::isValidUtf8(*bytes)) {
            return *std::move(bytes);
        }
        auto decoded = text::decode(*bytes);
        return decoded ? std::optional(std::move(decoded->text)) : std::nullopt;
    }

    [[nodiscard]] bool tooMuch() const { return read_ > mostText; }

  private:
    const Archive& archive_;
    std::string project_;
    std::map<std::string, std::string, std::less<>> files_;  ///< by last part, in lower case
    std::size_t read_ = 0;
};

std::string joinedNames(const std::vector<std::string>& names) {
    constexpr std::size_t most = 10;
    std::string list;
    for (std::size_t i = 0; i < names.size() && i < most; ++i) {
        list += (i == 0 ? "" : ", ") + names[i];
    }
    return names.size() > most ? list + " \u2026" : list;
}

base::Error notQda(std::string_view what) {
    return {base::ErrorCode::Unreadable,
            base::msg("The file is no {0} of REFI-QDA.", what),
            {},
            base::msg("Export it again from the program it was made with, as REFI-QDA project or codebook.")};
}

void tellNamespace(const pugi::xml_node& root, std::string_view expected,
                   std::vector<base::Message>& problems) {
    const auto prefix = std::string_view(root.name())
                            .substr(0, std::string_view(root.name()).size() - localName(root).size());
    const std::string name =
        prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix.substr(0, prefix.size() - 1));
    const std::string_view space = root.attribute(name.c_str()).value();
    if (space != expected) {
        problems.push_back(
            base::msg("The file is written for \"{0}\" instead of \"{1}\"; it was read all the same.",
                      space.empty() ? "-" : space, expected));
    }
}

/// Each GUID once: a second source, code ... of one GUID gets another, so that neither is lost.
template <typename Items>
std::size_t makeUnique(Items& items) {
    std::set<std::string> seen;
    std::size_t changed = 0;
    for (auto& item : items) {
        while (!seen.insert(item.guid).second) {
            item.guid = guidFor(item.guid + "\nagain");
            ++changed;
        }
    }
    return changed;
}

void tellFound(const QdaElements& elements, std::vector<base::Message>& problems) {
    if (!elements.textless.empty()) {
        problems.push_back(
            base::plural("The file does not hold the text of {0} source: {1}. Its passages stand in a text "
                         "of dots, with the "
                         "words that the file still gives.",
                         "The file does not hold the text of {0} sources: {1}. Their passages stand in a "
                         "text of dots, with the "
                         "words that the file still gives.",
                         elements.textless.size(), joinedNames(elements.textless)));
    }
    if (elements.leftOut.contains("Links")) {
        problems.push_back(base::msg("Links between passages, memos and codes were left out."));
    }
    if (elements.leftOut.contains("Graphs")) {
        problems.push_back(base::msg("Drawings of networks were left out."));
    }
}

}  // namespace

base::Result<QdaReading> readQdpx(std::string_view bytes) {
    const auto archive = Archive::open(bytes, limits);
    if (!archive) {
        return base::fail(archive.error());
    }
    QdpxFiles files(*archive);
    if (files.project().empty()) {
        return base::fail(notQda("project"));
    }
    const auto qde = archive->read(files.project());
    if (!qde) {
        return base::fail(qde.error());
    }
    const auto xml = parseXml(*qde, mostNodes);
    if (!xml) {
        return base::fail(xml.error());
    }
    const auto root = (*xml)->document_element();
    if (localName(root) != "Project") {
        return base::fail(notQda("project"));
    }
    QdaReading reading;
    tellNamespace(root, "urn:QDA-XML:project:1.0", reading.problems);
    auto elements = qdaElements(root, [&files](std::string_view reference) { return files.text(reference); });
    if (files.tooMuch()) {
        return base::fail(base::ErrorCode::Limit,
                          base::msg("The texts of the project are more than {0} MB.", mostText >> 20U),
                          base::msg("Export it in smaller parts and import those."));
    }
    const auto counting = countingOf(elements.sources, elements.project.origin);
    if (counting.inclusive) {
        reading.problems.push_back(
            base::msg("The program that wrote the file counts the last character of a passage as its end; "
                      "that was reckoned with."));
    }
    tellFound(elements, reading.problems);
    reading.project = std::move(elements.project);
    std::size_t beyond = 0;
    for (RawSource& raw : elements.sources) {
        auto result = placed(std::move(raw), counting);
        beyond += result.beyond;
        result.source.sha256 = base::sha256(result.source.text);
        reading.project.sources.push_back(std::move(result.source));
    }
    if (beyond > 0) {
        reading.problems.push_back(
            base::plural("{0} passage lies beyond its text or is empty, and was left out.",
                         "{0} passages lie beyond their text or are empty, and were left out.", beyond));
    }
    if (makeUnique(reading.project.sources) > 0) {
        reading.problems.push_back(base::msg("Sources with the same identity were told apart."));
    }
    return reading;
}

base::Result<QdaReading> readQdc(std::string_view bytes) {
    const auto xml = parseXml(bytes);
    if (!xml) {
        return base::fail(xml.error());
    }
    const auto root = (*xml)->document_element();
    if (localName(root) != "CodeBook") {
        return base::fail(notQda("codebook"));
    }
    QdaReading reading;
    tellNamespace(root, "urn:QDA-XML:codebook:1.0", reading.problems);
    reading.project.origin = attributeOf(root, "origin");
    reading.project.codes = qdaCodes(childNamed(root, "Codes"));
    const auto sets = childNamed(root, "Sets");
    reading.project.sets = qdaSets(sets);
    if (sets && reading.project.sets.empty()) {
        reading.problems.push_back(
            base::msg("The file has an empty list of sets, which the standard does not allow; "
                      "it was read all the same."));
    }
    if (reading.project.codes.empty()) {
        return base::fail(base::ErrorCode::Unreadable, base::msg("The codebook holds no codes."),
                          base::msg("Export it again from the program it was made with."));
    }
    return reading;
}

}  // namespace vertelwerk::exchange
