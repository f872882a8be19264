#include "exchange/qda_elements.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/qda_xml.h"
#include "exchange/xml.h"

#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t deepestCode = 64;

/// The text of a child element in normal form; empty when there is none.
std::string childText(const pugi::xml_node& node, std::string_view name) {
    const auto child = childNamed(node, name);
    return child ? text::normalise(textOf(child)).value_or(std::string()) : std::string();
}

std::string plain(std::string_view attribute) {
    return text::normalise(attribute).value_or(std::string());
}

std::int64_t number(std::string_view written) {
    const auto digits = text::trimmed(written);
    std::int64_t value = -1;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? value : -1;
}

std::string guidOf(const pugi::xml_node& node, std::string_view attribute) {
    return canonicalGuid(text::trimmed(attributeOf(node, attribute)));
}

/// The GUID of an element, or one made of where it stands, for a file that left it out.
std::string ownGuid(const pugi::xml_node& node) {
    auto guid = guidOf(node, "guid");
    return guid.empty() ? guidFor(fmt::format("{}\n{}\n{}", node.path(), attributeOf(node, "name"),
                                              node.offset_debug()))
                        : guid;
}

std::vector<std::string> targets(const pugi::xml_node& node, std::string_view element) {
    std::vector<std::string> guids;
    for (const auto& child : node.children()) {
        if (localName(child) == element) {
            auto guid = guidOf(child, "targetGUID");
            if (guid.empty()) {
                guid = guidOf(child, "guid");
            }
            if (!guid.empty()) {
                guids.push_back(std::move(guid));
            }
        }
    }
    return guids;
}

std::optional<std::uint32_t> colourOf(std::string_view written) {
    if (!written.starts_with('#') || (written.size() != 7 && written.size() != 4)) {
        return std::nullopt;
    }
    std::string digits;
    for (const char c : written.substr(1)) {
        digits.append(written.size() == 4 ? 2 : 1, c);
    }
    std::uint32_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return read.ptr == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

QdaCode codeOf(const pugi::xml_node& node, std::size_t depth) {
    QdaCode code;
    code.guid = ownGuid(node);
    code.name = plain(attributeOf(node, "name"));
    code.description = childText(node, "Description");
    code.colour = colourOf(attributeOf(node, "color"));
    const auto codable = attributeOf(node, "isCodable");
    code.codable = codable != "false" && codable != "0";
    code.notes = targets(node, "NoteRef");
    for (const auto& child : node.children()) {
        if (localName(child) == "Code" && depth < deepestCode) {
            code.codes.push_back(codeOf(child, depth + 1));
        }
    }
    return code;
}

std::vector<QdaValue> valuesOf(const pugi::xml_node& node) {
    std::vector<QdaValue> values;
    for (const auto& child : node.children()) {
        if (localName(child) != "VariableValue") {
            continue;
        }
        const auto variable = targets(child, "VariableRef");
        for (const auto& value : child.children()) {
            if (localName(value).ends_with("Value") && !variable.empty()) {
                values.push_back({variable.front(), text::normalise(textOf(value)).value_or(std::string())});
            }
        }
    }
    return values;
}

QdaCoding codingOf(const pugi::xml_node& node) {
    QdaCoding coding;
    coding.guid = ownGuid(node);
    const auto codes = targets(node, "CodeRef");
    coding.code = codes.empty() ? std::string() : codes.front();
    coding.user = guidOf(node, "creatingUser");
    coding.createdAt = qdaTime(attributeOf(node, "creationDateTime"));
    coding.notes = targets(node, "NoteRef");
    return coding;
}

std::vector<QdaCoding> codingsOf(const pugi::xml_node& node) {
    std::vector<QdaCoding> codings;
    for (const auto& child : node.children()) {
        if (localName(child) == "Coding") {
            if (auto coding = codingOf(child); !coding.code.empty()) {
                codings.push_back(std::move(coding));
            }
        }
    }
    return codings;
}

QdaSelection selectionOf(const pugi::xml_node& node) {
    QdaSelection selection;
    selection.guid = ownGuid(node);
    selection.name = plain(attributeOf(node, "name"));
    selection.description = childText(node, "Description");
    selection.user = guidOf(node, "creatingUser");
    selection.createdAt = qdaTime(attributeOf(node, "creationDateTime"));
    selection.codings = codingsOf(node);
    selection.notes = targets(node, "NoteRef");
    return selection;
}

QdaSource::Kind kindOf(std::string_view element) {
    if (element == "PDFSource") {
        return QdaSource::Kind::Pdf;
    }
    if (element == "PictureSource") {
        return QdaSource::Kind::Picture;
    }
    if (element == "AudioSource") {
        return QdaSource::Kind::Audio;
    }
    return element == "VideoSource" ? QdaSource::Kind::Video : QdaSource::Kind::Text;
}

/// Reads sources of every kind.
class SourceReader {
  public:
    SourceReader(QdaElements& elements, const FetchText& fetch) : elements_(elements), fetch_(fetch) {}

    void read(const pugi::xml_node& node) {
        RawSource raw;
        raw.source.kind = kindOf(localName(node));
        describe(raw.source, node);
        if (raw.source.kind == QdaSource::Kind::Text) {
            readText(raw, node);
        } else {
            readAround(raw, node);
        }
        for (auto& coding : codingsOf(node)) {
            raw.source.codings.push_back(std::move(coding));
        }
        if (!raw.bytes && !raw.selections.empty()) {
            elements_.textless.push_back(raw.source.name);
        }
        elements_.sources.push_back(std::move(raw));
    }

  private:
    static void describe(QdaSource& source, const pugi::xml_node& node) {
        source.guid = ownGuid(node);
        source.name = plain(attributeOf(node, "name"));
        source.description = childText(node, "Description");
        source.createdAt = qdaTime(attributeOf(node, "creationDateTime"));
        source.notes = targets(node, "NoteRef");
        source.values = valuesOf(node);
    }

    /// The text of a TextSource or of what has the shape of one.
    void readText(RawSource& raw, const pugi::xml_node& node) {
        if (const auto content = childNamed(node, "PlainTextContent")) {
            raw.bytes = textOf(content);
        } else if (const auto path = attributeOf(node, "plainTextPath"); !path.empty()) {
            raw.bytes = fetch_(path);
        }
        for (const auto& child : node.children()) {
            if (localName(child) == "PlainTextSelection") {
                raw.selections.push_back({selectionOf(child), number(attributeOf(child, "startPosition")),
                                          number(attributeOf(child, "endPosition"))});
            }
        }
    }

    /// A page, picture or recording: its text when it has one, and the places marked in it.
    void readAround(RawSource& raw, const pugi::xml_node& node) {
        for (const auto& child : node.children()) {
            const auto element = localName(child);
            if (element == "Representation" || element == "TextDescription") {
                readText(raw, child);
            } else if (element == "Transcript") {
                readTranscript(raw, child);
            }
        }
        std::set<std::string> known;
        for (const auto& selection : raw.selections) {
            known.insert(selection.selection.guid);
        }
        for (const auto& child : node.children()) {
            const auto element = localName(child);
            if (element.ends_with("Selection") && !known.contains(ownGuid(child))) {
                raw.regions.push_back(regionOf(child, element));
            }
        }
    }

    /// A transcript's selections run from one moment to another, which have a position in its text.
    void readTranscript(RawSource& raw, const pugi::xml_node& node) {
        std::map<std::string, std::int64_t> positions;
        bool selected = false;
        for (const auto& child : node.children()) {
            if (localName(child) == "SyncPoint") {
                positions[guidOf(child, "guid")] = number(attributeOf(child, "position"));
            }
            selected = selected || localName(child) == "TranscriptSelection";
        }
        if (raw.bytes || !raw.selections.empty() || (!selected && isSourceToo(node))) {
            return;
        }
        readText(raw, node);
        for (const auto& child : node.children()) {
            const auto from = positions.find(guidOf(child, "fromSyncPoint"));
            const auto to = positions.find(guidOf(child, "toSyncPoint"));
            if (localName(child) == "TranscriptSelection" && from != positions.end() &&
                to != positions.end()) {
                raw.selections.push_back({selectionOf(child), from->second, to->second});
            }
        }
    }

    /// Whether the transcript's text is a source of its own in the same file.
    static bool isSourceToo(const pugi::xml_node& transcript) {
        const auto path = attributeOf(transcript, "plainTextPath");
        for (const auto& source : transcript.parent().parent().children()) {
            if (localName(source) == "TextSource" && !path.empty() &&
                attributeOf(source, "plainTextPath") == path) {
                return true;
            }
        }
        return false;
    }

    /// What and where, as the words of a region: its own text when it has one, else its name and place.
    static QdaSelection regionOf(const pugi::xml_node& node, std::string_view element) {
        auto region = selectionOf(node);
        if (const auto words = childText(childNamed(node, "Representation"), "PlainTextContent");
            !words.empty()) {
            region.name = text::trimmed(words);
            return region;
        }
        const auto value = [&node](std::string_view attribute) {
            return number(attributeOf(node, attribute));
        };
        std::string place;
        if (element == "AudioSelection" || element == "VideoSelection") {
            place = fmt::format("{:.1f}-{:.1f} s", static_cast<double>(value("begin")) / 1000,
                                static_cast<double>(value("end")) / 1000);
        } else {
            place = fmt::format("{},{} - {},{}", value("firstX"), value("firstY"), value("secondX"),
                                value("secondY"));
            if (element == "PDFSelection") {
                place = fmt::format("p. {}: {}", value("page") + 1, place);
            }
        }
        region.name = fmt::format("{}{}[{}]", region.name, region.name.empty() ? "" : " ", place);
        return region;
    }

    QdaElements& elements_;
    const FetchText& fetch_;
};

QdaNote noteOf(const pugi::xml_node& node, const FetchText& fetch) {
    QdaNote note;
    note.guid = ownGuid(node);
    note.name = plain(attributeOf(node, "name"));
    note.description = childText(node, "Description");
    note.text = childText(node, "PlainTextContent");
    if (const auto path = attributeOf(node, "plainTextPath"); note.text.empty() && !path.empty()) {
        note.text = text::normalise(fetch(path).value_or(std::string())).value_or(std::string());
    }
    note.user = guidOf(node, "creatingUser");
    note.createdAt = qdaTime(attributeOf(node, "creationDateTime"));
    note.changedAt = qdaTime(attributeOf(node, "modifiedDateTime"));
    return note;
}

QdaType typeOf(std::string_view name) {
    for (const auto type :
         {QdaType::Boolean, QdaType::Integer, QdaType::Float, QdaType::Date, QdaType::DateTime}) {
        if (qdaTypeName(type) == name) {
            return type;
        }
    }
    return QdaType::Text;
}

template <typename Each>
void eachBeneath(const pugi::xml_node& project, std::string_view section, std::string_view element,
                 Each each) {
    for (const auto& child : childNamed(project, section).children()) {
        if (child.type() == pugi::node_element && (element.empty() || localName(child) == element)) {
            each(child);
        }
    }
}

}  // namespace

std::vector<QdaCode> qdaCodes(const pugi::xml_node& codes) {
    std::vector<QdaCode> list;
    for (const auto& child : codes.children()) {
        if (localName(child) == "Code") {
            list.push_back(codeOf(child, 0));
        }
    }
    return list;
}

std::vector<QdaSet> qdaSets(const pugi::xml_node& sets) {
    std::vector<QdaSet> list;
    for (const auto& child : sets.children()) {
        if (localName(child) == "Set") {
            list.push_back({ownGuid(child), plain(attributeOf(child, "name")),
                            childText(child, "Description"), targets(child, "MemberCode"),
                            targets(child, "MemberSource")});
        }
    }
    return list;
}

QdaElements qdaElements(const pugi::xml_node& project, const FetchText& fetch) {
    QdaElements elements;
    auto& made = elements.project;
    made.name = plain(attributeOf(project, "name"));
    made.origin = plain(attributeOf(project, "origin"));
    made.description = childText(project, "Description");
    made.projectNotes = targets(project, "NoteRef");
    eachBeneath(project, "Users", "User", [&made](const pugi::xml_node& node) {
        const auto name = plain(attributeOf(node, "name"));
        made.users.push_back({ownGuid(node), name.empty() ? plain(attributeOf(node, "id")) : name});
    });
    made.codes = qdaCodes(childNamed(childNamed(project, "CodeBook"), "Codes"));
    eachBeneath(project, "Variables", "Variable", [&made](const pugi::xml_node& node) {
        made.variables.push_back({ownGuid(node), plain(attributeOf(node, "name")),
                                  typeOf(attributeOf(node, "typeOfVariable")),
                                  childText(node, "Description")});
    });
    eachBeneath(project, "Cases", "Case", [&made](const pugi::xml_node& node) {
        made.cases.push_back({ownGuid(node), plain(attributeOf(node, "name")), childText(node, "Description"),
                              valuesOf(node), targets(node, "SourceRef")});
    });
    SourceReader reader(elements, fetch);
    eachBeneath(project, "Sources", {}, [&reader](const pugi::xml_node& node) { reader.read(node); });
    eachBeneath(project, "Notes", "Note",
                [&](const pugi::xml_node& node) { made.notes.push_back(noteOf(node, fetch)); });
    made.sets = qdaSets(childNamed(project, "Sets"));
    for (const char* section : {"Links", "Graphs"}) {
        if (childNamed(project, section).first_child()) {
            elements.leftOut.insert(section);
        }
    }
    return elements;
}

}  // namespace vertelwerk::exchange
